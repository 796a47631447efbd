"""Makes ``data/airports.csv`` from the package airportsdata (MIT).

Run by hand where airportsdata is installed; nothing needs it at run time. Every airport that
airlines fly to stands once for each name that the press gives it: its whole name, the same without
"International", by its last name ("Logan Airport") and by its town. Air bases stand by their names.
"""

from __future__ import annotations

import csv
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from make_cities import fold

DATA = Path(__file__).parents[1] / "data"
# Last names that are no names.
GENERIC = frozenset(
    "International Regional Municipal Domestic Metropolitan National City County State Memorial"
    " Island Executive Field Base Air North South East West New".split()
)
SHORTEST = 2  # letters
# How well known an airport is, as the people of a town.
ABROAD, AT_HOME = 200_000, 5_000
# What the press tells of though no airline flies there.
BASE = re.compile(r"(?P<head>.*[^ ]) (?:Air (?:Force )?Base|AB|AFB|Naval Air Station)")
BASE_ENDINGS = ("Air Base", "Air Force Base", "Airbase", "airbase", "air base")
BRACKETS = re.compile(r" ?\(.*?\)| ?/.*$")


def names_of(airport: dict[str, Any]) -> Iterator[str]:
    """What the airport is called."""
    name = BRACKETS.sub("", fold(airport["name"])).strip()
    words = name.removesuffix(" Airport").split(" ")
    endings = ["Airport"]
    if words[-1] == "International":
        words.pop()
        endings.append("International Airport")
    heads = [" ".join(words), fold(airport["city"]).split(" / ")[0]]
    if words and words[-1] not in GENERIC and len(words[-1]) > SHORTEST:
        heads.append(words[-1])
    for head in heads:
        if head:
            yield from (f"{head} {ending}" for ending in endings)


def names_of_base(airport: dict[str, Any]) -> Iterator[str]:
    """What the airport is called where it is an air base."""
    match = BASE.fullmatch(BRACKETS.sub("", fold(airport["name"])).strip())
    if match:
        yield from (f"{match['head']} {ending}" for ending in BASE_ENDINGS)


def main() -> None:
    """Write the table."""
    data: Any = importlib.import_module("airportsdata")
    airports: dict[str, dict[str, Any]] = data.load("IATA")
    lines: set[tuple[Any, ...]] = set()
    for code, airport in airports.items():
        point = (round(airport["lat"], 4), round(airport["lon"], 4))
        weight = ABROAD if "International" in airport["name"] else AT_HOME
        for name in names_of(airport):
            if "," not in name and '"' not in name:
                lines.add((name, f"iata:{code}", airport["country"], "", *point, weight))
    bases: dict[str, dict[str, Any]] = data.load("ICAO")
    for code, base in bases.items():
        point = (round(base["lat"], 4), round(base["lon"], 4))
        for name in names_of_base(base):
            if "," not in name and '"' not in name:
                lines.add((name, f"icao:{code}", base["country"], "", *point, AT_HOME))
    ordered = sorted(lines, key=lambda line: (f"{line[0]},", line[1]))
    with (DATA / "airports.csv").open("w", encoding="utf-8", newline="") as out:
        out.write(
            "# Airports with scheduled flights and air bases, by the names that the press gives them.\n"
        )
        out.write(f"# Source: airportsdata {data.__version__}, © Mike Borsetti (MIT).\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["name", "id", "country", "admin1", "lat", "lon", "population"])
        writer.writerows(ordered)


if __name__ == "__main__":
    main()
