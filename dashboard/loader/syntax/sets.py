"""Sets of words by their name in ``data/syntax_sets.csv``."""

from __future__ import annotations

from functools import cache

from dashboard.data_files import rows


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a set, in lower case."""
    return _sets()[name]


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {row["set"]: frozenset(row["words"].split()) for row in rows("syntax_sets.csv")}
