"""Movements on the map: thin arcs with an arrow at their end, in the quadrant's colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, degrees, hypot
from typing import Any, Final

from dashboard.figures.map.colours import MapColours
from dashboard.figures.map.deck import Layer, pdk
from dashboard.figures.map.icons import atlas, drawn_size, mapping
from dashboard.figures.map.marks import PlaceMark
from dashboard.figures.map.moves import Movement
from dashboard.figures.map.view import Window

BEND: Final = 0.16  # how far an arc leaves the straight line, as a share of its length
STEPS: Final = 32  # pieces of an arc; every other one is left out where nothing is certain
WIDTH: Final = 1.8  # pixels
PICKED_WIDTH: Final = 3.4  # pixels
ARROW: Final = 6.5  # pixels from an arrow's middle to its tip
TIP: Final = 0.9  # share of the arc at which its arrow stands: clear of the mark at its end
UNCERTAIN: Final = frozenset({"possible", "planned"})

_FLAT: Final = Window(0.0, 0.0, 0.0, 512, 512)


def arrow_layers(
    moves: Sequence[Movement],
    marks: Sequence[PlaceMark],
    colours: MapColours,
    chosen: str | None,
    turn: int,
) -> Iterator[Layer]:
    """The arcs between marks that are on the map; a click on one chooses its event."""
    at = {mark.id: mark for mark in marks}
    there = [move for move in moves if move.start in at and move.end in at]
    if not there:
        return
    rows = [_row(move, at[move.start], at[move.end], colours, chosen) for move in there]
    lines = [{**row, "line": line} for row in rows for line in row["lines"]]
    for row in (*rows, *lines):
        row.pop("lines", None)
    yield _lines_layer(lines, turn)
    yield _tips_layer(rows, turn)


def _lines_layer(lines: Sequence[dict[str, Any]], turn: int) -> Layer:
    return pdk.Layer(
        "PathLayer",
        lines,
        id=f"movements-{turn}",
        get_path="line",
        get_color="colour",
        get_width="width",
        width_units=pdk.types.String("pixels"),
        cap_rounded=True,
        joint_rounded=True,
        pickable=True,
    )


def _tips_layer(rows: Sequence[dict[str, Any]], turn: int) -> Layer:
    return pdk.Layer(
        "IconLayer",
        rows,
        id=f"arrows-{turn}",
        icon_atlas=pdk.types.String(atlas()),
        icon_mapping=mapping(),
        get_icon="icon",
        get_position="at",
        get_size="size",
        get_angle="angle",
        get_color="colour",
        size_units=pdk.types.String("pixels"),
        pickable=True,
        alpha_cutoff=-1,
    )


def _row(
    move: Movement, start: PlaceMark, end: PlaceMark, colours: MapColours, chosen: str | None
) -> dict[str, Any]:
    line, middle, angle = _arc((start.lat, start.lon), (end.lat, end.lon))
    picked = move.event == chosen
    return {
        "event": move.event,
        "name": f"{start.name} → {end.name}",
        "events": move.when,
        "about": move.title,
        "lines": _dashes(line) if move.status in UNCERTAIN else [line],
        "at": middle,
        "angle": angle,
        "icon": "arrow",
        "size": drawn_size(ARROW * (1.3 if picked else 1)),
        "width": PICKED_WIDTH if picked else WIDTH,
        "colour": list(colours.quadrants[move.quadrant]),
    }


Point = list[float]
"""Longitude and latitude in degrees."""


def _arc(start: tuple[float, float], end: tuple[float, float]) -> tuple[list[Point], Point, float]:
    """A bent line on the flat map, where its arrow stands, and the arrow's angle in degrees.

    It bends to the right of its direction, so that the way there and back are two lines.
    """
    (x0, y0), (x1, y1) = _FLAT.pixel(*start), _FLAT.pixel(*end)
    length = hypot(x1 - x0, y1 - y0)
    if length == 0:
        return [_degrees(x0, y0), _degrees(x1, y1)], _degrees(x0, y0), 0.0
    x, y = (x0 + x1) / 2 - (y1 - y0) * BEND, (y0 + y1) / 2 + (x1 - x0) * BEND

    def point(t: float) -> tuple[float, float]:
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        return a * x0 + b * x + c * x1, a * y0 + b * y + c * y1

    line = [_degrees(*point(step / STEPS)) for step in range(STEPS + 1)]
    (ax, ay), (bx, by) = point(TIP - 0.02), point(TIP + 0.02)
    angle = -degrees(atan2(by - ay, bx - ax))  # deck.gl turns against the clock, pixels run down
    return line, _degrees(*point(TIP)), round(angle, 1)


def _degrees(x: float, y: float) -> Point:
    lat, lon = _FLAT.position(x, y)
    return [round(lon, 5), round(lat, 5)]


def _dashes(line: list[Point]) -> list[list[Point]]:
    """Every other piece of a line."""
    return [line[at : at + 2] for at in range(0, len(line) - 1, 2)]
