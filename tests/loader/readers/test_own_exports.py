"""Whatever is exported is read again to the same events, as far as the format can hold them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exports.edition import whole
from dashboard.exports.formats import FORMATS
from dashboard.loader import Settings, load_sources
from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source
from dashboard.story import EventKind, Evidence, Granularity, Place, Status
from dashboard.words.labels import headed
from tests.conftest import flood_story, hostile_story, make_event, make_story

TODAY = date(2026, 1, 2)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")),
    max_size=40,
).map(lambda words: f"x{' '.join(words.split())}y")
YEARS = st.one_of(st.integers(1000, 2100), st.integers(-9990, 9990).filter(bool))
DAYS = st.builds(
    lambda year, month, day: f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}",
    *(YEARS, st.integers(1, 12), st.integers(1, 28)),
)
MINUTES = st.builds("{}T{:02}:{:02}".format, DAYS, st.integers(0, 23), st.integers(0, 59))
PLACES = (
    Place("p1", "Qxarn, by the sea", "site", 60.4125, 5.25, None, None, position="known"),
    Place("p2", "Uvlok", "city", -12.5, 150.0, None, None, position="known"),
    Place("p3", "Nowherezy", "area", None, None, None, None),
    Place("p4", "Ezzarn", "site", -33.5, 20.25, None, None, position="near", position_km=12.5),
)


def order(days):
    return sorted(days, key=lambda day: (int(day[: day.index("-", 1)]), day[-11:]))


BOUNDS = st.one_of(
    DAYS.map(lambda day: (day, day)),
    MINUTES.map(lambda minute: (minute, minute)),
    st.tuples(st.integers(1000, 2100), DAYS.map(lambda day: day[-6:])).map(
        lambda found: (f"{found[0]}{found[1]}", f"{found[0] + 1}{found[1]}")
    ),
    DAYS.map(lambda day: (day, None)),
    DAYS.map(lambda day: (None, day)),
    st.just((None, None)),
)
EVENTS = st.builds(
    lambda title, bounds, kind, status, size, places, said: make_event(
        1,
        title=title,
        earliest=bounds[0],
        latest=bounds[1],
        kind=kind,
        status=status,
        granularity=size if any(bounds) else "vague",
        places=tuple(places),
        evidence=tuple(Evidence("d1", 0, len(words), words) for words in said),
    ),
    *(WORDS, BOUNDS, st.sampled_from(get_args(EventKind)), st.sampled_from(get_args(Status))),
    st.sampled_from(get_args(Granularity)),
    st.lists(st.sampled_from([place.id for place in PLACES]), max_size=2, unique=True),
    st.lists(WORDS, max_size=2),
)
STORIES = st.lists(EVENTS, min_size=1, max_size=6).map(
    lambda events: make_story(
        *(replace(event, id=f"d1-e{number}") for number, event in enumerate(events, 1)),
        places=PLACES,
    )
)


def read_again(story, format_):
    edition = whole(story, TODAY)
    suffix = FORMATS[format_].suffix
    found = list(read_bytes(FORMATS[format_].write(edition), f"story{suffix}"))
    assert all(isinstance(one, Source) for one in found), found
    return load_sources(found, Settings())


def told(story):
    """What everybody wants to find again of each event, in an order that goes by nothing else."""
    places = {
        one.id: (one.name, one.lat, one.lon, one.position, one.position_km) for one in story.places
    }
    return sorted(
        (
            (
                *(
                    headed(one.title),
                    one.earliest,
                    one.latest,
                    one.granularity,
                    one.kind,
                    one.status,
                ),
                tuple(sorted((places[at] for at in one.places), key=str)),
            )
            for one in story.events
        ),
        key=str,
    )


@pytest.mark.parametrize("format_", ["geojson", "kml"])
@given(STORIES)
@settings(max_examples=25)
def test_maps_are_read_again_to_the_same_events_at_the_same_places(format_, story):
    assert told(read_again(story, format_)) == told(story)


@given(STORIES)
@settings(max_examples=25)
def test_a_table_is_read_again_to_the_same_events(story):
    # One position a row: of the first place that has one.
    once = [replace(event, places=event.places[:1]) for event in story.events]
    story = replace(story, events=tuple(once))
    assert told(read_again(story, "csv")) == told(story)


@given(STORIES)
@settings(max_examples=25)
def test_slides_are_read_again_to_the_same_events(story):
    # A slide has one place, and there is none without a date.
    events = [
        replace(event, places=event.places[:1])
        for event in story.events
        if event.earliest or event.latest
    ]
    if events:
        story = replace(story, events=tuple(events))
        assert told(read_again(story, "timelinejs")) == told(story)


@given(STORIES)
@settings(max_examples=25)
def test_a_calendar_is_read_again_to_the_same_days(story):
    # It holds whole days after Christ, and one place an entry.
    events = [
        replace(
            event,
            earliest=event.earliest[:10],
            latest=event.latest[:10],
            places=event.places[:1],
        )
        for event in story.events
        if event.earliest and event.latest and event.earliest[0] != "-"
    ]
    if events:
        story = replace(story, events=tuple(events))
        again = read_again(story, "ics")
        assert told(without_sizes(again)) == told(without_sizes(story))


def without_sizes(story):
    """The story without what a calendar cannot tell: kinds, sizes, and how sharp positions are."""
    events = (replace(event, kind="OTHER", granularity="day") for event in story.events)
    places = (replace(place, position=None, position_km=None) for place in story.places)
    return replace(story, events=tuple(events), places=tuple(places))


@pytest.mark.parametrize("format_", ["geojson", "kml", "csv", "timelinejs"])
def test_hostile_words_come_back_as_they_were(format_):
    story = hostile_story()
    again = read_again(story, format_)
    assert {one.title for one in again.events} == {headed(" ".join(story.events[0].title.split()))}


@pytest.mark.parametrize("format_", ["geojson", "kml", "csv", "timelinejs"])
def test_what_is_read_again_has_the_sentences_of_its_texts_and_no_words_of_the_exports(format_):
    again = read_again(flood_story(), format_)
    text = again.documents[0].text
    assert "The dam at Arna broke on 3 May 2021." in text
    assert "asserted" not in text
    assert "explicit" not in text


def test_places_that_are_only_inferred_come_back_as_inferred():
    story = make_story(make_event(1, places_inferred=("p2",)), places=PLACES)
    for format_ in ("geojson", "kml", "csv"):
        (event,) = read_again(story, format_).events
        assert (event.places, len(event.places_inferred)) == ((), 1)


def test_of_all_tables_the_events_alone_are_read_and_the_others_say_what_they_are():
    found = list(read_bytes(FORMATS["tables"].write(whole(flood_story(), TODAY)), "story.zip"))
    (events,) = (one for one in found if isinstance(one, Source))
    again = load_sources([events], Settings())
    assert told(without_sizes(again)) == told(without_sizes(flood_story()))
    assert [one.reason for one in found if not isinstance(one, Source)] == [
        "has no columns for a date and a title or text",
        "lists the quotes of an export, and no events",
        "has no columns for a date and a title or text",
    ]
