"""Maps in GeoJSON (RFC 7946): an event a feature, its properties as the columns of a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO, Final

from dashboard.loader.event_tables.columns import (
    Record,
    cells_by_field,
    column,
    columns_of,
    has_bounds,
)
from dashboard.loader.event_tables.words import without_markup
from dashboard.loader.event_tables.writing import source_of_rows
from dashboard.loader.readers.article import one_line
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.own_exports import EVENT, joined
from dashboard.loader.readers.whole_json import as_words, part, read_json
from dashboard.loader.source import SourceError

# Positions of one shape that are looked at: the middle of a coast needs no more.
MAX_POSITIONS: Final = 10_000
# Milliseconds since 1970, as programs for maps write moments; smaller numbers are years.
_FIRST_STAMP: Final = 10_000_000_000
_MOMENTS: Final = frozenset({"start", "end", "time"})
_TITLES: Final = ("title", "name")
_1970: Final = datetime(1970, 1, 1, tzinfo=UTC)


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The map as one source, then an error for each feature that cannot be read."""
    collection = read_json(stream, name)
    features = [collection] if part(collection, "type") == "Feature" else None
    features = features or part(collection, "features")
    if not isinstance(features, list):
        advice = 'Give {"type": "FeatureCollection", "features": […]}'
        raise SourceError(name, "is no GeoJSON with features", advice)
    records = [_record(number, one) for number, one in enumerate(features, 1)]
    title = next(filter(None, (one_line(as_words(part(collection, key))) for key in _TITLES)), None)
    yield from source_of_rows(joined(records), name, title=title, noun="feature", undated=True)


def _record(number: int, feature: Any) -> tuple[str, Record]:
    """The feature after the id of its event, which our own alone give."""
    properties = part(feature, "properties")
    given = properties if isinstance(properties, dict) else {}
    columns = columns_of(list(given))
    own = has_bounds(columns) and EVENT in given
    said = one_line if own else without_markup
    named = [
        ("date", moment)
        if (moment := _moment(value, column(key).field))
        else (key, said(as_words(value)))
        for key, value in given.items()
        if not (own and key == EVENT)
    ]
    cells, others = cells_by_field(named, [column(key) for key, _ in named])
    record = Record(
        number, cells | _position(part(feature, "geometry")), "" if own else others, exported=own
    )
    return (as_words(given[EVENT]) if own else ""), record


def _moment(value: Any, field: str) -> str:
    """A moment that is told in milliseconds since 1970; "" of anything else."""
    if field not in _MOMENTS or not isinstance(value, int) or abs(value) < _FIRST_STAMP:
        return ""
    try:
        return (_1970 + timedelta(milliseconds=value)).isoformat(timespec="minutes")[:16]
    except OverflowError:
        return ""


def _position(geometry: Any) -> dict[str, str]:
    """The point, or the middle of a shape."""
    found = list(_positions(part(geometry, "coordinates")))
    if not found:
        return {}
    lons, lats = zip(*found, strict=True)
    lon, lat = ((min(side) + max(side)) / 2 for side in (lons, lats))
    shape = {} if len(found) == 1 else {"place_kind": "area"}
    return {"lat": repr(lat), "lon": repr(lon)} | shape


def _positions(coordinates: Any) -> Iterator[tuple[float, float]]:
    """All positions of a shape, however deep they stand in it."""
    waiting, left = [coordinates], MAX_POSITIONS
    while waiting and left:
        one = waiting.pop()
        if not isinstance(one, list) or not one:
            continue
        if all(isinstance(number, int | float) for number in one[:2]) and len(one) > 1:
            left -= 1
            yield float(one[0]), float(one[1])
        else:
            waiting += one[:left]
