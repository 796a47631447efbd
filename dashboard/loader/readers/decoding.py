"""Bytes as text: which letters they are, and what no text holds."""

from __future__ import annotations

import re
from typing import Final

from charset_normalizer import from_bytes

from dashboard.loader.source import Source, SourceError

# A book has about a million characters; beyond this a paste is a mistake and memory is at risk.
MAX_CHARACTERS: Final = 20_000_000
_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_MAGIC: Final = {
    b"%PDF": ("a PDF", "Name it .pdf"),
    b"PK\x03\x04": ("a zip or Office file", "Name a Word file .docx, save a spreadsheet as .csv"),
    b"\x89PNG": ("a picture", "Paste its text"),
}
_BINARY: Final = ("a binary file", "Save it as .txt, .md or .html, in UTF-8")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
# Printers' page and column ends are line ends; so is the carriage return.
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85]")
# Where several encodings fit equally well: the one that browsers assume, too.
_COMMONEST_OLD_ENCODING: Final = "cp1252"


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


def short_enough(text: str, name: str) -> str:
    """The text. Raises SourceError where it is longer than any that is meant."""
    if len(text) > MAX_CHARACTERS:
        reason = f"has {len(text):,} characters, more than {MAX_CHARACTERS:,}"
        raise SourceError(name, reason, "Split it into several files")
    return text


def filled(source: Source) -> Source:
    """The source. Raises SourceError where it has no words."""
    if not source.text.strip():
        advice = "Give a file or a text with at least one sentence"
        raise SourceError(source.name, "is empty", advice)
    return source
