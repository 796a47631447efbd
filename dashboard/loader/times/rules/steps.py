"""Distances of two steps and to the day: "the week before last", "a year ago today"."""

from __future__ import annotations

from dashboard.loader.times.amounts import MIXED, NUMBER, SOME, amount_of, number_of
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import (
    Amount,
    Calendar,
    Clock,
    Meaning,
    Offset,
    Origin,
    Shifted,
    Whole,
)
from dashboard.loader.times.rules.shared import COUNTED, MODS, days_of, is_closed, shift_of, unit_of

# What "forty years on" can follow.
_CLAUSE_OPENERS = frozenset([".", ",", ";", "—", "–", "“", '"', "and", "but", "now", "(", "\n"])
# "the day before last Tuesday" is one step from last Tuesday.
_NAMED = ("ANY_UNIT", "WEEKDAY", "MONTH", "SEASON", "DAYPART")
_CLAUSE_ENDS = frozenset([".", ",", ";", "and", "but", "at", "in", "when", "to", ")", "", ":"])
# What a story counts its own of: not the quarters and centuries that are numbered anyway.
_NUMBERED = ("day", "week", "month")
# What stands before the first word of a sentence.
_HEAD = frozenset([".", "?", "!", "\n", "”", '"', ""])
DAYS_OF_PARTS = f"count=( {MIXED} | {SOME} )"


def _two_steps(match: Match) -> Meaning | None:
    """Such as "the week before last", "the night before last", "the Friday after next"."""
    if any(match.words.has_class(match.last + 1, name) for name in _NAMED):
        return None
    pick = "before last" if match.lower("way") == "before" else "after next"
    direction = -1 if pick == "before last" else 1
    if match.has("weekday") or match.has("season") or match.has("month"):
        return Calendar(
            weekday=match.number("weekday", "WEEKDAY"),
            month=match.number("month", "MONTH"),
            season=match.value("season", "SEASON") or None,
            pick=pick,
        )
    part = match.value("clock", "DAYPART")
    if part:
        return Offset(days_of(2), direction, "published", Clock(part=part))
    unit = unit_of(match)
    return Whole(unit, 2 * direction, "published") if unit and unit != "fortnight" else None


def _in_nth(match: Match) -> Whole | Offset | None:
    """“In the second week”, “on the third day”, at the head of a sentence: of what the text tells."""
    words, unit = match.words, unit_of(match)
    opens = words.lower(match.first - 1) in _HEAD and words.lower(match.first) in ("in", "on")
    if unit not in _NUMBERED or not opens or words.lower(match.last + 1) in ("of", "in"):
        return None
    steps = (match.number("rank", "ORDINAL") or 1) - 1
    if unit == "day":
        return Offset(days_of(steps), 1, "focus")
    return Whole(unit, steps, "focus")


def _shifted(match: Match) -> Shifted | None:
    """Such as "a year ago today", "a week on Friday", "a fortnight tomorrow", "Friday week"."""
    amount = amount_of(match, "count", "unit")
    if match.has("weeks"):
        amount = Amount(2 if match.lower("weeks") == "fortnight" else 1, "week")
    base = _base(match)
    if base is None or amount is None or amount.count is None or amount.count % 1:
        return None
    back = match.has("ago") or match.lower("word") == "yesterday" or match.lower("pick") == "last"
    return Shifted(base, amount, -1 if back else 1)


def _base(match: Match) -> Calendar | Whole | Offset | None:
    """What the distance is counted from: "today", "Friday", "this week"."""
    word = match.value("word", "DAYWORD")
    if word:
        return Offset(days_of(abs(int(word))), 1 if int(word) >= 0 else -1, "published")
    if match.has("weekday"):
        pick = match.lower("pick") or "next"
        return Calendar(weekday=match.number("weekday", "WEEKDAY"), pick=pick)
    unit = unit_of(match, "whole")
    return Whole(unit, shift_of(match), "published") if unit else None


def _from_a_day(match: Match) -> Shifted | None:
    """Such as "a week on Friday", not "two weeks from Friday's vote" and "three weeks on Monday"."""
    words = match.words
    if words.lower(match.last + 1) in ("'s", "’s"):
        return None
    before = words.lower(match.first - 1)
    if match.has("weekday") and words.lower(match.first) == "in":
        return None  # “its highest in four months on Monday”
    if (
        match.has("weekday")
        and match.lower("pick") != "last"
        and before in ("for", "after", "than")
    ):
        return None
    return _shifted(match)


