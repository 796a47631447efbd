import json
import re
from dataclasses import replace
from operator import itemgetter
from pathlib import Path
from urllib.parse import unquote

import pytest

from dashboard.figures.map.colours import border_of, map_colours
from dashboard.figures.map.drawing import map_deck, window_of
from dashboard.figures.map.marks import Choice, CountryName, PlaceMark, radius_of
from dashboard.figures.map.moves import Movement
from dashboard.figures.map.shapes import shapes_of
from dashboard.figures.theme import DARK, LIGHT

TILES = Path(__file__).parents[3] / "static" / "land"
PORT = PlaceMark("p1", "Breng harbour", "site", 59.1, 5.9, "NO", 2, "words_opposing", True, "a · b")
TOWN = PlaceMark("p2", "Arna", "city", 60.4, 5.5, "NO", 1, "deeds_opposing", False)
LAND = PlaceMark("p3", "Norway", "country", 62.0, 10.0, "NO", 3, None, True)
SEA = PlaceMark("p4", "North Sea", "water", 57.0, 3.0, None, 0)
MARKS = (PORT, TOWN, LAND, SEA)
SWEDEN = CountryName("SE", "Sweden", 62.0, 15.0, 80.0)


def spec(marks=MARKS, places=frozenset(), turn=0, theme=LIGHT, moves=()):
    window = window_of(marks, 800, 500)
    deck = map_deck(marks, (SWEDEN,), window, map_colours(theme), Choice(places, turn=turn), moves)
    return json.loads(deck.to_json())


def layer(name, **options):
    return next(one for one in spec(**options)["layers"] if one["id"].startswith(name))


def test_nothing_is_asked_of_another_host():
    text = json.dumps(spec())
    assert "http" not in text
    assert spec()["mapStyle"] == "__MAP_STYLE__"  # Streamlit takes this for none
    assert spec().get("mapProvider") is None


def test_the_land_is_the_tiles_that_the_app_serves_above_the_sea():
    first, second = spec()["layers"][:2]
    assert first["id"] == "sea"
    assert second["data"] == "/app/static/land/{z}/{x}/{y}.geojson"
    assert second["maxZoom"] == max(int(path.name) for path in TILES.iterdir())


def test_the_land_stays_the_same_layer_whatever_is_chosen_or_filtered():
    assert layer("land", places=frozenset({"p3"}), turn=2) == layer("land", marks=(PORT,))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_pictures_of_the_land_have_the_themes_colours(theme):
    (tile,) = json.loads((TILES / "0" / "0" / "0.geojson").read_text())["features"]
    wanted = layer("land", theme=theme)["getIcon"].removeprefix("@@=properties.")
    picture = unquote(tile["properties"][wanted]["url"])
    assert set(re.findall("#[0-9a-f]{6}", picture)) == {theme.sea, theme.land, border_of(theme)}


def test_there_is_a_tile_for_each_part_of_the_world_at_each_zoom():
    for zoom in range(7):
        assert len(list((TILES / str(zoom)).glob("*/*.geojson"))) == 4**zoom


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_closest_tiles_are_shapes_in_the_themes_colours(theme):
    tile = json.loads((TILES / "6" / "38" / "25.geojson").read_text())  # Damascus
    kinds = [one["geometry"]["type"] for one in tile["features"]]
    assert kinds == ["MultiPolygon", "MultiLineString"]
    drawn = layer("land", theme=theme)["_subLayerProps"]
    colours = map_colours(theme)
    assert drawn["polygons-fill"]["getFillColor"] == list(colours.land)
    assert drawn["linestrings"]["getColor"] == list(colours.border)


def test_no_closest_tile_holds_more_than_is_drawn_at_once():
    for path in (TILES / "6").glob("*/*.geojson"):
        for one in json.loads(path.read_text())["features"]:
            assert json.dumps(one["geometry"]["coordinates"]).count(",") < 2_500


def test_every_layer_has_an_id_and_only_marks_and_names_can_be_picked():
    layers = spec()["layers"]
    assert len({one["id"] for one in layers}) == len(layers)
    picked = [one["id"] for one in layers if one.get("pickable")]
    assert picked == ["places-0", "soft-names-0", "names-0"]


def test_a_turn_renames_what_can_be_picked():
    assert layer("places", turn=3)["id"] == "places-3"


def test_sites_are_diamonds_cities_dots_and_what_nobody_asserts_is_a_ring():
    icons = {row["id"]: row["icon"] for row in layer("marks")["data"]}
    assert icons == {"p1": "diamond", "p2": "ring"}


