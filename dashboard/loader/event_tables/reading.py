"""A table read as text: a row after the other, with where each of its cells stands."""

from __future__ import annotations

import csv
import io
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Final

from dashboard.data_files import rows as data_rows
from dashboard.loader.event_tables.dates import (
    CellDate,
    CellError,
    between,
    read_date,
    read_parts,
    whole_number,
)
from dashboard.loader.quotes.marks import find_marked
from dashboard.loader.readers.web_text import visible_text
from dashboard.loader.sentences import prose_from
from dashboard.loader.source import Source, SourceError
from dashboard.loader.table_row import GivenDate, GivenPlace, TableRow
from dashboard.story import Span

# Twice the events that the pages are made for.
MAX_ROWS: Final = 20_000
# An article in a cell; more is a table whose quotation marks do not close.
MAX_CELL_CHARACTERS: Final = 100_000
DELIMITERS: Final = (",", ";", "\t")
UNREAD: Final = "unread"
_TITLE_ROW: Final = "title"
_TIMELINEJS_TYPES: Final = (_TITLE_ROW, "era")
_TIMELINEJS_COLUMN: Final = "headline"  # no table but TimelineJS's calls its titles so
# What people write in TimelineJS; <jane@larnok.example> is no tag.
_TAG: Final = (
    r"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|"
    r"iframe|img|ins|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|"
    r"th|thead|tr|tt|u|ul|video)(?:[\s/][^<>]{0,1000})?>"
)
_MARKUP: Final = re.compile(rf"{_TAG}|&[a-zA-Z#][a-zA-Z0-9]{{0,10}};", re.IGNORECASE)
_NO_TAG: Final = re.compile(rf"<(?!{_TAG[1:]})", re.IGNORECASE)
_FIRST_SENTENCE: Final = re.compile(r".{10,300}?[.!?](?=\s)")
# Excel's own first line, which it does not show.
_SEPARATOR_LINE: Final = re.compile(r"\Asep=.\n", re.IGNORECASE)
_NEEDED: Final = (
    "Name the columns in the first row, such as: date, title, text, place, quote, with commas, "
    "semicolons or tabs between them"
)

Cells = Mapping[str, str]


def read_table(text: str, name: str) -> Iterator[Source | SourceError]:
    """The table as one source, then an error for each row that cannot be read.

    Raises SourceError where it is no table of events.
    """
    records = _records(text, name)
    _, head = next(records, (1, []))
    fields = _fields(head)
    if not {"start", "year"} & set(fields) or not {"title", "text", "quote"} & set(fields):
        raise SourceError(name, "has no columns for a date and a title or text", _NEEDED)
    body = list(islice(records, MAX_ROWS + 1))
    if len(body) > MAX_ROWS:
        reason = f"has {len(body) + sum(1 for _ in records):,} rows, more than {MAX_ROWS:,}"
        raise SourceError(name, reason, "Split it into several files")
    written = _Written()
    errors: list[SourceError] = []
    for number, record in body:
        cells, others = _cells(fields, head, record)
        try:
            if cells or others:
                written.add(number, cells, others)
        except CellError as error:
            errors.append(SourceError(f"{name}, row {number}", error.reason, error.advice))
    if written.rows:
        yield Source(name, "".join(written.parts), written.title, rows=tuple(written.rows))
    elif not errors:
        raise SourceError(name, "has no row with an event", "Give each event a row of its own")
    yield from errors


@cache
def _columns() -> Mapping[str, str]:
    return {row["column"]: row["field"] for row in data_rows("table_columns.csv")}


def _fields(head: list[str]) -> list[str]:
    """What each column holds; a “type” has a meaning of its own in TimelineJS alone."""
    names = [_plain(cell) for cell in head]
    fields = [_columns().get(name, "") for name in names]
    if _TIMELINEJS_COLUMN in names:
        return fields
    return ["" if field_ == "type" else field_ for field_ in fields]


def _plain(cell: str) -> str:
    return " ".join(cell.replace("_", " ").casefold().split())


