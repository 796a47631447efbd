"""The timeline and the map as pictures that stand alone."""

import re
from xml.etree import ElementTree as ET

import pytest

from dashboard.figures.map.shapes import outlines
from dashboard.figures.map.still import map_svg
from dashboard.figures.map.view import Window, fit
from dashboard.figures.timeline.sheet import Settings
from dashboard.figures.timeline.still import timeline_svg
from dashboard.story import Place
from dashboard.tables import tables_of
from tests.conftest import flood_story, make_event, make_story
from tests.drawings import SVG, words_of


def nothing(_):
    return None


def timeline_of(story, linked=nothing, **settings):
    return ET.fromstring(timeline_svg(tables_of(story), Settings(**settings), "t", linked))


def test_the_still_timeline_has_the_labels_of_what_is_dated():
    assert [word for word in words_of(timeline_of(flood_story())) if "dam" in word] == [
        "The dam at Arna broke"
    ]


def test_a_day_is_a_dot_and_a_span_a_bar():
    root = timeline_of(flood_story())
    assert len(list(root.iter(f"{SVG}circle"))) == 1
    assert len(list(root.iter(f"{SVG}rect"))) == 1


def test_a_vague_bar_fades_on_the_side_that_the_text_leaves_open():
    (gradient,) = timeline_of(flood_story()).iter(f"{SVG}linearGradient")
    opacities = [float(stop.attrib["stop-opacity"]) for stop in gradient]
    assert opacities == [0.03, 1, 1, 1]


@pytest.mark.parametrize(
    ("status", "dash", "fill"),
    [("asserted", None, "1"), ("reported", None, "0.14"), ("planned", "6,4", "0.05")],
)
def test_form_says_certainty(status, dash, fill):
    (dot,) = timeline_of(make_story(make_event(1, status=status))).iter(f"{SVG}circle")
    assert (dot.get("stroke-dasharray"), dot.get("fill-opacity")) == (dash, fill)


def test_what_did_not_happen_is_struck_through():
    root = timeline_of(make_story(make_event(1, status="negated")))
    assert len([line for line in root.iter(f"{SVG}line") if line.get("class") == "s-ink"]) == 1


def test_marks_are_links_where_the_page_has_a_place_for_them():
    root = timeline_of(flood_story(), lambda event: f"#{event}")
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["#d1-e2", "#d1-e1"]


def test_a_known_event_is_a_named_line():
    assert "flood of Arna · known event, 3 May 2021" in words_of(timeline_of(flood_story()))


def test_a_picture_is_as_wide_as_asked():
    assert timeline_of(flood_story(), width=352, narrow=True).get("viewBox").startswith("0 0 352 ")


def map_of(story, linked=nothing):
    still = map_svg(tables_of(story), 600, 400, linked)
    return ET.fromstring(still.picture)


def test_the_still_map_has_marks_and_names():
    root = map_of(flood_story())
    assert {"Arna", "Breng"} <= set(words_of(root))
    assert len(list(root.iter(f"{SVG}circle"))) == 4  # two marks, each on its halo


def test_no_name_on_the_still_map_is_cut_by_its_right_edge():
    places = (
        Place("p1", "Arna", "city", 60.4, 5.5, "NO", None),
        Place("p2", "Upper Brengsund harbour", "city", 60.4, 25.5, "NO", None),
    )
    root = map_of(make_story(make_event(1, places=("p1", "p2")), places=places))
    (name,) = (one for one in root.iter(f"{SVG}text") if one.text == "Upper Brengsund harbour")
    assert (name.get("text-anchor"), float(name.get("x")) < 544) == ("end", True)


def test_a_site_is_a_diamond_and_a_place_links_to_its_row():
    place = Place("p1", "Harbour", "site", 60.4, 5.5, "NO", None)
    story = make_story(make_event(1, places=("p1",)), places=(place,))
    root = map_of(story, lambda place: f"#{place}")
    assert len(list(root.iter(f"{SVG}polygon"))) == 2
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["#p1"]


def test_a_place_that_is_only_near_is_a_dashed_circle_as_wide():
    towns = (
        Place("p1", "Arna", "city", 60.4, 5.5, "NO", None, position="known"),
        Place("p2", "Lake", "city", 60.4, 5.5, "NO", None, position="near", position_km=100),
    )
    story = make_story(make_event(1, places=("p1", "p2")), places=towns)
    circles = list(map_of(story).iter(f"{SVG}circle"))
    (area,) = (one for one in circles if one.get("stroke-dasharray"))
    assert float(area.get("r")) > max(float(one.get("r")) for one in circles if one is not area)


def test_a_country_with_events_is_a_tinted_shape():
    place = Place("p1", "Norway", "country", 62.0, 10.0, "NO", None)
    story = make_story(make_event(1, kind="AID", places=("p1",)), places=(place,))
    tinted = [one for one in map_of(story).iter(f"{SVG}path") if one.get("fill-opacity")]
    assert [one.get("fill") for one in tinted] == ["#009e73"]


def test_a_place_without_a_position_is_named_as_missing():
    places = (
        Place("p1", "Arna", "city", 60.4, 5.5, "NO", None),
        Place("p2", "Nowhere", "city", None, None, None, None),
    )
    tables = tables_of(make_story(make_event(1, places=("p1", "p2")), places=places))
    assert map_svg(tables, 600, 400, nothing).without_position == ("Nowhere",)


def test_without_any_position_there_is_no_map():
    assert map_svg(tables_of(make_story(make_event(1))), 600, 400, nothing) is None


def points(path):
    return [tuple(map(float, pair)) for pair in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def test_outlines_stay_within_the_window_and_its_border():
    window = fit([(60.4, 5.5), (59.1, 5.9)], 600, 400, 56)
    drawn = dict(outlines(window))
    assert list(drawn) == ["NO"]
    assert all(-5 <= x <= 605 and -5 <= y <= 405 for x, y in points(drawn["NO"]))


def test_a_window_across_the_date_line_shows_both_sides():
    drawn = dict(outlines(Window(-17.0, 180.0, 2.0, 800, 400)))
    assert {"FJ", "NZ", "AU", "WS"} & drawn.keys() >= {"FJ", "WS"}


def test_the_middle_of_the_sea_has_no_outline():
    assert list(outlines(Window(30.0, -45.0, 5.0, 300, 200))) == []
