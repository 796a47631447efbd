"""Years with their era and years of two digits, with the month, day or season before them."""

from __future__ import annotations

from dashboard.loader.times.days import month_length
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Parts
from dashboard.loader.times.rules.dates import DAY_FIRST, MONTH_FIRST
from dashboard.loader.times.rules.shared import PARTED, part_of

NAMED = "( month=ANY_MONTH | ( the )? season=SEASON )"
MARKS = "( , | of | in )? ( the year )?"
SHORT = "( ' | ’ ) short=YEAR2"
# A short year alone needs a word before it that makes it one.
_SHORT_LEADS = ("of", "in", "since", "early", "late")


def _of_era(match: Match) -> Calendar | None:
    """Such as "15 March 44 BC", "October of AD 79", "the autumn of 480 BC", "AD 79"."""
    year = int(match.words.written(match.index("year"))) * (-1 if match.has("before") else 1)
    month, day = match.number("month", "ANY_MONTH"), match.number("day", "ANY_DAY")
    if year == 0 or (day and (month is None or day > month_length(2000, month))):
        return None
    season = match.value("season", "SEASON") or None
    return Calendar(year=year, month=month, day=day, season=season, part=part_of(match))


def _short_year(match: Match) -> Calendar | None:
    """Such as "the summer of '69", "since '98", "12 May '45"; not "the class of '98"."""
    words, index = match.words, match.index("short")
    month, day = match.number("month", "ANY_MONTH"), match.number("day", "ANY_DAY")
    season = match.value("season", "SEASON") or None
    bare = month is None and season is None
    if not words.touches(index) or (bare and words.lower(match.first - 1) not in _SHORT_LEADS):
        return None
    return Calendar(
        short_year=int(words.written(index)),
        month=month,
        day=day,
        season=season,
        part=part_of(match),
    )


def _pair_before_christ(match: Match) -> Parts | None:
    first, second = match.index("first"), match.index("second")
    years = [-int(match.words.written(index)) for index in (first, second)]
    if years[0] >= years[1]:
        return None
    return Parts(
        ((first, first, Calendar(year=years[0])), (second, match.last, Calendar(year=years[1])))
    )


RULES = (
    Rule("year of an era", f"{PARTED} ( {NAMED} {MARKS} )? year=ANY_YEAR before=BC", _of_era),
    Rule("year of an era", f"{PARTED} ( {NAMED} {MARKS} )? year=ANY_YEAR AD", _of_era),
    Rule("year of an era", f"{PARTED} ( {NAMED} {MARKS} )? AD year=ANY_YEAR", _of_era),
    Rule("day of an era", f"{DAY_FIRST} {MARKS} year=ANY_YEAR ( before=BC | AD )", _of_era),
    Rule("day of an era", f"{MONTH_FIRST} {MARKS} year=ANY_YEAR ( before=BC | AD )", _of_era),
    Rule("day of an era", f"{DAY_FIRST} {MARKS} AD year=ANY_YEAR", _of_era),
    Rule("day of an era", f"{MONTH_FIRST} {MARKS} AD year=ANY_YEAR", _of_era),
    Rule(
        "years before Christ",
        "first=ANY_YEAR ( - | – | — | to | and ) second=ANY_YEAR era=BC",
        _pair_before_christ,
    ),
    Rule("short year", SHORT, _short_year),
    Rule("short year", f"{PARTED} {NAMED} ( of | in | , )? {SHORT}", _short_year),
    Rule("short year", f"{DAY_FIRST} ( , )? {SHORT}", _short_year),
    Rule("short year", f"{MONTH_FIRST} ( , )? {SHORT}", _short_year),
)
