"""Two dates that are the ends of one span: "from March to June 2020", "between 3 and 9 May"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.words import Words

_DASHES = frozenset(("-", "–", "—", "/"))
_TO = frozenset(("to", "until", "till", "through"))


def find_ranges(words: Words, pieces: Sequence[Piece]) -> frozenset[int]:
    """The indices of pieces that are the start of a span whose end is the next piece."""
    return frozenset(
        index
        for index, (start, end) in enumerate(pairwise(pieces))
        if isinstance(start.meaning, Calendar)
        and isinstance(end.meaning, Calendar)
        and _is_range(words, start, end)
    )


def _is_range(words: Words, start: Piece, end: Piece) -> bool:
    if end.first - start.last != 2:
        return False
    joint, lead = words.lower(start.last + 1), words.lower(start.first - 1)
    if joint == "and":
        return lead == "between"
    if joint in _DASHES:
        return not words.text[words.ends[start.last] : words.starts[end.first]].count("\n")
    return joint in _TO and (lead == "from" or start.rule == end.rule)


def with_shared_fields(pieces: Sequence[Piece], ranges: frozenset[int]) -> list[Piece]:
    """The pieces, with years that only one end of a span names given to the other."""
    done = list(pieces)
    for index in ranges:
        start, end = done[index].meaning, done[index + 1].meaning
        if not isinstance(start, Calendar) or not isinstance(end, Calendar):
            continue
        if start.year is None and end.year is not None and (start.month or start.season):
            earlier = (start.month or 0) > (end.month or 12)
            year = end.year - 1 if earlier else end.year
            done[index] = replace(done[index], meaning=replace(start, year=year))
        elif start.year is not None and end.year is None and end.month:
            year = start.year + 1 if end.month < (start.month or 1) else start.year
            done[index + 1] = replace(done[index + 1], meaning=replace(end, year=year))
    return done


def with_common_bounds(resolved: list[Resolved], ranges: frozenset[int]) -> list[Resolved]:
    """Both ends of each span with the bounds of the whole span."""
    done = list(resolved)
    for index in ranges:
        start, end = done[index], done[index + 1]
        if start.dated and end.dated and (start.first or 0) <= (end.last or 0):
            done[index] = start.between(start.first, end.last)
            done[index + 1] = end.between(start.first, end.last)
    return done
