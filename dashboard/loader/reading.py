"""Sources in, decoded text out: files, bytes, pasted text, whatever kind they are of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import orjson
from charset_normalizer import from_bytes

from dashboard.loader.event_tables.reading import read_table
from dashboard.loader.given_date import DateError, parse_published
from dashboard.loader.pdf import read_pdf
from dashboard.loader.source import Source, SourceError
from dashboard.loader.web_page import read_web_page

# A book has about a million characters; beyond this a paste is a mistake and memory is at risk.
MAX_CHARACTERS = 20_000_000
RECORDS = ".jsonl"
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MAGIC = {
    b"%PDF": ("a PDF", "Name it .pdf"),
    b"PK\x03\x04": ("a zip or Office file", "Name a Word file .docx, save a spreadsheet as .csv"),
    b"\x89PNG": ("a picture", "Paste its text"),
}
_BINARY = ("a binary file", "Save it as .txt, .md or .html, in UTF-8")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
# Printers' page and column ends are line ends; so is the carriage return.
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85]")
# Where several encodings fit equally well: the one that browsers assume, too.
_COMMONEST_OLD_ENCODING = "cp1252"
_LOOKS_LIKE_HTML = re.compile(r"\s*(?:<!doctype html|<html\b|<\?xml)", re.IGNORECASE)


def read_file(path: Path) -> Iterator[Source | SourceError]:
    """The sources in a file: one, or one for each line of a ``.jsonl`` file.

    What cannot be read comes out as the error that names it, so that the rest is still read.
    """
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = (getattr(error, "strerror", None) or "cannot be opened").lower()
        yield SourceError(str(path), reason, "Check the path")
        return
    yield from read_bytes(content, path.name)


def read_bytes(content: bytes, name: str) -> Iterator[Source | SourceError]:
    """The sources in ``content``; the suffix of ``name`` says what it is, else its first bytes."""
    try:
        yield from READERS[_suffix(content, name)](content, clean(name))
    except SourceError as error:
        yield error


def holds_records(name: str) -> bool:
    """Whether a file of that name holds one source a line."""
    return Path(name).suffix.lower() == RECORDS


def _suffix(content: bytes, name: str) -> str:
    suffix = Path(name).suffix.lower()
    if suffix in READERS:
        return suffix
    sniffed = {b"%PDF": ".pdf", b"PK\x03\x04": ".docx"}
    return sniffed.get(content[:4], ".txt")


def read_text(text: str, name: str) -> Source:
    """Text as a source; what looks like a web page is reduced to its text.

    Raises SourceError where there is nothing to read, or too much.
    """
    if len(text) > MAX_CHARACTERS:
        reason = f"has {len(text):,} characters, more than {MAX_CHARACTERS:,}"
        raise SourceError(name, reason, "Split it into several files")
    if _LOOKS_LIKE_HTML.match(text):
        return _checked(_from_web_page(text, name))
    return _checked(Source(clean(name), clean(text)))


def _checked(source: Source) -> Source:
    if not source.text.strip():
        advice = "Give a file or a text with at least one sentence"
        raise SourceError(source.name, "is empty", advice)
    return source


def decode(content: bytes, name: str) -> str:
    """Bytes as text: by byte order mark, as UTF-8, else by the likeliest encoding.

    Raises SourceError where the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    known = next((kind for magic, kind in _MAGIC.items() if content.startswith(magic)), None)
    if known or b"\x00" in content:
        what, advice = known or _BINARY
        raise SourceError(name, f"is {what}, not text", advice)
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    # Letters that are right in UTF-8 are no chance: a few broken ones are a transfer's fault.
    if broken == 0 or broken < sum(character > "\x7f" for character in text) - broken:
        return text
    return _by_likeliest_encoding(content, name)


def _by_likeliest_encoding(content: bytes, name: str) -> str:
    guesses = list(from_bytes(content))
    if not guesses:
        raise SourceError(name, "is in no known encoding", "Save it as UTF-8")
    best = min(
        guesses, key=lambda g: (g.chaos, -g.coherence, g.encoding != _COMMONEST_OLD_ENCODING)
    )
    return str(best)


def clean(text: str) -> str:
    """Line ends as line feeds; characters that no text holds as U+FFFD, so that none is lost."""
    return _CONTROL.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def check_published(published: str | None, name: str) -> None:
    """Raise SourceError where a source comes with a date that is none."""
    if published:
        try:
            parse_published(published, "given")
        except DateError as error:
            raise SourceError(name, "has a date that is none", str(error)) from None


def _from_web_page(html: str, name: str) -> Source:
    page = read_web_page(clean(html))
    return Source(
        name,
        page.text,
        title=page.title,
        metadata_published=page.published,
        furniture=page.furniture,
    )


def _read_plain(content: bytes, name: str) -> Iterator[Source]:
    yield read_text(decode(content, name), name)


def _read_page(content: bytes, name: str) -> Iterator[Source]:
    yield _checked(_from_web_page(decode(content, name), name))


def _read_pdf(content: bytes, name: str) -> Iterator[Source | SourceError]:
    found = read_pdf(content, name)
    text = clean(found.text)
    yield _checked(
        Source(name, text, title=found.title, furniture=found.furniture, made=found.made)
    )
    if found.pictures:
        pages = ", ".join(map(str, found.pictures))
        advice = "Run text recognition (OCR) on it, or paste their text"
        yield SourceError(name, f"holds pictures and no text on page {pages}", advice)


def _read_docx(content: bytes, name: str) -> Iterator[Source]:
    # XML is heavy, and only Word files and web pages need it.
    from dashboard.loader.docx import read_docx  # noqa: PLC0415

    found = read_docx(content, name)
    yield _checked(Source(name, clean(found.text), title=found.title, made=found.made))


def _read_table(content: bytes, name: str) -> Iterator[Source | SourceError]:
    text = clean(decode(content, name))
    if not text.strip():
        raise SourceError(name, "is empty", "Give each event a row of its own")
    yield from read_table(text, name)


def _read_records(content: bytes, name: str) -> Iterator[Source | SourceError]:
    lines = decode(content, name)
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


Reader = Callable[[bytes, str], Iterator[Source | SourceError]]

# The one list of what can be read, by the end of a file's name.
READERS: Mapping[str, Reader] = {
    ".txt": _read_plain,
    ".md": _read_plain,
    ".text": _read_plain,
    ".html": _read_page,
    ".htm": _read_page,
    ".pdf": _read_pdf,
    ".docx": _read_docx,
    ".csv": _read_table,
    ".tsv": _read_table,
    RECORDS: _read_records,
}
