"""What each English word can be, as ``data/english_words.csv`` and ``syntax_words.csv`` have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.data_files import lasting, line_of, plain_rows, rows, sorted_lines
from dashboard.loader.syntax.classes import ADJECTIVE, MARKS, NAME, NUMBER
from dashboard.loader.syntax.sets import word_set

# Prefixes behind which a hyphen makes no adjective of a verb: "re-elected", "co-founded".
_PREFIXES = frozenset("re co pre over out under mis dis un de cross".split())
# What there is to decide about a word, the first that it has a class of.
ASKS = ("dc", "g", "v", "z")
# Shorter unknown words say nothing by their ending.
_MIN_STEM = 5
# So many forms are kept with what they can be: those of a language, not of all texts ever read.
FORMS_KEPT = 1 << 16
_COMMA = ord(",")


class Options:
    """The classes that a word can have: ``usual``, the likeliest ``first``, and ``rare`` ones.

    ``asks`` names what is to be decided: "dc", "g", "v", "z", "" (adjective or noun).
    """

    __slots__ = ("asks", "first", "is_one", "rare", "usual")

    def __init__(self, usual: str, rare: str) -> None:
        self.usual = usual
        self.rare = rare
        self.first = usual[0]
        self.is_one = len(usual) + len(rare) == 1
        self.asks = next((kind for kind in ASKS if not set(kind).isdisjoint(usual)), "")

    def can(self, letter: str) -> bool:
        """Whether the word can be of the class at all."""
        return letter in self.usual or letter in self.rare


@cache
def options(classes: str) -> Options:
    """The one object for a field of the table, as “dc|v”."""
    usual, _, rare = classes.partition("|")
    return Options(usual, rare)


class KnownWords:
    """What forms in lower case can be; the rows of the table stay unread until one is asked for."""

    def __init__(self, lines: Sequence[bytes], closed: Mapping[str, Options]) -> None:
        self._lines = lines
        self._closed = closed
        self._asked: dict[str, Options | None] = dict(closed)

    def get(self, form: str) -> Options | None:
        """What a form can be; None where no table has it."""
        try:
            return self._asked[form]
        except KeyError:
            return self._read(form)

    def __contains__(self, form: str) -> bool:
        return self.get(form) is not None

    def _read(self, form: str) -> Options | None:
        if len(self._asked) > FORMS_KEPT:
            self._asked = dict(self._closed)
        line = line_of(self._lines, form)
        found = None if line is None else options(line.partition(",")[0])
        self._asked[form] = found
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``words``: what a form in lower case can be; ``lemmas``: the verb that it is a form of."""

    words: KnownWords
    lemmas: dict[str, str]


@lasting
def lexicon() -> Lexicon:
    """The tables, read once; closed classes win."""
    lines = sorted_lines("english_words.csv")
    of_verbs = (line.decode().split(",") for line in lines if line[-1] != _COMMA)
    marks = {mark: options(letter) for mark, letter in MARKS.items()}
    return Lexicon(
        KnownWords(lines, closed_words() | marks),
        {form: verb for form, _, verb in of_verbs},
    )


def is_past_form(word: str) -> bool:
    """Whether a word in lower case is most likely a past tense: “fell”, “was”."""
    one = lexicon().words.get(word)
    return word in ("was", "were", "had", "did") or (one is not None and one.first == "d")


def can_say_done(word: str) -> bool:
    """Whether a word in lower case can be a past tense or a participle: “fell”, “jailed”, “hit”; not “poorer”."""
    one = lexicon().words.get(word)
    return word.endswith("ed") if one is None else "d" in one.usual or "c" in one.usual


@cache
def closed_words() -> dict[str, Options]:
    """The closed classes."""
    return {
        word: options(row["classes"])
        for row in rows("syntax_words.csv")
        for word in row["words"].split()
    }


def unknown(word: str) -> Options:
    """What a word that is in no table can be, by its shape."""
    if word[0].isdigit() or (word[0] in "-+" and word[1:2].isdigit()):
        return options(ADJECTIVE if "-" in word else NUMBER)
    if "-" in word:
        return _hyphened(word)
    if word[0].isupper():
        return options(NAME)
    return _by_ending(word)


def _hyphened(word: str) -> Options:
    """“re-elected” is what “elected” is; “Russian-backed”, “three-day” describe."""
    first, _, last = word.rpartition("-")
    known = lexicon().words.get(last.lower())
    if known and first.lower() in _PREFIXES:
        return known
    if word[0].isupper() and last[:1].isupper():
        return options(NAME)
    if known and known.first in "ns" and not first[0].isdigit():
        return options("n|j" if known.first == "n" else "s")
    if known and known.asks == "dc" and not first[0].isdigit():
        return options("jn|d")
    return options("jn")


def _by_ending(word: str) -> Options:
    if len(word) >= _MIN_STEM:
        for ending, classes in (("ing", "gn"), ("ed", "dc"), ("ly", "r"), ("ous", "j")):
            if word.endswith(ending):
                return options(classes)
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return options("s")
    return options("n|v")


@dataclass(frozen=True, slots=True)
class Valency:
    """What may stand behind a verb, and WordNet's files of its senses."""

    frames: str
    senses: tuple[str, ...]


_ANYTHING = Valency("ti", ())


@cache
def _valencies() -> dict[str, Valency]:
    content = word_set("content")
    return {
        verb: Valency(
            frames if "c" in frames or verb not in content else frames + "c", tuple(senses.split())
        )
        for verb, frames, senses in plain_rows("english_verbs.csv")
    }


def valency(lemma: str) -> Valency:
    """Of a verb by its plain form; of one in no table, anything."""
    return _valencies().get(lemma, _ANYTHING)


def is_plain_verb(word: str) -> bool:
    """Whether a word is the plain form of a verb, whatever other form it is: “lay”, “found”, “fell”."""
    return word in _valencies()
