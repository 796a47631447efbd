"""What was found in an article → rows of the tables of a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from dashboard.corpus.articles import Article
from dashboard.corpus.identities import actor_ids, place_ids
from dashboard.corpus.keys import key_row
from dashboard.corpus.layout import OPEN_END, OPEN_START, UNDATED
from dashboard.corpus.packing import packed, packed_source
from dashboard.days import stamp
from dashboard.loader.given_date import parse_published
from dashboard.loader.merging import DocumentParts, merge
from dashboard.story import Document, Event, Story

Row = dict[str, Any]

_EVENT_FIELDS: Final = (
    *("id", "title", "kind", "mode", "status", "main", "edtf", "earliest", "latest"),
    *("granularity", "basis", "salience"),
)
_WHO: Final = ("actors", "sources", "targets")
_WHERE: Final = ("places", "places_inferred")
_TIME_FIELDS: Final = (
    *("id", "document", "start", "end", "text", "type", "value", "edtf", "earliest", "latest"),
    *("granularity", "basis", "rule"),
)
_TELLING_FIELDS: Final = (*("document", "start", "end", "text", "title", "kind", "status", "time"),)
_QUOTE_FIELDS: Final = ("id", "document", "start", "end", "text", "kind", "speaker_text", "event")
_PLACE_FIELDS: Final = ("name", "kind", "lat", "lon", "country", "position")


_UNDATED: Final = {"first_day": None, "last_day": None}


class _Ids(NamedTuple):
    """The ids that hold in a corpus, for those of one document."""

    actors: Mapping[str, str]
    places: Mapping[str, str]


def rows_found(article: Article, parts: DocumentParts, seconds: float) -> list[tuple[str, Row]]:
    """The rows of an article that was read, each with the name of its table."""
    story = merge([parts])
    document = _document(parts.document, len(story.events), seconds) | _given(article)
    ids = _Ids(actor_ids(parts), place_ids(parts))
    return [
        ("documents", document),
        ("keys", key_row(parts, story, document["first_day"], document["last_day"])),
        ("readings", _packed(article, packed(parts))),
        *_found(story, ids),
    ]


def rows_unread(article: Article, problem: str, seconds: float) -> list[tuple[str, Row]]:
    """The rows of an article that could not be read: what its giver says of it, and the problem."""
    source = article.source
    fields = ("name", "title", "source", "authors", "url", "language", "published", "text")
    empty = dict.fromkeys(("published_basis", "first_day", "last_day"))
    told = {"events": 0, "problem": problem, "seconds": seconds}
    return [
        ("documents", _fields(source, fields) | empty | told | _given(article)),
        ("readings", _packed(article, None)),
    ]


def _given(article: Article) -> Row:
    """What of an article is the same however it is read."""
    return {"id": article.id, "came_in": article.came_in}


def _packed(article: Article, found: bytes | None) -> Row:
    given = packed_source(article.source)
    return {"document": article.id, "given": given, "found": found}


def _found(story: Story, ids: _Ids) -> Iterator[tuple[str, Row]]:
    for event in story.events:
        dated = event.earliest is not None or event.latest is not None
        yield "events" if dated else UNDATED, _event(event, ids)
        for one in event.tellings:
            sentence = {"sentence_start": one.sentence.start, "sentence_end": one.sentence.end}
            yield "tellings", _fields(one, _TELLING_FIELDS) | sentence | {"event": event.id}
    for quote in story.quotes:
        speaker = ids.actors[quote.speaker] if quote.speaker else None
        yield "quotes", _fields(quote, _QUOTE_FIELDS) | {"speaker": speaker}
    for time in story.times:
        yield "times", _fields(time, _TIME_FIELDS) | _bounds(time.earliest, time.latest)
    document = story.documents[0].id
    named = Counter((one.place, one.role) for one in story.place_mentions)
    for place in story.places:
        roles = {role: named[place.id, role] for role in ("literal", "associative")}
        where = {"id": ids.places[place.id], "document": document}
        yield "places", _fields(place, _PLACE_FIELDS) | roles | where
    mentions = Counter(one.actor for one in story.actor_mentions)
    for actor in story.actors:
        row = {"name": actor.name, "kind": actor.kind, "roles": actor.roles}
        who = {"id": ids.actors[actor.id], "document": document, "mentions": mentions[actor.id]}
        yield "actors", row | who


def _document(document: Document, events: int, seconds: float) -> Row:
    span = parse_published(document.published, "given") if document.published else None
    days = _bounds(*map(_written, (span.earliest, span.latest))) if span else _UNDATED
    fields = ("name", "title", "source", "authors", "url", "language", "published")
    told = {"events": events, "problem": None, "seconds": seconds}
    return (
        _fields(document, fields)
        | {"published_basis": document.published_basis, "text": document.text}
        | days
        | told
    )


def _event(event: Event, ids: _Ids) -> Row:
    first = event.evidence[0]
    return {
        **_fields(event, _EVENT_FIELDS),
        **_fields(first, ("document", "start", "end", "text")),
        **_bounds(event.earliest, event.latest),
        **{name: [ids.actors[one] for one in getattr(event, name)] for name in _WHO},
        **{name: [ids.places[one] for one in getattr(event, name)] for name in _WHERE},
    }


def _fields(thing: Any, names: Iterable[str]) -> Row:
    return {name: getattr(thing, name) for name in names}


def _bounds(earliest: str | None, latest: str | None) -> Row:
    """Both bounds as numbers of days; nothing where both are open."""
    if earliest is None and latest is None:
        return dict(_UNDATED)
    return {
        "first_day": OPEN_START if earliest is None else _day(earliest),
        "last_day": OPEN_END if latest is None else _day(latest),
    }


def _day(bound: str) -> int:
    return int(stamp(bound).astype("datetime64[D]").astype(int))


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
