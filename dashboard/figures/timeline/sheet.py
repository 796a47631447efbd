"""The timeline laid out in pixels, before anything is drawn: for the screen and for stills."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

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
from dashboard.figures.timeline.order_zone import (
    OrderZone,
    columns_of,
    order_marks,
    order_zone,
)
from dashboard.figures.timeline.spans import (
    Spans,
    anchor_day,
    bounds_of,
    marks_of,
    rows_of,
    spans_of,
)
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


@dataclass(frozen=True)
class SheetRows:
    """What of the events in view is the same in whatever room they are drawn.

    ``spans`` are those on the axis, ``columns`` the places in order of those right of it, ``rest`` the
    rows of these; ``lanes`` are pairs of a lane's name and an event, ``order`` is that of lanes.
    """

    spans: Spans
    columns: dict[str, int]
    rest: tuple[Any, ...]
    steps: int
    lanes: tuple[tuple[str, str], ...]
    order: tuple[str, ...]
    known: tuple[Known, ...]


def sheet_of(tables: Tables, settings: Settings) -> Sheet:
    """The sheet of all events in view that have a date or, in the sequence, an order."""
    events = _on_axis(tables, settings)
    known = tuple(_known_events(events))
    top = TOP + KNOWN_ROW * len(known)
    shape = geometry(settings.width, settings.narrow, top, len(events))
    if is_dense(tables):
        return _counted(events, settings, shape, known)
    told = _told(tables, settings, events, known)
    rooms = LABEL_ROOMS if _has_room(shape, len(events)) else (shape.room,)
    return _least_cut(_marked(told, settings, replace(shape, room=room)) for room in rooms)


def _least_cut(sheets: Iterable[Sheet]) -> Sheet:
    """The first sheet with the fewest cut labels; none is laid out beyond one that cuts none."""
    least: list[tuple[int, Sheet]] = []
    for sheet in sheets:
        cut = sum(one.is_cut for one in sheet.placed)
        if not least or cut < least[0][0]:
            least = [(cut, sheet)]
        if cut == 0:
            break
    return least[0][1]


def is_dense(tables: Tables) -> bool:
    """Whether there are too many events on the axis for marks, whatever the axis is."""
    return int(tables.events["dated"].sum()) > DENSE


def _has_room(shape: Geometry, events: int) -> bool:
    """Whether the dates can move together so that more of the labels can be read."""
    most = (shape.width - shape.gutter) * LABELS_MOST
    return shape.labelled and events <= SINGLE_ROWS and LABEL_ROOMS[-1] <= most


def _told(
    tables: Tables, settings: Settings, events: pd.DataFrame, known: tuple[Known, ...]
) -> SheetRows:
    """What the sheet of ``events`` on the axis, and of those that are only in order, is made of."""
    columns = _columns(tables, settings, events)
    rest = tables.events[tables.events["id"].isin(list(columns))]
    shown = tables.events[tables.events["id"].isin([*events["id"], *columns])]
    lanes, order = _lanes_of(shown, settings.lanes)
    pairs = zip(lanes, shown.loc[lanes.index, "id"], strict=True)
    return SheetRows(
        spans=spans_of(events, tables.relations),
        columns=columns,
        rest=rows_of(rest),
        steps=_steps(events) if columns else 0,
        lanes=tuple(dict.fromkeys(pairs)),
        order=tuple(order),
        known=known,
    )


def _marked(told: SheetRows, settings: Settings, shape: Geometry) -> Sheet:
    """A mark with its label for each event, and bands for what lasts."""
    spans = told.spans
    zone = order_zone(told.columns, *_span(shape), told.steps)
    axis = _axis(spans.firsts, spans.ends, settings, shape, zone)
    marks = marks_of(spans, axis, ordered=settings.axis == "sequence")
    marks |= order_marks(told.rest, zone)
    eras = era_ids(spans.rows, marks, axis.pixels[-1] - axis.pixels[0])
    pairs = [(lane, marks[event]) for lane, event in told.lanes]
    lanes = lay_out(with_eras(grouped(pairs, told.order), eras), shape)
    floor = lanes[-1].bottom if lanes else shape.top
    return Sheet(shape, axis, zone, (), tuple(lanes), told.known, floor, dense=False)


def _counted(
    events: pd.DataFrame, settings: Settings, shape: Geometry, known: tuple[Known, ...]
) -> Sheet:
    """Strips that say how many events there are: too many for marks."""
    zone = OrderZone({}, _span(shape)[1], 0.0)
    axis = _axis(*bounds_of(events), settings, shape, zone)
    lanes_of, order = _lanes_of(events, settings.lanes)
    cells = cells_of(events, lanes_of, axis)
    groups = tuple((name, cells[name]) for name in order if name in cells)
    lanes = strips(groups, shape)
    return Sheet(shape, axis, zone, groups, tuple(lanes), known, lanes[-1].bottom, dense=True)


def undated(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events in view that the timeline has no place for; they are shown apart."""
    if not _shows_order(tables, settings):
        return tables.events[~tables.events["dated"]]
    events = _on_axis(tables, settings)
    shown = {*events["id"], *_columns(tables, settings, events)}
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


def _columns(tables: Tables, settings: Settings, events: pd.DataFrame) -> dict[str, int]:
    """The columns of undated events that the text orders, but beside none of ``events``."""
    if not _shows_order(tables, settings):
        return {}
    rest = tables.events[~tables.events["id"].isin(list(events["id"]))]
    return columns_of(rest, tables.relations)


def _steps(events: pd.DataFrame) -> int:
    """How many steps the dates of events take."""
    return len(np.unique(np.concatenate(bounds_of(events[events["dated"]]))))


def _axis(
    firsts: np.ndarray, ends: np.ndarray, settings: Settings, shape: Geometry, zone: OrderZone
) -> Axis:
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
