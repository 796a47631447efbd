"""The busiest places of a corpus as marks of the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args

from dashboard.corpus.answers import Busy
from dashboard.figures.corpus.lists import kind_of
from dashboard.figures.map.marks import PlaceMark
from dashboard.story import PlaceKind


def marks_of(places: Sequence[Busy]) -> list[PlaceMark]:
    """A mark for each place; its id is the label that it is picked by."""
    return [_mark(one) for one in places if one.kind in get_args(PlaceKind)]


def _mark(place: Busy) -> PlaceMark:
    quadrants = {kind_of(kind).quadrant for kind in place.kinds}
    return PlaceMark(
        id=place.label,
        name=place.label,
        kind=cast("PlaceKind", place.kind),
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        events=place.events,
        quadrant=quadrants.pop() if len(quadrants) == 1 else None,
        asserted=True,
    )
