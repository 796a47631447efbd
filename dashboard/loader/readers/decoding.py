"""Bytes as text: which letters they are, and what no text holds."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from dashboard.loader.source import Source, SourceError

# A book has about a million characters; beyond this a paste is a mistake and memory is at risk.
MAX_CHARACTERS: Final = 20_000_000
# A paragraph is shorter; one line of more is no line.
MAX_LINE: Final = 1_000_000
_SAMPLE_BYTES: Final = 1_000_000
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
# Those of today's browsers: the letters of old DOS and of mainframes fit much that is not theirs.
_OF_THE_WEB: Final = (
    "utf_8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp866 iso8859_2"
    " iso8859_5 iso8859_7 iso8859_15 koi8_r koi8_u mac_roman gb18030 big5 euc_jp iso2022_jp"
    " shift_jis euc_kr"
).split()
# Where several encodings fit equally well: the one that browsers assume, too.
_COMMONEST_OLD_ENCODING: Final = "cp1252"


def decode(content: bytes, name: str) -> str:
    """Bytes as text: by byte order mark, as UTF-8, else by the likeliest encoding.

    Raises SourceError where the bytes are no text.
    """
    return content.decode(encoding_of(io.BytesIO(content), name), errors="replace")


def text_lines(stream: BinaryIO, name: str) -> Iterator[str]:
    """The lines of a file, cleaned and without their ends, no more than one at a time in memory.

    Raises SourceError where the bytes are no text.
    """
    for line in raw_lines(stream, name):
        yield from clean(line).split("\n")


def raw_lines(stream: BinaryIO, name: str) -> Iterator[str]:
    """Lines as only line feeds and carriage returns part them, with all characters as they are.

    Raises SourceError where the bytes are no text.
    """
    encoding = encoding_of(stream, name)
    wrapper = io.TextIOWrapper(stream, encoding, errors="replace")
    try:
        for line in _bounded(wrapper):
            yield line.rstrip("\n")
    finally:
        if not stream.closed:
            wrapper.detach()


def _bounded(wrapper: io.TextIOWrapper) -> Iterator[str]:
    """Lines; one that never ends comes in pieces."""
    while line := wrapper.readline(MAX_LINE):
        yield line


def encoding_of(stream: BinaryIO, name: str) -> str:
    """The encoding of a file, which is left at its start. Raises SourceError where it is no text."""
    head = stream.read(_SAMPLE_BYTES)
    stream.seek(0)
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    known = next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), None)
    if known or b"\x00" in head:
        what, advice = known or _BINARY
        raise SourceError(name, f"is {what}, not text", advice)
    return "utf-8" if _is_utf8(stream) else _likeliest_encoding(head, name)


def _is_utf8(stream: BinaryIO) -> bool:
    """Whether it reads as UTF-8, but for a few bytes.

    Letters that are right in UTF-8 are no chance: a few broken ones are a transfer's fault.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    broken = beyond_ascii = 0
    while piece := stream.read(_SAMPLE_BYTES):
        text = decoder.decode(piece)
        if not text.isascii():
            broken += text.count("\ufffd")
            beyond_ascii += len(text) - len(text.encode("ascii", "ignore"))
    broken += len(decoder.decode(b"", final=True))
    stream.seek(0)
    return broken == 0 or broken < beyond_ascii - broken


def _likeliest_encoding(sample: bytes, name: str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and most files are UTF-8

    guesses = list(from_bytes(sample, cp_isolation=[*_OF_THE_WEB]))
    if not guesses:
        raise SourceError(name, "is in no known encoding", "Save it as UTF-8")
    best = min(
        guesses, key=lambda g: (g.chaos, -g.coherence, g.encoding != _COMMONEST_OLD_ENCODING)
    )
    return best.encoding


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
