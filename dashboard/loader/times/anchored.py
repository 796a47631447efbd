"""When a time is that hangs on something, once it is known on what."""

from __future__ import annotations

from dashboard.loader.times import days
from dashboard.loader.times.amounts import duration
from dashboard.loader.times.anchors import Hanger
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.meaning import Anchored
from dashboard.loader.times.resolve import (
    near_bounds,
    offset_from,
    reach_of,
    stretch_from,
    to_the_day,
)
from dashboard.loader.times.scene import Focus
from dashboard.story import Anchor


def resolve_anchored(
    meaning: Anchored, hanger: Hanger | None, label: str, published_last: int | None
) -> Resolved:
    """The time before or after an anchor; without one its direction and label are kept."""
    value = "FUTURE_REF" if meaning.direction > 0 else "PAST_REF"
    if meaning.amount is not None:
        value = duration(meaning.amount)
    if hanger is None:
        return Resolved(
            "DATE", value, "vague", "unresolved", anchor=Anchor("event", None, label, None)
        )
    found = _distance(meaning, hanger.focus, published_last)
    return Resolved(
        "DATE",
        found.value if found.value[:1].isdigit() else value,
        found.granularity,
        "anchor",
        found.first,
        found.last,
        anchor=hanger.anchor,
        focus=hanger.focus,
    )


def _distance(meaning: Anchored, focus: Focus, published_last: int | None) -> Resolved:
    if meaning.recurring:
        return _anniversary(focus, published_last)
    if meaning.amount is not None and meaning.exact:
        day = to_the_day(meaning.amount, meaning.direction, focus[0])
        return Resolved("DATE", days.value(day), "day", "anchor", day, day)
    if meaning.amount is not None and meaning.width == "within":
        found = stretch_from(meaning.amount, meaning.direction, focus[0])
        return Resolved("DATE", "", "vague", "anchor", *found)
    if meaning.amount is not None and meaning.amount.count is not None:
        return offset_from(meaning.amount, meaning.direction, focus)
    if meaning.amount is not None:
        base = focus[1] if meaning.direction > 0 else focus[0]
        found = reach_of(meaning.amount, meaning.direction, base)
        return Resolved("DATE", "", "vague", "anchor", *found)
    return _by_width(meaning, focus, published_last)


def _anniversary(focus: Focus, published_last: int | None) -> Resolved:
    """The last anniversary before publication; the first one where publication is not known."""
    year = days.calendar_date(focus[0])[0]
    years = 1 if published_last is None else days.calendar_date(published_last)[0] - year
    day = days.shift_months(focus[0], 12 * max(1, years))
    if published_last is not None and day > published_last and years > 1:
        day = days.shift_months(focus[0], 12 * (years - 1))
    return Resolved("DATE", days.value(day), "day", "anchor", day, day)


def _by_width(meaning: Anchored, focus: Focus, published_last: int | None) -> Resolved:
    """A time whose distance is a word: "the day after", "soon before", or just "after"."""
    bounds: tuple[int | None, int | None]
    if meaning.width == "same day":
        return Resolved("DATE", "", "vague", "anchor", *focus)
    if meaning.width == "open":
        bounds = (focus[1], published_last) if meaning.direction > 0 else (None, focus[0])
        return Resolved("DATE", "", "vague", "anchor", *bounds)
    if meaning.width == "next week":
        after = meaning.direction > 0
        bounds = (focus[1] + 1, focus[1] + 7) if after else (focus[0] - 7, focus[0] - 1)
        return Resolved("DATE", "", "week", "anchor", *bounds)
    if meaning.width == "next day":
        day = focus[1] + 1 if meaning.direction > 0 else focus[0] - 1
        return Resolved("DATE", days.value(day), "day", "anchor", day, day)
    bounds = near_bounds(meaning.width or "shortly", meaning.direction, focus)
    return Resolved("DATE", "", "vague", "anchor", *bounds)
