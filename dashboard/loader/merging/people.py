"""One actor for all documents that name him."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.loader.actors.known import canonical_name
from dashboard.story import Actor


def merge_actors(actors: Iterable[Actor]) -> tuple[tuple[Actor, ...], dict[str, str]]:
    """The actors without doubles, and for each id the one that it is now.

    Names are the same but for case, accents and apostrophes; a single name is the person
    of that last name where only one such person is there; an organisation's long and short
    names are one.
    """
    listed = list(actors)
    full = _by_last_name(listed)
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


def plain_name(name: str) -> str:
    """The name in small letters without accents and apostrophes."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in bare if one.isalnum() or one in " -").strip()


def _by_last_name(actors: Sequence[Actor]) -> dict[str, set[str]]:
    """Full names of persons by their last word."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        name = plain_name(actor.name)
        if actor.kind == "person" and " " in name:
            found.setdefault(name.rsplit(" ", 1)[1], set()).add(name)
    return found


def _key(actor: Actor, full: dict[str, set[str]]) -> tuple[str, str]:
    if actor.kind != "person":
        return (actor.kind, plain_name(canonical_name(actor.name)))
    name = plain_name(actor.name)
    if " " not in name:
        fuller = full.get(name, set())
        if len(fuller) == 1:
            return (actor.kind, next(iter(fuller)))
    return (actor.kind, name)


def _joined(first: Actor, other: Actor) -> Actor:
    longer = other.name if len(other.name) > len(first.name) else first.name
    roles = tuple(dict.fromkeys((*first.roles, *other.roles)))
    return replace(first, name=longer, roles=roles)
