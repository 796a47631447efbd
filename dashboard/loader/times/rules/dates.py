"""Days and months, with or without their year."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.syntax.lexicon import lexicon
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.days import LEAP_YEAR, WEEKDAYS, month_length
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Parts, Repeated
from dashboard.loader.times.rules.shared import PARTED, is_closed, is_titled, part_of
from dashboard.loader.times.words import NAME, Words

WEEKDAY = "( weekday=ANY_WEEKDAY ( . )? ( , )? ( the )? )?"
DAY_FIRST = f"{WEEKDAY} ( the )? day=ANY_DAY ( of )? month=ANY_MONTH"
MONTH_FIRST = f"{WEEKDAY} month=ANY_MONTH ( . )? ( the )? day=ANY_DAY"
# Without its dot "Nov" is a month behind these alone.
_SHORT_LEADS = frozenset(("in", "from", "until", "till", "since", "through"))
# "to Mar del Plata", "spoke to Jan": names of people and of the sea, too.
_NAMES = frozenset(("jan", "mar"))
JOIN = "( - | – | — | to | and | through | until )"


# What stands behind “on a Monday” where it names no day: “on a Monday in May”.
_BEHIND_SOME = frozenset(
    "in of during when at before after that as last this early late some , . ; : he she they we".split()
)


def _day_of_month(match: Match) -> Calendar | None:
    month, number = match.number("month", "ANY_MONTH"), match.number("day", "ANY_DAY")
    year = match.number("year", "YEAR")
    if month is None or number is None or number > month_length(year or 2000, month):
        return None
    if is_dotted(match):
        return None
    if match.words.lower(match.first - 1) in ("$", "£", "€"):  # "for $12 December 27"
        return None
    following = match.words.lower(match.last + 1)
    if year is None and following in beside("street") and match.has("month"):
        return None  # "25 May Street"
    if following in ("%", "percent", "million", "billion") or _is_decimal_end(match):
        return None
    weekday = match.number("weekday", "ANY_WEEKDAY")
    short = match.number("short", "YEAR2")
    found = Calendar(year=year, month=month, day=number, weekday=weekday, part=part_of(match))
    return replace(found, short_year=short)


def _is_decimal_end(match: Match) -> bool:
    """Whether the last number runs on without a space ("May 5-seat" is left to other rules)."""
    words, after = match.words, match.last + 1
    return words.lower(after) == ":" and words.touches(after) and words.written(after + 1).isdigit()


def is_dotted(match: Match) -> bool:
    """Whether a full month's name has a dot behind it: "in June. The second" is no date."""
    words, index = match.words, match.index("month")
    return words.has_class(index, "MONTH") and words.lower(index + 1) == "." and index < match.last


def _month_of_year(match: Match) -> Calendar | None:
    if is_dotted(match) or is_titled(match.words, match.index("month")):
        return None
    year = match.number("year", "YEAR")
    return Calendar(year=year, month=match.number("month", "ANY_MONTH"), part=part_of(match))


def _month(match: Match) -> Calendar | None:
    words, index = match.words, match.index("month")
    if _is_name(words, index):
        return None
    return Calendar(month=match.number("month", "ANY_MONTH"), part=part_of(match))


def _short_month(match: Match) -> Calendar | None:
    """Such as "Dec.", where a word before it says that it is a time."""
    words, index = match.words, match.index("month")
    before = words.lower(index - 1)
    if before not in beside("month lead") or before in ("and", "or", "the", "that"):
        return None
    dotless = match.last == index
    if dotless and (not words.written(index).istitle() or words.written(index + 1)[:1].isupper()):
        return None
    spanned = before == "to" and words.has_class(index - 2, "ANY_MONTH")
    if dotless and before not in _SHORT_LEADS and not spanned:
        return None
    if dotless and words.lower(index) in _NAMES and before != "in" and not spanned:
        return None
    return Calendar(month=match.number("month", "ANY_MONTH"))


def _is_name(words: Words, index: int) -> bool:
    """Whether a month's word is a person's, a company's or no name of a month at all."""
    lower, before, after = words.lower(index), words.lower(index - 1), words.written(index + 1)
    if is_titled(words, index):
        return True
    if lower not in beside("first name"):
        return False
    if before in ("and", "or") and not words.has_class(index - 2, "ANY_MONTH"):
        return True
    if before in beside("month lead"):
        return after[:1].isupper() and before in (
            "and",
            "by",
            "from",
            "to",
            "of",
            "for",
            "that",
            "the",
        )
    return (
        lower in ("may", "march") or after[:1].isupper() or words.written(index - 1)[:1].isupper()
    )


