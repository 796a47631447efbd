"""A known event dates what names it, and nothing that has a day of its own."""

from __future__ import annotations

import pytest

from dashboard import load


def first_day(text, published="2023-05-18"):
    return load(text, published=published).events[0].earliest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The fall of Kabul ended a long war.", "2021-08-15"),
        ("Iraq invaded Kuwait.", "1990-08-02"),
    ],
)
def test_what_names_it_and_says_no_day(text, day):
    assert first_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Iraq invaded Kuwait on 1 August 1990.", "1990-08-01"),
        (
            "A quake killed a child on Monday in a region devastated by the Haiti earthquake.",
            "2023-05-15",
        ),
        ("A quake killed a child in a region devastated by the Haiti earthquake.", None),
        ("Gunmen attacked a church in Lagos. The September 11 attacks changed flying.", None),
        ("The 2021 Haiti earthquake killed hundreds.", "2021-01-01"),
    ],
)
def test_what_has_a_day_of_its_own_or_only_stands_beside(text, day):
    assert first_day(text) == day
