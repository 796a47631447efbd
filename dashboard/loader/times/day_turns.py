"""Days by what was told before: where midnight lies between two times, and which Friday is that one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.meaning import Calendar, Clock, Meaning, Offset, Whole
from dashboard.loader.times.scene import Scene
from dashboard.story import Anchor

# About when the parts of a day are, in minutes after midnight.
_PARTS: Final = {"MO": 480, "DT": 720, "AF": 900, "EV": 1140, "NI": 1320}
# What is told in the morning after what was told so late is of the next day.
LATE: Final = 17 * 60
EARLY: Final = 12 * 60
HALF_A_DAY: Final = 12 * 60
# "That Friday" is looked for among so many times told before.
MAX_BACK: Final = 40
# So many days of a week make a story of it.
TOLD_DAYS: Final = 2


def minute_told(meaning: Meaning, found: Resolved) -> int | None:
    """The time of day that the words tell, in minutes after midnight."""
    if found.minute is not None:
        return found.minute
    clock = clock_of(meaning)
    return minute_of(clock) if clock else None


def clock_of(meaning: Meaning) -> Clock | None:
    """The time of day that is among the words."""
    return meaning.clock if isinstance(meaning, Calendar | Whole | Offset) else None


def minute_of(clock: Clock) -> int | None:
    """The minute of a clock, or about that of a part of the day."""
    return clock.minute if clock.minute is not None else _PARTS.get(clock.part or "")


def is_next_day(told: int | None, clock: Clock | None) -> bool:
    """Whether midnight lies between the time told last and this one."""
    minute = minute_of(clock) if clock else None
    return told is not None and minute is not None and told >= LATE and minute < EARLY


def says_half(meaning: Meaning) -> bool:
    """Whether a time of day says that it is before noon, or after."""
    clock = clock_of(meaning)
    return clock is not None and clock.twelve is True


def in_its_half(meaning: Meaning, scene: Scene) -> Meaning:
    """“At 10:15” behind what was at 9:34 p.m. of the same day: 22:15."""
    clock = clock_of(meaning)
    if not isinstance(meaning, Calendar) or clock is None or clock.twelve is not False:
        return meaning
    told, minute = scene.told_minute, clock.minute
    if told is None or minute is None or not scene.close:
        return meaning
    later = minute + HALF_A_DAY
    return (
        replace(meaning, clock=replace(clock, minute=later)) if minute < told <= later else meaning
    )


def _is_of_today(meaning: Calendar, scene: Scene) -> bool:
    """Whether “on Friday” is told as past in a paper that appears on a Friday."""
    if meaning.pick is not None or meaning.day is not None or scene.published is None:
        return False
    return scene.tense == "past" and days.weekday(scene.published) == meaning.weekday


def _tells_of_the_week(told: Sequence[Resolved], scene: Scene) -> bool:
    """Whether days of the last week have been told: a story that goes back to its beginning."""
    today = scene.published or 0
    week = {one.first for one in told[-MAX_BACK:] if one.first == one.last}
    return sum(0 < today - day < len(days.WEEKDAYS) for day in week if day is not None) >= TOLD_DAYS


def that_weekday(
    meaning: Meaning, told: Sequence[Resolved], scene: Scene, *, apposed: bool
) -> Resolved | None:
    """“That Friday”, where a day told before was a Friday: that day.

    So is a Friday of which a paper of a Friday tells, where it has named “last Friday”.
    ``apposed``: the words only say of what weekday the day right before them is.
    """
    if not isinstance(meaning, Calendar) or meaning.weekday is None or meaning.month is not None:
        return None
    again = _is_of_today(meaning, scene) and _tells_of_the_week(told, scene)
    if not (apposed or meaning.pick == "that" or again):
        return None
    for one in told[-1:] if apposed else reversed(told[-MAX_BACK:]):
        day = one.first
        if (
            day is None
            or day != (one.focus or (day, one.last))[1]
            or days.weekday(day) != meaning.weekday
            or (again and day != (scene.published or 0) - len(days.WEEKDAYS))
        ):
            continue
        anchor = Anchor("time", None, one.value, edtf(day, day))
        return Resolved(
            *("DATE", days.value(day), "day", "narrative", day, day),
            anchor=anchor,
            minute=meaning.clock.minute if meaning.clock else None,
            focus=(day, day),
        )
    return None
