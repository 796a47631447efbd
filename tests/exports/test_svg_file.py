from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.svg_file import svg_file
from dashboard.words.kinds import QUADRANT_NAMES
from tests.conftest import make_event, make_story
from tests.drawings import words_of

TODAY = date(2026, 1, 2)


def drawing(edition):
    return ET.fromstring(svg_file(edition))


def test_title_sources_lanes_and_legend_are_words(flood):
    said = words_of(drawing(whole(flood, TODAY)))
    for expected in (
        "The flood of Arna",
        "arna.txt, published 10 May 2021, as given",
        "Talks and statements",
        "ring: reported",
        QUADRANT_NAMES["words_cooperating"],
        "1 event without a date not shown. Made with Dateline.",
    ):
        assert expected in said


def test_a_selection_says_so(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place Arna"), TODAY)
    assert "Selection: 1 of 3 events, 0 of 1 quotes. Filter: place Arna." in words_of(
        drawing(edition)
    )


def test_very_many_events_are_a_drawing_of_bars_of_a_bounded_size():
    days = (str(date(2020, 1, 1) + timedelta(days=number)) for number in range(2000))
    events = [make_event(n, earliest=day, latest=day) for n, day in enumerate(days)]
    written = svg_file(whole(make_story(*events), TODAY))
    assert len(written) < 100_000
    assert "events, Other · " in written


def test_the_drawing_has_the_lanes_and_the_axis_of_the_edition(flood):
    edition = replace(whole(flood, TODAY), lanes="place", axis="calendar")
    said = words_of(drawing(edition))
    assert {"Arna", "Breng"} <= set(said)
    assert "Talks and statements" not in said
    assert "26 Apr" in " ".join(said)
