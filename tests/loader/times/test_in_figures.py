"""Dates in figures and years in words."""

import pytest

MARCH = "2025-03-22"


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("He left on 4/22 for good.", "4/22", "2024-04-22", "2024-04-22"),
        ("The ballot is Friday 5/12.", "5/12", "2025-12-05", "2025-12-05"),
        ("The rate rose on 5/6.", "5/6", "2024-05-06", "2024-06-05"),
        ("Entries close on 11/17, 11/19 or 11/24.", "11/19", "2025-11-19", "2025-11-19"),
        ("It was signed 23/Sep/2024.", "23/Sep", "2024-09-23", "2024-09-23"),
        ("It was signed 2024-Aug-1.", "2024-Aug", "2024-08-01", "2024-08-01"),
        ("It was signed Sep-23-2020.", "Sep-23", "2020-09-23", "2020-09-23"),
        ("It was signed 19-Nov-12.", "19-Nov", "2012-11-19", "2012-11-19"),
        ("Sales fell in Dec/2018.", "Dec", "2018-12-01", "2018-12-31"),
        ("Matinees are on Friday 25 and Saturday, April 26.", "Friday", "2025-04-25", "2025-04-25"),
        ("The pond froze on Feb. 29.", "Feb. 29", "2024-02-29", "2024-02-29"),
        ("She came on Sunday, 28 April.", "28 April", "2024-04-28", "2024-04-28"),
        ("The mill burned in two thousand and six.", "two", "2006-01-01", "2006-12-31"),
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
        "It relies on 2/3 of its staff.",
        "A vote by 2/3 of members passed.",
        "They are on 24/7 duty.",
        "She gave scores of 7/10, 8/10 and 9/10.",
        "The set ended 6/4.",
        "Lions: Sun 10, Lynx 8.",
        "They sold two thousand homes.",
        "In two thousand, five hundred were ill.",
        "The embassy is at 25 May Street.",
        "Case No. 12-10-2021 was dismissed.",
        "He paid $12.50 for version 2.11.",
        "He flew to Mar del Plata and spoke to Jan there.",
    ],
)
def test_fractions_scores_numbers_and_names_are_no_dates(read, text):
    assert read(text, MARCH) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On Friday 31 people were hurt.", ["Friday"]),
        ("By Monday 12, including three children, had died.", ["Monday"]),
        ("It opens Saturday 9-5, Sunday 12-4.", ["Saturday", "Sunday"]),
    ],
)
def test_a_number_behind_a_weekday_counts(read, text, words):
    assert [one.text for one in read(text, MARCH)] == words


def test_friday_the_thirteenth_is_one_to_come_where_it_is_told_so(bounds):
    text = "He will leave on Friday the 13th."
    assert bounds(text, "Friday", "2024-09-24") == ("2024-12-13", "2024-12-13")
