"""Two events that could be one happening: side by side, with what they share and differ in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.figures.compare.disputes import FIELDS, value_words
from dashboard.figures.event.card import quadrant_class
from dashboard.figures.event.marked import highlighted
from dashboard.figures.event.telling import document_names, features_words
from dashboard.tables import Tables, records

PAIRS: Final = 12  # that are asked about at once
SOURCES: Final = 3  # named beside an event
SENTENCES: Final = 2  # of an event, each of another source


def perhaps_rows(tables: Tables, seen: Collection[str]) -> list[Any]:
    """The pairs of which an event is in view."""
    return [row for row in records(tables.perhaps) if row.one in seen or row.other in seen]


def perhaps_pairs(pairs: Sequence[Any], tables: Tables) -> list[str]:
    """For each pair both events with the words of their sources, and why they could be one.

    Pass all tables.
    """
    asked = _Asked(tables, {event for pair in pairs for event in (pair.one, pair.other)})
    return [_pair(pair, asked) for pair in pairs]


class _Asked:
    """The events that are asked about, with the first sentences of each."""

    def __init__(self, tables: Tables, ids: Collection[str]) -> None:
        self.tables = tables
        wanted = tables.events[tables.events["id"].isin(ids)]
        self.events = {event.id: event for event in records(wanted)}
        said = tables.evidence[tables.evidence["event"].isin(ids)]
        first = said.drop_duplicates(["event", "document"]).groupby("event").head(SENTENCES)
        self.said: dict[str, list[str]] = {}
        for row in records(first):
            self.said.setdefault(row.event, []).append(row.text)


def _pair(pair: Any, asked: _Asked) -> str:
    events = [asked.events[one] for one in (pair.one, pair.other) if one in asked.events]
    told = [set(event.documents) for event in events]
    shared = set.intersection(*told) if told else set()
    sides = "".join(_side(event, shared, pair, asked) for event in events)
    field = FIELDS.get(pair.differs.field, pair.differs.field).lower()
    why = f"They agree on {features_words(pair.agreed)}" if pair.agreed else "They are told alike"
    line = escape.tag("p", escape.html(f"{why}, and differ in {field}."), class_="dl-meta")
    return f'<div class="dl-sides">{sides}</div>{line}'


def _side(event: Any, shared: Collection[str], pair: Any, asked: _Asked) -> str:
    """An event under its version, by the sources that do not name the other one as well."""
    here = {one for one in event.documents if one not in shared} or set(event.documents[:1])
    versions = dict.fromkeys(
        value_words(pair.differs.field, sourced.value)
        for sourced in pair.differs.values
        if here & set(sourced.documents)
    )
    value = escape.tag("p", escape.html(" or ".join(versions)), class_="dl-value", dir="auto")
    title = button(
        escape.words_of_text(event.title), event=event.id, class_="dl-link dl-perhaps-title"
    )
    names = document_names(event.documents[:SOURCES], asked.tables)
    more = len(event.documents) - SOURCES
    sources = f"{names} and {more} more" if more > 0 else names
    meta = escape.tag("p", escape.html(f"{event.when} · {sources}"), class_="dl-meta")
    words = "".join(
        escape.tag("blockquote", highlighted(said, event.title), class_="dl-says", dir="auto")
        for said in asked.said.get(event.id, ())
    )
    body = f"{value}{title}{meta}{words}"
    return f'<div class="dl-side {quadrant_class(event.quadrant)}">{body}</div>'
