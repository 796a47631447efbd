"""What no reader knows: refused, with what it is and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from dashboard.loader.readers.kind import HEAD_BYTES, Found
from dashboard.loader.source import SourceError

_OFFICE: Final = "Save it as .docx, .xlsx or .pdf"
# Beginnings of files, what they are, and what helps.
_MAGIC: Final = (
    (b"\xd0\xcf\x11\xe0", "an Office file of the old kind, or locked with a password", _OFFICE),
    (b"\x89PNG", "a picture", "Run text recognition (OCR) on it, or paste its text"),
    (b"\xff\xd8\xff", "a picture", "Run text recognition (OCR) on it, or paste its text"),
    (b"GIF8", "a picture", "Run text recognition (OCR) on it, or paste its text"),
    (b"II*\x00", "a picture", "Run text recognition (OCR) on it, or paste its text"),
    (b"MM\x00*", "a picture", "Run text recognition (OCR) on it, or paste its text"),
    (b"\x1f\x8b", "a file packed with gzip", "Unpack it, and give what is in it"),
    (b"BZh", "a file packed with bzip2", "Unpack it, and give what is in it"),
    (b"\xfd7zXZ", "a file packed with xz", "Unpack it, and give what is in it"),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it, and give what is in it, or a .zip"),
    (b"Rar!", "a RAR archive", "Unpack it, and give what is in it, or a .zip"),
    (b"ID3", "a sound recording", "Give its text, or subtitles (.srt, .vtt)"),
    (b"OggS", "a recording", "Give its text, or subtitles (.srt, .vtt)"),
    (b"SQLite format 3", "a database", "Export its articles as .csv or .json"),
    (b"PAR1", "a Parquet table", "Export its articles as .csv or .json"),
)
_ROOT: Final = re.compile(r"<([a-zA-Z][\w:.-]{0,60})")
_SAVE: Final = "Save it as .txt, .docx, .html or .pdf; if it is text, name it .txt"
_XML: Final = "Save it as .html, .txt, or a feed (RSS, Atom)"


def magic_of(head: bytes) -> tuple[str, str] | None:
    """What a file is by its first bytes, and what helps; None where they are none of these."""
    return next(((what, advice) for magic, what, advice in _MAGIC if head.startswith(magic)), None)


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """Nothing but the reason."""
    head = stream.read(HEAD_BYTES)
    known = magic_of(head)
    if known:
        raise SourceError(name, f"is {known[0]}, not text", known[1])
    words = head.decode("utf-8", errors="replace")
    if not words.lstrip("\ufeff \t\r\n").startswith("<"):
        raise SourceError(name, "is of a kind that Dateline does not know", _SAVE)
    root = _ROOT.search(words)
    kind = f" (its first element is “{root[1]}”)" if root else ""
    yield SourceError(name, f"is XML of a kind that Dateline does not know{kind}", _XML)
