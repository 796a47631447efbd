"""Names in a crowd: from which zoom on each one has room, so that none lies on another.

A name stands right or left of its mark. It is tried at the closest zoom first, then one
zoom farther out as long as it keeps its room: zooming in never puts one on another,
because a name and its mark lie on the same side of all others (``map_labels``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import floor
from typing import Final, Literal

from dashboard.figures.map_clusters import PARTED, Level
from dashboard.figures.map_labels import GAP, text_width
from dashboard.figures.map_marks import PlaceMark, most_events, radius_of
from dashboard.figures.map_view import TILE, Window

CELL: Final = (16.0, 17.0)  # pixels: room is given in cells of this width and height
LONGEST: Final = 24  # characters of a name, the rest is left out
CLUSTER_REACH: Final = 20.0  # pixels from a cluster's middle to its edge
HALF: Final = 8.0  # pixels from the middle of a line of letters to its edge
_SHARED: Final = "··"
_WORLD: Final = Window(0.0, 0.0, 0.0, int(TILE), int(TILE))

Side = Literal["start", "end"]
_SIDES: Final[tuple[Side, ...]] = ("start", "end")


@dataclass(frozen=True, slots=True)
class CrowdName:
    """A name, the zoom from which it is shown, and its side.

    ``reach`` is its mark's radius, ``parts`` the zoom from which the mark stands alone,
    ``x`` and ``y`` its pixels at zoom 0, ``width`` the name's.
    """

    mark: PlaceMark
    text: str
    zoom: int
    anchor: Side
    reach: float
    parts: int
    x: float
    y: float
    width: float


class _Room:
    """Cells of the map at one zoom and whose they are."""

    def __init__(self) -> None:
        self._owners: dict[tuple[int, int], str] = {}

    def take(self, owner: str, cells: Iterable[tuple[int, int]]) -> None:
        for cell in cells:
            if self._owners.setdefault(cell, owner) != owner:
                self._owners[cell] = _SHARED

    def free(self, owner: str, cells: Iterable[tuple[int, int]]) -> bool:
        return all(self._owners.get(cell, owner) == owner for cell in cells)


def crowd_names(found: Sequence[Level], size: float) -> tuple[CrowdName, ...]:
    """The names that find room at some zoom, each from its farthest one on."""
    marks = [(mark, level.zoom) for level in found for mark in level.parted]
    marks.sort(key=lambda one: (-one[0].events, one[0].id))
    most = most_events([mark for mark, _ in marks])
    everyone = [_name(mark, parts, radius_of(mark.events, most), size) for mark, parts in marks]
    tried, standing = everyone, dict[str, CrowdName]()
    for level in reversed(found):
        scale = 2**level.zoom
        room = _Room()
        for name in everyone:
            if name.parts <= level.zoom:
                room.take(name.mark.id, _around(name.x * scale, name.y * scale, name.reach))
        for number, cluster in enumerate(level.clusters):
            x, y = _WORLD.pixel(cluster.lat, cluster.lon)
            room.take(f"·{number}", _around(x * scale, y * scale, CLUSTER_REACH))
        tried = _with_room(tried, room, level.zoom)
        standing.update({name.mark.id: name for name in tried})
    return tuple(standing.values())


def _with_room(tried: Sequence[CrowdName], room: _Room, zoom: int) -> list[CrowdName]:
    """Those that find room at this zoom, on the side where they already stand if they do."""
    placed = []
    for name in tried:
        if name.parts > zoom:
            continue
        for side in (name.anchor,) if name.zoom <= PARTED else _SIDES:
            cells = _beside(name, side, 2**zoom)
            if room.free(name.mark.id, cells):
                room.take(name.mark.id, cells)
                placed.append(replace(name, zoom=zoom, anchor=side))
                break
    return placed


def _name(mark: PlaceMark, parts: int, radius: float, size: float) -> CrowdName:
    text = mark.name if len(mark.name) <= LONGEST else f"{mark.name[: LONGEST - 1].rstrip()}…"
    x, y = _WORLD.pixel(mark.lat, mark.lon)
    width = text_width(text, size)
    return CrowdName(mark, text, PARTED + 1, "start", radius, parts, x, y, width)


def _beside(name: CrowdName, side: Side, scale: float) -> list[tuple[int, int]]:
    reach = name.reach + GAP
    x, y = name.x * scale, name.y * scale
    left = x + reach if side == "start" else x - reach - name.width
    return _box(left, y - HALF, left + name.width, y + HALF)


def _around(x: float, y: float, reach: float) -> list[tuple[int, int]]:
    return _box(x - reach, y - reach, x + reach, y + reach)


def _box(left: float, top: float, right: float, bottom: float) -> list[tuple[int, int]]:
    """All cells that a rectangle touches."""
    width, height = CELL
    return [
        (column, row)
        for column in range(floor(left / width), floor(right / width) + 1)
        for row in range(floor(top / height), floor(bottom / height) + 1)
    ]
