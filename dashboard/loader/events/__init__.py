"""Events: what a document says happened, of what kind, how sure, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.loader.actors import ActorsFound
from dashboard.loader.events.happenings import event_from
from dashboard.loader.events.links import Link, find_links
from dashboard.loader.events.quoting import quotes_by_event
from dashboard.loader.events.reading import Material, find_tellings
from dashboard.loader.events.references import References
from dashboard.loader.events.sameness import Happening, group_tellings
from dashboard.loader.events.spans import Spans
from dashboard.loader.events.tellings import Telling
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.places import PlacesFound
from dashboard.loader.prose import UNPUBLISHED, Prose, Published
from dashboard.loader.times.remembered import remembered
from dashboard.story import ActorMention, Event, Quote, Time

__all__ = ["EventsFound", "Link", "Telling", "find_events"]


@dataclass(frozen=True)
class EventsFound:
    """The events of a document with what ordering and merging go by.

    ``tellings`` are by the id of their event, ``quote_events`` ids of events by those of
    the quotes about them, ``echoes`` what only names a happening.
    """

    events: tuple[Event, ...]
    tellings: Mapping[str, tuple[Telling, ...]]
    links: tuple[Link, ...]
    quote_events: Mapping[str, str]
    echoes: tuple[Telling, ...] = ()


def find_events(  # noqa: PLR0913, PLR0917 - one argument for each thing that is found before
    prose: Prose,
    times: Sequence[Time],
    places_found: PlacesFound,
    actors_found: ActorsFound,
    quotes: Sequence[Quote],
    known: KnownEvents | None = None,
    published: Published = UNPUBLISHED,
) -> EventsFound:
    """The events of a document, each happening once however often it is told.

    ``known`` are the known events whose dates may be used; happenings are told apart by
    all that there are.
    """
    places = {place.id: place for place in places_found.places}
    found = find_tellings(_material(prose, (times, quotes), places_found, actors_found, published))
    tellings = [one for one in found if not one.echo]
    happenings = group_tellings(tellings, places)
    known_by_id = {event.id: event for event in (known or KnownEvents()).events}
    events = [
        event_from(happening, number, places, known_by_id, published)
        for number, happening in enumerate(happenings, 1)
    ]
    by_telling = _events_by_telling(tellings, happenings, events)
    quote_events = quotes_by_event(prose, quotes, tellings, by_telling)
    told = {
        event.id: tuple(happening.tellings)
        for event, happening in zip(events, happenings, strict=True)
    }
    links = tuple(find_links(prose, times, tellings, by_telling))
    echoes = tuple(one for one in found if one.echo)
    return EventsFound(_with_quotes(events, quote_events), told, links, quote_events, echoes)


def _with_quotes(events: Sequence[Event], quote_events: Mapping[str, str]) -> tuple[Event, ...]:
    """The events with the quotes about them."""
    about: dict[str, list[str]] = {}
    for quote, event_id in quote_events.items():
        about.setdefault(event_id, []).append(quote)
    return tuple(
        replace(event, quotes=tuple(about[event.id])) if event.id in about else event
        for event in events
    )


def _material(
    prose: Prose,
    read: tuple[Sequence[Time], Sequence[Quote]],
    places_found: PlacesFound,
    actors_found: ActorsFound,
    published: Published,
) -> Material:
    times, quotes = read
    codes = {
        place.name: place.country or "" for place in places_found.places if place.kind == "country"
    }
    speaking = _speaking_places(places_found, actors_found)
    return Material(
        prose=prose,
        actors=Spans([*actors_found.acting, *speaking]),
        places=Spans(places_found.mentions),
        times=Spans(times),
        quotes=quotes,
        known=Spans(prose.once(KnownEvents.load().find)),
        recalled=prose.once(remembered),
        countries={
            one.id: codes.get(one.name, "") for one in actors_found.actors if one.kind == "country"
        },
        located={place.id: place for place in places_found.places},
        references=References(
            actors_found.actors, actors_found.acting, actors_found.genders, prose
        ),
        published=published,
    )


def _speaking_places(places_found: PlacesFound, actors_found: ActorsFound) -> list[ActorMention]:
    """“Moscow operates”, “Russian jets”: places that stand for their country."""
    countries = {
        place.country: place.name for place in places_found.places if place.kind == "country"
    }
    actors = {actor.name: actor.id for actor in actors_found.actors if actor.kind == "country"}
    named = {mention.start for mention in actors_found.acting}
    place_countries = {
        place.id: place.country
        for place in places_found.places
        if place.kind in {"country", "city"}
    }
    found = []
    for one in places_found.mentions:
        actor = actors.get(countries.get(place_countries.get(one.place), ""))
        if one.role == "associative" and actor is not None and one.start not in named:
            found.append(ActorMention(one.document, one.start, one.end, one.text, actor))
    return found


def _events_by_telling(
    tellings: Sequence[Telling], happenings: Sequence[Happening], events: Sequence[Event]
) -> dict[int, str]:
    """For each telling's place in the list the id of its event."""
    ids = {
        id(telling): event.id
        for happening, event in zip(happenings, events, strict=True)
        for telling in happening.tellings
    }
    return {index: ids[id(telling)] for index, telling in enumerate(tellings) if id(telling) in ids}
