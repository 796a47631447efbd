"""Places told by distance and direction: "60 km north of Homs"."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from dashboard.loader.places.senses import Sense

_OFFSET = re.compile(
    r"(?P<number>\d{1,4}(?:\.\d{1,2})?)[ -]?(?P<unit>km|kms|kilometers?|kilometres?|miles?|mi)\b"
    r"(?: \([^()\n]{1,25}\))? (?:to the )?"
    r"(?P<direction>(?:(?:north|south|east|west)-?)?(?:north|south)?-?(?:east|west)|north|south)"
    r"(?:ern)? of (?:the )?$",
    re.IGNORECASE | re.ASCII,
)
KM = {"km": 1.0, "ki": 1.0, "mi": 1.609344}
BEARINGS = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
    "northnortheast": 22.5,
    "eastnortheast": 67.5,
    "eastsoutheast": 112.5,
    "southsoutheast": 157.5,
    "southsouthwest": 202.5,
    "westsouthwest": 247.5,
    "westnorthwest": 292.5,
    "northnorthwest": 337.5,
}
# "North" covers an eighth of the compass: half of it to either side.
HALF_SECTOR = math.radians(22.5)
KM_PER_DEGREE = 111.195
EARTH_RADIUS = 6371.0
# The longest phrase before a name: number, unit, brackets, direction, "of the".
REACH = 75


def offset_before(text: str, start: int, base: Sense) -> tuple[int, Sense, str] | None:
    """Where the phrase before ``start`` begins, the place it tells, and how sharp that is."""
    if base.lat is None or base.lon is None or base.kind not in ("city", "site"):
        return None
    if base.near_km is not None:
        return None
    match = _OFFSET.search(text[max(0, start - REACH) : start])
    if not match:
        return None
    direction = match["direction"].lower().replace("-", "")
    if direction not in BEARINGS:
        return None
    km = float(match["number"]) * KM[match["unit"][:2].lower()]
    words = match.group().strip()
    begin = start - len(match.group())
    lat, lon = displaced(base.lat, base.lon, km, BEARINGS[direction])
    blur = round(2 * km * math.sin(HALF_SECTOR / 2) + base_blur(match["number"], km))
    key = f"text:{match['number']}{match['unit'][:2].lower()}-{direction}-of-{base.id}"
    place = replace(
        base,
        id=key,
        name=f"{words} {base.name}",
        kind="area",
        lat=round(lat, 4),
        lon=round(lon, 4),
        division=None,
        placed_by=base.id,
        near_km=float(max(blur, 1)),
    )
    return (
        begin,
        place,
        f"a distance and a direction from {base.name}, true to about {max(blur, 1)} km",
    )


def displaced(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """The point ``km`` from a point along ``bearing`` (degrees from north, clockwise)."""
    angle = math.radians(bearing)
    north = km * math.cos(angle) / KM_PER_DEGREE
    narrowing = max(math.cos(math.radians(lat)), 0.01)
    east = km * math.sin(angle) / (KM_PER_DEGREE * narrowing)
    return max(-90.0, min(90.0, lat + north)), (lon + east + 180) % 360 - 180


def kilometres(one: Sense, other: Sense) -> float:
    """Between the points of two places, along the sphere; infinite where one has none."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    south, north = math.radians(one.lat), math.radians(other.lat)
    east = math.radians(other.lon - one.lon)
    part = math.sin((north - south) / 2) ** 2
    part += math.cos(south) * math.cos(north) * math.sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(part)))


def base_blur(number: str, km: float) -> float:
    """How far a round number can be off: half of its last digit that is not 0."""
    zeros = len(number) - len(number.rstrip("0")) if number.isdigit() else 0
    value = float(number) or 1.0
    return 0.5 * math.pow(10, zeros) * km / value
