import json
from itertools import pairwise
from pathlib import Path

import pytest

from dashboard.figures.map.places import (
    busy_countries,
    country_names,
    fitting,
    in_table,
    placed,
    stops,
    window,
)
from dashboard.story import Place, PlaceMention
from dashboard.tables import tables_of
from tests.conftest import long_story, make_event, make_story

WORLD = Path(__file__).parents[3] / "static" / "world.geojson"


@pytest.fixture
def tables(story, event):
    """A city with two events, a country that only lends its name, a place without position."""
    return tables_of(
        story(
            event(1, kind="ASSAULT", earliest="2021-05-01", latest="2021-05-01", places=("oslo",)),
            event(2, kind="AID", earliest="2021-05-03", latest="2021-05-03", places=("oslo",)),
            event(3, kind="AID", earliest=None, latest=None, places=("nowhere",)),
            event(4, earliest=None, latest="2021-05-02"),
            places=(
                Place("oslo", "Oslo", "city", 59.9, 10.7, "NO", "test:1"),
                Place("sweden", "Sweden", "country", 62.0, 15.0, "SE", "test:2"),
                Place("nowhere", "Nowhere", "area", None, None, None, None),
            ),
            place_mentions=(PlaceMention("d1", 0, 3, "The", "sweden", "associative", "adjective"),),
        )
    )


def test_a_place_counts_its_events_and_has_a_colour_only_if_they_share_one(tables):
    found = placed(tables, tables.events, named_only=False)
    assert [(mark.name, mark.events, mark.quadrant) for mark in found.marks] == [("Oslo", 2, None)]
    first = placed(tables, tables.events[tables.events["id"] == "d1-e1"], named_only=False)
    assert first.marks[0].quadrant == "deeds_opposing"


def test_a_place_near_another_keeps_how_wide_it_is(story, event):
    lake = Place("lake", "Lake", "water", 59.9, 10.7, "NO", "t:1", position="near", position_km=30)
    tables = tables_of(story(event(1, places=("lake",)), places=(lake,)))
    (mark,) = placed(tables, tables.events, named_only=False).marks
    assert (mark.km, mark.is_marked, mark.is_soft) == (30.0, False, True)


def test_places_only_named_are_off_unless_asked_for(tables):
    found = placed(tables, tables.events, named_only=True)
    assert [mark.name for mark in found.marks] == ["Oslo", "Sweden"]


def test_what_has_no_position_or_no_place_is_told(tables):
    found = placed(tables, tables.events, named_only=False)
    assert found.without_position == ("Nowhere",)
    assert list(found.without_place["id"]) == ["d1-e4"]


def test_the_slider_stops_where_something_can_first_have_happened(tables):
    assert stops(tables.events) == ["2021-05-01", "2021-05-02", "2021-05-03"]


def test_the_slider_reaches_before_the_year_one(story, event):
    ides = event(1, earliest="-0043-03-15", latest="-0043-03-15")
    events = tables_of(story(ides)).events
    assert stops(events) == ["-0043-03-15"]


def test_of_very_many_days_the_slider_stops_at_some_the_ends_among_them():
    days = [f"{year}-05-03" for year in range(1500, 2000)]
    story = make_story(*(make_event(n, earliest=day, latest=day) for n, day in enumerate(days)))
    found = stops(tables_of(story).events)
    assert len(found) == 200
    assert (found[0], found[-1]) == ("1500-05-03", "1999-05-03")
    assert set(found) <= set(days)


def test_the_countries_to_zoom_to_are_those_with_events(tables):
    found = placed(tables, tables.events, named_only=True)
    assert busy_countries(found.marks) == {"NO": "Norway"}


def test_zooming_to_a_country_shows_its_places(tables):
    found = placed(tables, tables.events, named_only=False)
    shown = window(found.marks, "NO", 800, 500)
    assert (shown.lat, shown.lon) == pytest.approx((59.9, 10.7))


def test_the_table_begins_with_the_busiest_place(tables):
    found = placed(tables, tables.events, named_only=True)
    assert [mark.name for mark in in_table(found.marks)] == ["Oslo", "Sweden"]


def test_every_country_of_the_base_map_has_a_name_and_a_point_inside_its_edges():
    assert len(country_names()) > 200
    for country in country_names():
        west, south, east, north = country.edges
        assert country.name
        assert -180 <= west <= country.lon <= east <= 180
        assert -85 <= south <= country.lat <= north <= 85


def test_no_line_of_the_base_map_runs_around_the_back_of_the_world():
    features = json.loads(WORLD.read_text(encoding="utf-8"))["features"]
    rings = [
        ring
        for feature in features
        for polygon in feature["geometry"]["coordinates"]
        for ring in polygon
    ]
    assert len(rings) > 1_000
    for ring in rings:
        assert ring[0] == ring[-1]
        assert all(abs(b[0] - a[0]) < 180 for a, b in pairwise(ring) if abs(a[1]) < 85)


def test_as_many_names_are_offered_as_stand_beside_each_other():
    assert fitting(["Mali"] * 6, 430) == 6
    assert fitting(["United States of America"] * 6, 430) == 2
    assert fitting([], 430) == 0


def test_a_place_where_all_is_inferred_has_a_light_mark_whose_words_say_so():
    tables = tables_of(long_story(2))
    one, around = (tables.events[tables.events["id"] == f"d1-e{n}"] for n in (1, 2))
    (said,) = placed(tables, one, named_only=False).marks
    (inferred,) = placed(tables, around, named_only=False).marks
    (both,) = placed(tables, tables.events, named_only=False).marks
    assert (said.inferred, inferred.inferred, both.inferred) == (False, True, False)
    assert inferred.about == "inferred: 2 Jun 2021: Step 2 of the repair"
    assert placed(tables, around, named_only=False).without_place.empty
