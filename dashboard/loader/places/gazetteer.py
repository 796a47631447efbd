"""Names, what they can mean, and where they stand in a text."""

from __future__ import annotations

import csv
import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from dashboard.data_files import lasting, lines_of, rows, sorted_lines
from dashboard.loader.places.letters import plain_letters
from dashboard.loader.places.names import Names
from dashboard.loader.places.overlay import Named, lesser_division, listed, overlay
from dashboard.loader.places.senses import CAPITAL, Meaning, Sense

# A capital is named more often than its size says, and its name alone means it.
CAPITAL_BONUS = 1.2
# GeoNames has seats of municipalities whose people it does not count.
UNKNOWN_POPULATION = 2_000
# "Kostrzyn nad Odra", "Dillingen an der Donau": what stands behind the name says which one.
_ON_A_RIVER = re.compile(r"([^ -]{5,}) (?:nad|pod|an der|am|ob der|sur|aan den) .*")
_SHORTENED = (("St", "St.", "Saint"), ("Mt", "Mt.", "Mount"), ("Ft", "Ft.", "Fort"))
# What a division's name is with the word for it.
_TYPED = re.compile(
    r"County (?P<county>.+)|(?P<name>.+) (?i:province|state|region|prefecture|governorate|oblast|department|county)"
)
# Where the press writes "Dumaguete City".
CITY, WITH_CITY = " City", frozenset({"PH"})
# So many names are kept with their towns: a document asks for each several times.
ASKED = 2_000


class Gazetteer:
    """What every name can mean; cities and towns stay rows until one is asked for."""

    def __init__(
        self,
        named: list[Named],
        cities: list[str],
        small: tuple[list[bytes], ...],
        airports: list[bytes],
        divisions: list[bytes],
    ) -> None:
        self._cities = cities
        self._small = small
        self._airports = airports
        self._divisions = divisions
        self._asked: dict[str, tuple[Sense, ...]] = {}
        self._own: dict[str, list[Meaning]] = defaultdict(list)
        self._city_rows: dict[str, list[int]] = defaultdict(list)
        self._meanings: dict[str, tuple[Meaning, ...]] = {}
        self._preferred = {
            (row["name"], row["id"]): float(row["bonus"]) for row in rows("preferred.csv")
        }
        self._capitals: frozenset[tuple[str, str]] = frozenset(
            (row["iso"], row["capital"]) for row in rows("countries.csv")
        )
        for entry in named:
            for form, names in entry.forms:
                for name in names:
                    self._own[name].append(Meaning(form, entry.sense))
        self._name_cities()
        self._name_divisions()
        self._names = Names(frozenset(chain(self._own, self._city_rows, not_places())))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of what stands in ``text``, word boundaries unchecked."""
        return self._names.find(text)

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """All that ``name`` can mean, towns excepted, the likeliest first."""
        found = self._meanings.get(name)
        if found is None:
            cities = (Meaning("name", self._city(i, name)) for i in self._city_rows.get(name, ()))
            known = [*self._own.get(name, ()), *cities]
            found = tuple(sorted(known, key=lambda meaning: -meaning.sense.prior))
            self._meanings[name] = found
        return found

    def towns(self, name: str) -> tuple[Sense, ...]:
        """The smaller places of that name, and those that it is another name of."""
        found = self._asked.get(name)
        if found is None:
            if len(self._asked) > ASKED:
                self._asked.clear()
            found = self._asked[name] = tuple(
                _settlement(columns[1], plain, columns[2:7], 0.0)
                for table in self._small
                for written in (name, *saints(name))
                for plain, columns in _rows(table, written)
            )
        return found

    def settlements(self, name: str) -> list[Sense]:
        """The cities and smaller places of that name."""
        cities = [m.sense for m in self.meanings(name) if m.sense.kind == "city"]
        return list({sense.id: sense for sense in (*cities, *self.towns(name))}.values())

    def airports(self, name: str) -> Iterator[Sense]:
        """The airports of that name."""
        for plain, (_, code, country, _, lat, lon, known) in _rows(self._airports, name):
            prior = math.log10(int(known))
            yield Sense(code, plain, "site", float(lat), float(lon), country, None, prior)

    def divisions(self, name: str) -> Iterator[Sense]:
        """The lesser divisions of that name, which is none without "province" or the like."""
        for written in (name, *saints(name)):
            for _, columns in _rows(self._divisions, written):
                yield lesser_division(columns)

    def lands(self, name: str) -> Sequence[Sense]:
        """The divisions of our own tables whose name it is with the word for what they are."""
        return self._lands.get(name, ())

    @cached_property
    def _lands(self) -> dict[str, list[Sense]]:
        found: dict[str, list[Sense]] = defaultdict(list)
        for written, meanings in self._own.items():
            match = _TYPED.fullmatch(written)
            if match and meanings[0].sense.kind == "region":
                found[match["county"] or match["name"]] += (m.sense for m in meanings)
        return dict(found)

    def _name_divisions(self) -> None:
        """Adds the divisions whose bare name is no town's."""
        for line in self._divisions:
            if b",bare," in line:
                sense = lesser_division(line.decode().split(","))
                for name in {sense.name, plain_letters(sense.name), *saints(sense.name)}:
                    self._own[name].append(Meaning("name", sense))

    def _name_cities(self) -> None:
        by_name = self._city_rows
        for index, line in enumerate(self._cities):
            if '"' in line:
                _, written, *_, others = _cells(line)
            else:
                _, written, rest = line.split(",", 2)
                others = rest[rest.rindex(",") + 1 :]
            by_name[written].append(index)
            if others:
                for name in others.split(";"):
                    by_name[name].append(index)
            if "-" in written or " " in written:
                country = _cells(line)[2] if written.endswith(CITY) else ""
                for name in _other_writings(written, country):
                    if index not in by_name[name]:
                        by_name[name].append(index)
        for other in rows("spellings.csv"):
            country = other["country"]
            indices = by_name.get(other["name"], ())
            same = [i for i in indices if _cells(self._cities[i])[2] == country]
            for spelling in listed(other["spellings"]):
                by_name[spelling].extend(same[:1])

    def _city(self, index: int, name: str) -> Sense:
        row = _cells(self._cities[index])
        is_capital = (row[2], row[1]) in self._capitals
        bonus = CAPITAL_BONUS if is_capital else 0.0
        bonus = self._preferred.get((name, f"geonames:{row[0]}"), bonus)
        return _settlement(row[0], row[1], row[2:7], bonus, CAPITAL if is_capital else "")


