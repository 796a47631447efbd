"""A table of events in text: its rows, with what each of their cells holds."""

from __future__ import annotations

import io
import re
import string
from collections.abc import Iterator
from itertools import islice
from typing import Final

from dashboard.loader.csv_rows import csv_rows
from dashboard.loader.event_tables.columns import (
    Column,
    Record,
    are_of_events,
    cells_by_field,
    column,
    columns_of,
    has_bounds,
    plain,
)
from dashboard.loader.event_tables.words import without_apostrophe, without_markup
from dashboard.loader.event_tables.writing import MAX_ROWS, source_of_rows
from dashboard.loader.source import Source, SourceError

# An article in a cell; more is a table whose quotation marks do not close.
MAX_CELL_CHARACTERS: Final = 100_000
DELIMITERS: Final = (",", ";", "\t")
# Excel's own first line, which it does not show.
_SEPARATOR_LINE: Final = re.compile(r"\Asep=.\n", re.IGNORECASE)
# Columns of our own export of quotes: where they start is no date.
_OF_QUOTES: Final = frozenset({"speaker", "words", "verb", "start", "end"})
_NEEDED: Final = (
    "Name the columns in the first row, such as: date, title, text, place, quote, with commas, "
    "semicolons or tabs between them"
)


def read_table(text: str, name: str) -> Iterator[Source | SourceError]:
    """The table as one source, then an error for each row that cannot be read.

    Raises SourceError where it is no table of events.
    """
    yield from read_rows(_rows(text, name), name)


def read_rows(rows: Iterator[tuple[int, list[str]]], name: str) -> Iterator[Source | SourceError]:
    """Rows of cells with their numbers, the first of them the names of the columns.

    Raises SourceError where they are no events.
    """
    _, head = next(rows, (1, []))
    columns = columns_of(head)
    if {plain(cell) for cell in head} >= _OF_QUOTES:
        advice = "Give its table of events, whose name is events.csv"
        raise SourceError(name, "lists the quotes of an export, and no events", advice)
    if not are_of_events(columns):
        raise SourceError(name, "has no columns for a date and a title or text", _NEEDED)
    body = list(islice(rows, MAX_ROWS + 1))
    if len(body) > MAX_ROWS:
        reason = f"has {len(body) + sum(1 for _ in rows):,} rows, more than {MAX_ROWS:,}"
        raise SourceError(name, reason, "Split it into several files")
    records = (_record(number, cells, head, columns) for number, cells in body)
    yield from source_of_rows([one for one in records if one.cells or one.others], name)


def _record(number: int, row: list[str], head: list[str], columns: list[Column]) -> Record:
    own = has_bounds(columns)
    said = without_apostrophe if own else without_markup
    wide = [*columns, *(column("") for _ in row[len(columns) :])]
    names = [*(cell.strip() for cell in head), *("" for _ in row[len(head) :])]
    named = [(name, said(cell)) for name, cell in zip(names, row, strict=False)]
    cells, others = cells_by_field(named, wide[: len(named)])
    return Record(number, cells, others, exported=own)


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of cells with their numbers, from the first that is not empty."""
    text = _SEPARATOR_LINE.sub("", text)
    lines = io.StringIO(text, newline="")
    return csv_rows(lines, _delimiter(text), name, MAX_CELL_CHARACTERS)


def _delimiter(text: str) -> str:
    """What parts the first line with words into the most known columns."""
    blank = "".join(DELIMITERS) + string.whitespace + '"'
    first = text.lstrip(blank).split("\n", 1)[0]
    return max(
        DELIMITERS,
        key=lambda mark: sum(bool(column(cell.strip('"')).field) for cell in first.split(mark)),
    )
