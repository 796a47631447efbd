"""Dates in figures and years in words."""

import pytest

MARCH = "2025-03-22"


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("He left on 4/22 for good.", "4/22", "2024-04-22", "2024-04-22"),
        ("The ballot is Friday 5/12.", "5/12", "2025-12-05", "2025-12-05"),
        ("The rate rose on 5/6.", "5/6", "2024-05-06", "2024-06-05"),
        ("Entries close on 11/20, 11/22 or 11/25.", "11/22", "2025-11-22", "2025-11-22"),
        ("It was signed 23/Sep/2024.", "23/Sep", "2024-09-23", "2024-09-23"),
        ("It was signed 2024-Aug-1.", "2024-Aug", "2024-08-01", "2024-08-01"),
        ("It was signed Sep-23-2020.", "Sep-23", "2020-09-23", "2020-09-23"),
        ("It was signed 19-Nov-12.", "19-Nov", "2012-11-19", "2012-11-19"),
        ("Sales fell in Dec/2018.", "Dec", "2018-12-01", "2018-12-31"),
        ("Matinees are on Friday 25 and Saturday, April 26.", "Friday", "2025-04-25", "2025-04-25"),
        ("A frost came on Feb. 29.", "Feb. 29", "2024-02-29", "2024-02-29"),
        ("She came on Sunday, 28 April.", "28 April", "2024-04-28", "2024-04-28"),
        ("The mill opened in two thousand and five.", "two", "2005-01-01", "2005-12-31"),
        ("He came in two thousand and nine and left.", "two", "2009-01-01", "2009-12-31"),
        (
            "Born on January 25 nineteen eighty six, she sang.",
            "January",
            "1986-01-25",
            "1986-01-25",
        ),
        ("The vote on February twenty second failed.", "February", "2025-02-22", "2025-02-22"),
        ("Output will recover in H2.", "H2", "2025-07-01", "2025-12-31"),
        ("Deliveries rose in 3Q 2020.", "3Q", "2020-07-01", "2020-09-30"),
        ("He fought there from 1941 to '43.", "1941", "1941-01-01", "1943-12-31"),
    ],
)
def test_first_and_last_day(bounds, text, words, first, last):
    assert bounds(text, words, MARCH) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Only 3/4 of the seats were filled.",
        "The set ended 6/4.",
        "On Friday 31 people were hurt, 25 of them badly.",
        "They sold two thousand homes.",
        "The embassy is at 25 May Street.",
        "He paid $12.50 for version 2.11.",
    ],
)
def test_fractions_scores_and_counts_are_no_days_of_a_month(read, text):
    assert all(one.text == "Friday" for one in read(text, MARCH))
