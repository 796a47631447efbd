"""The tables of our own in ``data/``, as senses with their names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.data_files import rows
from dashboard.loader.places.senses import Form, Sense
from dashboard.story import PlaceKind

# Without context a name means the country before the state, and either before a city:
# the largest city has 7.4 (the logarithm of its people).
COUNTRY_PRIOR = 9.0
DIVISION_PRIOR = 6.9
US_STATE_PRIOR = 8.0
AREA_PRIOR = 7.6
SITE_PRIOR = 7.0
# What less a division of divisions.csv is likely than a city of as many people, and its most.
LESSER, MOST_LESSER = 0.6, 6.8
# Of counties of one name the one with the larger seat is likelier, by a part of the difference.
COUNTY_PRIOR = 3.3
COUNTY_SHARE = 0.3
# Last words of names that the press writes in small letters, too.
SMALL_LAST = frozenset(("Dam", "Barrage", "River", "Bridge", "Valley", "Canal"))
KINDS: tuple[tuple[str, PlaceKind, float], ...] = (
    ("sites", "site", SITE_PRIOR),
    ("seats_of_power", "site", AREA_PRIOR),
    ("waters", "water", AREA_PRIOR),
    ("regions", "region", AREA_PRIOR),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A sense and its names in every form."""

    sense: Sense
    forms: tuple[tuple[Form, tuple[str, ...]], ...]


def overlay() -> Iterator[Named]:
    """Everything that our own tables name."""
    yield from _countries()
    yield from _divisions()
    yield from _counties()
    for table, kind, prior in KINDS:
        yield from _points(table, kind, prior)


def listed(cell: str | None) -> tuple[str, ...]:
    """The members of a cell, which are parted by semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip()) if cell else ()


def _countries() -> Iterator[Named]:
    for row in rows("countries.csv"):
        sense = Sense(
            f"geonames:{row['geonameid']}",
            row["name"],
            "country",
            float(row["lat"]),
            float(row["lon"]),
            row["iso"],
            None,
            COUNTRY_PRIOR,
        )
        yield Named(sense, _forms(row))


def _divisions() -> Iterator[Named]:
    for row in rows("first_level_divisions.csv"):
        code = f"{row['country']}-{row['code']}"
        sense = Sense(
            f"geonames:{row['geonameid']}" if row["geonameid"] else f"overlay:{code.lower()}",
            row["name"],
            "region",
            float(row["lat"]),
            float(row["lon"]),
            row["country"],
            row["code"],
            US_STATE_PRIOR if row["country"] == "US" else DIVISION_PRIOR,
        )
        yield Named(sense, _forms(row))


def lesser_division(row: Sequence[str]) -> Sense:
    """A division of divisions.csv: likely by its people, as a city of its name may be meant."""
    _, key, country, code, lat, lon, people, _, written = row
    prior = math.log10(int(people) + 1) - LESSER
    place = (float(lat), float(lon), country, code)
    return Sense(key, written, "region", *place, min(prior, MOST_LESSER))


def _counties() -> Iterator[Named]:
    """Counties; the note of each is its seat."""
    for row in rows("counties.csv"):
        name = f"{row['name']} {row['suffix']}"
        place = (float(row["lat"]), float(row["lon"]), row["country"], row["division"])
        key = f"overlay:{row['country']}-{row['division']}-{name}".lower().replace(" ", "-")
        prior = COUNTY_PRIOR + COUNTY_SHARE * math.log10(int(row["population"]) + 1)
        sense = Sense(key, name, "region", *place, prior, row["seat"])
        yield Named(sense, (("name", (name,)),))


def _points(table: str, kind: PlaceKind, prior: float) -> Iterator[Named]:
    for row in rows(f"{table}.csv"):
        sense = Sense(
            f"overlay:{row['id']}",
            row["name"],
            kind,
            float(row["lat"]),
            float(row["lon"]),
            row.get("country") or None,
            None,
            prior,
            row.get("stands_for") or "",
        )
        forms = _forms(row, "seat" if table == "seats_of_power" else "name")
        yield Named(sense, tuple((form, (*names, *_written_small(names))) for form, names in forms))


def _written_small(names: Iterable[str]) -> Iterator[str]:
    """The names with the word for what it is in small letters: "the Mosul dam"."""
    for name in names:
        head, _, last = name.rpartition(" ")
        if head and last in SMALL_LAST:
            yield f"{head} {last.lower()}"


def _forms(row: dict[str, str], form: Form = "name") -> tuple[tuple[Form, tuple[str, ...]], ...]:
    names: tuple[tuple[Form, tuple[str, ...]], ...] = (
        (form, (row["name"], *listed(row.get("names")))),
        ("adjective", listed(row.get("adjectives"))),
        ("people", listed(row.get("people"))),
    )
    return names
