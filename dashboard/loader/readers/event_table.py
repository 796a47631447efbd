"""Tables whose rows are events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from dashboard.loader.event_tables.reading import read_table
from dashboard.loader.readers.decoding import clean, decode
from dashboard.loader.readers.kind import Found
from dashboard.loader.source import SourceError


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The table as one source, then an error for each row that cannot be read."""
    text = clean(decode(stream.read(), name))
    if not text.strip():
        raise SourceError(name, "is empty", "Give each event a row of its own")
    yield from read_table(text, name)
