"""Times that part an auxiliary from its verb: “had on 12 September barred”, “has in recent weeks closed”."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import lexicon
from dashboard.loader.syntax.phrases import is_year
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.tokens import Tokens

_AUXILIARIES = word_set("within a group")
_HEDGES = word_set("hedges of a group")
_OPENERS = word_set("before a time")
_DAYS = word_set("days")
_TIMES = word_set("times")
# “in the first two weeks of this month”: so many words a time has, its opener counted.
MAX_TIME = 8
# Classes of words that stand before the noun of a time or join two: “the past few”, “of this”.
_AROUND = frozenset("tmj$i")


def times_within(tokens: Tokens) -> list[int]:
    """Indices of the words of such times: the verb group is read as if they were not there."""
    low = tokens.low
    if _OPENERS.isdisjoint(low) or _AUXILIARIES.isdisjoint(low):
        return []
    within: list[int] = []
    for at in range(1, len(low) - 2):
        if low[at] in _OPENERS and low[at - 1] in _AUXILIARIES:
            end = _end_of_time(low, at + 1)
            # “would in 2019 win” is told of what is over
            if low[at - 1] in _HEDGES and any(map(is_year, low[at:end])):
                continue
            if end > at + 1 and _is_verb_of(low[at - 1], low[end]):
                within += range(at, end)
    return within


def _end_of_time(low: list[str], first: int) -> int:
    """Behind the last word of the time that begins there; ``first`` where none does, or nothing follows."""
    ends = first
    for at in range(first, min(first + MAX_TIME, len(low) - 1)):
        if _is_time(low[at]) or (low[at].isdigit() and at == ends > first):
            ends = at + 1
        elif not (low[at][:1].isdigit() or _can_stand_around(low[at])):
            break
    return ends


def _is_time(word: str) -> bool:
    """“Monday”, “weeks”, “2010”."""
    return word in _DAYS or word in _TIMES or is_year(word)


def _can_stand_around(word: str) -> bool:
    known = lexicon().words.get(word)
    return known is not None and known.first in _AROUND


def _is_verb_of(auxiliary: str, word: str) -> bool:
    """Whether the auxiliary can have this form of a verb behind it: “had … barred”, “will … open”."""
    known = lexicon().words.get(word)
    if known is None:
        return False
    modal = lexicon().words.get(auxiliary)
    return known.can("v" if modal is not None and modal.first == "M" else "c")
