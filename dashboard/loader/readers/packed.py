"""What is packed in a zip: Word and OpenDocument files, books, tables, archives of files.

Each part is unpacked no further than a limit: what is packed can be a thousand times as large
as the file, and the sizes that a file declares may be wrong.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, Final, Protocol

from dashboard.loader.readers.kind import DAMAGED_ZIP
from dashboard.loader.source import SourceError

# Five thousand articles as Word writes them.
MAX_UNPACKED_BYTES: Final = 300_000_000
# Text packs to a tenth of itself, the markup of Word to a fiftieth at most.
MAX_RATIO: Final = 200
# Below this no file that unpacks does harm.
_HARMLESS_BYTES: Final = 5_000_000
# These files know no others; theirs may take any amount of memory to unpack.
_PACKINGS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
ADVICE: Final = "Save it anew from the program that made it, or paste its text"
_ENCRYPTED: Final = 1
_PIECE: Final = 1_000_000


class Readable(Protocol):
    """What can be read piece by piece."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to so many bytes."""


class Packed:
    """The parts of a zip, as far as the limit on all of them together allows.

    ``what`` is what the file should be: "Word file". Raises SourceError where it is none.
    """

    def __init__(self, stream: BinaryIO, name: str, what: str) -> None:
        self.name = name
        self.what = what
        self._left = MAX_UNPACKED_BYTES
        try:
            self._zip = zipfile.ZipFile(stream)
        except DAMAGED_ZIP:
            raise self.damaged() from None

    @property
    def members(self) -> list[zipfile.ZipInfo]:
        """Its parts, in the order of the file."""
        return self._zip.infolist()

    def __contains__(self, part: str) -> bool:
        return part in self._zip.NameToInfo

    @contextmanager
    def opened(self, part: str | zipfile.ZipInfo) -> Iterator[Readable]:
        """A part to read from. Raises SourceError where it is damaged, locked or too large."""
        try:
            found = self._zip.getinfo(part) if isinstance(part, str) else part
            self._check(found)
            with self._open(found) as unpacking:
                yield _Bounded(unpacking, self, found.compress_size)
        except KeyError:
            raise self.damaged() from None
        except DAMAGED_ZIP as error:
            if isinstance(error, UnicodeError):
                raise
            raise self.damaged() from None

    def _open(self, found: zipfile.ZipInfo) -> IO[bytes]:
        try:
            return self._zip.open(found)
        except UnicodeError:  # a name in other letters than the list of parts has
            raise self.damaged() from None

    @property
    def is_spent(self) -> bool:
        """Whether no more may be unpacked."""
        return self._left < 0

    def read(self, part: str | zipfile.ZipInfo, most: int = MAX_UNPACKED_BYTES) -> bytes:
        """All of a part. Raises SourceError where it is larger than ``most``."""
        with self.opened(part) as unpacking:
            pieces: list[bytes] = []
            while piece := unpacking.read(_PIECE):
                pieces.append(piece)
                if sum(map(len, pieces)) > most:
                    raise SourceError(self.name, f"unpacks to more than {most:,} bytes", ADVICE)
            return b"".join(pieces)

    def _check(self, found: zipfile.ZipInfo) -> None:
        if found.flag_bits & _ENCRYPTED:
            raise SourceError(self.name, "is locked with a password", "Save it without one")
        if found.compress_type not in _PACKINGS:
            raise SourceError(self.name, f"is packed as no {self.what} is", ADVICE)

    def damaged(self) -> SourceError:
        """What to say where the bytes make no sense."""
        return SourceError(self.name, f"is damaged, or no {self.what}", ADVICE)

    def spend(self, count: int, unpacked: int, packed: int) -> None:
        """Count what came out of a part. Raises SourceError where it is too much."""
        self._left -= count
        if self._left < 0:
            reason = f"unpacks to more than {MAX_UNPACKED_BYTES:,} bytes"
            raise SourceError(self.name, reason, "Split it, or paste its text")
        if unpacked > max(_HARMLESS_BYTES, MAX_RATIO * packed):
            reason = f"unpacks to more than {MAX_RATIO} times its size, as no honest file does"
            raise SourceError(self.name, reason, "Paste its text")


class _Bounded:
    """A part as it is unpacked, counted."""

    def __init__(self, unpacking: Readable, packed: Packed, size: int) -> None:
        self._unpacking = unpacking
        self._packed = packed
        self._size = size
        self._count = 0

    def read(self, size: int = -1, /) -> bytes:
        """Up to so many bytes; all of them in pieces, so that each is counted."""
        if size >= 0:
            return self._piece(size)
        return b"".join(iter(lambda: self._piece(1_000_000), b""))

    def _piece(self, size: int) -> bytes:
        piece = self._unpacking.read(size)
        self._count += len(piece)
        self._packed.spend(len(piece), self._count, self._size)
        return piece
