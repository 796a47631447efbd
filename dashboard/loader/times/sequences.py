"""Dates that follow each other in a list: onwards or backwards, over the turn of a year or a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.loader.times import days
from dashboard.loader.times.calendar_dates import SEASON_STARTS
from dashboard.loader.times.meaning import Calendar


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
DAY = Circle(days.MINUTES_A_DAY, 18 * 60)
# The weekdays of a list's days come round within so many years.
MAX_YEARS_BACK = 6


def is_onward(places: Sequence[int], circle: Circle) -> bool:
    """Whether the places follow each other forwards: the shorter way through all of them."""
    ahead = sum((later - earlier) % circle.length for earlier, later in pairwise(places))
    back = sum((earlier - later) % circle.length for earlier, later in pairwise(places))
    return ahead <= back


def goes_one_way(places: Sequence[int]) -> bool:
    """Whether each is later than the one before it, or each earlier."""
    steps = [later >= earlier for earlier, later in pairwise(places)]
    return all(steps) or not any(steps)


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


def place_in_year(calendar: Calendar) -> int | None:
    """Where in a year a month or a day of one lies; None where the words name no month."""
    if calendar.season:
        return SEASON_STARTS[calendar.season] * MONTH_DAYS
    return None if calendar.month is None else calendar.month * MONTH_DAYS + (calendar.day or 0)


def grows(years: Sequence[int], places: Sequence[int]) -> bool:
    """Whether a list goes onwards: by the years that it names, else by the days."""
    if len(set(years)) > 1:
        return years[-1] > years[0]
    return is_onward(places, YEAR)


def years_back(calendars: Sequence[Calendar], steps: Sequence[int], year: int) -> int:
    """How many years before it the weekdays are right; 0 where they never are."""
    named = [
        (one, step)
        for one, step in zip(calendars, steps, strict=True)
        if one.weekday is not None and one.month and one.day
    ]
    for back in range(MAX_YEARS_BACK + 1 if named else 0):
        if all(_falls_on(one, year + step - back) for one, step in named):
            return back
    return 0


def _falls_on(calendar: Calendar, year: int) -> bool:
    """Whether a day of the year is the weekday that its words name."""
    month, number = calendar.month or 1, calendar.day or 1
    if number > days.month_length(year, month):
        return False
    return days.weekday(days.day(year, month, number)) == calendar.weekday


def run_onward(rows: Sequence[Sequence[int]]) -> bool:
    """Whether times of day run onwards, by all rows of them together."""
    steps = [max(0, len(row) - 1) for row in rows]
    ahead = sum(count for row, count in zip(rows, steps, strict=True) if is_onward(row, DAY))
    return 2 * ahead >= sum(steps)
