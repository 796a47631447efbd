"""The one list of what can be read, and which of it a file is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from dashboard.loader.page_lines import lines_of
from dashboard.loader.readers.kind import Kind, Peek
from dashboard.loader.readers.text_or_page import LOOKS_LIKE_PAGE
from dashboard.loader.readers.unknown import magic_of


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


# The first lines of a mail are headers, and these are in no head of an article.
_MAIL_HEAD: Final = 20_000
_HEADERS: Final = re.compile(
    r"(?:[A-Z][A-Za-z-]{1,40}: ?[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,60}){2}"
)
_OF_MAIL: Final = re.compile(
    r"^(?:Message-ID|MIME-Version|Received|Return-Path|Content-Type|Delivered-To|DKIM-Signature):",
    re.IGNORECASE | re.MULTILINE,
)
_MAILBOX: Final = re.compile(r"From \S{1,200} .{0,60}\d{4}[^\n]{0,20}\r?\n[A-Z][\w-]{1,40}: ")
# What stands behind the last full stop of a name that has no suffix: "3. May", "Mr. Smith's story".
_NO_SUFFIX: Final = re.compile(r"\s|\.\d|.{9,}")
_MIN_PROSE: Final = 0.3
_XML: Final = re.compile(r"\s*<\?xml\b")
_MARKUP: Final = re.compile(
    r"\s*<(?:\?xml\b|!DOCTYPE (?:rss|feed)\b|!--|rss\b|feed\b|rdf:RDF\b|PPSResponse\b)"
)
_FEED: Final = re.compile(
    r"<(?:rss|feed|rdf:RDF|PPSResponse|ppsArticleResponse|html)\b", re.IGNORECASE
)
# What XML is shows behind its declarations and comments.
_ROOT_WITHIN: Final = 20_000
_KML: Final = re.compile(r"<kml\b[^>]{0,999}\bxmlns")
_SUBTITLES: Final = re.compile(r"\s*(?:WEBVTT\b|\d{1,6}\s{1,4}\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->)")


def _is_kml(peek: Peek) -> bool:
    """Whether it is KML, or the one map in a zip."""
    packed = any(part.casefold().endswith(".kml") for part in peek.members)
    return (packed and peek.suffix != ".zip") or _KML.search(peek.text) is not None


def _is_json(peek: Peek) -> bool:
    return _JSON.match(peek.text) is not None


def _is_event_records(peek: Peek) -> bool:
    if not (_is_json(peek) or _RECORDS.match(peek.text)):
        return False
    from dashboard.loader.readers.event_records import looks_like_events  # noqa: PLC0415

    return looks_like_events(peek.text)


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


def _is_zip(peek: Peek) -> bool:
    return peek.head.startswith(b"PK\x03\x04") and peek.suffix not in (".docx", ".odt", ".epub")


def _is_odt(peek: Peek) -> bool:
    return "content.xml" in peek.members and b"opendocument.text" in peek.head


def _is_book(peek: Peek) -> bool:
    return b"application/epub+zip" in peek.head[:200] or "META-INF/container.xml" in peek.members


def _is_feed(peek: Peek) -> bool:
    root = _FEED.search(peek.text[:_ROOT_WITHIN]) if _MARKUP.match(peek.text) else None
    return root is not None and root.group().casefold() != "<html"


def _is_subtitles(peek: Peek) -> bool:
    return _SUBTITLES.match(peek.text) is not None


def _is_saved_page(peek: Peek) -> bool:
    head = peek.text[:_MAIL_HEAD].casefold()
    return _HEADERS.match(peek.text) is not None and (
        "snapshot-content-location:" in head or "multipart/related" in head
    )


def _is_mailbox(peek: Peek) -> bool:
    return _MAILBOX.match(peek.text) is not None


def _is_mail(peek: Peek) -> bool:
    """Whether it begins as a mail: a person's list of "From" and "Date" has no further headers."""
    head = peek.text.partition("\n\n")[0].replace("\r", "")[:_MAIL_HEAD]
    return _HEADERS.match(peek.text) is not None and _OF_MAIL.search(head) is not None


def _is_web_archive(peek: Peek) -> bool:
    return peek.text.startswith("WARC/") or peek.unpacked.startswith(b"WARC/")


def _is_unknown(peek: Peek) -> bool:
    return magic_of(peek.head) is not None or _XML.match(peek.text) is not None


def _is_workbook(peek: Peek) -> bool:
    return "xl/workbook.xml" in peek.members


