"""Days with a name → when they are in a year: by the Gregorian calendar and by four others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.times import days

# A month begins when somebody has seen the moon: countries differ by a day from the reckoning.
MOON_DAYS: Final = 1
# A year of another calendar begins in one Gregorian year and may end in the next.
_YEARS_APART: Final = MappingProxyType({"hijri": 579, "hebrew": -3761, "persian": 622})
_FROM_JULIAN: Final = 1583  # the first whole year of the Gregorian calendar


def feast(name: str, year: int) -> tuple[int, int]:
    """The first and the last day that a named day can be in a Gregorian year.

    Rules are those of ``data/holidays.csv``.
    """
    rule = _rules()[name]
    kind, _, rest = rule.partition(" ")
    if kind in ("easter", "orthodox"):
        found = _easter(year, orthodox=kind == "orthodox") + int(rest)
        return found, found
    if kind in _YEARS_APART:
        return _elsewhere(kind, rest, year)
    if not rest:
        month, number = (int(piece) for piece in rule.split("-"))
        return (found := days.day(year, month, number)), found
    month, week, weekday, *later = (int(piece) for piece in rule.split())
    found = days.nth_day(week, weekday, *days.month_bounds(year, month)) + sum(later)
    return found, found


@cache
def _rules() -> dict[str, str]:
    return {row["name"]: row["rule"] for row in rows("holidays.csv")}


def _easter(year: int, *, orthodox: bool) -> int:
    from dateutil.easter import (  # noqa: PLC0415 - most texts name no feast
        EASTER_JULIAN,
        EASTER_ORTHODOX,
        EASTER_WESTERN,
        easter,
    )

    if year < _FROM_JULIAN:
        return easter(year, EASTER_JULIAN).toordinal()
    return easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN).toordinal()


def _elsewhere(kind: str, rest: str, year: int) -> tuple[int, int]:
    """A day of another calendar ("10 1", "1 15 -30") or a month of it ("9"), the first in the year."""
    month, *numbers = (int(piece) for piece in rest.split())
    number, offset = (*numbers, 1, 0)[:2] if len(numbers) != 1 else (numbers[0], 0)
    convert = _calendars()[kind]
    near = year - _YEARS_APART[kind]
    if kind == "hijri":  # a year of it is some 354 days long
        near = round((year - 622) * 365.2422 / 354.367)
    starts = (convert(other, month, number) + offset for other in range(near - 1, near + 3))
    first = min(start for start in starts if start >= days.day(year))
    width = MOON_DAYS if kind == "hijri" else 0
    length = 0 if numbers else 29
    return first - width, first + length + width


@cache
def _calendars() -> dict[str, Callable[[int, int, int], int]]:
    from convertdate import hebrew, islamic, persian  # noqa: PLC0415 - most texts name no feast

    def reckoned(
        convert: Callable[[int, int, int], tuple[int, int, int]],
    ) -> Callable[[int, int, int], int]:
        return lambda year, month, number: date(*convert(year, month, number)).toordinal()

    return {
        "hijri": reckoned(islamic.to_gregorian),
        "hebrew": reckoned(hebrew.to_gregorian),
        "persian": reckoned(persian.to_gregorian),
    }
