"""A sentence cut into chunks once, for all the titles that are cut from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dashboard.loader.syntax import Reading
from dashboard.loader.syntax.chunks import Chunk, chunks_of

# So many sentences are kept: a title is tried in several forms, and a sentence has several.
KEPT = 64
# So many words are cut up anew from where no chunk begins.
ANEW = 16
# So many chunks are ever looked at in a row.
ROW = 12


@dataclass(frozen=True, slots=True)
class _CutUp:
    """A sentence's chunks, which of them begins at a word, and the words inside of chunks."""

    chunks: list[Chunk]
    at: dict[int, int]
    inner: frozenset[int]


@lru_cache(maxsize=KEPT)
def _cut_up(low: tuple[str, ...], tags: str) -> _CutUp:
    chunks = chunks_of(list(low), tags)
    inner = {index for _, begin, end in chunks for index in range(begin + 1, end)}
    return _CutUp(chunks, {one[1]: n for n, one in enumerate(chunks)}, frozenset(inner))


def inner_words(reading: Reading) -> frozenset[int]:
    """The words before which no chunk of the sentence ends."""
    return _cut_up(tuple(reading.low), reading.tags).inner


def chunks_from(reading: Reading, first: int) -> list[Chunk]:
    """The next chunks from a word on, counted from the word."""
    cut = _cut_up(tuple(reading.low), reading.tags)
    number = cut.at.get(first)
    if number is None:
        return chunks_of(reading.low[first : first + ANEW], reading.tags[first : first + ANEW])
    return [(kind, a - first, b - first) for kind, a, b in cut.chunks[number : number + ROW]]
