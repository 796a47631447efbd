"""When somebody was so old, by the day on which the text says that the person was born."""

from __future__ import annotations

from dashboard.loader.times import days
from dashboard.loader.times.anchors import Anchors
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.meaning import Age

_MONTHS_A_YEAR = 12


def resolve_age(meaning: Age, anchors: Anchors, start: int) -> Resolved | None:
    """The year of life from one birthday to the day before the next; None where no birth is dated."""
    birth = anchors.birth_before(start)
    if birth is None:
        return None
    first = days.shift_months(birth.focus[0], _MONTHS_A_YEAR * meaning.years)
    last = days.shift_months(birth.focus[1], _MONTHS_A_YEAR * (meaning.years + 1)) - 1
    # A year of life lies in two of the calendar: TIMEX3 has no value for that, the bounds say it.
    return Resolved(
        "DATE", "XXXX", "vague", "anchor", first, last, anchor=birth.anchor, focus=(first, last)
    )
