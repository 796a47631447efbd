"""Names that have words of time in them: read so that no other rule reads them."""

from __future__ import annotations

import re
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import NoTime

# Figures in a name are numbers to the grammar, and are compared afterwards.
_FIGURES = re.compile(r"\d+(?:st|nd|rd|th)?")


def rules() -> tuple[Rule, ...]:
    """One rule for all names, the longest first."""
    names = sorted(_names(), key=lambda name: -len(name))
    written = " | ".join(_pattern(name) for name in names)
    return (Rule("name", f"( {written} )", _no_time),)


@cache
def _names() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("time_traps.csv"))


def _pattern(name: str) -> str:
    return " ".join(
        ("ORDINAL" if not word.isdigit() else "COUNT") if _FIGURES.fullmatch(word) else word.lower()
        for word in name.split()
    )


def _no_time(match: Match) -> NoTime | None:
    words = match.words
    written = words.text[words.starts[match.first] : words.ends[match.last]]
    return NoTime() if " ".join(written.split()) in _names() else None
