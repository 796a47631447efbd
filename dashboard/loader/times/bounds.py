"""Resolved times: their first and last day, and how EDTF writes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.times import days
from dashboard.loader.times.days import MINUTES_A_DAY
from dashboard.story import Anchor, Basis, Granularity, TimeType

Bounds = tuple[int | None, int | None]
# EDTF and the calendar of the pages write years with four digits.
FIRST_DAY, LAST_DAY = days.day(-9999), days.day(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What words of time mean where they stand.

    ``first`` and ``last`` are days; ``minute`` is the minute of the day where the words
    name one, ``last_minute`` that of the last day where it is another; ``focus`` are the days that a later "the next day" counts from; ``from_text``: the words
    count from where the text is at, even where that is not known.
    """

    type: TimeType
    value: str
    granularity: Granularity
    basis: Basis
    first: int | None = None
    last: int | None = None
    minute: int | None = None
    anchor: Anchor | None = None
    focus: tuple[int, int] | None = None
    from_text: bool = False
    last_minute: int | None = None

    @property
    def dated(self) -> bool:
        """Whether both ends are known."""
        return self.first is not None and self.last is not None

    def on_the_calendar(self) -> Resolved:
        """The same; without bounds where they lie outside of four-digit years."""
        ends = [day for day in (self.first, self.last) if day is not None]
        if all(FIRST_DAY <= day < LAST_DAY for day in ends):
            return self
        return Resolved(self.type, self.value, "vague", "unresolved")

    def between(self, first: int | None, last: int | None) -> Resolved:
        """The same with other bounds, which are no single point any more."""
        return replace(self, first=first, last=last, minute=None, last_minute=None)


@dataclass(frozen=True, slots=True)
class Width:
    """How far a vague word can reach, and at least how far; in ``unit``."""

    reach: int
    minimum: int
    unit: str


@cache
def widths() -> dict[str, Width]:
    """The widths of vague words, by the words."""
    return {
        row["words"]: Width(int(row["reach"]), int(row["minimum"]), row["unit"])
        for row in rows("vague_widths.csv")
    }


def moved(day: int, count: int, unit: str) -> int:
    """The day ``count`` units after; months and years keep the day of the month."""
    if unit == "day":
        return day + count
    if unit == "week":
        return day + 7 * count
    return days.shift_months(day, count * (12 if unit == "year" else 1))


# Parts of "the first half of July", "the latter half of July".
HALVES = ("first half", "second half")


def third(first: int, last: int, part: str) -> tuple[int, int]:
    """The early, mid or late part of a span of days, or one of its halves.

    Of a month days 1–10, 11–20 and the rest; of longer spans thirds of their months, of
    a week or other short span thirds of its days.
    """
    if part in HALVES:
        middle = (first + last) // 2 - (last - first + 1) % 2  # a month's first half are 15 days
        return (first, middle) if part == HALVES[0] else (middle + 1, last)
    index = {"early": 0, "mid": 1, "late": 2}[part]
    length = last - first + 1
    if 28 <= length <= 31:
        return (first + 10 * index, last if index == 2 else first + 10 * index + 9)
    if length < 3:
        return first, last
    if length < 28:
        return (first + length * index // 3, first + length * (index + 1) // 3 - 1)
    months = round(length / 30.44)
    starts = [days.shift_months(first, months * n // 3) for n in range(4)]
    return starts[index], last if index == 2 else starts[index + 1] - 1


def edtf(first: int | None, last: int | None) -> str | None:
    """The bounds as EDTF, as short as they can be written: 2024, 2024-12, 198X, a day, an interval."""
    if first is None and last is None:
        return None
    if first is None or last is None:
        return f"{'..' if first is None else days.iso(first)}/{'..' if last is None else days.iso(last)}"
    if first == last:
        return days.iso(first)
    return _whole_unit(first, last) or f"{days.iso(first)}/{days.iso(last)}"


def _whole_unit(first: int, last: int) -> str | None:
    year, month, _ = days.calendar_date(first)
    if (first, last) == days.month_bounds(year, month):
        return f"{days.iso_year(year)}-{month:02}"
    if (first, last) == days.year_bounds(year):
        return days.iso_year(year)
    if year >= 0 and (year, month) == (year - year % 10, 1) and first == days.day(year):
        if last == days.day(year + 9, 12, 31):
            return f"{year // 10:03}X"
        if year % 100 == 0 and last == days.day(year + 99, 12, 31):
            return f"{year // 100:02}XX"
    return None


def moment(day: int | None, minute: int | None) -> str | None:
    """A bound as a story writes it: a day, or a minute of it."""
    if day is None:
        return None
    if minute is None:
        return days.iso(day)
    day, minute = day + minute // MINUTES_A_DAY, minute % MINUTES_A_DAY
    return f"{days.iso(day)}T{minute // 60:02}:{minute % 60:02}"
