"""What a verb tells of that says nothing itself: “it had started two days before” tells of a blockade told before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.events import Telling
from dashboard.loader.events.noun_classes import means_people
from dashboard.loader.syntax.verb_classes import is_in_class

_IT: Final = frozenset({"n:it", "n:this", "n:that"})
_CLASSES: Final = ("beginning", "light")
_HAPPEN: Final = frozenset({"happen", "occur", "do", "last", "be"})
# What “it” means stands in the same sentence or in one of so many before.
REACH: Final = 1


def with_what_is_meant(
    tellings: Mapping[str, Sequence[Telling]], echoes: Iterable[Telling]
) -> Mapping[str, Sequence[Telling]]:
    """The tellings of each event; one by “it” and an empty verb has the noun that is meant as its own."""
    listed = [one for told in tellings.values() for one in told]
    empty = {id(one) for one in listed if _says_nothing(one)}
    if not empty:
        return tellings
    nouns = sorted((one for one in (*listed, *echoes) if _noun(one)), key=lambda one: one.start)
    return {
        event: tuple(_meaning(one, nouns) if id(one) in empty else one for one in told)
        for event, told in tellings.items()
    }


def _says_nothing(one: Telling) -> bool:
    verb = one.parties.head.removeprefix("v:")
    if verb == one.parties.head or _IT.isdisjoint(one.parties.subject):
        return False
    return verb in _HAPPEN or any(is_in_class(verb, name) for name in _CLASSES)


def _noun(one: Telling) -> str:
    """The noun that a telling is of, else what does it, where that is nobody."""
    if one.parties.head.startswith("n:"):
        return one.parties.head
    first = one.parties.subject[:1]
    thing = first and not _IT.intersection(first) and not means_people(first[0][2:])
    return first[0] if thing else ""


def _meaning(one: Telling, nouns: Sequence[Telling]) -> Telling:
    """The telling with the nearest noun before it; as it is where none is near."""
    at = bisect_left(nouns, one.start, key=lambda told: told.start) - 1
    if at < 0 or one.sentence - nouns[at].sentence > REACH:
        return one
    noun = _noun(nouns[at])
    concept = nouns[at].concept if noun == nouns[at].parties.head else one.concept
    return replace(one, concept=concept, parties=replace(one.parties, head=noun, subject=()))
