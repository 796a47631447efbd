"""Days picked out of a month or year: "the last Sunday of October 2017", "the last day of 1999"."""

from __future__ import annotations

from dashboard.loader.times.days import month_length
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Amount, Calendar, Share
from dashboard.loader.times.rules.holidays import first_words

LAST_RANKS = ("last", "final", "closing")
# A month has five of a weekday at most.
MAX_WEEKDAYS = 5


def rank_of(match: Match) -> int:
    """The number of "second", -1 of "last"."""
    if match.lower("rank") in LAST_RANKS:
        return -1
    return int(match.value("rank", "ORDINAL") or 1)


def _nth_day(match: Match) -> Calendar | None:
    """Such as "the second Sunday in May 2017", "the 31st day of July, 1720"."""
    month, year, nth = (
        match.number("month", "ANY_MONTH"),
        match.number("year", "YEAR"),
        rank_of(match),
    )
    weekday = match.number("weekday", "WEEKDAY")
    if weekday is not None and nth > MAX_WEEKDAYS:
        return None
    if weekday is None and month and nth > month_length(year or 2000, month):
        return None
    pick = match.lower("pick")
    shift = match.number("pick", "LAST") or match.number("pick", "NEXT") or 0
    return Calendar(
        year=year, month=month, weekday=weekday, nth=nth, year_shift=shift if pick else None
    )


# What can stand before the longer time, and what that is: “of the month”, “in each year”.
_PICKING = frozenset("the this that each every next last any".split())
_LONGER = ("ANY_UNIT", "ANY_MONTH", "YEAR", "SEASON", "ANY_SEASON")


def _share_of_weekdays(match: Match) -> Share | None:
    """Such as "the last Friday of" with "the month", "next month" or "that year" behind it.

    But "last Friday in Bern" is the Friday before.
    """
    words, behind = match.words, match.last + 1
    behind += words.lower(behind) in _PICKING
    longer = any(words.has_class(behind, name) for name in _LONGER)
    longer = longer or words.lower(behind) in first_words()
    if words.lower(match.last) == "in" and not longer:
        return None
    weekday = match.number("weekday", "WEEKDAY")
    return Share("P1D", Amount(1, "day"), rank_of(match) - (rank_of(match) > 0), weekday)


def _quarter_of_the_year(match: Match) -> Calendar:
    return Calendar(quarter=rank_of(match), year_shift=0)


RULES = (
    Rule(
        "quarter of the year",
        "( the )? rank=RANKED quarter of the ( current )? year",
        _quarter_of_the_year,
    ),
    Rule(
        "day picked out of a month",
        "( the )? rank=RANKED ( weekday=WEEKDAY | day ) ( of | in ) month=ANY_MONTH ( ( , | of | in )? ( , )? year=YEAR | ( of )? pick=( THIS | LAST | NEXT ) year )?",
        _nth_day,
    ),
    Rule(
        "day picked out of a year",
        "( the )? rank=RANKED ( weekday=WEEKDAY | day ) ( of | in ) ( the year )? year=YEAR",
        _nth_day,
    ),
    Rule(
        "day picked out of a time",
        "( the )? rank=RANKED weekday=WEEKDAY ( of | in )",
        _share_of_weekdays,
    ),
)
