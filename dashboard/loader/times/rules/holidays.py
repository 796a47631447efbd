"""Days with a name: the table of holidays as one rule."""

from __future__ import annotations

import re

from dashboard.data_files import rows
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar


def rules() -> tuple[Rule, ...]:
    """One rule for all names, the longest first."""
    names = sorted((row["name"] for row in rows("holidays.csv")), key=lambda name: -len(name))
    written = " | ".join(re.sub(r"('s|'|\.)", r" \1 ", name) for name in names)
    return (
        Rule(
            "holiday",
            f"( pick=PICK )? name=( {written} ) ( ( , | of | in )? year=YEAR )?",
            _holiday,
        ),
    )


def _holiday(match: Match) -> Calendar | None:
    words = match.words
    first, end = match.found.span("name")
    name = words.text[words.starts[first] : words.ends[end - 1]]
    if not name[0].isupper():
        return None
    pick = {"last": "last", "next": "next", "this": "this"}.get(match.lower("pick"))
    return Calendar(
        holiday=" ".join(name.lower().replace("’", "'").split()),
        year=match.number("year", "YEAR"),
        pick=pick,
    )
