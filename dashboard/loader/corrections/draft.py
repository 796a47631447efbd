"""A story while it is corrected: its parts by id, and how corrections find them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from dashboard.loader.corrections.finding import Finder, Found
from dashboard.loader.corrections.kinds import Words
from dashboard.loader.corrections.told import (
    Places,
    overlap,
    place_of_mention,
    place_of_quote,
    places_of_event,
)
from dashboard.loader.merging.features import day_published
from dashboard.loader.ordering import certainly_after
from dashboard.loader.source import with_quoted
from dashboard.story import (
    Actor,
    Event,
    Evidence,
    Perhaps,
    Place,
    Quote,
    Relation,
    Story,
    Telling,
    Time,
)

_Timed = TypeVar("_Timed", Event, Time)


class UnfitError(Exception):
    """A correction has nothing in the story that it is about; the message says what is missing.

    It has the values quoted in the place of each {}.
    """

    def __init__(self, why: str, *quoted: str) -> None:
        super().__init__(with_quoted(why, quoted))


class Draft:
    """The events, quotes, places and actors of a story, to be changed one after the other.

    Nothing that is done for one correction goes through all of the story: what stands near
    some words, and what has a name, is looked up.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.finder = Finder(story.documents)
        self.times = {time.id: time for time in story.times}
        self.events = {event.id: event for event in story.events}
        self.quotes = {quote.id: quote for quote in story.quotes}
        self.places = {place.id: place for place in story.places}
        self.actors = {actor.id: actor for actor in story.actors}
        self.published = {one.id: day_published(one) for one in story.documents}
        self.actor_names = {actor.id: actor.name for actor in story.actors}
        self._named = _PlaceNames(story.places)
        self._actors = {one.name.casefold(): one for one in reversed(story.actors)}
        self._gone: dict[str, str | None] = {}
        self._apart: list[tuple[str, str]] = []
        self._ranks = {event: rank for rank, event in enumerate(self.events)}
        self._told = Places(
            place
            for event, rank in zip(story.events, self._ranks.values(), strict=False)
            for place in places_of_event(event, rank)
        )
        self._said = Places(place_of_quote(one, rank) for rank, one in enumerate(story.quotes))
        self._last_numbers: dict[str, int] = {}
        self.texts = {document.id: document.text for document in story.documents}

    def put(self, event: Event) -> None:
        """Set an event in the place of the one with its id, or as a new one."""
        before = self.events.get(event.id)
        self.events[event.id] = event
        rank = self._ranks.setdefault(event.id, len(self._ranks))
        if before is not None and _telling_parts(before) == _telling_parts(event):
            return
        told = set(places_of_event(event, rank))
        were = set(places_of_event(before, rank)) if before else set()
        for place in were - told:
            self._told.drop(place, lambda of: self._now(of) == event.id)
        for place in sorted(told - were, key=attrgetter("start", "end")):
            self._told.put(place)

    def put_as_one(self, event: Event, other: str) -> None:
        """Set an event that another went into: the words of both find it."""
        self.events[event.id] = event
        self.drop(other, into=event.id)

    def drop(self, event: str, into: str | None = None) -> None:
        """Take an event out; what names it names the event that it went into, if any."""
        del self.events[event]
        self._gone[event] = into

    def tell_apart(self, one: str, other: str) -> None:
        """Have two events never be named as perhaps one."""
        self._apart.append((one, other))

    def new_id(self, stem: str) -> str:
        """An id that no event has had."""
        number = self._last_numbers.get(stem, 0) + 1
        while f"{stem}-{number}" in self._ranks:
            number += 1
        self._last_numbers[stem] = number
        return f"{stem}-{number}"

    def put_place(self, place: Place) -> None:
        """Set a place in the place of the one with its id, or as a new one."""
        self._named.put(place, self.places.get(place.id))
        self.places[place.id] = place

    def place_named(self, name: str, first: Sequence[str] = ()) -> Place | None:
        """The place with that row in a gazetteer or that name, those ``first`` first."""
        listed = [self.places[one] for one in first if one in self.places]
        wanted = name.casefold()
        by_row = (one for one in listed if one.gazetteer == name)
        by_name = (one for one in listed if one.name.casefold() == wanted)
        found = next(by_row, None)
        if found is None and (id_ := self._named.by_row(name)) is not None:
            return self.places[id_]
        found = found or next(by_name, None)
        if found is None and (id_ := self._named.by_name(wanted)) is not None:
            return self.places[id_]
        return found

    def put_actor(self, actor: Actor) -> None:
        """Keep an actor that the story does not have."""
        self.actors.setdefault(actor.id, actor)
        self.actor_names.setdefault(actor.id, actor.name)
        self._actors.setdefault(actor.name.casefold(), actor)

    def actor_named(self, name: str) -> Actor | None:
        """The first actor of that name."""
        return self._actors.get(name.casefold())

    def find(self, words: Words) -> Found:
        """Where words stand; raises UnfitError."""
        if not self.finder.has(words.document):
            raise UnfitError("there is no document “{}”", words.document)
        found = self.finder.find(words)
        if found is None:
            raise UnfitError("“{}” does not have these words", words.document)
        return found

    def event_at(self, words: Words) -> Event:
        """The event that is told by the words, or else alone in their passage; or UnfitError."""
        return self.events[self._event_at(self.find(words))]

    def telling_at(self, words: Words) -> tuple[Event, Telling]:
        """The event that the words tell, and its telling that holds them; or UnfitError."""
        found = self.find(words)
        event = self.events[self._event_at(found)]
        here = [one for one in event.tellings if one.document == found.document]
        if not here:
            raise UnfitError("nothing is known of how its tellings were put together")
        return event, min(here, key=lambda one: _far(found, one.start, one.end))

    def quote_at(self, words: Words) -> Quote:
        """The quote that shares most of its words with these; or UnfitError."""
        found = self.find(words)
        here = list(self._said.over(found.document, found.start, found.end))
        if not here:
            raise UnfitError("no quote was found there")
        return self.quotes[min(here, key=lambda one: one.away(found)).of]

    @cached_property
    def _places_said(self) -> Places:
        literal = (one for one in self.story.place_mentions if one.role == "literal")
        return Places(place_of_mention(one, one.place, rank) for rank, one in enumerate(literal))

    @cached_property
    def _actors_said(self) -> Places:
        said = self.story.actor_mentions
        return Places(place_of_mention(one, one.actor, rank) for rank, one in enumerate(said))

    def places_in(self, found: Found) -> list[str]:
        """The ids of places where something happens, by the words of a passage."""
        return _begun_in(self._places_said, found)

    def actors_in(self, found: Found) -> list[str]:
        """The ids of those whom a passage names."""
        return _begun_in(self._actors_said, found)

    def finished(self) -> Story:
        """The story as it is now."""
        return replace(
            self.story,
            events=tuple(map(self._renamed, self.events.values())),
            times=tuple(map(self._renamed, self.story.times)),
            quotes=tuple(
                replace(one, event=self._now(one.event)) if one.event in self._gone else one
                for one in self.quotes.values()
            ),
            places=tuple(self.places.values()),
            actors=tuple(self.actors.values()),
            relations=tuple(self._relations()),
            perhaps=tuple(self._perhaps()),
        )

    def _perhaps(self) -> Iterator[Perhaps]:
        """The pairs that nobody put together, and of which neither event is gone."""
        apart = [{self._now(one) for one in pair} for pair in self._apart]
        for pair in self.story.perhaps:
            one, other = self._now(pair.one), self._now(pair.other)
            if one not in self.events or other not in self.events or {one, other} in apart:
                continue
            if one != other:
                yield replace(pair, one=one, other=other)

    def _event_at(self, found: Found) -> str:
        around = found.passage
        over = self._told.over(found.document, around.start, around.end)
        told = [(one, event) for one in over if (event := self._now(one.of))]
        hit = [pair for pair in told if overlap(pair[0].words, found.start, found.end)]
        if hit:
            return min(hit, key=lambda pair: pair[0].away(found))[1]
        near = {of for one, of in told if overlap(one.sentence, around.start, around.end)}
        if len(near) == 1:
            return near.pop()
        if near:
            raise UnfitError("several events are told there, and none of them by these words")
        raise UnfitError("no event is told there")

    def _now(self, event: str | None) -> str | None:
        """The id of the event that one went into."""
        passed: list[str] = []
        while event is not None and event in self._gone:
            passed.append(event)
            event = self._gone[event]
        self._gone.update(dict.fromkeys(passed, event))  # long ways are gone once
        return event

    def _renamed(self, one: _Timed) -> _Timed:
        if one.anchor is None or one.anchor.id not in self._gone:
            return one
        return replace(one, anchor=replace(one.anchor, id=self._now(one.anchor.id)))

    def _relations(self) -> Iterator[Relation]:
        """The relations between events that are there; none against a date that a person set."""
        for one in self.story.relations:
            before, after = (self.events.get(self._now(e) or "") for e in (one.before, one.after))
            if before and after and before is not after and not _contradicts(before, after):
                yield replace(one, before=before.id, after=after.id)


