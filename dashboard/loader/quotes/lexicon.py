"""Reporting verbs, and words with which headings begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.syntax.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A reporting verb of data/reporting_verbs.csv.

    ``frames`` says what can follow, ``done`` with which objects it says nothing.
    """

    base: str
    frames: str
    particle: str
    done: frozenset[str] = frozenset()


@cache
def _all_lexemes() -> dict[str, tuple[Lexeme, ...]]:
    found: dict[str, list[Lexeme]] = {}
    for row in rows("reporting_verbs.csv"):
        lexeme = Lexeme(row["base"], row["frames"], row["particle"], frozenset(row["done"].split()))
        found.setdefault(row["base"], []).append(lexeme)
    return {
        base: tuple(sorted(several, key=lambda one: not one.particle))
        for base, several in found.items()
    }


def lexemes(lemma: str) -> tuple[Lexeme, ...]:
    """What a verb reports, by its plain form: those with a particle first, none of another verb."""
    return _all_lexemes().get(lemma, ())


def speaking_forms() -> Iterator[str]:
    """Past and present forms of verbs that direct speech stands beside: “said”, “says”."""
    known = lexicon()
    for form, lemma in known.lemmas.items():
        if any("q" in one.frames for one in lexemes(lemma)):
            word = known.words.get(form)
            if word is not None and not set("dz").isdisjoint(word.usual):
                yield form


@cache
def heading_words() -> frozenset[str]:
    """Words with which headings begin that name nobody, in lower case."""
    return frozenset(row["word"] for row in rows("heading_words.csv"))
