import json
from datetime import date

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.geojson import geojson
from dashboard.story import Place
from tests.conftest import long_story, make_event, make_story

TODAY = date(2026, 1, 2)


def features(story):
    return json.loads(geojson(whole(story, TODAY)))["features"]


def test_longitude_comes_first(flood):
    found = {one["properties"]["title"]: one["geometry"] for one in features(flood)}
    assert found["The dam at Arna broke"] == {"type": "Point", "coordinates": [5.5, 60.4]}


def test_an_event_without_a_place_has_a_null_geometry(flood):
    (lost,) = (one for one in features(flood) if one["geometry"] is None)
    assert lost["properties"]["title"] == "The town may move to higher ground"
    assert lost["properties"]["place"] is None


def test_an_event_at_two_places_is_two_features_with_ids_of_their_own():
    places = tuple(Place(f"p{n}", f"Town {n}", "city", n, n, None, None) for n in (1, 2))
    story = make_story(make_event(1, places=("p1", "p2")), places=places)
    assert [one["id"] for one in features(story)] == ["d1-e1@p1", "d1-e1@p2"]


def test_a_position_that_is_only_near_says_so():
    near = Place(
        "p1", "Lake", "water", 1, 2, None, "t:1", position="near", position_km=30, why="so"
    )
    story = make_story(make_event(1, places=("p1",)), places=(near,))
    found = features(story)[0]["properties"]
    assert (found["position"], found["position_km"], found["why_here"]) == ("near", 30, "so")


def test_dates_certainty_and_evidence_are_properties(flood):
    first = features(flood)[0]["properties"]
    assert first["when"] == "20 Apr – 3 May 2021"
    assert (first["earliest"], first["latest"]) == ("2021-04-20", "2021-05-03")
    assert first["status"] == "asserted"
    assert first["evidence"] == ["Days before the flood, Mayor Ida Holm met engineers in Breng."]


def test_the_collection_is_as_the_rfc_has_it(flood):
    collection = json.loads(geojson(whole(flood, TODAY)))
    assert collection["type"] == "FeatureCollection"
    assert {one["type"] for one in collection["features"]} == {"Feature"}
    assert all({"geometry", "properties", "id"} <= one.keys() for one in collection["features"])
    assert "selection" not in collection


def test_a_selection_says_so(flood):
    edition = selected(flood, Selection(frozenset({"d1-e1"}), frozenset(), "place Arna"), TODAY)
    assert json.loads(geojson(edition))["selection"].endswith("Filter: place Arna.")


def test_what_a_person_set_is_named():
    (one,) = features(make_story(make_event(1, corrected=("title",))))
    assert one["properties"]["corrected"] == ["title"]


def test_an_inferred_place_stands_under_a_name_of_its_own():
    said, around = features(long_story(2))
    assert (said["properties"]["place"], said["properties"]["place_inferred"]) == ("Arna", None)
    assert (around["properties"]["place"], around["properties"]["place_inferred"]) == (None, "Arna")
    assert around["geometry"] == {"type": "Point", "coordinates": [5.5, 60.4]}
    assert around["properties"]["salience"] == 0.02
    assert around["properties"]["salient_for"][0] == "told in the headline"
