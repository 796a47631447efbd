import json

import pytest

from dashboard.figures.map import map_deck, window_of
from dashboard.figures.map_colours import map_colours
from dashboard.figures.map_marks import Choice, CountryName, PlaceMark, radius_of
from dashboard.figures.theme import DARK, LIGHT

PORT = PlaceMark("p1", "Breng harbour", "site", 59.1, 5.9, "NO", 2, "words_opposing", True, "a · b")
TOWN = PlaceMark("p2", "Arna", "city", 60.4, 5.5, "NO", 1, "deeds_opposing", False)
LAND = PlaceMark("p3", "Norway", "country", 62.0, 10.0, "NO", 3, None, True)
SEA = PlaceMark("p4", "North Sea", "water", 57.0, 3.0, None, 0)
MARKS = (PORT, TOWN, LAND, SEA)
SWEDEN = CountryName("SE", "Sweden", 62.0, 15.0, 80.0)


def spec(marks=MARKS, places=frozenset(), turn=0, theme=LIGHT):
    window = window_of(marks, 800, 500)
    deck = map_deck(marks, (SWEDEN,), window, map_colours(theme), Choice(places, turn))
    return json.loads(deck.to_json())


def layer(name, **options):
    return next(one for one in spec(**options)["layers"] if one["id"].startswith(name))


def test_nothing_is_asked_of_another_host():
    text = json.dumps(spec())
    assert "http" not in text
    assert spec()["mapStyle"] == "__MAP_STYLE__"  # Streamlit takes this for none
    assert spec().get("mapProvider") is None


def test_the_land_is_the_file_that_the_app_serves_above_the_sea():
    first, second = spec()["layers"][:2]
    assert first["id"] == "sea"
    assert second["data"] == "/app/static/world.geojson"


def test_every_layer_has_an_id_and_only_marks_and_names_can_be_picked():
    layers = spec()["layers"]
    assert len({one["id"] for one in layers}) == len(layers)
    picked = [one["id"] for one in layers if one.get("pickable")]
    assert picked == ["places-0", "soft-names-0", "names-0"]


def test_a_turn_renames_what_can_be_picked():
    assert layer("places", turn=3)["id"] == "places-3"


def test_sites_are_diamonds_cities_dots_and_what_nobody_asserts_is_a_ring():
    icons = {row["id"]: row["icon"] for row in layer("places")["data"]}
    assert icons == {"p1": "diamond", "p2": "ring"}


def test_a_mark_has_the_colour_of_its_quadrant_in_each_theme():
    colours = {row["id"]: row["colour"] for row in layer("places")["data"]}
    assert colours == {"p1": [201, 133, 0], "p2": [213, 94, 0]}
    dark = {row["id"]: row["colour"] for row in layer("places", theme=DARK)["data"]}
    assert dark["p1"] == [233, 180, 76]


def test_a_country_is_tinted_and_outlined_by_its_code():
    drawn = layer("countries")["_subLayerProps"]
    assert drawn["polygons-fill"]["getFillColor"].startswith('@@=properties.iso == "NO" ? [')
    assert '== "NO"' in drawn["polygons-stroke"]["getColor"]


def test_a_country_without_events_is_not_outlined():
    quiet = PlaceMark("p3", "Norway", "country", 62.0, 10.0, "NO", 0)
    assert not any(one["id"].startswith("countries") for one in spec((PORT, quiet))["layers"])


def test_regions_and_waters_are_soft_names_without_a_mark():
    assert [row["text"] for row in layer("soft-names")["data"]] == ["North Sea"]
    assert "p4" not in {row["id"] for row in layer("places")["data"]}


def test_a_chosen_place_gets_a_ring():
    assert len(layer("chosen", places=frozenset({"p1"}))["data"]) == 1
    assert layer("chosen")["data"] == []


def test_other_countries_are_named_for_orientation():
    assert [row["text"] for row in layer("country-names")["data"]] == ["SWEDEN"]


def test_the_area_of_a_mark_grows_with_its_events():
    assert radius_of(4, 4) == pytest.approx(2 * radius_of(1, 4))
    assert radius_of(0, 4) < radius_of(1, 4)
    assert radius_of(1000, 1000) == 22.0


def test_the_window_leaves_out_a_countrys_point_where_something_finer_stands_in_it():
    assert window_of((PORT, TOWN, LAND), 800, 500) == window_of((PORT, TOWN), 800, 500)
    assert window_of((LAND,), 800, 500).lat == pytest.approx(62.0)


def test_ten_thousand_places_make_a_deck_of_a_few_megabytes():
    many = [
        PlaceMark(f"g:{n}", f"Town {n}", "city", n % 140 - 70, n % 350 - 175, None, 1 + n % 3)
        for n in range(10_000)
    ]
    text = json.dumps(spec(many))
    assert len(text) < 4_000_000
