"""Story → tables: the one schema that filters, figures and exports use.

Bounds stand twice: ``earliest`` and ``latest`` as the contract writes them (str or
None), ``first`` and ``last`` as ``datetime64[s]`` (NaT where open; a day ends at 23:59).
Names that a reader picks from are the ``label`` columns, unique within their table.
"""

from __future__ import annotations

from collections import Counter, defaultdict, namedtuple
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.days import span_words, stamp
from dashboard.story import Event, Quote, Story
from dashboard.tables import told_on
from dashboard.tables.key_events import key_events, opens_on_key
from dashboard.tables.membership import Membership, membership
from dashboard.tables.schema import COLUMNS, TYPES
from dashboard.tables.sequence import in_order
from dashboard.tables.speaking import speakers_by_event
from dashboard.words.explain import explain
from dashboard.words.kinds import KINDS
from dashboard.words.labels import actor_labels, document_labels, headed, place_labels, speaker_name

Rows = NDArray[np.bool_]
"""Which rows of a table; as many as it has."""


@dataclass(frozen=True)
class Tables:
    """The story as DataFrames; columns as in ``COLUMNS``, a fresh index from 0 each.

    ``events`` stand in the one order in which they are told. ``quotes.quoted`` holds
    (start, end) pairs in document offsets, ``documents.furniture`` (start, end, reason).
    ``places.events`` counts the events in these tables that happened there, ``literal``
    and ``associative`` the mentions, ``events_inferred`` those of its events that are only inferred
    to have been there. Of ``events`` those are ``key`` that the story has as its key events. ``perhaps``
    the same, ``steps`` of plans, ``denials`` with what they deny and ``tolls`` by day of report are
    of the whole story.
    """

    events: pd.DataFrame
    evidence: pd.DataFrame
    tellings: pd.DataFrame
    event_places: pd.DataFrame
    event_actors: pd.DataFrame
    places: pd.DataFrame
    place_mentions: pd.DataFrame
    actors: pd.DataFrame
    actor_mentions: pd.DataFrame
    quotes: pd.DataFrame
    times: pd.DataFrame
    relations: pd.DataFrame
    perhaps: pd.DataFrame
    steps: pd.DataFrame
    denials: pd.DataFrame
    tolls: pd.DataFrame
    documents: pd.DataFrame

    @cached_property
    def at_places(self) -> Membership:
        """Which event was at which places, said or, where none is said, inferred."""
        said, inferred = self.events["places"], self.events["places_inferred"]
        return membership(first or rest for first, rest in zip(said, inferred, strict=True))

    @cached_property
    def by_actors(self) -> Membership:
        """Which event names which actors."""
        return membership(self.events["actors"])

    @cached_property
    def by_speakers(self) -> Membership:
        """Which event holds words of which speakers."""
        return membership(self.events["speakers"])

    @property
    def opens_on_key(self) -> bool:
        """Whether there are so many events that the key ones are shown at first."""
        return opens_on_key(len(self.events))

    def of_events(self, table: str, seen: NDArray[np.bool_], column: str = "event") -> Rows:
        """Which rows of a table belong to events for which ``seen`` holds."""
        rows = self._event_rows.get((table, column))
        if rows is None:
            names = pd.Index(self.events["id"])
            rows = names.get_indexer(getattr(self, table)[column])
            self._event_rows[table, column] = rows
        return np.append(seen, False)[rows]

    @cached_property
    def _event_rows(self) -> dict[tuple[str, str], NDArray[np.intp]]:
        """By table and column the rows of the events named there; -1 where there is none."""
        return {}


@dataclass(frozen=True)
class _Names:
    """Unique labels by id, for places and actors."""

    places: Mapping[str, str]
    actors: Mapping[str, str]


def tables_of(story: Story) -> Tables:
    """All tables of a story."""
    names = _Names(place_labels(story.places), actor_labels(story.actors))
    events = in_order(story.events, story.relations)
    return Tables(
        events=_events(story, events, names),
        evidence=_frame(
            "evidence", (_span(e) | {"event": v.id} for v in events for e in v.evidence)
        ),
        tellings=_tellings(story, events, names),
        event_places=_frame("event_places", _event_places(events)),
        event_actors=_frame(
            "event_actors", ({"event": v.id, "actor": a} for v in events for a in v.actors)
        ),
        places=_places(story, names),
        place_mentions=_frame(
            "place_mentions",
            (
                _span(m) | {"place": m.place, "role": m.role, "reason": m.reason}
                for m in story.place_mentions
            ),
        ),
        actors=_actors(story, names),
        actor_mentions=_frame(
            "actor_mentions", (_span(m) | {"actor": m.actor} for m in story.actor_mentions)
        ),
        quotes=_quotes(story, names),
        times=_times(story),
        relations=_frame("relations", told_on.relations(story)),
        perhaps=_frame("perhaps", told_on.perhaps(story)),
        steps=_frame("steps", told_on.steps(story)),
        denials=_frame("denials", told_on.denials(story)),
        tolls=_frame("tolls", told_on.tolls(story)),
        documents=_documents(story),
    )


