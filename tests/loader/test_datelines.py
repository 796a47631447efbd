"""Sentences begin behind the dateline of their report."""

import pytest

from dashboard import load
from dashboard.loader.sentences import prose_from
from dashboard.story import Span

REPORT = "A ferry sank off Bergen on Friday."


@pytest.mark.parametrize(
    "dateline",
    [
        "ARNA, Norway, 14 May 2021 /Wire/ -- ",
        "Arna, 14 May 2021 (Wire) - ",
        "Arna, 14 May 2021. ",
        "14 May 2021, ARNA – ",
        "ARNA, May 14 (Wire) — ",
        "ÅRDAL (Wire) — ",
        "ARNA/ÅRDAL: ",
    ],
)
def test_a_title_takes_nothing_from_the_dateline(dateline):
    (event,) = load(dateline + REPORT).events
    assert event.title == "A ferry sank off Bergen on Friday"
    assert event.evidence[0].text == REPORT


def test_a_report_that_says_said_has_its_speaker_behind_the_dateline():
    story = load("ARNA, Norway, 14 May 2021 /Wire/ -- Fjordkraft said it had bought two farms.")
    assert story.quotes[0].text == "it had bought two farms"
    assert [actor.name for actor in story.actors if "Arna" in actor.name] == []


def test_a_heading_in_capitals_is_no_dateline():
    prose = prose_from("THE DAY AFTER: what the town lost\n\nIt rained.")
    assert prose.text[prose.sentences[-1].start :] == "It rained."


def test_an_acronym_that_dashes_explain_is_no_dateline():
    (event,) = load("NASA – the US space agency – launched a probe on Monday.").events
    assert event.title.startswith("NASA")


def test_a_bare_dateline_leaves_no_sentence():
    text = "Arna, 14 May 2021.\nIt rained."
    prose = prose_from(text, datelines=[Span(text.index("14"), text.index("\n"))])
    assert [text[one.start : one.end] for one in prose.sentences] == ["It rained."]
