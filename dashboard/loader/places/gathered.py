"""What names mean that all have a place of theirs in one small part of the world.

Toronto, Cardiff, Swansea and Newcastle lie far apart but for the four of New South Wales.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping

from dashboard.loader.places.at_home import is_for_all
from dashboard.loader.places.cells import SMALL_CELL, Cell, around, cell_of
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.senses import Meaning, Sense
from dashboard.loader.places.votes import NEEDS_DIVISION

# So many names, and such a share of all, have a place there; elsewhere at most such a part of them.
FEWEST, SHARE, RIVAL = 5, 0.6, 0.6
# Squares that are so many apart are elsewhere.
APART = 4
# So many names are asked at most, and so many places of each.
MAX_NAMES, MAX_PLACES = 60, 60


def gathered(
    meanings: Mapping[str, tuple[Meaning, ...]], sure: Container[str], names: Gazetteer
) -> dict[str, tuple[Meaning, ...]]:
    """For names that gather in one place what they mean there."""
    towns = {
        name: names.settlements(name)[:MAX_PLACES]
        for name, every in list(meanings.items())[:MAX_NAMES]
        if name not in sure and every and all(m.sense.kind == "city" for m in every)
    }
    if len(towns) < FEWEST:
        return {}
    middle = _middle(towns)
    if middle is None:
        return {}
    square = set(around(middle))
    found = {}
    for name, senses in towns.items():
        there = [one for one in senses if cell_of(one, SMALL_CELL) in square]
        if there and not any(map(is_for_all, meanings[name])):
            found[name] = tuple(Meaning("name", one) for one in there)
    lands = {meaning.sense.country for every in found.values() for meaning in every}
    return {} if lands & NEEDS_DIVISION else found


def _middle(towns: Mapping[str, list[Sense]]) -> Cell | None:
    """The square around which the most of the names have a place, if no other rivals it."""
    counts: Counter[Cell] = Counter()
    for senses in towns.values():
        squares = {cell_of(one, SMALL_CELL) for one in senses}
        counts.update({near for square in squares for near in around(square)})
    middle, most = max(counts.items(), key=lambda one: one[1])
    if most < max(FEWEST, SHARE * len(towns)):
        return None
    rival = max((n for cell, n in counts.items() if _is_apart(cell, middle)), default=0)
    return middle if rival <= RIVAL * most else None


def _is_apart(one: Cell, other: Cell) -> bool:
    return abs(one[0] - other[0]) > APART or abs(one[1] - other[1]) > APART
