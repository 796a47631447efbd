"""Texts of which nobody knows when they were published."""

from __future__ import annotations

import pytest

from dashboard import load


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


def test_a_day_without_a_year_is_of_the_year_that_the_text_is_at(loaded):
    story = loaded(
        "The dam at Arna broke on 10 September 2023. On 12 September the mayor resigned. "
        "The trial began in the spring of 2024 and ended in July."
    )
    bounds = {one.text: (one.earliest, one.latest) for one in story.times}
    assert bounds["12 September"] == ("2023-09-12", "2023-09-12")
    assert bounds["July"] == ("2024-07-01", "2024-07-31")


def test_what_comes_after_is_not_counted_from_something_new(loaded):
    story = loaded(
        "Kim visited Arna in April 2019, when he met Anna Lund, two months after a summit broke down."
    )
    (after,) = [one for one in story.times if one.text.startswith("two months")]
    assert (after.earliest, after.latest) == (None, None)


def test_after_a_subject_with_its_verb_is_no_time(loaded):
    story = loaded(
        "The dam broke on 10 September 2023, after Storm Daniel had made landfall near Benghazi."
    )
    assert [one.text for one in story.times] == ["10 September 2023"]
    made = next(one for one in story.events if "landfall" in one.title)
    assert (made.earliest, made.latest) == (None, "2023-09-10")


@pytest.fixture
def loaded():
    return load


def test_a_day_that_lies_ahead_is_not_of_the_year_that_the_text_is_at(loaded):
    story = loaded(
        "Storm Daniel hit Libya on 10 September 2023. Elections will be held in March. "
        "The vote is due on 3 May."
    )
    found = next(one for one in story.times if one.text == "3 May")
    assert (found.earliest, found.latest) == ("2024-05-03", None)


def test_a_feast_beyond_those_reckoned_stops_nothing(read):
    assert [time.text for time in read("They met at Christmas.", "2601-01-01")] == ["Christmas"]
