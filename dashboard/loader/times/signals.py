"""since, until, by, before, after: words before a date that open one of its ends."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.days import MINUTES_A_DAY
from dashboard.loader.times.words import Words

_FROM = frozenset(("since",))
_TO = frozenset(["until", "till", "by", "before", "through"])
# “Fell through in May”, “six months later”: “through” is of these verbs, and not “fell through May”.
_THROUGH = frozenset(
    "fall falls fell fallen come comes came break broke broken pull pulled".split()
)
_WHEN = frozenset("in on at yesterday today".split())
_AFTER = frozenset(("after",))
_UNTIL = frozenset(("until", "till"))
# Of these what comes before or after is none of it; a day can be the one on which it happened.
LONGER = frozenset(("month", "season", "year", "decade", "century"))
_NOT = frozenset(("no", "not", "never"))
_EARLY, _LATE = frozenset(("earlier", "sooner")), frozenset(("later",))


def with_signal(
    words: Words, first: int, found: Resolved, published_last: int | None, ended: int | None
) -> Resolved:
    """The time as the word before it bounds it: "since Monday", "by 2030".

    ``ended``: the last day that it can be of, where it is told as past.
    """
    if (
        not found.dated
        or found.type == "SET"
        or (found.value == "PRESENT_REF" and found.basis == "published")
    ):
        return found
    before = words.lower(first - 1)
    if before == "than" and words.lower(first - 3) not in _NOT:  # "later than 2018"
        before = {"later": "after", "earlier": "before"}.get(words.lower(first - 2), before)
    if before in ("before", "after") and found.granularity in LONGER and found.type == "DATE":
        return _beyond(found, published_last, after=before == "after")
    return _bounded(words, first, found, (published_last, ended))


def _bounded(
    words: Words, first: int, found: Resolved, lasts: tuple[int | None, int | None]
) -> Resolved:
    """With the end open that the word before it opens."""
    before, (published_last, ended) = words.lower(first - 1), lasts
    ends = before in _UNTIL or (before == "by" and ended is None)  # "leave by 8 p.m. on Friday"
    if found.minute is not None and ends and found.first == found.last:
        return replace(found, first=None, granularity="vague")
    if found.type == "TIME" and before in _TO | _AFTER and found.first == found.last:
        return _of_its_day(found, ended, after=before in _AFTER)
    if _is_not_before(words, first):
        return replace(found, last=None, minute=None, granularity="vague")
    if before in _FROM or (before in _AFTER and found.first is not None):
        last = (
            published_last
            if published_last is None or (found.first or 0) <= published_last
            else found.last
        )
        return replace(found, first=found.first, last=last, minute=None, granularity="vague")
    if (before in _TO and not _is_of_verb(words, first)) or _is_negated(words, first, _LATE):
        return replace(found, first=None, minute=None, granularity="vague")
    return found


def _is_of_verb(words: Words, first: int) -> bool:
    """Such as "fell through on Monday", "came through six months later", but not "fell through May"."""
    if words.lower(first - 1) != "through" or words.lower(first - 2) not in _THROUGH:
        return False
    length = words.has_class(first + 1, "ANY_UNIT") and words.lower(first) != "the"
    return length or words.lower(first) in _WHEN


def _beyond(found: Resolved, published_last: int | None, *, after: bool) -> Resolved:
    """“Before 1990” ends with 31 December 1989, “after March 2021” begins on 1 April.

    “Before the end of May” is up to the last of these days.
    """
    beside = not _is_edge(found)
    if not after:
        last = found.first - 1 if beside and found.first is not None else found.last
        return replace(found, first=None, last=last, minute=None, granularity="vague")
    first = found.last + 1 if beside and found.last is not None else found.first
    over = first is not None and published_last is not None and first <= published_last
    last = published_last if over else None
    return replace(found, first=first, last=last, minute=None, granularity="vague")


def _is_edge(found: Resolved) -> bool:
    """Whether it is a part of a month or of years: "the end of May", "early 2020"."""
    return found.granularity != "season" and "/" in (edtf(found.first, found.last) or "")


def _of_its_day(found: Resolved, ended: int | None, *, after: bool) -> Resolved:
    """The day on which something was before or after a time of it.

    "After midnight" is of the next, as midnight ends the day that it is told of.
    """
    day = found.first
    over = day is not None and ended is not None and day >= ended
    if after and day is not None and found.minute == MINUTES_A_DAY and not over:
        found = replace(found, first=day + 1, last=day + 1)
    return replace(found, minute=None, granularity="day")


def _is_not_before(words: Words, first: int) -> bool:
    """Such as "not before 3 May", "no earlier than May"."""
    bare = words.lower(first - 1) == "before" and words.lower(first - 2) in _NOT
    return bare or _is_negated(words, first, _EARLY)


def _is_negated(words: Words, first: int, ways: frozenset[str]) -> bool:
    """Whether "no … than" with one of these words stands before: "no later than"."""
    compared = words.lower(first - 1) == "than" and words.lower(first - 2) in ways
    return compared and words.lower(first - 3) in _NOT
