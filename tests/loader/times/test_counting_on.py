"""What “later”, “three years on” and “that winter” are counted from."""

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("text", "words", "bounds_wanted"),
    [
        (
            "Opened by two sisters in 1974, the mill was sold eight years later.",
            "eight years later",
            ("1982-01-01", "1982-12-31"),
        ),
        (
            "She met a sailor, whom she wed in 1958. He drowned five years later.",
            "five years later",
            ("1963-01-01", "1963-12-31"),
        ),
        (
            "In 2004 the house, built in 1990, was sold. It burned five years later.",
            "five years later",
            ("2009-01-01", "2009-12-31"),
        ),
        (
            "It bought a rival in 2012 but closed it three years on.",
            "three years on",
            ("2015-01-01", "2015-12-31"),
        ),
        (
            "They sang on Monday. They had flown in the night before with a cup.",
            "the night before",
            ("2024-05-12", "2024-05-12"),
        ),
        (
            "A jury sits again on the 27th of this month.",
            "the 27th",
            ("2024-05-27", "2024-05-27"),
        ),
        (
            "The ferries were due to return in November but never came.",
            "November",
            ("2023-11-01", "2023-11-30"),
        ),
    ],
)
def test_a_time_is_counted_from_what_was_told_last(bounds, text, words, bounds_wanted):
    assert bounds(text, words, "2024-05-15") == bounds_wanted


def test_nothing_told_as_past_lies_ahead(bounds):
    text = "The vote is on Sunday. The mill was sold eight years later."
    assert bounds(text, "eight years later", "2024-05-15") == (None, None)


@pytest.mark.parametrize("words", ["Last December", "That winter"])
def test_last_december_is_counted_from_no_year_told_before(bounds, words):
    text = "The mill burned in 2019. Last December a new one opened. That winter the river froze."
    assert bounds(text, words, None) == (None, None)


def test_an_obituary_comes_back_to_its_news(bounds):
    text = (
        "Ewa Karsh, who has died aged 81, was born in 1943. In 2009 a street was named after her.\n\n"
        "A stroke in February ended her last tour. She died on 27 April."
    )
    assert bounds(text, "27 April", "2024-05-15") == ("2024-04-27", "2024-04-27")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("In the second week", "2022-09-12", "2022-09-18"),
        ("On the third day", "2022-09-07", "2022-09-07"),
    ],
)
def test_a_numbered_unit_at_the_head_of_a_sentence_counts_from_the_story(
    bounds: BoundsOf, words: str, first: str, last: str
) -> None:
    text = f"The walkout began on 5 September. {words} a shop was burned."
    assert bounds(text, words, "2022-09-24") == (first, last)


def test_numbered_days_all_count_from_where_the_text_was_before(bounds: BoundsOf) -> None:
    text = (
        "The trial began on 2 September. On the fourth day a clerk wept. On the fifth day he left."
    )
    assert bounds(text, "On the fifth day", "2024-11-15") == ("2024-09-06", "2024-09-06")


def test_a_quarter_at_the_head_of_a_sentence_is_the_last_one(bounds: BoundsOf) -> None:
    text = "The mill sold paper on Thursday. In the third quarter, its profit fell."
    assert bounds(text, "the third quarter", "2024-11-15") == ("2024-07-01", "2024-09-30")
