"""Records, one a line: ``{"id", "text", "published"?, "title"?, "url"?}``, or as programs name them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, Final

import orjson

from dashboard.loader.given_date import check_published
from dashboard.loader.readers.decoding import raw_lines
from dashboard.loader.readers.fields import Fields, article_of
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.text_or_page import read_text
from dashboard.loader.source import Source, SourceError

# What most records have, and no more.
_PLAIN: Final = frozenset(("id", "text", "title", "published"))
# Python writes it for what is missing, and JSON does not know it.
_NOT_A_NUMBER: Final = re.compile(r"[:,\[]\s{0,4}NaN\b")
_ADVICE: Final = 'Give {"id": …, "text": …}'


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """A document for each line that holds one."""
    empty = True
    for number, line in enumerate(raw_lines(stream, name), start=1):
        if line.strip():
            empty = False
            try:
                yield _read_record(line, f"{name}, line {number}")
            except SourceError as error:
                yield error
    if empty:
        raise SourceError(name, "is empty", "Write one record a line")


def _read_record(line: str, where: str) -> Source:
    try:
        record = _loaded(line)
    except (RecursionError, json.JSONDecodeError):
        raise SourceError(where, "is not JSON", "Write one record a line") from None
    except orjson.JSONDecodeError as error:
        raise SourceError(where, f"is not JSON ({error})", "Write one record a line") from None
    if not isinstance(record, dict):
        raise SourceError(where, 'has no "text"', _ADVICE)
    return source_of_record(record, where)


def source_of_record(record: dict[str, Any], where: str) -> Source:
    """The document that a record holds. Raises SourceError, which names ``where``, if it holds none."""
    for key in ("title", "published"):
        if not isinstance(record.get(key), str | None):
            raise SourceError(where, f'has a "{key}" that is no text', "Put it in quotation marks")
    found = _own_words(record, where)
    published = record.get("published") or None
    if published and not Fields.of({"published": published}).published():
        check_published(published, found.name)
    if not published or not _is_edtf(published, found.name):
        return found
    return replace(found, published=published, metadata_published=None)


def _loaded(line: str) -> Any:
    if _NOT_A_NUMBER.search(line):
        return json.loads(line, parse_constant=lambda _: None)
    return orjson.loads(line)


def _own_words(record: dict[str, Any], where: str) -> Source:
    """The record's text, or the page that it holds, with what the record says of it."""
    name = str(record.get("id", where))
    if isinstance(record.get("text"), str) and record.keys() <= _PLAIN:
        own = read_text(record["text"], name)
        return replace(own, title=record["title"]) if record.get("title") else own
    article = article_of(record)
    if article is None:
        raise SourceError(where, 'has no "text", "body" or "content"', _ADVICE)
    if not isinstance(record.get("text"), str):
        return article.as_source(name)
    own = read_text(record["text"], name)
    return replace(
        own,
        title=record.get("title") or own.title,
        metadata_published=own.metadata_published or article.published,
        source=article.source or own.source,
        authors=article.authors or own.authors,
        url=article.url or own.url,
    )


def _is_edtf(published: str | None, name: str) -> bool:
    try:
        check_published(published, name)
    except SourceError:
        return False
    return True
