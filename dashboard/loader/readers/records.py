"""Records, one a line: ``{"id", "text", "published"?, "title"?, "url"?}``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import orjson

from dashboard.loader.given_date import check_published
from dashboard.loader.readers.decoding import decode
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.text_or_page import read_text
from dashboard.loader.source import Source, SourceError


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """A document for each line that holds one."""
    lines = decode(stream.read(), name)
    if not lines.strip():
        raise SourceError(name, "is empty", "Write one record a line")
    for number, line in enumerate(lines.split("\n"), start=1):
        if line.strip():
            try:
                yield _read_record(line, f"{name}, line {number}")
            except SourceError as error:
                yield error


def _read_record(line: str, where: str) -> Source:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise SourceError(where, f"is not JSON ({error})", "Write one record a line") from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise SourceError(where, 'has no "text"', 'Give {"id": …, "text": …}')
    for key in ("title", "published"):
        if not isinstance(record.get(key), str | None):
            raise SourceError(where, f'has a "{key}" that is no text', "Put it in quotation marks")
    source = read_text(record["text"], str(record.get("id", where)))
    check_published(record.get("published"), source.name)
    return Source(
        source.name,
        source.text,
        title=record.get("title") or source.title,
        published=record.get("published") or None,
        metadata_published=source.metadata_published,
        furniture=source.furniture,
    )
