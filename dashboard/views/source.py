"""The Source page: the article as it was read, with everything found marked in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from dashboard.figures.nothing import nothing
from dashboard.figures.page_style import page_style
from dashboard.figures.source import (
    MARK_NAMES,
    Reading,
    article,
    event_sheet,
    legend,
    part_of,
    parts_of,
    place_of,
    published_line,
)
from dashboard.tables import records
from dashboard.views import chosen, editing, look, page_settings, picks
from dashboard.views.state import View

_SCRIPT: Final = """
export default function ({ data }) {
  if (!data.target.trim()) return;
  const seen = ({ top, bottom }) => bottom > 80 && top < innerHeight - 40;
  const told = [...document.querySelectorAll('.dl-article .dl-here')];
  if (told.some((one) => seen(one.getBoundingClientRect()))) return;
  told[0]?.scrollIntoView({ block: 'center' });
}
"""

_scroller = st.components.v2.component("dateline_scroll", js=_SCRIPT)


def show(view: View) -> None:
    """Draw the page."""
    st.html(page_style("source"))
    documents = list(records(view.all_tables.documents))
    if not documents:
        st.html(nothing("This story has no text", "Its events were given without one."))
        return
    quote = _quote(view)
    told = place_of(view.all_tables, view.chosen, quote)
    wanted = picks.picked("document")
    picks.follow("document", view.chosen, keep=wanted in {document for document, _ in told})
    document = _document(documents, told, picks.picked("document"))
    kinds = _settings()
    part = _part(document, told)
    shown = view.tables.events
    body = article(Reading(document, view.all_tables, shown, kinds, part, view.chosen, quote))
    if len(documents) > 1 or document.url:  # the day of one alone stands in the header
        st.html(published_line(document))
    if places := chosen.beside(view):
        left, right = places
        with left:
            chosen.html(view, body)
        with right, st.container(key="dl-source-card"):
            chosen.card(view)
            editing.controls(view)
    else:
        chosen.html(view, body)
        if view.chosen:
            editing.controls(view)
            chosen.html(view, event_sheet(view.chosen, view.all_tables))
    with st.container(key="dl-unseen-scroller"):
        _scroller(key="source-scroller", data={"target": f"{quote or ''} {view.chosen or ''}"})
    look.write_address()


def _quote(view: View) -> str | None:
    """The picked quote, until another event is chosen."""
    quotes = view.all_tables.quotes
    own = quotes.loc[quotes["id"] == picks.picked("quote"), "event"]
    picks.follow("quote", view.chosen, keep=view.chosen in set(own))
    return picks.picked("quote")


def _document(documents: Sequence[Any], told: Sequence[tuple[str, int]], wanted: str | None) -> Any:
    """The document to read: the picked one, at first the one asked for or that tells what was chosen."""
    if len(documents) == 1:
        return documents[0]
    telling = {wanted} if wanted else {document for document, _ in told}
    first = next((n for n, one in enumerate(documents) if one.id in telling), 0)
    key = f"document-{told[:1]}-{wanted}"
    picked = st.selectbox(
        "Article",
        range(len(documents)),
        index=first,
        format_func=lambda n: documents[n].title or documents[n].label,
        key=key,
        on_change=lambda: picks.pick("document", documents[st.session_state[key]].id),
    )
    return documents[picked]


def _part(document: Any, told: Sequence[tuple[str, int]]) -> tuple[int, int]:
    """The stretch of a long document to draw, at first the one that tells what was chosen."""
    parts = parts_of(document.text)
    if len(parts) == 1:
        return parts[0]
    start = min((start for name, start in told if name == document.id), default=0)
    picked = st.selectbox(
        "Part",
        range(len(parts)),
        index=part_of(parts, start),
        format_func=lambda n: f"{n + 1} of {len(parts)}",
        key=f"part-{document.id}-{start}",
    )
    return parts[picked]


def _settings() -> Sequence[str]:
    """Which kinds of marks to draw, with the key to their forms."""
    with st.container(key="dl-source-settings", horizontal=True, vertical_alignment="center"):
        kinds = page_settings.pills(
            "Marked in the text",
            page_settings.MARKS,
            list(MARK_NAMES),
            list(MARK_NAMES),
            MARK_NAMES.__getitem__,
            label_visibility="collapsed",
        )
        st.html(legend(kinds))
    return kinds
