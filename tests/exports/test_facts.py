from dataclasses import replace

import pytest

from dashboard.exports.facts import Facts
from dashboard.story import Anchor, Disagreement
from tests.conftest import make_event, make_story


def why(**changes):
    event = make_event(1, **changes)
    return Facts(make_story(event)).why(event)


def test_the_words_that_date_an_event_are_its_reason(flood):
    facts = Facts(flood)
    assert facts.why(facts.events[0]).startswith("“Days before the flood” (test) is counted from")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"earliest": None, "latest": None}, "The text gives no date."),
        ({"basis": "explicit"}, "The text gives it."),
        (
            {"basis": "anchor", "anchor": Anchor("event", "x", "the vote", "2021-05-03")},
            "It is counted from “the vote” (3 May 2021).",
        ),
        (
            {"basis": "heading", "anchor": Anchor("time", "t", "4 May", "2021-05-04")},
            "Given by the heading above: “4 May”.",
        ),
        (
            {"basis": "context"},
            "Its own words give no time; the text around them does, so it is 3 May 2021.",
        ),
        (
            {"basis": "told", "earliest": None},
            "Told as past: no later than publication (date unknown).",
        ),
        (
            {"basis": "anchor", "anchor": Anchor("event", "x", "the vote", None)},
            "It is counted from “the vote”.",
        ),
        ({"basis": "narrative"}, "It follows from the order that the text gives."),
        (
            {"disagreements": (Disagreement("day", ()),)},
            "The sources differ; the dates are as wide as all they say.",
        ),
    ],
)
def test_other_dates_say_what_they_rest_on(changes, reason):
    assert why(**changes) == reason


def test_a_speaker_without_a_name_is_the_words_that_stand_for_them(flood):
    quote = replace(flood.quotes[0], speaker=None, speaker_text="a mayor", speaker_role=None)
    assert Facts(flood).speaker(quote) == "a mayor"
    assert Facts(flood).speaker(replace(quote, speaker_text=None)) == "speaker not named"


def test_what_a_person_set_is_said_with_the_reason_of_the_date():
    assert why(corrected=("title",)) == "The text gives it. Corrected by hand: title."
    assert why(corrected=("date",)) == "Corrected by hand: date."
