"""The timeline: lanes of events on a calendar or a sequence axis, as a plotly Figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from plotly.graph_objs._figure import Figure

from dashboard.days import edtf_words
from dashboard.figures import ink
from dashboard.figures.axes import Axis, AxisName, calendar_axis, sequence_axis
from dashboard.figures.between import among_dated
from dashboard.figures.density import DENSE, density_traces, strips
from dashboard.figures.lanes import (
    WIDE_ROW,
    Geometry,
    Lane,
    LanesBy,
    clipped,
    geometry,
    grouped,
    lay_out,
    text_width,
)
from dashboard.figures.order_zone import GUTTER, OrderZone, order_marks, order_zone
from dashboard.figures.spans import Mark, anchor_day, bounds_of, marks_of
from dashboard.figures.theme import Theme, faded
from dashboard.figures.ticks import Tick, visible, wrapped
from dashboard.kinds import LANES
from dashboard.tables import Tables, records

NO_PLACE: Final = "No place given"
NO_ACTOR: Final = "No one named"
OTHERS: Final = "All others"
LANES_SHOWN: Final = 14  # more places or actors than this share one lane
KNOWN_SHOWN: Final = 3  # known events that get a line
TOP: Final = 14.0
KNOWN_ROW: Final = 18.0
LABEL_ROOM: Final = 150.0  # pixels right of the last date, for labels of what stands there
BARE_ROOM: Final = 8.0  # the same, where no label stands there
FOOT_LINE: Final = 16.0
FOOT_LETTER: Final = 6.6  # pixels of a letter of a tick's name
SMALL: Final = 12.5
LANE_SIZE: Final = 13.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How the timeline is drawn; ``width`` is that of the place where it will stand."""

    axis: AxisName = "sequence"
    lanes: LanesBy = "kind"
    width: int = 1120
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """A known event that others are dated by."""

    name: str
    day: float
    when: str


@dataclass(frozen=True)
class _Sheet:
    """Everything that is laid out, before it is drawn; ``floor`` is where the lanes end."""

    shape: Geometry
    axis: Axis
    zone: OrderZone
    lanes: tuple[Lane, ...]
    known: tuple[_Known, ...]
    floor: float
    theme: Theme


def timeline(tables: Tables, chosen: str | None, settings: Settings, theme: Theme) -> Figure:
    """The figure of all events in view that have a date or, in the sequence, an order.

    A mark's ``customdata`` is the event's id; a bin's, where there are too many events for
    marks, is ``first..last``, the days that it holds.
    """
    events = _on_axis(tables, settings)
    known = _known_events(events)
    top = TOP + KNOWN_ROW * len(known)
    shape = geometry(settings.width, settings.narrow, top, len(events))
    zone = _zone(tables, settings, shape)
    axis = _axis(events, settings, shape, zone)
    marks = marks_of(events, tables.relations, axis, ordered=settings.axis == "sequence")
    marks |= order_marks(tables.events, zone)
    groups = _grouped(tables.events[tables.events["id"].isin(list(marks))], marks, settings.lanes)
    dense = len(events) > DENSE
    lanes = strips(groups, shape) if dense else lay_out(groups, shape)
    floor = lanes[-1].bottom if lanes else shape.top
    sheet = _Sheet(shape, axis, zone, tuple(lanes), tuple(known), floor, theme)
    traces = density_traces(groups, lanes, axis, theme) if dense else _traces(sheet, chosen)
    return Figure(data=traces, layout=_layout(sheet, chosen))  # type: ignore[no-untyped-call]


