"""Fiscal years: which twelve months they are, a country or a company decides for itself.

A year is named for the one in which it ends, which can begin with its February (US shops,
chip makers), or for the one in which it begins, which can be in April (Japan).
"""

from __future__ import annotations

from typing import Final

from dashboard.loader.times import days

FIRST_MONTH: Final = 2
LAST_MONTH: Final = 4
YEAR_MONTHS: Final = 12
_THIRDS: Final = {"early": (0, 4), "mid": (4, 8), "late": (8, 12)}

# From so many months after the year's beginning to so many.
Months = tuple[int, int]


def months_of(quarter: int | None, half: int | None, part: str | None) -> Months:
    """The months of a fiscal year that its quarter, half or part has."""
    for number, length in ((quarter, 3), (half, 6)):
        if number:
            return (number - 1) * length, number * length
    return _THIRDS[part] if part else (0, YEAR_MONTHS)


def named_bounds(year: int, months: Months) -> tuple[int, int]:
    """The first and the last day that months of the fiscal year of this number can have."""
    return _bounds(days.day(year - 1, FIRST_MONTH), days.day(year, LAST_MONTH), months)


def running_bounds(
    during: tuple[int, int], length: int, shift: int, part: str | None = None
) -> tuple[int, int]:
    """The same for the fiscal year or quarter of so many months that runs on some days.

    ``shift`` is -1 for the one before, 1 for the one after.
    """
    begun = days.shift_months(during[0], length * (shift - 1)) + 1
    begins = days.shift_months(during[1], length * shift)
    first, last = _THIRDS[part] if part else (0, YEAR_MONTHS)
    return _bounds(begun, begins, (first * length // YEAR_MONTHS, last * length // YEAR_MONTHS))


def near_bounds(base: int, *, ahead: bool) -> tuple[int, int]:
    """The days that a quarter by its number alone can have: of the last year, or of the next."""
    back, on = (3, 15) if ahead else (15, 3)
    return days.shift_months(base, -back) + 1, days.shift_months(base, on) - 1


def _bounds(first_start: int, last_start: int, months: Months) -> tuple[int, int]:
    """Of what begins on one of these days."""
    first = days.shift_months(first_start, months[0])
    return first, days.shift_months(last_start, months[1]) - 1
