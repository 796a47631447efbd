"""The chunks of a sentence from any of its words on."""

from __future__ import annotations

from dashboard.loader.syntax import Chunk, Reading
from dashboard.loader.syntax.chunks import chunks_of

# So many words are cut up anew from where no chunk begins.
ANEW = 16
# So many chunks are ever looked at in a row.
ROW = 12


def chunks_from(reading: Reading, first: int) -> list[Chunk]:
    """The next chunks from a word on, counted from the word."""
    number = reading.chunk_at.get(first)
    if number is None:
        return chunks_of(reading.low[first : first + ANEW], reading.tags[first : first + ANEW])
    return [(kind, a - first, b - first) for kind, a, b in reading.chunks[number : number + ROW]]
