"""Days as plain numbers, so that years before 1 are counted like all others.

A day is its proleptic Gregorian ordinal as ``datetime.date`` counts it; 0 and below
are days of the year 0 (1 BC) and before, where ``date`` has none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_VALUE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# The Gregorian calendar repeats after 400 years.
CYCLE_YEARS = 400
CYCLE_DAYS = 146_097
MINUTES_A_DAY = 24 * 60
# Without its year a day that some year has is possible.
LEAP_YEAR = 2000
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Shorter names of months or weekdays are not told apart by their letters.
_LETTERS = 3


def day(year: int, month: int = 1, number: int = 1) -> int:
    """The day of a calendar date. Raises ValueError where there is no such date."""
    cycles = (year - 1) // CYCLE_YEARS
    return date(year - cycles * CYCLE_YEARS, month, number).toordinal() + cycles * CYCLE_DAYS


def calendar_date(number: int) -> tuple[int, int, int]:
    """Year (astronomical: 0 is 1 BC), month and day of the month."""
    cycles = (number - 1) // CYCLE_DAYS
    found = date.fromordinal(number - cycles * CYCLE_DAYS)
    return found.year + cycles * CYCLE_YEARS, found.month, found.day


def iso(number: int) -> str:
    """The day as ISO 8601 writes it, with four digits of year and a sign before year 0."""
    year, month, of_month = calendar_date(number)
    return f"{iso_year(year)}-{month:02}-{of_month:02}"


def from_iso(written: str) -> int:
    """The day that ``iso`` writes so."""
    if written[0] != "-" and written > "0001":
        return date.fromisoformat(written).toordinal()
    sign = -1 if written.startswith("-") else 1
    year, month, of_month = (int(part) for part in written.lstrip("-").split("-"))
    return day(sign * year, month, of_month)


def day_of(moment: str | None) -> int | None:
    """The day of a bound as a story writes it, with a time of day or without."""
    return None if moment is None else from_iso(moment.partition("T")[0])


def value(number: int) -> str:
    """The day as TIMEX3 writes it: years before 1 as BC0490."""
    year, month, of_month = calendar_date(number)
    written = f"BC{1 - year:04}" if year < 1 else f"{year:04}"
    return f"{written}-{month:02}-{of_month:02}"


def iso_year(year: int) -> str:
    """A year with four digits and, before the year 0, a sign."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return monthrange((year - 1) % CYCLE_YEARS + 1, month)[1]


def month_bounds(year: int, month: int) -> tuple[int, int]:
    """The first and last day of the month."""
    return day(year, month), day(year, month, month_length(year, month))


def year_bounds(year: int) -> tuple[int, int]:
    """The first and last day of the year."""
    return day(year), day(year, 12, 31)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month that lie ``count`` months after."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def shift_months(number: int, count: int) -> int:
    """The same day of the month ``count`` months after, or that month's last day."""
    year, month, of_month = calendar_date(number)
    year, month = add_months(year, month, count)
    return day(year, month, min(of_month, month_length(year, month)))


def weekday(number: int) -> int:
    """0 is Monday."""
    return (number - 1) % 7


def weekday_named(name: str) -> int:
    """The weekday of an English name or its abbreviation, in any letters."""
    return next(i for i, day in enumerate(WEEKDAYS) if day.startswith(name[:_LETTERS].lower()))


def month_named(name: str) -> int:
    """The month of an English name or its abbreviation, in any letters."""
    return _MONTHS.index(name[:_LETTERS].lower()) + 1


def week_bounds(number: int) -> tuple[int, int]:
    """Monday and Sunday of the week that holds the day."""
    monday = number - weekday(number)
    return monday, monday + 6


def week_of(number: int) -> tuple[int, int]:
    """The ISO year and week of the day."""
    thursday = number - weekday(number) + 3
    year = calendar_date(thursday)[0]
    return year, (thursday - day(year)) // 7 + 1


def nth_day(nth: int, named: int | None, first: int, last: int) -> int:
    """The n-th day from ``first``, or the n-th of the named weekday; -1 counts back from ``last``."""
    if named is None:
        return last if nth < 0 else first + nth - 1
    if nth < 0:
        return last - (weekday(last) - named) % 7
    return first + (named - weekday(first)) % 7 + 7 * (nth - 1)


def bounds_of_value(value: str) -> tuple[int, int] | None:
    """The days of a TIMEX3 value that is a day, a month or a year; None for others."""
    found = _VALUE.fullmatch(value[:10])
    if found is None:
        return None
    year, month, number = (int(part) if part else None for part in found.groups())
    if year is None or not 1 <= (month or 1) <= 12:
        return None
    if month is None:
        return year_bounds(year)
    if number is None:
        return month_bounds(year, month)
    return (day(year, month, number),) * 2 if number <= month_length(year, month) else None
