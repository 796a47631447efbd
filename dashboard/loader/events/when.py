"""What an expression of time says by itself: when, how long, or only what another one is of it."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.bounds import edtf, third
from dashboard.loader.times.days import bounds_of_value, day_of, iso
from dashboard.loader.times.rules.lengths import LENGTH_TO_DATE, SHARE
from dashboard.story import Granularity, Time

# "the three months ended on 30 June": so many characters stand between a length and its end.
MAX_ENDING = len(" ended on the ")
# "the last week of May".
MAX_OF = len(" of the ")


def _granularity(value: str) -> Granularity | None:
    """Of a year or a month; None of what is written otherwise: “2024-Q1”, “2024-SU”."""
    if not value.replace("-", "").isdigit():
        return None
    return (
        "year" if len(value) == len("2021") else "month" if len(value) == len("2021-05") else None
    )


def whole(time: Time) -> Time:
    """The time that the words name, where “until” or “since” had opened one of its ends."""
    bounds = bounds_of_value(time.value)
    if bounds is None:
        return time
    first, last = _part_of(time, bounds)
    kind = _granularity(time.value) or ("day" if first == last else "vague")
    return replace(
        time, earliest=iso(first), latest=iso(last), edtf=edtf(first, last), granularity=kind
    )


def _part_of(time: Time, bounds: tuple[int, int]) -> tuple[int, int]:
    """The early, mid or late part of a month or year that a time ends with, else all of it."""
    last = day_of(time.latest)
    if time.earliest is not None or last is None or not bounds[0] < last < bounds[1]:
        return bounds
    parts = (third(*bounds, part) for part in ("early", "mid"))
    return next((one for one in parts if one[1] == last), bounds)


def is_wide(time: Time) -> bool:
    """“at its summer fete on Saturday”: a day says when, what is longer may only describe."""
    return time.granularity not in ("minute", "hour", "day")


def is_when(time: Time) -> bool:
    """A date, or a stretch that hangs on something ("in the preceding weeks"); no length or habit.

    A date that could not be resolved is the event's all the same: none beside it is.
    """
    if time.type == "SET":
        return False
    if time.earliest is not None or time.latest is not None:
        return True
    if time.type in {"DATE", "TIME"} and time.value.startswith("XXXX"):
        return True
    return time.anchor is not None


def is_counted_from(earlier: Time | None, time: Time) -> bool:
    """Whether a date only says what another is of it.

    "Days before 3 May", "the year to 3 May", "the last week of May".
    """
    if earlier is None:
        return False
    gap = time.start - earlier.end
    ends = earlier.rule == LENGTH_TO_DATE and gap <= MAX_ENDING
    if earlier.rule == SHARE and earlier.earliest is not None and gap <= MAX_OF:
        return True
    return ends or (earlier.basis == "anchor" and time.start - earlier.end == 1)
