"""The base map's countries as outlines in pixels, cut to a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import orjson

from dashboard.figures.map_view import Window

BORDER: Final = 4.0  # pixels beyond the window's edge, so that no line is drawn along the cut
DETAIL: Final = 1.4  # pixels: points that are closer than this to the last one are left out
TURNS: Final = (-360.0, 0.0, 360.0)  # a window across the date line shows the world twice

Point = tuple[float, float]
Ring = list[Point]
_WORLD: Final = Path(__file__).parents[2] / "static" / "world.geojson"


def outlines(window: Window) -> Iterator[tuple[str, str]]:
    """The code of each country in the window and its outline as the ``d`` of an SVG path.

    Pixels count from the window's upper left corner.
    """
    for iso, rings in _countries():
        pieces = [
            piece
            for turn in TURNS
            for ring in rings
            if _touches(ring, turn, window) and (piece := _piece(ring, turn, window))
        ]
        if pieces:
            yield iso, "".join(pieces)


@cache
def _countries() -> list[tuple[str, list[Ring]]]:
    """Codes and rings, in degrees of longitude and latitude."""
    world: dict[str, Any] = orjson.loads(_WORLD.read_bytes())
    return [
        (
            str(feature["properties"]["iso"]),
            [ring for polygon in feature["geometry"]["coordinates"] for ring in polygon],
        )
        for feature in world["features"]
    ]


def _touches(ring: Ring, turn: float, window: Window) -> bool:
    """Whether the box around a ring meets the window."""
    north, west = window.position(-window.width / 2, -window.height / 2)
    south, east = window.position(window.width / 2, window.height / 2)
    lons, lats = [point[0] for point in ring], [point[1] for point in ring]
    across = min(lons) + turn < east and max(lons) + turn > west
    return across and min(lats) < north and max(lats) > south


def _piece(ring: Ring, turn: float, window: Window) -> str:
    """The part of a ring in the window as path data; nothing where none is left."""
    middle = (window.width / 2, window.height / 2)
    pixels = (window.pixel(lat, lon + turn) for lon, lat in ring)
    points = _thinned((x + middle[0], y + middle[1]) for x, y in pixels)
    for axis, most in ((0, window.width), (1, window.height)):
        points = _clipped(points, axis, -BORDER, 1)
        points = _clipped(points, axis, most + BORDER, -1)
    if len(points) < 3:
        return ""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _thinned(points: Iterator[Point]) -> Ring:
    kept: Ring = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= DETAIL:
            kept.append((x, y))
    return kept


def _clipped(points: Sequence[Point], axis: int, edge: float, side: int) -> Ring:
    """A polygon without what lies beyond one edge (Sutherland and Hodgman, 1974).

    ``side`` is 1 where larger coordinates are inside, -1 where smaller ones are.
    """
    kept: Ring = []
    for at, point in enumerate(points):
        before = points[at - 1]
        inside, was_inside = (side * (one[axis] - edge) >= 0 for one in (point, before))
        if inside != was_inside:
            share = (edge - before[axis]) / (point[axis] - before[axis])
            x, y = (before[i] + share * (point[i] - before[i]) for i in (0, 1))
            kept.append((x, y))
        if inside:
            kept.append(point)
    return kept
