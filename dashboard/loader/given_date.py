"""Dates of publication as people give them, in EDTF."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from dashboard.loader.prose import Published
from dashboard.loader.source import SourceError
from dashboard.story import PublishedBasis

_EDTF_DAY = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
    r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$"
)


class DateError(ValueError):
    """A date that is no date: what was given and what is expected."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” is not a date of publication. Give a day, month or year such as 2024-12-08,"
            " 2024-12 or 2024, or a span such as 2024-12-08/2024-12-10 or 2024-12-08/.."
        )


def parse_published(given: str, basis: PublishedBasis) -> Published:
    """A day, month, year or span of them in EDTF; ``..`` is an open end.

    Raises DateError where it is none of these or does not exist.
    """
    start, slash, end = given.strip().partition("/")
    earliest = None if slash and start in ("", "..") else _day(start, given, last=False)
    latest = (
        None if slash and end in ("", "..") else _day(end if slash else start, given, last=True)
    )
    if not (earliest or latest) or (earliest and latest and earliest > latest):
        raise DateError(given)
    edtf = f"{_edtf_day(start)}/{_edtf_day(end)}" if slash else _edtf_day(start)
    return Published(edtf, earliest, latest, basis)


def _edtf_day(part: str) -> str:
    return part.partition("T")[0] or ".."


def _day(part: str, given: str, *, last: bool) -> date:
    match = _EDTF_DAY.match(part)
    if match is None:
        raise DateError(given)
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        month = month or (12 if last else 1)
        return date(year or 0, month, day or (monthrange(year or 0, month)[1] if last else 1))
    except ValueError:
        raise DateError(given) from None


def check_published(published: str | None, name: str) -> None:
    """Raise SourceError where a source comes with a date that is none."""
    if published:
        try:
            parse_published(published, "given")
        except DateError as error:
            raise SourceError(name, "has a date that is none", str(error)) from None
