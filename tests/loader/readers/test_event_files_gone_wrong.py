"""Files of events with bytes put in, taken out and changed: read, or refused with a reason, in time."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exports.edition import whole
from dashboard.exports.formats import FORMATS
from dashboard.loader import Settings, load_sources
from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source, SourceError
from tests.conftest import flood_story
from tests.loader.readers.test_own_exports import TODAY

NAMES = ("ics", "kml", "geojson", "timelinejs", "csv")
WRITTEN = {name: FORMATS[name].write(whole(flood_story(), TODAY)) for name in NAMES}
CHANGES = st.lists(
    st.tuples(st.integers(0, 5_000), st.binary(max_size=12), st.integers(0, 12)), max_size=8
)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "type features geometry coordinates properties title date time earliest latest event events"
                " start_date end_date year month day hour text headline location name lat lon timeline".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=30,
)


def check(content, name):
    found = list(read_bytes(content, name))
    assert found
    for one in found:
        assert isinstance(one, Source | SourceError)
        if isinstance(one, Source):
            assert all(one.text[row.title.start : row.title.end] for row in one.rows)
            if one.rows:
                assert len(load_sources([one], Settings()).events) == len(one.rows)


@pytest.mark.parametrize("format_", NAMES)
@given(CHANGES)
@settings(max_examples=40)
def test_bytes_gone_wrong_are_read_or_refused(format_, changes):
    content = WRITTEN[format_]
    for place, put, out in changes:
        at = place % (len(content) + 1)
        content = content[:at] + put + content[at + out :]
    check(content, f"story{FORMATS[format_].suffix}")


@given(JSON)
@settings(max_examples=100)
def test_json_of_any_shape_is_read_or_refused_as_a_map(value):
    check(
        json.dumps(
            {"type": "FeatureCollection", "features": [value, {"properties": value}]}
        ).encode(),
        "a.geojson",
    )


@given(JSON)
@settings(max_examples=100)
def test_json_of_any_shape_is_read_or_refused_as_a_timeline(value):
    slides = [value, {"start_date": value, "text": value, "location": value}]
    check(json.dumps({"events": slides, "title": value}).encode(), "a.timeline.json")


CELLS = st.text(st.sampled_from("0123456789-/.:~ TZXBC,;aMay?()–"), max_size=30)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=6))
@settings(max_examples=100)
def test_cells_of_any_figures_are_dates_and_places_or_refused(rows):
    lines = [
        "date\ttime\ttitle\tcoordinates\tdate_prec",
        *("\t".join((a, b, "x", c, d)) for a, b, c, d in rows),
    ]
    check("\n".join(lines).encode(), "a.tsv")