def records(frame: pd.DataFrame, *columns: str) -> Iterator[Any]:
    """The rows of a table as named tuples, of all columns or, quicker, of those named.

    For few rows this is far quicker than ``itertuples``.
    """
    names = columns or tuple(frame.columns)
    return map(_row_type(names)._make, zip(*(frame[name] for name in names), strict=True))


@cache
def _row_type(columns: tuple[str, ...]) -> Any:
    return namedtuple("Row", columns)


def _event_places(events: Iterable[Event]) -> Iterator[dict[str, Any]]:
    """Where each event was, and whether that is only inferred."""
    for event in events:
        for place in event.places or event.places_inferred:
            yield {"event": event.id, "place": place, "is_inferred": not event.places}


def with_counts(tables: Tables) -> tuple[pd.DataFrame, pd.DataFrame]:
    """``places`` and ``actors`` counted anew by the events and mentions in these tables."""
    at = tables.event_places["place"].value_counts()
    only = tables.event_places["is_inferred"]
    inferred = tables.event_places.loc[only, "place"].value_counts()
    by = tables.event_actors["actor"].value_counts()
    roles = tables.place_mentions
    literal = roles.loc[roles["role"] == "literal", "place"].value_counts()
    associative = roles.loc[roles["role"] == "associative", "place"].value_counts()
    places = tables.places.assign(
        events=_counted(tables.places, at),
        events_inferred=_counted(tables.places, inferred),
        literal=_counted(tables.places, literal),
        associative=_counted(tables.places, associative),
    )
    return places, tables.actors.assign(events=_counted(tables.actors, by))


def _counted(frame: pd.DataFrame, counts: pd.Series[int]) -> pd.Series[int]:
    return frame["id"].map(counts).fillna(0).astype(int)


