"""The one list of what can be read, and which of it a file is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from dashboard.loader.readers.kind import Kind, Peek
from dashboard.loader.readers.text_or_page import LOOKS_LIKE_PAGE


def _begins_with(magic: bytes) -> Callable[[Peek], bool]:
    return lambda peek: peek.head.startswith(magic)


def _holds(member: str) -> Callable[[Peek], bool]:
    """Whether it is a zip with a part of that name."""
    return lambda peek: member in peek.members


def _is_web_page(peek: Peek) -> bool:
    return LOOKS_LIKE_PAGE.match(peek.text) is not None


def _holds_words(pattern: str) -> Callable[[Peek], bool]:
    """Whether words that only files of this kind have stand in its beginning."""
    words = re.compile(pattern, re.IGNORECASE | re.DOTALL)
    return lambda peek: words.search(peek.text) is not None


_JSON: Final = re.compile(r"\s*(?:window\.YTD\.[\w.]{1,60}\s*=\s*)?(?:\[\s*\{|\{\s*[\"}])")
_RECORDS: Final = re.compile(r"\s*\{[^\n]{2,}\}[ \t\r]*\n\s*\{")


def _is_json(peek: Peek) -> bool:
    return _JSON.match(peek.text) is not None


def _is_records(peek: Peek) -> bool:
    """Whether each line is an object; a list of them is none, whatever the file is called."""
    if peek.suffix in RECORDS.suffixes:
        return not peek.text.lstrip().startswith("[")
    return _RECORDS.match(peek.text) is not None


def _is_article_table(peek: Peek) -> bool:
    if peek.suffix not in TABLES:
        return False
    from dashboard.loader.readers.article_table import holds_articles  # noqa: PLC0415

    return holds_articles(peek.rows)


def _is_workbook(peek: Peek) -> bool:
    return "xl/workbook.xml" in peek.members


def _by_suffix_alone(peek: Peek) -> bool:
    return False


TABLES: Final = (".csv", ".tsv")
PLAIN: Final = Kind("text", (".txt", ".md", ".text"), _by_suffix_alone, "readers.plain")
RECORDS: Final = Kind("records", (".jsonl", ".ndjson"), _is_records, "readers.records")

_KML: Final = r"<kml\b[^>]{0,999}\bxmlns"
_GEOJSON: Final = r'\A\s{0,99}\{.{0,99}"type"\s{0,9}:\s{0,9}"Feature(?:Collection)?"'
_TIMELINEJS: Final = r'\A\s{0,99}\{.{0,60000}"(?:start_date"\s{0,9}:\s{0,9}\{|startDate")'

# The first one that is sure reads a file; where none is, its suffix decides.
KINDS: Final = (
    Kind("PDF", (".pdf",), _begins_with(b"%PDF"), "readers.pdf"),
    Kind("Word file", (".docx",), _holds("word/document.xml"), "readers.docx"),
    Kind("calendar", (".ics",), _holds_words(r"\A\s{0,99}BEGIN:VCALENDAR\b"), "readers.ics"),
    Kind("map in KML", (".kml",), _holds_words(_KML), "readers.kml"),
    Kind("map in GeoJSON", (".geojson",), _holds_words(_GEOJSON), "readers.geojson"),
    Kind("timeline of TimelineJS", (), _holds_words(_TIMELINEJS), "readers.timelinejs"),
    Kind("workbook", (".xlsx",), _is_workbook, "readers.workbook"),
    Kind("web page", (".html", ".htm"), _is_web_page, "readers.web_page"),
    Kind("table of articles", (), _is_article_table, "readers.article_table"),
    Kind("table of events", TABLES, _by_suffix_alone, "readers.event_table"),
    RECORDS,
    Kind("JSON", (".json", ".js"), _is_json, "readers.json_file"),
    PLAIN,
)

SUFFIXES: Final = tuple(dict.fromkeys(suffix for kind in KINDS for suffix in kind.suffixes))


def kind_of(stream: BinaryIO, name: str) -> Kind:
    """What a file is: by its content, else by its suffix, else text."""
    peek = Peek(stream, Path(name).suffix.lower())
    sure = (kind for kind in KINDS if kind.is_sure(peek))
    named = (kind for kind in KINDS if peek.suffix in kind.suffixes)
    return next(sure, None) or next(named, PLAIN)


def holds_records(name: str) -> bool:
    """Whether a file of that name holds one source a line."""
    return Path(name).suffix.lower() in RECORDS.suffixes
