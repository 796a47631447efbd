"""Two dates that are the ends of one span: "from March to June 2020", "between 3 and 9 May"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.meaning import Calendar, Reference
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.words import Words

_DASHES = frozenset(("-", "–", "—", "/"))
WEEK_DAYS = 7
_TO = frozenset(("to", "until", "till", "through"))


def find_ranges(words: Words, pieces: Sequence[Piece]) -> frozenset[int]:
    """The indices of pieces that are the start of a span whose end is the next piece."""
    return frozenset(
        index
        for index, (start, end) in enumerate(pairwise(pieces))
        if isinstance(start.meaning, Calendar)
        and (
            _is_up_to_now(words, start, end)
            or (isinstance(end.meaning, Calendar) and _is_range(words, start, end))
        )
    )


def _is_up_to_now(words: Words, start: Piece, end: Piece) -> bool:
    """“from 2005 until now”, “between Aug. 22 and now”."""
    if not isinstance(end.meaning, Reference) or end.meaning.value != "PRESENT_REF":
        return False
    lead = words.lower(start.first - 1)
    if end.first - start.last == 1:
        return words.lower(end.first) in _TO and lead == "from"
    joint = words.lower(start.last + 1)
    return end.first - start.last == 2 and (
        (joint in _TO and lead in ("from", "since")) or (joint == "and" and lead == "between")
    )


def _is_range(words: Words, start: Piece, end: Piece) -> bool:
    article = words.lower(end.first - 1) == "the"
    if end.first - start.last != 2 + article:
        return False
    joint, lead = words.lower(start.last + 1), words.lower(start.first - 1)
    if lead == "the":
        lead = words.lower(start.first - 2)
    if joint == "and":
        return lead == "between"
    if joint in _DASHES:
        return not words.text[words.ends[start.last] : words.starts[end.first]].count("\n")
    return joint in _TO and (lead == "from" or start.rule == end.rule or _are_alike(start, end))


def _are_alike(start: Piece, end: Piece) -> bool:
    """Whether both name a day of a month, or both a month: "28 September to 5 October 2008"."""
    one, two = start.meaning, end.meaning
    if not isinstance(one, Calendar) or not isinstance(two, Calendar):
        return False
    return bool(one.month and two.month) and bool(one.day) == bool(two.day)


def with_shared_fields(
    words: Words, pieces: Sequence[Piece], ranges: frozenset[int]
) -> list[Piece]:
    """The pieces, with what one end of a span or a list names given to the other."""
    done = list(pieces)
    for index in range(len(done) - 2, -1, -1):
        start, end = done[index].meaning, done[index + 1].meaning
        if not isinstance(start, Calendar) or not isinstance(end, Calendar):
            continue
        if index in ranges or _is_list(words, done[index], done[index + 1]):
            done[index] = replace(done[index], meaning=_completed(start, end))
        if index in ranges:
            done[index + 1] = replace(done[index + 1], meaning=_continued(start, end))
    return done


def _is_list(words: Words, start: Piece, end: Piece) -> bool:
    """Whether the two stand in a list: "January and February 2013"."""
    return end.first - start.last == 2 and words.lower(start.last + 1) in ("and", "or", ",")


def _completed(start: Calendar, end: Calendar) -> Calendar:
    """The start with the year or the day that only the end names."""
    if start == Calendar(clock=start.clock) and end.clock:
        return replace(end, clock=start.clock)
    if start.year is None and start.pick is None and end.year and (start.month or start.season):
        earlier = (start.month or 0) > (end.month or 12)
        return replace(start, year=end.year - 1 if earlier else end.year)
    return start


def _continued(start: Calendar, end: Calendar) -> Calendar:
    """The end with the year that only the start names."""
    if start.year is None or end.year is not None or not end.month:
        return end
    later = end.month < (start.month or 1)
    return replace(end, year=start.year + 1 if later else start.year)


def with_common_bounds(resolved: list[Resolved], ranges: frozenset[int]) -> list[Resolved]:
    """Both ends of each span with the bounds of the whole span."""
    done = list(resolved)
    for index in ranges:
        start, end = done[index], _after(done[index], done[index + 1])
        if start.dated and end.dated and (start.first or 0) <= (end.last or 0):
            done[index] = start.between(start.first, end.last)
            done[index + 1] = end.between(start.first, end.last)
    return done


def _after(start: Resolved, end: Resolved) -> Resolved:
    """The end; a weekday that came out before the start is that of the week after: "Monday to Friday"."""
    if start.first is None or end.first is None or end.first != end.last:
        return end
    if end.basis != "published" or not 0 < start.first - end.first < WEEK_DAYS:
        return end
    day = end.first + WEEK_DAYS
    return replace(end, value=days.value(day), first=day, last=day, focus=(day, day))
