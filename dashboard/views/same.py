"""Whether tellings are of one event, as a reader says it by a click: a correction like any other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

import streamlit as st

from dashboard import escape
from dashboard.figures.compare.matrix import PERHAPS
from dashboard.figures.compare.perhaps import PAIRS, perhaps_pairs
from dashboard.loader.corrections import Apart, Finder, Merge, Split, Words, words_of_event
from dashboard.story import Event, Story
from dashboard.views import browser, chosen, corrections, picks
from dashboard.views.state import View
from dashboard.words.labels import document_labels

MOST_PARTED: Final = 12  # sources with a button of their own; the form has all
HEADING: Final = "Perhaps the same"


def questions(view: View, pairs: Sequence[Any]) -> None:
    """Pairs that could be one happening, each with a button that joins it and one that parts it."""
    with st.container(key="dl-perhaps"):
        st.html(escape.tag("h2", HEADING, class_="dl-title", data_part=PERHAPS))
        shown = pairs[:PAIRS]
        for pair, both in zip(shown, perhaps_pairs(shown, view.all_tables), strict=True):
            chosen.html(view, both)
            _answers(view, pair)
        if more := max(0, len(pairs) - PAIRS):
            st.html(f'<p class="dl-meta">and {more} more: filter to see them</p>')


def _answers(view: View, pair: Any) -> None:
    at, other = (_words(view.story, one) for one in (pair.one, pair.other))
    if browser.embedded() or at is None or other is None:
        return
    with st.container(key=f"dl-pair-{pair.one}-{pair.other}", horizontal=True):
        for label, answer in (("The same", _join), ("Not the same", _part)):
            st.button(
                label,
                key=f"{label}-{pair.one}-{pair.other}",
                on_click=partial(answer, view.name, pair.one, at, other),
            )


def _words(story: Story, event: str) -> Words | None:
    """The words by which a correction finds an event."""
    found = next((one for one in story.events if one.id == event), None)
    return words_of_event(story, found) if found else None


def _join(name: str, event: str, at: Words, other: Words) -> None:
    """Put the two together, and show the card, which says so."""
    corrections.correct(name, [Merge(at, other)])
    picks.pick("event", event)


def _part(name: str, event: str, at: Words, other: Words) -> None:
    corrections.correct(name, [Apart(at, other)])


def parting(view: View) -> None:
    """Below the card of an event of several sources: take one of them out with a click."""
    event = next((one for one in view.story.events if one.id == view.chosen), None)
    documents = list(dict.fromkeys(one.document for one in event.tellings)) if event else []
    if event is None or len(documents) < 2 or browser.embedded():
        return
    labels = document_labels(view.story.documents)
    with st.container(key="dl-parting", horizontal=True):
        st.html('<p class="dl-meta">Tells of another event:</p>')
        for document in documents[:MOST_PARTED]:
            st.button(
                escape.markdown(labels[document]),
                key=f"part-{event.id}-{document}",
                on_click=partial(_split, view, event, document),
                type="tertiary",
            )


def _split(view: View, event: Event, document: str) -> None:
    first = next(one for one in event.tellings if one.document == document)
    finder = Finder(view.story.documents)
    at = finder.words(document, first.start, first.end, first.sentence)
    corrections.correct(view.name, [Split(at, whole_document=True)])
