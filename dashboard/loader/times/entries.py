"""Heads of dated entries as pieces of their text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.prose import Head, Prose
from dashboard.loader.times.leading import Leading, Part, Rank, leading_dates
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.words import Words
from dashboard.story import Span

# The rule of a time that heads an entry.
RULE = "heading"


@dataclass(frozen=True, slots=True)
class Entry:
    """A head with the numbers of its pieces (first, last + 1); ``count`` in "Day 3"."""

    number: int
    head: Head
    rank: Rank
    count: int | None
    pieces: range
    label: str


def with_entries(
    prose: Prose, words: Words, pieces: Sequence[Piece], printed: Span | None
) -> tuple[list[Piece], list[Entry]]:
    """The pieces, with the words of heads read as such; and the entries.

    ``printed`` are the words that say when the text was published, which head nothing.
    """
    if not prose.heads:
        return list(pieces), []
    read = _read(prose, printed)
    starts = [prose.heads[number].start for number, _ in read]
    ends = [prose.heads[number].end for number, _ in read]
    kept = [one for one in pieces if not _touches(words, one, starts, ends)]
    entries: list[Entry] = []
    done: list[Piece] = []
    waiting = 0
    for number, leading in read:
        head = prose.heads[number]
        first = bisect_left(words.starts, head.start)
        while waiting < len(kept) and kept[waiting].first < first:
            done.append(kept[waiting])
            waiting += 1
        begin = len(done)
        done.extend(_piece(words, head, part) for part in leading.parts)
        label = " ".join(prose.text[head.start : head.end].split())
        own = range(begin, len(done))
        entries.append(Entry(number, head, leading.rank, leading.count, own, label))
    return [*done, *kept[waiting:]], entries


def _read(prose: Prose, printed: Span | None) -> list[tuple[int, Leading]]:
    lines = [prose.body[head.start : head.end] for head in prose.heads]
    found = []
    for number, leading in enumerate(leading_dates(lines, prose.language)):
        head = prose.heads[number]
        if leading is None or head.start + leading.end != head.end:
            continue
        if printed is None or printed.end <= head.start or head.end <= printed.start:
            found.append((number, leading))
    return found


def _touches(words: Words, piece: Piece, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether a piece shares words with a head."""
    near = bisect_right(ends, words.starts[piece.first])
    return near < len(starts) and starts[near] < words.ends[piece.last]


def _piece(words: Words, head: Head, part: Part) -> Piece:
    first = bisect_left(words.starts, head.start + part.start)
    last = bisect_left(words.ends, head.start + part.end)
    return Piece(first, max(first, min(last, len(words) - 1)), RULE, part.meaning)


def calendar_of(entry: Entry, pieces: Sequence[Piece]) -> Calendar | None:
    """What the first words of a head say of the calendar."""
    if not entry.pieces:
        return None
    meaning = pieces[entry.pieces[0]].meaning
    return meaning if isinstance(meaning, Calendar) else None
