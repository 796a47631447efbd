"""The timeline as a still picture: what the page draws, as SVG with words that stay words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Final

from dashboard.figures import svg
from dashboard.figures.svg import number
from dashboard.figures.theme import LIGHT
from dashboard.figures.timeline.density import BIN, bins
from dashboard.figures.timeline.eras import TINT, eras_of
from dashboard.figures.timeline.ink import BAR, DASHES, FILL, RADIUS
from dashboard.figures.timeline.lanes import LABEL_SIZE, WIDE_ROW, Placed, clipped, text_width
from dashboard.figures.timeline.order_zone import GUTTER
from dashboard.figures.timeline.paper import LETTER, SMALL
from dashboard.figures.timeline.sheet import KNOWN_ROW, Settings, Sheet, sheet_of
from dashboard.figures.timeline.spans import Mark
from dashboard.figures.timeline.ticks import Tick, visible, within, wrapped
from dashboard.tables import Tables

FOOT: Final = 16.0  # pixels of a line of names on the axis
STROKE: Final = 1.6
LEAST_VEIL: Final = 0.03  # what is left of a mark at the end of its fading side

Linked = Callable[[str], str | None]


def timeline_svg(tables: Tables, settings: Settings, name: str, linked: Linked) -> str:
    """The picture of all events in view that have a date or, in the sequence, an order.

    ``linked`` gives the address of an event within the page that holds the picture, or
    None. ``name`` tells its gradients from those of another picture on that page.
    """
    sheet = sheet_of(tables, settings)
    body, height = drawn(sheet, name, linked)
    label = "Timeline. The list of events holds all that is drawn here."
    return svg.picture(body, sheet.shape.width, height, label, "dl-timeline")


def drawn(sheet: Sheet, name: str, linked: Linked) -> tuple[str, float]:
    """The sheet as SVG elements, and its height."""
    ticks = visible((*sheet.axis.ticks, *sheet.zone.ticks), LETTER)
    lines = max((wrapped(tick, LETTER).count("\n") + 1 for tick in ticks), default=0)
    marks = _bars(sheet) if sheet.dense else _marks(sheet, name, linked)
    parts = (
        *_bands(sheet, name),
        *_rules(sheet),
        *_lane_names(sheet),
        *_known(sheet),
        *marks,
        *(_tick_name(tick, sheet) for tick in ticks),
    )
    return "".join(parts), sheet.floor + FOOT * lines + 14


def _rules(sheet: Sheet) -> Iterator[str]:
    """Hairlines between lanes, and before what is only in order."""
    stroke = f'class="s-hairline" stroke="{svg.tone("hairline")}"'
    for y in (*(lane.top for lane in sheet.lanes), sheet.floor):
        yield svg.line((0, y), (sheet.shape.width, y), stroke)
    if sheet.zone.columns:
        x = sheet.zone.left - GUTTER / 2
        yield svg.line((x, sheet.shape.top), (x, sheet.floor), stroke)


def _bands(sheet: Sheet, name: str) -> Iterator[str]:
    """A soft tint for each era, from its own row down to the floor."""
    for at, one in enumerate(eras_of(sheet.lanes)):
        mark, tint = one.mark, f"{name}-era-{at}"
        box = {
            "x": number(mark.x0),
            "y": number(one.y),
            "width": number(mark.x1 - mark.x0),
            "height": number(sheet.floor - one.y),
            "fill": f"url(#{tint})",
            "fill-opacity": f"{TINT['light']:g}",
        }
        body = _gradient(mark, tint, LIGHT.colour(mark.quadrant)) + svg.element("rect", "", box)
        yield svg.element("g", body, {"class": f"q-{mark.quadrant.replace('_', '-')}"})


def _lane_names(sheet: Sheet) -> Iterator[str]:
    shape = sheet.shape
    drop = shape.head / 2 - 2 if shape.stacked else WIDE_ROW / 2
    room = shape.width if shape.stacked else shape.gutter - 16
    for lane in sheet.lanes:
        words = clipped(lane.name, room, SMALL)
        yield svg.text(
            words, 0, lane.top + shape.pad + drop, SMALL, fill="muted", weight=600, extra=_ISOLATED
        )


_ISOLATED: Final = {"style": "unicode-bidi:plaintext"}


def _known(sheet: Sheet) -> Iterator[str]:
    """A thin dotted line through all lanes for each known event, its name above."""
    stroke = f'class="s-muted" stroke="{svg.tone("muted")}" stroke-dasharray="1 3"'
    for at, event in enumerate(sheet.known):
        x, y = sheet.axis.x(event.day), 10 + at * KNOWN_ROW
        start = max(0.0, min(x - 4, sheet.shape.width - text_width(event.title, SMALL)))
        yield svg.line((x, y + 8), (x, sheet.floor), stroke)
        yield svg.text(event.title, start, y, SMALL * svg.NARROWER, fill="muted")


def _tick_name(tick: Tick, sheet: Sheet) -> str:
    return svg.text(
        wrapped(tick, LETTER),
        within(tick, LETTER, sheet.shape.width),
        sheet.floor + 16,
        SMALL * svg.NARROWER,
        fill="muted" if tick.gap else "ink",
        weight=None if tick.gap else 600,
        anchor="middle",
    )


def _marks(sheet: Sheet, name: str, linked: Linked) -> Iterator[str]:
    """Each mark with its label and what the pointer is told, in a link where there is one."""
    numbers = count()
    for one in sheet.placed:
        mark = one.mark
        told = svg.title(f"{mark.title}. {mark.hover}")
        body = _mark(one, f"{name}-{next(numbers)}") + _label(one)
        address = linked(mark.id)
        quadrant = f"q-{mark.quadrant.replace('_', '-')}"
        if address:
            link = {"href": address, "tabindex": "-1", "class": quadrant}
            yield svg.element("a", told + _reach(one) + body, link)
        else:
            yield svg.element("g", told + body, {"class": quadrant})


def _reach(one: Placed) -> str:
    """Nothing to see: all between mark and label answers the pointer."""
    label = one.label
    left = min(one.mark.x0, label.left) if label else one.mark.x0
    right = max(one.mark.x1, label.right) if label else one.mark.x1
    top = min(one.y, label.y) if label else one.y
    bottom = max(one.y, label.y) if label else one.y
    box = {
        "x": number(left),
        "y": number(top - BAR),
        "width": number(right - left),
        "height": number(bottom - top + 2 * BAR),
        "fill": "none",
        "pointer-events": "all",
    }
    return svg.element("rect", "", box)


def _mark(one: Placed, name: str) -> str:
    """The shape, its fading ends as a gradient, and the stroke through what did not happen."""
    mark = one.mark
    colour = LIGHT.colour(mark.quadrant)
    fades = not mark.dot and (mark.c0 - mark.x0 > 1 or mark.x1 - mark.c1 > 1)
    paint = f"url(#{name})" if fades else colour
    dash = DASHES.get(mark.status, "").replace("px", "")
    shared = {
        "class": "dl-faded" if fades else "dl-mark",
        "fill": paint,
        "fill-opacity": f"{FILL[mark.status]:g}",
        "stroke": paint,
        "stroke-width": f"{STROKE:g}",
        "stroke-dasharray": dash or None,
    }
    struck = ""
    if mark.status == "negated":
        stroke = f'class="s-ink" stroke="{svg.tone("ink")}" stroke-width="{STROKE:g}"'
        struck = svg.line((mark.x0 - 5, one.y), (mark.x1 + 5, one.y), stroke)
    return (_gradient(mark, name, colour) if fades else "") + _shape(one, shared) + struck


def _shape(one: Placed, shared: dict[str, str | None]) -> str:
    mark = one.mark
    if mark.dot:
        middle = {"cx": number((mark.x0 + mark.x1) / 2), "cy": number(one.y), "r": number(RADIUS)}
        return svg.element("circle", "", {**middle, **shared})
    box = {
        "x": number(mark.x0),
        "y": number(one.y - BAR / 2),
        "width": number(mark.x1 - mark.x0),
        "height": number(BAR),
        "rx": number(min(BAR, mark.x1 - mark.x0) / 2),
    }
    return svg.element("rect", "", {**box, **shared})


def _gradient(mark: Mark, name: str, colour: str) -> str:
    """From next to nothing to the whole colour and back, over the ends that are not sure."""
    width = mark.x1 - mark.x0
    stops = (
        (mark.x0, LEAST_VEIL if mark.c0 - mark.x0 > 1 else 1),
        (mark.c0, 1),
        (mark.c1, 1),
        (mark.x1, LEAST_VEIL if mark.x1 - mark.c1 > 1 else 1),
    )
    listed = "".join(
        f'<stop class="dl-stop" offset="{(x - mark.x0) / width:.3f}" stop-color="{colour}" '
        f'stop-opacity="{opacity:g}"/>'
        for x, opacity in stops
    )
    ends = f'x1="{number(mark.x0)}" x2="{number(mark.x1)}" y1="0" y2="0"'
    units = 'gradientUnits="userSpaceOnUse"'
    return f'<linearGradient id="{name}" {units} {ends}>{listed}</linearGradient>'


def _label(one: Placed) -> str:
    label = one.label
    if label is None:
        return ""
    anchor: svg.Anchor = "start" if label.side == "right" else "end"
    return svg.text(label.text, label.x, label.y, LABEL_SIZE * svg.NARROWER, anchor=anchor)


def _bars(sheet: Sheet) -> Iterator[str]:
    """Of very many events their number in each stretch."""
    for one in bins(sheet.groups, sheet.lanes, sheet.axis):
        box = {
            "class": "dl-mark",
            "x": number(one.at * BIN + 0.5),
            "y": number(one.base - one.height),
            "width": number(BIN - 1),
            "height": number(one.height),
            "fill": LIGHT.colour(one.quadrant),
        }
        bar = svg.element("rect", svg.title(f"{one.count} events, {one.words}"), box)
        yield svg.element("g", bar, {"class": f"q-{one.quadrant.replace('_', '-')}"})
