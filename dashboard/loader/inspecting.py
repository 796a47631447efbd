"""What is in files before any of it is read as a story: their articles, one after the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from dashboard.loader.furniture import find_furniture
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.language import language_of
from dashboard.loader.publication import find_published, read_imprint
from dashboard.loader.readers.headlines import headline_of
from dashboard.loader.sentences import prose_from
from dashboard.loader.source import Source, SourceError
from dashboard.story import PublishedBasis

# Where a text prints when it was published: at its head.
_HEAD_CHARACTERS: Final = 3_000


@dataclass(frozen=True, slots=True)
class Listed:
    """One document of a file: what it says of itself, and how much it holds.

    ``published`` is EDTF, by ``basis``; ``same_as`` is the name of an earlier document with the
    same words. ``rows`` counts those of a table of events.
    """

    name: str
    title: str | None
    source: str | None
    published: str | None
    basis: PublishedBasis
    language: str
    characters: int
    rows: int = 0
    same_as: str | None = None


def listed(found: Iterable[Source | SourceError]) -> Iterator[Listed | SourceError]:
    """Each document that readers give, listed as soon as it is there; errors as they are."""
    seen: dict[bytes, str] = {}
    for one in found:
        if isinstance(one, SourceError):
            yield one
            continue
        first = seen.setdefault(_words_of(one), one.name)
        yield _listed(one, None if first == one.name else first)


def _listed(source: Source, same_as: str | None) -> Listed:
    language = language_of(source.text, source.language)
    published, basis = _published(source, language)
    return Listed(
        source.name,
        source.title or (None if source.rows else headline_of(source.text)),
        source.source,
        published,
        basis,
        language,
        len(source.text) - sum(piece.end - piece.start for piece in source.furniture),
        len(source.rows),
        same_as,
    )


def _published(source: Source, language: str) -> tuple[str | None, PublishedBasis]:
    """When it was published, as given, as its file says, or as its head prints."""
    if source.published:
        return source.published, "given"
    if source.metadata_published:
        return source.metadata_published, "metadata"
    if source.rows:
        return None, "unknown"
    head = source.text[:_HEAD_CHARACTERS]
    around = tuple(find_furniture(head))
    imprint = read_imprint(head, around)
    prose = prose_from(head, "d1", language, (*around, *imprint.lines), imprint.datelines)
    found = find_published(prose, KnownEvents(), imprint)
    return (found.edtf, found.basis) if found.basis == "dateline" else (None, "unknown")


def _words_of(source: Source) -> bytes:
    """What two documents with the same words share, however they are set."""
    parts = []
    position = 0
    for piece in sorted(source.furniture, key=lambda one: one.start):
        parts.append(source.text[position : piece.start])
        position = max(position, piece.end)
    words = "".join([*parts, source.text[position:]])
    letters = "".join(filter(str.isalnum, words.casefold()))
    return hashlib.sha256(letters.encode("utf-8", "replace")).digest()
