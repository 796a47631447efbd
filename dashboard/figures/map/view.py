"""Web Mercator arithmetic: where a place falls on screen, and the view that shows them all.

Pixels count right and down from the centre of the map, as deck.gl draws it:
the whole world is ``512 * 2 ** zoom`` pixels wide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import atan, cos, degrees, exp, log, log2, pi, radians, tan

TILE = 512.0
NORTHMOST = 85.0
KM_A_DEGREE = 111.32  # of longitude at the equator
CLOSEST_ZOOM = 6.0  # the base map is drawn for 1:50,000,000; closer its lines are wrong
FARTHEST_ZOOM = 0.6
ALONE_ZOOM = 4.6  # one place alone: its country around it stays recognisable
UNSEEN = 1e-7  # degrees, zoom levels: far less than a pixel
WORLD = (20.0, 15.0)  # shown where nothing has a position

Position = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class Window:
    """What a map shows: the middle in degrees, the zoom, and its size in pixels."""

    lat: float
    lon: float
    zoom: float
    width: int
    height: int

    def again(self, times: int) -> Window:
        """The same window in numbers that differ: the browser goes back to it."""
        shift = times * UNSEEN
        return replace(self, lat=self.lat + shift, lon=self.lon + shift, zoom=self.zoom + shift)

    @property
    def pixels_a_degree(self) -> float:
        """How many pixels a degree of longitude takes."""
        return TILE * 2**self.zoom / 360

    def pixel(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a position falls, in pixels right and down from the middle."""
        scale = self.pixels_a_degree
        return (lon - self.lon) * scale, (_upward(self.lat) - _upward(lat)) * scale

    def pixels_of(self, km: float, lat: float) -> float:
        """How many pixels so many kilometres take at that latitude."""
        return km / (KM_A_DEGREE * cos(radians(lat))) * self.pixels_a_degree

    def position(self, x: float, y: float) -> Position:
        """The latitude and longitude that fall on a pixel."""
        scale = self.pixels_a_degree
        return _downward(_upward(self.lat) - y / scale), self.lon + x / scale


def fit(
    positions: Sequence[Position],
    width: int,
    height: int,
    margin: int,
    closest: float = CLOSEST_ZOOM,
) -> Window:
    """The closest window in which all positions keep ``margin`` pixels from the edge."""
    if not positions:
        return Window(*WORLD, FARTHEST_ZOOM, width, height)
    lons = [lon for _, lon in positions]
    ups = [_upward(lat) for lat, _ in positions]
    west, east, south, north = min(lons), max(lons), min(ups), max(ups)
    lat, lon = _downward((south + north) / 2), (west + east) / 2
    zooms = [ALONE_ZOOM]
    if east - west > 1e-6 or north - south > 1e-6:
        zooms = [
            log2((pixels - 2 * margin) * 360 / (TILE * extent))
            for pixels, extent in ((width, east - west), (height, north - south))
            if extent > 1e-6
        ]
    zoom = min(max(min(zooms), FARTHEST_ZOOM), closest)
    return Window(lat, lon, zoom, width, height)


def _upward(lat: float) -> float:
    """Mercator's y in degrees of longitude."""
    bounded = min(max(lat, -NORTHMOST), NORTHMOST)
    return degrees(log(tan(pi / 4 + radians(bounded) / 2)))


def _downward(up: float) -> float:
    """The latitude of Mercator's y."""
    return degrees(2 * atan(exp(radians(up))) - pi / 2)
