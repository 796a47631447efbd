"""A zip of files: each is read as if it lay beside the others."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from dashboard.loader.readers.decoding import clean
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.packed import Packed
from dashboard.loader.source import SourceError

# The articles of a year of one paper, a file each.
MAX_FILES: Final = 20_000
# What systems put beside files.
_HIDDEN: Final = ("__MACOSX", ".", "Thumbs.db", "desktop.ini")
# As large as a PDF may be: it is read as a whole.
MAX_MEMBER_BYTES: Final = 50_000_000
_ADVICE: Final = "Unpack it, and give the files that are in it"


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The documents of each file in it, under the zip's name and its own."""
    packed = Packed(stream, name, "zip")
    files = [one for one in packed.members if not one.is_dir() and not _is_hidden(one.filename)]
    if not files:
        raise SourceError(name, "holds no file", "Put the articles into it")
    if len(files) > MAX_FILES:
        raise SourceError(name, f"holds more than {MAX_FILES:,} files", "Split it")
    for one in files:
        inner = clean(one.filename)
        try:
            content = packed.read(one, MAX_MEMBER_BYTES)
        except SourceError as error:
            yield SourceError(f"{name}/{inner}", error.reason, error.advice)
            if packed.is_spent:
                return
            continue
        yield from _read_inner(content, f"{name}/{inner}", inner)


def _read_inner(content: bytes, whole: str, inner: str) -> Iterator[Found]:
    """One file's documents; a zip in a zip is not opened."""
    from dashboard.loader.readers.opening import read_bytes  # noqa: PLC0415 - it reads zips, too
    from dashboard.loader.readers.registry import ARCHIVE, kind_of  # noqa: PLC0415

    stream = io.BytesIO(content)
    if kind_of(stream, inner) is ARCHIVE:
        yield SourceError(whole, "is a zip within a zip", _ADVICE)
        return
    for found in read_bytes(content, inner):
        named = whole + found.name[len(inner) :] if found.name.startswith(inner) else found.name
        if isinstance(found, SourceError):
            yield SourceError(named, found.reason, found.advice)
        else:
            yield replace(found, name=named)


def _is_hidden(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return any(part.startswith(_HIDDEN) for part in parts)
