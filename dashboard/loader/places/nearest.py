"""In which city a position lies."""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from dashboard.data_files import DATA, lasting
from dashboard.loader.places.offsets import KM_PER_DEGREE

# What is further from the middle of a city is near it, and not in it.
KM_WITHIN_CITY: Final = 5.0


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer, where it is."""

    name: str
    country: str
    lat: float
    lon: float


def city_at(lat: float, lon: float) -> City | None:
    """The nearest city in which the position can lie; None where none is near enough."""
    south, west = round(lat), round(lon)
    around = ((south + up, west + right) for up in (-1, 0, 1) for right in (-1, 0, 1))
    near = [
        (away, city.name, city)
        for square in around
        for city in _by_square().get(square, ())
        if (away := _km(lat, lon, city)) <= KM_WITHIN_CITY
    ]
    return min(near, key=lambda one: one[:2])[2] if near else None


def _km(lat: float, lon: float, city: City) -> float:
    """How far it is to a city that is near; the ground is flat so far."""
    east = (lon - city.lon) * math.cos(math.radians(lat))
    return math.hypot(lat - city.lat, east) * KM_PER_DEGREE


@lasting
def _by_square() -> dict[tuple[int, int], list[City]]:
    """The cities by the degree of latitude and longitude that is nearest to them."""
    found: dict[tuple[int, int], list[City]] = defaultdict(list)
    with (DATA / "cities.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(line for line in table if not line.startswith("#")):
            city = City(row["name"], row["country"], float(row["lat"]), float(row["lon"]))
            found[round(city.lat), round(city.lon)].append(city)
    return dict(found)
