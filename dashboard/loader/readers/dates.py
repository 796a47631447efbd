"""Days of publication as exports print them and records store them, as EDTF."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from typing import Final

# The languages in which databases print the dates of their exports.
_LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "ru")
# Longer lines with a date in them are prose.
MAX_CHARACTERS: Final = 200
_NAME: Final = r"(?P<month>[^\W\d_]{3,15})\.?"
_YEAR: Final = r"(?P<year>1[6-9]\d\d|20\d\d)(?!\d)"
_PRINTED: Final = (
    re.compile(rf"(?<!\d){_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"{_YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"),
    re.compile(
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|er|º|ª|\.)?,?[\s-]{{1,3}}(?:de |of )?{_NAME},?"
        rf"[\s-]{{1,3}}(?:del? )?{_YEAR}"
    ),
    re.compile(rf"{_NAME}\s{{1,3}}(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}"),
    # Not behind a day, which then does not exist: "31 June 2024".
    re.compile(rf"(?<!\d\s)(?<!\d\.\s)\b{_NAME},?\s{{1,3}}(?:de )?{_YEAR}"),
)
_SEASON: Final = re.compile(rf"\b(?:spring|summer|autumn|fall|winter),? {_YEAR}", re.IGNORECASE)
_ISO: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?\d\d:?\d\d.*)?")
_FIGURES: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b")
_IN_ADDRESS: Final = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:/|-|$)")
_SECONDS: Final = re.compile(r"\d{9,10}(?:\.\d{1,9})?")
_MILLISECONDS: Final = re.compile(r"\d{12,13}")
# As Twitter writes it: Tue May 14 16:20:05 +0000 2024.
_TWITTER: Final = re.compile(r"\w{3} (\w{3}) (\d\d) \d\d:\d\d:\d\d \S{1,6} (\d{4})")
# Without strftime, which speaks the language of the machine.
MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
_ENGLISH: Final = {
    form: month for month, name in enumerate(MONTHS, 1) for form in (name, name[:3], name[:4])
}


def printed_day(words: str) -> str | None:
    """The first day that a line prints, else its month, else the year of its season."""
    words = words[:MAX_CHARACTERS]
    found = (_read(match) for one in _PRINTED for match in one.finditer(words))
    day = next(filter(None, found), None)
    season = None if day else _SEASON.search(words)
    return season["year"] if season else day


def _read(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month(match["month"])
    if month is None:
        return None
    if not parts.get("day"):
        return f"{match['year']}-{month:02}"
    return _existing(int(match["year"]), month, int(match["day"]))


def day_in_address(url: str | None) -> str | None:
    """The day that an address names, as most newspapers' do: "…/2024/05/14/a-dam-broke"."""
    match = _IN_ADDRESS.search(url or "")
    return _existing(*map(int, match.groups())) if match else None


def _existing(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int | None:
    return _ENGLISH.get(name.casefold()) or _foreign_months().get(name.casefold())


@cache
def _foreign_months() -> dict[str, int]:
    """Months by their names and short names in all these languages."""
    from babel import Locale  # noqa: PLC0415 - most dates are English

    found: dict[str, int] = {}
    for language in _LANGUAGES:
        months = Locale(language).months
        for use, width in (("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated")):
            for month, name in months[use][width].items():
                found.setdefault(name.casefold().rstrip("."), month)
    return found


def stored_day(value: object, *, month_first: bool | None = None) -> str | None:
    """The day that a field stores, in the zone that it is written in; a number is Unix time.

    ``month_first`` says how to read 3/4/2024; where nobody knows, it is no day.
    """
    if isinstance(value, bool) or value is None:
        return None
    words = str(value).strip()[:MAX_CHARACTERS]
    if _SECONDS.fullmatch(words):
        return _unix_day(float(words))
    if _MILLISECONDS.fullmatch(words):
        return _unix_day(float(words) / 1000)
    iso = _ISO.fullmatch(words)
    if iso:
        return _existing(int(iso[1]), int(iso[2]), int(iso[3]))
    twitter = _TWITTER.fullmatch(words)
    if twitter:
        return printed_day(f"{twitter[2]} {twitter[1]} {twitter[3]}")
    return _in_figures(words, month_first=month_first) or _of_mail(words) or printed_day(words)


def _unix_day(seconds: float) -> str | None:
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (OverflowError, ValueError, OSError):
        return None


def _of_mail(words: str) -> str | None:
    from email.utils import parsedate  # noqa: PLC0415 - heavy, and few fields are dated so

    try:
        parts = parsedate(words)
    except (ValueError, IndexError, TypeError):
        return None
    return _existing(*parts[:3]) if parts and parts[0] >= 1600 else None


def _in_figures(words: str, *, month_first: bool | None) -> str | None:
    match = _FIGURES.match(words)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first == second or first > 12 or match[2] == "." or month_first is False:
        return _existing(year, second, first)
    return _existing(year, first, second) if second > 12 or month_first else None


def months_come_first(values: list[str]) -> bool | None:
    """Whether dates in figures of one column have the month first; None where none tells."""
    pairs = [(int(m[1]), int(m[3])) for value in values if (m := _FIGURES.match(value.strip()))]
    day_second = any(second > 12 for _, second in pairs)
    day_first = any(first > 12 for first, _ in pairs)
    return None if day_first == day_second else day_second
