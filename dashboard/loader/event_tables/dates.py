"""Dates in the cells of a table: EDTF, ISO 8601, or words that a text could say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from dashboard.loader.event_tables.styles import Style, in_order
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.ordering import certainly_after
from dashboard.loader.prose import UNPUBLISHED
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import find_times
from dashboard.loader.times.bounds import FIRST_DAY, LAST_DAY, edtf, moment
from dashboard.loader.times.days import (
    calendar_date,
    day,
    day_of,
    month_bounds,
    year_bounds,
)
from dashboard.story import Granularity

# No date is longer; longer cells are prose in the wrong column.
MAX_CHARACTERS: Final = 80
_ISO: Final = re.compile(
    r"(-?\d{3,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?"
    r"(?:[T ](\d{1,2}):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?[?~%]?"
)
# Years first with other marks than ISO's, and without any.
_SLASHED: Final = re.compile(r"(?<![\d/.-])(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?(?![\d/-])")
_COMPACT: Final = re.compile(r"\A([12]\d{3})(\d\d)(\d\d)\Z")
_AROUND: Final = re.compile(r"\A(?:c\.|ca?\.?|circa|about|around)\s{0,3}(?=\d)", re.IGNORECASE)
# What stands between the two sides of a span, and what can stand before them.
_BETWEEN: Final = re.compile(
    r"\s{0,3}[–—~]\s{0,3}|\s{1,3}-{1,2}\s{1,3}|\s{1,3}(?:to|until|till|through|and)\s{1,3}"
)
_BEFORE: Final = re.compile(r"\A(?:from|between)\s{1,3}", re.IGNORECASE)
_YEARS: Final = re.compile(r"\A(\d{4})-(\d{4})\Z")
_UNSPECIFIED: Final = re.compile(r"(\d{3}X|\d{2}XX)|(\d{4}-)(XX(?:-XX)?|\d\d-XX)")
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap]\.?m\.?)?", re.IGNORECASE)
_WHOLE: Final = re.compile(r"\A(-?\d{1,9})\.0{1,9}\Z")
_SEASONS: Final = {21: 3, 22: 6, 23: 9, 24: 12}  # EDTF's numbers, and where each begins
_COARSENESS: Final[tuple[Granularity, ...]] = (
    *("minute", "hour", "day", "week", "month", "season", "year", "decade", "century", "vague"),
)
_NONE_KNOWN: Final = KnownEvents()
_PLAIN: Final = Style()


class CellError(ValueError):
    """A cell that cannot be read: what it holds, and what to write."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason}. {advice}")
        self.reason = reason
        self.advice = advice


