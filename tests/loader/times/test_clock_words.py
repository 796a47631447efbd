"""Times of day in words, and beside a part of the day."""

import pytest

from dashboard.loader import load


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("at twenty past six in the morning", "2018-06-30T06:20:00"),
        ("at twenty-five to nine in the evening", "2018-06-30T20:35:00"),
        ("at twenty to one in the morning", "2018-06-30T00:40:00"),
        ("at 4.05 in the morning", "2018-06-30T04:05:00"),
    ],
)
def test_a_clock_in_words_is_of_the_day_told(words, edtf):
    story = load(f"On Saturday the guests arrived. They left {words}.", published="2018-07-02")
    assert story.times[1].edtf == edtf


def test_a_price_in_the_morning_is_no_clock():
    story = load("Shares rose 4.05 in the morning trade.", published="2018-07-02")
    assert not any("4.05" in one.text for one in story.times)


def test_a_clock_by_the_day_that_the_text_named_says_so():
    story = load("On 3 March 2017 he left. At 11.20pm he called home.", published="2018-07-02")
    assert [(one.edtf, one.basis) for one in story.times] == [
        ("2017-03-03", "explicit"),
        ("2017-03-03T23:20:00", "narrative"),
    ]
