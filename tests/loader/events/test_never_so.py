"""Words that name what did not happen, and what was let happen."""

import pytest

from dashboard import load


def told(text):
    return load(text, published="2026-03-11").events


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The club has 21 days to appeal.", []),
        ("The owner has a month to pay the fine.", []),
        (
            "The singer walked off before a note had been sung.",
            ["The singer walked off before a note had been sung"],
        ),
        ("A court ordered the ship released.", ["A court ordered the ship released"]),
    ],
)
def test_what_was_not_or_not_yet_is_no_event(text, titles):
    assert [one.title for one in told(text)] == titles


def test_how_somebody_looks_who_speaks_is_no_event():
    assert not any("grinned" in one.title for one in told("“I fed it to the goat,” he grinned."))
    assert any("grinned" in one.title for one in told("He grinned as the ship sank on Monday."))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The crew were allowed to leave on Monday.", ("2026-03-09", "2026-03-09")),
        ("He was let go in the spring of 2025.", ("2025-03-01", "2025-05-31")),
    ],
)
def test_what_somebody_was_allowed_was_on_its_day(text, days):
    (event,) = told(text)
    assert (event.earliest, event.latest) == days


def test_who_found_something_is_told_and_not_who_looked():
    (found,) = told("A caretaker who was looking for a leak has found 46 letters.")
    assert found.title == "A caretaker … has found 46 letters"


def test_notes_die_away():
    assert all(one.kind != "DEATH" for one in told("The last note died away on Monday."))


def test_a_heading_that_asks_tells_nothing():
    text = "How it came to this\n\nThe council voted to sell the hall on Monday."
    assert [one.title for one in told(text)] == ["The council voted to sell the hall on Monday"]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        (
            "Why they sank: a storm tore the nets on 3 March",
            ["Why they sank: a storm tore the nets on 3 March"],
        ),
        (
            "What started as a prank ended in a fire on Monday",
            ["What started as a prank ended in a fire on Monday"],
        ),
        ("How the crew left on Monday and what comes next", []),
    ],
)
def test_a_line_that_asks_tells_what_stands_behind_it(line, titles):
    text = f"{line}\n\nThe council sold the hall on Sunday. Nine stalls closed."
    found = [one.title for one in told(text)]
    assert [one for one in found if "council" not in one and "stalls" not in one] == titles


@pytest.mark.parametrize(
    "text",
    [
        "The council sold the hall on Sunday.\n\nHow the crew fled the harbour on Monday",
        "How the crew fled the harbour on Monday\nThe council sold the hall on Sunday.",
    ],
)
def test_what_stands_above_nothing_of_its_own_is_no_heading(text):
    assert any("fled" in one.title for one in told(text))


def test_calling_the_police_is_done():
    assert [one.title for one in told("Neighbours called an ambulance.")] == [
        "Neighbours called an ambulance"
    ]
    assert not told("They call it a shame.")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The turning point came in 1984, when a drought killed the herd.",
            ["A drought killed the herd"],
        ),
        ("Help came on Monday.", ["Help came on Monday"]),
        ("“He never raised his voice,” said his aunt.", []),
        ("The council never apologised.", ["The council never apologised"]),
        ("The offence carries a maximum penalty of ten years.", []),
        ("Lund faces a maximum penalty of six years.", []),
        ("Measles can kill.", []),
        ("“Together we can offer our guests more,” said Lund.", []),
    ],
)
def test_what_may_be_or_only_says_when_is_no_event(text, titles):
    assert [one.title for one in told(text)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Trucks are carrying 300 tonnes a week across the pass.", []),
        ("Police are searching the mill.", ["Police are searching the mill"]),
        (
            "Anna Moll, who now runs a bakery, sued the bank on Monday.",
            ["Anna Moll … sued the bank on Monday"],
        ),
        (
            "He walked to the well every evening for the next six weeks.",
            ["He walked to the well every evening for the next six weeks"],
        ),
        ("He walked to the well every evening.", []),
        ("The nurse comes every morning for two hours.", []),
    ],
)
def test_what_is_done_at_a_rate_or_now_is_no_event_and_a_long_row_of_days_is(text, titles):
    assert [one.title for one in told(text)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Villagers were told on Monday to boil water.", "Villagers were told on Monday"),
        ("The club has announced a new coach.", "The club has announced a new coach"),
    ],
)
def test_what_is_ordered_or_announced_is_done(text, titles):
    assert any(titles in one.title for one in told(text))


def test_what_somebody_was_told_to_be_is_not_done():
    assert not told("Villagers were told to be quiet.")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The state is opening 12 clinics a month before the vote.",
            ["The state is opening 12 clinics a month before the vote"],
        ),
        ("The army is holding 40 men a year on.", ["The army is holding 40 men a year on"]),
        (
            "The chain is closing 14 shops for a month.",
            ["The chain is closing 14 shops for a month"],
        ),
        (
            "The army is training 300 men a year and two months after the war.",
            ["The army is training 300 men a year and two months after the war"],
        ),
        ("The ferry is moving 300 cars a day on two decks.", []),
        ("The charity is feeding 300 families each day after the flood.", []),
    ],
)
def test_how_long_after_something_is_no_rate(text, titles):
    assert [one.title for one in told(text)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The highlight came with a concert on Sunday.",
            ["The highlight came with a concert on Sunday"],
        ),
        (
            "The turning point came during the siege of Odesa in March, when a shell hit the mill.",
            ["The siege of Odesa", "A shell hit the mill"],
        ),
        ("Her moment arrived on Tuesday, when she beat Moe.", ["She beat Moe"]),
    ],
)
def test_only_a_moment_of_what_is_told_below_it_is_left_out(text, titles):
    assert [one.title for one in told(text)] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Lund, who now travels to Oslo on Sunday, won the cup.",
            ["Lund … travels to Oslo on Sunday", "Lund … won the cup"],
        ),
        (
            "Lund, who now leaves the club, won the cup.",
            ["Lund … leaves the club", "Lund … won the cup"],
        ),
        ("Lund, who now sells fish, won the cup.", ["Lund … won the cup"]),
        ("Lund, who now plays for Ajax, won the cup.", ["Lund … won the cup"]),
    ],
)
def test_what_is_to_come_now_is_told_and_how_things_are_now_is_not(text, titles):
    assert [one.title for one in told(text)] == titles
