"""Times by something that happened: "two days after the collision"."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.amounts import MIXED, SOME, amount_of
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Anchored, Clock, Offset
from dashboard.loader.times.rules.shared import MODS
from dashboard.loader.times.words import BREAK, Words

# The words of what happened do not run on longer than this.
MAX_ANCHOR_WORDS = 12


def _anchor(words: Words, start: int) -> tuple[int, int] | None:
    """The words of what happened, from ``start``; None where nothing can be an event."""
    end = start
    limit = min(start + MAX_ANCHOR_WORDS, len(words))
    while end < limit and not _closes(words, start, end):
        end += 1
    return (start, end - 1) if end > start else None


def _closes(words: Words, start: int, index: int) -> bool:
    lower = words.lower(index)
    if BREAK in words.entries[index].values:
        return True
    if lower in beside("anchor start") and index == start:
        return False
    if words.lower(start) in beside("pronoun") and index <= start + 1:
        return index == start + 1 and lower in beside("anchor end") - beside("auxiliary")
    if lower in ("the", "a", "an") and index > start + 1:
        return words.lower(index - 1) not in beside("event link")
    return lower in beside("anchor end")


def _direction(match: Match) -> int:
    return -1 if match.has("before") else 1


def _with_length(match: Match) -> Anchored | Offset | None:
    anchor = _anchor(match.words, match.last + 1)
    amount = amount_of(match, "count", "unit")
    whole = bool(match.value("unit", "UNIT")) and not match.has("count")
    if anchor and amount and _is_pointer(match.words, anchor):
        return Offset(replace(amount, count=1) if whole else amount, _direction(match), "focus")
    if anchor is None or amount is None or whole:
        return None
    return Anchored(_direction(match), anchor, amount=amount)


def _is_pointer(words: Words, anchor: tuple[int, int]) -> bool:
    """Whether the words are "that" alone: the time that the text is at."""
    return anchor[0] == anchor[1] and words.lower(anchor[0]) in ("that", "this", "then", "it")


def _with_width(match: Match) -> Anchored | None:
    anchor = _anchor(match.words, match.last + 1)
    width = match.value("width", "VAGUE_SHORT")
    return Anchored(_direction(match), anchor, width=width) if anchor else None


def _not_long(match: Match) -> Anchored | None:
    anchor = _anchor(match.words, match.last + 1)
    return Anchored(_direction(match), anchor, width="soon") if anchor else None


def _day_of(match: Match) -> Anchored | None:
    anchor = _anchor(match.words, match.last + 1)
    if anchor is None:
        return None
    amount = amount_of(match, "count", "unit") if match.has("unit") else None
    part = match.value("clock", "DAYPART")
    if amount is None and part:
        return Anchored(_direction(match), anchor, width="next day", clock=Clock(part=part))
    if amount is None or amount.unit not in ("day", "week", "month", "year"):
        return None
    if amount.unit == "week":
        return Anchored(_direction(match), anchor, width="next week")
    return Anchored(_direction(match), anchor, amount=replace(amount, count=1))


def _bare(match: Match) -> Anchored | None:
    anchor = _anchor(match.words, match.last + 1)
    if anchor is None or any("UNITS" in match.words.entries[i].values for i in range(*anchor)):
        return None
    return Anchored(_direction(match), anchor, width="open")


WAY = "( before=( before | prior to | leading ( up )? to | preceding | ahead of ) | after=( after | following ) )"
BARE = "bare event"
DAY_OF = "day of an event"
# Of these rules only what hangs on something that was told is a time.
WEAK = frozenset((BARE, DAY_OF))


def _within(match: Match) -> Anchored | None:
    """Such as "within days of the fire": between it and so much later."""
    anchor = _anchor(match.words, match.last + 1)
    amount = amount_of(match, "count", "unit")
    return Anchored(1, anchor, amount=amount, width="within") if anchor and amount else None


def _day_itself(match: Match) -> Anchored | None:
    """Such as "the night of the disaster"; dates are joined to their part of the day elsewhere."""
    anchor = _anchor(match.words, match.last + 1)
    if match.words.lower(match.last + 1) not in beside("pointer"):
        return None
    return Anchored(1, anchor, width="same day") if anchor else None


def _eve(match: Match) -> Anchored | None:
    anchor = _anchor(match.words, match.last + 1)
    return Anchored(-1, anchor, width="next day") if anchor else None


RULES = (
    Rule(
        "length from an event",
        f"{MODS} ( in | within )? ( the )? ( {MODS} count=( {MIXED} | {SOME} ) )? unit=ANY_UNIT {WAY}",
        _with_length,
    ),
    Rule("length from an event", "( in | over )? the unit=UNITS after=since", _with_length),
    Rule("next to an event", f"the ( very )? ( unit=UNIT | clock=DAYPART ) {WAY}", _day_of),
    Rule("close to an event", f"( just | only | very )? width=VAGUE_SHORT {WAY}", _with_width),
    Rule("wake of an event", "in the ( wake | aftermath ) of", _bare),
    Rule(
        "run-up to an event", "before=( in the run ( - )? up to | in the lead ( - )? up to )", _bare
    ),
    Rule(
        BARE,
        "( after | following | since | before=( before | until | ahead of | prior to ) )",
        _bare,
    ),
    Rule("close to an event", f"not long {WAY}", _not_long),
    Rule(
        "within a length of an event",
        f"within ( {MODS} count=( {MIXED} | {SOME} ) )? unit=ANY_UNIT of",
        _within,
    ),
    Rule(DAY_OF, "the ( day | night | morning | afternoon | evening ) of", _day_itself),
    Rule("eve of an event", "on the eve of", _eve),
)
