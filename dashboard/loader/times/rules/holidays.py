"""Days with a name: the table of holidays as one rule."""

from __future__ import annotations

import re

from dashboard.data_files import rows
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.words import NAME, Words

_ALSO_NAMES = frozenset({"Ramadan"})


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
    """Such as "Tariq Ramadan", "Ramadan Shallah": a name stands beside it."""
    return any(
        words.has_class(near, NAME) and words.lower(near) not in beside("season lead")
        for near in (index - 1, index + 1)
    )


def _holiday(match: Match) -> Calendar | None:
    words = match.words
    first, end = match.span("name")
    name = words.text[words.starts[first] : words.ends[end - 1]]
    if not name[0].isupper() or (name in _ALSO_NAMES and _is_of_person(words, first)):
        return None
    pick = {"last": "last", "next": "next", "this": "this"}.get(match.lower("pick"))
    return Calendar(
        holiday=" ".join(name.lower().replace("’", "'").split()),
        year=match.number("year", "YEAR"),
        pick=pick,
    )
