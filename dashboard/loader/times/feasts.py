"""Days with a name → when they are in a year: by the Gregorian calendar, by four others, and by lists."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.times import days

# A month begins when somebody has seen the moon: countries differ by a day from the reckoning.
MOON_DAYS: Final = 1
MONTH_DAYS: Final = 30
# So many years of another calendar can have days in one Gregorian year.
YEARS: Final = 3
HIJRI: Final = "hijri"
_CALENDARS: Final = MappingProxyType({HIJRI: "islamic", "hebrew": "hebrew", "persian": "persian"})
FIRST_GREGORIAN_YEAR: Final = 1583
# What all of these calendars reckon.
FIRST_YEAR, LAST_YEAR = 2, 2600


def is_reckoned(name: str, year: int, *, named: bool) -> bool:
    """Whether it is known when the named day is in the year, and in those beside it.

    ``named``: the words name the year, so that those beside it are not asked for.
    """
    listed = years_listed(name)
    if not listed:
        return FIRST_YEAR < year < LAST_YEAR
    return year in listed if named else listed[0] < year < listed[-1]


@cache
def years_listed(name: str) -> tuple[int, ...]:
    """The years for which a table has the named day; none where it is reckoned for any year."""
    return tuple(sorted(_listed(_rules()[name]["rule"])))


@cache
def _listed(rule: str) -> dict[int, int]:
    """The days of a rule that lists them, by year."""
    kind, _, rest = rule.partition(" ")
    if kind not in ("days", "table"):
        return {}
    written = rest.split() if kind == "days" else _moving().get(rest, [])
    found = [date.fromisoformat(one) for one in written]
    return {one.year: one.toordinal() for one in found}


@cache
def _moving() -> dict[str, list[str]]:
    """The days of the table of moving feasts, by feast."""
    days_of: dict[str, list[str]] = {}
    for row in rows("moving_feasts.csv"):
        days_of.setdefault(row["feast"], []).append(row["day"])
    return days_of


@cache
def feast(name: str, year: int) -> tuple[int, int]:
    """The first and the last day that a named day can be in a Gregorian year, or is kept.

    Rules are those of ``data/holidays.csv``. For years that are not reckoned (``is_reckoned``)
    the nearest one that is.
    """
    row = _rules()[name]
    first, last = _days_of(row["rule"], min(max(year, FIRST_YEAR), LAST_YEAR))
    return first, last + int(row["days"] or 1) - 1


def _days_of(rule: str, year: int) -> tuple[int, int]:
    kind, _, rest = rule.partition(" ")
    if kind in _CALENDARS:
        return _elsewhere(kind, rest, year)
    listed = _listed(rule)
    if kind in ("easter", "orthodox"):
        found = _easter(year, orthodox=kind == "orthodox") + int(rest)
    elif listed:
        found = listed[min(listed, key=lambda one: abs(one - year))]
    elif not rest:
        month, number = (int(piece) for piece in rule.split("-"))
        found = days.day(year, month, number)
    else:
        month, week, weekday, *later = (int(piece) for piece in rule.split())
        found = days.nth_day(week, weekday, *days.month_bounds(year, month)) + sum(later)
    return found, found


@cache
def _rules() -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in rows("holidays.csv")}


def _easter(year: int, *, orthodox: bool) -> int:
    from dateutil.easter import (  # noqa: PLC0415 - most texts name no feast
        EASTER_JULIAN,
        EASTER_ORTHODOX,
        EASTER_WESTERN,
        easter,
    )

    way = EASTER_ORTHODOX if orthodox else EASTER_WESTERN
    found: date = easter(year, way if year >= FIRST_GREGORIAN_YEAR else EASTER_JULIAN)
    return found.toordinal()


def _elsewhere(kind: str, rest: str, year: int) -> tuple[int, int]:
    """A day of another calendar ("10 1", "1 15 -30") or a month of it ("9"), the first in the year."""
    month, *numbers = (int(piece) for piece in rest.split())
    number, offset = (*numbers, 0)[:2] if numbers else (1, 0)
    calendar = _calendar(kind)
    there = calendar.from_gregorian(year, 1, 1)[0]
    days_there = (calendar.to_gregorian(there + later, month, number) for later in range(YEARS))
    begins = (date(*found).toordinal() + offset for found in days_there)
    first = min(found for found in begins if found >= days.day(year))
    width = MOON_DAYS if kind == HIJRI else 0
    return first - width, first + width + (0 if numbers else MONTH_DAYS - 1)


def _calendar(kind: str) -> ModuleType:
    """The module of convertdate that reckons by it; loaded when a text names such a feast."""
    return import_module(f"convertdate.{_CALENDARS[kind]}")
