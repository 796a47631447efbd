"""What the rules find, cut into pieces with one meaning each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from dashboard.loader.times.grammar import Found
from dashboard.loader.times.joining import join
from dashboard.loader.times.meaning import Anchored, Meaning, NoTime, Parts
from dashboard.loader.times.words import Words


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with one meaning: a finding, or a part of one."""

    first: int
    last: int
    rule: str
    meaning: Meaning


def pieces_of(words: Words, found: Sequence[Found]) -> list[Piece]:
    """The findings as pieces, in order."""
    return _with_anchors(list(_pieces(join(words, found))))


def _pieces(found: Iterable[Found]) -> Iterator[Piece]:
    for finding in found:
        if isinstance(finding.meaning, NoTime):
            continue
        if isinstance(finding.meaning, Parts):
            for first, last, meaning in finding.meaning.parts:
                yield Piece(first, last, finding.rule.name, meaning)
        else:
            yield Piece(finding.first, finding.last, finding.rule.name, finding.meaning)


def _with_anchors(pieces: list[Piece]) -> list[Piece]:
    """Anchored times with the words of what happened, as far as no other time is among them."""
    done: list[Piece] = []
    for piece, following in zip_longest(pieces, pieces[1:]):
        if isinstance(piece.meaning, Anchored):
            first, last = piece.meaning.anchor
            if following is not None and following.first <= last:
                last = following.first - 1
            if last >= first:
                meaning = replace(piece.meaning, anchor=(first, last))
                piece = replace(piece, last=last, meaning=meaning)
            elif piece.meaning.width == "open":
                continue
            else:
                piece = replace(piece, meaning=replace(piece.meaning, by_next=True))
        done.append(piece)
    return done
