import pytest

from dashboard.loader import load
from dashboard.words.explain import explain


def times(text):
    found = load(text, published="2024-12-08").times
    return [(t.text, t.earliest, t.latest, t.basis) for t in found]


@pytest.mark.parametrize(
    "words", ["31 June 2024", "February 30, 2023", "29 February 2023", "2024-06-31", "June 31st"]
)
def test_a_day_that_no_calendar_has_is_kept_and_dates_nothing(words):
    assert times(f"They met on {words} in Doha.") == [(words, None, None, "unresolved")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("30 June 2024", "2024-06-30"),
        ("29 February 2024", "2024-02-29"),
        ("2024-12-01", "2024-12-01"),
    ],
)
def test_a_day_that_there_is_stays_dated(words, day):
    assert times(f"They met on {words} in Doha.") == [(words, day, day, "explicit")]


def test_the_reader_is_told_why():
    (found,) = load("They met on 31 June 2024 in Doha.", published="2024-12-08").times
    assert explain(found) == "“31 June 2024” (no such day) is a day that no calendar has."


@pytest.mark.parametrize(
    "text", ["The fleet sank on 2 September 31 BC.", "In June 31 people died."]
)
def test_a_number_that_is_no_day_makes_no_day_impossible(text):
    assert all(t.rule != "no such day" for t in load(text, published="2024-12-08").times)
