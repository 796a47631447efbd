"""Ids of actors and places that hold in all documents of a corpus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dashboard.loader.merging import DocumentParts
from dashboard.story import Actor, Place

_NAMED_BY_ONE_WORD: Final = "{kind}:{name}@{document}"
_NAMED: Final = "{kind}:{name}"


def actor_ids(parts: DocumentParts) -> Mapping[str, str]:
    """For each actor of a document the id that it has in a corpus: its kind and its full name.

    A person of whom only one name is told, and a group ("residents"), can be anybody's in another
    document: these ids name the document, too.
    """
    document = parts.document.id
    return {actor.id: _id(actor, document) for actor in parts.actors.actors}


def _id(actor: Actor, document: str) -> str:
    name = " ".join(actor.name.casefold().split())
    is_local = actor.kind == "group" or (actor.kind == "person" and " " not in name)
    form = _NAMED_BY_ONE_WORD if is_local else _NAMED
    return form.format(kind=actor.kind, name=name, document=document)


def place_ids(parts: DocumentParts) -> Mapping[str, str]:
    """For each place of a document the id that it has in a corpus: that of its gazetteer's row.

    What is in no gazetteer can be another place in another document.
    """
    document = parts.document.id
    return {one.id: _place_id(one, document) for one in parts.places.places}


def _place_id(place: Place, document: str) -> str:
    return place.id if place.gazetteer else f"{place.id}@{document}"
