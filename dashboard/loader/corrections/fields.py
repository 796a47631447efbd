"""Corrections of one field: of an event, a place or a quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.loader.corrections.draft import Draft, UnfitError
from dashboard.loader.corrections.kinds import SetMeant, SetPlaces, SetPosition, SetSpeaker
from dashboard.loader.event_tables.dates import CellError, read_date
from dashboard.loader.merging.joining import undated
from dashboard.loader.places.gazetteer import gazetteer
from dashboard.loader.places.senses import Sense
from dashboard.story import Actor, Event, Place, Quote

BY_HAND = "by hand"
CHOSEN = "chosen by hand"
_Corrected = tuple[str, ...]


def with_field(corrected: _Corrected, field: str) -> _Corrected:
    """The names of corrected fields with one more."""
    return corrected if field in corrected else (*corrected, field)


def dated(event: Event, written: str) -> Event:
    """The event on another date, EDTF, or on none; raises UnfitError where it is no date."""
    corrected = with_field(event.corrected, "date")
    if not written:
        return replace(undated(event), corrected=corrected)
    try:
        date = read_date(written)
    except CellError:
        raise UnfitError("“{}” is no date such as 2024-12-08 or 2024-12/2025-01", written) from None
    wide = "/" in written and date.earliest != date.latest
    return replace(
        event,
        edtf=date.edtf,
        earliest=date.earliest,
        latest=date.latest,
        granularity="vague" if wide else date.granularity,
        basis="explicit",
        anchor=None,
        corrected=corrected,
    )


def placed(draft: Draft, correction: SetPlaces) -> Event:
    """The event at other places; those that the story does not have are looked up.

    Raises UnfitError where one has no name.
    """
    event = draft.event_at(correction.at)
    if not all(name.strip() for name in correction.places):
        raise UnfitError("one of its places has no name")
    ids = []
    for name in correction.places:
        place = draft.place_named(name, event.places) or _new_place(name)
        if place.id not in draft.places:
            draft.put_place(place)
        ids.append(place.id)
    return replace(
        event,
        places=tuple(dict.fromkeys(ids)),
        from_places=tuple(one for one in event.from_places if one in ids),
        to_places=tuple(one for one in event.to_places if one in ids),
        corrected=with_field(event.corrected, "places"),
    )


def _new_place(name: str) -> Place:
    """A place from the gazetteer, or one without a position."""
    names = gazetteer()
    meanings = names.meanings(name)
    sense = meanings[0].sense if meanings else next(iter(names.towns(name)), None)
    if sense is None:
        return Place(f"{BY_HAND}:{name}", name, "area", None, None, None, None, ("name",))
    return sense.place(CHOSEN)


def positioned(draft: Draft, correction: SetPosition) -> Place:
    """The place at another position; raises UnfitError where the story does not have it."""
    place = draft.place_named(correction.place)
    if place is None:
        raise UnfitError("the story names no place “{}”", correction.place)
    if not (-90 <= correction.lat <= 90 and -180 <= correction.lon <= 180):
        raise UnfitError("a latitude is from -90 to 90, a longitude from -180 to 180")
    return replace(
        place,
        lat=correction.lat,
        lon=correction.lon,
        position="known",
        position_km=None,
        why=CHOSEN,
        corrected=with_field(place.corrected, "position"),
    )


def meant(draft: Draft, correction: SetMeant) -> Place:
    """Another place of the name; raises UnfitError where the story or the gazetteer has none."""
    place = draft.place_named(correction.place)
    if place is None:
        raise UnfitError("the story names no place “{}”", correction.place)
    other = next((one for one in _namesakes(place) if one.id == correction.row), None)
    if other is None:
        raise UnfitError("the gazetteer has no such place “{}”", correction.row)
    chosen = other.place(CHOSEN)
    return replace(
        chosen,
        id=place.id,
        namesakes=tuple(one for one in place.namesakes if one.gazetteer != other.id),
        corrected=with_field(place.corrected, "position"),
    )


def _namesakes(place: Place) -> Iterator[Sense]:
    names = gazetteer()
    name = place.name.title() if place.name.isupper() else place.name
    yield from (meaning.sense for meaning in names.meanings(name))
    yield from names.towns(name)


def spoken(draft: Draft, correction: SetSpeaker) -> Quote:
    """The quote with another speaker: an actor of the story, a new one, or nobody known."""
    quote = draft.quote_at(correction.at)
    corrected = with_field(quote.corrected, "speaker")
    if not correction.speaker:
        return replace(
            quote, speaker=None, speaker_text=None, speaker_role=None, corrected=corrected
        )
    name = correction.speaker
    actor = draft.actor_named(name) or Actor(f"{BY_HAND}:{name}", name, "person")
    draft.put_actor(actor)
    role = actor.roles[0] if actor.roles else None
    return replace(quote, speaker=actor.id, speaker_role=role, corrected=corrected)
