"""One row of a table of events, with where its words stand in the table's text."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.story import Granularity, Span


@dataclass(frozen=True, slots=True)
class GivenDate:
    """When a row says that it was: the words, and the first and last moment they mean."""

    words: Span
    edtf: str | None
    earliest: str | None
    latest: str | None
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class GivenPlace:
    """Where a row says that it was; a position in degrees where it gives one."""

    words: Span
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """What a row gives; every span counts characters of the text that the table is read as."""

    number: int
    words: Span
    title: Span
    date: GivenDate
    place: GivenPlace | None = None
    quote: Span | None = None
    speaker: Span | None = None
