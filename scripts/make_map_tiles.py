"""Makes the tiles of the base map: ``static/land/ZOOM/COLUMN/ROW.geojson``.

Run by hand when the base map is to change, never at run time:

    python scripts/make_map_tiles.py [world-atlas-2.0.2.tgz]

They show the same countries as ``static/world.geojson``, no finer than their zoom can show. Each
holds its picture as SVG, one for each theme: without a graphics card a browser draws a picture at
once, and outlines in many seconds. The finest hold shapes instead, which stay sharp however much
they are enlarged: what a window shows of these is little enough to be drawn.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import atan, degrees, exp, log, pi, radians, tan
from typing import Any

from make_base_map import (
    ROOT,
    Point,
    Ring,
    arcs_of,
    area_of,
    polygons_of,
    rings_of,
    shapes_of,
    topology_from,
)

from dashboard.figures.map.colours import border_of
from dashboard.figures.theme import DARK, LIGHT

FOLDER = ROOT / "static" / "land"
PICTURES = 5  # zoom of the finest pictures
SHAPES = 6  # zoom of the tiles with shapes: half a pixel there is as far as positions are rounded
TILE = 512  # pixels
PIXELS = 1016  # of a picture's side: sharp where a tile is enlarged; deck.gl takes no larger one
GRID = 10  # steps to a pixel, in which positions are whole numbers
TOLERANCE = 0.5  # pixels that a line may lie off, where its tile is drawn in its own size
MARGIN = 2  # pixels beyond a tile's edges, so that no gap is seen between two
SPECK = 0.5  # square pixels: smaller islands are left out
LINE = 0.7  # pixels
DECIMALS = 3  # of a degree: less than a pixel, as close as the map is shown
WORLDS = (-360.0, 0.0, 360.0)  # what crosses the date line is drawn at both edges of the map

Shape = tuple[Ring, tuple[Point, Point]]
"""Points in steps of a zoom's grid, and the least and most of them on each axis."""
Within = Callable[[Ring, int, float, float], Iterator[Ring]]
"""Cuts points between two edges on an axis."""


def main(arguments: Sequence[str]) -> None:
    """Read the archive, write the tiles of all zooms."""
    topology = topology_from(arguments)
    arcs = [_unwrapped(arc) for arc in arcs_of(topology)]
    shutil.rmtree(FOLDER, ignore_errors=True)
    for zoom in range(SHAPES + 1):
        side = TILE * GRID
        scale = side * 2**zoom / 360
        thin = [_thinned(arc, TOLERANCE * GRID / scale) for arc in arcs]
        speck = (GRID / scale) ** 2 * SPECK
        rings = _land(topology, thin, speck, holes=zoom <= PICTURES)
        land = [_shape(ring, scale) for ring in rings]
        lines = [
            _shape([(x + world, y) for x, y in line], scale)
            for line in _lines(topology, thin, speck)
            for world in WORLDS
        ]
        for column in range(2**zoom):
            strip = _cut(land, 0, column * side, _ring_within)
            lines_there = _cut(lines, 0, column * side, _line_within)
            for row in range(2**zoom):
                here = _cut(strip, 1, row * side, _ring_within)
                _write(zoom, column, row, here, _cut(lines_there, 1, row * side, _line_within))


def _upward(lat: float) -> float:
    """Mercator's y in degrees of longitude."""
    return degrees(log(tan(pi / 4 + radians(lat) / 2)))


def _latitude(up: float) -> float:
    return degrees(2 * atan(exp(radians(up))) - pi / 2)


def _unwrapped(arc: Ring) -> Ring:
    """A line that does not jump from one edge of the map to the other."""
    run, shift = arc[:1], 0.0
    for (x0, _), (x1, y1) in pairwise(arc):
        shift += 360 if x1 - x0 < -180 else -360 if x1 - x0 > 180 else 0
        run.append((x1 + shift, y1))
    return run


