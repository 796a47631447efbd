"""Neighbouring findings that are one time: "noon" + "Thursday", "Tuesday" + "night"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.loader.times.day_turns import HALF_A_DAY, clock_of
from dashboard.loader.times.grammar import Found
from dashboard.loader.times.meaning import (
    AroundNext,
    Calendar,
    Clock,
    Meaning,
    Offset,
    Parts,
    Repeated,
    Whole,
)
from dashboard.loader.times.rules.clock import FIRST_HOUR_OF_NIGHT
from dashboard.loader.times.words import Words

# Words that may stand between a time of day and its day.
_JOINTS = ("", ",", "on", "at", "of", "in the", "on the", "at about", ", at")
MAX_JOINT_WORDS = 4
# "Thursday before 5 p.m.", "on Monday, shortly after noon": so many words bound the time of its day.
_SPANNING = frozenset(("to", "through", "until", "till", "-", "–"))
_BOUNDING = frozenset(("before", "after", "until", "till", "by", "around", "about"))
MAX_BOUNDING_WORDS = 3
# "the small hours of Tuesday".
_HOURS = {"small": "MO", "early": "MO", "wee": "MO", "late": "EV", "first": "MO"}
_AFTER_NOON = frozenset(("AF", "EV", "NI"))
MINUTES_AN_HOUR = 60
# "overnight from Saturday": the night is that of the day behind it.
OVERNIGHT = "overnight"
_BETWEEN = frozenset((*_JOINTS, *(f"local time {joint}".strip() for joint in _JOINTS)))


def join(words: Words, found: Sequence[Found]) -> list[Found]:
    """The findings with times of day joined to their days."""
    joined: list[Found] = []
    for bare in found:
        finding = _with_hour(words, _with_part_of_day(words, bare))
        previous = joined[-1] if joined else None
        if previous is not None and _is_said_again(words, previous, finding):
            joined[-1] = replace(previous, last=finding.last + 1)
            continue
        both = _both(words, previous, finding) if previous else None
        if both is not None:
            joined[-1] = both
        elif previous is not None and _is_bounded(words, previous, finding):
            joined.append(_on_its_day(previous, finding))
        elif previous is None or finding.first > previous.last:
            joined.append(finding)
        elif finding.last > previous.last:  # "in the morning" of "in the evening of 2 June"
            joined[-1] = finding
    return joined


def _is_said_again(words: Words, clock: Found, zoned: Found) -> bool:
    """“3 a.m. (0100 GMT) on Sunday”: whether a clock in brackets is the same by another zone."""
    here, there = clock_of(clock.meaning), _clock_alone(zoned.meaning)
    if (
        here is None
        or here.minute is None
        or there is None
        or there.zone is None
        or zoned.first - clock.last != 2
    ):
        return False
    return words.lower(zoned.first - 1) == "(" and words.lower(zoned.last + 1) == ")"


def _both(words: Words, left: Found, right: Found) -> Found | None:
    if right.first - left.last > MAX_JOINT_WORDS + 1:
        return None
    between = " ".join(words.lower(index) for index in range(left.last + 1, right.first))
    if left.rule.name == OVERNIGHT and between in ("", "on", "from"):
        night = _at(right.meaning, Clock(part="NI"))
        return Found(right.rule, left.first, right.last, night) if night else None
    if isinstance(left.meaning, AroundNext):
        return _around(left, left.meaning, right, between)
    return _day_and_clock(words, left, right) if between in _BETWEEN else None


def _is_bounded(words: Words, day: Found, clock: Found) -> bool:
    """Whether a word that bounds it stands between a day and a time of it: "Thursday before 5 p.m."."""
    between = [words.lower(at) for at in range(day.last + 1, clock.first)]
    return bool(between) and between[-1] in _BOUNDING and len(between) <= MAX_BOUNDING_WORDS


def _on_its_day(day: Found, clock: Found) -> Found:
    time_of_day = _clock_alone(clock.meaning)
    meaning = _at(day.meaning, time_of_day) if time_of_day else None
    return replace(clock, meaning=meaning) if meaning is not None else clock


def _day_and_clock(words: Words, left: Found, right: Found) -> Found | None:
    """A day and the time of day, or the span of hours, beside it."""
    for day, clock in ((left, right), (right, left)):
        if isinstance(day.meaning, Repeated) and _is_of_clock(clock.meaning):
            return Found(day.rule, left.first, right.last, day.meaning)
        if _is_hours(clock.meaning):
            return _with_day(words, left, right)
        time_of_day = _clock_alone(clock.meaning)
        meaning = _at(day.meaning, time_of_day) if time_of_day else None
        if meaning is not None:
            return Found(day.rule, left.first, right.last, meaning)
    return None


def _around(left: Found, wider: AroundNext, day: Found, between: str) -> Found | None:
    """“The week of” and its day: one time."""
    meaning = day.meaning
    if between or not isinstance(meaning, Calendar) or not (meaning.day or meaning.holiday):
        return None
    return Found(left.rule, left.first, day.last, replace(meaning, around=wider.around))


def _with_day(words: Words, left: Found, right: Found) -> Found | None:
    """Both ends of a span of hours on the day beside them: "Monday 6:15-8 p.m."."""
    day, clocks = (right, left.meaning) if _is_hours(left.meaning) else (left, right.meaning)
    if not isinstance(clocks, Parts):
        return None
    if day is left and _is_several_days(words, day):
        return replace(day, last=right.last, meaning=_up_to(day.meaning, right.last))
    parts = []
    for first, last, meaning in clocks.parts:
        time_of_day = _clock_alone(meaning)
        dated = _at(day.meaning, time_of_day) if time_of_day else None
        if not isinstance(dated, Calendar | Offset | Whole):
            return None
        parts.append((first, last, dated))
    (first, begins, start), (ends, last, end) = parts
    if day is left:
        first = left.first
    else:
        last = right.last
    spread = (first, begins, start), (ends, last, end)
    rule = right.rule if day is left else left.rule
    return Found(rule, left.first, right.last, Parts(spread, span=True))


def _is_several_days(words: Words, day: Found) -> bool:
    """“Monday to Friday, 9 a.m. to 5 p.m.”, “Oct. 1-3 from 9 to 5 p.m.”: the hours of each."""
    return isinstance(day.meaning, Parts) or words.lower(day.first - 1) in _SPANNING


def _up_to(meaning: Meaning, last: int) -> Meaning:
    """The days with the words of the hours behind them."""
    if not isinstance(meaning, Parts):
        return meaning
    first, _, day = meaning.parts[-1]
    return replace(meaning, parts=(*meaning.parts[:-1], (first, last, day)))


def _is_hours(meaning: Meaning) -> bool:
    """Whether it is a span of hours, of no day."""
    return (
        isinstance(meaning, Parts)
        and meaning.span
        and all(_clock_alone(part) is not None for _, _, part in meaning.parts)
    )


def _is_of_clock(meaning: Meaning) -> bool:
    """Whether it is a time of day or a span of hours, of no day: that of what comes again."""
    return _clock_alone(meaning) is not None or _is_hours(meaning)


def _clock_alone(meaning: Meaning) -> Clock | None:
    if isinstance(meaning, Calendar) and meaning == Calendar(clock=meaning.clock):
        return meaning.clock
    return None


def _at(meaning: Meaning, clock: Clock) -> Meaning | None:
    """The day with the time of day; None where it is no day or has one already."""
    if isinstance(meaning, Calendar) and _is_part(meaning.clock) and clock.minute is not None:
        return replace(meaning, clock=_in_part(clock, meaning.clock))
    if isinstance(meaning, Calendar) and meaning.clock is None:
        has_day = meaning.day or meaning.weekday is not None or meaning.holiday
        return replace(meaning, clock=clock) if has_day else None
    if isinstance(meaning, Offset) and meaning.amount.unit == "day":
        if meaning.clock is None:
            return replace(meaning, clock=clock)
        if _is_part(meaning.clock) and clock.minute is not None:
            return replace(meaning, clock=_in_part(clock, meaning.clock))
    if isinstance(meaning, Whole) and meaning.unit == "day" and meaning.clock is None:
        return replace(meaning, clock=clock)
    return None


def _is_part(clock: Clock | None) -> bool:
    return clock is not None and clock.minute is None and clock.part is not None


def _in_part(clock: Clock, part: Clock | None) -> Clock:
    """“Ten to nine on the morning of 4 March”, “at 8 on Monday evening”: the half is said."""
    if clock.minute is None or (clock.twelve is not False and not clock.either_half):
        return clock
    night = part is not None and part.part == "NI"
    late = part is not None and part.part in _AFTER_NOON and clock.minute < HALF_A_DAY
    if night and clock.minute < FIRST_HOUR_OF_NIGHT * MINUTES_AN_HOUR:
        late = False  # "at two on Saturday night"
    return replace(clock, minute=clock.minute + HALF_A_DAY * late, either_half=False, twelve=None)


def _is_weekday(meaning: Calendar | Offset | Whole) -> bool:
    """Whether it is a weekday without a time of day."""
    return isinstance(meaning, Calendar) and meaning.weekday is not None and meaning.clock is None


def _with_hour(words: Words, finding: Found) -> Found:
    """Such as "last night at 8", "on Monday morning at seven"; "at 8 places" is no hour."""
    meaning, last = finding.meaning, finding.last + 2
    if not isinstance(meaning, Calendar | Offset | Whole):
        return finding
    if not (_is_part(meaning.clock) or _is_weekday(meaning)):
        return finding
    if words.lower(finding.last + 1) != "at" or last >= len(words):
        return finding
    values = words.entries[last].values
    hour = int(values.get("HOUR") or values.get("NUMBER") or 0)
    if not 1 <= hour <= 12 or words.written(last + 1)[:1].isalnum():
        return finding
    half = Clock(60 * hour, either_half=True)
    half = _in_part(half, meaning.clock) if meaning.clock else half
    return replace(finding, last=last, meaning=replace(meaning, clock=half))


def _small_hours(words: Words, index: int) -> tuple[int, str] | None:
    """Where "small hours", "early morning hours" begin that end at ``index``, and their part of a day."""
    if words.lower(index) != "hours":
        return None
    at = index - 1 - words.has_class(index - 1, "DAYPART")
    part = _HOURS.get(words.lower(at))
    return (at, part) if part else None


def _with_part_of_day(words: Words, finding: Found) -> Found:
    """Such as "Tuesday night", "the morning of 31 January", "late on the evening of 2 June"."""
    after = finding.last + 1
    if after < len(words):
        part = words.entries[after].values.get("DAYPART")
        meaning = _at(finding.meaning, Clock(part=part)) if part else None
        if meaning is not None:
            return replace(finding, last=after, meaning=meaning)
    before = finding.first - 1
    if words.lower(before) in ("of", "on", ","):
        before -= 1
    if before < 0:
        return finding
    small = _small_hours(words, before) if words.lower(before + 1) == "of" else None
    part = small[1] if small else words.entries[before].values.get("DAYPART")
    meaning = _at(finding.meaning, Clock(part=part)) if part else None
    if meaning is None:
        return finding
    before = small[0] if small else before
    first = before - 1 if words.lower(before - 1) == "the" else before
    return replace(finding, first=first, meaning=meaning)