def _weekday(match: Match) -> Calendar | Repeated | None:
    words, index = match.words, match.index("weekday")
    part = words.has_class(match.last + 1, "DAYPART")
    articles = ("a", "any", "one") if part else ("a", "any")
    indefinite = words.lower(match.first - 1) in articles or _is_some(words, match.first)
    if indefinite and _stands_alone(words, match.last + 1 + part, part=part):
        return Repeated(f"XXXX-WXX-{int(match.value('weekday', 'ANY_WEEKDAY')) + 1}")
    if is_titled(words, index):
        return None
    if match.first == index and _is_first_name(words, index):
        return None
    club = words.lower(index - 1) == "the" and words.written(index + 1)[:1].isupper()
    if club and words.written(index + 1)[1:].islower():
        return None
    before = words.lower(index - 2 if words.lower(index - 1) == "on" else index - 1)
    pick = before if before == "later" else None
    return Calendar(weekday=match.number("weekday", "ANY_WEEKDAY"), pick=pick)


def _is_some(words: Words, first: int) -> bool:
    """“on a cold Monday”: an adjective between; not “at a hearing Monday”."""
    if words.lower(first - 2) != "a" or words.lower(first - 3) != "on":
        return False
    known = lexicon().words.get(words.written(first - 1))
    return known is not None and known.first == "j"


def _stands_alone(words: Words, after: int, *, part: bool) -> bool:
    """“on a Monday in May”, “on a Friday afternoon,”: some such day; not “a Friday concert”."""
    following = words.lower(after)
    return following in _BEHIND_SOME or (part and following == "and")


def _is_first_name(words: Words, index: int) -> bool:
    """Such as "met Friday Mensah.", "Friday Osei, a cook": the weekday as the first of two names."""
    following = words.written(index + 1)
    if not words.has_class(index + 1, NAME) or not following[1:].islower():
        return False
    if words.lower(index - 1) in beside("month lead") or words.touches(index):
        return False
    return words.lower(index + 2) in beside("after name")


def _short_weekday(match: Match) -> Calendar | None:
    """Such as "Sun." is a day only with its dot and no article, and "Sat" only before a date."""
    if match.first == 0 or match.words.lower(match.first - 1) == "the":
        return None
    return Calendar(weekday=match.number("weekday", "ANY_WEEKDAY"))


def _days_of_month(match: Match) -> Parts | None:
    """Two days of one month: "12-18 August 2019", "June 5-7", "between 3 and 9 May"."""
    first, second = match.index("first"), match.index("second")
    year, month = match.number("year", "YEAR"), match.number("month", "ANY_MONTH")
    days = [match.number(name, "ANY_DAY") for name in ("first", "second")]
    if month is None or any(d is None or d > month_length(year or 2000, month) for d in days):
        return None
    starts_with_month = match.index("month") < first
    start = Calendar(year=year, month=month, day=days[0])
    end = Calendar(year=year, month=month, day=days[1])
    parts = [(first, first, start), (second, match.last, end)]
    if match.has("zeroth"):
        index = match.index("zeroth")
        listed = Calendar(year=year, month=month, day=match.number("zeroth", "ANY_DAY"))
        parts.insert(0, (index, index, listed))
    if starts_with_month:
        parts[0] = (match.index("month"), *parts[0][1:])
    return Parts(tuple(parts))


def _months_of_year(match: Match) -> Parts | None:
    """Such as "Jan-Feb 2012"; "November to March 2013" begins in the year before."""
    first, second = match.number("first", "ANY_MONTH"), match.number("second", "ANY_MONTH")
    year = match.number("year", "YEAR")
    if first is None or second is None or year is None or first == second:
        return None
    start = Calendar(year=year - (first > second), month=first)
    at = match.index("second")
    return Parts(
        ((match.first, match.first, start), (at, match.last, Calendar(year=year, month=second)))
    )


def _month_and_year(match: Match) -> Calendar | None:
    """Such as "Aug-2001", and no "may-2001"."""
    if not match.words.written(match.first)[:1].isupper():
        return None
    return Calendar(month=match.number("month", "ANY_MONTH"), year=match.number("year", "YEAR"))


def _day_in_words(match: Match) -> Calendar | None:
    """Such as "February twenty second", "May twenty-nine"."""
    month = match.number("month", "ANY_MONTH")
    number = int(match.value("tens", "TENS") or 0)
    number += match.number("ones", "NUMBER") or match.number("ones", "ORDINAL") or 0
    ranked = match.value("ones", "ORDINAL") != ""
    if month is None or not 20 < number <= month_length(LEAP_YEAR, month):
        return None
    return Calendar(month=month, day=number) if ranked or is_closed(match) else None


