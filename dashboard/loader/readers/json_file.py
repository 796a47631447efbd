"""JSON that holds articles: one, a list of them, or a list somewhere within."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO, Final

import ijson
import orjson
from ijson.common import JSONError

from dashboard.loader.readers import records
from dashboard.loader.readers.article import Article, numbered
from dashboard.loader.readers.decoding import decode, encoding_of
from dashboard.loader.readers.fields import GET_TEXT, NO_TEXT, Fields, article_of
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.source import SourceError

# One article with all that programs keep of it; larger files are lists.
_MAX_SINGLE: Final = 10_000_000
# How far into a file a list of articles is looked for, and among how many of its records.
_MAX_EVENTS: Final = 200_000
_MAX_LISTS: Final = 40
_FIRST_RECORDS: Final = 20
_MAX_OTHER_ENCODING: Final = 50_000_000
# What the parser says of what follows the first value.
_GOES_ON: Final = "trailing garbage"
# Programs keep articles in some four levels.
_MAX_DEPTH: Final = 100
_REMOVED: Final = "[Removed]"
_BEGINS_WITHIN: Final = 1_000
_ADVICE: Final = (
    "Give articles as {“title”: …, “text”: …, “published”: …}, one or a list of them, or save them as"
    " text"
)


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The articles, each as one document."""
    try:
        yield from numbered(_articles(_Json(stream, name), name), name)
    except JSONError as error:
        if _GOES_ON in str(error):  # a value a line
            stream.seek(0)
            yield from records.read(stream, name)
            return
        mended = _without_nan(stream, name)
        if mended is not None:
            yield from read(mended, name)
            return
        reason = f"is no JSON that can be read ({_in_one_line(error)})"
        raise SourceError(name, reason, "Save it anew from the program that made it") from None


def _without_nan(stream: BinaryIO, name: str) -> BinaryIO | None:
    """The file with nothing where Python wrote NaN, which JSON does not know; None without any."""
    stream.seek(0)
    content = stream.read(_MAX_OTHER_ENCODING)
    if b"NaN" not in content:
        return None
    try:
        return io.BytesIO(orjson.dumps(json.loads(content, parse_constant=lambda _: None)))
    except (ValueError, RecursionError, TypeError):
        return None


def _in_one_line(error: Exception) -> str:
    """What the parser says, in one line."""
    return str(error).strip().partition("\n")[0][:120]


class _Json:
    """The bytes of a file in UTF-8 from where its JSON begins: Twitter's archives name it first."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        if encoding_of(stream, name) != "utf-8":
            text = decode(whole(stream, name, _MAX_OTHER_ENCODING, "Save it as UTF-8"), name)
            stream = io.BytesIO(text.encode())
        head = stream.read(_BEGINS_WITHIN)
        self._stream = stream
        self._start = min((at for at in map(head.find, (b"[", b"{")) if at >= 0), default=0)
        self.rewind()

    def read(self, size: int = -1) -> bytes:
        """Up to so many bytes."""
        return self._stream.read(size)

    def rewind(self) -> None:
        """Back to where the JSON begins."""
        self._stream.seek(self._start)


def _articles(stream: _Json, name: str) -> Iterator[Article | SourceError]:
    prefix = _list_of_articles(stream, name)
    if prefix is None and not _is_by_key(stream, name):
        yield _single(stream, name)
        return
    stream.rewind()
    records_ = _items(stream, prefix, name) if prefix is not None else _values(stream, name)
    for number, record in enumerate(records_, 1):
        article = article_of(record) if isinstance(record, dict) else None
        if article is not None and not _is_removed(record):
            yield article
        elif article is None and not _is_service(record):
            yield SourceError(f"{name} #{number}", "has no text of an article", _ADVICE)


def _is_service(record: Any) -> bool:
    """Whether it is a chat's own notice or a message of pictures alone, which says nothing."""
    return isinstance(record, dict) and ("action" in record or record.get("text") == "")


def _is_removed(record: Any) -> bool:
    """Whether it stands for an article that NewsAPI took out."""
    return isinstance(record, dict) and record.get("content") == _REMOVED


def _events(stream: _Json, name: str) -> Iterator[tuple[str, str, Any]]:
    """The events of JSON, each with its path. Raises SourceError where it goes too deep.

    The path of each would be as long as it is deep.
    """
    return iter(ijson.parse(_not_too_deep(ijson.basic_parse(stream, use_float=True), name)))


def _not_too_deep(events: Iterable[tuple[str, Any]], name: str) -> Iterator[tuple[str, Any]]:
    depth = 0
    for event in events:
        if event[0] in ("start_map", "start_array"):
            depth += 1
            if depth > _MAX_DEPTH:
                reason = f"has more than {_MAX_DEPTH} lists and objects within one another"
                raise SourceError(name, reason, _ADVICE)
        elif event[0] in ("end_map", "end_array"):
            depth -= 1
        yield event


def _items(stream: _Json, prefix: str, name: str) -> Iterator[Any]:
    """The values at a path."""
    return iter(ijson.items(_events(stream, name), prefix))


def _values(stream: _Json, name: str) -> Iterator[Any]:
    """The values of the object that the file is."""
    return (value for _, value in ijson.kvitems(_events(stream, name), ""))


def _is_by_key(stream: _Json, name: str) -> bool:
    """Whether the file is an object whose values are articles."""
    stream.rewind()
    first = list(islice(_values(stream, name), 2))
    return len(first) > 1 and all(isinstance(one, dict) and article_of(one) for one in first)


def _list_of_articles(stream: _Json, name: str) -> str | None:
    """Where the first list is whose records are articles."""
    for prefix in _lists(stream, name):
        stream.rewind()
        items = _items(stream, prefix, name)
        if any(isinstance(one, dict) and article_of(one) for one in islice(items, _FIRST_RECORDS)):
            return prefix
    return None


def _lists(stream: _Json, name: str) -> list[str]:
    """Where the lists of objects are, in the order of the file."""
    stream.rewind()
    found: dict[str, None] = {}
    for prefix, event, _ in islice(_events(stream, name), _MAX_EVENTS):
        if event == "start_map" and (prefix == "item" or prefix.endswith(".item")):
            found[prefix] = None
        if len(found) >= _MAX_LISTS:
            break
    return list(found)


def _single(stream: _Json, name: str) -> Article:
    """The article that the whole file is. Raises SourceError where it is none."""
    stream.rewind()
    record: Any = None
    if len(stream.read(_MAX_SINGLE + 1)) <= _MAX_SINGLE:
        stream.rewind()
        record = next(_items(stream, "", name), None)
    article = article_of(record) if isinstance(record, dict) else None
    if article is not None:
        return article
    if any(_links(stream, prefix, name) for prefix in _lists(stream, name)):
        raise SourceError(name, NO_TEXT, GET_TEXT)
    raise SourceError(name, "is JSON without the text of an article", _ADVICE)


def _links(stream: _Json, prefix: str, name: str) -> bool:
    """Whether a list is of articles' addresses without their texts."""
    stream.rewind()
    first = next(_items(stream, prefix, name), None)
    return isinstance(first, dict) and Fields.of(first).is_link()
