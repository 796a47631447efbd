"""Days beside a plain present: planned ones, and those of a picture's caption."""

from __future__ import annotations

import pytest

from dashboard.loader import load
from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Anders Holm delivers his last parcel on Friday.", "Friday", "2023-05-19"),
        ("She paints the hall on Saturday.", "Saturday", "2023-05-20"),
        ("Koroi sails to Suva on Sunday to visit his aunt.", "Sunday", "2023-05-21"),
        ("Lund paints the hall on Monday. He will then retire.", "Monday", "2023-05-22"),
        ("On Friday Lund sweeps his yard for the last time.", "Friday", "2023-05-19"),
    ],
)
def test_what_somebody_known_does_on_a_day_is_to_come(
    bounds: BoundsOf, text: str, words: str, day: str
) -> None:
    assert bounds(text, words) == (day, day)


def test_a_caption_tells_the_past_in_the_present(bounds: BoundsOf) -> None:
    text = "Residents flee their homes in Kabwe on Tuesday. Photo: Ann Bell"
    assert bounds(text, "Tuesday") == ("2023-05-16", "2023-05-16")


def test_a_day_of_somebody_who_is_told_of_in_the_present_is_unclear(bounds: BoundsOf) -> None:
    assert bounds("Ann Bell sweeps the stairs on Tuesday.", "Tuesday") == (None, None)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "Jon Lie nets his first hat-trick on Sunday to send Brann through.",
            "Sunday",
            "2023-05-14",
        ),
        (
            "Ida Moe beats Kim Oh in the final on Tuesday. She will rest now.",
            "Tuesday",
            "2023-05-16",
        ),
        (
            "The duke dies on Saturday. The court says that his niece will rule.",
            "Saturday",
            "2023-05-13",
        ),
        ("She loses her last bout on Sunday.", "Sunday", "2023-05-14"),
    ],
)
def test_how_something_turned_out_is_no_plan(
    bounds: BoundsOf, text: str, words: str, day: str
) -> None:
    assert bounds(text, words) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "The keeper paints the shed on Saturday. He will not stay.",
        "Lund paints the hall on Saturday. The town will sell it.",
        "The town will sell the hall. Lund paints it on Saturday.",
        "Ann Bell lays her first brick on Saturday.",
    ],
)
def test_a_present_stays_unclear_by_what_others_will_do(bounds: BoundsOf, text: str) -> None:
    assert bounds(text, "Saturday") == (None, None)


def test_by_a_day_something_was_so_on_it(bounds: BoundsOf) -> None:
    text = "Rescuers had pulled nine miners out by noon."
    assert bounds(text, "noon") == ("2023-05-18", "2023-05-18")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Saturday's regatta has been called off.", "2023-05-20"),
        ("Saturday's regatta was called off.", "2023-05-13"),
    ],
)
def test_what_has_been_called_off_was_to_come(bounds: BoundsOf, text: str, day: str) -> None:
    assert bounds(text, "Saturday") == (day, day)


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        (
            "The yacht left Toamasina on 2 May. Its radio failed overnight. The following day it sank.",
            "overnight",
            "2023-05-02",
            "2023-05-03",
        ),
        (
            "The yacht left Toamasina on 2 May. Its radio failed overnight. The following day it sank.",
            "The following day",
            "2023-05-03",
            "2023-05-03",
        ),
        (
            "Nine flats burned on Tuesday. Crews worked through the night.",
            "through the night",
            "2023-05-16",
            "2023-05-17",
        ),
        (
            "The clinic was shut in 2019. Overnight, a wall of it fell.",
            "Overnight",
            "2023-05-18",
            "2023-05-18",
        ),
        (
            "Eva Sol was elected on 2 May. Thieves robbed the museum overnight, she said on Tuesday.",
            "overnight",
            "2023-05-18",
            "2023-05-18",
        ),
        (
            "The dam burst on 2 May. Overnight, deputies voted for a fund.",
            "Overnight",
            "2023-05-18",
            "2023-05-18",
        ),
        (
            "A barge ran aground on 2 May. Overnight the barge broke up.",
            "Overnight",
            "2023-05-02",
            "2023-05-03",
        ),
    ],
)
def test_a_night_is_that_of_the_day_that_the_story_is_at(
    bounds: BoundsOf, text: str, words: str, earliest: str, latest: str
) -> None:
    assert bounds(text, words) == (earliest, latest)


def test_what_others_do_far_behind_makes_no_plan_of_a_present(bounds: BoundsOf) -> None:
    text = (
        "Ann Bell paints the hall on Saturday, " + "a cat ran off, " * 20 + "and Eli Rud will sing."
    )
    assert bounds(text, "Saturday") == (None, None)


def test_what_was_due_and_has_been_put_off_was_still_to_come():
    story = load(
        "He had been due to sign a contract on Friday; the ceremony has been put off.",
        published="2024-07-17",
    )
    assert story.times[0].edtf == "2024-07-19"


def test_what_is_played_behind_a_comma_is_over():
    story = load(
        'The best is the "Lear" of a Tbilisi company, played on Monday.', published="2012-06-15"
    )
    assert story.times[0].edtf == "2012-06-11"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council meets on Monday, followed by a vote on Tuesday.", "2024-11-19"),
        ("The tour was cancelled, as he is thought to have been hurt on Tuesday.", "2024-11-12"),
        ("The launch had been set for Tuesday but has been put off until Friday.", "2024-11-12"),
        ("The police are criticised for Tuesday's rally.", "2024-11-12"),
        ("He is fit for Tuesday's match.", "2024-11-19"),
    ],
)
def test_a_tuesday_is_told_by_what_stands_around_it(text: str, day: str) -> None:
    tuesday = next(one for one in load(text, published="2024-11-15").times if one.text == "Tuesday")
    assert tuesday.edtf == day
