"""since, until, by, before, after: words before a date that open one of its ends."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.days import MINUTES_A_DAY
from dashboard.loader.times.words import Words

_FROM = frozenset(("since",))
_TO = frozenset(["until", "till", "by", "before"])
_AFTER = frozenset(("after",))
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
    if before in _TO or _is_negated(words, first, _LATE):
        return replace(found, first=None, minute=None, granularity="vague")
    return found


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
