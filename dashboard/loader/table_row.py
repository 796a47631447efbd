"""One row of a table of events, with where its words stand in the table's text."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.story import EventKind, Granularity, PlaceKind, Span, Status


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
    """Where a row says that it was; a position in degrees and a kind where it gives them.

    ``inferred``: where something around it puts it, and no words of its own.
    """

    words: Span
    lat: float | None = None
    lon: float | None = None
    kind: PlaceKind | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """What a row gives; every span counts characters of the text that the table is read as.

    ``placed``: all its places are given, so that its words tell of no other. ``kind`` and
    ``status`` are None where its words decide.
    """

    number: int
    words: Span
    title: Span
    date: GivenDate | None
    places: tuple[GivenPlace, ...] = ()
    quote: Span | None = None
    speaker: Span | None = None
    placed: bool = False
    kind: EventKind | None = None
    status: Status | None = None