def _weekday_and_day(match: Match) -> Calendar | None:
    """Such as "Friday the 26th", "Fri 14th"; of bare numbers those of a list: "Friday 25, Saturday 26"."""
    bare = not match.words.has_class(match.index("day"), "ORDINAL_DAY")
    if bare and not _is_listed(match.words, match.first, match.last):
        return None
    return Calendar(
        weekday=match.number("weekday", "ANY_WEEKDAY"), day=match.number("day", "ANY_DAY")
    )


def _is_listed(words: Words, first: int, last: int) -> bool:
    """Whether another weekday with its number, one more for each day, stands before or behind."""
    behind = last + 1 + (words.lower(last + 1) in (",", "and"))
    after = words.has_class(behind, "ANY_WEEKDAY")
    if after and words.has_class(behind + 1, "DAY"):
        return _is_next(words, last, behind + 1)
    if after and words.lower(behind + 1) == ",":
        return words.has_class(behind + 2, "ANY_MONTH") and _is_next(words, last, behind + 3)
    before = first - 1 - (words.lower(first - 1) in (",", "and"))
    if words.has_class(before, "DAY") and words.has_class(before - 1, "ANY_WEEKDAY"):
        return _is_next(words, before, last)
    return False


def _is_next(words: Words, one: int, other: int) -> bool:
    """Whether two numbers of days are as far apart as the weekdays before them."""
    days = [words.entries[at].values.get("ANY_DAY") for at in (one, other)]
    return None not in days and 0 < int(days[1] or 0) - int(days[0] or 0) < len(WEEKDAYS)


RULES = (
    Rule("day, month and year", f"{MONTH_FIRST} ( , | of | in )? ( , )? year=YEAR", _day_of_month),
    Rule("day, month and year", f"{DAY_FIRST} ( . )? ( , | of | in )? year=YEAR", _day_of_month),
    Rule(
        "days of a month",
        f"( zeroth=ANY_DAY , )? ( the )? first=ANY_DAY ( , )? {JOIN} ( the )? second=ANY_DAY ( of )? month=ANY_MONTH ( ( . )? ( , )? year=YEAR )?",
        _days_of_month,
    ),
    Rule(
        "days of a month",
        f"month=ANY_MONTH ( . )? ( zeroth=ANY_DAY , )? first=ANY_DAY ( , )? {JOIN} second=ANY_DAY ( ( , )? year=YEAR )?",
        _days_of_month,
    ),
    Rule(
        "day, month and year",
        "day=ANY_DAY ( - | / ) month=ANY_MONTH ( - | / ) ( year=YEAR | short=YEAR2 )",
        _day_of_month,
    ),
    Rule(
        "day, month and year",
        "month=ANY_MONTH ( - | / ) day=DAY ( - | / ) year=YEAR",
        _day_of_month,
    ),
    Rule(
        "day, month and year",
        "year=YEAR ( - | / )? month=ANY_MONTH ( - | / )? day=ANY_DAY",
        _day_of_month,
    ),
    Rule("months of a year", f"first=ANY_MONTH {JOIN} second=ANY_MONTH year=YEAR", _months_of_year),
    Rule("month and year", "month=ANY_MONTH ( - | / ) year=YEAR", _month_and_year),
    Rule(
        "day and month",
        "month=MONTH ( the )? tens=TENS ( - )? ones=( NUMBER | ORDINAL )",
        _day_in_words,
    ),
    Rule(
        "weekday and day",
        "weekday=ANY_WEEKDAY ( . )? ( , )? ( the )? day=ORDINAL_DAY",
        _weekday_and_day,
    ),
    Rule("weekday and day", "weekday=ANY_WEEKDAY ( . )? day=DAY", _weekday_and_day),
    Rule("day and month", MONTH_FIRST, _day_of_month),
    Rule("day and month", DAY_FIRST, _day_of_month),
    Rule("day and month", "month=MONTH , day=ORDINAL_DAY", _day_of_month),
    Rule(
        "month and year",
        f"{PARTED} month=ANY_MONTH ( . )? ( , | of | in )? year=YEAR",
        _month_of_year,
    ),
    Rule("month", f"{PARTED} month=MONTH", _month),
    Rule("month", "month=MONTH_SHORT ( . )?", _short_month),
    Rule("weekday", "( PART ( on )? )? weekday=WEEKDAY", _weekday),
    Rule("weekday", "weekday=WEEKDAY_SHORT .", _short_weekday),
)
