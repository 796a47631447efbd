"""The timeline laid out in pixels, before anything is drawn: for the screen and for stills."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pandas as pd

from dashboard.days import edtf_words
from dashboard.figures.timeline.axes import Axis, AxisName, calendar_axis, sequence_axis
from dashboard.figures.timeline.between import among_dated
from dashboard.figures.timeline.density import DENSE, Cells, cells_of, strips
from dashboard.figures.timeline.eras import era_ids, with_eras
from dashboard.figures.timeline.lanes import (
    SINGLE_ROWS,
    Geometry,
    Lane,
    LanesBy,
    Placed,
    geometry,
    grouped,
    lay_out,
)
from dashboard.figures.timeline.order_zone import OrderZone, order_marks, order_zone
from dashboard.figures.timeline.spans import anchor_day, bounds_of, marks_of
from dashboard.tables import Tables
from dashboard.words.kinds import LANES

NO_PLACE: Final = "No place given"
NO_ACTOR: Final = "No one named"
OTHERS: Final = "All others"
LANES_SHOWN: Final = 14  # more places or actors than this share one lane
KNOWN_SHOWN: Final = 3  # known events that get a line
TOP: Final = 14.0
KNOWN_ROW: Final = 18.0
# Pixels right of the last date, for the labels of what stands there: the least that is enough.
LABEL_ROOMS: Final = (150.0, 220.0, 290.0, 360.0)
LABELS_MOST: Final = 0.42  # share of the lanes' width that this room may take


@dataclass(frozen=True, slots=True)
class Settings:
    """How the timeline is drawn; ``width`` is that of the place where it will stand."""

    axis: AxisName = "sequence"
    lanes: LanesBy = "kind"
    width: int = 1120
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A known event that others are dated by."""

    name: str
    day: float
    when: str

    @property
    def title(self) -> str:
        """Its name on the sheet."""
        return f"{self.name} · known event, {self.when}"


@dataclass(frozen=True)
class Sheet:
    """Everything that is laid out; ``floor`` is where the lanes end.

    Where there are too many events for marks (``dense``), lanes are strips and ``groups``
    says how many events there are in each.
    """

    shape: Geometry
    axis: Axis
    zone: OrderZone
    groups: tuple[tuple[str, Cells], ...]
    lanes: tuple[Lane, ...]
    known: tuple[Known, ...]
    floor: float
    dense: bool

    @property
    def placed(self) -> list[Placed]:
        """All marks with their rows and labels."""
        return [one for lane in self.lanes for one in lane.placed]


def sheet_of(tables: Tables, settings: Settings) -> Sheet:
    """The sheet of all events in view that have a date or, in the sequence, an order."""
    events = _on_axis(tables, settings)
    known = tuple(_known_events(events))
    top = TOP + KNOWN_ROW * len(known)
    shape = geometry(settings.width, settings.narrow, top, len(events))
    if is_dense(tables):
        return _counted(events, settings, shape, known)
    rooms = LABEL_ROOMS if _has_room(shape, len(events)) else (shape.room,)
    sheets = (_marked(tables, settings, replace(shape, room=room), known) for room in rooms)
    return min(sheets, key=lambda sheet: sum(one.is_cut for one in sheet.placed))


def is_dense(tables: Tables) -> bool:
    """Whether there are too many events on the axis for marks, whatever the axis is."""
    return int(tables.events["dated"].sum()) > DENSE


def _has_room(shape: Geometry, events: int) -> bool:
    """Whether the dates can move together so that more of the labels can be read."""
    most = (shape.width - shape.gutter) * LABELS_MOST
    return shape.labelled and events <= SINGLE_ROWS and LABEL_ROOMS[-1] <= most


def _marked(tables: Tables, settings: Settings, shape: Geometry, known: tuple[Known, ...]) -> Sheet:
    """A mark with its label for each event, and bands for what lasts."""
    events = _on_axis(tables, settings)
    zone = _zone(tables, settings, shape)
    axis = _axis(events, settings, shape, zone)
    marks = marks_of(events, tables.relations, axis, ordered=settings.axis == "sequence")
    marks |= order_marks(tables.events, zone)
    shown = tables.events[tables.events["id"].isin(list(marks))]
    lanes_of, order = _lanes_of(shown, settings.lanes)
    ids = shown.loc[lanes_of.index, "id"]
    pairs = dict.fromkeys(zip(lanes_of, (marks[one] for one in ids), strict=True))
    eras = era_ids(shown, marks, axis.pixels[-1] - axis.pixels[0])
    lanes = lay_out(with_eras(grouped(pairs, order), eras), shape)
    floor = lanes[-1].bottom if lanes else shape.top
    return Sheet(shape, axis, zone, (), tuple(lanes), known, floor, dense=False)