@dataclass(frozen=True, slots=True)
class CellDate:
    """First and last moment that a cell means; an open side of a span is None."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    granularity: Granularity


def read_date(words: str, clock: str = "", style: Style = _PLAIN) -> CellDate:
    """What one cell says, with the time in another. Raises CellError where it is no date."""
    given = whole_number(words.strip())
    written = in_order(given, style) if len(given) <= MAX_CHARACTERS else given
    found = _whole_date(written, given)
    return _at_clock(found, clock) if clock else found


def whole_number(cell: str) -> str:
    """The number as a person writes it: spreadsheets save 2024.0 where others miss."""
    return _WHOLE.sub(r"\1", cell)


def _whole_date(written: str, given: str) -> CellDate:
    if len(written) > MAX_CHARACTERS:
        raise _unreadable(given)
    written = _AROUND.sub("", _in_dashes(written))
    try:
        sides = _sides(written) or _sides_apart(written)
        found = _iso(written)
    except ValueError:
        raise _unreadable(given) from None
    if sides:
        return between(*sides)
    found = found or _worded(written)
    if found is None:
        raise _unreadable(given)
    return found


def _in_dashes(written: str) -> str:
    """Years that come first, as ISO 8601 parts them from months and days."""
    written = _COMPACT.sub(r"\1-\2-\3", written)
    return _SLASHED.sub(lambda found: "-".join(part for part in found.groups() if part), written)


def _unreadable(written: str) -> CellError:
    reason = f"has the date “{written[:MAX_CHARACTERS]}”, which cannot be read"
    return CellError(reason, "Write it as 2024-12-08, 2024-12, 2024, or 2024-12-08/2024-12-10")


def between(first: CellDate | None, last: CellDate | None) -> CellDate:
    """From one date to another. Raises CellError where the second is the earlier one."""
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if certainly_after(earliest, latest):
        raise CellError(f"ends ({latest}) before it begins ({earliest})", "Mend one of the two")
    known: list[Granularity] = [one.granularity for one in (first, last) if one]
    coarsest = max(known, key=_COARSENESS.index) if known else "vague"
    if first and first == last:
        return first
    return CellDate(_span_written(first, last), earliest, latest, coarsest)


def _span_written(first: CellDate | None, last: CellDate | None) -> str | None:
    """Both sides as they are written, or their days: no span in EDTF has a span as its side."""
    sides = [".." if one is None else one.edtf for one in (first, last)]
    if any(side is None or "/" in side for side in sides):
        start, end = first.earliest if first else None, last.latest if last else None
        return edtf(day_of(start), day_of(end))
    return "/".join(side for side in sides if side)


def read_parts(year: str, month: str, of_month: str, clock: str) -> CellDate:
    """A date given in several cells; years before Christ have a minus sign: -44 is 44 BC.

    Raises CellError where it is none.
    """
    parts = [whole_number(part) for part in (year, month, of_month)]
    given = "-".join(part for part in parts if part)[:MAX_CHARACTERS]
    if not all(re.fullmatch(r"-?\d{1,9}", part) for part in parts if part):
        raise CellError(f"has the date “{given}”, which is no number", "Write year, month and day")
    if of_month and not month:
        raise CellError(f"has the day {parts[2]} of no month", "Add the month")
    try:
        found = _from_numbers(*(int(part) if part else None for part in parts))
    except ValueError:
        reason = f"has the date “{given}”, which does not exist or is too far away"
        raise CellError(reason, "Give a day of the years 9999 BC to 9999") from None
    return _at_clock(found, clock) if clock else found


def _from_numbers(year: int | None, month: int | None, of_month: int | None) -> CellDate:
    """Raises ValueError where there is no such date; there is no year 0, and no month is a season."""
    if not year or month in _SEASONS:
        raise ValueError(year, month)
    return _calendar(year + 1 if year < 0 else year, month, of_month)


def _at_clock(date: CellDate, clock: str) -> CellDate:
    shown = clock[:MAX_CHARACTERS]
    read = _CLOCK.fullmatch(clock)
    if read is None:
        raise CellError(f"has the time “{shown}”, which cannot be read", "Write it as 14:30")
    if date.granularity != "day" or date.earliest != date.latest:
        raise CellError(f"has the time “{shown}” beside no single day", "Give the day or no time")
    hour, minute = int(read[1]), int(read[2])
    if read[3]:
        hour = hour % 12 + 12 * (read[3][0] in "pP")
    return _minute(date, hour, minute)


def _minute(date: CellDate, hour: int, minute: int) -> CellDate:
    if hour > 23 or minute > 59:
        raise CellError(f"has the time {hour}:{minute:02}, which does not exist", "Mend it")
    at = f"{date.earliest}T{hour:02}:{minute:02}"
    return CellDate(f"{at}:00", at, at, "minute")


def _sides(written: str) -> tuple[CellDate | None, CellDate | None] | None:
    """Both ends of a span in figures, of which one can be open; None where it is none."""
    start, slash, end = (part.strip() for part in written.partition("/"))
    ends = [part for part in (start, end) if part not in ("", "..")]
    if not slash or not ends or not all(map(_is_in_figures, ends)):
        return None
    return (_iso(start), _iso(end))


def _sides_apart(written: str) -> tuple[CellDate, CellDate] | None:
    """Both ends of a span whose sides in figures are parted as prose parts them."""
    years = _YEARS.fullmatch(written)
    sides = years.groups() if years else _BETWEEN.split(_BEFORE.sub("", written))
    if len(sides) != 2:
        return None
    first, last = (_iso(side.strip()) for side in sides)
    return (first, last) if first and last else None


def _is_in_figures(written: str) -> bool:
    return bool(_ISO.fullmatch(written) or _UNSPECIFIED.fullmatch(written))


def _iso(written: str) -> CellDate | None:
    """A date in figures. Raises ValueError where it does not exist."""
    unspecified = _UNSPECIFIED.fullmatch(written)
    if unspecified:
        return _partly(unspecified)
    match = _ISO.fullmatch(written)
    if match is None:
        return None
    year, month, of_month, hour, minute = (int(part) if part else None for part in match.groups())
    found = _calendar(year or 0, month, of_month)
    if hour is None or minute is None:
        return found
    if of_month is None:
        return None
    return _minute(found, hour, minute)


def _partly(match: re.Match[str]) -> CellDate:
    years, year, rest = match.groups()
    if years is None:
        return _calendar(int(year[:4]), None if rest.startswith("XX") else int(rest[:2]), None)
    first, last = int(years.replace("X", "0")), int(years.replace("X", "9"))
    size: Granularity = "century" if years.endswith("XX") else "decade"
    return _dated(year_bounds(first)[0], year_bounds(last)[1], size)


def _calendar(year: int, month: int | None, of_month: int | None) -> CellDate:
    """Raises ValueError where there is no such date."""
    if month is None:
        return _dated(*year_bounds(year), "year")
    if month in _SEASONS and of_month is None:
        first = day(year, _SEASONS[month])
        later = year + (month == 24)
        end_month = (_SEASONS[month] + 1) % 12 + 1
        return _dated(first, month_bounds(later, end_month)[1], "season")
    if of_month is None:
        return _dated(*month_bounds(year, _month(month)), "month")
    number = day(year, month, of_month)
    return _dated(number, number, "day")


def _month(number: int) -> int:
    if not 1 <= number <= 12:
        raise ValueError(number)
    return number


def _dated(first: int, last: int, granularity: Granularity) -> CellDate:
    if first < FIRST_DAY or last > LAST_DAY:
        raise ValueError(calendar_date(first))
    return CellDate(edtf(first, last), moment(first, None), moment(last, None), granularity)


def _worded(written: str) -> CellDate | None:
    """A date in words, where all of them are one, or a span of two."""
    if not written or len(written) > MAX_CHARACTERS:
        return None
    times = find_times(prose_from(written), UNPUBLISHED, _NONE_KNOWN)
    if not times or any(not (one.earliest or one.latest) for one in times):
        return None
    first, last = times[0], times[-1]
    opening = _BEFORE.sub("", written[: first.start])
    if opening or last.end != len(written) or len(times) > 2:
        return None
    if len(times) == 2 and not _BETWEEN.fullmatch(written, first.end, last.start):
        return None
    sides = [CellDate(one.edtf, one.earliest, one.latest, one.granularity) for one in times]
    return sides[0] if len(sides) == 1 else between(sides[0], sides[1])
