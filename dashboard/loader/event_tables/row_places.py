"""Where a row says that it was: names and positions in degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, get_args

from dashboard.loader.event_tables.columns import Cells, Record
from dashboard.loader.event_tables.dates import CellError
from dashboard.loader.event_tables.row_dates import meaning
from dashboard.story import PlaceKind

_DEGREES: Final = r"[-+]?\d{1,3}(?:\.\d{1,20})?"
_POINT: Final = re.compile(
    rf"\s{{0,9}}POINT\s{{0,9}}\(\s{{0,9}}({_DEGREES})\s{{1,9}}({_DEGREES})\s{{0,9}}\)",
    re.IGNORECASE,
)
_PAIR: Final = re.compile(
    rf"\s{{0,9}}\(?({_DEGREES})\s{{0,9}}[,;]\s{{0,9}}({_DEGREES})\)?\s{{0,9}}"
)
_PRECISIONS: Final = ("acled_place", "ucdp_place")
# No town: read where the row says that it is known no better, or gives no position.
_WIDER: Final = ("wider_place", "whole_place")
_BETWEEN: Final = "; "
_KINDS: Final[frozenset[PlaceKind]] = frozenset(get_args(PlaceKind))


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A place as a row gives it, in words; ``kind`` where it says of which kind it is."""

    name: str
    lat: float | None = None
    lon: float | None = None
    kind: PlaceKind | None = None
    inferred: bool = False


def places_of(record: Record) -> Iterator[RowPlace]:
    """The places of a row. Raises CellError where a position is none, or half of one."""
    for cells in (record.cells, *record.places):
        yield from _in_cells(cells)


def wider_words(cells: Cells, places: list[RowPlace]) -> str:
    """The regions and countries that stand in a column of their own, as words of the row."""
    named = {place.name for place in places}
    return "\n".join(cells[one] for one in _WIDER if one in cells and cells[one] not in named)


def _in_cells(cells: Cells) -> Iterator[RowPlace]:
    position = _position(cells)
    for field, inferred in (("places", False), ("inferred_places", True)):
        for name in filter(None, cells.get(field, "").split(_BETWEEN)):
            lat, lon = position or (None, None)
            yield RowPlace(name, lat, lon, None, inferred)
            position = None
    name, inferred = _name(cells, known=position is not None)
    if position and not name:
        name = f"{position[0]}, {position[1]}"
    if name:
        lat, lon = position or (None, None)
        yield RowPlace(name, lat, lon, _kind(cells), inferred)


def _name(cells: Cells, *, known: bool) -> tuple[str, bool]:
    """The name, and whether the place is only inferred; a position that is known is no country's."""
    if "inferred_place" in cells and "place" not in cells:
        return cells["inferred_place"], True
    wider = () if known and not _kind(cells) else _WIDER
    return next((cells[one] for one in ("place", *wider) if one in cells), ""), False


def _kind(cells: Cells) -> PlaceKind | None:
    given = next((meaning(one, cells[one]) for one in _PRECISIONS if one in cells), "")
    found = given or cells.get("place_kind", "")
    return found if found in _KINDS else None


def _position(cells: Cells) -> tuple[float, float] | None:
    """Latitude and longitude."""
    lat, lon = _degrees(cells, "lat", 90), _degrees(cells, "lon", 180)
    if lat is not None and lon is not None:
        return lat, lon
    if lat is None and lon is None:
        return _in_one_cell(cells.get("position", ""))
    missing = "longitude" if lon is None else "latitude"
    raise CellError(f"has half a position, without the {missing}", "Give both or none")


def _in_one_cell(words: str) -> tuple[float, float] | None:
    """As “Point(15.2 44.1)”, longitude first, or “44.1, 15.2”."""
    point, pair = _POINT.fullmatch(words), _PAIR.fullmatch(words)
    if not point and not pair:
        return None
    lon, lat = point.groups() if point else reversed(pair.groups() if pair else ())
    given: Mapping[str, str] = {"lat": lat, "lon": lon}
    found = _degrees(given, "lat", 90), _degrees(given, "lon", 180)
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _degrees(cells: Cells, key: str, most: int) -> float | None:
    """A position in degrees; a decimal comma is one, too."""
    if key not in cells:
        return None
    try:
        found = float(cells[key].replace(",", "."))
    except ValueError:
        found = float("nan")
    if not -most <= found <= most:
        reason = f"has the {key} “{cells[key][:20]}”, which is no position"
        raise CellError(reason, f"Write degrees from -{most} to {most}")
    return found
