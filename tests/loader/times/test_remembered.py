"""What an anniversary is of happened neither on its day nor again."""

from __future__ import annotations

import pytest

from dashboard import load
from dashboard.loader.times.remembered import remembered


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They marked the tenth anniversary of the quake on Sunday.", ["the quake"]),
        ("They marked the quake’s tenth anniversary.", ["the quake"]),
        ("Ten years after the revolution, prices rose.", ["the revolution"]),
        ("A mass in memory of the miners was said.", ["the miners"]),
        ("They met on the anniversary.", []),
        ("The quake struck years ago.", []),
        ("Two weeks after the wreck, the hull was raised on Thursday.", ["the wreck"]),
        ("Two weeks after the wreck of 3 May, the hull was raised.", []),
        ("Two weeks after the wreck in May, the hull was raised.", []),
        ("Two weeks after the wreck on Sunday, the hull was raised.", []),
        ("Two months after the wreck in the summer, the hull was raised.", []),
        ("A week after the march in Lund, the mayor quit on Friday.", ["the march in Lund"]),
    ],
)
def test_the_words_for_what_is_remembered(text, words):
    assert [text[start:end].strip() for start, end in remembered(text) if end > start] == words


def dates(text):
    events = load(text, published="2023-03-08").events
    return [event.earliest for event in events if event.kind == "DISASTER"]


@pytest.mark.parametrize(
    "second",
    [
        "On Sunday people marked the tenth anniversary of the quake.",
        "On Sunday people marked the quake’s tenth anniversary.",
        "On Sunday people met in memory of the quake.",
    ],
)
def test_an_anniversary_makes_no_second_quake(second):
    assert dates(f"The quake struck Arna on 3 March 2013. {second}") == ["2013-03-03"]


def test_a_quake_on_the_day_of_an_anniversary_is_one_of_that_day():
    text = "On Sunday, the anniversary of the flood, a quake struck Arna."
    assert "2023-03-05" in dates(text)


def test_a_quake_that_a_month_dates_is_of_that_month():
    events = load(
        "Five weeks after the quake in October, a school opened.", published="2024-11-15"
    ).events
    assert next((event.kind, event.edtf) for event in events) == ("DISASTER", "2024-10")


def test_a_time_hangs_on_the_quake_and_not_on_the_day_it_was_remembered(bounds):
    text = "On Sunday people marked the tenth anniversary of the quake. Two days after the quake, rain fell."
    assert bounds(text, "Two days after", "2023-03-08") == (None, None)