def _begun_in(places: Places, found: Found) -> list[str]:
    """What begins in a passage, in the order of the story."""
    start, end = found.passage.start, found.passage.end
    inside = (one for one in places.over(found.document, start, end) if one.start >= start)
    return [one.of for one in sorted(inside, key=lambda one: one.rank)]


def _telling_parts(event: Event) -> tuple[tuple[Telling, ...], tuple[Evidence, ...]]:
    return event.tellings, event.evidence


def _far(found: Found, start: int, end: int) -> int:
    return abs(found.start - start) + abs(found.end - end)


def _contradicts(before: Event, after: Event) -> bool:
    """Whether the one that is said to come first begins after the end of the other, by hand."""
    if "date" not in (*before.corrected, *after.corrected):
        return False
    return certainly_after(before.earliest, after.latest)


class _PlaceNames:
    """The ids of places by their names and by their rows in a gazetteer, in order."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._names: dict[str, dict[str, None]] = {}
        self._rows: dict[str, dict[str, None]] = {}
        for one in places:
            self.put(one, None)

    def put(self, place: Place, before: Place | None) -> None:
        """Have a place found by its names, and no longer by those that it had before."""
        if before is None or before.name != place.name:
            self._names.setdefault(place.name.casefold(), {})[place.id] = None
        if place.gazetteer and (before is None or before.gazetteer != place.gazetteer):
            self._rows.setdefault(place.gazetteer, {})[place.id] = None
        if before is not None and before.name.casefold() != place.name.casefold():
            del self._names[before.name.casefold()][before.id]
        if before is not None and before.gazetteer and before.gazetteer != place.gazetteer:
            del self._rows[before.gazetteer][before.id]

    def by_name(self, folded: str) -> str | None:
        """The first place of a name, in small letters."""
        return next(iter(self._names.get(folded, ())), None)

    def by_row(self, row: str) -> str | None:
        """The first place with a row in a gazetteer."""
        return next(iter(self._rows.get(row, ())), None)
