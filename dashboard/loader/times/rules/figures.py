"""Dates in figures: "2019-08-01", "3/4/2024", "on 4/22"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times import days
from dashboard.loader.times.days import LEAP_YEAR, MINUTES_A_DAY, month_length
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Clock
from dashboard.loader.times.rules.dates import WEEKDAY
from dashboard.loader.times.words import Words

MONTHS = 12
_NUMBERED = frozenset(
    "version v release build firmware no number nos case part call dial tel phone file ref reference invoice docket id".split()
)


def _year_first(match: Match) -> Calendar | None:
    """Such as "1999/12/25"."""
    year, month, number = map(int, match.words.written(match.index("figures")).split("/"))
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    return Calendar(year=year, month=month, day=number)


def _iso(match: Match) -> Calendar | None:
    written = match.words.written(match.index("figures"))
    year, month, number = int(written[:4]), int(written[5:7]), int(written[8:10])
    minute = int(written[11:13]) * 60 + int(written[14:16]) if "T" in written else None
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    clock = Clock(minute=minute) if minute is not None and minute < MINUTES_A_DAY else None
    weekday = match.number("weekday", "ANY_WEEKDAY")
    return Calendar(year=year, month=month, day=number, weekday=weekday, clock=clock)


def _slashed(match: Match) -> Calendar | None:
    """Day and month by what they can be.

    Where both ways work with strokes, they go as in the text's other dates; where none of
    these tells, the month stands first and the day may be the other one.
    """
    written = match.words.written(match.index("figures"))
    separator = next(mark for mark in "/.-" if mark in written)
    if _is_numbered(match.words, match.first - 1):
        return None
    first, second, year = (int(piece) for piece in written.split(separator))
    day_first = match.words.day_first
    month_first = separator != "." and first <= 12 and not (day_first and second <= 12)
    month, number = (first, second) if month_first else (second, first)
    if year < 100:
        year += 2000 if year < 50 else 1900
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    open_order = separator != "." and day_first is None and number <= 12 and number != month
    weekday = match.number("weekday", "ANY_WEEKDAY")
    found = Calendar(year=year, month=month, day=number, weekday=weekday, swappable=open_order)
    return _by_weekday(found, year, month, number) if open_order else found


def _is_numbered(words: Words, before: int) -> bool:
    """Whether the word before makes it the number of something: "version", "Case No.", "dial"."""
    return words.lower(before - (words.lower(before) in (".", ":"))) in _NUMBERED


def _by_weekday(found: Calendar, year: int, month: int, number: int) -> Calendar:
    """The one of both orders that the weekday beside it fits: "Monday 5/6/2023" is in June."""
    fits, other = (
        days.weekday(days.day(year, *order)) == found.weekday
        for order in ((month, number), (number, month))
    )
    if fits == other:
        return found
    order = (month, number) if fits else (number, month)
    return replace(found, month=order[0], day=order[1], swappable=False)


# Behind these two figures and a stroke are a date and no fraction, score or rate.
_LEADS = frozenset(("on", "until", "till", "since", "dated", "through", "week"))
# What may follow where it is one: "on 4/22 in Lund"; not "on 2/3 of homes", "on 4/5 seats".
_FOLLOWS = frozenset(
    (
        "at",
        "in",
        "for",
        "to",
        "from",
        "after",
        "before",
        "when",
        "as",
        "with",
        "until",
        "through",
        "between",
        "or",
    )
)
# "9/11" is a day that everybody knows; which, the table of known events says. "24/7" is always.
_NO_DATES = frozenset(("9/11", "7/7", "24/7"))
# "from 10/1 to 11/7".
_SPANS = frozenset(("to", "-", "–", "through"))
ITEM_WORDS = 3
# No list of such dates is longer.
MAX_ITEMS = 12


def _day_and_month(match: Match) -> Calendar | None:
    """Such as "on 4/22", "Friday 5/12", "11/20, 11/22 and 11/25": the month first, as far as it can be."""
    words, first, second = match.words, match.index("first"), match.index("second")
    if not (_stands_alone(words, first, second) and _is_led(match)):
        return None
    one, two = int(words.written(first)), int(words.written(second))
    day_first = words.day_first if max(one, two) <= MONTHS else one > MONTHS
    month, number = (two, one) if day_first else (one, two)
    if month > MONTHS or number > month_length(LEAP_YEAR, month):
        return None
    weekday = match.number("weekday", "ANY_WEEKDAY")
    open_order = day_first is None and number != month
    return Calendar(month=month, day=number, weekday=weekday, swappable=open_order)


def _stands_alone(words: Words, first: int, second: int) -> bool:
    """Whether the figures touch their stroke, go on into no other, and count nothing."""
    if not (words.touches(first + 1) and words.touches(second)):
        return False
    if f"{words.written(first)}/{words.written(second)}" in _NO_DATES:
        return False
    following = words.lower(second + 1)
    if following in ("/", "-", ":", "%") and words.touches(second + 1):
        return following == "-" and words.has_class(second + 2, "DAY")
    closed = not following.isalnum() or following in _FOLLOWS
    return closed or following == "and" or words.has_class(second + 1, "CLOCK")


def _is_led(match: Match) -> bool:
    """Whether the words before make it a date: "on", a weekday, or another such date of a list."""
    words, first = match.words, match.first
    if match.has("weekday"):
        return True
    for _ in range(MAX_ITEMS):
        before = words.lower(first - 1)
        if before in _LEADS or words.has_class(first - 1, "ANY_WEEKDAY"):
            return True
        if before in ("from", "between") and words.lower(match.last + 1) in _SPANS | {"and"}:
            return True
        listed = before in (",", "and", "or") or before in _SPANS
        if not listed or words.lower(first - 3) != "/" or not words.has_class(first - 2, "DAY"):
            return before in ("from", "between") and first < match.first
        first -= ITEM_WORDS + 1
    return False


RULES = (
    Rule("date in figures", "figures=YMD", _year_first),
    Rule("date in figures", f"{WEEKDAY} figures=ISO", _iso),
    Rule("date in figures", f"{WEEKDAY} figures=SLASHED", _slashed),
    Rule("date in figures", f"{WEEKDAY} first=DAY / second=DAY", _day_and_month),
)