def _reads_as_text(peek: Peek) -> bool:
    """Whether a file of a suffix that nobody knows is prose, and no program or data."""
    if not peek.suffix or _NO_SUFFIX.search(peek.suffix):
        return True
    lines = [one for one in lines_of(peek.text) if one.words]
    told = sum(len(one.words) for one in lines if one.is_prose)
    return told >= _MIN_PROSE * sum(len(one.words) for one in lines)


def _by_suffix_alone(peek: Peek) -> bool:
    return False


TABLES: Final = (".csv", ".tsv")
ARCHIVE: Final = Kind("zip", (".zip",), _is_zip, "readers.archive")
UNKNOWN: Final = Kind("unknown", (), _is_unknown, "readers.unknown")
PLAIN: Final = Kind(
    "text",
    (".txt", ".md", ".text"),
    _by_suffix_alone,
    "readers.plain",
    is_ours=True,
    holds_markup=False,
)
RECORDS: Final = Kind(
    "records", (".jsonl", ".ndjson"), _is_records, "readers.records", is_ours=True
)

_GEOJSON: Final = r'\A\s{0,99}\{.{0,99}"type"\s{0,9}:\s{0,9}"Feature(?:Collection)?"'
_TIMELINEJS: Final = r'\A\s{0,99}\{.{0,60000}"(?:start_date"\s{0,9}:\s{0,9}\{|startDate")'

# The first one that is sure reads a file; where none is, its suffix decides.
KINDS: Final = (
    Kind("PDF", (".pdf",), _begins_with(b"%PDF"), "readers.pdf"),
    Kind("Word file", (".docx",), _holds("word/document.xml"), "readers.docx"),
    Kind("calendar", (".ics",), _holds_words(r"\A\s{0,99}BEGIN:VCALENDAR\b"), "readers.ics"),
    Kind("map in KML", (".kml", ".kmz"), _is_kml, "readers.kml"),
    Kind("map in GeoJSON", (".geojson",), _holds_words(_GEOJSON), "readers.geojson", is_ours=True),
    Kind(
        "timeline of TimelineJS", (), _holds_words(_TIMELINEJS), "readers.timelinejs", is_ours=True
    ),
    Kind("records of events", (), _is_event_records, "readers.event_records", is_ours=True),
    Kind("OpenDocument text", (".odt",), _is_odt, "readers.open_document"),
    Kind("e-book", (".epub",), _is_book, "readers.book"),
    Kind("Parquet", (".parquet",), _begins_with(b"PAR1"), "readers.parquet"),
    Kind("workbook", (".xlsx",), _is_workbook, "readers.workbook"),
    ARCHIVE,
    Kind("RTF", (".rtf",), _begins_with(b"{\\rtf"), "readers.rtf"),
    Kind("feed", (".rss", ".atom", ".xml"), _is_feed, "readers.feed"),
    Kind(
        "subtitles",
        (".srt", ".vtt"),
        _is_subtitles,
        "readers.subtitles",
        is_ours=True,
        holds_markup=False,
    ),
    Kind("saved page", (".mhtml", ".mht"), _is_saved_page, "readers.saved_page"),
    Kind("mailbox", (".mbox",), _is_mailbox, "readers.mailbox"),
    Kind("e-mail", (".eml",), _is_mail, "readers.mail"),
    Kind("web archive", (".warc", ".warc.gz"), _is_web_archive, "readers.web_archive"),
    Kind("web page", (".html", ".htm", ".xhtml"), _is_web_page, "readers.web_page"),
    Kind("table of articles", (), _is_article_table, "readers.article_table", is_ours=True),
    Kind("table of events", TABLES, _by_suffix_alone, "readers.event_table", is_ours=True),
    RECORDS,
    Kind("JSON", (".json", ".js"), _is_json, "readers.json_file", is_ours=True),
    PLAIN,
    UNKNOWN,
)

SUFFIXES: Final = tuple(dict.fromkeys(suffix for kind in KINDS for suffix in kind.suffixes))


def known_suffix(name: str) -> str | None:
    """The suffix of a file, in small letters; None where no kind of file has it."""
    return next((suffix for suffix in SUFFIXES if name.lower().endswith(suffix)), None)


def kind_of(stream: BinaryIO, name: str) -> Kind:
    """What a file is: by its content, else by its suffix, else text where it reads like that."""
    peek = Peek(stream, name)
    sure = (kind for kind in KINDS if kind.is_sure(peek))
    named = (kind for kind in KINDS if peek.suffix in kind.suffixes)
    known = next(sure, None) or next(named, None)
    return known or (PLAIN if _reads_as_text(peek) else UNKNOWN)


def holds_records(name: str) -> bool:
    """Whether a file of that name holds one source a line."""
    return Path(name).suffix.lower() in RECORDS.suffixes
