"""Deictic times of two steps, to the day, and nights and years that are counted from the text."""

from __future__ import annotations

import pytest

from tests.loader.times.conftest import BoundsOf


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        # Published on Thursday, 18 May 2023.
        (
            "The goats fled the week before last.",
            "the week before last",
            "2023-05-01",
            "2023-05-07",
        ),
        ("It rained the night before last.", "the night before last", "2023-05-16", "2023-05-16"),
        (
            "The match is the Saturday after next.",
            "the Saturday after next",
            "2023-05-27",
            "2023-05-27",
        ),
        ("The fair is the month after next.", "the month after next", "2023-07-01", "2023-07-31"),
        ("They wed the summer before last.", "the summer before last", "2021-06-01", "2021-08-31"),
        ("He stepped down two years ago today.", "two years ago today", "2021-05-18", "2021-05-18"),
        ("The dam broke a week ago yesterday.", "a week ago yesterday", "2023-05-10", "2023-05-10"),
        (
            "A year ago this month the mine shut.",
            "A year ago this month",
            "2022-05-01",
            "2022-05-31",
        ),
        ("The judge sits a week on Tuesday.", "a week on Tuesday", "2023-05-30", "2023-05-30"),
        ("They sail a fortnight tomorrow.", "a fortnight tomorrow", "2023-06-02", "2023-06-02"),
        ("The panel meets on Monday week.", "Monday week", "2023-05-29", "2023-05-29"),
        ("The lift will work in four days' time.", "four days' time", "2023-05-22", "2023-05-22"),
        (
            "The barn burned on 2 June 1975. Two mornings later, the roof fell in.",
            "Two mornings later",
            "1975-06-04",
            "1975-06-04",
        ),
        (
            "The choir was founded in 1931. Fifty years on, it still sang.",
            "Fifty years on",
            "1981-01-01",
            "1981-12-31",
        ),
        (
            "On 5 March 1902 the well ran dry. The very next day, snow fell.",
            "The very next day",
            "1902-03-06",
            "1902-03-06",
        ),
        (
            "He landed on Monday, 6 May 1912. That Friday, he was in jail.",
            "That Friday",
            "1912-05-10",
            "1912-05-10",
        ),
        (
            "The tug left Brest on 6 May 1912. On the Friday, it sank.",
            "the Friday",
            "1912-05-10",
            "1912-05-10",
        ),
        (
            "The siege began in May 1683. On the night of the 14th, a mine was blown.",
            "the night of the 14th",
            "1683-05-14",
            "1683-05-14",
        ),
        (
            "The siege began in May 1683. On the 15th they dug trenches.",
            "the 15th",
            "1683-05-15",
            "1683-05-15",
        ),
        (
            "Plague came in March 1665. Many fled. The rich went first. In June, the court left.",
            "June",
            "1665-06-01",
            "1665-06-30",
        ),
        (
            "The river froze on 27 December 1683. On New Year's Day, a fair was held.",
            "New Year's Day",
            "1684-01-01",
            "1684-01-01",
        ),
        ("Their lease ran out on June 3.", "June 3", "2022-06-03", "2022-06-03"),
        ("The pool will remain closed until Tuesday.", "Tuesday", None, "2023-05-23"),
    ],
)
def test_words_have_bounds(
    bounds: BoundsOf, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    assert bounds(text, words) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("It rained the day before last Monday.", "last Monday", "2023-05-15", "2023-05-15"),
        ("He left two years ago. Today he is back.", "two years ago", "2021-01-01", "2021-12-31"),
        ("They waited a week. On Tuesday it came.", "Tuesday", "2023-05-16", "2023-05-16"),
        ("The Monday week-end trade was slow.", "Monday", "2023-05-15", "2023-05-15"),
        ("He spent fifty years on the farm.", "fifty years", None, None),
        ("He lives on the 15th floor since 2020.", "2020", "2020-01-01", "2023-05-18"),
        (
            "The choir began in the 1970s and will stop by the end of the year.",
            "the end of the year",
            None,
            "2023-12-31",
        ),
        ("The shares, set to be sold on June 3, fell.", "June 3", "2023-06-03", "2023-06-03"),
    ],
)
def test_other_words_are_left_alone(
    bounds: BoundsOf, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    assert bounds(text, words) == (earliest, latest)
