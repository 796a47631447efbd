"""Days as the contract writes them: read to numbers, and said in words.

Years count as ISO 8601 counts them: year 0 is 1 BC, year -43 is 44 BC.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

import numpy as np

MONTH_NAMES: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
LAST_MINUTE: Final = "23:59"
DAYS_A_YEAR: Final = 365.2425
GREGORIAN_CYCLE: Final = 400  # years after which the calendar repeats itself

_BOUND = re.compile(r"(-?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?)?")
_ISO = re.compile(r"(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_WORDS = re.compile(
    r"(?:(\d{1,2})\.?\s)?\s*(?:([a-z]{3,9})\.?,?\s)?\s*(?:ad\s?)?(\d{1,6})(\s?bce?)?"
)


class NotADateError(ValueError):
    """Words that are meant as a date and are none; the message names them."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"“{words}” is not a date. Write a year, a month or a day: 2024, 2024-07, 2024-07-15."
        )


class ReversedError(NotADateError):
    """Two dates of which the first is the later one; the message names both."""

    def __init__(self, since: str, until: str) -> None:
        ValueError.__init__(
            self, f"“{since}” is later than “{until}”. Write the earlier date under “From”."
        )


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A bound as numbers; ``clock`` is ``HH:MM`` or None where only the day is known."""

    year: int
    month: int
    day: int
    clock: str | None = None

    @classmethod
    def read(cls, bound: str) -> Moment:
        """Read ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``; raises NotADateError."""
        match = _BOUND.fullmatch(bound)
        if match is None:
            raise NotADateError(bound)
        year, month, day, clock = match.groups()
        return cls(int(year), int(month), int(day), clock)

    @property
    def is_month_start(self) -> bool:
        """Whether this is the first day of a month."""
        return self.clock is None and self.day == 1

    @property
    def is_month_end(self) -> bool:
        """Whether this is the last day of a month."""
        return self.clock is None and self.day == days_in(self.year, self.month)


def today() -> date:
    """The day it is where the program runs."""
    return datetime.now(UTC).astimezone().date()


def days_in(year: int, month: int) -> int:
    """The number of days in a month of any year, also before the year 1."""
    return monthrange(year % GREGORIAN_CYCLE + GREGORIAN_CYCLE, month)[1]


def stamp(bound: str | None, last: bool = False) -> np.datetime64:
    """A bound as ``datetime64[s]``; a day's ``last`` moment is 23:59; None is NaT."""
    if bound is None:
        return np.datetime64("NaT", "s")
    moment = Moment.read(bound)
    clock = moment.clock or (LAST_MINUTE if last else "00:00")
    day = f"{_year(moment.year)}-{moment.month:02}-{moment.day:02}"
    return np.datetime64(f"{day}T{clock}", "s")


def day_of(number: float) -> str:
    """The day that holds a moment in days since 1970, as the contract writes it."""
    year, month, day = str(np.datetime64(int(np.floor(number)), "D")).rsplit("-", 2)
    return _bound(int(year), int(month), int(day))


