"""What a form is about: an event by its name, its date and the sentences that tell it."""

from __future__ import annotations

from typing import Final

from dashboard import escape
from dashboard.figures.event.marked import highlighted
from dashboard.figures.event.telling import document_names
from dashboard.tables import Tables, records

SENTENCES: Final = 3  # of them, at most: the card has them all


def subject(event: str, tables: Tables) -> str:
    """The event as escaped HTML; nothing where there is none of that id."""
    rows = tables.events[tables.events["id"] == event]
    if rows.empty:
        return ""
    found = next(records(rows))
    said = tables.evidence[tables.evidence["event"] == event].drop_duplicates("text")
    sentences = "".join(
        escape.tag("blockquote", highlighted(row.text, found.title), class_="dl-says", dir="auto")
        for row in records(said.head(SENTENCES))
    )
    names = document_names(found.documents[:SENTENCES], tables)
    meta = escape.tag("p", escape.html(f"{found.when} · {names}"), class_="dl-meta", dir="auto")
    title = escape.tag("p", escape.html(found.title), class_="dl-subject-name", dir="auto")
    return escape.tag("section", title + meta + sentences, class_="dl-subject")
