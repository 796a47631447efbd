"""Texts of which nobody knows when they were published."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Attacks have doubled since October 2023. A court ruled on Monday.", "Monday"),
        ("The bridge was built in 2019. The vote is next week.", "next week"),
        ("It fell in June 1969. The Sunday after, a crowd gathered.", "The Sunday after"),
        ("The bridge was built in 2019. On the 5th, it closed.", "the 5th"),
    ],
)
def test_a_day_is_not_counted_from_a_month_or_year(bounds, text, words):
    assert bounds(text, words, None) == (None, None)


def test_a_weekday_is_counted_from_the_day_that_the_text_is_at(bounds):
    text = "It fell on 5 June 1969. The Sunday after, a crowd gathered."
    assert bounds(text, "The Sunday after", None) == ("1969-06-08", "1969-06-08")


def test_the_month_of_a_year_is_any_of_its_months(bounds):
    text = "It was a war of 1911. By the end of that month the town was empty."
    earliest, latest = bounds(text, "the end of that month", None)
    assert (earliest, latest) == (None, "1911-12-31")