def _frame(name: str, given: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    columns = COLUMNS[name]
    listed = [tuple(record[column] for column in columns) for record in given]
    return _framed(name, listed) if listed else _empty(name).copy()


@cache
def _empty(name: str) -> pd.DataFrame:
    """A table without rows, of which a story has many: a copy is made in a tenth of the time."""
    return _framed(name, [])


def _framed(name: str, listed: Sequence[Sequence[Any]]) -> pd.DataFrame:
    """A table of these rows; all columns share one index, so that none is compared with the others."""
    index = pd.RangeIndex(len(listed))
    columns = {
        column: pd.Series([row[at] for row in listed], index, dtype=TYPES.get(column, "object"))
        for at, column in enumerate(COLUMNS[name])
    }
    return pd.DataFrame(columns, index)


def _span(thing: Any) -> dict[str, Any]:
    return {field: getattr(thing, field) for field in ("document", "start", "end", "text")}


def _anchor(thing: Any) -> dict[str, str | None]:
    fields = ("kind", "id", "label", "date")
    return {f"anchor_{field}": getattr(thing.anchor, field, None) for field in fields}


def _events(story: Story, events: Sequence[Event], names: _Names) -> pd.DataFrame:
    ordered = {r.before for r in story.relations} | {r.after for r in story.relations}
    quotes = {quote.id: quote for quote in story.quotes}
    speakers = speakers_by_event(story, names.actors)
    key = key_events(events, len(story.documents))
    given = (
        _event(event, names, [quotes[q] for q in event.quotes if q in quotes])
        | {"position": position, "ordered": event.id in ordered}
        | {"speakers": speakers.get(event.id, ()), "key": event.id in key}
        for position, event in enumerate(events)
    )
    return _frame("events", given)


def _event(event: Event, names: _Names, quotes: Sequence[Quote]) -> dict[str, Any]:
    kind = KINDS[event.kind]
    places = tuple(names.places.get(place, place) for place in event.places)
    inferred = () if places else tuple(names.places.get(p, p) for p in event.places_inferred)
    actors = tuple(names.actors.get(actor, actor) for actor in event.actors)
    told = dict.fromkeys(evidence.document for evidence in event.evidence)
    words = (event.title, *(e.text for e in event.evidence), *(q.text for q in quotes))
    return {
        **{field: getattr(event, field) for field in ("id", "kind", "mode", "status", "main")},
        **{field: getattr(event, field) for field in ("edtf", "earliest", "latest", "granularity")},
        "title": headed(event.title),
        "kind_name": kind.name,
        "lane": kind.lane,
        "quadrant": kind.quadrant,
        "first": stamp(event.earliest),
        "last": stamp(event.latest, last=True),
        "when": span_words(event.earliest, event.latest),
        "dated": event.earliest is not None or event.latest is not None,
        "basis": event.basis,
        **_anchor(event),
        "place_ids": event.places,
        "places": places,
        "actor_ids": event.actors,
        "actors": actors,
        "quote_ids": event.quotes,
        "source_ids": event.sources,
        "target_ids": event.targets,
        "from_ids": event.from_places,
        "to_ids": event.to_places,
        **{field: getattr(event, field) for field in ("figures", "agreed", "independent")},
        "told": len(event.evidence),
        "documents": tuple(told),
        "disagreements": event.contradictions,
        "corrected": event.corrected,
        "search": " ".join((*words, *places, *inferred, *actors)).casefold(),
        "salience": event.salience,
        "salient_for": event.salient_for,
        "inferred_ids": () if event.places else event.places_inferred,
        "places_inferred": inferred,
    }


def _tellings(story: Story, events: Sequence[Event], names: _Names) -> pd.DataFrame:
    """What each document says by itself of each event."""
    when = {time.id: span_words(time.earliest, time.latest) for time in story.times}
    return _frame(
        "tellings",
        (
            _span(one)
            | {
                "event": event.id,
                "sentence_start": one.sentence.start,
                "sentence_end": one.sentence.end,
                "title": headed(one.title),
                "kind_name": KINDS[one.kind].name,
                "status": one.status,
                "time": one.time,
                "when": when.get(one.time or "", span_words(None, None)),
                "places": tuple(names.places.get(place, place) for place in one.places),
                "sources": tuple(names.actors.get(actor, actor) for actor in one.sources),
                "from_ids": one.from_places,
                "to_ids": one.to_places,
            }
            for event in events
            for one in event.tellings
        ),
    )


def _places(story: Story, names: _Names) -> pd.DataFrame:
    at = Counter(p for e in story.events for p in set(e.places or e.places_inferred))
    inferred = Counter(p for e in story.events if not e.places for p in set(e.places_inferred))
    roles = Counter((mention.place, mention.role) for mention in story.place_mentions)
    fields = (
        *("id", "name", "kind", "lat", "lon", "country", "gazetteer"),
        *("position_km", "why", "namesakes", "corrected"),
    )
    return _frame(
        "places",
        (
            {field: getattr(place, field) for field in fields}
            | {
                "label": names.places[place.id],
                "is_near": place.position == "near",
                "events": at[place.id],
                "events_inferred": inferred[place.id],
                "literal": roles[place.id, "literal"],
                "associative": roles[place.id, "associative"],
            }
            for place in story.places
        ),
    )


def _actors(story: Story, names: _Names) -> pd.DataFrame:
    by = Counter(actor for event in story.events for actor in set(event.actors))
    fields = ("id", "name", "kind", "roles")
    return _frame(
        "actors",
        (
            {field: getattr(actor, field) for field in fields}
            | {"label": names.actors[actor.id], "events": by[actor.id]}
            for actor in story.actors
        ),
    )


def _quotes(story: Story, names: _Names) -> pd.DataFrame:
    events = {event.id: event for event in story.events}
    by_quote: dict[str, str] = defaultdict(str)
    for event in story.events:
        for quote_id in event.quotes:
            by_quote.setdefault(quote_id, event.id)
    return _frame(
        "quotes",
        (_quote(q, events.get(q.event or by_quote[q.id]), names) for q in story.quotes),
    )


def _quote(quote: Quote, event: Event | None, names: _Names) -> dict[str, Any]:
    name = speaker_name(quote, names.actors)
    words = (quote.text, name or "", quote.speaker_text or "", quote.speaker_role or "")
    fields = ("id", "kind", "speaker", "speaker_text", "speaker_role", "cue", "corrected")
    return {
        **_span(quote),
        **{field: getattr(quote, field) for field in fields},
        "quoted": tuple((span.start, span.end) for span in quote.quoted),
        "speaker_name": name,
        "event": event.id if event else None,
        "event_title": headed(event.title) if event else None,
        "when": span_words(event.earliest, event.latest) if event else None,
        "places": tuple(names.places.get(p, p) for p in event.places) if event else (),
        "quadrant": KINDS[event.kind].quadrant if event else "other",
        "status": event.status if event else None,
        "search": " ".join(words).casefold(),
    }


def _times(story: Story) -> pd.DataFrame:
    fields = ("id", "type", "value", "edtf", "earliest", "latest", "granularity", "basis", "rule")
    return _frame(
        "times",
        (
            _span(time)
            | {field: getattr(time, field) for field in fields}
            | {"when": span_words(time.earliest, time.latest), "why": explain(time)}
            | _anchor(time)
            for time in story.times
        ),
    )


def _documents(story: Story) -> pd.DataFrame:
    *fields, _, _ = COLUMNS["documents"]
    labels = document_labels(story.documents)
    rows_ = (
        {field: getattr(document, field) for field in fields}
        | {
            "furniture": tuple((f.start, f.end, f.reason) for f in document.furniture),
            "label": labels[document.id],
        }
        for document in story.documents
    )
    return _frame("documents", rows_)
