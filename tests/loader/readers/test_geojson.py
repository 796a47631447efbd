import json

import pytest

from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source
from tests.loader.readers.timed import refused

POINT = {"type": "Point", "coordinates": [5.25, 60.4]}


def geojson(*features, **more):
    return json.dumps({"type": "FeatureCollection", **more, "features": features}).encode()


def feature(geometry=None, **properties):
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def source_of(content, name="a.geojson"):
    (found,) = read_bytes(content, name)
    assert isinstance(found, Source), found
    return found


def test_a_feature_has_a_title_a_date_words_and_a_position():
    source = source_of(
        geojson(
            feature(POINT, name="Mill burnt", date="2024-07-05", description="Two <b>floors</b>."),
            name="Fires",
        )
    )
    (row,) = source.rows
    assert source.title == "Fires"
    assert source.text == "2024-07-05 · 60.4, 5.25\n\nMill burnt\n\nTwo floors."
    assert (row.places[0].lat, row.places[0].lon) == (60.4, 5.25)
    assert row.date.earliest == "2024-07-05"


@pytest.mark.parametrize(
    ("key", "value", "first"),
    [
        ("time", 1720189800000, "2024-07-05T14:30"),
        ("date", 1720189800000, "2024-07-05T14:30"),
        ("date", "05/31/2024", "2024-05-31"),
        ("year", 1721, "1721-01-01"),
        ("event_date", "31 May 2024", "2024-05-31"),
    ],
)
def test_properties_are_read_as_the_columns_of_tables_are(key, value, first):
    (row,) = source_of(geojson(feature(POINT, title="Mill burnt", **{key: value}))).rows
    assert row.date.earliest == first


def test_a_feature_without_a_date_or_a_position_is_an_event_all_the_same():
    (row,) = source_of(geojson(feature(title="Mill burnt"))).rows
    assert (row.date, row.places) == (None, ())


def test_the_position_of_a_shape_is_its_middle():
    ring = [[5, 60], [7, 60], [7, 62], [5, 62], [5, 60]]
    (row,) = source_of(
        geojson(feature({"type": "Polygon", "coordinates": [ring]}, title="A flood"))
    ).rows
    assert (row.places[0].lat, row.places[0].lon, row.places[0].kind) == (61, 6, "area")


def test_a_map_is_known_by_what_it_holds_whatever_its_name():
    assert len(source_of(geojson(feature(title="A flood")), "data.json").rows) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "is damaged, or no JSON"),
        (b"[" * 1_000_000, "is damaged, or no JSON"),
        (b'{"type": "FeatureCollection"}', "is no GeoJSON with features"),
        (b'{"type": "FeatureCollection", "features": {"a": 1}}', "is no GeoJSON with features"),
        (geojson(), "has no feature with an event"),
        (geojson(1, None, []), "has no title, text or quote"),
        (geojson(*[feature(title="x")] * 20_001), "has 20,001 features, more than 20,000"),
        (geojson(feature({"coordinates": [1e300, 5]}, title="x")), "has the lon “1e+300”"),
        (geojson(feature(title="x", date=10**15)), "has the date"),
    ],
)
def test_hostile_maps_end_in_a_reason(content, reason):
    found = list(read_bytes(content, "a.geojson"))
    assert found[0].reason.startswith(reason)


def test_a_shape_of_any_depth_and_length_is_read_in_time():
    deep = b'{"type":"FeatureCollection","features":[{"properties":{"title":"x"},"geometry":{"coordinates":'
    deep += b"[" * 900 + b"1" + b"]" * 900 + b"}}]}"
    assert source_of(deep).rows[0].places == ()
    long = geojson(feature({"coordinates": [[5, 60]] * 500_000}, title="x"))
    assert source_of(long).rows[0].places[0].lat == 60


def test_a_map_that_is_too_large_is_refused():
    assert (
        refused(b" " * 50_000_001, "a.geojson").reason
        == "has 50,000,001 bytes, more than 50,000,000"
    )
