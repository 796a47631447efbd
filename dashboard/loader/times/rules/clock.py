"""Times of day."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Amount, Calendar, Clock, Offset
from dashboard.loader.times.words import Words

# "in 3:35" is how long a race took, "at 3:35" when it began.
_LEADS = frozenset(
    [
        "at",
        "by",
        "from",
        "until",
        "till",
        "around",
        "about",
        "before",
        "after",
        "since",
        "and",
        "between",
        "to",
        "(",
        "[",
    ]
)
# "won ten to six" is a score.
_SPOKEN_LEADS = frozenset(("at", "about", "around", "since", "until", "from"))
# "at 21.15", "shortly after 04.52": before these a number with a dot is a time.
_DOTTED_LEADS = frozenset(
    ("at", "from", "until", "till", "around", "about", "after", "before", "by")
)
# "closed on Monday in London at 12.45": so many words from what says that it is a price.
MAX_PRICE_WORDS = 8
# "at nine o'clock at night": before this hour night is after midnight.
FIRST_HOUR_OF_NIGHT = 6
# In these something is bought and sold, from an hour on.
_SESSIONS = frozenset(("trade", "trading"))
# "backed at ten to one", "at twenty to one shot Bolt": so many words from what says that they are odds.
MAX_ODDS_WORDS, MAX_WORDS_BEHIND = 8, 3
# "beat the Kenyan by 1:45": so many words from the verb.
MAX_MARGIN_WORDS = 4
# "cut his time from 4:10 to 3:59".
MAX_CHANGE_WORDS = 6
ZONED = "( ( local time )? zone=ZONE )?"


def _at(match: Match, hour: int, minute: int) -> Calendar | None:
    if match.has("half"):
        late = match.value("half", "AMPM") == "12"
        if not 1 <= hour <= 12:
            return None if hour > 23 else _clock(match, hour, minute)
        hour = hour % 12 + (12 if late else 0)
    part = match.value("part", "DAYPART")
    if part in ("AF", "EV") and hour < 12:
        hour += 12
    if part == "MO" and hour == 12:
        hour = 0  # "twenty to one in the morning"
    if match.has("night") and FIRST_HOUR_OF_NIGHT <= hour < 12:
        hour += 12
    return _clock(match, hour, minute)


def _spoken(match: Match, hour: int, minute: int) -> Calendar | None:
    """An hour in words, which is before noon or after where nothing more is said."""
    found = _at(match, hour, minute)
    said = any(match.has(name) for name in ("half", "part", "night"))
    if found is None or found.clock is None or said:
        return found
    return replace(found, clock=replace(found.clock, either_half=True))


def _clock(match: Match, hour: int, minute: int) -> Calendar | None:
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    zone = match.number("zone", "ZONE")
    return Calendar(clock=Clock(minute=hour * 60 + minute, zone=zone))


def _figures(match: Match) -> Calendar | None:
    written = match.words.written(match.index("clock"))
    if match.words.lower(match.index("clock") + 1) in ("minutes", "seconds"):
        return None  # "4:30 minutes"
    of_part = (match.has("part") or match.has("night")) and _has_lead(match)
    of_part = of_part and not _is_price(match.words, match.index("clock"), but=_SESSIONS)
    if "." in written and not (match.has("half") or of_part or _is_dotted(match)):
        return None  # "at 4.05 in the morning", and not "stood at 1.27 in the afternoon" of a pound
    if not (match.has("half") or match.has("zone") or match.has("hours") or _has_lead(match)):
        return None
    hour, minute = (int(piece) for piece in written.replace(".", ":").split(":")[:2])
    found = _at(match, hour, minute)
    if found is None or found.clock is None:
        return found
    if match.has("half"):
        return replace(found, clock=replace(found.clock, twelve=True))
    bare = 1 <= hour < 12 and written[0] != "0" and not match.has("zone")
    return replace(found, clock=replace(found.clock, twelve=False)) if bare else found


def _is_dotted(match: Match) -> bool:
    """“At 21.15”, “from 13.15 onwards”: no price, sum or version stands so."""
    words, index = match.words, match.index("clock")
    before_day = any(words.has_class(index - 2, name) for name in ("ANY_WEEKDAY", "DAYWORD"))
    long = len(words.written(index)) == len("21.15") or before_day  # "on Monday at 2.30"
    if not long or words.lower(index - 1) not in _DOTTED_LEADS:
        return False
    behind = words.lower(index + 1)
    measured = (behind, words.lower(index + 3) if behind == "to" else "")
    if not beside("measured").isdisjoint(measured) or behind == "per":
        return False
    if words.has_class(index + 1, "ANY_UNIT"):
        return False
    return not _is_price(words, index)


def _is_price(words: Words, index: int, but: frozenset[str] = frozenset()) -> bool:
    """Whether words before figures say that they are what something cost."""
    before = range(index - 1, max(-1, index - 1 - MAX_PRICE_WORDS), -1)
    return any(words.lower(at) in beside("price word") - but for at in before)


def _has_lead(match: Match) -> bool:
    """Whether a word before bare figures makes them a time, or they open or close a line."""
    words, index = match.words, match.index("clock")
    if words.lower(index - 1) in ("by", "in") and _is_margin(words, index - 2):
        return False
    if words.lower(index - 1) in ("from", "to") and is_changed(words, index - 2):
        return False
    if index != match.first or words.lower(index - 1) in _LEADS:
        return True
    if words.lower(index - 1) == "," and words.has_class(index - 2, "YEAR"):
        return True
    line = words.text[words.ends[index - 1] if index else 0 : words.starts[index]]
    if index == 0 or "\n" in line or _is_behind_date(words, index - 1):
        return True
    after = words.lower(index + 1)
    return after in ("on", "this", "today", "yesterday") or words.has_class(index + 1, "MONTH")


def _is_behind_date(words: Words, index: int) -> bool:
    """Whether the word is the last of a date: "23.04.2022 14:55", "February 22nd 3:30"."""
    if words.has_class(index, "SLASHED") or words.has_class(index, "ISO"):
        return True
    year = words.has_class(index, "YEAR")
    day = index - 1 - (words.lower(index - 1) == ",") if year else index
    if words.has_class(day, "ANY_MONTH"):
        return year and words.has_class(day - 1, "ANY_DAY")
    return words.has_class(day, "ANY_DAY") and words.has_class(day - 1, "ANY_MONTH")


def _is_margin(words: Words, index: int) -> bool:
    """Whether the words before "by 1:45" say who was ahead of whom."""
    near = range(index, max(-1, index - MAX_MARGIN_WORDS), -1)
    return any(words.lower(before) in beside("margin verb") for before in near)


def is_changed(words: Words, index: int) -> bool:
    """Whether the words before "from 4:10 to 3:59" say that it is what became less or more."""
    near = range(index, max(-1, index - MAX_CHANGE_WORDS), -1)
    return any(words.lower(before) in beside("change verb") for before in near)


def _hour(match: Match) -> Calendar | None:
    found = _at(match, int(match.words.written(match.index("hour"))), 0)
    if found is None or found.clock is None or not match.has("half"):
        return found
    return replace(found, clock=replace(found.clock, twelve=True))


def _spoken_hour(match: Match) -> Calendar | None:
    hour = match.number("hour", "NUMBER") or match.number("hour", "HOUR")
    return None if hour is None or hour > 12 else _spoken(match, hour, 0)


def _hour_of_a_night(match: Match) -> Calendar | None:
    """Such as "at 9 on Monday night"; at 12 it ends, and "at 3" is of either of two nights."""
    led = match.words.lower(match.first - 1) in _SPOKEN_LEADS
    hour = match.number("hour", "HOUR") or match.number("hour", "NUMBER")
    if not led or hour is None or not 1 <= hour <= 12:
        return None
    part = match.value("part", "DAYPART")
    weekday = match.number("weekday", "ANY_WEEKDAY")
    if part == "NI" and hour < FIRST_HOUR_OF_NIGHT:
        return Calendar(weekday=weekday, clock=Clock(part=part))
    midnight = part == "NI" and hour == 12
    late = part in ("AF", "EV", "NI") and not midnight
    return Calendar(
        weekday=weekday, clock=Clock(minute=24 * 60 if midnight else 60 * (hour % 12 + 12 * late))
    )


def _tonight_at(match: Match) -> Offset | None:
    """Such as "tonight at 8"."""
    hour = match.number("hour", "HOUR") or match.number("hour", "NUMBER")
    # "tonight at 11pm" is left to other rules, and "at 8 places" is no hour.
    goes_on = match.words.written(match.last + 1)[:1].isalnum()
    if hour is None or not 1 <= hour <= 12 or goes_on:
        return None
    return Offset(Amount(0, "day"), 1, "published", Clock(minute=60 * (hour % 12 + 12)))


def _led_hour(match: Match) -> Calendar | None:
    """Such as "at eight in the evening", and not "eight in the morning shift"."""
    led = match.words.lower(match.first - 1) in _SPOKEN_LEADS
    return _spoken_hour(match) if led else None


def _spoken_minutes(match: Match) -> Calendar | None:
    """Such as "half past four", "a quarter to nine", "ten minutes past six", "twenty-five to two"."""
    hour = match.number("hour", "NUMBER") or match.number("hour", "HOUR")
    counted = match.number("count", "NUMBER") or match.number("tens", "TENS") or 0
    counted += match.number("unit", "NUMBER") or 0
    minutes = {"half": 30, "quarter": 15}.get(match.lower("fraction")) or counted
    if not hour or not minutes or hour > 12 or minutes >= 60:
        return None
    led = match.words.lower(match.first - 1) in _SPOKEN_LEADS or match.has("part")
    if not match.has("fraction") and not led:
        return None
    before = match.lower("side") == "to"
    is_said = any(match.has(name) for name in ("fraction", "half", "part", "night"))
    if before and not is_said and _are_odds(match):
        return None
    hour = (hour - 1) % 12 or (12 if hour == 1 else 0) if before else hour
    return _spoken(match, hour, 60 - minutes if before else minutes)


def _are_odds(match: Match) -> bool:
    """Such as "the outsider won at ten to one"."""
    words, first, last = match.words, match.first, match.last
    near = (
        *range(max(0, first - MAX_ODDS_WORDS), first),
        *range(last + 1, last + 1 + MAX_WORDS_BEHIND),
    )
    return any(words.lower(at) in beside("odds word") for at in near)


def _part_alone(match: Match) -> Calendar | None:
    """Such as "in the evening", "at dawn": of the day that the text is at."""
    written = match.words.written(match.index("part"))
    if written[:1].isupper() and match.last > match.first:
        return None  # "In the Night Garden"
    if written == "night" and match.lower("at"):
        return None  # "works at night" comes again and again
    if match.words.lower(match.last + 1) == "before":
        return None  # "flew in the night before"
    return Calendar(clock=Clock(part=match.value("part", "DAYPART")))


def _noon(match: Match) -> Calendar:
    hour = int(match.value("noon", "NOON"))
    return Calendar(clock=Clock(minute=hour * 60, zone=match.number("zone", "ZONE")))


RULES = (
    Rule(
        "clock time",
        f"( about | around )? clock=CLOCK ( half=AMPM | hours=( hrs | hours ) | in the part=DAYPART | at night=night )? {ZONED}",
        _figures,
    ),
    Rule("clock time", f"( about | around )? hour=HOUR half=AMPM {ZONED}", _hour),
    Rule(
        "clock time",
        f"hour=HOUR_WORD o ( ' | ’ ) clock ( in the part=DAYPART | at night=night )? {ZONED}",
        _spoken_hour,
    ),
    Rule(
        "clock time",
        f"( a )? ( fraction=( half | quarter ) | ( count=NUMBER | tens=TENS ( - unit=NUMBER )? ) ( minutes )? ) side=( past | to ) hour=HOUR_WORD ( o ( ' | ’ ) clock )? ( half=AMPM | in the part=DAYPART | at night=night )? {ZONED}",
        _spoken_minutes,
    ),
    Rule("clock time", f"hour=HOUR in the part=DAYPART {ZONED}", _hour),
    Rule(
        "clock time",
        "hour=HOUR_WORD on weekday=ANY_WEEKDAY part=DAYPART",
        _hour_of_a_night,
    ),
    Rule("tonight", "TONIGHT at hour=HOUR_WORD", _tonight_at),
    Rule("clock time", f"hour=NUMBER in the part=( DAYPART ) {ZONED}", _led_hour),
    Rule(
        "part of a day",
        "( early | late | later | earlier )? in the ( early | late )? part=DAYPART",
        _part_alone,
    ),
    Rule("part of a day", "in the ( small | early | wee ) hours", Calendar(clock=Clock(part="MO"))),
    Rule("part of a day", "in ( early | late ) part=DAYPART", _part_alone),
    Rule("part of a day", "at=at part=DAYPART", _part_alone),
    Rule("noon or midnight", f"( about | around )? noon=NOON {ZONED}", _noon),
)
