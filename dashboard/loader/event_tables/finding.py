"""The rows of a table as events: what they give stands, what they do not say is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.actors import ActorsFound
from dashboard.loader.event_tables.places import find_given
from dashboard.loader.event_tables.spans import outside
from dashboard.loader.events import EventsFound, Telling
from dashboard.loader.events.happenings import event_from, leading
from dashboard.loader.events.sameness import Happening
from dashboard.loader.events.spans import Spans
from dashboard.loader.merging import DocumentParts
from dashboard.loader.places import PlacesFound
from dashboard.loader.table_row import GivenDate, TableRow
from dashboard.story import (
    Actor,
    ActorMention,
    Document,
    Event,
    Evidence,
    Quote,
    Span,
    Time,
)

RULE: Final = "table row"  # explain.py knows it by this name
# An event that no word of the lexicon names: it is like no other but by its own words.
_NO_CONCEPT: Final = "row"


def find_in_rows(parts: DocumentParts, rows: Sequence[TableRow]) -> DocumentParts:
    """The parts with an event for each row, dated, placed and quoted as the row says.

    ``parts`` is what the finders find in the table's text: of its events the kinds,
    certainties, actors, figures and words are kept, of times, places and quotes what no row gives.
    """
    document = parts.document
    times = _times(document, parts.times, rows)
    places = find_given(document, parts.places, rows)
    actors = _actors(document, parts.actors, rows)
    quotes = _quotes(document, parts.quotes, actors, rows)
    found = _Rows(document, times, places, actors, quotes, parts.events)
    pairs = [found.event(row, number) for number, row in enumerate(rows, 1)]
    events = tuple(event for event, _ in pairs)
    return DocumentParts(
        document,
        times,
        places,
        actors,
        quotes,
        EventsFound(
            events,
            {event.id: (telling,) for event, telling in pairs},
            (),
            {quote: event.id for event in events for quote in event.quotes},
        ),
    )


class _Rows:
    """What was found and given, by where it stands."""

    def __init__(  # noqa: PLR0913, PLR0917 - one argument for each thing that is found before
        self,
        document: Document,
        times: Sequence[Time],
        places: PlacesFound,
        actors: ActorsFound,
        quotes: Sequence[Quote],
        events: EventsFound,
    ) -> None:
        tellings = [one for same in events.tellings.values() for one in same]
        self._document = document
        self._times = Spans(times)
        self._places = Spans(places.mentions)
        self._by_id = {place.id: place for place in places.places}
        self._actors = Spans(actors.mentions)
        self._quotes = Spans(quotes)
        self._tellings = Spans(tellings)

    def event(self, row: TableRow, number: int) -> tuple[Event, Telling]:
        """The event of a row, and the telling that it is compared with others by."""
        text, at = self._document.text, row.words
        evidence = Evidence(self._document.id, at.start, at.end, text[at.start : at.end])
        title = text[row.title.start : row.title.end]
        own = self._telling(row, evidence, title)
        quotes = self._quotes.between(at.start, at.end)
        named = [one.actor for one in self._actors.between(at.start, at.end)]
        event = event_from(Happening([own]), number, self._by_id, {})
        return replace(
            event,
            places=own.places,
            actors=tuple(dict.fromkeys([*own.actors, *named])),
            quotes=tuple(quote.id for quote in quotes),
        ), own

    def _telling(self, row: TableRow, evidence: Evidence, title: str) -> Telling:
        """What the title tells, else what the row does; a fact where neither tells anything."""
        time = self._time(row.date) if row.date else None
        in_title = self._tellings.between(row.title.start, row.title.end)
        told = in_title or self._tellings.between(row.words.start, row.words.end)
        where, inferred = self._where(row), self._inferred(row)
        if not told:
            bare = _bare(row, evidence, title, time, where)
            return replace(bare, places_inferred=inferred)
        lead = leading(told)
        status = lead.status if in_title else "asserted"
        return replace(
            lead,
            evidence=evidence,
            title=title,
            status=row.status or status,
            kind=row.kind or lead.kind,
            time=time,
            places=where,
            places_inferred=inferred if row.placed or inferred else lead.places_inferred,
            from_places=tuple(one for one in lead.from_places if one in where),
            to_places=tuple(one for one in lead.to_places if one in where),
            main=True,
        )

    def _time(self, date: GivenDate) -> Time:
        at = date.words.start
        return next(one for one in self._times.between(at, at + 1) if one.rule == RULE)

    def _where(self, row: TableRow) -> tuple[str, ...]:
        """The places given, else where its words say that it was."""
        given = self._given(row, inferred=False)
        if given or row.placed or row.places:
            return given
        said = self._places.between(row.words.start, row.words.end)
        return tuple(dict.fromkeys(one.place for one in said if one.role == "literal"))

    def _inferred(self, row: TableRow) -> tuple[str, ...]:
        return self._given(row, inferred=True)

    def _given(self, row: TableRow, *, inferred: bool) -> tuple[str, ...]:
        cells = [place.words for place in row.places if place.inferred == inferred]
        found = (one.place for at in cells for one in self._places.between(at.start, at.end))
        return tuple(dict.fromkeys(found))


def _bare(
    row: TableRow, evidence: Evidence, title: str, time: Time | None, places: tuple[str, ...]
) -> Telling:
    """A telling of words that name no kind of event."""
    return Telling(
        evidence=evidence,
        sentence=row.number,
        start=row.title.start,
        end=row.title.end,
        title=title,
        kind=row.kind or "OTHER",
        mode=None,
        concept=_NO_CONCEPT,
        status=row.status or "asserted",
        main=True,
        definite=False,
        pointing=False,
        question=False,
        headline=False,
        narrated=True,
        sources=(),
        targets=(),
        places=places,
        time=time,
        figures=(),
        known=None,
        reporter=None,
    )


def _times(document: Document, found: Sequence[Time], rows: Sequence[TableRow]) -> tuple[Time, ...]:
    dates = [row.date for row in rows if row.date]
    given = [_time(document, date) for date in dates]
    kept = outside(found, [date.words for date in dates])
    ordered = sorted([*given, *kept], key=lambda one: one.start)
    return tuple(
        replace(one, id=f"{document.id}-t{number}") for number, one in enumerate(ordered, 1)
    )


def _time(document: Document, date: GivenDate) -> Time:
    at = date.words
    return Time(
        id="",
        document=document.id,
        start=at.start,
        end=at.end,
        text=document.text[at.start : at.end],
        type="TIME" if date.granularity == "minute" else "DATE",
        value=date.edtf or "",
        edtf=date.edtf,
        earliest=date.earliest,
        latest=date.latest,
        granularity=date.granularity,
        basis="explicit",
        anchor=None,
        rule=RULE,
    )


def _actors(document: Document, found: ActorsFound, rows: Sequence[TableRow]) -> ActorsFound:
    """With speakers whom no rule takes for somebody."""
    actors = list(found.actors)
    mentions = list(found.mentions)
    named = Spans(found.mentions)
    ids: dict[str, str] = {}
    for row in rows:
        if row.speaker is None or named.between(row.speaker.start, row.speaker.end):
            continue
        text = document.text[row.speaker.start : row.speaker.end]
        if text not in ids:
            ids[text] = f"{document.id}-a{len(actors) + 1}"
            actors.append(Actor(ids[text], text, "person"))
        at = row.speaker
        mentions.append(ActorMention(document.id, at.start, at.end, text, ids[text]))
    mentions.sort(key=lambda one: one.start)
    return ActorsFound(tuple(actors), tuple(mentions), found.genders)


def _quotes(
    document: Document, found: Sequence[Quote], actors: ActorsFound, rows: Sequence[TableRow]
) -> tuple[Quote, ...]:
    named = Spans(actors.mentions)
    given = [_quote(document, row, row.quote, named) for row in rows if row.quote]
    kept = outside(found, [row.quote for row in rows if row.quote])
    ordered = sorted([*given, *kept], key=lambda one: one.start)
    return tuple(
        replace(one, id=f"{document.id}-q{number}") for number, one in enumerate(ordered, 1)
    )


def _quote(document: Document, row: TableRow, at: Span, named: Spans[ActorMention]) -> Quote:
    said_by = row.speaker
    who = named.between(said_by.start, said_by.end) if said_by else []
    return Quote(
        id="",
        document=document.id,
        start=at.start,
        end=at.end,
        text=document.text[at.start : at.end],
        quoted=(at,),
        kind="direct",
        speaker=who[0].actor if who else None,
        speaker_text=document.text[said_by.start : said_by.end] if said_by else None,
        speaker_role=None,
        cue=None,
    )
