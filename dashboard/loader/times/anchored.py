"""When a time is that hangs on something, once it is known on what."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.times import days
from dashboard.loader.times.amounts import duration
from dashboard.loader.times.anchors import Anchors, Hanger
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.meaning import Anchored
from dashboard.loader.times.offsets import (
    near_bounds,
    offset_from,
    reach_of,
    stretch_from,
    to_the_day,
)
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.rules.anchored import WEAK
from dashboard.loader.times.scene import Focus
from dashboard.loader.times.words import Words
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
    found = _distance(meaning, _side_of(hanger, meaning), published_last)
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


def _side_of(hanger: Hanger, meaning: Anchored) -> Focus:
    """The days to count from: of a known event that lasted, its end or its beginning.

    Where a text names a month for what happened, its day can be any of that month.
    """
    first, last = hanger.focus
    if hanger.anchor.kind != "known" or meaning.width in {"within", "same day"}:
        return first, last
    return (last, last) if meaning.direction > 0 else (first, first)


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
        ends = [reach_of(meaning.amount, meaning.direction, base) for base in focus]
        return Resolved("DATE", "", "vague", "anchor", *_span(ends))
    return _by_width(meaning, focus, published_last)


def _span(ends: Sequence[Focus]) -> Focus:
    """From the first to the last of all these days."""
    return min(first for first, _ in ends), max(last for _, last in ends)


def _next_day(direction: int, focus: Focus) -> Resolved:
    """The day before or after; of a stretch that leaves its day open as wide as that."""
    day = focus[1] + 1 if direction > 0 else focus[0] - 1
    sharp = focus[0] == focus[1]
    first, last = (day, day) if sharp else (focus[0] + direction, focus[1] + direction)
    return Resolved("DATE", days.value(day), "day" if sharp else "vague", "anchor", first, last)


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
        bounds = (focus[0], published_last) if meaning.direction > 0 else (None, focus[1])
        return Resolved("DATE", "", "vague", "anchor", *bounds)
    if meaning.width == "next week":
        after = meaning.direction > 0
        bounds = (focus[0] + 1, focus[1] + 7) if after else (focus[0] - 7, focus[1] - 1)
        return Resolved("DATE", "", "week", "anchor", *bounds)
    if meaning.width == "next day":
        return _next_day(meaning.direction, focus)
    bounds = near_bounds(meaning.width or "shortly", meaning.direction, focus)
    return Resolved("DATE", "", "vague", "anchor", *bounds)


def hanger_of(
    meaning: Anchored,
    following: Resolved | None,
    anchors: Anchors,
    *,
    close: bool,
) -> Hanger | None:
    """What an anchored time hangs on: the date right behind it, or an event."""
    if not meaning.by_next:
        told_of = not anchors.is_new(meaning.anchor) or anchors.names_known(meaning.anchor)
        return anchors.find(meaning.anchor, close=close) if told_of else None
    if following is None or following.focus is None:
        return None
    label = anchors.label(meaning.anchor)
    return Hanger(following.focus, Anchor("time", None, label, edtf(*following.focus)))


def says_nothing(rule: str, meaning: Anchored, hanger: Hanger | None, anchors: Anchors) -> bool:
    """Whether a bare "after …" hangs on nothing that could be a date."""
    if meaning.width == "open" and anchors.has_verb(meaning.anchor):
        return True
    if rule in WEAK and not anchors.names_known(meaning.anchor):
        return hanger is None or not anchors.is_brief(meaning.anchor)
    return hanger is None and meaning.width == "open" and anchors.is_new(meaning.anchor)


def apposed(
    words: Words, pieces: Sequence[Piece], index: int, resolved: Sequence[Resolved]
) -> Resolved | None:
    """The day that stands beside the words, behind a comma: "On 8 May, the third day of …"."""
    for other in (index - 1, index + 1):
        if not 0 <= other < len(resolved) or resolved[other].granularity != "day":
            continue
        left, right = sorted((pieces[index], pieces[other]), key=lambda piece: piece.first)
        if right.first - left.last == 2 and words.lower(left.last + 1) == ",":
            return resolved[other]
    return None
