"""Rows written as a text: one after the other, with where each of their cells stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, get_args

from dashboard.loader.event_tables.columns import TITLE_ROW, Cells, Record, plain
from dashboard.loader.event_tables.dates import CellDate, CellError
from dashboard.loader.event_tables.row_dates import (
    Dating,
    date_of,
    date_words,
    dating_of,
    without_midnights,
)
from dashboard.loader.event_tables.row_places import RowPlace, places_of, wider_words
from dashboard.loader.quotes.marks import find_marked
from dashboard.loader.sentences import prose_from
from dashboard.loader.source import Source, SourceError
from dashboard.loader.table_row import GivenDate, GivenPlace, TableRow
from dashboard.story import EventKind, Span, Status

# Twice the events that the pages are made for.
MAX_ROWS: Final = 20_000
_KINDS: Final[frozenset[EventKind]] = frozenset(get_args(EventKind))
_STATUSES: Final[frozenset[Status]] = frozenset(get_args(Status))
_FIRST_SENTENCE: Final = re.compile(r".{10,300}?[.!?](?=\s)")


def source_of_rows(
    records: Sequence[Record],
    name: str,
    *,
    title: str | None = None,
    noun: str = "row",
    undated: bool = False,
) -> Iterator[Source | SourceError]:
    """The rows as one source, then an error for each that cannot be read.

    ``noun`` is what the file's kind calls a row; ``undated``: rows without a date are read.
    Raises SourceError where there is none.
    """
    if len(records) > MAX_ROWS:
        reason = f"has {len(records):,} {noun}s, more than {MAX_ROWS:,}"
        raise SourceError(name, reason, "Split it into several files")
    written = _Written(dating_of(records, undated=undated), title)
    errors: list[SourceError] = []
    for record in records:
        try:
            written.add(record)
        except CellError as error:
            where = f"{name}, {noun} {record.number}"
            errors.append(SourceError(where, error.reason, error.advice))
    if written.rows:
        yield Source(name, "".join(written.parts), written.title, rows=tuple(written.rows))
    elif not errors:
        raise SourceError(name, f"has no {noun} with an event", "Give each event one of its own")
    yield from errors


@dataclass(slots=True)
class _Written:
    """The text as it grows, with the rows in it."""

    dating: Dating
    title: str | None = None
    parts: list[str] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)
    length: int = 0

    def add(self, record: Record) -> None:
        """One more row. Raises CellError, and adds nothing, where it cannot be read."""
        cells = without_midnights(record.cells, self.dating)
        if plain(cells.get("type", "")) == TITLE_ROW:
            self.title = cells.get("title")
            self._paragraph(cells.get("title"))
            self._paragraph(cells.get("text"))
            return
        date, places = date_of(cells, self.dating), list(places_of(record))
        if not any(cells.get(key) for key in ("title", "text", "quote", "called")):
            raise CellError("has no title, text or quote", "Say what happened")
        self.rows.append(self._row(record, _named(cells), date, places))

    def _row(
        self, record: Record, cells: Cells, date: CellDate | None, places: list[RowPlace]
    ) -> TableRow:
        when = self._paragraph(date_words(cells))
        where = tuple(
            self._place(place, first=not when and not number) for number, place in enumerate(places)
        )
        when = when or (where[0].words if where else Span(self.length, self.length))
        title = self._paragraph(cells.get("title"))
        text = self._paragraph(cells.get("text"))
        opening = _first_sentence(cells.get("text"), text)
        quote = self._quote(cells.get("quote"))
        speaker = self._after(" — ", cells.get("speaker"))
        self._paragraph("\n".join(filter(None, (wider_words(cells, places), record.others))))
        return TableRow(
            record.number,
            Span(when.start, self.length),
            title or opening or quote or when,
            _given(when, date) if date else None,
            where,
            quote,
            speaker,
            record.exported,
            *_kind_and_status(cells),
        )

    def _place(self, place: RowPlace, *, first: bool) -> GivenPlace:
        at = self._paragraph(place.name) if first else self._after(" · ", place.name)
        at = at or Span(self.length, self.length)
        return GivenPlace(at, place.lat, place.lon, place.kind, place.inferred)

    def _paragraph(self, words: str | None) -> Span | None:
        return self._after("\n\n" if self.parts else "", words)

    def _after(self, between_: str, words: str | None) -> Span | None:
        if not words:
            return None
        self.parts += (between_, words)
        start = self.length + len(between_)
        self.length = start + len(words)
        return Span(start, self.length)

    def _quote(self, words: str | None) -> Span | None:
        """The quotation in marks, its own or such as all have here; the span is within them."""
        bare = _without_marks(words or "")
        span = self._paragraph(f"“{bare}”" if bare else None)
        return Span(span.start + 1, span.end - 1) if span else None


def _given(when: Span, date: CellDate) -> GivenDate:
    return GivenDate(when, date.edtf, date.earliest, date.latest, date.granularity)


def _named(cells: Cells) -> Mapping[str, str]:
    """The cells, with what the row is called as its title where nothing else says what it is."""
    said = any(cells.get(key) for key in ("title", "text", "quote"))
    return cells if said else {**cells, "title": cells["called"]}


def _kind_and_status(cells: Cells) -> tuple[EventKind | None, Status | None]:
    kind, status = cells.get("kind"), cells.get("status")
    return (
        kind if kind in _KINDS else None,
        status if status in _STATUSES else None,
    )


def _first_sentence(words: str | None, at: Span | None) -> Span | None:
    """Where the first sentence of the words stands, which stand at ``at``."""
    if not words or at is None:
        return None
    end = _FIRST_SENTENCE.match(words)
    return Span(at.start, at.start + end.end()) if end else at


def _without_marks(words: str) -> str:
    """The words without the one pair of quotation marks that is around all of them, if any."""
    pairs = find_marked(prose_from(words)) if words and not words[0].isalnum() else []
    if len(pairs) != 1 or not pairs[0].closed:
        return words
    (pair,) = pairs
    whole = (pair.outer_start, pair.outer_end) == (0, len(words))
    return words[pair.start : pair.end] if whole else words
