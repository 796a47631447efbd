"""Who takes part in a happening: by name, however much of it is written, and by what people are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.loader.events.meanings import alike
from dashboard.loader.events.noun_classes import means_people
from dashboard.loader.events.parties import Parties
from dashboard.loader.merging.people import plain_name
from dashboard.loader.merging.profiles import stem_of
from dashboard.story import Actor

# From here on two words for people can mean one person: a captain is a skipper.
CALLED_ALIKE = 0.4
# “People”, “the man”: words that fit anybody.
_ANYBODY = frozenset(
    f"n:{word}"
    for word in "people person man woman other one victim member resident somebody everybody".split()
)
# Distinct roles whose noun is kept.
MAX_ROLES = 1 << 12


@dataclass(frozen=True, slots=True)
class Participants:
    """The words of names in its clause, and nouns of people.

    ``called`` are those that its clause says of somebody, ``roles`` those that its named persons
    are anywhere in the story.
    """

    names: frozenset[str]
    called: frozenset[str]
    roles: frozenset[str]


def participants_of(
    parties: Sequence[Parties], names: frozenset[str], actors: Iterable[Actor]
) -> Participants:
    """The participants of some tellings; ``names`` are the words of their sentences that are names."""
    sides = {word for one in parties for word in (*one.subject, *one.object)}
    clause = {word for one in parties for word in one.others} | sides
    persons = [one for one in actors if one.kind == "person"]
    last = {plain_name(one.name).rsplit(" ", 1)[-1] for one in persons}
    written = {plain_name(word[2:]) for word in clause if word[2:] in names}
    people = {word for word in sides if means_people(word[2:])} - _ANYBODY
    roles = {noun for one in persons for role in one.roles if (noun := role_noun(role))}
    return Participants(frozenset(written | last), frozenset(people), frozenset(roles))


@lru_cache(maxsize=MAX_ROLES)
def role_noun(role: str) -> str | None:
    """What a role says somebody is: “n:captain” of “Nacional's captain”, “n:driver” of “driver of the van”."""
    held = role.lower().partition(" of ")[0]
    words = [word for word in held.split() if means_people(word)]
    return f"n:{words[-1]}" if words else None


def in_common(
    one: Participants, other: Participants, rarity: Callable[[str], float]
) -> Mapping[str, float]:
    """Whether the two name one participant, and whether one is described as the other's is called."""
    shared = one.names & other.names
    described = _describe(one.called, other.roles) or _describe(other.called, one.roles)
    called = max((alike(a, b) for a in one.called for b in other.called), default=0.0)
    return {
        "same participant": max((rarity(stem_of(name)) for name in shared), default=0.0),
        "same participants": float(len(shared) > 1),
        "no name in common": float(bool(one.names and other.names) and not shared),
        "participant described": float(described),
        "called alike": called,
    }


def _describe(called: Iterable[str], roles: frozenset[str]) -> bool:
    return any(alike(a, b) >= CALLED_ALIKE for a in called for b in roles)
