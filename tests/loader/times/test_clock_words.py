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


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("The krona stood at 9.40 to the euro.", []),
        ("The pound stood at 1.31 in the afternoon.", []),
        ("The euro traded at 1.08 in the morning.", []),
        ("The girl was born at 1.08 in the morning.", ["1.08 in the morning"]),
        ("Trading began at 9.30 in the morning.", ["9.30 in the morning"]),
        ("The mare won at twenty-five to one.", []),
        ("At twenty to one shot Arno came home first.", []),
        ("The outsider, at ten to one, came last.", []),
        ("The boys met at twenty to one.", ["twenty to one"]),
        ("The bus left at five to four.", ["five to four"]),
        ("The favourite fell at twenty past one.", ["twenty past one"]),
        ("The outsider fell at ten to one in the morning.", ["ten to one in the morning"]),
    ],
)
def test_odds_and_rates_are_no_clocks(text, clocks):
    times = load(text, published="2018-07-02").times
    assert [
        one.text
        for one in times
        if one.text[:1].isdigit() or " to " in one.text or " past " in one.text
    ] == clocks


def test_a_clock_by_the_day_that_the_text_named_says_so():
    story = load("On 3 March 2017 he left. At 11.20pm he called home.", published="2018-07-02")
    assert [(one.edtf, one.basis) for one in story.times] == [
        ("2017-03-03", "explicit"),
        ("2017-03-03T23:20:00", "narrative"),
    ]


def test_a_clock_in_brackets_is_the_same_by_another_zone():
    story = load(
        "The slide happened at about 3 a.m. (0100 GMT) on Sunday, officials said.",
        published="2021-11-30",
    )
    assert [one.edtf for one in story.times] == ["2021-11-28T03:00:00"]


def test_clocks_of_the_first_sentence_are_of_the_day_that_the_next_one_names():
    story = load(
        "The horse bolted at a quarter past nine. It had stood still for hours on Saturday night.",
        published="2012-06-15",
    )
    assert story.times[0].edtf == "2012-06-09"


def test_a_picked_day_of_a_month_is_the_last_one():
    story = load("A court issued an order last January 28.", published="2015-03-22")
    assert story.times[0].edtf == "2015-01-28"


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded at 8.30am in Arna. Gunmen killed two judges on Sunday in the same area.",
        "Police were called at 8.30am to a flat. A man was charged on Sunday.",
    ],
)
def test_the_next_sentence_lends_no_day_to_what_others_did(text):
    story = load(text, published="2024-11-15")
    assert story.times[0].edtf == "2024-11-15T08:30:00"
