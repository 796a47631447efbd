"""What every text export says of an event, in plain words: when, where, who, why, which source."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from dashboard.days import edtf_words, span_words
from dashboard.figures.event.reasons import AROUND, DATE_FIELDS, around_gives
from dashboard.figures.event.signs import fields_corrected
from dashboard.reports import Passage
from dashboard.story import (
    Actor,
    Document,
    Event,
    Evidence,
    Place,
    Quote,
    Story,
    Time,
)
from dashboard.tables.sequence import in_order
from dashboard.words.explain import explain
from dashboard.words.kinds import KINDS
from dashboard.words.labels import document_labels, where_words, words_said
from dashboard.words.publishing import publication_of, published_words

NO_SPEAKER: Final = "speaker not named"


@dataclass(frozen=True)
class Facts:
    """A story with its parts at hand by id, its events in the order in which they are told."""

    story: Story

    @cached_property
    def events(self) -> list[Event]:
        """The events in order, undated ones last."""
        return in_order(self.story.events, self.story.relations)

    @cached_property
    def places(self) -> dict[str, Place]:
        """Places by id."""
        return {place.id: place for place in self.story.places}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.story.actors}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {document.id: document for document in self.story.documents}

    @cached_property
    def _labels(self) -> dict[str, str]:
        return document_labels(self.story.documents)

    @cached_property
    def _times(self) -> dict[str, list[Time]]:
        """The times of each document as they stand in it."""
        by_document: dict[str, list[Time]] = defaultdict(list)
        for time in sorted(self.story.times, key=_start):
            by_document[time.document].append(time)
        return by_document

    def times_in(self, document: str, start: int, end: int) -> list[Time]:
        """The times that stand within a stretch of a document."""
        times = self._times.get(document, [])
        first, last = (bisect_left(times, at, key=_start) for at in (start, end))
        return [time for time in times[first:last] if time.end <= end]

    def places_of(self, event: Event) -> list[Place]:
        """Where it happened, each place once."""
        return [self.places[one] for one in dict.fromkeys(event.places) if one in self.places]

    def inferred_of(self, event: Event) -> list[Place]:
        """Where what is said around it puts it, where no words of its own say where."""
        ids = () if event.places else dict.fromkeys(event.places_inferred)
        return [self.places[one] for one in ids if one in self.places]

    def actors_of(self, event: Event) -> list[str]:
        """The names of those who have a part in it."""
        return [self.actors[one].name for one in dict.fromkeys(event.actors) if one in self.actors]

    def sources_of(self, event: Event) -> list[str]:
        """The documents that tell it, by source."""
        return self.named(evidence.document for evidence in event.evidence)

    def named(self, documents: Iterable[str]) -> list[str]:
        """Documents by source, each once."""
        return [self._labels.get(one, one) for one in dict.fromkeys(documents)]

    def where(self, event: Event) -> str:
        """The places of an event in one line; inferred ones say so."""
        said, inferred = self.places_of(event), self.inferred_of(event)
        return where_words((one.name for one in said), (one.name for one in inferred))

    def why(self, event: Event) -> str:
        """What its date rests on, in one sentence, and what of it a person set, in another."""
        if not event.corrected:
            return self._why(event)
        by_hand = f"Corrected by hand: {fields_corrected(event.corrected)}."
        return by_hand if "date" in event.corrected else f"{self._why(event)} {by_hand}"

    def _why(self, event: Event) -> str:
        if event.earliest is None and event.latest is None:
            return "The text gives no date."
        if any(one.field in DATE_FIELDS for one in event.contradictions):
            return "The sources differ; the dates are as wide as all they say."
        if event.basis in AROUND:
            label = f"“{event.anchor.label}”" if event.anchor else ""
            past, day = event.earliest is None, self._published(event)
            return around_gives(event.basis, label, when(event), day, past=past)
        own = self._own_time(event)
        return explain(own) if own else _basis(event)

    def _own_time(self, event: Event) -> Time | None:
        """The time of the event's sentences that has its bounds."""
        wanted = (event.earliest, event.latest)
        found = (
            time
            for said in event.evidence
            for time in self.times_in(said.document, said.start, said.end)
            if (time.earliest, time.latest) == wanted
        )
        return next(iter(sorted(found, key=_hangs_on_event)), None)

    def _published(self, event: Event) -> str:
        """The publication that its date is counted from."""
        ids = dict.fromkeys(one.document for one in event.evidence)
        telling = [self.documents[one] for one in ids if one in self.documents]
        return publication_of(telling, event.anchor.date if event.anchor else None)

    @cached_property
    def _sentences(self) -> dict[tuple[str, str], list[Evidence]]:
        """The sentences that tell each event, by document."""
        found: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
        for event in self.story.events:
            for one in event.evidence:
                found[event.id, one.document].append(one)
        return found

    def sentence(self, passage: Passage) -> str:
        """The sentence in which a passage stands, in one line; else its own words."""
        here = self._sentences.get((passage.event, passage.document), ())
        said = next((one.text for one in here if one.start <= passage.start < one.end), None)
        return " ".join((said or passage.text).split())

    def speaker_name(self, quote: Quote) -> str | None:
        """The speaker's name, or the words of the text that stand for it; None where none do."""
        known = self.actors.get(quote.speaker or "")
        return known.name if known else quote.speaker_text

    def speaker(self, quote: Quote) -> str:
        """Who said it, as exactly as the text says."""
        name = self.speaker_name(quote) or NO_SPEAKER
        return f"{name}, {quote.speaker_role}" if quote.speaker_role else name


def _basis(event: Event) -> str:
    """Where a date is from that no time of the event's sentences has."""
    if event.anchor is not None:
        date = f" ({edtf_words(event.anchor.date)})" if event.anchor.date else ""
        return f"It is counted from “{event.anchor.label}”{date}."
    if event.basis == "explicit":
        return "The text gives it."
    return "It follows from the order that the text gives."


def _start(time: Time) -> int:
    return time.start


def when(event: Event) -> str:
    """Its date in words, no sharper than the text."""
    return span_words(event.earliest, event.latest)


def kind_name(event: Event) -> str:
    """What kind of event it is, as all pages name it."""
    return KINDS[event.kind].name


def shown_for(event: Event) -> str:
    """Why it is shown first, in one line; nothing where nothing speaks for it."""
    return ", ".join(event.salient_for)


def said(quote: Quote) -> str:
    """The words of a quote; in marks where all of it stood in marks."""
    words = words_said(quote.text)
    return f"“{words}”" if quote.kind == "direct" else words


def source_line(document: Document) -> str:
    """A document in one line: title, name, date of publication."""
    heading = f"{document.title} ({document.name})" if document.title else document.name
    return f"{heading}, published {published_words(document)}"


def _hangs_on_event(time: Time) -> bool:
    """Whether it is counted from an event, which may be the one that it would explain."""
    return time.anchor is not None and time.anchor.kind == "event"
