"""Who acts in a text: people, organisations, groups and countries, one entry each."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from dashboard.data_files import rows
from dashboard.loader.actors.descriptions import find_descriptions
from dashboard.loader.actors.known import find_known
from dashboard.loader.actors.organisations import Organisation, find_organisations
from dashboard.loader.actors.people import PersonMention
from dashboard.loader.actors.roles import role_after, role_before, role_introducing
from dashboard.loader.actors.together import find_together
from dashboard.loader.prose import Prose
from dashboard.story import Actor, ActorKind, ActorMention, Place, PlaceMention


class PlacesFoundLike(Protocol):
    """Places and their mentions, as the finder of places gives them."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Each place once."""

    @property
    def mentions(self) -> tuple[PlaceMention, ...]:
        """Every naming of a place."""


@dataclass(frozen=True, slots=True)
class ActorsFound:
    """The actors of a document, where they are named, and what else is known of persons.

    ``together`` are the entries that several actors have as one: they speak, and act each.
    """

    actors: tuple[Actor, ...]
    mentions: tuple[ActorMention, ...]
    genders: Mapping[str, str] = field(default_factory=dict)
    together: frozenset[str] = frozenset()

    @property
    def acting(self) -> tuple[ActorMention, ...]:
        """The namings of single actors."""
        return tuple(m for m in self.mentions if m.actor not in self.together)


@dataclass(frozen=True, slots=True)
class _Named:
    """One naming of an actor, before the actors are numbered."""

    start: int
    end: int
    name: str
    kind: ActorKind
    gender: str | None = None
    role: str | None = None


@cache
def _countries() -> Mapping[str, str]:
    """Names of countries by ISO 3166-1 alpha-2."""
    return {row["iso"]: row["name"] for row in rows("countries.csv")}


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives of countries, which are no naming of the country as one who acts."""
    listed = (row["adjectives"].split(";") for row in rows("countries.csv"))
    return frozenset(word for words in listed for word in words)


@cache
def _capitals() -> frozenset[str]:
    """The capitals of countries, which act for them: "Moscow denied it"."""
    return frozenset(row["capital"] for row in rows("countries.csv"))


def find_actors(
    prose: Prose, people: Sequence[PersonMention], places_found: PlacesFoundLike
) -> ActorsFound:
    """Every actor that the text names, in order of first naming."""
    spans = [(person.start, person.end) for person in people]
    known = [k for k in prose.once(find_known) if not _inside(k.start, spans)]
    organisations = find_organisations(prose, known, spans)
    named = [
        *_persons(prose.body, people),
        *(_Named(o.start, o.end, _leadership(o), o.kind) for o in organisations),
    ]
    taken = sorted((n.start, n.end) for n in named)
    named.extend(_countries_named(places_found, taken))
    named.sort(key=lambda n: (n.start, -n.end))
    return _numbered(prose, named)


def _leadership(found: Organisation) -> str:
    """An organisation's name, or the country for which a seat of power speaks."""
    return _countries().get(found.stands_for, found.name) if found.stands_for else found.name


def _inside(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the spans, which are in order, holds ``offset``."""
    index = bisect_right(spans, (offset, sys.maxsize)) - 1
    return index >= 0 and offset < spans[index][1]


def _persons(body: str, people: Sequence[PersonMention]) -> Iterator[_Named]:
    for person in people:
        before = role_before(body, person.start)
        start = body.rindex(before, 0, person.start) if before else person.start
        introducing = role_introducing(body, start, person.end)
        role = introducing or role_after(body, person.end) or before
        yield _Named(person.start, person.end, person.name, "person", person.gender, role)


def _countries_named(found: PlacesFoundLike, taken: Sequence[tuple[int, int]]) -> Iterator[_Named]:
    """Countries by name, as their people, or by a capital that acts; adjectives are left out."""
    countries = {place.id: place.name for place in found.places if place.kind == "country"}
    capitals = {
        place.id: _countries().get(place.country or "")
        for place in found.places
        if place.kind == "city" and place.name in _capitals()
    }
    for mention in found.mentions:
        name = countries.get(mention.place)
        if mention.role == "associative":
            name = name or capitals.get(mention.place)
        if name is None or mention.text in _adjectives() or _inside(mention.start, taken):
            continue
        yield _Named(mention.start, mention.end, name, "country")


def _numbered(prose: Prose, named: Sequence[_Named]) -> ActorsFound:
    """One actor for each name and kind, numbered in the order of the text."""
    ids: dict[tuple[str, ActorKind], str] = {}
    roles: dict[str, dict[str, None]] = {}
    genders: dict[str, str] = {}
    mentions = []
    for item in named:
        key = (item.name, item.kind)
        actor = ids.setdefault(key, f"{prose.document}-a{len(ids) + 1}")
        given = roles.setdefault(actor, {})
        if item.role:
            given.setdefault(item.role)
        if item.gender:
            genders.setdefault(actor, item.gender)
        text = prose.text[item.start : item.end]
        mentions.append(ActorMention(prose.document, item.start, item.end, text, actor))
    mentions.extend(_described(prose, mentions, ids, roles))
    joint = list(_together(prose, mentions, ids, roles))
    mentions.extend(joint)
    mentions.sort(key=lambda mention: mention.start)
    actors = tuple(
        Actor(actor, name, kind, tuple(roles[actor])) for (name, kind), actor in ids.items()
    )
    together = frozenset(mention.actor for mention in joint)
    return ActorsFound(actors, tuple(mentions), genders, together)


def _described(
    prose: Prose,
    mentions: Sequence[ActorMention],
    ids: Mapping[tuple[str, ActorKind], str],
    roles: Mapping[str, Mapping[str, None]],
) -> Iterator[ActorMention]:
    """The descriptions that stand for a person by a role that nobody else has."""
    people = {actor: tuple(roles[actor]) for (_, kind), actor in ids.items() if kind == "person"}
    first: dict[str, int] = {}
    for mention in mentions:
        first.setdefault(mention.actor, mention.start)
    for start, end, actor in find_descriptions(prose.body, people, first):
        yield ActorMention(prose.document, start, end, prose.text[start:end], actor)


def _together(
    prose: Prose,
    mentions: Sequence[ActorMention],
    ids: dict[tuple[str, ActorKind], str],
    roles: dict[str, dict[str, None]],
) -> Iterator[ActorMention]:
    """The descriptions that stand for several actors, who get an entry together."""
    names = {actor: name for (name, _), actor in ids.items()}
    kinds = {actor: kind for (_, kind), actor in ids.items()}
    for found in list(find_together(prose, mentions, kinds)):
        members = [names[member] for member in found.members]
        name = f"{', '.join(members[:-1])} and {members[-1]}"
        actor = ids.setdefault((name, "group"), f"{prose.document}-a{len(ids) + 1}")
        roles.setdefault(actor, {})
        text = prose.text[found.start : found.end]
        yield ActorMention(prose.document, found.start, found.end, text, actor)
