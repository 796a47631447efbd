"""Tables for spreadsheets: the events alone, or events, places, quotes and sources in a zip."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from typing import Final

from dashboard import escape
from dashboard.exports.archive import zipped
from dashboard.exports.edition import Edition
from dashboard.exports.facts import Facts, kind_name, when
from dashboard.story import Event
from dashboard.words.labels import headed, words_said
from dashboard.words.publishing import said_of

BYTE_ORDER_MARK: Final = "\ufeff"  # without it spreadsheets read UTF-8 as the machine's old code
BETWEEN: Final = "; "
SELECTION: Final = "selection"

Value = str | float | None
Row = Mapping[str, Value]
EVENTS: Final = ("events", "events_inferred")


def events_csv(edition: Edition) -> bytes:
    """One row an event, in order; several places, actors or sentences share a cell."""
    facts = Facts(edition.story)
    return _table(edition, (_event(event, facts) for event in facts.events), _EVENT_COLUMNS)


def tables_zip(edition: Edition) -> bytes:
    """``events.csv``, ``places.csv``, ``quotes.csv`` and ``sources.csv``."""
    return zipped({f"{name}.csv": table(edition) for name, table in _TABLES.items()})


_EVENT_COLUMNS: Final = (
    *("id", "when", "earliest", "latest", "edtf", "granularity", "title", "kind", "code"),
    *("certainty", "salience", "shown_first_for", "places", "latitude", "longitude"),
    *("position", "position_km", "places_inferred", "people_and_parties", "why_this_date"),
    *("sources_differ", "corrected", "evidence", "sources"),
)


def _event(event: Event, facts: Facts) -> dict[str, Value]:
    places = facts.places_of(event)
    first = next((place for place in places if place.lat is not None), None)
    return {
        **{field: getattr(event, field) for field in ("id", "earliest", "latest", "edtf")},
        "when": when(event),
        "granularity": event.granularity,
        "title": headed(event.title),
        "kind": kind_name(event),
        "code": event.kind,
        "certainty": event.status,
        "salience": event.salience,
        "shown_first_for": _joined(event.salient_for),
        "places": _joined(place.name for place in places),
        "places_inferred": _joined(place.name for place in facts.inferred_of(event)),
        "latitude": first.lat if first else None,
        "longitude": first.lon if first else None,
        "position": first.position if first else None,
        "position_km": first.position_km if first else None,
        "people_and_parties": _joined(facts.actors_of(event)),
        "why_this_date": facts.why(event),
        "sources_differ": _joined(
            f"{one.field}: " + " / ".join(sourced.value for sourced in one.values)
            for one in event.contradictions
        ),
        "corrected": _joined(event.corrected),
        "evidence": "\n".join(" ".join(one.text.split()) for one in event.evidence),
        "sources": _joined(facts.sources_of(event)),
    }


def _places(edition: Edition) -> bytes:
    facts = ("id", "name", "kind", "country", "gazetteer", "position", "position_km")
    columns = (*facts[:3], "latitude", "longitude", *facts[3:], "why_here", *EVENTS)
    story = edition.story
    said = Counter(place for event in story.events for place in set(event.places))
    inferred = Counter(
        one for event in story.events if not event.places for one in set(event.places_inferred)
    )
    rows = (
        {field: getattr(place, field) for field in facts}
        | {"latitude": place.lat, "longitude": place.lon, "why_here": place.why}
        | dict(zip(EVENTS, (said[place.id], inferred[place.id]), strict=True))
        for place in story.places
    )
    return _table(edition, rows, columns)


def _quotes(edition: Edition) -> bytes:
    facts = Facts(edition.story)
    columns = ("id", "speaker", "role", "words", "kind", "verb", "event", "source", "start", "end")
    rows = (
        {
            **{field: getattr(quote, field) for field in ("id", "kind", "event", "start", "end")},
            "speaker": facts.speaker_name(quote),
            "role": quote.speaker_role,
            "words": words_said(" ".join(quote.text.split())),
            "verb": quote.cue,
            "source": BETWEEN.join(facts.named([quote.document])),
        }
        for quote in edition.story.quotes
    )
    return _table(edition, rows, columns)


def _sources(edition: Edition) -> bytes:
    columns = ("id", "name", "title", "language", "published", "published_basis", "published_words")
    rows = (
        {field: getattr(document, field) for field in columns[:-1]}
        | {"published_words": said_of(document), "characters": len(document.text)}
        for document in edition.story.documents
    )
    return _table(edition, rows, (*columns, "characters"))


_TABLES: Final[dict[str, Callable[[Edition], bytes]]] = {
    "events": events_csv,
    "places": _places,
    "quotes": _quotes,
    "sources": _sources,
}


def _joined(words: Iterable[str]) -> str:
    return BETWEEN.join(words)


def _table(edition: Edition, rows: Iterable[Row], columns: tuple[str, ...]) -> bytes:
    """A CSV file as RFC 4180 has it; of a selection each row says so in a last column."""
    noted = (*columns, SELECTION) if edition.note else columns
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(noted)
    writer.writerows(_cells({**row, SELECTION: edition.note}, noted) for row in rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _cells(row: Row, columns: tuple[str, ...]) -> Iterator[str]:
    return (escape.cell(row[column]) for column in columns)
