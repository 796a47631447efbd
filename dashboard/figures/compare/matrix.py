"""What all sources say, what several say, what one alone says: a matrix of events by sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.figures.compare.disputes import FIELDS, value_words
from dashboard.figures.event.card import quadrant_class
from dashboard.figures.event.signs import DIFFER, DIFFER_WORDS, signs
from dashboard.figures.event.telling import document_names, voices_of
from dashboard.tables import Tables, records
from dashboard.words.kinds import STATUSES

COLUMNS: Final = 10  # sources with a column; further ones are counted in the last one
ROWS: Final = 120  # events of a group that are drawn; more need the filter
FEW: Final = 3  # sources of which a phone names those, too, that do not tell an event
SHARED: Final = 4  # sources named that have a text in common with another
ONE_SOURCE: Final = "This story has one source, so there is nothing to compare"
TO_COMPARE: Final = (
    "Where several articles tell the same happenings, this page shows what all of them say, what one "
    "alone says, and where they contradict each other. Give them under “Your text” or in a story’s folder."
)


# Parts of the page, and what is counted of each in its summary.
ALONE, DISPUTED, PERHAPS = "alone", "disputed", "perhaps"
TOLLS, PLANS, DENIED = "tolls", "plans", "denied"
PARTS: Final = {
    ALONE: "told by one alone",
    DISPUTED: f"{DIFFER} {DIFFER_WORDS}",
    PERHAPS: "perhaps the same",
    TOLLS: "tolls that changed",
    PLANS: "plans followed",
    DENIED: "denied",
}


@dataclass(frozen=True)
class Comparison:
    """The events in view by how many of the story's sources tell them, in their order.

    ``sources`` are those with a column, ``told_as`` the certainty with which each of them
    tells an event.
    """

    all_say: tuple[Any, ...]
    several_say: tuple[Any, ...]
    one_says: tuple[Any, ...]
    disputed: tuple[Any, ...]
    sources: tuple[str, ...]
    told_as: Mapping[tuple[str, str], str]


def comparison(tables: Tables) -> Comparison:
    """The events in view, sorted by who tells them; the source that tells most comes first."""
    events = list(records(tables.events))
    documents = list(tables.documents["id"])
    counts = pd.Series([one for event in events for one in event.documents]).value_counts()
    sources = sorted(documents, key=lambda one: -int(counts.get(one, 0)))
    everyone = len(documents)
    several = [event for event in events if len(event.documents) > 1]
    return Comparison(
        all_say=tuple(event for event in several if len(event.documents) == everyone),
        several_say=tuple(event for event in several if len(event.documents) < everyone),
        one_says=tuple(event for event in events if len(event.documents) < 2),
        disputed=tuple(event for event in events if event.disagreements),
        sources=tuple(sources[:COLUMNS]),
        told_as=_told_as(tables.tellings),
    )


def _told_as(tellings: pd.DataFrame) -> dict[tuple[str, str], str]:
    """The certainty of the plainest telling of each event in each document."""
    first = tellings.drop_duplicates(["event", "document"])
    keys = zip(first["event"], first["document"], strict=True)
    return dict(zip(keys, first["status"], strict=True))


def summary(found: Comparison, tables: Tables, further: Mapping[str, int]) -> str:
    """The counts, large: told by all, by several, by one alone, contradicted.

    ``further`` counts what else the page shows, by the names of ``PARTS``; each leads to its part.
    """
    sources = len(tables.documents)
    counts = {ALONE: len(found.one_says), DISPUTED: len(found.disputed), **further}
    items = _count(len(found.all_say), "told by both" if sources == 2 else f"told by all {sources}")
    items += _count(len(found.several_say), "told by several") if sources > 2 else ""
    items += "".join(
        _count(number, button(words, part=part) if number else words)
        for part, words in PARTS.items()
        if (number := counts.get(part, 0)) or part in {ALONE, DISPUTED}
    )
    return f'<dl class="dl-counts" aria-label="Events in view">{items}</dl>'


def _count(number: int, words: str) -> str:
    return f"<div><dd>{number}</dd><dt>{words}</dt></div>"


@dataclass(frozen=True)
class _Shape:
    """The columns of the matrix by source, how many sources have none, and what is chosen."""

    names: Mapping[str, str]
    hidden: int
    told_as: Mapping[tuple[str, str], str]
    chosen: str | None

    @property
    def width(self) -> str:
        """How many columns there are."""
        return str(len(self.names) + 1 + bool(self.hidden))


def matrix(found: Comparison, tables: Tables, chosen: str | None) -> str:
    """The table of events by sources; a cell leads to the words of its source."""
    names = {document: document_names([document], tables) for document in found.sources}
    hidden = len(tables.documents) - len(found.sources)
    head = "".join(
        escape.tag("th", escape.words_of_text(name), scope="col") for name in names.values()
    )
    head += f'<th scope="col">{hidden} more</th>' if hidden else ""
    both = "Both say" if len(tables.documents) == 2 else "All say"
    shape = _Shape(names, hidden, found.told_as, chosen)
    groups = ((both, found.all_say), ("Several say", found.several_say))
    body = "".join(_group(heading, events, shape) for heading, events in groups if events)
    classes = "dl-matrix dl-many" if len(names) > FEW else "dl-matrix"
    table = (
        f'<table class="{classes}"><thead><tr><th scope="col">Event</th>{head}</tr></thead>'
        f"{body}</table>"
    )
    region = escape.tag(
        "div",
        table,
        class_="dl-scroll",
        tabindex="0",
        role="region",
        aria_label="Events by sources",
    )
    return region + _key()


def _key() -> str:
    """What the forms in the cells mean."""
    forms = "".join(
        f'<li><span class="dl-form dl-form-{status}"></span>{status}</li>' for status in STATUSES
    )
    differ = f'<li><b class="dl-differ">{DIFFER}</b>{DIFFER_WORDS}: the cell has its version</li>'
    return f'<ul class="dl-legend" aria-label="Forms"><li>told as</li>{forms}{differ}</ul>'


def _group(heading: str, events: Sequence[Any], shape: _Shape) -> str:
    name = f"{heading} <span>{len(events)}</span>"
    label = escape.tag("th", name, colspan=shape.width, scope="colgroup")
    rows = "".join(_row(event, shape) for event in events[:ROWS])
    more = len(events) - ROWS
    words = f"and {more} more: filter to see them"
    rest = escape.tag("tr", escape.tag("td", words, colspan=shape.width, class_="dl-meta"))
    return f'<tbody><tr class="dl-group">{label}</tr>{rows}{rest if more > 0 else ""}</tbody>'


def _row(event: Any, shape: _Shape) -> str:
    title = (
        f'{signs(event)}<span dir="auto">{escape.html(event.title)}</span>'
        f'<span class="dl-when">{escape.html(_when(event))}</span>'
    )
    is_chosen = event.id == shape.chosen
    head = button(title, event=event.id, class_="dl-event", pressed=is_chosen)
    cells = "".join(_cell(event, document, shape) for document in shape.names)
    if shape.hidden:
        others = sum(document not in shape.names for document in event.documents)
        cells += escape.tag("td", str(others or ""), data_source=f"{shape.hidden} more")
    row_class = "dl-chosen" if is_chosen else None
    return escape.tag("tr", f'<th scope="row">{head}</th>{cells}', class_=row_class)


def _when(event: Any) -> str:
    """The day, and how many sources tell it for themselves where some have it from one."""
    voices = len(voices_of(event))
    if voices == len(event.documents):
        return str(event.when)
    return f"{event.when} · {len(event.documents)} sources, {voices} independent"


def _shared(event: Any, document: str, shape: _Shape) -> str:
    """What a cell says of a source that has it from one source with others."""
    group = next((one for one in event.independent if document in one), ())
    others = [shape.names.get(one, one) for one in group if one != document]
    if not others:
        return ""
    title = f"From one source with {', '.join(others[:SHARED])}"
    return escape.tag("span", "shared text", class_="dl-shared", title=title)


def _cell(event: Any, document: str, shape: _Shape) -> str:
    """The form of what the source tells and its version of what is disputed; empty if it is silent.

    On a phone, where the head is out of sight, the cell bears the source's name itself.
    """
    name = shape.names[document]
    if document not in event.documents:
        silence = '<span class="dl-unseen">does not tell it</span>'
        return escape.tag("td", silence, class_="dl-silent", data_source=name)
    status = shape.told_as.get((event.id, document), event.status)
    form = f"dl-form dl-form-{status} {quadrant_class(event.quadrant)}"
    said = [
        value_words(one.field, sourced.value)
        for one in event.disagreements
        if one.field in FIELDS
        for sourced in one.values  # noqa: PD011  not a DataFrame
        if document in sourced.documents
    ]
    versions = "".join(escape.tag("span", escape.html(words), dir="auto") for words in said)
    shared = _shared(event, document, shape)
    body = f'<span class="{form}" aria-hidden="true"></span>{versions}{shared}'
    link = button(
        body,
        event=event.id,
        document=document,
        page="source",
        class_="dl-told",
        label=f"{name}, {status}: {'; '.join(said) or 'tells it'}. Show its words",
    )
    return escape.tag("td", link, data_source=name)


def alone(found: Comparison, tables: Tables) -> str:
    """What one source alone says, by source."""
    by_source: dict[str, list[Any]] = {}
    for event in found.one_says:
        for document in event.documents:
            by_source.setdefault(document, []).append(event)
    return "".join(_alone(document, events, tables) for document, events in by_source.items())


def _alone(document: str, events: Sequence[Any], tables: Tables) -> str:
    name = escape.words_of_text(document_names([document], tables))
    items = "".join(
        "<li>"
        + button(
            f"{signs(event)}{escape.words_of_text(event.title)} "
            f'<span class="dl-when">{escape.html(event.when)}</span>',
            event=event.id,
            class_="dl-event",
        )
        + "</li>"
        for event in events[:ROWS]
    )
    more = len(events) - ROWS
    rest = f'<p class="dl-meta">and {more} more</p>' if more > 0 else ""
    heading = f'<h3 class="dl-label">{name} <span>{len(events)}</span></h3>'
    return f'<section class="dl-alone">{heading}<ul>{items}</ul>{rest}</section>'
