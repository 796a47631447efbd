"""Workbooks: of articles or of events, as the names of their columns say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO, Final

from dashboard.loader.event_tables.columns import are_of_events, columns_of
from dashboard.loader.event_tables.reading import read_rows
from dashboard.loader.readers import article_table
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.sheets import rows_of_workbook

# So many rows show whether they are articles.
_FIRST_ROWS: Final = 21


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The articles, or the table of events, of the first sheet that holds anything."""
    first = [cells for _, cells in islice(rows_of_workbook(stream, name), _FIRST_ROWS)]
    stream.seek(0)
    if first and are_of_events(columns_of(first[0])) and not article_table.holds_articles(first):
        yield from read_rows(rows_of_workbook(stream, name), name)
    else:
        yield from article_table.read_workbook(stream, name)
