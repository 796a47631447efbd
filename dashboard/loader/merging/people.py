"""One actor for all documents that name him."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from dashboard.data_files import rows
from dashboard.loader.actors.known import canonical_name
from dashboard.story import Actor


def merge_actors(
    documents: Iterable[Sequence[Actor]], genders: Mapping[str, str] = MappingProxyType({})
) -> tuple[tuple[Actor, ...], dict[str, str]]:
    """The actors of all documents without doubles, and for each id the one that it is now.

    Names are the same but for case, accents and apostrophes; a single name is the person
    of that family name where only one such person is there, of no other gender and in no
    document that tells both apart, and else nobody but who it is in its own document; an
    organisation's long and short names are one.
    """
    by_document = list(documents)
    full = _by_family_name([actor for actors in by_document for actor in actors], genders)
    kept: dict[tuple[str, str], Actor] = {}
    ids: dict[str, str] = {}
    for actors in by_document:
        here = _by_family_name(actors, genders)
        for actor in actors:
            key = _key(actor, full, here, genders.get(actor.id))
            first = kept.get(key)
            kept[key] = actor if first is None else _joined(first, actor)
            ids[actor.id] = kept[key].id
    return tuple(kept.values()), ids


def actors_by_id(actors: Iterable[Actor], ids: Mapping[str, str]) -> Mapping[str, Actor]:
    """The story's actor for each id that a document has."""
    known = {one.id: one for one in actors}
    return {of_document: known[of_story] for of_document, of_story in ids.items()}


def plain_name(name: str) -> str:
    """The name in small letters without accents and apostrophes."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in bare if one.isalnum() or one in " -").strip()


# Full names of persons with their genders, by family name.
_Families = dict[str, dict[str, str | None]]


def _by_family_name(actors: Sequence[Actor], genders: Mapping[str, str]) -> _Families:
    """Full names by family name, which is the last word but in some languages."""
    found: _Families = {}
    for actor in actors:
        name = plain_name(actor.name) if actor.kind == "person" else ""
        if " " in name:
            first, last = name.split(" ", 1)[0], name.rsplit(" ", 1)[1]
            for word in {last, first} if first in _first_family_names() else {last}:
                same = found.setdefault(word, {})
                same[name] = same.get(name) or genders.get(actor.id)
    return found


@cache
def _first_family_names() -> frozenset[str]:
    return frozenset(plain_name(row["name"]) for row in rows("family_names_first.csv"))


def _key(actor: Actor, full: _Families, here: _Families, gender: str | None) -> tuple[str, str]:
    if actor.kind != "person":
        return (actor.kind, plain_name(canonical_name(actor.name)))
    name = plain_name(actor.name)
    if " " in name or name not in full:
        return (actor.kind, name)
    fitting = [
        one for one, other in full[name].items() if None in (gender, other) or gender == other
    ]
    if len(full[name]) == len(fitting) == 1 and name not in here:
        return (actor.kind, fitting[0])
    return (actor.kind, actor.id)


def _joined(first: Actor, other: Actor) -> Actor:
    longer = other.name if len(other.name) > len(first.name) else first.name
    roles = tuple(dict.fromkeys((*first.roles, *other.roles)))
    return replace(first, name=longer, roles=roles)
