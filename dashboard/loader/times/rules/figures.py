"""Dates in figures: "2019-08-01", "3/4/2024", "on 4/22"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times import days
from dashboard.loader.times.days import MINUTES_A_DAY, month_length
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Clock
from dashboard.loader.times.rules.dates import LEAP_YEAR, WEEKDAY

MONTHS = 12


def _year_first(match: Match) -> Calendar | None:
    """Such as "1999/12/25"."""
    year, month, number = map(int, match.words.written(match.index("figures")).split("/"))
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    return Calendar(year=year, month=month, day=number)


def _iso(match: Match) -> Calendar | None:
    written = match.words.written(match.index("figures"))
    year, month, number = int(written[:4]), int(written[5:7]), int(written[8:10])
    minute = int(written[11:13]) * 60 + int(written[14:16]) if "T" in written else None
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    clock = Clock(minute=minute) if minute is not None and minute < MINUTES_A_DAY else None
    weekday = match.number("weekday", "ANY_WEEKDAY")
    return Calendar(year=year, month=month, day=number, weekday=weekday, clock=clock)


def _slashed(match: Match) -> Calendar | None:
    """Day and month by what they can be.

    Where both ways work with strokes, they go as in the text's other dates; where none of
    these tells, the month stands first and the day may be the other one.
    """
    written = match.words.written(match.index("figures"))
    separator = next(mark for mark in "/.-" if mark in written)
    if match.words.lower(match.first - 1) in ("version", "v", "release", "build", "firmware"):
        return None
    first, second, year = (int(piece) for piece in written.split(separator))
    day_first = match.words.day_first
    month_first = separator != "." and first <= 12 and not (day_first and second <= 12)
    month, number = (first, second) if month_first else (second, first)
    if year < 100:
        year += 2000 if year < 50 else 1900
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    open_order = separator != "." and day_first is None and number <= 12 and number != month
    weekday = match.number("weekday", "ANY_WEEKDAY")
    found = Calendar(year=year, month=month, day=number, weekday=weekday, swappable=open_order)
    return _by_weekday(found, year, month, number) if open_order else found


def _by_weekday(found: Calendar, year: int, month: int, number: int) -> Calendar:
    """The one of both orders that the weekday beside it fits: "Monday 5/6/2023" is in June."""
    fits, other = (
        days.weekday(days.day(year, *order)) == found.weekday
        for order in ((month, number), (number, month))
    )
    if fits == other:
        return found
    order = (month, number) if fits else (number, month)
    return replace(found, month=order[0], day=order[1], swappable=False)


# Behind these two figures and a stroke are a date and no fraction, score or rate.
_LEADS = frozenset(("on", "by", "until", "till", "since", "dated", "from", "through", "week"))
# "9/11" and "7/7" are days that everybody knows; which, the table of known events says.
_KNOWN = frozenset(("9/11", "7/7"))


def _day_and_month(match: Match) -> Calendar | None:
    """Such as "on 4/22", "Friday 5/12", "11/20, 11/22 and 11/25": the month first, as far as it can be."""
    words, first, second = match.words, match.index("first"), match.index("second")
    runs_on = words.lower(second + 1) in ("/", "-", ":", "%") and words.touches(second + 1)
    if runs_on or not (words.touches(first + 1) and words.touches(second)):
        return None
    if f"{words.written(first)}/{words.written(second)}" in _KNOWN or not _is_led(match):
        return None
    one, two = int(words.written(first)), int(words.written(second))
    day_first = words.day_first if max(one, two) <= MONTHS else one > MONTHS
    month, number = (two, one) if day_first else (one, two)
    if month > MONTHS or number > month_length(LEAP_YEAR, month):
        return None
    weekday = match.number("weekday", "ANY_WEEKDAY")
    open_order = day_first is None and number != month
    return Calendar(month=month, day=number, weekday=weekday, swappable=open_order)


def _is_led(match: Match) -> bool:
    """Whether the words before make it a date: "on", a weekday, or another such date of a list."""
    words, before = match.words, match.first - 1
    if match.has("weekday") or words.lower(before) in _LEADS:
        return True
    if words.lower(before) in (",", "and", "or", "to", "-", "–"):
        pair = range(before - 1, before - 4, -2)
        return words.lower(before - 2) == "/" and all(words.has_class(at, "DAY") for at in pair)
    return False


RULES = (
    Rule("date in figures", "figures=YMD", _year_first),
    Rule("date in figures", f"{WEEKDAY} figures=ISO", _iso),
    Rule("date in figures", f"{WEEKDAY} figures=SLASHED", _slashed),
    Rule("date in figures", f"{WEEKDAY} first=DAY / second=DAY", _day_and_month),
)
