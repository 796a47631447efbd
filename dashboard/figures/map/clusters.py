"""Marks in a crowd: at each zoom those closer than a thumb's width stand as one, with a count.

From the closest zoom outwards each mark takes in what lies within ``APART`` pixels of it,
busy ones first. So a mark that stands alone does so at every closer zoom too, and no two
of what is drawn at a zoom are closer to each other than that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from dashboard.figures.map.marks import PlaceMark
from dashboard.figures.map.view import TILE, Window
from dashboard.words.kinds import Quadrant

CROWD: Final = 120  # marks from which they are drawn together: below each can be made out
APART: Final = 46.0  # pixels: more than the largest mark and the largest cluster side by side
_COLUMN: Final = 2**24  # a cell is one number: more than there are rows at any zoom
PARTED: Final = 8  # from this zoom on every mark stands alone, where it is

Edges = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


@dataclass(slots=True)
class _Node:
    """A mark, or several that stand as one where the busiest of them is."""

    x: float
    y: float
    mark: PlaceMark
    marks: list[PlaceMark]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Several places drawn as one, at the busiest of them; a quadrant if they share one."""

    lat: float
    lon: float
    places: int
    events: int
    quadrant: Quadrant | None
    edges: Edges
    name: str


@dataclass(frozen=True, slots=True)
class Level:
    """What there is from one zoom to the next: clusters, and marks that part at this zoom."""

    zoom: int
    clusters: tuple[Cluster, ...]
    parted: tuple[PlaceMark, ...]


def levels(marks: Sequence[PlaceMark]) -> tuple[Level, ...]:
    """The levels of zoom 0 to ``PARTED``; every mark parts at exactly one of them."""
    world = Window(0.0, 0.0, 0.0, int(TILE), int(TILE))
    busy = sorted(marks, key=lambda mark: (-mark.events, mark.id))
    nodes = [_Node(*world.pixel(mark.lat, mark.lon), mark, [mark]) for mark in busy]
    found: list[Level] = []
    alone = [node.mark for node in nodes]
    clusters: list[_Node] = []
    for zoom in range(PARTED - 1, -1, -1):
        nodes = _together(nodes, APART / 2**zoom)
        still = [node.mark for node in nodes if len(node.marks) == 1]
        kept = {mark.id for mark in still}
        parted = tuple(mark for mark in alone if mark.id not in kept)
        found.append(Level(zoom + 1, tuple(map(_cluster, clusters)), parted))
        alone, clusters = still, [node for node in nodes if len(node.marks) > 1]
    found.append(Level(0, tuple(map(_cluster, clusters)), tuple(alone)))
    return tuple(reversed(found))


def _together(nodes: Sequence[_Node], reach: float) -> list[_Node]:
    """Each node with all that lie within ``reach`` of it and are not taken yet."""
    cells: dict[tuple[int, int], list[_Node]] = defaultdict(list)
    lonely = _lonely(nodes, reach)
    for node, alone in zip(nodes, lonely, strict=True):
        if not alone:
            cells[int(node.x // reach), int(node.y // reach)].append(node)
    taken: set[int] = set()
    joined: list[_Node] = []
    for node, alone in zip(nodes, lonely, strict=True):
        if alone or id(node) in taken:
            joined += [node] if alone else []
            continue
        taken.add(id(node))
        near = [other for other in _near(node, cells, reach) if id(other) not in taken]
        taken.update(map(id, near))
        marks = [*node.marks, *(mark for other in near for mark in other.marks)]
        joined.append(_Node(node.x, node.y, node.mark, marks) if near else node)
    return joined


def _lonely(nodes: Sequence[_Node], reach: float) -> list[bool]:
    """Which nodes have no other in their own cell of that size, nor in those around it."""
    columns = np.array([node.x for node in nodes]) // reach
    cells = columns * _COLUMN + np.array([node.y for node in nodes]) // reach
    there, counts = np.unique(cells, return_counts=True)
    around = np.zeros(len(nodes))
    for step in (dx * _COLUMN + dy for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
        at = np.searchsorted(there, cells + step).clip(max=max(len(there) - 1, 0))
        around += np.where(there[at] == cells + step, counts[at], 0) if len(there) else 0
    return [number == 1 for number in around.tolist()]


def _near(node: _Node, cells: dict[tuple[int, int], list[_Node]], reach: float) -> Iterable[_Node]:
    column, row = int(node.x // reach), int(node.y // reach)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            for other in cells.get((column + dx, row + dy), ()):
                if (other.x - node.x) ** 2 + (other.y - node.y) ** 2 < reach * reach:
                    yield other


def _cluster(node: _Node) -> Cluster:
    lats = [mark.lat for mark in node.marks]
    lons = [mark.lon for mark in node.marks]
    quadrants = {mark.quadrant for mark in node.marks if mark.events}
    return Cluster(
        lat=node.mark.lat,
        lon=node.mark.lon,
        places=len(node.marks),
        events=sum(mark.events for mark in node.marks),
        quadrant=quadrants.pop() if len(quadrants) == 1 else None,
        edges=(min(lons), min(lats), max(lons), max(lats)),
        name=node.mark.name,
    )
