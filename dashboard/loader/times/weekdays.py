"""Days that name no month: "Friday", "the 5th", "Friday the 26th", "Wednesday of next week"."""

from __future__ import annotations

from dashboard.loader.times import days
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.scene import Scene
from dashboard.loader.times.unnamed_years import SURELY_AHEAD

HALF_MONTH = 15
# "that", "following", "previous": counted from the text.
SATURDAY, SUNDAY = 5, 6
# How many days the weekend around a Monday, Tuesday … begins before it and ends after it: that of a
# Monday is of three days, of a Thursday of four; a Wednesday can be kept on either side.
_WEEKENDS = ((2, 0), (3, 0), (4, 4), (0, 3), (0, 2), (0, 1), (1, 0))
TWO_STEPS = ("before last", "after next")
# So many months on both sides is "Friday the 13th" looked for: no year is without one.
MONTHS_AROUND = 14


def day_without_month(calendar: Calendar, scene: Scene, base: int) -> int | None:
    """The day near the day ``base``; None where neither weekday nor day is named."""
    if calendar.weekday is None:
        return None if calendar.day is None else _day_of_month(calendar.day, scene, base)
    if calendar.week is not None:
        return days.week_bounds(base)[0] + len(days.WEEKDAYS) * calendar.week + calendar.weekday
    if calendar.day is not None:
        return weekday_and_day(calendar.weekday, calendar.day, scene, base)
    return _weekday(calendar.weekday, calendar.pick, scene, base)


def weekday_and_day(weekday: int, number: int, scene: Scene, base: int) -> int | None:
    """“Friday the 26th”: the nearest one on the side that the verb tells; None without one near."""
    year, month, _ = days.calendar_date(base)
    ways = {"past": (-1,), "future": (1,)}.get(scene.tense or "", (-1, 1))
    for away in range(MONTHS_AROUND + 1):
        for way in ways:
            there = days.add_months(year, month, way * away)
            if number > days.month_length(*there):
                continue
            day = days.day(*there, number)
            on_side = len(ways) > 1 or (day - base) * way >= 0
            if on_side and days.weekday(day) == weekday:
                return day
    return None


def _weekday(number: int, pick: str | None, scene: Scene, base: int) -> int:
    """The weekday that is meant: on the side that the verb's tense says."""
    back = (days.weekday(base) - number) % 7
    ahead = (number - days.weekday(base)) % 7
    if pick == "later" and not ahead:
        return base
    if pick and pick not in ("that", "the", "later"):
        return _picked(pick, base, back, ahead)
    if pick == "the" and scene.at_deed:
        return base - back if back < ahead else base + ahead
    if base != scene.published:
        return base - back if scene.earlier else base + ahead
    if scene.tense == "future":
        return base + ahead
    return base - back


def _picked(pick: str, base: int, back: int, ahead: int) -> int:
    """The weekday that "last", "next" or "this" picks, so many days back and ahead of the base."""
    if pick in ("last", "previous", "past"):
        return base - (back or 7)
    if pick in TWO_STEPS:
        return base + (ahead or 7) + 7 if pick == "after next" else base - (back or 7) - 7
    return base + ahead if pick == "this" else base + (ahead or 7)


def _day_of_month(number: int, scene: Scene, base: int) -> int:
    """Such as "the 5th": in the month that the text is at, else the last one before publication."""
    year, month, today = days.calendar_date(base)
    if base == scene.published:
        ahead = number > today and (scene.tense == "future" or number - today < HALF_MONTH)
        if number > today and (scene.tense == "past" or not ahead):
            year, month = days.add_months(year, month, -1)
        elif number < today and scene.tense == "future":
            year, month = days.add_months(year, month, 1)
    return days.day(year, month, min(number, days.month_length(year, month)))


def weekend_around(day: int, *, easter: bool) -> tuple[int, int]:
    """The weekend on which a feast is kept: "Labor Day weekend" ends with its Monday.

    That of Easter is from Good Friday to Easter Monday.
    """
    before, after = (2, 1) if easter else _WEEKENDS[days.weekday(day)]
    return day - before, day + after


def is_near_publication(calendar: Calendar, scene: Scene) -> bool:
    """“The funeral took place on Friday”, in a life that is at a mere year; “will be on Friday”, in any."""
    alone = calendar == Calendar(weekday=calendar.weekday, clock=calendar.clock)
    if not scene.history or calendar.weekday is None or not alone or scene.focus is None:
        return False
    if scene.tense == "future" and scene.ahead_by in SURELY_AHEAD and scene.published is not None:
        return True
    return scene.focus[1] - scene.focus[0] >= len(days.WEEKDAYS)