def _records(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of cells with their numbers, from the first that is not empty."""
    text = _SEPARATOR_LINE.sub("", text)
    csv.field_size_limit(MAX_CELL_CHARACTERS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    try:
        for number, record in enumerate(reader, 1):
            if any(cell.strip() for cell in record):
                yield number, record
    except csv.Error as error:
        reason = f"is no table that can be read ({error})"
        advice = "Close its quotation marks, and write those within a cell twice"
        raise SourceError(f"{name}, row {number + 1}", reason, advice) from None


def _delimiter(text: str) -> str:
    """What parts the first line with words into the most known columns."""
    blank = "".join(DELIMITERS) + string.whitespace + '"'
    first = text.lstrip(blank).split("\n", 1)[0]
    return max(
        DELIMITERS,
        key=lambda mark: sum(_plain(cell.strip('"')) in _columns() for cell in first.split(mark)),
    )


def _cells(fields: list[str], head: list[str], record: list[str]) -> tuple[dict[str, str], str]:
    """The cells by their field, and in words those of columns that are of no known field."""
    cells: dict[str, str] = {}
    others: list[str] = []
    for at, cell in enumerate(record):
        field_ = fields[at] if at < len(fields) else ""
        words = _words(cell)
        if not words or field_ == UNREAD:
            continue
        if field_ == "type" and _plain(words) not in _TIMELINEJS_TYPES:
            field_ = ""
        if field_ and field_ not in cells:
            cells[field_] = words
        else:
            others.append(f"{head[at].strip()}: {words}" if at < len(head) else words)
    others += [f"{name.replace('_', ' ')}: {cells.pop(name)}" for name in _said_twice(cells)]
    return cells, "\n".join(others)


def _said_twice(cells: Cells) -> list[str]:
    """The cells that say again what the date says that the row goes by."""
    found = []
    for whole, prefix in (("start", ""), ("end", "end_")):
        again = [whole] if f"{prefix}year" in cells else [f"{prefix}month", f"{prefix}day"]
        found += [one for one in again if one in cells and whole in cells]
    return found


def _words(cell: str) -> str:
    """What a cell says, in one line; TimelineJS takes HTML."""
    words = visible_text(_NO_TAG.sub("&lt;", cell)) if _MARKUP.search(cell) else cell
    return " ".join(words.split())


@dataclass(slots=True)
class _Written:
    """The text as it grows, with the rows in it."""

    parts: list[str] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)
    title: str | None = None
    length: int = 0

    def add(self, number: int, cells: Cells, others: str) -> None:
        """One more row. Raises CellError, and adds nothing, where it cannot be read."""
        if _plain(cells.get("type", "")) == _TITLE_ROW:
            self.title = cells.get("title")
            self._paragraph(cells.get("title"))
            self._paragraph(cells.get("text"))
            return
        date, position = _date(cells), _position(cells)
        if not any(cells.get(key) for key in ("title", "text", "quote")):
            raise CellError("has no title, text or quote", "Say what happened")
        when = self._paragraph(_date_words(cells)) or Span(self.length, self.length)
        at = f"{position[0]}, {position[1]}" if position else None
        place = self._after(" · ", cells.get("place", at))
        title = self._paragraph(cells.get("title"))
        text = self._paragraph(cells.get("text"))
        opening = _first_sentence(cells.get("text"), text)
        quote = self._quote(cells.get("quote"))
        speaker = self._after(" — ", cells.get("speaker"))
        self._paragraph(others)
        head = title or opening or quote or when
        self.rows.append(
            TableRow(
                number,
                Span(when.start, self.length),
                head,
                GivenDate(when, date.edtf, date.earliest, date.latest, date.granularity),
                GivenPlace(place, *(position or ())) if place else None,
                quote,
                speaker,
            )
        )

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


def _date(cells: Cells) -> CellDate:
    """From the start to the end that the row gives."""
    start, end = _one_date(cells, "start", ""), _one_date(cells, "end", "end_")
    if start is None:
        raise CellError("has no date", "Write it as 2024-12-08, 2024-12 or 2024")
    return between(start, end) if end else start


def _one_date(cells: Cells, whole: str, prefix: str) -> CellDate | None:
    year, month, of_month, clock = (
        cells.get(f"{prefix}{part}", "") for part in ("year", "month", "day", "time")
    )
    if year:
        return read_parts(year, month, of_month, clock)
    if whole in cells:
        return read_date(cells[whole], clock)
    if month or of_month or clock:
        side = "end" if prefix else "date"
        raise CellError(f"has a part of its {side} without the year", "Add the year")
    return None


def _date_words(cells: Cells) -> str:
    """The date as the row shows or gives it."""
    if "shown" in cells:
        return cells["shown"]
    sides = [_side_words(cells, "start", ""), _side_words(cells, "end", "end_")]
    return " – ".join(side for side in sides if side)


def _side_words(cells: Cells, whole: str, prefix: str) -> str:
    parts = [whole_number(cells.get(f"{prefix}{part}", "")) for part in ("year", "month", "day")]
    given = "-".join(part.zfill(2) for part in parts if part) or whole_number(cells.get(whole, ""))
    return " ".join(filter(None, (given, cells.get(f"{prefix}time"))))


def _position(cells: Cells) -> tuple[float, float] | None:
    """Latitude and longitude. Raises CellError where the row gives one of them."""
    lat, lon = _degrees(cells, "lat", 90), _degrees(cells, "lon", 180)
    if lat is not None and lon is not None:
        return lat, lon
    if lat is None and lon is None:
        return None
    missing = "longitude" if lon is None else "latitude"
    raise CellError(f"has half a position, without the {missing}", "Give both or none")


def _degrees(cells: Cells, key: str, most: int) -> float | None:
    """A position in degrees; a decimal comma is one, too."""
    if key not in cells:
        return None
    try:
        found = float(cells[key].replace(",", "."))
    except ValueError:
        found = float("nan")
    if not -most <= found <= most:
        reason = f"has the {key} “{cells[key][:20]}”, which is no position"
        raise CellError(reason, f"Write degrees from -{most} to {most}")
    return found
