"""When somebody was so old, by the day on which the text says that the person was born."""

from __future__ import annotations

from dashboard.loader.times import days
from dashboard.loader.times.anchors import Anchors
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.meaning import Age
from dashboard.story import Anchor, Granularity

_MONTHS_A_YEAR = 12


def resolve_age(meaning: Age, anchors: Anchors, start: int) -> Resolved | None:
    """The year of life from one birthday to the day before the next; None where no birth is dated."""
    birth = anchors.birth_before(start)
    if birth is None:
        return None
    first = days.shift_months(birth.focus[0], _MONTHS_A_YEAR * meaning.years)
    if meaning.birthday:
        last = days.shift_months(birth.focus[1], _MONTHS_A_YEAR * meaning.years)
        return _birthday(birth.anchor, first, last)
    last = days.shift_months(birth.focus[1], _MONTHS_A_YEAR * (meaning.years + 1)) - 1
    # A year of life lies in two of the calendar: TIMEX3 has no value for that, the bounds say it.
    return Resolved(
        "DATE", "XXXX", "vague", "anchor", first, last, anchor=birth.anchor, focus=(first, last)
    )


def _birthday(anchor: Anchor, first: int, last: int) -> Resolved:
    unit: Granularity = "day" if first == last else "vague"
    value = days.value(first) if first == last else "XXXX"
    return Resolved("DATE", value, unit, "anchor", first, last, anchor=anchor, focus=(first, last))
