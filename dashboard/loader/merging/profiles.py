"""What documents are about, and how much two of them are about the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import log, sqrt
from typing import Any

from dashboard.data_files import rows
from dashboard.loader.events.empty_words import empty_words

# News says what it is about in its first paragraphs.
READ = 4000
LEAD = 500
LEAD_COUNTS = 2.0
# A word's beginning says what it is of: “resign”, “resigned”, “resignation”.
STEM = 6
MIN_WORD = 4
# Stems that are kept.
MAX_STEMS = 1 << 14
# How often a term of each class stands in a text that is about something else: few documents say
# too little of it, so this counts as much as so many documents.
USUAL = {"name": 0.004, "number": 0.02, "word": 0.05, "date": 0.12}
SURE_OF_IT = 12
# Of a corpus this counts as much as so many: its stories are then the same whether it holds ten or
# ten thousand.
SURE_OF_CORPUS = 600
# Texts of a sentence or two have little in common and little that differs: this counts against them.
SHORT = 20.0
# A document is looked for by so many of its terms.
TOP_TERMS = 24
_TOKEN = re.compile(r"[^\W_]+(?:[.,-][^\W_]+)*")
# Days of a month and years.
_DATE = re.compile(r"[0-3]?\d|(?:19|20)\d\d")
_STOPS = ".!?\n:"


@dataclass(frozen=True, slots=True)
class Profile:
    """The terms of a document by class with how much each says of it, and the root of their squares.

    A term is a word or a number that stands for one. ``telling`` are its names and numbers that are no dates.
    """

    names: Mapping[Any, float]
    words: Mapping[Any, float]
    top: tuple[str, ...]
    name_length: float
    word_length: float
    telling: frozenset[str] = frozenset()


@dataclass(slots=True)
class Terms:
    """How often the terms of a text stand in it, those of its first lines counted more."""

    names: dict[str, float] = field(default_factory=dict)
    words: dict[str, float] = field(default_factory=dict)


class Profiles:
    """The profiles of all documents, weighed by how few of them have a term."""

    def __init__(self, texts: Mapping[str, str], sure_of_it: int = SURE_OF_IT) -> None:
        self._sure = sure_of_it
        terms = {document: terms_of(text) for document, text in texts.items()}
        found: dict[str, int] = {}
        for one in terms.values():
            for term in (*one.names, *one.words):
                found[term] = found.get(term, 0) + 1
        self._many = len(texts)
        self._found = found
        self.of = {document: self._profile(one) for document, one in terms.items()}
        self._likeness: dict[tuple[str, str], tuple[float, float]] = {}
        self._names: dict[str, float] = {}

    def rarity(self, term: str) -> float:
        """How much it says that a text has the term."""
        return rarity(self._found.get(term, 0), self._many, class_of(term), self._sure)

    def rarity_of_name(self, word: str) -> float:
        """How much it says that a text has a name, in small letters."""
        known = self._names.get(word)
        if known is None:
            known = self._names[word] = self.rarity(word.title())
        return known

    def likeness(self, one: str, other: str) -> tuple[float, float]:
        """How much two documents have the same names and numbers, and the same other words."""
        key = (one, other) if one < other else (other, one)
        known = self._likeness.get(key)
        if known is None:
            known = self._likeness[key] = in_common(self.of[one], self.of[other])
        return known

    def share_a_name(self, one: str, other: str) -> bool:
        """Whether two documents have a name or a number in common that is no date."""
        return not self.of[one].telling.isdisjoint(self.of[other].telling)

    def _profile(self, terms: Terms) -> Profile:
        names = {one: (1 + log(count)) * self.rarity(one) for one, count in terms.names.items()}
        words = {one: (1 + log(count)) * self.rarity(one) for one, count in terms.words.items()}
        most = sorted(names.items(), key=lambda pair: (-pair[1], pair[0]))[:TOP_TERMS]
        most += sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))[:TOP_TERMS]
        top = [term for term, _ in most]
        telling = frozenset(term for term in names if class_of(term) != "date")
        return Profile(names, words, tuple(top), length(names), length(words), telling)


def rarity(found: int, many: int, kind: str, sure_of_it: int) -> float:
    """How much it says that a text has a term of a class, which so many of all texts have."""
    return log((many + sure_of_it) / (found + sure_of_it * USUAL[kind]))


def in_common(one: Profile, other: Profile) -> tuple[float, float]:
    """How much two documents have the same names and numbers, and the same other words."""
    return (
        _cosine(one.names, other.names, one.name_length * other.name_length),
        _cosine(one.words, other.words, one.word_length * other.word_length),
    )


def length(weights: Mapping[Any, float]) -> float:
    """The root of the squares of some weights."""
    return sqrt(sum(weight * weight for weight in weights.values()))


def _cosine(some: Mapping[Any, float], others: Mapping[Any, float], lengths: float) -> float:
    if len(others) < len(some):
        some, others = others, some
    shared = sum(weight * others[term] for term, weight in some.items() if term in others)
    return shared / (lengths + SHORT)


def class_of(term: str) -> str:
    """What kind of term it is: one of those that ``USUAL`` knows."""
    if term[0].isdigit():
        return "date" if _DATE.fullmatch(term) else "number"
    return "name" if term[0].isupper() else "word"


def terms_of(text: str) -> Terms:
    """The terms of a text's first paragraphs."""
    found = Terms()
    empty = dull_words()
    for match in _TOKEN.finditer(text, 0, READ):
        token = match.group()
        weight = LEAD_COUNTS if match.start() < LEAD else 1.0
        low = token.lower().removesuffix("'s")
        if low in empty:
            continue
        if token[0].isdigit():
            found.names[token] = found.names.get(token, 0.0) + weight
        elif token[0].isupper() and not _opens(text, match.start()):
            name = low.title()
            found.names[name] = found.names.get(name, 0.0) + weight
        elif len(low) >= MIN_WORD:
            stem = stem_of(low)
            found.words[stem] = found.words.get(stem, 0.0) + weight
    return found


@lru_cache(maxsize=MAX_STEMS)
def stem_of(word: str) -> str:
    """“resign”, “resigned” and “resignation” begin alike; a number is kept whole."""
    return word if word[:1].isdigit() else word[:STEM]


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence or a quotation: its capital says nothing."""
    before = text[max(0, start - 3) : start].rstrip(" \t\"“‘'(")
    return not before or before[-1] in _STOPS


@cache
def dull_words() -> frozenset[str]:
    """Function words, and those of dates: days are compared for themselves."""
    dates = (row["word"].lower() for row in rows("time_words.csv"))
    return frozenset((*empty_words(), *dates))
