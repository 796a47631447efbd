"""The English rules, by kind of expression, compiled once."""

from __future__ import annotations

from functools import cache

from dashboard.loader.times.grammar import Grammar
from dashboard.loader.times.rules import (
    anchored,
    clock,
    dates,
    holidays,
    lengths,
    named,
    names,
    references,
    relative,
    years,
)


@cache
def english() -> Grammar:
    """All rules; where two find the same words, the earlier one is kept."""
    return Grammar(
        (
            *dates.RULES,
            *years.RULES,
            *names.rules(),
            *holidays.rules(),
            *clock.RULES,
            *relative.RULES,
            *named.RULES,
            *references.RULES,
            *anchored.RULES,
            *lengths.RULES,
        )
    )


@cache
def absolute_only() -> Grammar:
    """Rules for dates that need nothing but their own words."""
    return Grammar((*dates.RULES, *years.RULES))
