"""A weekday beside a date: where it does not fit, the date counts without it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It opened on Monday 14 May 2024.", "2024-05-14"),
        ("It opened on Monday, May 14, 2024.", "2024-05-14"),
        ("It opened on Monday, 14 May.", "2024-05-14"),
        ("It opened on Monday 14/5/2024.", "2024-05-14"),
        ("It opened on Monday 2024-05-14.", "2024-05-14"),
    ],
)
def test_a_weekday_that_does_not_fit_changes_no_date_and_is_told(read, text, day):
    (time,) = read(text, "2024-05-20")
    assert (time.earliest, time.latest, time.granularity) == (day, day, "day")
    assert time.rule.endswith("whose weekday does not fit")


@pytest.mark.parametrize(
    "text",
    ["It opened on Tuesday 14 May 2024.", "It opened on 14 May 2024.", "It opened on Monday."],
)
def test_where_it_fits_or_stands_alone_the_rule_says_nothing_of_it(read, text):
    (time,) = read(text, "2024-05-20")
    assert "fit" not in time.rule


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It opened on Monday 5/6/2023.", "2023-06-05", "2023-06-05"),
        ("It opened on Saturday, 5/6/2023.", "2023-05-06", "2023-05-06"),
        ("It opened on Sunday 5/6/2023.", "2023-05-06", "2023-06-05"),
    ],
)
def test_a_weekday_tells_which_figure_is_the_month(read, text, first, last):
    (time,) = read(text, "2024-05-20")
    assert (time.earliest, time.latest) == (first, last)
