"""Months, weekdays, seasons and quarters that other words pick out: "last May", "that summer"."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import is_past_form
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Clock
from dashboard.loader.times.rules.shared import (
    PARTED,
    is_closed,
    is_fiscal,
    is_titled,
    part_of,
    shift_of,
)
from dashboard.loader.times.words import NAME, Words

# So far around a quarter words of a match stand that it is a part of.
PLAY_REACH = 10
_PLAYED = frozenset(
    "scored touchdown touchdowns rebounds wingers winger midfielder striker goalkeeper half-time"
    " halftime baskets wickets".split()
)


def _named(match: Match) -> Calendar | None:
    """Such as "last May", "next Tuesday", "this summer", "that April", "the following Tuesday"."""
    pick = match.lower("pick")
    name = {
        "past": "last",
        "coming": "next",
        "upcoming": "next",
        "same": "that",
        "current": "this",
    }.get(pick, pick)
    name = {"previous": "previous", "preceding": "previous", "prior": "previous"}.get(name, name)
    second = match.words.lower(match.index("pick") + 1)
    if name == "this" and second in ("past", "coming"):
        name = "last" if second == "past" else "next"
    if match.has("the") and name == "next":
        name = "following"
    return Calendar(
        month=match.number("month", "ANY_MONTH"),
        weekday=match.number("weekday", "WEEKDAY"),
        season=match.value("season", "SEASON") or None,
        part=part_of(match),
        pick=name,
        clock=Clock(part=match.value("clock", "DAYPART")) if match.has("clock") else None,
    )


def _season_alone(match: Match) -> Calendar | None:
    """Such as "fall" and "spring" are other words too where no word before them says when."""
    words, index = match.words, match.index("season")
    if is_titled(words, index) or _is_surname(words, index):
        return None
    before = words.lower(match.first - 1)
    lead = before in beside("season lead") or match.has("part") or match.has("edge")
    if words.written(index)[0].isupper() and words.written(index + 1)[:1].isupper():
        named = words.lower(index + 1) in beside("season event")
        return (
            Calendar(season=match.value("season", "SEASON"))
            if named and match.first == index
            else None
        )
    if words.lower(index) in ("fall", "spring") and (not lead or words.lower(index + 1) == "of"):
        return None
    if words.lower(index) in ("fall", "spring") and match.first == index and before == "the":
        return None
    return Calendar(season=match.value("season", "SEASON"), part=part_of(match))


def _is_surname(words: Words, index: int) -> bool:
    """Such as "Donna Summer", "April Winter": the season as the last of two names."""
    if not words.written(index)[0].isupper() or not words.written(index)[1:].islower():
        return False
    if words.lower(index + 1) in beside("season event"):
        return False
    return words.has_class(index - 1, NAME) or words.lower(index - 1) in beside("first name")


def _fraction_of(match: Match, name: str, count: int) -> int | None:
    """Which quarter or half the words name: 0 where a year has no such one, None without any."""
    if not match.has(name):
        return None
    number = int(match.value(name, "ORDINAL") or count)
    return number if number <= count else 0


def _of_shifted_year(match: Match) -> Calendar | None:
    """Such as "June last year", "January this year", "April of that year"."""
    pick = match.lower("pick")
    by_text = pick in ("that", "same", "following", "previous", "preceding")
    shift = 0 if pick in ("that", "same") else shift_of(match)
    quarter, half = _fraction_of(match, "quarter", 4), _fraction_of(match, "half", 2)
    if quarter == 0 or half == 0:
        return None
    return Calendar(
        month=match.number("month", "ANY_MONTH"),
        day=match.number("day", "ANY_DAY"),
        season=match.value("season", "SEASON") or None,
        quarter=quarter,
        half=half,
        part=part_of(match),
        pick="that" if by_text else None,
        year_shift=shift,
    )


def _fraction(match: Match) -> Calendar | None:
    number = int(match.value("number", "ORDINAL") or match.value("number", "LAST_ONE"))
    if match.has("half"):
        return Calendar(half=number, pick="this") if number in (1, 2) and match.has("of") else None
    if not 1 <= number <= 4 or _is_of_match(match):
        return None
    pick = match.lower("pick")
    shift = shift_of(match) if match.has("pick") else None
    return Calendar(quarter=number, pick=pick or None, year_shift=shift, fiscal=is_fiscal(match))


def _is_of_match(match: Match) -> bool:
    """“scored through wingers inside the first quarter”: a part of what is played."""
    around = range(match.first - PLAY_REACH, match.last + PLAY_REACH + 1)
    low = {match.words.lower(index) for index in around}
    return not low.isdisjoint(_PLAYED)


def _definite_weekday(match: Match) -> Calendar | None:
    """Such as "On the Friday, it struck a rock": the one after the day that the text is at."""
    following = match.words.lower(match.last + 1)
    if match.words.lower(match.first - 1) != "on" or following in ("of", "in", "before", "after"):
        return None
    if match.words.written(match.last + 1)[:1].isupper():
        return None
    return Calendar(weekday=match.number("weekday", "WEEKDAY"), pick="the")


def _weekday_of_week(match: Match) -> Calendar:
    """Such as "Wednesday of next week", "Friday night of last week"."""
    return Calendar(
        weekday=match.number("weekday", "ANY_WEEKDAY"),
        pick=match.lower("pick"),
        week=shift_of(match),
        clock=Clock(part=match.value("clock", "DAYPART")) if match.has("clock") else None,
    )


def _named_next_to_it(match: Match) -> Calendar | None:
    """Such as "the Sunday after", "the spring before", with nothing that it hangs on."""
    if not is_closed(match):
        return None
    pick = "following" if match.lower("way") == "after" else "previous"
    season = match.value("season", "SEASON") or None
    return Calendar(weekday=match.number("weekday", "ANY_WEEKDAY"), season=season, pick=pick)


# "is set down for the 17th": so many words before "for" the verb stands.
PLAN_REACH = 2
_PLANNED = frozenset(
    "planned set scheduled due fixed slated booked pencilled penciled timed billed called".split()
)


def _day_number(match: Match) -> Calendar | None:
    """Such as "the 5th" after "on", "by", "until", "planned for", or at the head of a clause."""
    words = match.words
    before = words.lower(match.first - 1)
    part = before == "of" and words.has_class(match.first - 2, "DAYPART")
    planned = before == "for" and not _PLANNED.isdisjoint(
        words.lower(index) for index in range(match.first - 1 - PLAN_REACH, match.first - 1)
    )
    if before not in beside("day lead") and not part and not planned:
        return None
    following = words.lower(match.last + 1)
    told = before == "on" and is_past_form(following)  # "rain on the 27th turned it to mud"
    if following[:1].isalpha() and following not in beside("after day") and not told:
        opens = (
            words.written(match.first - 1) == "On" and words.written(match.last + 1)[0].isupper()
        )
        street = words.lower(match.last + 1) in beside("street")
        if not opens or street or words.written(match.last + 2)[:1].isupper():
            return None
    return Calendar(day=match.number("day", "ANY_DAY"))


def _picked_day(match: Match) -> Calendar | None:
    """Such as "last January 28"."""
    day = match.number("day", "ANY_DAY")
    if day is None:
        return None
    return Calendar(month=match.number("month", "MONTH"), day=day, pick=match.lower("pick"))


RULES = (
    Rule("picked day", "pick=( last | next ) month=MONTH day=ANY_DAY", _picked_day),
    Rule(
        "picked name",
        f"{PARTED} ( the=the )? pick=( PICK | that | same ) ( coming | past | same )? ( month=MONTH | weekday=WEEKDAY ( clock=DAYPART )? | season=SEASON )",
        _named,
    ),
    Rule("season", f"{PARTED} ( the )? season=SEASON", _season_alone),
    Rule(
        "of a shifted year",
        "( the )? day=ANY_DAY ( of )? month=ANY_MONTH ( of )? ( the )? pick=( PICK | that | same ) year",
        _of_shifted_year,
    ),
    Rule(
        "of a shifted year",
        f"{PARTED} ( month=ANY_MONTH ( day=ANY_DAY )? | ( the )? season=SEASON ) ( of | in )? ( the )? pick=( PICK | that | same ) ( same )? year",
        _of_shifted_year,
    ),
    Rule(
        "of a shifted year",
        "( the )? ( quarter=RANKED quarter | half=RANKED HALF_WORD ) ( of | in )? ( the )? pick=( PICK | that | same ) year",
        _of_shifted_year,
    ),
    Rule(
        "quarter",
        "( the | its )? ( fiscal | fiscal - )? ( pick=PICK year 's )? ( the )? ( fiscal )? number=RANKED ( - )? quarter",
        _fraction,
    ),
    Rule("half", "the number=RANKED half=HALF_WORD of=of ( the | this ) year", _fraction),
    Rule(
        "weekday of a week",
        "weekday=WEEKDAY ( clock=DAYPART )? ( of )? pick=PICK week",
        _weekday_of_week,
    ),
    Rule("weekday of a week", "pick=PICK week ( , )? ( on )? weekday=WEEKDAY", _weekday_of_week),
    Rule("weekday of the text", "the weekday=WEEKDAY", _definite_weekday),
    Rule(
        "named next to it",
        "the ( weekday=WEEKDAY | season=SEASON ) way=( before | after )",
        _named_next_to_it,
    ),
    Rule("day of the month", "the day=ORDINAL_DAY", _day_number),
)
