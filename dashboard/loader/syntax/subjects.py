"""Of whom a clause tells, and whether it goes on about who was named right before."""

from __future__ import annotations

from typing import Final

from dashboard.loader.syntax.reading import Clause, Phrase, Reading

_PRONOUNS: Final = frozenset("he she they it we i".split())
# Those that stand for somebody whom the text has named.
_TAKING_UP: Final = frozenset("he she they it".split())
_NOUNS: Final = "ns"
# How many words back a noun may have been named that “the” takes up.
NAMED_REACH = 60


def subject_of(reading: Reading, clause: Clause) -> Phrase | None:
    """Its own subject, or that of the clause that it is coordinated with."""
    if clause.subject is None and clause.joined >= 0:
        return reading.clauses[clause.joined].subject
    return clause.subject


def is_pronoun(reading: Reading, subject: Phrase) -> bool:
    """“She”, “they”."""
    return reading.low[subject.head] in _PRONOUNS


def is_of_somebody(reading: Reading, clause: Clause) -> bool:
    """Whether it is said of “she”, “Holm”, “the team”, “his brother”; not of “residents”, “lobster”."""
    subject = subject_of(reading, clause)
    if subject is None:
        return False
    if is_pronoun(reading, subject) or reading.tags[subject.head] == "p":
        return True
    return reading.tags[subject.first] == "P" or reading.low[subject.first] == "the"


def is_same(before: Reading, named: Phrase, reading: Reading, subject: Phrase) -> bool:
    """Whether ``subject`` is who was ``named`` in the sentence before: by the same noun, or as “she”."""
    word = reading.low[subject.head]
    return word in _TAKING_UP or word == before.low[named.head]


def takes_up(before: Reading, reading: Reading, clause: Clause) -> bool:
    """Whether it tells of what was named before: “she”, “its radio”, “the ship” behind “a ship”."""
    subject = subject_of(reading, clause)
    if subject is None:
        return False
    if reading.low[subject.head] in _TAKING_UP or reading.tags[subject.first] == "P":
        return True
    named = before.low[-NAMED_REACH:]
    words = range(subject.first, min(subject.last, subject.first + NAMED_REACH))
    nouns = [at for at in words if reading.tags[at] in _NOUNS]
    if reading.low[subject.first] != "the":
        return reading.tags[subject.head] == "p" and reading.low[subject.head] in named
    return any(reading.low[at] in named for at in nouns)
