"""One story of a corpus, opened from what was found in its documents when they were read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow.dataset as ds

from dashboard.corpus.packing import unpacked, unpacked_source
from dashboard.corpus.parts import Part, parts_of
from dashboard.corpus.stored_stories import stored_stories
from dashboard.loader.following import followed
from dashboard.loader.merging import DocumentParts, merge
from dashboard.loader.source import Source
from dashboard.story import Story


class NoStoryError(LookupError):
    """Raised for a story that a corpus does not have; the message names it."""


def open_story(corpus: Path, story: str) -> Story:
    """A story with all that its documents tell, as one of files is.

    Raises NoStoryError where no story has that id: stories change as documents are added.
    """
    stored = stored_stories(corpus)
    rows = [] if stored is None else stored.rows(story)
    if not rows:
        message = f"{corpus} has no story “{story}”. Open it from the list of stories."
        raise NoStoryError(message)
    read = documents_of(corpus, rows[0]["documents"])
    return followed(merge(read, rows[0]["title"]), read)


def documents_of(corpus: Path, documents: Sequence[str]) -> list[DocumentParts]:
    """What was found in some documents, in this order; those that could not be read are left out."""
    found = dict(read_parts(parts_of(corpus), documents))
    return [unpacked(*found[one]) for one in documents if one in found]


def sources_of(corpus: Path, documents: Sequence[str]) -> list[Source]:
    """What was given of some documents, in this order, so that they can be read in another way."""
    parts = parts_of(corpus)
    wanted = list(documents)
    texts: dict[str, str] = dict(_rows(parts, "documents", "id", "text", wanted))
    given = dict(_rows(parts, "readings", "document", "given", wanted))
    return [unpacked_source(given[one], texts[one]) for one in documents if one in given]


def read_parts(
    parts: Iterable[Part], documents: Iterable[str]
) -> Iterator[tuple[str, tuple[bytes, str]]]:
    """For each of some documents what was found in it, packed, and its text."""
    listed = list(parts)
    wanted = list(documents)
    texts: dict[str, str] = dict(_rows(listed, "documents", "id", "text", wanted))
    for document, found in _rows(listed, "readings", "document", "found", wanted):
        if found is not None:
            yield document, (found, texts[document])


def _rows(
    parts: Sequence[Part], table: str, name: str, column: str, wanted: list[str]
) -> Iterator[tuple[str, Any]]:
    files = ds.dataset([part.file(table) for part in parts], format="parquet")
    scanned = files.scanner(columns=[name, column], filter=ds.field(name).isin(wanted))
    for batch in scanned.to_batches():
        yield from zip(batch[name].to_pylist(), batch[column].to_pylist(), strict=True)
