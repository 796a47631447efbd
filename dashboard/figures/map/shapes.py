"""The base map's countries as outlines in pixels, cut to a window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
import orjson

from dashboard.figures.map.view import NORTHMOST, Window
from dashboard.shipped import shipped

BORDER: Final = 4.0  # pixels beyond the window's edge, so that no line is drawn along the cut
DETAIL: Final = 1.4  # pixels: points that are closer than this to the last one are left out
TURNS: Final = (-360.0, 0.0, 360.0)  # a window across the date line shows the world twice

Point = tuple[float, float]
Ring = list[Point]
_WORLD: Final = shipped("static") / "world.geojson"


@dataclass(frozen=True)
class _Outline:
    """A ring in degrees of longitude, and of latitude as Mercator stretches it."""

    lons: np.ndarray
    ups: np.ndarray

    @classmethod
    def of(cls, ring: Sequence[Point]) -> _Outline:
        """A ring of longitudes and latitudes."""
        lons, lats = np.array(ring, dtype=np.float64).T
        bounded = np.radians(np.clip(lats, -NORTHMOST, NORTHMOST))
        return cls(lons, np.degrees(np.log(np.tan(np.pi / 4 + bounded / 2))))


Polygon = list[Ring]


def shapes_of(iso: str) -> Sequence[Polygon]:
    """The polygons of a country in longitude and latitude, on the same lines as the closest tiles."""
    return _shapes().get(iso, ())


@cache
def _shapes() -> dict[str, list[Polygon]]:
    """The polygons of the base map by country."""
    world: dict[str, Any] = orjson.loads(_WORLD.read_bytes())
    found: dict[str, list[Polygon]] = defaultdict(list)
    for feature in world["features"]:
        found[feature["properties"]["iso"]] += feature["geometry"]["coordinates"]
    return found


def outlines(window: Window) -> Iterator[tuple[str, str]]:
    """The code of each country in the window and its outline as the ``d`` of an SVG path.

    Pixels count from the window's upper left corner.
    """
    for iso, rings in _countries():
        pieces = (_piece(ring, turn, window) for turn in TURNS for ring in rings)
        if path := "".join(pieces):
            yield iso, path


@cache
def _countries() -> list[tuple[str, list[_Outline]]]:
    """Codes and rings of the base map."""
    return [
        (iso, [_Outline.of(ring) for polygon in polygons for ring in polygon])
        for iso, polygons in _shapes().items()
    ]


def _piece(ring: _Outline, turn: float, window: Window) -> str:
    """The part of a ring in the window as path data; nothing where none is left."""
    scale = window.pixels_a_degree
    equator = window.pixel(0.0, window.lon)[1] + window.height / 2
    xs = (ring.lons + turn - window.lon) * scale + window.width / 2
    if xs.max() < 0 or xs.min() > window.width:
        return ""
    ys = equator - ring.ups * scale
    if ys.max() < 0 or ys.min() > window.height:
        return ""
    points = _thinned(zip(xs.tolist(), ys.tolist(), strict=True), DETAIL)
    for axis, most in ((0, window.width), (1, window.height)):
        points = _clipped(points, axis, -BORDER, 1)
        points = _clipped(points, axis, most + BORDER, -1)
    if len(points) < 3:
        return ""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _thinned(points: Iterable[Point], detail: float) -> Ring:
    kept: Ring = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= detail:
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