def _thinned(arc: Ring, tolerance: float) -> Ring:
    """The fewest points that stay so near to the line (Douglas and Peucker, 1973)."""
    flat = [(lon, _upward(lat)) for lon, lat in arc]
    kept = {0, len(arc) - 1}
    left = [(0, len(arc) - 1)]
    while left:
        first, last = left.pop()
        offs = [_off(flat[at], flat[first], flat[last]) for at in range(first + 1, last)]
        if offs and max(offs) > tolerance:
            middle = first + 1 + offs.index(max(offs))
            kept.add(middle)
            left += [(first, middle), (middle, last)]
    return [arc[at] for at in sorted(kept)]


def _off(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from a stretch."""
    (x, y), (x0, y0), (x1, y1) = point, start, end
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    share = min(max(((x - x0) * dx + (y - y0) * dy) / length, 0.0), 1.0) if length else 0.0
    return float(((x - x0 - share * dx) ** 2 + (y - y0 - share * dy) ** 2) ** 0.5)


def _land(
    topology: dict[str, Any], arcs: list[Ring], speck: float, *, holes: bool
) -> Iterator[Ring]:
    """The rings of all countries that are large enough to be seen.

    Every hole of a country is another country, so that land is the same without them.
    """
    flat = [[((x + 180) % 360 - 180 if abs(x) > 180 else x, y) for x, y in arc] for arc in arcs]
    for _, _, shape in shapes_of(topology):
        for polygon in polygons_of(shape, flat):
            rings = polygon if holes else polygon[:1]
            yield from (ring for ring in rings if area_of(ring) >= speck)


def _lines(topology: dict[str, Any], arcs: list[Ring], speck: float) -> Iterator[Ring]:
    """Coasts and borders, each once, without islands that are not seen."""
    used = {
        at if at >= 0 else ~at
        for _, _, shape in shapes_of(topology)
        for polygon in rings_of(shape)
        for ring in polygon
        for at in ring
    }
    for arc in (arcs[at] for at in sorted(used)):
        if arc[0] != arc[-1] or area_of(arc) >= speck:
            yield arc


def _shape(points: Ring, scale: float) -> Shape:
    return _bounded([((lon + 180) * scale, (180 - _upward(lat)) * scale) for lon, lat in points])


def _bounded(points: Ring) -> Shape:
    xs, ys = zip(*points, strict=True)
    return points, ((min(xs), max(xs)), (min(ys), max(ys)))


def _cut(shapes: Iterable[Shape], axis: int, start: float, within: Within) -> list[Shape]:
    """What of them lies within a tile's breadth from there on."""
    least, most = start - MARGIN * GRID, start + (TILE + MARGIN) * GRID
    kept = []
    for shape in shapes:
        low, high = shape[1][axis]
        if low >= least and high <= most:
            kept.append(shape)
        elif high >= least and low <= most:
            kept += [_bounded(part) for part in within(shape[0], axis, least, most)]
    return kept


def _ring_within(points: Ring, axis: int, least: float, most: float) -> Iterator[Ring]:
    """What of a closed ring lies between two edges (Sutherland and Hodgman, 1974)."""
    for edge, side in ((least, 1), (most, -1)):
        kept: Ring = []
        for one, other in pairwise(points):
            inside, stays = (side * (point[axis] - edge) >= 0 for point in (one, other))
            kept += [one] if inside else []
            kept += [_crossing(one, other, axis, edge)] if inside != stays else []
        points = [*kept, kept[0]] if kept else []
    if len(points) >= 4:
        yield points


def _line_within(points: Ring, axis: int, least: float, most: float) -> Iterator[Ring]:
    """The parts of a line between two edges."""
    part: Ring = []
    for one, other in pairwise(points):
        ends = _stretch_within(one, other, axis, least, most)
        if part and (ends is None or part[-1] != ends[0]):
            yield part
            part = []
        if ends is not None:
            part = [*(part or ends[:1]), ends[1]]
    if part:
        yield part


def _stretch_within(
    one: Point, other: Point, axis: int, least: float, most: float
) -> tuple[Point, Point] | None:
    for edge, side in ((least, 1), (most, -1)):
        inside, stays = (side * (point[axis] - edge) >= 0 for point in (one, other))
        if not inside and not stays:
            return None
        if inside != stays:
            cut = _crossing(one, other, axis, edge)
            one, other = (one, cut) if inside else (cut, other)
    return one, other


def _crossing(one: Point, other: Point, axis: int, edge: float) -> Point:
    share = (edge - one[axis]) / (other[axis] - one[axis])
    x, y = (one[i] + share * (other[i] - one[i]) for i in (0, 1))
    return (edge, y) if axis == 0 else (x, edge)


def _write(zoom: int, column: int, row: int, land: list[Shape], lines: list[Shape]) -> None:
    features: list[dict[str, Any]] = []
    if land or lines:
        features = (_shaped if zoom == SHAPES else _pictured)(zoom, column, row, land, lines)
    path = FOLDER / str(zoom) / str(column) / f"{row}.geojson"
    path.parent.mkdir(parents=True, exist_ok=True)
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, separators=(",", ":"), ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def _shaped(
    zoom: int, _column: int, _row: int, land: list[Shape], lines: list[Shape]
) -> list[dict[str, Any]]:
    """Land and lines in degrees."""
    scale = TILE * GRID * 2**zoom / 360
    return [
        _feature("MultiPolygon", [[_placed(points, scale)] for points, _ in land]),
        _feature("MultiLineString", [_placed(points, scale) for points, _ in lines]),
    ]


def _placed(points: Ring, scale: float) -> Ring:
    """Steps of a zoom's grid as degrees."""
    return [
        (round(x / scale - 180, DECIMALS), round(_latitude(180 - y / scale), DECIMALS))
        for x, y in points
    ]


def _pictured(
    zoom: int, column: int, row: int, land: list[Shape], lines: list[Shape]
) -> list[dict[str, Any]]:
    """A point in the middle of the tile, with its picture for each theme."""
    corner = column * TILE * GRID, row * TILE * GRID
    ground, drawn = (
        "".join(_path(points, corner) for points, _ in shapes) for shapes in (land, lines)
    )
    icons = {
        name: _icon(
            f"{name}-{zoom}-{column}-{row}",
            # Whatever is clear has a colour too, which is mixed into what stands beside it.
            f"<rect x='-99' y='-99' width='9999' height='9999' fill='{theme.sea}'/>"
            f"<path d='{ground}' fill='{theme.land}' fill-rule='evenodd'/>"
            f"<path d='{drawn}' fill='none' stroke='{border_of(theme)}' "
            f"stroke-width='{LINE * GRID:g}' stroke-linejoin='round'/>",
        )
        for name, theme in (("light", LIGHT), ("dark", DARK))
    }
    lon, up = ((column + 0.5) * 360 / 2**zoom - 180, 180 - (row + 0.5) * 360 / 2**zoom)
    at = [round(lon, 6), round(_latitude(up), 6)]
    return [_feature("Point", at, {**icons, "size": (TILE + 2 * MARGIN) / 2**zoom})]


def _path(points: Ring, corner: tuple[int, int]) -> str:
    """Points as path data, each as steps from the one before."""
    placed = [(round(x - corner[0]), round(y - corner[1])) for x, y in points]
    (x, y), closed = placed[0], points[0] == points[-1]
    steps = " ".join(
        f"{x1 - x0} {y1 - y0}" for (x0, y0), (x1, y1) in pairwise(placed) if (x0, y0) != (x1, y1)
    )
    return f"M{x} {y}l{steps}{'z' if closed else ''}".replace(" -", "-") if steps else ""


def _icon(name: str, drawn: str) -> dict[str, Any]:
    """A picture as deck.gl takes it."""
    least, side = -MARGIN * GRID, (TILE + 2 * MARGIN) * GRID
    picture = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{PIXELS}' height='{PIXELS}' "
        f"viewBox='{least} {least} {side} {side}'>{drawn}</svg>"
    )
    address = "data:image/svg+xml," + picture.replace("#", "%23")
    return {"id": name, "url": address, "width": PIXELS, "height": PIXELS}


def _feature(
    kind: str, coordinates: Sequence[Any], properties: dict[str, Any] | None = None
) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties or {}, "geometry": geometry}


if __name__ == "__main__":
    main(sys.argv[1:])
