"""Where sources contradict each other: their values side by side, with the words of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.days import edtf_words
from dashboard.figures.actions import button
from dashboard.figures.event.card import quadrant_class
from dashboard.figures.event.marked import marked
from dashboard.figures.event.telling import document_names
from dashboard.tables import Tables, records

FIELDS: Final = {
    "day": "When",
    "place": "Where",
    "toll": "How many",
    "who": "Who",
    "status": "Whether",
}
SENTENCES: Final = 2  # of one source for one value
SOURCES: Final = 3  # whose words are shown for one value; all are named
EVENTS: Final = 40  # with contradictions that are drawn at once

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Version:
    """What one document says of a field of an event."""

    event: Any
    field: str
    value: str
    document: str


@dataclass(frozen=True)
class _Words:
    """The rows that words of a field are looked up in, by what they belong to."""

    tables: Tables
    evidence: dict[tuple[str, str], list[Any]]
    tellings: dict[tuple[str, str], list[Any]]
    times: dict[str, Any]

    @classmethod
    def of(cls, tables: Tables, events: set[str]) -> _Words:
        evidence, tellings = defaultdict(list), defaultdict(list)
        for row in records(tables.evidence[tables.evidence["event"].isin(events)]):
            evidence[row.event, row.document].append(row)
        for row in records(tables.tellings[tables.tellings["event"].isin(events)]):
            tellings[row.event, row.document].append(row)
        wanted = {row.time for rows in tellings.values() for row in rows if row.time}
        times = {row.id: row for row in records(tables.times[tables.times["id"].isin(wanted)])}
        return cls(tables, evidence, tellings, times)


def disputes(events: Sequence[Any], tables: Tables) -> str:
    """The contradictions of the events, which are rows of ``events``; pass all tables."""
    shown = events[:EVENTS]
    words = _Words.of(tables, {event.id for event in shown})
    body = "".join(_event(event, words) for event in shown)
    more = len(events) - len(shown)
    rest = f"and {more} more events on which sources differ: filter to see them" if more > 0 else ""
    return body + (f'<p class="dl-meta">{rest}</p>' if rest else "")


def value_words(field: str, value: str) -> str:
    """A value of a disagreement as a reader writes it."""
    return edtf_words(value) if field == "day" else value


def _event(event: Any, words: _Words) -> str:
    title = button(
        escape.words_of_text(event.title), event=event.id, class_="dl-dispute-title dl-link"
    )
    fields = "".join(_field(event, one, words) for one in event.disagreements)
    return escape.tag(
        "section",
        f"<h3>{title}</h3>{fields}",
        class_=f"dl-dispute {quadrant_class(event.quadrant)}",
        aria_label=f"Sources differ: {event.title}",
    )


def _field(event: Any, one: Any, words: _Words) -> str:
    name = escape.html(FIELDS.get(one.field, one.field.capitalize()))
    versions = one.values  # noqa: PD011  not a DataFrame
    columns = "".join(_value(event, one.field, sourced, words) for sourced in versions)
    sides = f'<div class="dl-sides">{columns}</div>'
    return f'<div class="dl-dispute-field"><h4 class="dl-label">{name}</h4>{sides}</div>'


def _value(event: Any, field: str, sourced: Any, words: _Words) -> str:
    value = escape.tag(
        "p", escape.html(value_words(field, sourced.value)), class_="dl-value", dir="auto"
    )
    said = "".join(
        _said(_Version(event, field, sourced.value, document), words)
        for document in sourced.documents[:SOURCES]
    )
    rest = sourced.documents[SOURCES:]
    also = f"also {document_names(rest, words.tables)}" if rest else ""
    others = escape.tag("p", escape.html(also), class_="dl-meta") if also else ""
    return f'<div class="dl-side">{value}{said}{others}</div>'


def _said(version: _Version, words: _Words) -> str:
    """A source by its name, which leads to its text, and the words by which it says so."""
    event, document = version.event, version.document
    name = escape.words_of_text(document_names([document], words.tables))
    link = button(name, event=event.id, document=document, page="source", title="Show in source")
    spans = _SPANS.get(version.field, _of_trigger)(version, words)
    sentences = words.evidence.get((event.id, document), [])
    telling = [row for row in sentences if any(row.start <= at < row.end for at, _ in spans)]
    quotes = "".join(
        escape.tag("blockquote", marked(row.text, spans, row.start), class_="dl-says", dir="auto")
        for row in list({row.start: row for row in telling or sentences}.values())[:SENTENCES]
    )
    return f'<div class="dl-said">{link}{quotes}</div>'


def _of_times(version: _Version, words: _Words) -> list[Span]:
    """The times that give this day, else all that the source gives."""
    told = words.tellings.get((version.event.id, version.document), [])
    times = [time for row in told if (time := words.times.get(row.time)) is not None]
    same = [time for time in times if time.edtf == version.value]
    return [(time.start, time.end) for time in same or times]


def _of_figures(version: _Version, words: _Words) -> list[Span]:
    return [
        (one.start, one.end)
        for one in version.event.figures
        if one.document == version.document and f"{one.count} {one.what}" == version.value
    ]


def _of_places(version: _Version, words: _Words) -> list[Span]:
    mentions = words.tables.place_mentions
    return _mentions(mentions[mentions["place"].isin(version.event.place_ids)], version)


def _of_actors(version: _Version, words: _Words) -> list[Span]:
    mentions = words.tables.actor_mentions
    return _mentions(mentions[mentions["actor"].isin(version.event.source_ids)], version)


def _of_trigger(version: _Version, words: _Words) -> list[Span]:
    told = words.tellings.get((version.event.id, version.document), [])
    return [(row.start, row.end) for row in told]


def _mentions(mentions: pd.DataFrame, version: _Version) -> list[Span]:
    here = mentions[mentions["document"] == version.document]
    return [(row.start, row.end) for row in records(here)]


_SPANS: Final[dict[str, Callable[[_Version, _Words], list[Span]]]] = {
    "day": _of_times,
    "toll": _of_figures,
    "place": _of_places,
    "who": _of_actors,
    "status": _of_trigger,
}
