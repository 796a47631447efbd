"""Dates as visitors type them, as EDTF."""

from __future__ import annotations

from dashboard.days import NotADateError, typed_span
from dashboard.loader import DateError
from dashboard.loader.given_date import parse_published


def edtf(typed: str) -> str | None:
    """A typed date as EDTF: ``2024``, ``2024-07``, ``2024-07-15``; None where it is none."""
    if not typed.strip():
        return None
    try:
        first, last = typed_span(typed)
        written = first if first == last else _common(first, last)
        return parse_published(written, "given").edtf
    except (NotADateError, DateError):
        return None


def _common(first: str, last: str) -> str:
    """The month or year that a span of days fills."""
    return first[:-3] if first[:-3] == last[:-3] else first[:-6]


def given_date(typed: str) -> str | None:
    """A day in words or figures, or what EDTF can say; None where nothing is typed.

    Raises DateError.
    """
    if not typed:
        return None
    return edtf(typed) or parse_published(typed, "given").edtf
