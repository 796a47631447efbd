"""Files, bytes and pasted text in, the documents in them out, whatever kind they are of."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from dashboard.loader.readers.apart import read_apart
from dashboard.loader.readers.decoding import clean
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.registry import ARCHIVE, kind_of
from dashboard.loader.source import SourceError

# What may be markup, for which others' code is called: as it is, or as JSON can write it.
_MARKS: Final = (b"<", b"\\u003c", b"\\u003C")
_PIECE: Final = 1_000_000
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f]")


def read_file(path: Path) -> Iterator[Found]:
    """The documents in a file, one after the other.

    What cannot be read comes out as the error that names it, so that the rest is still read.
    """
    try:
        stream = path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = (getattr(error, "strerror", None) or "cannot be opened").lower()
        yield SourceError(str(path), reason, "Check the path")
        return
    with stream:
        yield from read_stream(stream, path)


def read_stream(stream: BinaryIO, path: Path) -> Iterator[Found]:
    """The documents of the file at a path, which is open; it is read no further than is asked for."""
    if _is_harmless(stream, path.name):
        return read_here(stream, path.name)
    return read_apart(b"", path.name, path)


def read_bytes(content: bytes, name: str) -> Iterator[Found]:
    """The documents in ``content``; the suffix of ``name`` is that of the file."""
    stream = io.BytesIO(content)
    if _is_harmless(stream, name):
        return read_here(stream, name)
    return read_apart(content, name)


def _is_harmless(stream: BinaryIO, name: str) -> bool:
    """Whether only our own code reads the file, in a time that its size tells.

    The files in a zip are opened one by one, so that none harms another.
    """
    kind = kind_of(stream, name)
    if kind is ARCHIVE or not kind.is_ours or not kind.holds_markup:
        return kind is ARCHIVE or kind.is_ours
    pieces = iter(lambda: stream.read(_PIECE), b"")
    marked = any(mark in piece for piece in pieces for mark in _MARKS)
    stream.seek(0)
    return not marked


def read_here(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The documents of a file that is open, at its start, and can be read again from there.

    They are read in this process.
    """
    try:
        yield from map(_tidied, kind_of(stream, name).read(stream, clean(name)))
    except SourceError as error:
        yield error


def _tidied(found: Found) -> Found:
    """What a file says of itself without signs that draw nothing."""
    if isinstance(found, SourceError):
        return found
    return replace(
        found,
        title=_drawn(found.title),
        source=_drawn(found.source),
        authors=tuple(words for one in found.authors if (words := _drawn(one))),
        url=_drawn(found.url),
    )


def _drawn(words: str | None) -> str | None:
    return (_CONTROLS.sub("", words).strip() or None) if words else words
