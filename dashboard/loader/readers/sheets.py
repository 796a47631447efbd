"""Rows of cells, whatever table they are in: text with separators, or a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO, Final

from dashboard.loader.csv_rows import Row, csv_rows
from dashboard.loader.readers.decoding import text_lines
from dashboard.loader.readers.kind import DAMAGED_ZIP
from dashboard.loader.readers.packed import Packed
from dashboard.loader.source import SourceError

DELIMITERS: Final = (",", ";", "\t", "|")
# Rows of a workbook that hold nothing: programs keep a million of them.
_MAX_EMPTY_ROWS: Final = 10_000
# What openpyxl says of a damaged workbook, beside what zipfile says.
_DAMAGED: Final = (
    *DAMAGED_ZIP,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    OverflowError,
    SyntaxError,
    OSError,
)
_WIDEST: Final = 1_000
# Rows; a table of one column goes on.
_LONGEST_CAPTION: Final = 10


def rows_of_text(stream: BinaryIO, name: str) -> Iterator[Row]:
    """The rows that hold anything, each with its number. Raises SourceError where none can be told."""
    lines = text_lines(stream, name)
    first = next((line for line in lines if line.strip()), "")
    if first.casefold().startswith("sep=") and len(first) == len("sep=,"):
        delimiter, rest = first[-1], lines
    else:
        delimiter = max(DELIMITERS, key=first.count)
        rest = _with_first(first, lines)
    yield from csv_rows((f"{line}\n" for line in rest), delimiter, name)


def _with_first(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


def rows_of_workbook(stream: BinaryIO, name: str) -> Iterator[Row]:
    """The rows that hold anything, each with its number, of the first sheet with any.

    Sheets whose columns have the same names go on with it.
    """
    _check(stream, name)
    # Heavy, and only workbooks need it.
    from openpyxl.reader.excel import load_workbook  # noqa: PLC0415

    try:
        book: Any = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        names: list[str] = []
        for sheet in book.worksheets:
            rows = _below_caption(_filled(sheet.iter_rows(values_only=True, max_col=_WIDEST)))
            first = next(rows, None)
            if first is None or (names and first[1] != names):
                continue
            if not names:
                names = first[1]
                yield first
            yield from rows
    except _DAMAGED as error:
        reason = f"is damaged, or no workbook ({type(error).__name__})"
        raise SourceError(name, reason, "Save it anew, or as .csv") from None


def _below_caption(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows without those of one cell above the first one of several, which name the sheet."""
    above: list[Row] = []
    for row in islice(rows, _LONGEST_CAPTION):
        above.append(row)
        if sum(map(bool, row[1])) > 1:
            above = [row]
            break
    yield from above
    yield from rows


def _filled(rows: Iterable[tuple[object, ...]]) -> Iterator[Row]:
    empty = 0
    for number, cells in enumerate(rows, 1):
        words = [_words(cell) for cell in cells]
        empty = 0 if any(words) else empty + 1
        if empty > _MAX_EMPTY_ROWS:
            return
        if not empty:
            yield number, words


def _words(cell: object) -> str:
    """What a cell says; a day without a clock is one, and whole numbers have no point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        at_midnight = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
        return cell.date().isoformat() if at_midnight else cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _check(stream: BinaryIO, name: str) -> None:
    """Raise SourceError where a part unpacks to more than any honest workbook's."""
    packed = Packed(stream, name, "workbook")
    for part in packed.members:
        if part.filename.endswith((".xml", ".rels")):
            with packed.opened(part) as unpacking:
                while unpacking.read(1_000_000):
                    pass
    stream.seek(0)
