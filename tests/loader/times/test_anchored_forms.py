"""Times by an event in other words, by a general word for it, and by its course."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        (
            "Power failed in Kesh on 2 May 2019. The day after the outage, shops were looted.",
            "The day after the outage",
            "2019-05-03",
            "2019-05-03",
        ),
        (
            "Soldiers ousted the premier on 2 May 2019. Two days after the coup, borders opened.",
            "Two days after the coup",
            "2019-05-04",
            "2019-05-04",
        ),
        (
            "A tram left the rails on 2 May 2019. Two days after the derailment, the line reopened.",
            "Two days after the derailment",
            "2019-05-04",
            "2019-05-04",
        ),
        (
            "The banker was jailed on 2 May 2019. The day before his imprisonment, he gave a party.",
            "The day before his imprisonment",
            "2019-05-01",
            "2019-05-01",
        ),
        (
            "Two men were shot dead on 2 May 2019. Three days after the attack, the school reopened.",
            "Three days after the attack",
            "2019-05-05",
            "2019-05-05",
        ),
        (
            "The tanker sank on 2 May 2019. Its owner wept. A day after the disaster, oil came ashore.",
            "A day after the disaster",
            "2019-05-03",
            "2019-05-03",
        ),
        (
            "The mine was closed on 2 May 2019, and a year to the day after the closure it flooded.",
            "a year to the day after the closure",
            "2020-05-02",
            "2020-05-02",
        ),
        (
            "The engine failed on 2 May 2019. Since its failure, the pier has been dark.",
            "Since its failure",
            "2019-05-02",
            "2023-05-18",
        ),
        (
            "Nurses struck on 2 May 2019. On the fourth day of the strike, talks began.",
            "the fourth day of the strike",
            "2019-05-05",
            "2019-05-05",
        ),
        (
            "The siege of Orl began on 2 May 1820. On 9 May, the eighth day of the siege, it snowed.",
            "the eighth day of the siege",
            "1820-05-09",
            "1820-05-09",
        ),
        (
            "The tower burned on 2 May 2019. On the second anniversary of the fire, bells rang.",
            "the second anniversary of the fire",
            "2021-05-02",
            "2021-05-02",
        ),
        (
            "The tower burned on 2 July 2019. On the anniversary of the fire, bells rang.",
            "the anniversary of the fire",
            "2022-07-02",
            "2022-07-02",
        ),
        (
            "The trial of Oda Lunt began on 2 May 2019. Days into the trial, a clerk quit.",
            "Days into the trial",
            "2019-05-02",
            "2019-05-15",
        ),
    ],
)
def test_words_have_bounds(
    bounds: BoundsOf, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    assert bounds(text, words) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bakery opened on 2 May 2019. Two days after the attack, he left.", "Two days after"),
        ("The tanker sank on 2 May 2019. Two days after a disaster in Ohio, he left.", "Two days"),
        ("Two days after the attack, on 9 May, he slept and later sank a boat.", "Two days after"),
        ("On the third day of talks nobody spoke.", "the third day"),
    ],
)
def test_nothing_is_hung_on_what_does_not_fit(bounds: BoundsOf, text: str, words: str) -> None:
    assert bounds(text, words) == (None, None)


def test_a_clause_behind_that_is_no_part_of_the_time(read):
    text = "Ann drowned in 1983. Two years after that Nils fell ill."
    assert [(one.text, one.earliest) for one in read(text, "2020-01-01")][1] == (
        "Two years after",
        "1985-01-01",
    )


def test_a_name_behind_the_noun_is_the_next_subject(read):
    text = "The shop burned down on 14 February 2022. On the eve of the blaze Nils sold it."
    assert read(text, "2022-11-04")[1].text == "On the eve of the blaze"
    assert read(text, "2022-11-04")[1].latest == "2022-02-13"


def test_this_report_is_of_the_day_of_publication(bounds):
    assert bounds("The pumps failed a day before this report.", "day before", "2022-11-04") == (
        "2022-11-03",
        "2022-11-03",
    )


def test_a_day_of_what_is_past_is_not_of_the_month_to_come(bounds):
    text = "A fair is planned for 6 December. The cow ran off on the 3rd."
    assert bounds(text, "the 3rd", "2022-11-14") == ("2022-11-03", "2022-11-03")


def test_a_place_may_follow_a_week_later(bounds):
    text = "Rain set in on 23 May. The lost anchor surfaced a week later in Bath."
    assert bounds(text, "a week later", "2021-08-03")[0] == "2021-05-27"


def test_a_name_behind_an_office_is_whose_it_is(read):
    text = "On 3 May 2022 the fire chief Per Lund quit. A week after the fire chief Per Lund quit it rained."
    assert [one.text for one in read(text, "2022-11-04")] == [
        "3 May 2022",
        "A week after the fire chief Per Lund quit",
    ]


def test_so_many_hours_a_day_from_a_day_are_no_day_after_it(bounds):
    text = "The pool will be shut for eight hours a day from Monday."
    assert bounds(text, "Monday") == ("2023-05-22", "2023-05-22")


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        (
            "Kim Poe took over in October, three days after Rovers were relegated in Leeds.",
            "three days after",
            (None, None),
        ),
        (
            "Rovers were relegated on 3 May. Kim Poe signed two days after Rovers were relegated.",
            "two days after",
            ("2023-05-05", "2023-05-05"),
        ),
        (
            "Harris spoke in Boston on Monday. Roe resigned two days after Harris was named.",
            "two days after",
            (None, None),
        ),
        (
            "A fair opened on 3 May. Two days after the fair was opened, a ride failed.",
            "Two days after",
            ("2023-05-05", "2023-05-05"),
        ),
        (
            "Poe spoke in Boston on Monday. Roe resigned two days after Poe was hit.",
            "two days after",
            (None, None),
        ),
    ],
)
def test_what_was_done_to_a_name_is_what_is_counted_from(bounds, text, words, days):
    assert bounds(text, words) == days
