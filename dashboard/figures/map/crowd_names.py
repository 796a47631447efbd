"""Names in a crowd: from which zoom on each one has room, so that none lies on another.

A name stands right or left of its mark. It is tried at the closest zoom first, then one
zoom farther out as long as it keeps its room: zooming in never puts one on another,
because a name and its mark lie on the same side of all others (``map_labels``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor
from typing import Any, Final, Literal

import numpy as np

from dashboard.figures.map.clusters import PARTED, Level
from dashboard.figures.map.labels import GAP, text_width
from dashboard.figures.map.marks import PlaceMark, most_events, radius_of
from dashboard.figures.map.view import TILE, Window

CELL: Final = (16.0, 17.0)  # pixels: room is given in cells of this width and height
LONGEST: Final = 24  # characters of a name, the rest is left out
CLUSTER_REACH: Final = 20.0  # pixels from a cluster's middle to its edge
HALF: Final = 8.0  # pixels from the middle of a line of letters to its edge
_SHARED: Final = -1
_COLUMN: Final = 2**24  # a cell is one number: more than there are rows at any zoom
_WORLD: Final = Window(0.0, 0.0, 0.0, int(TILE), int(TILE))

_Cells = np.ndarray[Any, np.dtype[np.int64]]
_Pixels = np.ndarray[Any, np.dtype[np.float64]]
Side = Literal["start", "end"]
_SIDES: Final[tuple[Side, ...]] = ("start", "end")


@dataclass(frozen=True, slots=True)
class CrowdName:
    """A name, the zoom from which it is shown, and its side.

    ``reach`` is its mark's radius, ``parts`` the zoom from which the mark stands alone,
    ``x`` and ``y`` its pixels at zoom 0, ``width`` the name's.
    """

    mark: PlaceMark
    zoom: int
    anchor: Side
    reach: float
    parts: int
    x: float
    y: float
    width: float

    @property
    def text(self) -> str:
        """What is drawn of the name."""
        return _shortened(self.mark.name)


class _Room:
    """Cells of the map at one zoom and whose they are: a number each, and ``_SHARED``."""

    def __init__(self, owners: _Cells, cells: _Cells) -> None:
        order = np.argsort(cells, kind="stable")
        taken, first = np.unique(cells[order], return_index=True)
        least = np.minimum.reduceat(owners[order], first) if len(order) else owners
        most = np.maximum.reduceat(owners[order], first) if len(order) else owners
        whose = np.where(least == most, least, _SHARED)
        self._owners: dict[int, int] = dict(zip(taken.tolist(), whose.tolist(), strict=True))

    def take(self, owner: int, cells: Iterable[int]) -> None:
        for cell in cells:
            if self._owners.setdefault(cell, owner) != owner:
                self._owners[cell] = _SHARED

    def free(self, owner: int, cells: Iterable[int]) -> bool:
        return all(self._owners.get(cell, owner) == owner for cell in cells)


def name_width(name: str, size: float) -> float:
    """Pixels of what is drawn of a name."""
    return text_width(_shortened(name), size)


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def crowd_names(found: Sequence[Level], widths: Mapping[str, float]) -> tuple[CrowdName, ...]:
    """The names that find room at some zoom, each from its farthest one on.

    ``widths`` are those of the names in pixels, by the id of the mark.
    """
    marks = [(mark, level.zoom) for level in found for mark in level.parted]
    marks.sort(key=lambda one: (-one[0].events, one[0].id))
    most = most_events([mark for mark, _ in marks])
    everyone = [
        _name(mark, parts, radius_of(mark.events, most), widths[mark.id]) for mark, parts in marks
    ]
    tried, standing = list(enumerate(everyone)), dict[int, CrowdName]()
    for level in reversed(found):
        tried = _with_room(tried, _drawn(everyone, level), level.zoom)
        standing.update(tried)
    return tuple(standing.values())


def _drawn(everyone: Sequence[CrowdName], level: Level) -> _Room:
    """The room that marks and clusters leave at one zoom; names are numbered as they come."""
    alone = [at for at, name in enumerate(everyone) if name.parts <= level.zoom]
    centres = [_WORLD.pixel(cluster.lat, cluster.lon) for cluster in level.clusters]
    owners = np.array([*alone, *range(len(everyone), len(everyone) + len(centres))], dtype=np.int64)
    xs = np.array([*(everyone[at].x for at in alone), *(x for x, _ in centres)]) * 2**level.zoom
    ys = np.array([*(everyone[at].y for at in alone), *(y for _, y in centres)]) * 2**level.zoom
    reach = np.array([*(everyone[at].reach for at in alone), *[CLUSTER_REACH] * len(centres)])
    return _Room(*_around(owners, xs, ys, reach))


def _around(owners: _Cells, xs: _Pixels, ys: _Pixels, reach: _Pixels) -> tuple[_Cells, _Cells]:
    """The cells of the squares around these pixels, each with its owner."""
    width, height = CELL
    left, right = (np.floor((xs + side * reach) / width).astype(np.int64) for side in (-1, 1))
    top, bottom = (np.floor((ys + side * reach) / height).astype(np.int64) for side in (-1, 1))
    whose, cells = [owners[:0]], [owners[:0]]
    for across in range(int((right - left).max(initial=-1)) + 1):
        for down in range(int((bottom - top).max(initial=-1)) + 1):
            within = (left + across <= right) & (top + down <= bottom)
            whose.append(owners[within])
            cells.append((left[within] + across) * _COLUMN + top[within] + down)
    return np.concatenate(whose), np.concatenate(cells)


def _with_room(
    tried: Iterable[tuple[int, CrowdName]], room: _Room, zoom: int
) -> list[tuple[int, CrowdName]]:
    """Those that find room at this zoom, on the side where they already stand if they do."""
    placed = []
    for number, name in tried:
        if name.parts > zoom:
            continue
        for side in (name.anchor,) if name.zoom <= PARTED else _SIDES:
            cells = _beside(name, side, 2**zoom)
            if room.free(number, cells):
                room.take(number, cells)
                placed.append((number, replace(name, zoom=zoom, anchor=side)))
                break
    return placed


def _name(mark: PlaceMark, parts: int, radius: float, width: float) -> CrowdName:
    x, y = _WORLD.pixel(mark.lat, mark.lon)
    return CrowdName(mark, PARTED + 1, "start", radius, parts, x, y, width)


def _beside(name: CrowdName, side: Side, scale: float) -> list[int]:
    """All cells that a name touches on that side of its mark."""
    reach = name.reach + GAP
    x, y = name.x * scale, name.y * scale
    left = x + reach if side == "start" else x - reach - name.width
    width, height = CELL
    rows = range(floor((y - HALF) / height), floor((y + HALF) / height) + 1)
    columns = range(floor(left / width), floor((left + name.width) / width) + 1)
    return [column * _COLUMN + row for column in columns for row in rows]
