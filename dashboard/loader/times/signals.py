"""since, until, by, before, after: words before a date that open one of its ends."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.words import Words

_FROM = frozenset(("since",))
_TO = frozenset(["until", "till", "by", "before"])
_AFTER = frozenset(("after",))


def with_signal(words: Words, first: int, found: Resolved, published_last: int | None) -> Resolved:
    """The time as the word before it bounds it: "since Monday", "by 2030"."""
    if (
        not found.dated
        or found.type == "SET"
        or (found.value == "PRESENT_REF" and found.basis == "published")
    ):
        return found
    before = words.lower(first - 1)
    if before in _FROM or (before in _AFTER and found.first is not None):
        last = (
            published_last
            if published_last is None or (found.first or 0) <= published_last
            else found.last
        )
        return replace(found, first=found.first, last=last, minute=None, granularity="vague")
    if before in _TO:
        return replace(found, first=None, minute=None, granularity="vague")
    return found
