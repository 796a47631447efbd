"""Two times of day that are the ends of one span: "from 1:15 to 3:45 p.m.", "between 5 and 8 last night"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dashboard.loader.times.days import MINUTES_A_DAY
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Clock, Parts
from dashboard.loader.times.rules.clock import is_changed
from dashboard.loader.times.rules.military import is_on_day
from dashboard.loader.times.words import Words

HALF_A_DAY: Final = MINUTES_A_DAY // 2
NOON, HOUR = 12 * 60, 60
# Parts of a day that are behind noon: "between 5 and 8 last night".
_LATE_PARTS: Final = frozenset(("AF", "EV", "NI"))
# Words right behind bare hours that make them hours: "between 3 and 5 yesterday".
_DAY_CLASSES: Final = ("DAYWORD", "TONIGHT")
# A day may stand right before a span: "Sunday 7:30-9".
_BEFORE: Final = ("ANY_WEEKDAY", "DAYWORD", "TONIGHT", "YEAR", "ORDINAL_DAY", "DAY", "SLASHED")
_PAIRS: Final = frozenset(("to", "and"))
RULE: Final = "clock times"


@dataclass(frozen=True, slots=True)
class _End:
    """One of both times as it is written.

    ``minute`` after midnight; ``half``: the minutes before the half of the day that is said;
    ``exact``: minutes are written; ``fixed``: noon, midnight, or of a clock of 24 hours.
    """

    minute: int
    half: int | None
    exact: bool
    fixed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it can be before noon or after."""
        return self.half is None and not self.fixed and HOUR <= self.minute < NOON + HOUR


def _end(match: Match, name: str, half: str) -> _End | None:
    words, index = match.words, match.index(name)
    if words.has_class(index, "NOON"):
        return _End(HOUR * int(match.value(name, "NOON")), None, exact=True, fixed=True)
    written = words.written(index)
    if words.has_class(index, "MILITARY"):
        return _End(HOUR * int(written[:2]) + int(written[2:]), None, exact=True, fixed=True)
    pieces = [int(piece) for piece in written.replace(".", ":").split(":")]
    if len(pieces) > 2 or ("." in written and not (match.has("first_half") or match.has("half"))):
        return None
    hour, minute = (*pieces, 0)[:2]
    if hour > 24 or minute > 59:
        return None
    said = match.value(half, "AMPM")
    return _End(HOUR * hour + minute, HOUR * int(said) if said else None, exact=len(pieces) > 1)


def _times(match: Match) -> Parts | None:
    start, end = _end(match, "first", "first_half"), _end(match, "later", "half")
    if start is None or end is None or not _is_of_clocks(match, start, end):
        return None
    part = match.value("part", "DAYPART") or _part_behind(match.words, match.last + 1)
    begin, until = _minutes(start, end, part)
    said = match.has("half") or match.has("first_half") or part is not None
    if begin > until and not said:
        return None  # "from 4:10 to 3:59" is how long something took
    zone = match.number("zone", "ZONE")
    ends = [_clock(one, minute, zone, said=said) for one, minute in ((start, begin), (end, until))]
    first, last = match.index("first"), match.index("later")
    start_last = match.index("first_half") if match.has("first_half") else first
    return Parts(((first, start_last, ends[0]), (last, match.last, ends[1])), span=True)


def _minutes(start: _End, end: _End, part: str | None) -> tuple[int, int]:
    """Both minutes after midnight, each in the half of the day that is said or goes without saying."""
    half = None if part is None else HALF_A_DAY * (part in _LATE_PARTS)
    until = _in_half(end, end.half if end.half is not None else half)
    if end.half is None and half == 0 and until < HOUR:
        until += NOON  # "from 10 to 12 on Sunday morning"
    begin = _in_half(start, _half_of_start(start, end, half))
    if start.is_open and begin >= until and begin >= HALF_A_DAY:
        begin -= HALF_A_DAY  # "from 11 to 2 p.m."
    return (0 if begin == MINUTES_A_DAY else begin), until


