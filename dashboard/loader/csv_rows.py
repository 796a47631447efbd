"""Rows of cells out of lines of a table, as its delimiter parts them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from dashboard.loader.source import SourceError

# An article in a cell; more is a table whose quotation marks do not close. The limit of ``csv`` is
# one for the whole process, so that narrower ones are kept here.
MAX_CELL_CHARACTERS: Final = 1_000_000
_ADVICE: Final = "Close its quotation marks, and write those within a cell twice"

Row = tuple[int, list[str]]


def csv_rows(
    lines: Iterable[str], delimiter: str, name: str, longest: int = MAX_CELL_CHARACTERS
) -> Iterator[Row]:
    """The rows that hold anything, each with its number from 1; lines have their ends.

    Raises SourceError where quotation marks do not close, or a cell has more than ``longest``
    characters.
    """
    csv.field_size_limit(MAX_CELL_CHARACTERS)
    number = 0
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter, strict=True), 1):
            if any(len(cell) > longest for cell in cells):
                raise _unreadable(
                    f"{name}, row {number}", f"a cell has more than {longest:,} letters"
                )
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        raise _unreadable(f"{name}, row {number + 1}", str(error)) from None


def _unreadable(where: str, why: str) -> SourceError:
    return SourceError(where, f"is no table that can be read ({why})", _ADVICE)
