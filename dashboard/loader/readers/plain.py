"""Plain text, and Markdown as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from dashboard.loader.readers.decoding import clean, decode, filled, short_enough
from dashboard.loader.source import Source


def read(stream: BinaryIO, name: str) -> Iterator[Source]:
    """The text as one document."""
    yield plain_text(decode(stream.read(), name), name)


def plain_text(text: str, name: str) -> Source:
    """Text as a source. Raises SourceError where there is nothing to read, or too much."""
    return filled(Source(clean(name), clean(short_enough(text, name))))