def test_a_mark_has_the_colour_of_its_quadrant_in_each_theme():
    colours = {row["id"]: row["colour"] for row in layer("marks")["data"]}
    assert colours == {"p1": [201, 133, 0], "p2": [213, 94, 0]}
    dark = {row["id"]: row["colour"] for row in layer("marks", theme=DARK)["data"]}
    assert dark["p1"] == [233, 180, 76]


def test_a_country_is_tinted_and_outlined_on_the_same_lines_at_every_zoom():
    tint, outline = layer("tints", marks=(LAND,)), layer("outlines", marks=(LAND,))
    assert {row["iso"] for row in tint["data"]} == {"NO"}
    assert tint["_subLayerProps"]["fill"]["getFillColor"].startswith("@@=[")
    assert outline["getWidth"] == "@@=1.4"
    assert outline["data"] == layer("outlines", marks=(LAND, PORT, TOWN))["data"]
    assert len(outline["data"]) < 6_000


def test_an_outline_lies_on_the_borders_that_the_closest_tiles_show():
    tile = json.loads((TILES / "6" / "38" / "25.geojson").read_text(encoding="utf-8"))
    (lines,) = (
        one for one in map(itemgetter("geometry"), tile["features"]) if "Line" in one["type"]
    )
    border = {tuple(point) for line in lines["coordinates"] for point in line}
    syria = {tuple(point) for rings in shapes_of("SY") for point in rings[0]}
    assert len(border & syria) == 74


def test_a_chosen_country_has_a_wider_outline_than_the_others():
    marks = (LAND, replace(LAND, id="p9", name="Sweden", country="SE"))
    wide = layer("outlines", marks=marks, places=frozenset({"p9"}))["getWidth"]
    assert wide == '@@=iso == "NO" ? 1.4 : 2.8'


def test_no_outline_runs_along_the_cut_of_the_flat_map():
    marks = (PlaceMark("p5", "Russia", "country", 61.0, 99.0, "RU", 1),)
    cut = [one for one in layer("outlines", marks=marks)["data"] if one["from"][0] in {180, -180}]
    assert all(abs(one["to"][0]) != 180 for one in cut)


def test_a_country_without_events_is_not_outlined():
    quiet = PlaceMark("p3", "Norway", "country", 62.0, 10.0, "NO", 0)
    assert not any(one["id"].startswith("outlines") for one in spec((PORT, quiet))["layers"])


def test_regions_and_waters_are_soft_names_without_a_mark():
    assert [row["text"] for row in layer("soft-names")["data"]] == ["North Sea"]
    assert "p4" not in {row["id"] for row in layer("marks")["data"]}


def test_a_chosen_place_gets_a_ring():
    assert len(layer("chosen", places=frozenset({"p1"}))["data"]) == 1
    assert layer("chosen")["data"] == []


def test_other_countries_are_named_for_orientation():
    assert [row["text"] for row in layer("country-names")["data"]] == ["SWEDEN"]


def named(marks):
    return {row["text"] for row in layer("names", marks=marks)["data"]}


def test_a_country_told_of_often_leaves_room_for_the_names_of_marks():
    air = PlaceMark("p1", "Orrenfjord air station", "site", 59.6, 5.9, "NO", 1)
    quay = PlaceMark("p2", "Orrenfjord harbour quay", "site", 59.1, 5.9, "NO", 1)
    town = PlaceMark("p3", "Breng", "city", 57.7, 6.3, "NO", 3)
    far = PlaceMark("p4", "Sandur", "city", 0.0, 20.0, "CD", 1)
    land = PlaceMark("p5", "Norway", "country", 59.2, 10.0, "NO", 9)
    assert named((air, quay, town, far, land)) >= {air.name, quay.name, town.name, far.name}


def test_a_country_told_of_often_is_named_where_all_find_room():
    assert named((replace(LAND, events=9), PORT, TOWN)) == {"Norway", "Breng harbour", "Arna"}


def test_the_area_of_a_mark_grows_with_its_events():
    assert radius_of(4, 4) == pytest.approx(2 * radius_of(1, 4))
    assert radius_of(0, 4) < radius_of(1, 4)
    assert radius_of(1000, 1000) == 22.0


def test_the_window_leaves_out_a_countrys_point_where_something_finer_stands_in_it():
    assert window_of((PORT, TOWN, LAND), 800, 500) == window_of((PORT, TOWN), 800, 500)
    assert window_of((LAND,), 800, 500).lat == pytest.approx(62.0)


def crowd(number):
    return [
        PlaceMark(f"g:{n}", f"Town {n}", "city", n % 140 - 70, n % 350 - 175, None, 1 + n % 3)
        for n in range(number)
    ]


def test_ten_thousand_places_make_a_deck_of_a_few_megabytes():
    text = json.dumps(spec(crowd(10_000)))
    assert len(text) < 4_000_000
    assert "http" not in text


