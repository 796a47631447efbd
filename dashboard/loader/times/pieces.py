"""What the rules find, cut into pieces with one meaning each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Found
from dashboard.loader.times.joining import join
from dashboard.loader.times.languages import foreign_dates
from dashboard.loader.times.meaning import (
    Anchored,
    AroundNext,
    Bordered,
    Calendar,
    Meaning,
    NoTime,
    Parts,
    Share,
)
from dashboard.loader.times.words import Words


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with one meaning: a finding, or a part of one; ``begins_span``: the next is its end."""

    first: int
    last: int
    rule: str
    meaning: Meaning
    begins_span: bool = False


def pieces_of(words: Words, found: Sequence[Found]) -> list[Piece]:
    """The findings as pieces, in order."""
    return _with_anchors(words, list(_pieces(join(words, found))))


def foreign_pieces(words: Words, text: str, language: str) -> list[Piece]:
    """The dates of a text in another language, on the words that they cover."""
    found: list[Piece] = []
    for date in foreign_dates(text, language):
        first = bisect_left(words.starts, date.start)
        last = bisect_right(words.ends, date.end) - 1
        if first <= last:
            found.append(Piece(first, last, "date in another language", date.calendar))
    return found


def _pieces(found: Iterable[Found]) -> Iterator[Piece]:
    for finding in found:
        if isinstance(finding.meaning, NoTime | AroundNext):
            continue
        if isinstance(finding.meaning, Share | Bordered):
            yield Piece(finding.first, finding.last - 1, finding.rule.name, finding.meaning)
            continue
        if isinstance(finding.meaning, Parts):
            for index, (first, last, meaning) in enumerate(finding.meaning.parts):
                begins = finding.meaning.span and index == 0
                yield Piece(first, last, finding.rule.name, meaning, begins)
        else:
            yield Piece(finding.first, finding.last, finding.rule.name, finding.meaning)


def _with_anchors(words: Words, pieces: list[Piece]) -> list[Piece]:
    """Anchored times with the words of what happened, as far as no other time is among them."""
    done = [
        _with_anchor(words, piece, following) if isinstance(piece.meaning, Anchored) else piece
        for piece, following in zip_longest(pieces, pieces[1:])
    ]
    return [piece for piece in done if piece is not None]


def _with_anchor(words: Words, piece: Piece, following: Piece | None) -> Piece | None:
    """The piece with its anchor's words; None for a bare "after" right before a date."""
    if not isinstance(piece.meaning, Anchored):
        return piece
    first, last = piece.meaning.anchor
    if following is not None and following.first <= last:
        last = following.first - 1
    if last >= first and following is not None and following.first == last + 1:
        last = last if words.lower(last) not in beside("function") else first - 1
    if last >= first:
        return replace(piece, last=last, meaning=replace(piece.meaning, anchor=(first, last)))
    if piece.meaning.width == "open" or (piece.meaning.width and _is_clock(following)):
        return None
    return replace(piece, meaning=replace(piece.meaning, by_next=True))


def _is_clock(piece: Piece | None) -> bool:
    """Whether a time of day follows: "shortly before noon" is about noon."""
    clock = piece.meaning.clock if piece and isinstance(piece.meaning, Calendar) else None
    return clock is not None and clock.minute is not None
