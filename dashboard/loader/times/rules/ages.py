"""How old somebody was: "when she was nine", "at the age of 13", "at 13 to sweep a floor"."""

from __future__ import annotations

from dashboard.loader.times.amounts import NUMBER, number_of
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Age
from dashboard.loader.times.rules.shared import is_closed

OLDEST = 115
# Behind these a number without "age" is one: "left school at 13 to sweep", "at 13 he left".
_FOLLOWING = frozenset(("he", "she", "his", "her", "the", "their", "they", "to", "with", "for"))


def _age(match: Match) -> Age | None:
    years = number_of(match.words, *_span(match))
    if years is None or not years.is_integer() or years > OLDEST:
        return None
    named = match.has("age") or match.has("old")
    ends = is_closed(match) or match.words.lower(match.last + 1) in _FOLLOWING
    if match.words.has_class(match.last + 2, "NUMBER"):
        return None  # "at ten to nine"
    return Age(int(years)) if named or ends else None


def _birthday(match: Match) -> Age | None:
    rank = match.number("rank", "ORDINAL") or match.number("rank", "ORDINAL_DAY")
    return Age(rank, birthday=True) if rank and rank <= OLDEST else None


def _span(match: Match) -> tuple[int, int]:
    first, end = match.span("count")
    return first, end - 1


RULES = (
    Rule(
        "age",
        f"when ( he | she ) was ( only | just | still | barely )? count={NUMBER} old=( years old )?",
        _age,
    ),
    Rule("age", "on ( his | her | their ) rank=( ORDINAL | ORDINAL_DAY ) birthday", _birthday),
    Rule("age", f"at ( only | just )? age=( the age of | age )? count={NUMBER}", _age),
)
