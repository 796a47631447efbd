"""The Compare page: what all sources say, what one alone says, where they contradict."""

from __future__ import annotations

from typing import Final

import streamlit as st

from dashboard import escape
from dashboard.figures.card import event_card
from dashboard.figures.compare import ONE_SOURCE, alone, comparison, matrix, summary
from dashboard.figures.disputes import disputes
from dashboard.figures.event_list import nothing_in_view
from dashboard.figures.page_style import page_style
from dashboard.views import editing
from dashboard.views.state import View

SIDE_BY_SIDE: Final = 1100  # pixels from which the card has room beside the comparison
SHARES: Final = (0.66, 0.34)  # of the page's width: the comparison, the card


def show(view: View) -> None:
    """Draw the page."""
    st.html(page_style("compare"))
    if len(view.all_tables.documents) < 2:
        st.html(f'<p class="dl-empty">{ONE_SOURCE}</p>')
        return
    if view.tables.events.empty:
        st.html(nothing_in_view(view.all_tables))
        return
    if view.chosen and view.width >= SIDE_BY_SIDE:
        left, right = st.columns(SHARES, gap="medium")
        with left:
            _comparison(view)
        with right, st.container(key="dl-compare-card"):
            _card(view)
    else:
        _comparison(view)
        if view.chosen:
            _card(view)


def _comparison(view: View) -> None:
    found = comparison(view.tables)
    parts = [summary(found, view.all_tables)]
    if found.all_say or found.several_say:
        parts.append(matrix(found, view.all_tables, view.chosen))
    _paper("What several tell", "".join(parts))
    if found.disputed:
        _paper("Where they contradict each other", disputes(found.disputed, view.all_tables))
    if found.one_says:
        body = f'<div class="dl-columns">{alone(found, view.all_tables)}</div>'
        _paper("What one alone says", body)


def _paper(heading: str, body: str) -> None:
    title = f'<h2 class="dl-title">{heading}</h2>'
    st.html(escape.tag("section", title + body, class_="dl-paper dl-compare", aria_label=heading))


def _card(view: View) -> None:
    st.html(event_card(view.chosen or "", view.all_tables))
    editing.controls(view)
