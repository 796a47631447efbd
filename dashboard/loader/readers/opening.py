"""Files, bytes and pasted text in, the documents in them out, whatever kind they are of."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dashboard.loader.readers.decoding import clean
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.registry import kind_of
from dashboard.loader.source import SourceError


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
        yield from read_stream(stream, path.name)


def read_bytes(content: bytes, name: str) -> Iterator[Found]:
    """The documents in ``content``; the suffix of ``name`` is that of the file."""
    return read_stream(io.BytesIO(content), name)


def read_stream(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The documents of a file that is open, at its start, and can be read again from there."""
    try:
        yield from kind_of(stream, name).read(stream, clean(name))
    except SourceError as error:
        yield error
