"""The Source page: the article as it was read, with everything found marked in place."""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

from dashboard.figures.card import event_card
from dashboard.figures.page_style import page_style
from dashboard.figures.source import MARK_NAMES, article, legend, part_of, parts_of
from dashboard.views.state import View

TEXT_SHARE: Final = 0.66  # of the page's width; the rest is the chosen event
SIDE_BY_SIDE: Final = 1100  # pixels from which the card has room beside the text

_SCRIPT: Final = """
export default function ({ data }) {
  if (!data.event || window.datelineShown === data.event) return;
  const found = document.querySelector('.dl-article .dl-here');
  if (found) { window.datelineShown = data.event; found.scrollIntoView({ block: 'center' }); }
}
"""

_scroller = st.components.v2.component("dateline_scroll", js=_SCRIPT)


def show(view: View) -> None:
    """Draw the page."""
    st.html(page_style("source"))
    documents = list(view.all_tables.documents.itertuples())
    if not documents:
        st.html('<p class="dl-empty">This story has no text.</p>')
        return
    row = _document(view, documents)
    kinds = _settings()
    part = _part(view, row)
    beside = view.chosen and view.width >= SIDE_BY_SIDE
    body = article(row, view.all_tables, view.tables.events, kinds, part=part, chosen=view.chosen)
    if beside:
        left, right = st.columns([TEXT_SHARE, 1 - TEXT_SHARE], gap="medium")
        left.html(body)
        with right, st.container(key="dl-source-card"):
            st.html(event_card(view.chosen or "", view.all_tables))
    else:
        if view.chosen:
            st.html(event_card(view.chosen, view.all_tables))
        st.html(body)
    with st.container(key="dl-source-scroller"):
        _scroller(key="source-scroller", data={"event": f"{row.id} {view.chosen or ''}".strip()})


def _document(view: View, documents: list[Any]) -> Any:
    """The document to read: the chosen one, at first the one that tells the chosen event."""
    if len(documents) == 1:
        return documents[0]
    evidence = view.all_tables.evidence
    telling = evidence.loc[evidence["event"] == view.chosen, "document"]
    first = next((n for n, row in enumerate(documents) if row.id in set(telling)), 0)
    picked = st.selectbox(
        "Article",
        range(len(documents)),
        index=first,
        format_func=lambda n: documents[n].title or documents[n].name,
        key=f"document-{view.chosen}",
    )
    return documents[picked]


def _settings() -> list[str]:
    """Which kinds of marks to draw, with the key to their forms."""
    with st.container(key="dl-source-settings", horizontal=True, vertical_alignment="center"):
        kinds = st.pills(
            "Marked in the text",
            list(MARK_NAMES),
            default=list(MARK_NAMES),
            selection_mode="multi",
            format_func=lambda kind: MARK_NAMES[kind],
            key="marks",
            label_visibility="collapsed",
        )
        st.html(legend(kinds))
    return kinds


def _part(view: View, row: Any) -> tuple[int, int]:
    """The stretch of a long document to draw, at first the one that tells the chosen event."""
    parts = parts_of(row.text)
    if len(parts) == 1:
        return parts[0]
    first = part_of(parts, row.id, view.chosen, view.all_tables.evidence)
    picked = st.selectbox(
        "Part",
        range(len(parts)),
        index=first,
        format_func=lambda n: f"{n + 1} of {len(parts)}",
        key=f"part-{row.id}-{view.chosen}",
    )
    return parts[picked]
