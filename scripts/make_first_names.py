"""Brings data/first_names.csv up to what the Python package Faker knows of first names.

``python scripts/make_first_names.py FAKER``: the folder ``faker`` of the package, in the version that
``SOURCE`` names. Names that the table has stay, with its source; their gender is what most languages
say, and is left out where they do not agree. Faker is not needed at run time.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from dashboard.data_files import rows

TABLE = Path(__file__).parents[1] / "data" / "first_names.csv"
SOURCE = "Faker 40.63"
FIELDS = ("name", "gender", "weak", "source")
# A name is of either gender where so large a share of the languages that have it say the rarer one.
EITHER = 0.34
# The census of the country of most readers, and rows of our own, say as much as so many languages.
OWN = 3
# Latin letters, one word: what a newspaper in English prints.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ɏ][a-zà-öø-ÿā-ɏ'’-]{2,}")
_ATTRIBUTES = {
    "m": ("first_names_male", "first_romanized_names_male"),
    "f": ("first_names_female", "first_romanized_names_female"),
}
# Its English list holds family names, places and words that parents chose once.
_LOOSE = frozenset(("en", "en_US", "en_TH"))


def main(faker: Path) -> None:
    """Write the table."""
    votes, origins = _read(faker)
    known = {row["name"]: row for row in rows("first_names.csv")}
    for name, row in known.items():
        votes[name][row["gender"]] += 0 if row["source"].startswith("Faker") else OWN
        row["gender"] = _gender(votes[name])
    taken = _words() | _places()
    for name, origin in origins.items():
        if name not in known and name.casefold() not in taken:
            gender = _gender(votes[name])
            known[name] = {"name": name, "gender": gender, "weak": "", "source": f"Faker {origin}"}
    _write(sorted(known.values(), key=lambda row: row["name"]))


def _read(faker: Path) -> tuple[defaultdict[str, Counter[str]], dict[str, str]]:
    """How many languages give each name to men and to women, and one that has it."""
    sys.path.insert(0, str(faker.parent))
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    origins: dict[str, str] = {}
    for module in sorted(one.name for one in iter_modules([str(faker / "providers" / "person")])):
        provider = import_module(f"faker.providers.person.{module}").Provider
        for gender, attributes in _ATTRIBUTES.items():
            listed = {name for one in attributes for name in getattr(provider, one, None) or ()}
            for name in filter(_NAME.fullmatch, sorted(listed)):
                votes[name][gender] += 1
                if module not in _LOOSE:
                    origins.setdefault(name, module)
    return votes, origins


def _gender(votes: Counter[str]) -> str:
    """What most say, nothing where many say the other."""
    few, many = sorted((votes["m"], votes["f"]))
    if not many or few >= EITHER * (few + many):
        return ""
    return "m" if votes["m"] == many else "f"


def _words() -> set[str]:
    """What is also an English word, or names no person in other tables."""
    tables = (
        ("english_words.csv", "form"),
        ("name_words.csv", "word"),
        ("small_words.csv", "word"),
    )
    return {row[column].casefold() for name, column in tables for row in rows(name)}


def _places() -> set[str]:
    """What is also a place of some size."""
    return {
        word.casefold()
        for name in ("cities.csv", "towns.csv", "waters.csv")
        for word in _names(name)
    }


def _names(table: str) -> Iterator[str]:
    for row in rows(table):
        yield row["name"]


def _write(table: list[dict[str, str]]) -> None:
    head = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{line}\n" for line in head)
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
