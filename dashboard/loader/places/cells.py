"""Squares of the map, within which (and in the next ones) places are near."""

from __future__ import annotations

import math
from functools import lru_cache

from dashboard.loader.places.senses import Sense

Cell = tuple[int, int]

# Their sides, in degrees.
CELL, SMALL_CELL = 1.5, 0.5
# So many are kept with those that touch them.
ASKED_CELLS = 4096


def cell_of(sense: Sense, size: float = CELL) -> Cell:
    """The square that a place lies in, of so many degrees."""
    return math.floor((sense.lat or 0.0) / size), math.floor((sense.lon or 0.0) / size)


def are_near(one: Cell, other: Cell) -> bool:
    """Whether two squares are one or touch."""
    return abs(one[0] - other[0]) <= 1 and abs(one[1] - other[1]) <= 1


@lru_cache(maxsize=ASKED_CELLS)
def around(cell: Cell) -> tuple[Cell, ...]:
    """A square and those that touch it."""
    row, column = cell
    return tuple((row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
