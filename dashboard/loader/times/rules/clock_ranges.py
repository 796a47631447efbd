"""Two times of day that are the ends of one span: "from 2:00 to 4:30 p.m.", "between 7 and 9 last night"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dashboard.loader.times.days import MINUTES_A_DAY
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Clock, Parts
from dashboard.loader.times.words import Words

HALF_A_DAY: Final = MINUTES_A_DAY // 2
# "5 to 7 in the morning", "between 7 and 9 last night": a span so long is in one half of the day.
_LATE_PARTS: Final = frozenset(("AF", "EV", "NI"))
# Words right behind bare hours that make them hours: "between 3 and 5 yesterday".
_DAY_CLASSES: Final = ("DAYWORD", "TONIGHT", "PICK")
_PAIRS: Final = frozenset(("to", "and"))
RULE: Final = "clock times"


@dataclass(frozen=True, slots=True)
class _End:
    """One of both times as it is written: minutes after midnight, and which half is said."""

    minute: int
    half: int | None
    exact: bool

    def in_half(self, half: int | None) -> int:
        """The minute, where that half of the day is meant."""
        chosen = self.half if self.half is not None else half
        if chosen is None or not 60 <= self.minute < 13 * 60:
            return self.minute
        return self.minute % HALF_A_DAY + chosen


def _end(match: Match, name: str, half: str) -> _End | None:
    words, index = match.words, match.index(name)
    if words.has_class(index, "NOON"):
        return _End(60 * int(match.value(name, "NOON")), None, exact=True)
    written = words.written(index)
    if words.has_class(index, "MILITARY"):
        return _End(60 * int(written[:2]) + int(written[2:]), None, exact=True)
    pieces = [int(piece) for piece in written.replace(".", ":").split(":")]
    if len(pieces) > 2 or ("." in written and not (match.has("first_half") or match.has("half"))):
        return None
    hour, minute = (*pieces, 0)[:2]
    if hour > 24 or minute > 59:
        return None
    said = match.value(half, "AMPM")
    return _End(60 * hour + minute, 60 * int(said) if said else None, exact=len(pieces) > 1)


def _times(match: Match) -> Parts | None:
    start, end = _end(match, "first", "first_half"), _end(match, "later", "half")
    if start is None or end is None or not _is_of_clocks(match, start, end):
        return None
    part = match.value("part", "DAYPART") or _part_behind(match.words, match.last + 1)
    half = None if part is None else HALF_A_DAY * (part in _LATE_PARTS)
    until = end.in_half(half)
    begin = start.in_half(half if end.half is None else end.half)
    if begin >= until and start.half is None and begin - HALF_A_DAY >= 0:
        begin -= HALF_A_DAY
    if begin == MINUTES_A_DAY:
        begin = 0
    open_half = not (match.has("half") or match.has("first_half")) and half is None
    zone = match.number("zone", "ZONE")
    ends = [
        _clock(one, minute, zone, open_half=open_half)
        for one, minute in ((start, begin), (end, until))
    ]
    first, last = match.index("first"), match.index("later")
    start_last = match.index("first_half") if match.has("first_half") else first
    return Parts(((first, start_last, ends[0]), (last, match.last, ends[1])), span=True)


def _clock(end: _End, minute: int, zone: int | None, *, open_half: bool) -> Calendar:
    either = open_half and not end.exact and 60 <= end.minute < 13 * 60
    twelve = None if either else (not open_half)
    return Calendar(clock=Clock(minute=minute, zone=zone, either_half=either, twelve=twelve))


def _part_behind(words: Words, index: int) -> str | None:
    """The part of the day that is named right behind: "last night", "Monday morning", "tonight"."""
    if words.has_class(index, "TONIGHT"):
        return "NI"
    for at in (index + 1, index + 2):
        part = words.entries[at].values.get("DAYPART") if at < len(words) else None
        if part is not None:
            return part
    return None


def _is_of_clocks(match: Match, start: _End, end: _End) -> bool:
    """Whether the figures are times of day and no score, price or count."""
    link, framed = match.lower("link"), match.has("frame")
    military = [match.words.has_class(match.index(name), "MILITARY") for name in ("first", "later")]
    if any(military):
        return framed and all(military) and _is_of_hours(match)
    if match.has("half") or match.has("first_half") or match.has("part"):
        return framed or link != "and"
    if start.exact and end.exact:
        behind = _is_day(match.words, match.last + 1)
        return framed or behind or match.has("zone") or link in "-–—"
    return (
        framed
        and not match.words.has_class(match.first - 1, "ANY_UNIT")
        and _are_hours(match, start, end)
    )


def _are_hours(match: Match, start: _End, end: _End) -> bool:
    """“Between 3 and 5 yesterday”, “from 10:30 to 3”; not “between 3 and 5 people”."""
    if match.lower("frame") == "between" and match.lower("link") not in _PAIRS:
        return False
    if start.exact or end.exact or match.has("zone"):
        return True
    return _is_day(match.words, match.last + 1) and start.minute < end.minute


def _is_of_hours(match: Match) -> bool:
    """“From 0700 to 1800”, “from 1400 to 1600 GMT”; not “from 1939 to 1945”."""
    begins_with_zero = match.words.written(match.index("first"))[0] == "0"
    return begins_with_zero or match.has("zone") or match.has("hours")


def _is_day(words: Words, index: int) -> bool:
    """Whether a day or a part of it follows: "yesterday", "last night", "on Monday evening"."""
    if _part_behind(words, index) is not None:
        return True
    return any(words.has_class(index, name) for name in _DAY_CLASSES)


_TIME: Final = "( CLOCK | HOUR | NOON | MILITARY )"
RULES = (
    Rule(
        RULE,
        f"( frame=( between | from ) )? first={_TIME} ( first_half=AMPM )? link=( and | to | - | – | — | until | till | through )"
        f" later={_TIME} ( half=AMPM | in the part=DAYPART | hours=( hours | hrs ) )? ( ( local time )? zone=ZONE )?",
        _times,
    ),
)