def test_a_crowd_stands_as_clusters_that_part_as_one_zooms_in():
    layers = [one for one in spec(crowd(400))["layers"] if one["id"].startswith("clusters")]
    assert layers
    for one in layers:
        zoom = one.get("visibleMinZoom", 0)
        assert one["visibleMaxZoom"] == zoom + 1
        rows = json.loads(unquote(one["data"].removeprefix("data:application/json,")))
        assert all(int(row["properties"]["count"]) > 1 for row in rows["features"])


def test_no_country_is_named_where_a_cluster_stands():
    land = PlaceMark("land", "Norway", "country", 60.5, 8.5, "NO", 1, "other", True)
    towns = [
        PlaceMark(f"t{n}", f"Town {n}", "city", 60.5 + n / 1000, 8.5, "NO", 1) for n in range(150)
    ]
    (row,) = [one for one in layer("names", marks=[land])["data"] if one["offset"] == [0, 0]]
    assert row["name"] == "Norway"
    crowded = [*towns, land]
    assert all(one["offset"] != [0, 0] for one in layer("names", marks=crowded)["data"])
    assert layer("country-names", marks=crowded)["data"] == []


def test_a_few_marks_stand_alone():
    assert not any(one["id"].startswith("clusters") for one in spec(crowd(100))["layers"])


def test_words_that_mean_something_in_an_address_come_through():
    odd = PlaceMark("odd", "50% {x} #1 “{z}”", "city", 88.0, 0.0, None, 9)
    addresses = [
        one["data"]
        for one in spec([*crowd(200), odd])["layers"]
        if one["@@type"] == "TileLayer" and not one["id"].startswith("land")
    ]
    assert not any("{x}" in address or "#" in address for address in addresses)
    assert any("50% {x} #1 “{z}”" in unquote(address) for address in addresses)


def test_where_two_marks_nearly_coincide_the_nearer_one_lies_on_top():
    near = PlaceMark("p5", "Pier", "site", 59.1001, 5.9001, "NO", 1, "other", True)
    discs = layer("places", marks=(PORT, near))["data"]
    assert [disc["reach"] for disc in discs] == sorted((d["reach"] for d in discs), reverse=True)
    smallest = [disc["id"] for disc in discs if disc["reach"] == discs[-1]["reach"]]
    assert sorted(smallest) == ["p1", "p5"]
    assert layer("places", marks=(PORT, near))["opacity"] == 0


def test_a_movement_is_a_line_with_an_arrow_towards_its_end():
    move = Movement("d1-e1", "Ships left", "2021", "p1", "p2", "deeds_opposing", "asserted")
    (line,), (arrow,) = (layer(name, moves=(move,))["data"] for name in ("movements", "arrows"))
    assert line["line"][0] == pytest.approx([5.9, 59.1], abs=1e-3)
    assert line["line"][-1] == pytest.approx([5.5, 60.4], abs=1e-3)
    assert arrow["name"] == "Breng harbour → Arna"
    assert 45 < arrow["angle"] < 135  # northwards
    assert line["colour"] == [213, 94, 0]


def test_a_planned_movement_is_dashed():
    move = Movement("d1-e1", "Ships will leave", "2021", "p1", "p2", "other", "planned")
    assert len(layer("movements", moves=(move,))["data"]) > 5


def test_the_ring_of_a_chosen_place_leaves_its_name_and_sign_clear():
    mark = PlaceMark("p1", "Arna", "city", 60.0, 5.0, "NO", events=1, differ=True)
    for name, side in (("names", 0), ("differ", 1)):
        (plain, lit) = (
            layer(name, marks=(mark,), places=frozenset(places))["data"][-1]["offset"]
            for places in ((), ("p1",))
        )
        assert abs(lit[side]) - abs(plain[side]) == 8


def test_places_where_sources_differ_bear_the_sign_and_others_none():
    calm = PlaceMark("p1", "Arna", "city", 60.0, 5.0, "NO", events=1)
    disputed = replace(calm, id="p2", name="Breng", lon=6.0, differ=True)
    rows = layer("differ", marks=(calm, disputed))["data"]
    assert {row["text"] for row in rows} == {"≠"}
    assert {tuple(row["at"]) for row in rows} == {(6.0, 60.0)}
    assert "differ" not in [one["id"] for one in spec(marks=(calm,))["layers"]]


def test_a_place_that_is_only_near_is_a_hollow_area_and_no_mark():
    lake = replace(TOWN, km=30.0)
    near = layer("near", marks=(PORT, lake))
    assert [(row["id"], row["metres"]) for row in near["data"]] == [("p2", 30_000)]
    assert (near["filled"], near["stroked"], near["pickable"]) == (False, True, True)
    assert [row["id"] for row in layer("marks", marks=(PORT, lake))["data"]] == ["p1"]
