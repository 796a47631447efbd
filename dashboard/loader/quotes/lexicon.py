"""Reporting verbs and closed word classes, by word form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dashboard.data_files import rows


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb.

    ``form`` is base, third, past, ing or participle; ``frames`` says what can follow
    (see the head of data/reporting_verbs.csv); ``noun`` where the form is a noun as well.
    """

    base: str
    form: str
    frames: str
    particle: str
    noun: bool


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Reporting verbs by form in lower case, those with a particle first."""
    found: dict[str, list[Verb]] = {}
    for row in rows("reporting_verbs.csv"):
        for form in ("base", "third", "past", "ing", "participle"):
            noun = row["noun"] == "1" and form in ("base", "third")
            if form == "participle" and row["participle"] == row["past"]:
                continue
            verb = Verb(row["base"], form, row["frames"], row["particle"], noun)
            found.setdefault(row[form], []).append(verb)
    return {
        word: tuple(sorted(forms, key=lambda v: not v.particle)) for word, forms in found.items()
    }


@cache
def heading_words() -> frozenset[str]:
    """Words with which headings begin that name nobody, in lower case."""
    return frozenset(row["word"] for row in rows("heading_words.csv"))


@cache
def word_classes() -> dict[str, str]:
    """The closed class of a word in lower case."""
    return {row["word"]: row["class"] for row in rows("word_classes.csv")}
