"""The English rules, by kind of expression, compiled once."""

from __future__ import annotations

from functools import cache

from dashboard.loader.times.grammar import Grammar
from dashboard.loader.times.rules import (
    absolute,
    anchored,
    clock,
    holidays,
    lengths,
    names,
    relative,
)


@cache
def english() -> Grammar:
    """All rules; where two find the same words, the earlier one is kept."""
    return Grammar(
        (
            *absolute.RULES,
            *names.rules(),
            *holidays.rules(),
            *clock.RULES,
            *relative.RULES,
            *anchored.RULES,
            *lengths.RULES,
        )
    )


@cache
def absolute_only() -> Grammar:
    """Rules for dates that need nothing but their own words."""
    return Grammar(absolute.RULES)
