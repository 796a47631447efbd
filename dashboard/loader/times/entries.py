"""Heads of dated entries as pieces of their text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dashboard.loader.prose import Head, Prose, is_first_post
from dashboard.loader.times.leading import RANKS, Leading, Part, Rank, leading_dates
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.words import Entry as WordEntry
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
    prose: Prose,
    words: Words,
    find: Callable[[Words], list[Piece]],
    between: WordEntry,
    printed: Span | None,
) -> tuple[list[Piece], list[Entry]]:
    """The pieces that ``find`` gives, with the words of heads read as such; and the entries.

    No piece reaches into a head, as if the word ``between`` stood there; ``printed`` are the
    words that say when the text was published, which head nothing.
    """
    read = _read(prose, printed) if prose.heads else []
    if not read:
        return find(words), []
    spans = [_span(words, prose.heads[number]) for number, _ in read]
    kept = find(_parted(words, spans, between))
    entries: list[Entry] = []
    done: list[Piece] = []
    waiting = 0
    for (number, leading), (first, _) in zip(read, spans, strict=True):
        head = prose.heads[number]
        while waiting < len(kept) and kept[waiting].first < first:
            done.append(kept[waiting])
            waiting += 1
        begin = len(done)
        done.extend(_piece(words, head, part) for part in leading.parts)
        label = " ".join(prose.text[head.start : head.end].split())
        own = range(begin, len(done))
        entries.append(Entry(number, head, leading.rank, leading.count, own, label))
    return [*done, *kept[waiting:]], entries


def _span(words: Words, head: Head) -> tuple[int, int]:
    """The number of a head's first word and of the first one behind it."""
    return bisect_left(words.starts, head.start), bisect_left(words.starts, head.end)


def _parted(words: Words, spans: Sequence[tuple[int, int]], between: WordEntry) -> Words:
    """The words, with ``between`` in the place of those in spans."""
    entries, codes = list(words.entries), list(words.codes)
    for first, end in spans:
        entries[first:end] = [between] * (end - first)
        codes[first:end] = between.code * (end - first)
    return replace(words, entries=tuple(entries), codes="".join(codes))


def _read(prose: Prose, printed: Span | None) -> list[tuple[int, Leading]]:
    lines = [prose.body[head.start : head.end] for head in prose.heads]
    found = []
    printed = None if is_first_post(prose.body, prose.heads) else printed
    for number, leading in enumerate(leading_dates(lines, prose.language)):
        head = prose.heads[number]
        if leading is None or head.start + leading.end != head.end:
            continue
        if printed is None or printed.end <= head.start or head.end <= printed.start:
            found.append((number, leading))
    return found


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


def parents(entries: Sequence[Entry], pieces: Sequence[Piece]) -> list[int | None]:
    """For each head the place of the wider one above it."""
    calendars = [calendar_of(one, pieces) for one in entries]
    above: list[int | None] = []
    open_heads: list[int] = []
    for place, entry in enumerate(entries):
        while open_heads and not (
            RANKS.index(entries[open_heads[-1]].rank) < RANKS.index(entry.rank)
            and _can_hold(entries[open_heads[-1]], calendars[open_heads[-1]], calendars[place])
        ):
            open_heads.pop()
        above.append(open_heads[-1] if open_heads else None)
        open_heads.append(place)
    return above


def _can_hold(entry: Entry, wider: Calendar | None, here: Calendar | None) -> bool:
    """Whether a head can be of another one's time: "21 April 2017" is not of "August 2014"."""
    if wider is None or here is None or len(entry.pieces) > 1:
        return True
    named = ((wider.year, here.year), (wider.month, here.month))
    return all(above is None or own is None or above == own for above, own in named)
