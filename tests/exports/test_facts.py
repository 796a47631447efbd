from dataclasses import replace

import pytest

from dashboard import load
from dashboard.exports.facts import Facts
from dashboard.figures.event.reasons import why_this_date
from dashboard.story import Anchor, Disagreement, Evidence
from dashboard.tables import records, tables_of
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


def test_page_and_file_name_the_same_publication_of_what_two_documents_tell(flood):
    first = replace(flood.documents[0], id="d1", published="2021-05-10")
    second = replace(first, id="d2", published="2021-06-01")
    told = Anchor("published", None, "publication", "2021-05-10")
    evidence = (Evidence("d2", 0, 9, "The dam …"), Evidence("d1", 0, 9, "The dam …"))
    dates = {"earliest": None, "latest": "2021-05-10", "basis": "told", "anchor": told}
    story = make_story(make_event(1, evidence=evidence, **dates), documents=(first, second))
    (row,) = records(tables_of(story).events)
    reason = "Told as past: no later than publication (10 May 2021, as given)."
    assert Facts(story).why(story.events[0]) == reason
    assert why_this_date(row, tables_of(story)) == [reason]


def test_an_event_is_not_explained_by_what_is_counted_from_it():
    story = load(
        "Two days after the army took the port, ministers fled on Friday.", published="2023-06-12"
    )
    facts = Facts(story)
    why = {event.title: facts.why(event) for event in story.events}
    assert why["Ministers fled on Friday"].startswith("“Friday” (weekday)")
    assert "“Ministers fled on Friday”" in why["The army took the port"]
