"""Times of day in four digits: "at 0540 hrs", "at 1815 on Friday", and "by 2200" in a text of such clocks."""

from __future__ import annotations

from typing import Final

from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Clock
from dashboard.loader.times.rules.clock import is_changed
from dashboard.loader.times.rules.shared import is_closed
from dashboard.loader.times.words import Words

HOUR: Final = 60
# So many words from what says that four digits are a price: "closed on Monday in London at 1815".
MAX_PRICE_WORDS: Final = 8
# Years of which news tells: "by 2015" is none of the clock's.
FIRST_RECENT_YEAR, LAST_RECENT_YEAR = 1900, 2059
_LEADS: Final = frozenset(
    "at by from until till around about before after since between and to".split()
)
_DASHES: Final = ("-", "–", "—")
_PAIRING: Final = frozenset(("and", "to"))
# What stands behind a time of day that is not followed by its noun.
_BEHIND: Final = frozenset(
    "on in at when as while after before from to and until till by local yesterday today tomorrow that the".split()
)
RULE: Final = "clock time"


def _with_unit(match: Match) -> Calendar | None:
    """Such as "0540 hrs", "1400 GMT"; not "2000 hours of film"."""
    if match.words.lower(match.last + 1) == "of":
        return None
    return _at(match, match.number("zone", "ZONE"))


def _alone(match: Match) -> Calendar | None:
    """Such as "at 0540", "at 1815 on Friday", and "by 2200" where the text has such clocks."""
    words, index = match.words, match.first
    lead = words.lower(index - 1)
    if lead not in _LEADS or not _ends(match) or _is_price(words, index - 1):
        return None
    if words.lower(index + 1) in _DASHES:
        return None
    if words.written(index)[0] == "0":
        return _at(match, None)
    if lead in _PAIRING or (lead == "from" and is_changed(words, index - 2)):
        return None  # "fell from 1800 to 1500 on Friday"
    if is_on_day(words, index + 1):
        return _at(match, None)
    year = FIRST_RECENT_YEAR <= int(words.written(index)) <= LAST_RECENT_YEAR
    return _at(match, None) if words.four_digit_clocks and (lead == "at" or not year) else None


def _ends(match: Match) -> bool:
    """Whether nothing follows that four digits could count: "at 1800 metres"."""
    return is_closed(match) or match.words.lower(match.last + 1) in _BEHIND


def _is_price(words: Words, index: int) -> bool:
    before = range(index - 1, max(-1, index - 1 - MAX_PRICE_WORDS), -1)
    return any(words.lower(at) in beside("price word") for at in before)


def _at(match: Match, zone: int | None) -> Calendar:
    written = match.words.written(match.index("hour"))
    return Calendar(clock=Clock(minute=int(written[:2]) * HOUR + int(written[2:]), zone=zone))


def is_on_day(words: Words, index: int) -> bool:
    """Whether a day stands behind that only a time of day has: "on Tuesday", "on 3 May", "yesterday"."""
    if words.has_class(index, "DAYWORD"):
        return True
    at = index + (words.lower(index) == "on")
    if words.has_class(at, "ANY_WEEKDAY"):
        return True
    day, month = ("ANY_DAY", "ANY_MONTH")
    named = any(
        words.has_class(at, first) and words.has_class(at + 1, second)
        for first, second in ((day, month), (month, day))
    )
    return at > index and named


RULES = (
    Rule(RULE, "hour=MILITARY ( hrs | hr | hours | h | zone=ZONE )", _with_unit),
    Rule(RULE, "hour=MILITARY", _alone),
)
