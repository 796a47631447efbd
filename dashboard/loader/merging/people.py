"""One actor for all documents that name him."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from dashboard.data_files import rows
from dashboard.loader.actors.known import canonical_name
from dashboard.story import Actor

# Documents of one story name the same actors again and again.
NAMES_KEPT = 20_000


def merge_actors(actors: Iterable[Actor]) -> tuple[tuple[Actor, ...], dict[str, str]]:
    """The actors without doubles, and for each id the one that it is now.

    Names are the same but for case, accents and apostrophes; a single name is the person
    of that family name where only one such person is there, and else nobody but who it is
    in its own document; an organisation's long and short names are one.
    """
    listed = list(actors)
    full = _by_family_name(listed)
    kept: dict[tuple[str, str], Actor] = {}
    ids: dict[str, str] = {}
    for actor in listed:
        key = _key(actor, full)
        first = kept.get(key)
        if first is None:
            kept[key] = actor
        else:
            kept[key] = _joined(first, actor)
        ids[actor.id] = kept[key].id
    return tuple(kept.values()), ids


@lru_cache(maxsize=NAMES_KEPT)
def plain_name(name: str) -> str:
    """The name in small letters without accents and apostrophes."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in bare if one.isalnum() or one in " -").strip()


def _by_family_name(actors: Sequence[Actor]) -> dict[str, set[str]]:
    """Full names of persons by their family name, which is the last word but in some languages."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        name = plain_name(actor.name)
        if actor.kind == "person" and " " in name:
            first, last = name.split(" ", 1)[0], name.rsplit(" ", 1)[1]
            for word in {last, first} if first in _first_family_names() else {last}:
                found.setdefault(word, set()).add(name)
    return found


@cache
def _first_family_names() -> frozenset[str]:
    return frozenset(plain_name(row["name"]) for row in rows("family_names_first.csv"))


def _key(actor: Actor, full: dict[str, set[str]]) -> tuple[str, str]:
    if actor.kind != "person":
        return (actor.kind, plain_name(canonical_name(actor.name)))
    name = plain_name(actor.name)
    if " " in name or name not in full:
        return (actor.kind, name)
    if len(full[name]) == 1:
        return (actor.kind, next(iter(full[name])))
    return (actor.kind, actor.id)


def _joined(first: Actor, other: Actor) -> Actor:
    longer = other.name if len(other.name) > len(first.name) else first.name
    roles = tuple(dict.fromkeys((*first.roles, *other.roles)))
    return replace(first, name=longer, roles=roles)
