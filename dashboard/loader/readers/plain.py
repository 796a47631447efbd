"""Plain text, and Markdown as it is: one article, several, or the export of a database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from dashboard.loader.readers.article import numbered
from dashboard.loader.readers.decoding import clean, filled, short_enough, text_lines
from dashboard.loader.readers.exports import documents_in_export, export_of
from dashboard.loader.readers.headlines import headline_of
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.parting import parted
from dashboard.loader.source import Source


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The articles of the text, each as one document."""
    layout, lines = export_of(text_lines(stream, name))
    if layout is not None:
        yield from documents_in_export(lines, layout, name)
        return
    yield from documents_in(clean(short_enough("\n".join(lines), name)), name)


def documents_in(
    text: str, name: str, title: str | None = None, made: str | None = None
) -> Iterator[Found]:
    """The articles of a text; one alone with the title and the day that its file gives."""
    articles = parted(text, name)
    if articles:
        yield from numbered(articles, name)
    else:
        yield replace(plain_text(text, name), title=title or headline_of(text), made=made)


def plain_text(text: str, name: str) -> Source:
    """Text as a source. Raises SourceError where there is nothing to read, or too much."""
    return filled(Source(clean(name), clean(short_enough(text, name))))
