"""The timeline: lanes of events on a calendar or a sequence axis, as a plotly Figure."""

from __future__ import annotations

from typing import Any, Final

from plotly.graph_objs._figure import Figure

from dashboard.figures.theme import Theme, faded
from dashboard.figures.timeline import ink
from dashboard.figures.timeline.brush import brush_days
from dashboard.figures.timeline.density import density_traces
from dashboard.figures.timeline.eras import band_traces
from dashboard.figures.timeline.lanes import WIDE_ROW, clipped, text_width
from dashboard.figures.timeline.order_zone import GUTTER
from dashboard.figures.timeline.paper import LETTER, SMALL, paper, tick_names
from dashboard.figures.timeline.sheet import KNOWN_ROW, Settings, Sheet, sheet_of
from dashboard.figures.timeline.ticks import visible, wrapped
from dashboard.tables import Tables

FOOT_LINE: Final = 16.0


def timeline(tables: Tables, chosen: str | None, settings: Settings, theme: Theme) -> Figure:
    """The figure of ``drawn`` on a sheet of its own."""
    return drawn(sheet_of(tables, settings), chosen, theme)


def drawn(sheet: Sheet, chosen: str | None, theme: Theme) -> Figure:
    """The figure of all events in view that have a date or, in the sequence, an order.

    A mark's ``customdata`` is the event's id; a bin's, where there are too many events for
    marks, is ``first..last``, the days that it holds.
    """
    if sheet.dense:
        traces = density_traces(sheet.groups, sheet.lanes, sheet.axis, theme)
    else:
        traces = _traces(sheet, chosen, theme)
    return Figure(data=traces, layout=_layout(sheet, chosen, theme))  # type: ignore[no-untyped-call]


def _traces(sheet: Sheet, chosen: str | None, theme: Theme) -> list[ink.Trace]:
    placed = sheet.placed
    return [
        *band_traces(sheet.lanes, sheet.floor, theme),
        *ink.mark_traces(placed, theme),
        *ink.fade_traces(placed, chosen, sheet.lanes, theme),
        ink.labels(placed, chosen, theme),
        *([ink.differing(placed, theme)] if any(one.mark.differ for one in placed) else []),
        ink.targets(placed, sheet.shape.row, sheet.shape.width),
    ]


def _layout(sheet: Sheet, chosen: str | None, theme: Theme) -> dict[str, Any]:
    """A sheet whose units are pixels, y downwards, without axes, zoom or legend."""
    ticks = visible((*sheet.axis.ticks, *sheet.zone.ticks), LETTER)
    lines = max((wrapped(tick, LETTER).count("\n") + 1 for tick in ticks), default=0)
    height = sheet.floor + FOOT_LINE * lines + 12
    band = ink.chosen_band(sheet.lanes, chosen, sheet.shape.row, theme)
    return {
        **paper(sheet.shape.width, height, theme),
        "meta": brush_days(sheet.axis, sheet.shape.width),
        "shapes": [*_hairlines(sheet, theme), *_known_lines(sheet, theme), *band],
        "annotations": [
            *_lane_names(sheet, theme),
            *tick_names(ticks, sheet.shape.width, sheet.floor + 10, theme),
            *_known_names(sheet, theme),
        ],
    }


def _hairlines(sheet: Sheet, theme: Theme) -> list[dict[str, Any]]:
    """Lines between lanes, and before what is only in order."""
    heights = [*(lane.top for lane in sheet.lanes), sheet.floor]
    across = [ink.line((0, y), (sheet.shape.width, y), theme.hairline) for y in heights]
    if not sheet.zone.columns:
        return across
    x = sheet.zone.left - GUTTER / 2
    return [*across, ink.line((x, sheet.shape.top), (x, sheet.floor), theme.hairline)]


def _lane_names(sheet: Sheet, theme: Theme) -> list[dict[str, Any]]:
    """Lane names: in the gutter, or on a row of their own."""
    shape = sheet.shape
    drop = shape.head / 2 - 2 if shape.stacked else WIDE_ROW / 2
    room = shape.width if shape.stacked else shape.gutter - 16
    return [
        ink.words(
            clipped(lane.name, room),
            0,
            lane.top + shape.pad + drop,
            theme.muted,
            bold=True,
        )
        for lane in sheet.lanes
    ]


def _known_lines(sheet: Sheet, theme: Theme) -> list[dict[str, Any]]:
    """A thin line through all lanes for each known event."""
    colour = faded(theme.muted, 0.7)
    return [
        ink.line((x, _known_y(at) + 8), (x, sheet.floor), colour, "1px,3px")
        for at, x in enumerate(sheet.axis.x(event.day) for event in sheet.known)
    ]


def _known_names(sheet: Sheet, theme: Theme) -> list[dict[str, Any]]:
    """The names of known events above their lines, within the sheet."""
    names = []
    for at, event in enumerate(sheet.known):
        name = event.title
        most = max(0.0, sheet.shape.width - text_width(name, SMALL))
        start = min(sheet.axis.x(event.day) - 4, most)
        names.append(ink.words(name, start, _known_y(at), theme.muted, size=SMALL))
    return names


def _known_y(at: int) -> float:
    return 10 + at * KNOWN_ROW
