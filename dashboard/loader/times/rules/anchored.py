"""Times by something that happened: "two days after the collision"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.syntax.lexicon import can_say_done
from dashboard.loader.syntax.sets import only_subjects
from dashboard.loader.times.amounts import MIXED, SOME, amount_of
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Amount, Anchored, Clock, Offset
from dashboard.loader.times.rules.shared import MODS
from dashboard.loader.times.words import BREAK, Words

# “After Kobe was hit”: whose participle says what happened.
_WERE = frozenset(("was", "were"))
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
    if _is_that_alone(words, start, index) or _is_next_subject(words, start, index):
        return True
    if lower in ("the", "a", "an") and index > start + 1:
        return words.lower(index - 1) not in beside("event link")
    return lower in beside("anchor end") and not _is_done_to(words, start, index)


def _is_done_to(words: Words, start: int, index: int) -> bool:
    """“Two days after Rovers were relegated”: whom it was done to says nothing of what it was."""
    inside = [words.written(at) for at in range(start, index)]
    if (
        not inside
        or words.lower(index) not in _WERE
        or not all(word[:1].isupper() for word in inside)
    ):
        return False
    return can_say_done(words.lower(index + 1))


def _is_next_subject(words: Words, start: int, index: int) -> bool:
    """“Before the storm Odd tied up both boats”, “on the night of the storm he slept”.

    A name or a pronoun right behind the noun, “the army chief Ann Bell” aside.
    """
    if index >= start + 2 and words.lower(index) in only_subjects():
        return words.lower(index - 1) not in beside("function")
    if index < start + 2 or not words.written(index)[:1].isupper():
        return False
    before = words.written(index - 1)
    if words.lower(start) != "the" or not before.islower() or before in _roles():
        return False
    return before not in beside("function")


@cache
def _roles() -> frozenset[str]:
    """Nouns for persons, which their names follow."""
    return frozenset(row["word"] for row in rows("titles_and_roles.csv"))


def _is_that_alone(words: Words, start: int, index: int) -> bool:
    """“Two years after that Nelson fell ill”, “after this the army came”: a clause follows."""
    if index != start + 1 or words.lower(start) not in ("that", "this"):
        return False
    dated = any(words.has_class(start + 1, name) for name in ("ANY_WEEKDAY", "ANY_MONTH"))
    named = words.written(start + 1)[:1].isupper() and not dated
    return named or words.lower(start + 1) in beside("determiner") | {"the", "a", "an"}


def _direction(match: Match) -> int:
    return -1 if match.has("before") else 1


def _with_length(match: Match) -> Anchored | Offset | None:
    anchor = _anchor(match.words, match.last + 1)
    amount = amount_of(match, "count", "unit")
    whole = bool(match.value("unit", "UNIT")) and not match.has("count")
    if anchor and amount and _is_pointer(match.words, anchor):
        return Offset(replace(amount, count=1) if whole else amount, _direction(match), "focus")
    # “searched for eight days before snow drove them back”, “shut for at least a week after a fire”
    lasts = match.words.lower(match.first - 1) == "for"
    lasts = lasts and (match.has("before") or match.words.lower(match.first) == "at")
    if anchor is None or amount is None or whole or lasts:
        return None
    return Anchored(_direction(match), anchor, amount=amount)


def _from_date(match: Match) -> Anchored | None:
    """Such as "two weeks from 15 January", "three days from Tuesday": so long after it."""
    words, behind = match.words, match.last + 1
    anchor, amount = _anchor(words, behind), amount_of(match, "count", "unit")
    dated = any(words.has_class(behind, name) for name in ("ANY_WEEKDAY", "ANY_MONTH", "SLASHED"))
    lasting = words.lower(match.first - 1) in ("for", "of")  # "shut for 10 days from 3 May"
    # “for eight hours a day from Monday”, “three buses a week from May”
    lasting = lasting or (
        words.lower(match.first) in ("a", "an") and _is_counted(words, match.first)
    )
    if anchor is None or amount is None or lasting or not dated:
        return None
    return Anchored(1, anchor, amount=amount, by_next=True)


def _is_counted(words: Words, index: int) -> bool:
    """Whether a plural stands right before: so many of it each day or week."""
    before = words.lower(index - 1)
    return before.endswith("s") and before.isalpha()


def _is_pointer(words: Words, anchor: tuple[int, int]) -> bool:
    """Whether the words are "that" alone: the time that the text is at."""
    return anchor[0] == anchor[1] and words.lower(anchor[0]) in ("that", "this", "then", "it")


def _with_width(match: Match) -> Anchored | None:
    """Such as "shortly before the vote"; "shortly before dawn" is a part of a day, no distance."""
    anchor = _anchor(match.words, match.last + 1)
    if match.words.has_class(match.last + 1, "DAYPART"):
        return None
    width = match.value("width", "VAGUE_SHORT")
    return Anchored(_direction(match), anchor, width=width) if anchor else None


def _not_long(match: Match) -> Anchored | None:
    anchor = _anchor(match.words, match.last + 1)
    return Anchored(_direction(match), anchor, width="soon") if anchor else None


def _day_of(match: Match) -> Anchored | None:
    """Such as "the day before the vote"; in "agreed the day before on a price" nothing is behind it."""
    anchor = _anchor(match.words, match.last + 1)
    if anchor is None or match.words.lower(match.last + 1) in _BESIDE:
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


# "a week after the anniversary of the storm" is one time.
_COUNTED_FROM = frozenset(["after", "before", "since", "following", "until", "till"])
WAY = "( before=( before | prior to | leading ( up )? to | preceding | ahead of ) | after=( after | following ) )"
BARE = "bare event"
DAY_OF = "day of an event"
NTH_DAY = "day in the course of an event"
ANNIVERSARY = "anniversary of an event"
# Of these rules only what hangs on something that was told is a time.
WEAK = frozenset((BARE, DAY_OF, NTH_DAY, ANNIVERSARY))
# These are a day that can stand beside them too.
COUNTED_IN = frozenset((NTH_DAY, ANNIVERSARY))


def _within(match: Match) -> Anchored | None:
    """Such as "within days of the fire": between it and so much later."""
    anchor = _anchor(match.words, match.last + 1)
    amount = amount_of(match, "count", "unit")
    return Anchored(1, anchor, amount=amount, width="within") if anchor and amount else None


def _day_itself(match: Match) -> Anchored | None:
    """Such as "the night of the disaster"; dates are joined to their part of the day elsewhere."""
    words = match.words
    anchor = _anchor(words, match.last + 1)
    if words.lower(match.last + 1) not in beside("pointer"):
        return None
    if words.has_class(match.last + 2, "ORDINAL_DAY"):
        return None
    return Anchored(1, anchor, width="same day") if anchor else None


def _nth_day(match: Match) -> Anchored | None:
    """Such as "the third day of the strike": its first day is the day of the event."""
    words, start = match.words, match.last + 1
    anchor = _anchor(words, start)
    pointed = words.lower(start) in beside("pointer") and not words.has_class(start + 1, "ANY_UNIT")
    number = match.number("rank", "ORDINAL")
    if anchor is None or number is None or not pointed:
        return None
    if any(_is_calendar(words, index) for index in range(start, start + 3)):
        return None
    part = match.value("clock", "DAYPART")
    clock = Clock(part=part) if part else None
    return Anchored(1, anchor, amount=Amount(number - 1, "day"), clock=clock, exact=True)


def _is_calendar(words: Words, index: int) -> bool:
    return any(words.has_class(index, name) for name in ("ANY_MONTH", "YEAR", "DECADE", "SEASON"))


def _anniversary(match: Match) -> Anchored | None:
    """Such as "the first anniversary of the shooting"; without a number the last or next one."""
    anchor = _anchor(match.words, match.last + 1)
    number = match.number("rank", "ORDINAL") or match.number("count", "NUMBER")
    number = number or match.number("count", "COUNT")
    if anchor is None or match.words.lower(match.first - 1) in _COUNTED_FROM:
        return None
    amount = Amount(number, "year")
    return Anchored(1, anchor, amount=amount, exact=number is not None, recurring=number is None)


def _to_the_day(match: Match) -> Anchored | None:
    """Such as "a year to the day after the explosion"."""
    anchor = _anchor(match.words, match.last + 1)
    amount = amount_of(match, "count", "unit")
    if anchor is None or amount is None or amount.count is None:
        return None
    return Anchored(_direction(match), anchor, amount=amount, exact=True)


def _into(match: Match) -> Anchored | None:
    """Such as "weeks into the trial", "three days into their strike"."""
    anchor = _anchor(match.words, match.last + 1)
    amount = amount_of(match, "count", "unit")
    pointed = match.words.lower(match.last + 1) in beside("pointer")
    return Anchored(1, anchor, amount=amount) if anchor and amount and pointed else None


def _eve(match: Match) -> Anchored | None:
    anchor = _anchor(match.words, match.last + 1)
    return Anchored(-1, anchor, width="next day") if anchor else None


# What opens words beside a time, and none that it is counted from.
_BESIDE = frozenset("on for with at from over".split())


RULES = (
    Rule(
        "length from an event",
        f"{MODS} ( in | within )? ( the )? ( {MODS} count=( {MIXED} | {SOME} ) )? unit=ANY_UNIT {WAY}",
        _with_length,
    ),
    Rule("length from an event", "( in | over )? the unit=UNITS after=since", _with_length),
    Rule(
        "length from an event", f"{MODS} count=( {MIXED} | {SOME} ) unit=ANY_UNIT from", _from_date
    ),
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
    Rule(
        NTH_DAY,
        "( the )? rank=ORDINAL ( full )? ( day | clock=( night | morning | evening ) ) of",
        _nth_day,
    ),
    Rule(
        ANNIVERSARY,
        "( the )? ( rank=ORDINAL | count=( NUMBER | COUNT ) - year )? anniversary of",
        _anniversary,
    ),
    Rule(
        "length to the day",
        f"( {MODS} count=( {MIXED} | {SOME} ) ) unit=ANY_UNIT ( , )? to the ( very )? day ( , )? {WAY}",
        _to_the_day,
    ),
    Rule(
        "length into an event",
        f"{MODS} ( just )? ( count=( {MIXED} | {SOME} ) )? unit=ANY_UNIT into",
        _into,
    ),
    Rule(DAY_OF, "the ( day | night | morning | afternoon | evening ) of", _day_itself),
    Rule("eve of an event", "on the eve of", _eve),
)
