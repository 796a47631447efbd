"""The English rules, by kind of expression, compiled once."""

from __future__ import annotations

from functools import cache

from dashboard.loader.times.grammar import Grammar
from dashboard.loader.times.rules import (
    ages,
    anchored,
    around,
    clock,
    clock_ranges,
    composites,
    dates,
    eras,
    figures,
    holidays,
    lengths,
    military,
    named,
    names,
    references,
    relative,
    steps,
    years,
)


@cache
def english() -> Grammar:
    """All rules; where two find the same words, the earlier one is kept."""
    return Grammar(
        (
            *dates.RULES,
            *figures.RULES,
            *composites.RULES,
            *eras.RULES,
            *military.RULES,
            *years.RULES,
            *names.rules(),
            *holidays.rules(),
            *around.RULES,
            *clock_ranges.RULES,
            *clock.RULES,
            *steps.RULES,
            *relative.RULES,
            *named.RULES,
            *references.RULES,
            *anchored.RULES,
            *ages.RULES,
            *lengths.RULES,
        )
    )


@cache
def absolute_only() -> Grammar:
    """Rules for dates that need nothing but their own words."""
    return Grammar((*dates.RULES, *figures.RULES, *composites.RULES, *eras.RULES, *years.RULES))


def grammar_of(language: str) -> Grammar:
    """The rules that a text of the language is read by."""
    return english() if language == "en" else absolute_only()