def _half_of_start(start: _End, end: _End, half: int | None) -> int | None:
    if start.half is not None:
        return start.half
    return end.half if end.half is not None else half


def _in_half(end: _End, half: int | None) -> int:
    if half is None or end.fixed or not HOUR <= end.minute < NOON + HOUR:
        return end.minute
    return end.minute % HALF_A_DAY + half


def _clock(end: _End, minute: int, zone: int | None, *, said: bool) -> Calendar:
    either = not said and not end.exact and end.is_open
    return Calendar(clock=Clock(minute, None, zone, either, None if either else said))


def _part_behind(words: Words, index: int) -> str | None:
    """The part of a day named right behind: "last night", "on Monday morning", "tonight"."""
    if words.has_class(index, "TONIGHT"):
        return "NI"
    at = index + (words.lower(index) == "on")
    if words.lower(at) not in ("last", "this", "that", "the") and not any(
        words.has_class(at, name) for name in ("DAYWORD", "ANY_WEEKDAY")
    ):
        return None
    return words.entries[at + 1].values.get("DAYPART") if at + 1 < len(words) else None


def _is_of_clocks(match: Match, start: _End, end: _End) -> bool:
    """Whether the figures are times of day and no score, price, length or count."""
    link, framed = match.lower("link"), match.has("frame")
    if match.has("half") or match.has("first_half") or match.has("part"):
        return framed or link != "and"
    if _counts(match):
        return False
    military = [match.words.has_class(match.index(name), "MILITARY") for name in ("first", "later")]
    if any(military):
        return all(military) and _is_of_hours(match)
    return _is_of_hours_of_day(match, start, end)


def _is_of_hours_of_day(match: Match, start: _End, end: _End) -> bool:
    """The same for figures with colons, and for bare hours."""
    link, framed = match.lower("link"), match.has("frame")
    if match.lower("frame") == "between" and link not in _PAIRS:
        return False
    behind = match.has("zone") or _is_day(match.words, match.last + 1)
    if start.exact and end.exact:
        return framed or behind or (link in "-–—" and _is_of_a_day(match, end))
    if start.exact or end.exact or match.has("zone"):
        return framed
    return framed and behind and start.minute < end.minute


def _counts(match: Match) -> bool:
    """Whether it is what changed, or what a unit or "hours of" behind it counts."""
    words, behind = match.words, match.last + 1
    if words.has_class(behind, "ANY_UNIT") or words.lower(behind) == "of":
        return True
    return is_changed(words, match.first - 1)


def _is_of_a_day(match: Match, end: _End) -> bool:
    """“Sunday 13:00-15:00”, and no verse, ratio or time of a race."""
    named = any(match.words.has_class(match.first - 1, name) for name in _BEFORE)
    return named or end.minute >= NOON + HOUR


def _is_of_hours(match: Match) -> bool:
    """“From 0700 to 1800”, “from 1400 to 1600 GMT”; not “from 1939 to 1945”."""
    words = match.words
    begins_with_zero = words.written(match.index("first"))[0] == "0"
    if not match.has("frame"):
        return begins_with_zero and match.has("hours")
    said = begins_with_zero or match.has("zone") or match.has("hours")
    return said or words.four_digit_clocks or is_on_day(words, match.last + 1)


def _is_day(words: Words, index: int) -> bool:
    """Whether a day or a part of it follows: "yesterday", "last night", "on Monday evening"."""
    named = any(words.has_class(index, name) for name in _DAY_CLASSES)
    return named or _part_behind(words, index) is not None


_TIME: Final = "( CLOCK | HOUR | NOON | MILITARY )"
RULES = (
    Rule(
        RULE,
        f"( frame=( between | from ) )? first={_TIME} ( first_half=AMPM )? link=( and | to | - | – | — | until | till | through )"
        f" later={_TIME} ( half=AMPM | in the part=DAYPART | hours=( hours | hrs | hr | h ) )? ( ( local time )? zone=ZONE )?",
        _times,
    ),
)