def _weekday_week(match: Match) -> Shifted | None:
    """Such as "on Friday week", where it is no "Friday week-end" and no "Tuesday week 3"."""
    before, follows = match.words.lower(match.first - 1), match.words.lower(match.last + 1)
    named = match.has("weekday") and before in beside("determiner") | {"a", "an", "of"}
    return None if named or follows not in _CLAUSE_ENDS else _shifted(match)


def _named_days_away(match: Match) -> Offset | None:
    """Such as "two nights later", "three mornings earlier", "two nights ago"."""
    part = match.value("clock", "DAYPART") or match.value("clock", "DAYPARTS")
    number = number_of(match.words, *_inside(match, "count")) if match.has("count") else None
    if number is None and match.lower("count") in ("a", "one"):
        number = 1
    way = match.lower("way")
    if number is None or (way in ("before", "after") and not is_closed(match)):
        return None
    direction = -1 if way in ("ago", "earlier", "before", "previously") else 1
    origin: Origin = "published" if way == "ago" else "focus"
    return Offset(days_of(number), direction, origin, Clock(part=part))


def _inside(match: Match, name: str) -> tuple[int, int]:
    first, end = match.span(name)
    return first, end - 1


def _seasons_away(match: Match) -> Offset | None:
    """Such as "three summers later": so many years."""
    number = number_of(match.words, *_inside(match, "count"))
    way = match.lower("way")
    if number is None or (way in ("before", "after") and not is_closed(match)):
        return None
    direction = -1 if way in ("ago", "earlier", "before", "previously") else 1
    return Offset(Amount(number, "year"), direction, "published" if way == "ago" else "focus")


def _on(match: Match) -> Offset | None:
    """Such as "Forty years on," at the head of a clause: so much later."""
    words = match.words
    opens = (
        not match.first
        or words.lower(match.first - 1) in _CLAUSE_OPENERS
        or words.written(match.first)[:1].isupper()
    )
    if not opens or words.lower(match.last + 1) not in (",", ".", ";", ")", "—", "–"):
        return None
    amount = amount_of(match, "count", "unit")
    return Offset(amount, 1, "focus") if amount else None


def _weekdays_ago(match: Match) -> Shifted | None:
    """Such as "three Fridays ago": two weeks before the last one."""
    number = number_of(match.words, *_inside(match, "count"))
    if number is None or number < 1:
        return None
    base = Calendar(weekday=match.number("weekday", "WEEKDAYS"), pick="last")
    return Shifted(base, Amount(number - 1, "week"), -1)


RULES = (
    Rule("weekdays ago", f"count=( {NUMBER} ) weekday=WEEKDAYS ago", _weekdays_ago),
    Rule(
        "two steps away",
        "( the )? ( unit=UNIT | clock=DAYPART | weekday=WEEKDAY | season=SEASON | month=MONTH ) ( way=before last | after next )",
        _two_steps,
    ),
    Rule(
        "time ago to the day",
        f"{COUNTED} unit=ANY_UNIT ( to the day )? ago=ago ( , )? ( to the day )? ( word=DAYWORD | pick=( THIS | LAST | NEXT ) ( whole=UNIT | weekday=WEEKDAY ) )",
        _shifted,
    ),
    Rule(
        "time from a day",
        f"( in )? {COUNTED} unit=( week | weeks | fortnight | month | months | year ) ( on | from )? ( the )? ( word=DAYWORD | ( pick=( last | next | this ) )? weekday=WEEKDAY )",
        _from_a_day,
    ),
    Rule("time from a day", "weekday=WEEKDAY weeks=( week | fortnight )", _weekday_week),
    Rule("time from a day", "word=DAYWORD weeks=( week | fortnight )", _weekday_week),
    Rule(
        "days away",
        f"{DAYS_OF_PARTS} clock=( DAYPART | DAYPARTS ) way=( AWAY | ago )",
        _named_days_away,
    ),
    Rule("seasons away", f"{DAYS_OF_PARTS} ( SEASON | SEASONS ) way=( AWAY | ago )", _seasons_away),
    Rule("time on", f"{MODS} {COUNTED} unit=ANY_UNIT on", _on),
    Rule("unit by its number", "( in | on ) the rank=ORDINAL unit=UNIT", _in_nth),
)
