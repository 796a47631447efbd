"""Dates in languages that have no rules of their own here: days and months, with or without year.

The spans are found here; dateparser reads them, since its own search takes "we" for a
Wednesday. Everything else (weekdays, "last week", anchored times) these languages do not get.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from dashboard.data_files import rows
from dashboard.loader.times.days import month_length
from dashboard.loader.times.meaning import Calendar

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

DATEPARSER_LANGUAGES = frozenset(("es", "fr", "de", "pt", "it", "tr", "ru", "ar"))
# "sept" and "mar" are words of their own; a form must not be shorter to be read as a month.
MIN_MONTH_LETTERS = 3
_ISO = r"(?P<iso>\d{4}-\d\d-\d\d)"
_FIGURES = r"(?P<figures>\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4})"
_DAY = r"(?:(?P<day>\d{1,2})(?:º|ª|er|\.)?\s{1,3}(?:de\s{1,3})?)?"
_YEAR = r"(?:(?:\s{1,3}|,\s{1,3})(?:del?\s{1,3})?(?P<year>\d{4})(?!\d))?"


@dataclass(frozen=True, slots=True)
class ForeignDate:
    """A date with its offsets; its year is missing where the words do not say it."""

    start: int
    end: int
    calendar: Calendar


def foreign_dates(text: str, language: str) -> Iterator[ForeignDate]:
    """The dates of a text in one of DATEPARSER_LANGUAGES; none in any other language."""
    if language not in DATEPARSER_LANGUAGES:
        return
    for match in _expression(language).finditer(text):
        calendar = _figures(match) or _named(match, language)
        if calendar is not None:
            yield ForeignDate(match.start(), match.end(), calendar)


def _figures(match: re.Match[str]) -> Calendar | None:
    """Figures alone; the day stands first wherever these languages are written."""
    written = match["iso"] or match["figures"]
    if not written:
        return None
    numbers = [int(piece) for piece in re.split(r"[./-]", written)]
    year, month, day = numbers if match["iso"] else reversed(numbers)
    return Calendar(year=year, month=month, day=day) if _exists(year, month, day) else None


def _named(match: re.Match[str], language: str) -> Calendar | None:
    """A month by name with a day or a year beside it, as dateparser reads it."""
    if not match["month"] or not (match["day"] or match["year"]):
        return None
    month = _months(language).get(" ".join(match["month"].casefold().split()))
    if month is None:
        return None
    canonical = _canonical(language)[month]
    day, year = match["day"], match["year"]
    written = " ".join(piece for piece in (day, canonical, year or "2000") if piece)
    found = _parser(language).get_date_data(written).date_obj
    if found is None or found.month != month:
        return None
    return Calendar(year=found.year if year else None, month=month, day=found.day if day else None)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and year > 0 and 1 <= day <= month_length(year, month)


@cache
def _expression(language: str) -> re.Pattern[str]:
    forms = sorted(_months(language), key=lambda form: -len(form))
    months = "|".join(re.escape(form).replace(r"\ ", r"\s") for form in forms)
    named = rf"{_DAY}(?P<month>{months})(?![^\W\d_])\.?{_YEAR}"
    return re.compile(rf"(?<![\w./-])(?:{_ISO}|{_FIGURES}|{named})(?![\d])", re.IGNORECASE)


@cache
def _months(language: str) -> dict[str, int]:
    """The month that a form in small letters names."""
    found: dict[str, int] = {}
    for month in range(1, 13):
        for form in _known_forms(language, month):
            if len(form) >= MIN_MONTH_LETTERS:
                found[form.casefold()] = month
    for row in rows("language_months.csv"):
        if row["language"] == language:
            found[row["form"].casefold()] = int(row["month"])
    return found


@cache
def _canonical(language: str) -> dict[int, str]:
    """For each month the form that dateparser surely knows."""
    return {month: max(_known_forms(language, month), key=len) for month in range(1, 13)}


def _known_forms(language: str, month: int) -> list[str]:
    info = import_module(f"dateparser.data.date_translation_data.{language}").info
    return list(info[month_name[month].lower()])


@cache
def _parser(language: str) -> DateDataParser:
    """Imported when it is first needed: it costs more than all else here."""
    from dateparser.date import DateDataParser  # noqa: PLC0415

    return DateDataParser(languages=[language], settings={"PARSERS": ["absolute-time"]})