def undated(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The events in view that the timeline has no place for; they are shown apart."""
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
    room = LABEL_ROOM if shape.labelled and not shape.stacked else BARE_ROOM
    return shape.gutter, shape.width - room


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


def _grouped(
    events: pd.DataFrame, marks: dict[str, Mark], by: LanesBy
) -> list[tuple[str, list[Mark]]]:
    """Marks by lane; an event with several places or actors stands in each of their lanes."""
    if by == "kind":
        return grouped(((e.lane, marks[e.id]) for e in records(events)), LANES)
    column, nothing = ("places", NO_PLACE) if by == "place" else ("actors", NO_ACTOR)
    names = events[column].explode().dropna().value_counts()
    shown = list(names.index[:LANES_SHOWN])
    pairs = (
        (name if name in shown or name == nothing else OTHERS, marks[event_id])
        for event_id, held in zip(events["id"], events[column], strict=True)
        for name in (held or (nothing,))
    )
    return grouped(dict.fromkeys(pairs), shown)


def _known_events(events: pd.DataFrame) -> list[_Known]:
    """The known events behind the dates in view, the one behind most of them first."""
    anchored = events[events["anchor_kind"] == "known"]
    pairs = Counter(zip(anchored["anchor_label"], anchored["anchor_date"], strict=True))
    known = []
    for (label, date), _ in pairs.most_common(KNOWN_SHOWN):
        day = anchor_day(date)
        if day is not None:
            known.append(_Known(label, day, edtf_words(date)))
    return known


def _traces(sheet: _Sheet, chosen: str | None) -> list[ink.Trace]:
    placed = [one for lane in sheet.lanes for one in lane.placed]
    return [
        *ink.mark_traces(placed, sheet.theme),
        *ink.fade_traces(placed, chosen, sheet.theme),
        ink.labels(placed, chosen, sheet.theme),
        ink.targets(placed, sheet.shape.row),
    ]


def _layout(sheet: _Sheet, chosen: str | None) -> dict[str, Any]:
    """A sheet whose units are pixels, y downwards, without axes, zoom or legend."""
    ticks = visible((*sheet.axis.ticks, *sheet.zone.ticks), FOOT_LETTER)
    lines = max((wrapped(tick, FOOT_LETTER).count("\n") + 1 for tick in ticks), default=0)
    height = sheet.floor + FOOT_LINE * lines + 12
    still = {"visible": False, "fixedrange": True}
    band = ink.chosen_band(sheet.lanes, chosen, sheet.shape.row, sheet.theme)
    return {
        "xaxis": {**still, "range": [0, sheet.shape.width]},
        "yaxis": {**still, "range": [round(height), 0]},
        "height": round(height),
        "margin": dict.fromkeys(("l", "r", "t", "b", "pad"), 0),
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "template": "none",
        "barmode": "overlay",
        "dragmode": False,
        "hovermode": "closest",
        "clickmode": "event+select",
        "showlegend": False,
        "hoverlabel": ink.hover_label(sheet.theme),
        "shapes": [*_hairlines(sheet), *_known_lines(sheet), *band],
        "annotations": [*_lane_names(sheet), *_tick_names(sheet, ticks), *_known_names(sheet)],
    }


def _hairlines(sheet: _Sheet) -> list[dict[str, Any]]:
    """Lines between lanes, and before what is only in order."""
    heights = [*(lane.top for lane in sheet.lanes), sheet.floor]
    across = [ink.line((0, y), (sheet.shape.width, y), sheet.theme.hairline) for y in heights]
    if not sheet.zone.columns:
        return across
    x = sheet.zone.left - GUTTER / 2
    return [*across, ink.line((x, sheet.shape.top), (x, sheet.floor), sheet.theme.hairline)]


def _lane_names(sheet: _Sheet) -> list[dict[str, Any]]:
    """Lane names: in the gutter, or on a row of their own."""
    shape = sheet.shape
    drop = shape.head / 2 - 2 if shape.stacked else WIDE_ROW / 2
    room = shape.width if shape.stacked else shape.gutter - 16
    return [
        ink.words(
            clipped(lane.name, room, LANE_SIZE),
            0,
            lane.top + shape.pad + drop,
            sheet.theme.muted,
            bold=True,
            size=LANE_SIZE,
        )
        for lane in sheet.lanes
    ]


def _tick_names(sheet: _Sheet, ticks: Iterable[Tick]) -> list[dict[str, Any]]:
    """The names on the axis, below the lanes; those of gaps are quiet."""
    return [
        ink.words(
            wrapped(tick, FOOT_LETTER),
            tick.x,
            sheet.floor + 10,
            sheet.theme.muted if tick.gap else sheet.theme.ink,
            size=SMALL,
            bold=not tick.gap,
            xanchor="center",
            yanchor="top",
            align="center",
        )
        for tick in ticks
    ]


def _known_lines(sheet: _Sheet) -> list[dict[str, Any]]:
    """A thin line through all lanes for each known event."""
    colour = faded(sheet.theme.muted, 0.7)
    return [
        ink.line((x, _known_y(at) + 8), (x, sheet.floor), colour, "1px,3px")
        for at, x in enumerate(sheet.axis.x(event.day) for event in sheet.known)
    ]


def _known_names(sheet: _Sheet) -> list[dict[str, Any]]:
    """The names of known events above their lines, within the sheet."""
    names = []
    for at, event in enumerate(sheet.known):
        name = f"{event.name} · known event, {event.when}"
        most = max(0.0, sheet.shape.width - text_width(name, SMALL))
        start = min(sheet.axis.x(event.day) - 4, most)
        names.append(ink.words(name, start, _known_y(at), sheet.theme.muted, size=SMALL))
    return names


def _known_y(at: int) -> float:
    return 10 + at * KNOWN_ROW
