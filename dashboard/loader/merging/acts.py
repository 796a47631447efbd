"""What act some words tell, whatever the words: to quit, to step down and a resignation are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.events.noun_classes import nouns

# How surely a noun beside another verb says what happened: “led out in handcuffs”.
HINTED: Final = 0.5


# In phrases: to whom it is done is somebody, whatever the word for them.
ANYBODY: Final = "@people"

# “Put off his visit” tells of the visit.
_NOT_DONE: Final = frozenset({"postpone", "cancel"})


@dataclass(frozen=True, slots=True)
class _Acts:
    """Acts by a word, by the verb of a phrase with the further words of it, and by a noun beside.

    ``against`` are pairs of acts that are never the same happening, ``once`` those that somebody does,
    or undergoes, once in a story, ``daily`` those that nobody undergoes twice on a day.
    """

    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[tuple[frozenset[str], str], ...]]
    hints: Mapping[str, frozenset[str]]
    against: frozenset[frozenset[str]]
    once: frozenset[str]
    daily: frozenset[str]


@cache
def _acts() -> _Acts:
    words: dict[str, set[str]] = {}
    phrases: dict[str, list[tuple[frozenset[str], str]]] = {}
    hints: dict[str, set[str]] = {}
    against: set[frozenset[str]] = set()
    for row in rows("acts.csv"):
        for one in row["words"].split():
            first, *rest = one.split("_")
            if rest:
                phrases.setdefault(first, []).append((frozenset(rest), row["act"]))
            else:
                words.setdefault(first, set()).add(row["act"])
        for one in row["hints"].split():
            hints.setdefault(one, set()).add(row["act"])
        against.update(frozenset((row["act"], one)) for one in row["against"].split("|") if one)
    return _Acts(
        {word: frozenset(found) for word, found in words.items()},
        {first: tuple(found) for first, found in phrases.items()},
        {noun: frozenset(found) for noun, found in hints.items()},
        frozenset(against),
        frozenset(row["act"] for row in rows("acts.csv") if row["once"] == "yes"),
        frozenset(row["act"] for row in rows("acts.csv") if row["once"]),
    )


def acts_of(heads: Iterable[str], beside: Iterable[str]) -> dict[str, float]:
    """The acts of verbs and nouns with the words of their clauses, with how surely each is told."""
    near = frozenset(word.partition(":")[2] or word for word in beside)
    known = _acts()
    found = {act: HINTED for word in near for act in known.hints.get(word, ())}
    for head in heads:
        for word in _forms(head):
            found.update(dict.fromkeys(known.words.get(word, ()), 1.0))
            told = (act for rest, act in known.phrases.get(word, ()) if rest <= near)
            found.update(dict.fromkeys(told, 1.0))
    return dict.fromkeys(found, 1.0) if any(found.get(one) == 1.0 for one in _NOT_DONE) else found


def _forms(head: str) -> tuple[str, ...]:
    """A head as it is, its word, and of a noun the verb that it is made from: “n:storm” is no “v:storm”."""
    letter, _, word = head.rpartition(":")
    verb = nouns().verbs.get(word) if letter == "n" else None
    return tuple(dict.fromkeys(form for form in (head, word, verb) if form))


def are_done_once(some: Mapping[str, float], others: Mapping[str, float]) -> bool:
    """Whether both surely tell an act that nobody does, or undergoes, twice in a story: to resign."""
    return not _acts().once.isdisjoint(_shared(some, others))


def are_done_once_a_day(some: Mapping[str, float], others: Mapping[str, float]) -> bool:
    """Whether both surely tell an act that nobody undergoes twice on a day: to be arrested."""
    return not _acts().daily.isdisjoint(_shared(some, others))


def _shared(some: Mapping[str, float], others: Mapping[str, float]) -> Iterable[str]:
    """The acts that both surely tell."""
    return (act for act in some.keys() & others.keys() if some[act] == others[act] == 1.0)


def is_stopped(some: Mapping[str, float], others: Mapping[str, float]) -> bool:
    """Whether the one tells that an act is called off or cut short, and the other the act alone."""
    stopped, also = ({act for act, value in one.items() if value == 1.0} for one in (some, others))
    if _NOT_DONE.isdisjoint(stopped) or not _NOT_DONE.isdisjoint(also):
        return False
    return bool(stopped & also)


def are_against(some: Mapping[str, float], others: Mapping[str, float]) -> bool:
    """Whether the one tells an arrest and the other a release: nothing that both can be."""
    sure, also = ({act for act, value in one.items() if value == 1.0} for one in (some, others))
    if sure & also:
        return False
    return any(frozenset((one, other)) in _acts().against for one in sure for other in also)
