"""A story while it is corrected: its parts by id, and how corrections find them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from dashboard.loader.corrections.finding import Finder, Found
from dashboard.loader.corrections.kinds import Words
from dashboard.loader.merging.features import day_published
from dashboard.loader.ordering import certainly_after
from dashboard.loader.source import with_quoted
from dashboard.story import Event, Evidence, Perhaps, Quote, Relation, Story, Telling, Time

_Timed = TypeVar("_Timed", Event, Time)
# Where a telling stands: from, to; its sentence from, to; the event.
_Place = tuple[int, int, int, int, str]


class UnfitError(Exception):
    """A correction has nothing in the story that it is about; the message says what is missing.

    It has the values quoted in the place of each {}.
    """

    def __init__(self, why: str, *quoted: str) -> None:
        super().__init__(with_quoted(why, quoted))


class Draft:
    """The events, quotes, places and actors of a story, to be changed one after the other."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.finder = Finder(story.documents)
        self.times = {time.id: time for time in story.times}
        self.events = {event.id: event for event in story.events}
        self.quotes = {quote.id: quote for quote in story.quotes}
        self.places = {place.id: place for place in story.places}
        self.actors = {actor.id: actor for actor in story.actors}
        self.published = {one.id: day_published(one) for one in story.documents}
        self._gone: dict[str, str | None] = {}
        self._apart: list[tuple[str, str]] = []
        self._told: dict[str, list[_Place]] | None = None

    def put(self, event: Event) -> None:
        """Set an event in the place of the one with its id, or as a new one."""
        before = self.events.get(event.id)
        self.events[event.id] = event
        if before is None or _telling_parts(before) != _telling_parts(event):
            self._told = None

    def drop(self, event: str, into: str | None = None) -> None:
        """Take an event out; what names it names the event that it went into, if any."""
        del self.events[event]
        self._gone[event] = into
        self._told = None

    def tell_apart(self, one: str, other: str) -> None:
        """Have two events never be named as perhaps one."""
        self._apart.append((one, other))

    def new_id(self, stem: str) -> str:
        """An id that no event has."""
        number = 1
        while f"{stem}-{number}" in self.events or f"{stem}-{number}" in self._gone:
            number += 1
        return f"{stem}-{number}"

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
        here = [
            one
            for one in self.quotes.values()
            if one.document == found.document and one.start < found.end and found.start < one.end
        ]
        if not here:
            raise UnfitError("no quote was found there")
        return min(here, key=lambda one: _far(found, one.start, one.end))

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
        told = self._tellings().get(found.document, ())
        hit = [one for one in told if one[0] < found.end and found.start < one[1]]
        if hit:
            return min(hit, key=lambda one: _far(found, one[0], one[1]))[4]
        around = found.passage
        near = {one[4] for one in told if one[2] < around.end and around.start < one[3]}
        if len(near) == 1:
            return near.pop()
        if near:
            raise UnfitError("several events are told there, and none of them by these words")
        raise UnfitError("no event is told there")

    def _tellings(self) -> dict[str, list[_Place]]:
        """Where events are told, by document; an event without tellings by its evidence."""
        if self._told is None:
            self._told = defaultdict(list)
            for event in self.events.values():
                for document, place in _places(event):
                    self._told[document].append(place)
        return self._told

    def _now(self, event: str | None) -> str | None:
        """The id of the event that one went into."""
        while event in self._gone:
            event = self._gone[event]
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


def _telling_parts(event: Event) -> tuple[tuple[Telling, ...], tuple[Evidence, ...]]:
    return event.tellings, event.evidence


def _places(event: Event) -> Iterator[tuple[str, _Place]]:
    for one in event.tellings:
        yield one.document, (one.start, one.end, one.sentence.start, one.sentence.end, event.id)
    for said in event.evidence if not event.tellings else ():
        yield said.document, (said.start, said.end, said.start, said.end, event.id)


def _far(found: Found, start: int, end: int) -> int:
    return abs(found.start - start) + abs(found.end - end)


def _contradicts(before: Event, after: Event) -> bool:
    """Whether the one that is said to come first begins after the end of the other, by hand."""
    if "date" not in (*before.corrected, *after.corrected):
        return False
    return certainly_after(before.earliest, after.latest)
