"""The event card: what the text says, why this date, places, people, quotes. Escaped HTML."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.days import edtf_words
from dashboard.figures.actions import button
from dashboard.figures.event.marked import highlighted, marked
from dashboard.figures.event.reasons import times_within, why_this_date
from dashboard.figures.event.signs import fields_corrected
from dashboard.figures.event.telling import document_names, numbers, people, places, who_tells
from dashboard.tables import Tables, records
from dashboard.words.kinds import QUADRANT_NAMES
from dashboard.words.labels import where_words, words_said

EVIDENCE_SHOWN: Final = 2  # sentences before the rest folds away
QUOTES_SHOWN: Final = 3


def event_card(event_id: str, tables: Tables) -> str:
    """The card of one event; pass all tables, so that nothing of it is filtered away.

    Its buttons go through ``actions``: show on map, show in source, copy citation.
    """
    rows = tables.events[tables.events["id"] == event_id]
    if rows.empty:
        return nothing_chosen()
    event = next(records(rows))
    parts = (
        _head(event),
        _section("What the text says", _evidence(event, tables)),
        _section("Why it is shown first", _paragraphs(_shown_first(event))),
        _section("Why this date", _paragraphs(why_this_date(event, tables))),
        _section("Sources differ", _disagreements(event, tables)),
        _section("Who tells it", _paragraphs(who_tells(event, tables))),
        _section("Numbers", _paragraphs(numbers(event, tables))),
        _section("Places", places(event, tables)),
        _section("People and parties", people(event, tables)),
        _section("Quotes about it", _quotes(event, tables)),
        _actions(event, tables),
    )
    return escape.tag(
        "article",
        "".join(parts),
        class_=f"dl-card {quadrant_class(event.quadrant)}",
        aria_label=f"Event: {event.title}",
    )


def foremost(tables: Tables) -> str | None:
    """The event that a page opens with: the most salient, of those the one told most often."""
    events = tables.events
    if events.empty:
        return None
    most = events[events["salience"] == events["salience"].max()]
    return str(most["id"].iloc[int(most["told"].argmax())])


def nothing_chosen() -> str:
    """What stands in the card's place until an event is chosen."""
    return escape.tag(
        "article",
        '<p class="dl-empty">Choose an event to read what the text says about it and how its date '
        "came about.</p>",
        class_="dl-card dl-card-empty",
    )


def quadrant_class(quadrant: str) -> str:
    """The CSS class that sets ``--dl-q`` to a quadrant's colour."""
    return f"q-{quadrant.replace('_', '-')}"


def event_line(event: Any) -> str:
    """One line of meta data: date · places · actors; ``event`` is a row of ``events``."""
    where = where_words(event.places, event.places_inferred)
    parts = [event.when, where, ", ".join(event.actors)]
    return " · ".join(escape.words_of_text(part) for part in parts if part)


def _head(event: Any) -> str:
    kind = escape.html(event.kind_name)
    family = QUADRANT_NAMES[event.quadrant]
    eyebrow = f'<p class="dl-eyebrow" title="{escape.html(family)}">{kind} · {event.status}</p>'
    title = escape.tag("h2", escape.html(event.title), class_="dl-title", dir="auto")
    return f'{eyebrow}{title}<p class="dl-meta">{event_line(event)}</p>{_corrected(event)}'


def _corrected(event: Any) -> str:
    if not event.corrected:
        return ""
    fields = escape.html(fields_corrected(event.corrected))
    return f'<p class="dl-meta"><span class="dl-corrected">corrected</span> by hand: {fields}</p>'


def _section(heading: str, body: str) -> str:
    return f'<section><h3 class="dl-label">{heading}</h3>{body}</section>' if body else ""


def _paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _evidence(event: Any, tables: Tables) -> str:
    evidence = tables.evidence[tables.evidence["event"] == event.id]
    rows = sorted(
        records(evidence), key=lambda row: event.title.casefold() not in row.text.casefold()
    )
    said = [_sentence(row, event.title, tables.times) for row in rows]
    shown, folded = said[:EVIDENCE_SHOWN], said[EVIDENCE_SHOWN:]
    if not folded:
        return "".join(shown)
    articles = len(event.documents)
    told = f"told {event.told} times in {articles} article{'s' if articles > 1 else ''}: show all"
    return "".join(shown) + f"<details><summary>{told}</summary>{''.join(folded)}</details>"


def _sentence(row: Any, title: str, times: pd.DataFrame) -> str:
    """A sentence with the event's words set off, or else its time expressions."""
    body = highlighted(row.text, title)
    if "<mark>" not in body:
        body = marked(row.text, _times_in(row, times), row.start)
    return f'<blockquote class="dl-says" dir="auto">{body}</blockquote>'


def _times_in(row: Any, times: pd.DataFrame) -> list[tuple[int, int]]:
    return [(time.start, time.end) for time in records(times_within([row], times), "start", "end")]


def _shown_first(event: Any) -> list[str]:
    """What speaks for a key event; nothing of any other."""
    if not event.key or not event.salient_for:
        return []
    first, *others = (escape.html(one) for one in event.salient_for)
    return [", ".join((first[:1].upper() + first[1:], *others)) + "."]


def _disagreements(event: Any, tables: Tables) -> str:
    """One line a field: each value with the documents that give it."""
    lines = []
    for one in event.disagreements:
        said = " · ".join(
            f"{escape.words_of_text(edtf_words(sourced.value))} "
            f"({escape.html(document_names(sourced.documents, tables))})"
            for sourced in one.values  # noqa: PD011  not a DataFrame
        )
        lines.append(f"{escape.html(one.field.capitalize())}: {said}")
    if lines and len(event.documents) > 1:
        lines.append(button("Compare their words", event=event.id, page="compare"))
    return _paragraphs(lines)


def _quotes(event: Any, tables: Tables) -> str:
    quotes = tables.quotes[
        tables.quotes["id"].isin(event.quote_ids) | (tables.quotes["event"] == event.id)
    ]
    lines = [_quote(row) for row in records(quotes.head(QUOTES_SHOWN))]
    more = len(quotes) - len(lines)
    if more > 0:
        lines.append(button(f"{more} more on the Quotes page", event=event.id, page="quotes"))
    return "".join(lines)


def _quote(row: Any) -> str:
    speaker = escape.words_of_text(row.speaker_name or "Speaker not named")
    words = escape.html(words_said(row.text))
    said = f"“{words}”" if row.kind == "direct" else words
    by_hand = ' <span class="dl-corrected">corrected</span>' if row.corrected else ""
    return f'<p class="dl-quote"><b>{speaker}</b>{by_hand}: <span dir="auto">{said}</span></p>'


def _actions(event: Any, tables: Tables) -> str:
    buttons = [
        button("Copy citation", copy=citation(event, tables)),
        button("Show in source", event=event.id, page="source"),
    ]
    if event.place_ids or event.inferred_ids:
        buttons.insert(1, button("Show on map", event=event.id, page="map"))
    return f'<p class="dl-actions">{"".join(buttons)}</p>'


def citation(event: Any, tables: Tables) -> str:
    """An event as one line to paste: title, date, place, documents."""
    where = where_words(event.places, event.places_inferred)
    return (
        f"{event.title} ({event.when}; {where}; source: {document_names(event.documents, tables)})"
    )
