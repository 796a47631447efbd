"""Days as heads and feet of texts print them, in all styles, with or without their year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from dashboard.loader.publication.page_words import folded
from dashboard.loader.times.days import month_named

# Newspapers are printed since the 17th century; what is later than this is no year.
FIRST_YEAR: Final = 1600
LAST_YEAR: Final = 2099
# Two digits of a year: up to this of our century, else of the last.
LAST_SHORT_YEAR: Final = 69
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_YEAR: Final = r"(?:1[6-9]\d\d|20\d\d)"
_NTH: Final = r"(?:st|nd|rd|th)?"
# A year belongs to its day over so many signs: "May 14, 2024", "14-May-2024", "14 May, 2024".
_GAP: Final = r"[\s,./–-]{1,3}"
# Pages glue a clock to the year: "May 14, 202409:12".
_YEAR_END: Final = r"(?:(?!\d)|(?=\d\d:\d\d))"
# "March 2021", "July/August 2020", "Spring 2019", "Winter 2018-19": what an issue is of.
_SEASON: Final = r"(?:spring|summer|autumn|fall|winter)"
_JOINT: Final = r"\s?[/&–-]\s?"
# "No. 3, March 2021", "Issue 3 March 2021" are of a month; the number counts issues or pages.
# "Date of issue 3 March 2021", "Front page 3 March 2021" are of a day.
_NO_ISSUE: Final = "".join(
    rf"(?<!\b{word}\s)"
    for word in (r"no\.", "no", r"nr\.", "nr", "number", r"vol\.", "vol", "volume", r"p\.")
) + "".join(rf"(?:(?<!\b{word}\s)|(?<=[a-z][ ]{word}\s))" for word in ("issue", "page"))
# "T06:30:00.000+02:00" behind a day of ISO 8601, "T063000Z" behind one without hyphens.
_ISO_TIME: Final = r"(?:T\d{2}[\d:.,]{0,13}(?:Z|[+-]\d{2}:?\d{2})?)?"
DATE: Final = rf"""
    (?P<iso>(?<![\w.]){_YEAR}(?P<sign>[-/.])\d{{1,2}}(?P=sign)\d{{1,2}}{_ISO_TIME}(?![\w-]))
    |(?P<cjk>{_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일])
    |(?P<compact>(?<![\w.-]){_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]){_ISO_TIME}(?![\w-]))
    |(?P<wire>\bap-[a-z]{{2}}-\d\d-\d\d-\d\d(?!\d))
    |(?P<numbers>(?<![\w/])(?<!\d\.)\d{{1,2}}(?P<stroke>[-/.])\s?\d{{1,2}}(?P=stroke)\s?(?:{_YEAR}|\d\d)(?![\w/-]))
    |(?P<dmy>(?<![\w.])(?<!\d/){_NO_ISSUE}\d{{1,2}}{_NTH}(?:[\s.,/-]{{1,2}}|[ ]?day[ ])?(?:of[ ])?{_MONTH}
        (?:(?:{_GAP})?{_YEAR}{_YEAR_END}|{_GAP}['’]\d\d(?!\d)|-\d\d(?![\d:]))?)
    |(?P<mdy>\b{_MONTH}(?:[\s/-]{{0,2}}\d{{1,2}}{_NTH}(?![\d:])(?:{_GAP}{_YEAR}{_YEAR_END})?
        |,\s?\d{{1,2}}{_NTH}{_GAP}{_YEAR}{_YEAR_END}))
    |(?P<stamp>(?<![\w.-])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[A-Z]?\s?{_MONTH}\s?
        (?:{_YEAR}|\d\d)(?!\d))
    |(?P<month>\b{_MONTH}(?:{_JOINT}{_MONTH})?[\s,]{{1,2}}{_YEAR}(?!\d))
    |(?P<season>\b{_SEASON}[\s,]{{1,2}}{_YEAR}(?:[-/–]\d\d(?:\d\d)?)?(?![\d-]))
"""
_DATE: Final = re.compile(DATE, re.IGNORECASE | re.VERBOSE)
STYLES: Final = (
    "iso",
    "cjk",
    "compact",
    "wire",
    "numbers",
    "dmy",
    "mdy",
    "stamp",
    "month",
    "season",
)
_SEASON_STARTS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON_MONTHS: Final = 3
_NUMBER: Final = re.compile(r"\d+")
_NAMED_MONTH: Final = re.compile(_MONTH, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """Words that are a date, as its styles leave it.

    ``days`` are the days that they can be: two where day and month can change places, none
    where the year is missing (``month`` and ``day`` are known then). ``whole``: they name a
    month, two, or a season, and ``days`` are its ends.
    """

    start: int
    end: int
    style: str
    days: tuple[date, ...]
    month: int = 0
    day: int = 0
    whole: bool = False


def find_written(text: str, start: int = 0, end: int | None = None) -> Iterator[Written]:
    """All dates between two offsets of a text, in order."""
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        written = read_written(match)
        if written is not None:
            yield written


def read_written(match: re.Match[str]) -> Written | None:
    """What a match of ``DATE`` says; None where there is no such day."""
    style = next((style for style in STYLES if match.group(style)), None)
    if style is None:
        return None
    words = match.group(style)
    start, end = match.span(style)
    if style in ("dmy", "mdy", "stamp", "month"):
        return _named(words, start, end, style)
    if style == "season":
        return Written(start, end, style, _season(words), whole=True)
    days = _numbered(words, style)
    return Written(start, end, style, days) if days else None


def _named(words: str, start: int, end: int, style: str) -> Written | None:
    """A date with the name of its month."""
    name = _NAMED_MONTH.search(words)
    if name is None:
        return None
    month = month_named(folded(name.group()))
    numbers = [int(number) for number in _NUMBER.findall(words)]
    if style == "month":
        return Written(start, end, style, _months(words, numbers[0]), month, whole=True)
    # "171402 Oct 16": the day, its hour and minute, the month and the year.
    day = numbers[0] // 10_000 if style == "stamp" else numbers[0]
    if len(numbers) > 1:
        days = _existing((_full_year(numbers[1]), month, day))
        return Written(start, end, style, days) if days else None
    # "may 14" in small letters is as well a verb and a number.
    if not name.group()[0].isupper() or not _existing((2000, month, day)):
        return None
    return Written(start, end, style, (), month, day)


def _months(words: str, year: int) -> tuple[date, date]:
    """The ends of one month or of two; "December/January 2021" begins in the year before."""
    months = [month_named(folded(m.group())) for m in _NAMED_MONTH.finditer(words)]
    first, last = months[0], months[-1]
    return date(year - (first > last), first, 1), _last_of(year, last)


def _season(words: str) -> tuple[date, date]:
    """The ends of a season of the north; winter is named after the year that it begins in."""
    year = int(_NUMBER.findall(words)[0])
    first = _SEASON_STARTS[folded(words.split(maxsplit=1)[0].rstrip(","))]
    last = first + _SEASON_MONTHS - 1
    return date(year, first, 1), _last_of(year + (last > 12), (last - 1) % 12 + 1)


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _numbered(words: str, style: str) -> tuple[date, ...]:
    """The days that a date of numbers can be."""
    if style == "compact":
        return _existing((int(words[:4]), int(words[4:6]), int(words[6:8])))
    numbers = [int(number) for number in _NUMBER.findall(words)[:3]]
    if style in ("iso", "cjk"):
        return _existing((numbers[0], numbers[1], numbers[2]))
    if style == "wire":
        return _existing((_full_year(numbers[2]), numbers[0], numbers[1]))
    first, second, year = numbers[0], numbers[1], _full_year(numbers[2])
    by_day = _existing((year, second, first))
    # With full stops the day stands first wherever it can.
    by_month = () if "." in words and by_day else _existing((year, first, second))
    return tuple(dict.fromkeys((*by_day, *by_month)))


def _full_year(year: int) -> int:
    if year >= 100:
        return year
    return year + (2000 if year <= LAST_SHORT_YEAR else 1900)


def _existing(parts: tuple[int, int, int]) -> tuple[date, ...]:
    """The day, or nothing where the calendar has none."""
    year, month, day = parts
    fits = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12
    return (date(year, month, day),) if fits and 1 <= day <= monthrange(year, month)[1] else ()
