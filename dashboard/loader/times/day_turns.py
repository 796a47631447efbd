"""Times of day told one after the other: where midnight lies between them, it is the next day."""

from __future__ import annotations

from typing import Final

from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.meaning import Calendar, Clock, Meaning, Offset, Whole

# About when the parts of a day are, in minutes after midnight.
_PARTS: Final = {"MO": 480, "DT": 720, "AF": 900, "EV": 1140, "NI": 1320}
# What is told in the morning after what was told so late is of the next day.
LATE: Final = 17 * 60
EARLY: Final = 12 * 60


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
