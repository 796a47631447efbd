"""What one document of a story learned of a place, for those that only name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final, TypeVar

from dashboard.loader.events import EventsFound
from dashboard.loader.events.tellings import Telling
from dashboard.loader.merging.likeness import km_apart
from dashboard.loader.merging.parts import DocumentParts
from dashboard.loader.places import PlacesFound
from dashboard.loader.places.letters import plain_letters
from dashboard.story import Event, Place

TOWNS: Final = 50  # of a document that are looked at, the first ones

Told = TypeVar("Told", Event, Telling)


def with_shared_places(parts: Sequence[DocumentParts]) -> Sequence[DocumentParts]:
    """The documents, a place without a position being the one that another has of its name.

    Both must name one known town or site besides, or the one a town within the area in which the
    other puts the place; and there must be but one such place.
    """
    placed: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    known = [_known(part) for part in parts]
    places = {place.id: place for part in parts for place in part.places.places}
    for number, part in enumerate(parts):
        for place in part.places.places:
            if place.lat is not None:
                placed[_plain(place.name)][place.id].add(number)
    return [_shared(part, known, number, placed, places) for number, part in enumerate(parts)]


def _plain(name: str) -> str:
    """A name as tables and texts may each write it: “Fundão”, “Fundao”."""
    return plain_letters(name).casefold()


def _known(part: DocumentParts) -> dict[str, None]:
    """The towns and sites of a document at their own positions, in their order."""
    places = part.places.places
    known = (one for one in places if one.position == "known" and one.kind in ("city", "site"))
    return dict.fromkeys(one.id for one in known)


def _shared(
    part: DocumentParts,
    known: Sequence[Mapping[str, None]],
    number: int,
    placed: Mapping[str, Mapping[str, set[int]]],
    places: Mapping[str, Place],
) -> DocumentParts:
    ids = {}
    towns = list(islice(known[number], TOWNS))
    for place in part.places.places:
        others = placed.get(_plain(place.name), {}) if place.lat is None else {}
        fitting = [
            other
            for other, documents in others.items()
            if any(known[number].keys() & known[one].keys() for one in documents)
            or _is_around(other, towns, places)
        ]
        if len(fitting) == 1:
            ids[place.id] = fitting[0]
    if not ids:
        return part
    return replace(part, places=_places(part.places, ids), events=_events(part.events, ids))


def _is_around(place: str, towns: Sequence[str], places: Mapping[str, Place]) -> bool:
    """Whether one of the towns lies in the area that a place is put in."""
    within = places[place].position_km
    apart = km_apart([place], towns, places) if within is not None else None
    return within is not None and apart is not None and apart <= within


def _places(found: PlacesFound, ids: Mapping[str, str]) -> PlacesFound:
    mentions = tuple(replace(one, place=ids.get(one.place, one.place)) for one in found.mentions)
    return PlacesFound(tuple(one for one in found.places if one.id not in ids), mentions)


def _events(found: EventsFound, ids: Mapping[str, str]) -> EventsFound:
    tellings = {
        event: tuple(_moved(one, ids) for one in told) for event, told in found.tellings.items()
    }
    return replace(found, events=tuple(_event(one, ids) for one in found.events), tellings=tellings)


def _event(event: Event, ids: Mapping[str, str]) -> Event:
    shown = (
        replace(
            one,
            places=_renamed(one.places, ids),
            from_places=_renamed(one.from_places, ids),
            to_places=_renamed(one.to_places, ids),
        )
        for one in event.tellings
    )
    return replace(_moved(event, ids), tellings=tuple(shown))


def _moved(told: Told, ids: Mapping[str, str]) -> Told:
    """An event, or what a sentence says of one, at the places of these ids."""
    return replace(
        told,
        places=_renamed(told.places, ids),
        from_places=_renamed(told.from_places, ids),
        to_places=_renamed(told.to_places, ids),
        places_inferred=_renamed(told.places_inferred, ids),
    )


def _renamed(places: Sequence[str], ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(one, one) for one in places))
