"""The word lists that tell people, organisations and others apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from unicodedata import combining, normalize

from dashboard.data_files import lasting, plain_rows, rows


@dataclass(frozen=True, slots=True)
class FirstName:
    """A first name's gender (None: either) and whether it is a common word or place as well."""

    gender: str | None
    weak: bool


@lasting
def first_names() -> dict[str, FirstName]:
    """First names by their spelling."""
    return {
        name: _first_name(gender, weak) for name, gender, weak, _ in plain_rows("first_names.csv")
    }


@cache
def _first_name(gender: str, weak: str) -> FirstName:
    return FirstName(gender or None, weak == "1")


def first_name(word: str) -> FirstName | None:
    """A first name, also where only the table has it without its accents: “Abílio”."""
    known = first_names()
    return known.get(word) or (None if word.isascii() else known.get(_plain(word)))


def _plain(word: str) -> str:
    """The letters without accents."""
    return "".join(one for one in normalize("NFD", word) if not combining(one))


@cache
def titles() -> dict[tuple[str, ...], str | None]:
    """Titles before names, as words without full stops, with the gender they tell."""
    return {
        tuple(row["word"].split()): row["gender"] or None
        for row in rows("titles_and_roles.csv")
        if row["use"] == "title"
    }


@cache
def title_openings() -> frozenset[str]:
    """The first words of titles."""
    return frozenset(words[0] for words in titles())


@cache
def longest_title() -> int:
    """The number of words of the longest title."""
    return max(len(words) for words in titles())


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for a person: its gender and whether this form of it is plural."""

    singular: str
    gender: str | None
    plural: bool


@cache
def roles() -> dict[str, Role]:
    """Nouns for persons in lower case, singular and plural."""
    found: dict[str, Role] = {}
    for row in rows("titles_and_roles.csv"):
        if row["use"] == "role":
            gender = row["gender"] or None
            found[row["plural"]] = Role(row["word"], gender, plural=True)
            found[row["word"]] = Role(row["word"], gender, plural=False)
    return found


@cache
def title_meanings() -> dict[str, tuple[str, ...]]:
    """Nouns for persons by the title that makes them one, in lower case without full stops."""
    return {row["title"]: tuple(row["nouns"].split(";")) for row in rows("title_meanings.csv")}


@cache
def name_words() -> dict[str, str]:
    """Capitalised words that show a name to be no person's, with what they show."""
    return {row["word"]: row["kind"] for row in rows("name_words.csv")}


@cache
def small_words() -> frozenset[str]:
    """Words, in lower case, that are part of no name even where they are capitalised."""
    return frozenset(row["word"] for row in rows("small_words.csv"))