def _year(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def day_words(bound: str) -> str:
    """A bound in words: ``8 Dec 2024``, ``8 Dec 2024, 14:30``, ``15 Mar 44 BC``."""
    moment = Moment.read(bound)
    clock = f", {moment.clock}" if moment.clock else ""
    return f"{_day_month(moment)} {year_words(moment.year)}{clock}"


def year_words(year: int) -> str:
    """A year in words: ``2024``, ``44 BC``, and ``AD 14``, as 14 alone could be a day."""
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= 100 else f"AD {year}"


def span_words(earliest: str | None, latest: str | None) -> str:
    """What the bounds say, no sharper: ``Jul 2024``, ``7–8 Dec 2024``, ``by 8 Dec 2024``."""
    if earliest is None:
        return "no date given" if latest is None else f"by {day_words(latest)}"
    if latest is None:
        return f"from {day_words(earliest)}"
    first, last = Moment.read(earliest), Moment.read(latest)
    if first.clock or last.clock:
        return _clock_span(first, last, earliest, latest)
    return _whole_years(first, last) or _whole_months(first, last) or _days(first, last)


def _clock_span(first: Moment, last: Moment, earliest: str, latest: str) -> str:
    if earliest == latest:
        return day_words(earliest)
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        return f"{day_words(earliest[:-6])}, {first.clock or '00:00'}–{last.clock or LAST_MINUTE}"
    return f"{day_words(earliest)} – {day_words(latest)}"


def _whole_years(first: Moment, last: Moment) -> str | None:
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return None
    if first.year == last.year:
        return year_words(first.year)
    if first.year > 0 and first.year % 10 == 0 and last.year == first.year + 9:
        return f"{first.year}s"
    return f"{year_words(first.year)} – {year_words(last.year)}"


def _whole_months(first: Moment, last: Moment) -> str | None:
    if not (first.is_month_start and last.is_month_end):
        return None
    end = f"{MONTH_NAMES[last.month - 1]} {year_words(last.year)}"
    if first.year != last.year:
        return f"{MONTH_NAMES[first.month - 1]} {year_words(first.year)} – {end}"
    return end if first.month == last.month else f"{MONTH_NAMES[first.month - 1]} – {end}"


def _days(first: Moment, last: Moment) -> str:
    end = f"{_day_month(last)} {year_words(last.year)}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{_day_month(first)} {year_words(first.year)} – {end}"
    if first.month != last.month:
        return f"{_day_month(first)} – {end}"
    return f"{first.day}–{end}"


def _day_month(moment: Moment) -> str:
    return f"{moment.day} {MONTH_NAMES[moment.month - 1]}"


def typed_span(words: str) -> tuple[str, str]:
    """First and last day that typed words mean: ``2024``, ``2024-07``, ``8 Dec 2024``, ``44 BC``.

    Raises NotADateError.
    """
    plain = words.strip().casefold()
    year, month, day = _iso_parts(plain) or _worded_parts(plain, words)
    if month is None:
        return _bound(year, 1, 1), _bound(year, 12, 31)
    if not 1 <= month <= 12:
        raise NotADateError(words)
    longest = days_in(year, month)
    if day is None:
        return _bound(year, month, 1), _bound(year, month, longest)
    if not 1 <= day <= longest:
        raise NotADateError(words)
    return _bound(year, month, day), _bound(year, month, day)


OPEN: Final = ("open", "..")  # what is typed for a side without a bound


def typed_edtf(since: str, until: str) -> str:
    """EDTF of two typed sides: "open" is no bound, no second side is the first; "" of nothing.

    Raises NotADateError, and ReversedError where the first side is the later one.
    """
    first, last = since.strip(), until.strip()
    if not first and not last:
        return ""
    first, last = first or last, last or first
    start = None if first.casefold() in OPEN else typed_span(first)[0]
    end = None if last.casefold() in OPEN else typed_span(last)[1]
    if start is None and end is None:
        return ""
    if start and end and stamp(start) > stamp(end):
        raise ReversedError(first, last)
    return start if start == end and start else f"{start or '..'}/{end or '..'}"


def edtf_span(edtf: str) -> tuple[str | None, str | None]:
    """First and last moment of an EDTF date or interval; None where a side is open.

    Raises NotADateError.
    """
    start, slash, end = edtf.partition("/")
    return _edtf_side(start, 0), _edtf_side(end if slash else start, 1)


def _edtf_side(written: str, side: int) -> str | None:
    if written in ("", ".."):
        return None
    return written if _BOUND.fullmatch(written) else typed_span(written)[side]


def edtf_words(edtf: str) -> str:
    """An EDTF date or interval in words: ``1 Jul – 18 Nov 1916``; as it is if it cannot be read."""
    try:
        return span_words(*edtf_span(edtf)) if edtf else edtf
    except NotADateError:
        return edtf


def _iso_parts(plain: str) -> tuple[int, int | None, int | None] | None:
    match = _ISO.fullmatch(plain)
    if match is None:
        return None
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _worded_parts(plain: str, words: str) -> tuple[int, int | None, int | None]:
    match = _WORDS.fullmatch(plain)
    if match is None:
        raise NotADateError(words)
    day, name, number, era = match.groups()
    short = tuple(month.casefold() for month in MONTH_NAMES)
    if (name and name[:3] not in short) or (day and not name):
        raise NotADateError(words)
    year = 1 - int(number) if era else int(number)
    month = short.index(name[:3]) + 1 if name else None
    return year, month, int(day) if day else None


def _bound(year: int, month: int, day: int) -> str:
    return f"{_year(year)}-{month:02}-{day:02}"
