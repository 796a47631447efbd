"""Lengths behind "in" and "within": a date where the verb is of the future ("in three weeks")."""

from __future__ import annotations

from typing import Final

from dashboard.loader.times.amounts import duration
from dashboard.loader.times.grammar import Match
from dashboard.loader.times.meaning import Ahead, Amount
from dashboard.loader.times.words import BREAK, Words

# Of shorter units the day is not sure, longer ones are no date.
_UNITS: Final = ("minute", "hour", "day", "week", "month", "year", "decade")
_AT_MOST: Final = frozenset(("less than", "under", "up to", "at most", "no more than"))
# "three weeks of talks", "three weeks or so", "a month after the vote": no date counted from now.
_NOT_BEFORE: Final = frozenset(("of", "or", "to", "and", "after", "before", "from", "since", "-"))
# "the first attack in three years", "four times in two weeks": what is counted is over.
_COUNTED: Final = frozenset(("only", "time", "times", "most", "least", "worst", "best", "highest"))
_COUNTING_CLASSES: Final = ("ORDINAL", "RANKED")
_FIGURES: Final = ("COUNT", "LARGE", "AMOUNT", "NUMBER")
# So far before it stands what is counted.
MAX_WORDS: Final = 12


def ahead_of(match: Match, amount: Amount) -> Ahead | None:
    """The length where its place in the sentence lets it be a date; the verb decides later."""
    words, modifier = match.words, _modifier(match)
    lead = words.lower(match.first - 1)
    if lead not in ("in", "within") or amount.unit not in _UNITS or amount.count == 0:
        return None
    if words.lower(match.last + 1) in _NOT_BEFORE or not (modifier == "" or modifier in _AT_MOST):
        return None
    before = _clause(words, match.first - 2)
    if any(_counts(words, index) for index in before):
        return None
    # "will build 200 homes in three years": some of them sooner.
    figured = any(words.has_class(index, name) for index in before for name in _FIGURES)
    within = lead == "within" or modifier != "" or figured
    return Ahead(duration(amount), amount, within)


def _modifier(match: Match) -> str:
    """The words before the number."""
    number = "least" if match.has("least") else "count"
    start = match.span(number)[0] if match.has(number) else match.index("unit")
    return " ".join(match.words.lower(index) for index in range(match.first, start))


def _clause(words: Words, last: int) -> range:
    """The words up to ``last``, from the head of their sentence or the nearest of them."""
    first = last
    while first > max(-1, last - MAX_WORDS) and not _ends(words, first):
        first -= 1
    return range(first + 1, last + 1)


def _ends(words: Words, index: int) -> bool:
    return BREAK in words.entries[index].values or words.lower(index) in (".", "?", "!", ";")


def _counts(words: Words, index: int) -> bool:
    return words.lower(index) in _COUNTED or any(
        words.has_class(index, name) for name in _COUNTING_CLASSES
    )
