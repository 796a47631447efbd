"""Records of events in JSON, as interfaces of databases give them: the keys are columns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, Final

import orjson

from dashboard.loader.event_tables.columns import Record, are_of_events, cells_by_field, columns_of
from dashboard.loader.event_tables.words import without_markup
from dashboard.loader.event_tables.writing import source_of_rows
from dashboard.loader.readers.decoding import decode
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.readers.whole_json import MAX_BYTES, as_words, parsed_json, part
from dashboard.loader.source import SourceError

# Keys that no article has; or a day and a position, which an article with its text can have, too.
_OF_EVENTS: Final = re.compile(r'"(?:event_date|date_start|iyear)"\s{0,9}:')
_DATE: Final = re.compile(r'"(?:date|start|start_date|year|when)"\s{0,9}:', re.IGNORECASE)
_PLACE: Final = re.compile(r'"(?:lat|latitude)"\s{0,9}:', re.IGNORECASE)
_OF_ARTICLES: Final = re.compile(
    r'"(?:text|body|content|articlebody|maintext|url|link)"\s{0,9}:', re.IGNORECASE
)
_OF_WIKIDATA: Final = re.compile(r'"bindings"\s{0,9}:\s{0,9}\[')
# Where interfaces put the list: ACLED, UCDP, Wikidata, and others.
_LISTS: Final = ("data", "Result", "events", "results", "items", "records", "bindings")
_DEPTH: Final = 3


def looks_like_events(head: str) -> bool:
    """Whether the beginning of a JSON file is one of records of events."""
    if _OF_EVENTS.search(head) or _OF_WIKIDATA.search(head):
        return True
    return bool(_DATE.search(head) and _PLACE.search(head)) and not _OF_ARTICLES.search(head)


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The records as one source, then an error for each that cannot be read."""
    found = _records(
        decode(whole(stream, name, MAX_BYTES, "Split it into several files"), name), name
    )
    keys = dict.fromkeys(key for one in found if isinstance(one, dict) for key in one)
    if not are_of_events(columns_of(list(keys))):
        advice = "Name a date and a title or text in each record"
        raise SourceError(name, "has no records with a date and a title or text", advice)
    rows = [_record(number, one) for number, one in enumerate(found, 1)]
    yield from source_of_rows(rows, name, noun="record")


def _records(text: str, name: str) -> Sequence[Any]:
    """The list of records, wherever it stands; or a record a line."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and lines[0].lstrip().startswith("{") and lines[0].rstrip().endswith("}"):
        return [_line(line) for line in lines]
    found = parsed_json(text, name)
    for _ in range(_DEPTH):
        if isinstance(found, list):
            return found
        found = next(filter(None, (part(found, key) for key in _LISTS)), None)
    raise SourceError(name, "has no list of records", "Give a list of them, or one a line")


def _line(line: str) -> Any:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return None


def _record(number: int, record: Any) -> Record:
    given = record if isinstance(record, dict) else {}
    named = [(key, without_markup(_value(value))) for key, value in given.items()]
    return Record(number, *cells_by_field(named, columns_of([key for key, _ in named])))


def _value(value: Any) -> str:
    """A value in words; Wikidata puts each in an object with its type."""
    return as_words(part(value, "value") if isinstance(value, dict) else value)
