"""Durations and what comes again and again."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.amounts import MIXED, NUMBER, SOME, amount_of, duration, number_of
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Ahead, Amount, Bordered, Length, Repeated, Share, Whole
from dashboard.loader.times.rules.ahead import ahead_of
from dashboard.loader.times.rules.shared import MODS, is_closed

# A length that a date behind it ends: "the year to 30 June".
LENGTH_TO_DATE = "length to a date"
SHARE = "share of a time"
# One that a date behind it begins: "three days starting Monday".
LENGTH_FROM_DATE = "length from a date"


def _length(match: Match) -> Length | Ahead | None:
    """Such as "two weeks"; "a second" and "three quarters" are mostly something else."""
    amount = amount_of(match, "count", "unit")
    if match.words.lower(match.last) == "old" or match.words.lower(match.last + 2) == "age":
        return None
    if amount and amount.unit in ("second", "quarter", "half") and amount.count in (None, 1, 3):
        return None
    if amount is None:
        return None
    ahead = ahead_of(match, amount)
    return ahead or Length(duration(amount))


def _share(match: Match) -> Share | None:
    """Such as "the third week of", "the last two weeks of" with a date behind it."""
    amount = amount_of(match, "count", "unit") if match.has("count") else None
    if amount is None:
        unit = amount_of(match, "", "unit")
        several = match.value("unit", "UNITS") != ""
        one = 2 if match.lower("unit") == "fortnight" else 1  # weeks
        amount = replace(unit, count=None if several else one, few=several) if unit else None
    if amount is None or (match.lower("link") == "in" and not _is_dated(match)):
        return None
    last = match.lower("rank") in ("last", "final", "closing")
    index = -1 if last else int(match.value("rank", "ORDINAL") or 1) - 1
    return Share(duration(amount), amount, index)


def _is_dated(match: Match) -> bool:
    """Whether a month or a year follows: "the last weekend in August"."""
    after = match.last + 1
    return any(match.words.has_class(after, name) for name in ("ANY_MONTH", "YEAR"))


def _ending(match: Match) -> Bordered | None:
    """Such as "the 12 months" before "to June 2021", "the year" before "ended 31 March"."""
    words, start = match.words, match.index("mark") + 1
    start += words.lower(start) == "on"
    if words.lower(start) == "the" and words.lower(start + 2) == "of":
        start += 3
    named = any(words.has_class(start, name) for name in ("ANY_MONTH", "DAY", "YEAR"))
    if not named and not (words.has_class(start, "PICK") and words.has_class(start + 1, "MONTH")):
        return None
    amount = amount_of(match, "count", "unit")
    if amount is None or (
        words.has_class(start, "DAY") and not words.has_class(start + 1, "ANY_MONTH")
    ):
        return None
    if amount.unit == "quarter" and not match.has("count"):
        return None
    amount = amount if match.has("count") else replace(amount, count=1)
    return Bordered(duration(amount), amount)


def _beginning(match: Match) -> Bordered | None:
    """Such as "three days" before "starting Monday", "for 10 days" before "from 3 May"."""
    words, behind = match.words, match.last + 1
    mark, lead = match.lower("mark"), words.lower(match.first - 1)
    if mark == "from" and lead not in ("for", "of"):
        return None
    behind += words.lower(behind) in ("on", "from", "the")
    if not any(words.has_class(behind, name) for name in _DAYS):
        return None
    amount = amount_of(match, "count", "unit")
    return Bordered(duration(amount), amount, begins=True) if amount else None


def _range_of_lengths(match: Match) -> Length | Ahead | None:
    """Such as "three to five weeks": a time to come, or as long as the greater of them."""
    most, least = amount_of(match, "count", "unit"), amount_of(match, "least", "unit")
    if most is None or least is None or (least.count or 0) >= (most.count or 0):
        return None
    ahead = ahead_of(match, most)
    return replace(ahead, least=least) if ahead else Length(duration(most))


def _and_a_part(match: Match) -> Length | None:
    """Such as "one and a half hours", "an hour and a quarter"."""
    count = amount_of(match, "count", "unit")
    part = 0.25 if match.lower("part") == "quarter" else 0.5
    return Length(duration(replace(count, count=(count.count or 1) + part))) if count else None


def _of_two_units(match: Match) -> Length | None:
    """Such as "two hours and 11 minutes", "a year and three months"."""
    whole, rest = amount_of(match, "count", "unit"), amount_of(match, "later", "smaller")
    if whole is None or rest is None or not whole.count or not rest.count:
        return None
    if match.words.lower(match.last + 1) in _COUNTED_BY:
        return None  # "three weeks, two days after the storm" is left to other rules
    one, two = duration(whole), duration(rest)
    clock = "T" in one
    if "T" in two and not clock:
        return Length(one + two[1:])
    if clock != ("T" in two) or one[-1] == two[-1] or not _falls(one[-1], two[-1], clock=clock):
        return None
    return Length(one + two[2:] if clock else one + two[1:])


def _falls(larger: str, smaller: str, *, clock: bool) -> bool:
    order = "HMS" if clock else "YMWD"
    return larger in order and smaller in order and order.index(larger) < order.index(smaller)


def _nights(match: Match) -> Length | None:
    """Such as "two nights": as many days."""
    first, end = match.span("count")
    count = number_of(match.words, first, end - 1)
    return Length(duration(Amount(count, "day"))) if count else None


def _the_year(match: Match) -> Length | Whole:
    """A length; the current year where units of it are counted: "the first three months of"."""
    counted = match.words.has_class(match.first - 2, "UNITS")
    if counted and match.words.lower(match.first - 1) == "of" and is_closed(match):
        return Whole("year", 0, "published")
    return Length("P1Y")


def _how_often(match: Match) -> Repeated | None:
    """Such as "weekly"; "the quarterly dividend" is the name of a thing."""
    quarterly = match.value("word", "FREQ") == "P3M"
    if quarterly and match.words.written(match.last + 1).isalpha() and not is_closed(match):
        return None
    return Repeated(match.value("word", "FREQ"))


def _every(match: Match) -> Repeated | None:
    """Such as "every day", "each July", "every two weeks", "every other Friday"."""
    named = _named(match)
    amount = None if named else amount_of(match, "count", "unit")
    if amount is None:
        return Repeated(named) if named else None
    if not match.has("count"):
        amount = replace(amount, count=2 if match.has("other") else 1)
    return Repeated(duration(amount))


def _named(match: Match) -> str | None:
    """The weekday, part of the day, month or season that comes again, as TIMEX3 writes it."""
    if match.has("weekday"):
        day = int(match.value("weekday", "ANY_WEEKDAY")) + 1
        part = match.value("clock", "DAYPART") or match.value("clock", "DAYPARTS")
        return f"XXXX-WXX-{day}{f'T{part}' if part else ''}"
    if match.has("part"):
        return f"XXXX-XX-XXT{match.value('part', 'DAYPART')}"
    if match.has("month"):
        return f"XXXX-{int(match.value('month', 'ANY_MONTH')):02}"
    return f"XXXX-{match.value('season', 'SEASON')}" if match.has("season") else None


def _parts_of_days(match: Match) -> Repeated:
    return Repeated(f"XXXX-XX-XXT{match.value('part', 'DAYPARTS')}")


def _on_days(match: Match) -> Repeated:
    return Repeated(f"XXXX-WXX-{int(match.value('weekday', 'WEEKDAYS')) + 1}")


def _and_a_half(match: Match) -> Length | None:
    amount = amount_of(match, "", "unit")
    return Length(duration(replace(amount, count=1.5))) if amount else None


_COUNTED_BY = frozenset(("after", "before", "ago", "later", "earlier", "since", "from"))
_DAYS = ("ANY_WEEKDAY", "ANY_MONTH", "DAYWORD", "DAY", "ORDINAL_DAY", "SLASHED", "PICK")
RULES = (
    Rule(
        LENGTH_FROM_DATE,
        f"count=( {MIXED} | {SOME} ) ( - )? unit=ANY_UNIT ( , )? mark=( starting | beginning | commencing | from )",
        _beginning,
    ),
    Rule(
        "range of lengths",
        f"{MODS} least=( {NUMBER} ) ( to | or | - | – ) count=( {NUMBER} ) unit=UNITS",
        _range_of_lengths,
    ),
    Rule(
        "duration",
        f"{MODS} count=( {NUMBER} | a | an | one ) and ( a )? part=( half | quarter ) ( of a | of an )? unit=ANY_UNIT",
        _and_a_part,
    ),
    Rule(
        "duration",
        f"{MODS} count=( {NUMBER} | a | an | one ) unit=ANY_UNIT and ( a )? part=( half | quarter )",
        _and_a_part,
    ),
    Rule(
        "duration",
        f"{MODS} count=( {NUMBER} | a | an | one ) unit=ANY_UNIT ( and | , )? later=( {NUMBER} ) smaller=ANY_UNIT",
        _of_two_units,
    ),
    Rule("duration", f"{MODS} count=( {NUMBER} ) nights", _nights),
    Rule("duration", "all day ( long )?", Length("P1D")),
    Rule(
        LENGTH_TO_DATE,
        f"( the | a )? ( full | fiscal | financial )? ( count=( {MIXED} | {SOME} ) )? unit=ANY_UNIT mark=( to | ended | ending | through )",
        _ending,
    ),
    Rule(
        SHARE,
        f"( the )? ( very )? rank=RANKED ( count=( {MIXED} | {SOME} ) )? unit=ANY_UNIT link=( of | in )",
        _share,
    ),
    Rule(
        "duration",
        f"{MODS} ( a | an | one ) unit=UNIT ( and a half | - and - a - half )",
        _and_a_half,
    ),
    Rule(
        "duration",
        f"{MODS} ( the )? count=( {MIXED} | {SOME} ) ( full | more | consecutive | straight | additional | trading | business )? ( - )? unit=ANY_UNIT ( ( - )? ( long | old ) )?",
        _length,
    ),
    Rule("vague duration", "unit=UNITS", _length),
    Rule("how often", "per unit=( day | week | month | year )", _every),
    Rule("duration", "a quarter of a century", Length("P25Y")),
    Rule("duration", "the year", _the_year),
    Rule("how often", "at night", Repeated("XXXX-XX-XXTNI")),
    Rule("how often", "word=FREQ", _how_often),
    Rule(
        "every",
        f"( every | each ) ( ( other=other )? ( count=( {NUMBER} ) )? unit=ANY_UNIT | part=DAYPART | ( other | second )? weekday=WEEKDAY ( clock=DAYPART )? ( at ( HOUR AMPM | CLOCK ( AMPM )? | HOUR ) )? | month=MONTH | season=SEASON )",
        _every,
    ),
    Rule("on certain days", "weekday=WEEKDAY clock=DAYPARTS", _every),
    Rule(
        "how often",
        "( once | twice | COUNT times | NUMBER times ) ( a | per | each | every ) unit=UNIT",
        _every,
    ),
    Rule("on certain days", "weekday=WEEKDAYS", _on_days),
    Rule(
        "on certain days",
        "( ( every | each ) weekday ( DAYPART )? | weekday DAYPARTS )",
        Repeated("P1D"),
    ),
    Rule("on certain days", "weekdays", Repeated("P1D")),
    Rule("on certain days", "( in the )? part=DAYPARTS", _parts_of_days),
)
