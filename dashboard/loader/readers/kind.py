"""What a kind of file is: its suffixes, the sign that it is of that kind, and who reads it."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import PurePath
from typing import BinaryIO, Final

from dashboard.loader.source import Source, SourceError

# Enough for a head, a first record or the names of a table's columns.
HEAD_BYTES: Final = 65_536
# What zipfile raises on damaged bytes (ValueError where a place in the file is negative), on packings that it
# does not know (NotImplementedError) and on passwords (RuntimeError); each is told as a SourceError.
DAMAGED_ZIP: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_ROWS: Final = 50
_ZIP: Final = b"PK\x03\x04"
_GZIP: Final = b"\x1f\x8b"
_FIRST_BYTES: Final = 100
_UTF16: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

Found = Source | SourceError
# What can be read again from its start: an open file, or bytes in memory.
Reader = Callable[[BinaryIO, str], Iterator[Found]]


def whole(stream: BinaryIO, name: str, most: int, advice: str) -> bytes:
    """All bytes of a file. Raises SourceError where they are more than ``most``."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    if size > most:
        raise SourceError(name, f"has {size:,} bytes, more than {most:,}", advice)
    return stream.read()


class Peek:
    """The beginning of a file, for the sign of a kind to look at."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.name = name.lower()
        self.suffix = PurePath(self.name).suffix
        self.head = stream.read(HEAD_BYTES)
        stream.seek(0)
        self._stream = stream

    @cached_property
    def text(self) -> str:
        """Its letters as far as a sign needs them: those beyond ASCII may be wrong."""
        encoding = _UTF16.get(self.head[:2], "utf-8")
        return self.head.decode(encoding, errors="replace").lstrip("\ufeff")

    @cached_property
    def unpacked(self) -> bytes:
        """The first bytes of what gzip packed; none where it did not."""
        if not self.head.startswith(_GZIP):
            return b""
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(self.head, _FIRST_BYTES)
        except zlib.error:
            return b""

    @cached_property
    def rows(self) -> list[list[str]]:
        """Its first rows, where it is a table of text with separators; the last one may be cut."""
        lines = self.text.splitlines(keepends=True)
        first = next((line for line in lines if line.strip()), "")
        delimiter = max(",;\t|", key=first.count)
        try:
            return [row for row in csv.reader(lines, delimiter=delimiter) if any(row)][:_ROWS]
        except csv.Error:
            return []

    @cached_property
    def members(self) -> frozenset[str]:
        """The names of what is packed in it; none where it is no zip, or a damaged one."""
        if not self.head.startswith(_ZIP):
            return frozenset()
        try:
            with zipfile.ZipFile(self._stream) as packed:
                return frozenset(packed.namelist())
        except DAMAGED_ZIP:
            return frozenset()
        finally:
            self._stream.seek(0)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    ``is_sure`` tells it by its content, whatever its suffix is; the module named ``reader``,
    in ``dashboard.loader``, has a ``read``, and is imported when it is needed. ``is_ours``:
    no code but ours reads it, but for the markup in it, where ``holds_markup``.
    """

    name: str
    suffixes: tuple[str, ...]
    is_sure: Callable[[Peek], bool]
    reader: str
    is_ours: bool = False
    holds_markup: bool = True

    def read(self, stream: BinaryIO, name: str) -> Iterator[Found]:
        """The documents of a file of this kind, and an error for each that cannot be read.

        Raises SourceError where none of it can be read.
        """
        read: Reader = import_module(f"dashboard.loader.{self.reader}").read
        return read(stream, name)
