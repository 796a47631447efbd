"""Dates that follow each other in a list: onwards or backwards, over the turn of a year or a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Circle:
    """What a field of the calendar runs through again and again; a step is shorter than ``most``.

    What would be a longer step onwards is one out of order, backwards.
    """

    length: int
    most: int


# Places in a year are counted as if all months had 31 days.
MONTH_DAYS = 31
# Nobody lists what is ten months and more apart without naming the year.
YEAR = Circle(12 * MONTH_DAYS, 10 * MONTH_DAYS)
WEEK = Circle(7, 7)
# A live blog does not pause for longer than 18 hours without naming the day.
DAY = Circle(24 * 60, 18 * 60)


def is_onward(places: Sequence[int], circle: Circle) -> bool:
    """Whether the places follow each other forwards: the shorter way through all of them."""
    ahead = sum((later - earlier) % circle.length for earlier, later in pairwise(places))
    back = sum((earlier - later) % circle.length for earlier, later in pairwise(places))
    return ahead <= back


def turns(places: Sequence[int], circle: Circle, *, onward: bool) -> list[int]:
    """For each place how many turns of the circle after the first one it lies; before are < 0."""
    found = [0] if places else []
    for earlier, later in pairwise(places):
        step = (later - earlier) % circle.length
        if not onward:
            step -= circle.length if step else 0
        if abs(step) > circle.most:
            step -= circle.length if step > 0 else -circle.length
        found.append(found[-1] + (earlier + step - later) // circle.length)
    return found
