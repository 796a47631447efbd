"""Events → marks: how far a bar reaches, where its ends fade, what is a dot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import pandas as pd

from dashboard.days import NotADateError, edtf_span, stamp
from dashboard.figures.event.signs import DIFFER, notes
from dashboard.figures.timeline.axes import SECONDS_A_DAY, Axis, day_numbers
from dashboard.figures.timeline.between import between
from dashboard.figures.timeline.stagger import DOT, Extent, in_words_order, is_day
from dashboard.filters.order_bounds import links_of
from dashboard.tables import records
from dashboard.words.labels import where_words

MINUTE: Final = 1 / 1440
FADE_SHARE: Final = 0.5  # share of a vague bar over which its open side fades
ORDER_ONLY: Final = "Order only, no date"
SURE_ORDER: Final = 0.4  # share of a bar that is only in order which does not fade
LEAST_ORDER: Final = 2 * DOT  # pixels: what is only in order is never as small as a day


@dataclass(frozen=True)
class Mark:
    """What is drawn of an event, in pixels: all of it (x0…x1), and its sure part (c0…c1)."""

    id: str
    title: str
    quadrant: str
    status: str
    hover: str
    x0: float
    x1: float
    c0: float
    c1: float
    dot: bool
    differ: bool = False

    @property
    def label(self) -> str:
        """The title, behind the sign where sources differ."""
        return f"{DIFFER} {self.title}" if self.differ else self.title


def bounds_of(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """First days and exclusive ends as day numbers, nan where open."""
    return _to_minutes(day_numbers(events["first"])), _to_minutes(
        day_numbers(events["last"]) + MINUTE
    )


def _to_minutes(days: np.ndarray) -> np.ndarray:
    """Whole minutes, so that the end of one day is exactly the start of the next."""
    return np.round(days / MINUTE) * MINUTE


@dataclass(frozen=True)
class Spans:
    """What events have to be drawn from, read out of their tables once for every axis tried.

    A row, a first day and an exclusive end (day numbers, nan where open) for each event; ``links`` by
    their places in these.
    """

    rows: tuple[Any, ...]
    firsts: np.ndarray
    ends: np.ndarray
    links: tuple[tuple[int, int], ...]


def spans_of(events: pd.DataFrame, relations: pd.DataFrame) -> Spans:
    """The spans of events that stand in their order."""
    return Spans(rows_of(events), *bounds_of(events), tuple(links_of(events, relations)))


def rows_of(events: pd.DataFrame) -> tuple[Any, ...]:
    """The events as rows without their moments: slow to take out one by one, and not drawn from."""
    return tuple(records(events.drop(columns=["first", "last"])))


def marks_of(spans: Spans, axis: Axis, *, ordered: bool) -> dict[str, Mark]:
    """The marks of events by id; ``ordered`` sets related ones one after the other.

    Undated events may be among them where ``ordered``, those between or beside dated ones.
    """
    extents: Sequence[Extent] = _extents(spans.firsts, spans.ends, axis)
    parts: dict[int, Extent] = {}
    if ordered:
        extents = between([one.dated for one in spans.rows], spans.links, extents)
        extents, parts = in_words_order([is_day(one) for one in spans.rows], spans.links, extents)
    marks = (
        _mark(event, extent, parts.get(number))
        for number, (event, extent) in enumerate(zip(spans.rows, extents, strict=True))
    )
    return {mark.id: mark for mark in marks}


def middles(firsts: np.ndarray, ends: np.ndarray, axis: Axis) -> np.ndarray:
    """The pixel around which each event stands."""
    left, right = _sides(firsts, ends, axis)
    return np.asarray((left + right) / 2)


def _extents(firsts: np.ndarray, ends: np.ndarray, axis: Axis) -> list[Extent]:
    left, right = _sides(firsts, ends, axis)
    return list(zip(left.tolist(), right.tolist(), strict=True))


def _sides(firsts: np.ndarray, ends: np.ndarray, axis: Axis) -> tuple[np.ndarray, np.ndarray]:
    """Pixels of both bounds; an open start is one step long, an open end goes on."""
    left, right = axis.xs(firsts), axis.xs(ends)
    left = np.where(np.isnan(left), right - axis.step, left)
    return left, np.where(np.isnan(right), axis.later, right)


def _mark(event: Any, extent: Extent, part: Extent | None) -> Mark:
    if not event.dated:
        mark = order_mark(event, part or extent)
        return replace(mark, title=f"{ORDER_ONLY}: {mark.title}")
    x0, x1 = extent
    c0, c1 = part or (x0, x1)
    dot = is_day(event) or x1 - x0 < DOT
    if dot:
        middle = (c0 + c1) / 2
        x0, x1 = c0, c1 = middle - DOT / 2, middle + DOT / 2
    elif part is None:
        c0, c1 = _sure(event, x0, x1)
    return Mark(
        id=event.id,
        title=event.title,
        quadrant=event.quadrant,
        status=event.status,
        hover=_hover(event.when, event),
        x0=x0,
        x1=x1,
        c0=c0,
        c1=c1,
        dot=dot,
        differ=bool(event.disagreements),
    )


def _hover(when: str, event: Any) -> str:
    """When, where, how sure, and what is to be noted."""
    places = where_words(event.places, event.places_inferred)
    return " · ".join(part for part in (when, places, event.status, notes(event)) if part)


def order_mark(event: Any, extent: Extent) -> Mark:
    """The bar of an undated event, which fades on both sides."""
    middle = (extent[0] + extent[1]) / 2
    half = max(extent[1] - extent[0], LEAST_ORDER) / 2
    return Mark(
        id=event.id,
        title=event.title,
        quadrant=event.quadrant,
        status=event.status,
        hover=_hover("order known, no date given", event),
        x0=middle - half,
        x1=middle + half,
        c0=middle - half * SURE_ORDER,
        c1=middle + half * SURE_ORDER,
        dot=False,
        differ=bool(event.disagreements),
    )


def _sure(event: Any, x0: float, x1: float) -> tuple[float, float]:
    """The part of a bar that does not fade."""
    fades_left, fades_right = fading(event)
    share = FADE_SHARE if fades_left != fades_right else FADE_SHARE / 1.5
    fade = (x1 - x0) * share
    return (x0 + fade if fades_left else x0), (x1 - fade if fades_right else x1)


def fading(event: Any) -> tuple[bool, bool]:
    """Which ends fade: open ones; vague words are sure only at their anchor."""
    fades_left, fades_right = event.earliest is None, event.latest is None
    if event.granularity == "vague" and not (fades_left or fades_right):
        at_first, at_last = _at_anchor(event)
        return not at_first, not at_last
    return fades_left, fades_right


def _at_anchor(event: Any) -> tuple[bool, bool]:
    """Whether the first, and whether the last bound is one of those that the words count from."""
    try:
        ends = {_day(bound) for bound in edtf_span(event.anchor_date or "") if bound}
    except NotADateError:
        return False, False
    return _day(event.earliest) in ends, _day(event.latest) in ends


def _day(bound: str) -> str:
    return bound.partition("T")[0]


def anchor_day(edtf: str | None) -> float | None:
    """The middle of an anchor's date as a day number, its one bound if it has one, else None."""
    try:
        first, last = edtf_span(edtf or "")
    except NotADateError:
        return None
    moments = [stamp(first)] * (first is not None) + [stamp(last, last=True)] * (last is not None)
    if not moments:
        return None
    return float(np.mean([moment.astype("int64") for moment in moments])) / SECONDS_A_DAY