def _counted(
    events: pd.DataFrame, settings: Settings, shape: Geometry, known: tuple[Known, ...]
) -> Sheet:
    """Strips that say how many events there are: too many for marks."""
    zone = OrderZone({}, _span(shape)[1], 0.0)
    axis = _axis(events, settings, shape, zone)
    lanes_of, order = _lanes_of(events, settings.lanes)
    cells = cells_of(events, lanes_of, axis)
    groups = tuple((name, cells[name]) for name in order if name in cells)
    lanes = strips(groups, shape)
    return Sheet(shape, axis, zone, groups, tuple(lanes), known, lanes[-1].bottom, dense=True)


def undated(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events in view that the timeline has no place for; they are shown apart."""
    if not _shows_order(tables, settings):
        return tables.events[~tables.events["dated"]]
    ordered = _zone(tables, settings, geometry(settings.width, settings.narrow, 0, 1)).columns
    shown = {*_on_axis(tables, settings)["id"], *ordered}
    return tables.events[~tables.events["id"].isin(list(shown))]


def _on_axis(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events that stand among the days: dated, or in the sequence beside dated ones."""
    dated = tables.events["dated"]
    if not _shows_order(tables, settings):
        return tables.events[dated]
    return tables.events[dated | among_dated(tables.events, tables.relations)]


def _shows_order(tables: Tables, settings: Settings) -> bool:
    """Whether there is room for what is only in order; the calendar has none."""
    return settings.axis == "sequence" and len(tables.events) <= DENSE


def _span(shape: Geometry) -> tuple[float, float]:
    """Between which pixels marks stand."""
    return shape.gutter, shape.width - shape.room


def _zone(tables: Tables, settings: Settings, shape: Geometry) -> OrderZone:
    """The columns of undated events that the text orders, but beside no dated one."""
    left, right = _span(shape)
    if not _shows_order(tables, settings):
        return OrderZone({}, right, 0.0)
    events = _on_axis(tables, settings)
    firsts, ends = bounds_of(events[events["dated"]])
    steps = len(np.unique(np.concatenate([firsts, ends])))
    rest = tables.events[~tables.events["id"].isin(list(events["id"]))]
    return order_zone(rest, tables.relations, left, right, steps)


def _axis(events: pd.DataFrame, settings: Settings, shape: Geometry, zone: OrderZone) -> Axis:
    firsts, ends = bounds_of(events)
    build = sequence_axis if settings.axis == "sequence" else calendar_axis
    left, right = _span(shape)
    return build(firsts, ends, left, right - zone.width)


def _lanes_of(events: pd.DataFrame, by: LanesBy) -> tuple[pd.Series[str], list[str]]:
    """Names of lanes by the index of the events, and the lanes in order.

    An event with several places or actors stands in each of their lanes.
    """
    if by == "kind":
        return events["lane"], list(LANES)
    column, nothing = ("places", NO_PLACE) if by == "place" else ("actors", NO_ACTOR)
    names = events[column].explode()
    shown = list(names.dropna().value_counts().index[:LANES_SHOWN])
    lanes = names.where(names.isin(shown) | names.isna(), OTHERS).fillna(nothing)
    lanes = lanes[~pd.MultiIndex.from_arrays([lanes.index, lanes]).duplicated()]
    return lanes, [*shown, OTHERS, nothing]


def _known_events(events: pd.DataFrame) -> list[Known]:
    """The known events behind the dates in view, the one behind most of them first."""
    anchored = events[events["anchor_kind"] == "known"]
    pairs = Counter(zip(anchored["anchor_label"], anchored["anchor_date"], strict=True))
    known = []
    for (label, date), _ in pairs.most_common(KNOWN_SHOWN):
        day = anchor_day(date)
        if day is not None:
            known.append(Known(label, day, edtf_words(date)))
    return known
