"""Areas on the map: somewhere in each is a place whose own position nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from dashboard.figures.map.colours import MapColours
from dashboard.figures.map.deck import Layer, pdk
from dashboard.figures.map.marks import PlaceMark, ink_of, row_of
from dashboard.figures.map.view import Position, Window

EDGE: Final = 1.6  # pixels
CHOSEN_EDGE: Final = 3.0  # pixels
LEAST: Final = 5.0  # pixels: radius that an area keeps from afar
METRES: Final = 1000  # in a kilometre


def radii_of(marks: Sequence[PlaceMark], window: Window) -> dict[Position, float]:
    """How many pixels the widest area around each middle reaches."""
    found: dict[Position, float] = {}
    for mark in marks:
        if mark.km:
            radius = max(window.pixels_of(mark.km, mark.lat), LEAST)
            found[mark.lat, mark.lon] = max(radius, found.get((mark.lat, mark.lon), 0.0))
    return found


def near_layers(
    marks: Sequence[PlaceMark], colours: MapColours, chosen: frozenset[str], turn: int
) -> Iterator[Layer]:
    """A hollow circle as wide as the words allow for every place that is only near its position."""
    areas = [mark for mark in marks if mark.km]
    if areas:
        yield pdk.Layer(
            "ScatterplotLayer",
            [_row(mark, colours, chosen) for mark in areas],
            id=f"near-{turn}",
            get_position="at",
            get_radius="metres",
            get_line_color="colour",
            get_line_width="edge",
            line_width_units=pdk.types.String("pixels"),
            radius_min_pixels=LEAST,
            filled=False,
            stroked=True,
            pickable=True,
        )


def _row(mark: PlaceMark, colours: MapColours, chosen: frozenset[str]) -> dict[str, Any]:
    return {
        **row_of(mark),
        "metres": METRES * (mark.km or 0),
        "edge": CHOSEN_EDGE if mark.id in chosen else EDGE,
        "colour": ink_of(mark, colours),
    }