def _cells(line: str) -> list[str]:
    """The cells of a city's row, of which a few have a comma in them."""
    return next(csv.reader((line,)))


def _rows(table: Sequence[bytes], name: str) -> Iterator[tuple[str, list[str]]]:
    """The rows of that name, in plain letters, of a table that is sorted by name."""
    plain = name if name.isascii() else plain_letters(name)
    for index in range(bisect_left(table, f"{plain},".encode()), len(table)):
        columns = table[index].decode().split(",")
        if columns[0] != plain:
            return
        yield plain, columns


def _settlement(number: str, name: str, columns: list[str], bonus: float, note: str = "") -> Sense:
    country, division, lat, lon, population = columns
    prior = math.log10(int(population) or UNKNOWN_POPULATION) + bonus
    place = (float(lat), float(lon), country, division)
    return Sense(f"geonames:{number}", name, "city", *place, prior, note)


def _other_writings(name: str, country: str) -> Iterator[str]:
    """As the press writes it: "San Pedro" without its hyphen, "Kostrzyn" without its river."""
    if country in WITH_CITY:
        yield name.removesuffix(CITY)
    if name.count("-") == 1 and " " not in name and name.partition("-")[2][:1].isupper():
        apart = name.replace("-", " ")
        yield from {apart, plain_letters(apart)}
    match = _ON_A_RIVER.match(name)
    if match:
        yield match[1]


def saints(name: str) -> Iterator[str]:
    """The other ways to write a name that begins with “St”, “Mt” or “Ft”."""
    first, _, rest = name.partition(" ")
    for group in _SHORTENED:
        if rest and first in group:
            yield from (f"{one} {rest}" for one in group if one != first)


def not_places() -> Iterable[str]:
    """Names that hold a place's name, or look like one, and are no place."""
    return (row["words"] for row in rows("not_places.csv"))


@lasting
def gazetteer() -> Gazetteer:
    """The one gazetteer, read at first use."""
    cities = lines_of("cities.csv")
    small = (sorted_lines("towns.csv"), sorted_lines("other_names.csv"))
    tables = (sorted_lines("airports.csv"), sorted_lines("divisions.csv"))
    return Gazetteer(list(overlay()), cities, small, *tables)
