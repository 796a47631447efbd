"""Months of a story that has named its year, and those that come back to the news."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf

SEIZED = (
    "Police seized the trawler in May 2021. The owner appealed in August, "
    "and the court ruled in December. He paid the fine in February."
)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("August", "2021-08-01", "2021-08-31"),
        ("December", "2021-12-01", "2021-12-31"),
        ("February", "2022-02-01", "2022-02-28"),
    ],
)
def test_a_story_goes_on_from_the_year_that_it_named(
    bounds: BoundsOf, words: str, first: str, last: str
) -> None:
    assert bounds(SEIZED, words, "2023-05-18") == (first, last)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        (
            "The bridge was closed in March 2022.\n\nIn April the council sold it.",
            "April",
            "2023-04-01",
            "2023-04-30",
        ),
        (
            "Exports rose to 5bn pesos in March from 4bn in March 2022. In April they fell.",
            "April",
            "2023-04-01",
            "2023-04-30",
        ),
        (
            "Rents rose by 4% in May 2022. They fell by 1% in March.",
            "March",
            "2023-03-01",
            "2023-03-31",
        ),
        (
            "A clerk was jailed for theft on Monday, a court in Lund said.\n\n"
            "She opened an account in March 2022.\n\nIn June she bought a boat.",
            "June",
            "2022-06-01",
            "2022-06-30",
        ),
    ],
)
def test_what_comes_back_to_the_news_and_what_does_not(
    bounds: BoundsOf, text: str, words: str, first: str, last: str
) -> None:
    assert bounds(text, words, "2023-05-18") == (first, last)


def test_the_end_of_the_month_is_that_of_the_story(bounds: BoundsOf) -> None:
    text = "The first patient came on 2 March. By the end of the month 400 people had fallen ill."
    assert bounds(text, "end of the month") == (None, "2023-03-31")
    assert bounds("It will close at the end of the month.", "end") == ("2023-05-21", "2023-05-31")


def test_a_later_day_of_the_same_month_is_of_the_year_named(bounds: BoundsOf) -> None:
    text = "The van was found on February 2nd, 2021. Police stopped its owner on February 4th."
    assert bounds(text, "February 4th", "2022-11-09") == ("2021-02-04", "2021-02-04")


def test_where_something_was_taken_from_compares_nothing(bounds: BoundsOf) -> None:
    text = "The van was taken from a yard on February 26th, 2021. Police found it on March 4th."
    assert bounds(text, "March 4th", "2022-11-09") == ("2021-03-04", "2021-03-04")


def test_a_merger_that_fell_through_did_so_at_its_time(bounds: BoundsOf) -> None:
    text = "A merger was agreed in May 2015 but fell through six months later."
    assert bounds(text, "six months later", "2019-10-17") == ("2015-11-01", "2015-11-30")


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("The sale fell through in May.", "May", "2019-05-01", "2019-05-31"),
        ("The permit came through on Monday.", "Monday", "2019-10-14", "2019-10-14"),
        ("The sale fell through last week.", "last week", "2019-10-07", "2019-10-13"),
        ("Rents fell through August.", "August", None, "2019-08-31"),
        ("Crowds fell through 2018.", "2018", None, "2018-12-31"),
        ("Orders came through June.", "June", None, "2019-06-30"),
        ("Sales fell through the summer.", "summer", None, "2019-08-31"),
    ],
)
def test_what_falls_through_a_month_does_so_up_to_its_end(
    bounds: BoundsOf, text: str, words: str, first: str | None, last: str
) -> None:
    assert bounds(text, words, "2019-10-17") == (first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He is doubtful for Wednesday's trip to Arna.", "2023-09-20"),
        ("Lund is suspended for Wednesday's match.", "2023-09-20"),
        ("He was sorry for Wednesday's match.", "2023-09-13"),
    ],
)
def test_what_somebody_is_ready_for_is_to_come(bounds: BoundsOf, text: str, first: str) -> None:
    assert bounds(text, "Wednesday", "2023-09-17") == (first, first)
