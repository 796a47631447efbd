"""Files of events with bytes put in, taken out and changed: read, or refused with a reason, in time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exports.formats import FORMATS
from dashboard.loader import Settings, load_sources
from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source, SourceError
from tests.strategies.files import CHANGES, EXPORTS, JSON, WRITTEN, maps, timelines


def check(content, name):
    found = list(read_bytes(content, name))
    assert found
    for one in found:
        assert isinstance(one, Source | SourceError)
        if isinstance(one, Source):
            assert all(one.text[row.title.start : row.title.end] for row in one.rows)
            if one.rows:
                assert len(load_sources([one], Settings()).events) == len(one.rows)


@pytest.mark.parametrize("format_", EXPORTS)
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
        maps(value),
        "a.geojson",
    )


@given(JSON)
@settings(max_examples=100)
def test_json_of_any_shape_is_read_or_refused_as_a_timeline(value):
    check(timelines(value), "a.timeline.json")


CELLS = st.text(st.sampled_from("0123456789-/.:~ TZXBC,;aMay?()–"), max_size=30)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=6))
@settings(max_examples=100)
def test_cells_of_any_figures_are_dates_and_places_or_refused(rows):
    lines = [
        "date\ttime\ttitle\tcoordinates\tdate_prec",
        *("\t".join((a, b, "x", c, d)) for a, b, c, d in rows),
    ]
    check("\n".join(lines).encode(), "a.tsv")
