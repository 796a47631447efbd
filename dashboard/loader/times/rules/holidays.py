"""Days with a name: the table of holidays as one rule."""

from __future__ import annotations

import re

from dashboard.data_files import rows
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.rules.shared import is_titled
from dashboard.loader.times.words import NAME, Words


def rules() -> tuple[Rule, ...]:
    """One rule for all names, the longest first."""
    names = sorted((row["name"] for row in rows("holidays.csv")), key=lambda name: -len(name))
    written = " | ".join(re.sub(r"('s|'|\.|-)", r" \1 ", name) for name in names)
    return (
        Rule(
            "holiday",
            f"( pick=PICK )? name=( {written} ) ( ( , | of | in )? year=YEAR )?",
            _holiday,
        ),
    )


def _is_of_person(words: Words, index: int) -> bool:
    """Such as "Tariq Ramadan", "Ramadan Shallah", and not "After Ramadan Iraqi troops"."""
    if words.lower(index) not in beside("feast and name"):
        return False
    if words.lower(index - 1) in beside("feast lead"):
        return False
    named = words.has_class(index - 1, NAME) or words.has_class(index + 1, NAME)
    return named or is_titled(words, index)


def _holiday(match: Match) -> Calendar | None:
    words = match.words
    first, end = match.span("name")
    name = words.text[words.starts[first] : words.ends[end - 1]]
    if not name[0].isupper() or _is_of_person(words, first):
        return None
    pick = {"last": "last", "next": "next", "this": "this"}.get(match.lower("pick"))
    return Calendar(
        holiday=" ".join(name.lower().replace("’", "'").split()),
        year=match.number("year", "YEAR"),
        pick=pick,
    )
