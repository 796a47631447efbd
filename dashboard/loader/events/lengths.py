"""How long a time is, whether it says anything, and whether another one is at the same."""

from __future__ import annotations

from dashboard.loader.events.tellings import Telling
from dashboard.loader.times.days import day_of
from dashboard.loader.times.rules.lengths import LENGTH_TO_DATE
from dashboard.story import Time

# A stretch longer than a year is a background, in which anything may be told.
MAX_DAYS = 366


def parted(time: Time, other: Time) -> bool:
    """Whether one of them ends before the other begins."""
    first, last, *others = (
        day_of(bound) for one in (time, other) for bound in (one.earliest, one.latest)
    )
    if first is None or last is None or None in others:
        return False
    return first > (others[1] or 0) or last < (others[0] or 0)


def is_bounded(time: Time) -> bool:
    """Whether it says anything; “eight minutes later” alone does not."""
    return time.earliest is not None or time.latest is not None or time.value.startswith("XXXX")


def days(time: Time) -> int:
    """How many days a time has; many where it is open."""
    first, last = day_of(time.earliest), day_of(time.latest)
    return MAX_DAYS + 1 if first is None or last is None else last - first + 1


def is_counted(time: Time | None) -> bool:
    """“died two days before the premiere”: no day of the story's, though nobody knows which one.

    What was “10 minutes into the second half” is of the day of the match.
    """
    if time is None or time.anchor is None or time.anchor.kind != "event":
        return False
    counted = time.value.startswith("P") and not time.value.startswith("PT")
    return counted and time.basis == "unresolved"


def leads_on(time: Time, telling: Telling) -> bool:
    """“In June she left”: whether a telling, and what follows it, is told of a stretch before it.

    “Profit in the three months to 31 March fell” has what its figures are of, not what follows.
    """
    of_figures = time.rule == LENGTH_TO_DATE or ("-Q" in time.value and telling.kind == "BUSINESS")
    return days(time) <= MAX_DAYS and time.start < telling.start and not of_figures
