"""The timeline: lanes of events on a calendar or a sequence axis, as a plotly Figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from dashboard.days import span_words, typed_span
from dashboard.figures import ink
from dashboard.figures.axes import (
    Axis,
    AxisName,
    Tick,
    calendar_axis,
    sequence_axis,
    visible,
    wrapped,
)
from dashboard.figures.density import DENSE, density_traces, strips
from dashboard.figures.lanes import (
    Geometry,
    Lane,
    LanesBy,
    clipped,
    geometry,
    grouped,
    lay_out,
    text_width,
)
from dashboard.figures.spans import Mark, anchor_day, bounds_of, marks_of
from dashboard.figures.theme import SANS, Theme, faded
from dashboard.kinds import LANES
from dashboard.tables import Tables

NO_PLACE: Final = "No place given"
NO_ACTOR: Final = "No one named"
LANES_SHOWN: Final = 14  # more places or actors than this share one lane
OTHERS: Final = "All others"
KNOWN_ROW: Final = 18.0
FOOT_LINE: Final = 16.0
LABEL_ROOM: Final = 150.0  # pixels right of the last date, for the labels of what stands there
FOOT_LETTER: Final = 6.6
SMALL: Final = 12.5


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


def timeline(tables: Tables, chosen: str | None, settings: Settings, theme: Theme) -> go.Figure:
    """The figure of all dated events in view.

    A mark's ``customdata`` is the event's id; a bin's, where there are too many events for
    marks, is ``first..last``, the days that it holds.
    """
    events = tables.events[tables.events["dated"]]
    known = _known_events(events)
    top = 14 + KNOWN_ROW * len(known)
    shape = geometry(settings.width, settings.narrow, top, len(events))
    axis = _axis(events, settings, shape)
    marks = marks_of(events, tables.relations, axis, ordered=settings.axis == "sequence")
    groups = _lanes(events, marks, settings.lanes)
    dense = len(events) > DENSE
    lanes = strips(groups, shape) if dense else lay_out(groups, shape)
    floor = lanes[-1].bottom if lanes else shape.top
    ticks = visible(axis.ticks, FOOT_LETTER)
    lines = max((wrapped(tick, FOOT_LETTER).count("\n") + 1 for tick in ticks), default=0)
    height = floor + FOOT_LINE * lines + 12
    traces = (
        density_traces(groups, lanes, axis, theme)
        if dense
        else _traces(lanes, shape, chosen, theme)
    )
    figure = go.Figure(data=traces)
    figure.update_layout(
        **_sheet(settings.width, height, theme),
        shapes=[*_lines(lanes, shape, theme), *ink.chosen_band(lanes, chosen, shape.row, theme)],
        annotations=[*_names(lanes, shape, theme), *_ticks(ticks, floor, theme)],
    )
    _add_known(figure, known, axis, floor, shape, theme)
    return figure


def undated(tables: Tables) -> pd.DataFrame:
    """The events in view that the timeline cannot place on a date; they are shown apart."""
    return tables.events[~tables.events["dated"]]


def _axis(events: pd.DataFrame, settings: Settings, shape: Geometry) -> Axis:
    firsts, ends = bounds_of(events)
    build = sequence_axis if settings.axis == "sequence" else calendar_axis
    room = LABEL_ROOM if not shape.stacked else 4
    return build(firsts, ends, shape.gutter, shape.width - room)


def _lanes(
    events: pd.DataFrame, marks: dict[str, Mark], by: LanesBy
) -> list[tuple[str, list[Mark]]]:
    if by == "kind":
        return grouped(((e.lane, marks[e.id]) for e in events.itertuples()), LANES)
    column, nothing = ("places", NO_PLACE) if by == "place" else ("actors", NO_ACTOR)
    names = events[column].explode().dropna().value_counts()
    shown = list(names.index[:LANES_SHOWN])
    pairs = (
        (name if name in shown or name == nothing else OTHERS, marks[event_id])
        for event_id, held in zip(events["id"], events[column], strict=True)
        for name in (held or (nothing,))
    )
    return grouped(dict.fromkeys(pairs), shown)


def _traces(lanes: Sequence[Lane], shape: Geometry, chosen: str | None, theme: Theme) -> list[Any]:
    placed = [one for lane in lanes for one in lane.placed]
    return [
        *ink.mark_traces(placed, theme),
        *ink.fade_traces(placed, chosen, theme),
        ink.labels(placed, chosen, theme),
        ink.targets(placed, shape.row),
    ]


def _sheet(width: int, height: float, theme: Theme) -> dict[str, Any]:
    """A sheet whose units are pixels, y downwards, without axes, zoom or legend."""
    still = {"visible": False, "fixedrange": True, "zeroline": False, "showgrid": False}
    return {
        "xaxis": {**still, "range": [0, width]},
        "yaxis": {**still, "range": [height, 0]},
        "height": round(height),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "template": "none",
        "barmode": "overlay",
        "bargap": 0,
        "dragmode": False,
        "hovermode": "closest",
        "clickmode": "event+select",
        "showlegend": False,
        "hoverlabel": {
            "bgcolor": theme.card,
            "bordercolor": theme.hairline,
            "font": {"family": SANS, "size": 13, "color": theme.ink},
            "align": "left",
        },
    }


def _lines(lanes: Sequence[Lane], shape: Geometry, theme: Theme) -> list[Any]:
    """Hairlines between lanes."""
    heights = [*(lane.top for lane in lanes), *(lane.bottom for lane in lanes[-1:])]
    return [ink.line(0, shape.width, y, y, theme.hairline) for y in heights]


def _names(lanes: Sequence[Lane], shape: Geometry, theme: Theme) -> list[dict[str, Any]]:
    """Lane names: in the gutter, or on a row of their own."""
    if shape.stacked:
        rows = ((lane.name, lane.top + shape.pad + shape.head / 2 - 2) for lane in lanes)
        room = shape.width
    else:
        rows = ((lane.name, lane.top + shape.pad + shape.row / 2) for lane in lanes)
        room = shape.gutter - 12
    return [
        ink.words(clipped(name, room * 0.94, 13), 0, y, theme.muted, bold=True) for name, y in rows
    ]


def _ticks(ticks: Iterable[Tick], floor: float, theme: Theme) -> list[dict[str, Any]]:
    """The names on the axis, below the lanes."""
    return [
        ink.words(
            wrapped(tick, FOOT_LETTER),
            tick.x,
            floor + 10,
            theme.muted if tick.gap else theme.ink,
            size=SMALL - 0.5 if tick.gap else SMALL,
            bold=not tick.gap,
            xanchor="center",
            yanchor="top",
            align="center",
        )
        for tick in ticks
    ]


def _known_events(events: pd.DataFrame) -> list[_Known]:
    """The known events behind the dates in view, the one behind most of them first."""
    anchored = events[events["anchor_kind"] == "known"]
    pairs = anchored.groupby(["anchor_label", "anchor_date"], sort=False).size()
    known = []
    for label, date in pairs.sort_values(ascending=False, kind="stable").index:
        day = anchor_day(date)
        if day is not None:
            known.append(_Known(label, day, span_words(*typed_span(date))))
    return known[:3]


def _add_known(
    figure: go.Figure,
    known: Iterable[_Known],
    axis: Axis,
    floor: float,
    shape: Geometry,
    theme: Theme,
) -> None:
    """A thin line through all lanes for each known event, its name above."""
    for at, event in enumerate(known):
        x, y = axis.x(event.day), 10 + at * KNOWN_ROW
        figure.add_shape(ink.line(x, x, y + 8, floor, faded(theme.muted, 0.7), "1px,3px"))
        name = f"{event.name} · known event, {event.when}"
        room = text_width(name, SMALL)
        start = max(0.0, min(x - 4, shape.width - room))
        figure.add_annotation(ink.words(name, start, y, theme.muted, size=SMALL))
