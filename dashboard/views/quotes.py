"""The Quotes page: who said what."""

from __future__ import annotations

from typing import Final

import pandas as pd
import streamlit as st

from dashboard.figures.nothing import RESET, TO_SOURCE, nothing
from dashboard.figures.page_style import page_style
from dashboard.figures.quotes.people import people_panel
from dashboard.figures.quotes.said import (
    ARRANGEMENTS,
    KIND_NAMES,
    KIND_ORDER,
    Arrangement,
    archive_of,
    arranged,
    quote_list,
    speaker_panels,
)
from dashboard.views import chosen, editing, look, page_settings
from dashboard.views.state import View

AT_ONCE: Final = 120  # quotations drawn at once: a browser scrolls through them at ease
NOTHING: Final = "No quotation is in view"
FILTERED: Final = "Nobody is quoted on the events that pass the filter."
NOT_SAID_SO: Final = "Nothing is quoted in this way. Choose another kind of quote."
NONE_FOUND: Final = "Nobody is quoted in this story"
QUOTABLE: Final = "Words in quotation marks and what verbs of saying report would stand here."


def show(view: View) -> None:
    """Draw the page."""
    st.html(page_style("quotes"))
    if panel := people_panel(
        view.tables, view.filter.actors, view.filter.speakers, folded=view.narrow
    ):
        chosen.html(view, panel)
    if view.all_tables.quotes.empty:
        st.html(nothing(NONE_FOUND, QUOTABLE, TO_SOURCE))
        return
    quotes, arrangement = _settings(view)
    if quotes.empty:
        filtered = view.tables.quotes.empty
        st.html(nothing(NOTHING, FILTERED, RESET) if filtered else nothing(NOTHING, NOT_SAID_SO))
        return
    look.write_address()
    drawn = _page(arranged(quotes, view.all_tables.events, arrangement))
    archive = archive_of(view.all_tables.documents)
    if arrangement == "Speaker":
        chosen.html(view, speaker_panels(drawn, archive))
    else:
        chosen.html(view, quote_list(drawn, archive))


def _settings(view: View) -> tuple[pd.DataFrame, Arrangement]:
    """The quotations of the kinds that the page is set to, and how to arrange them."""
    quotes = view.tables.quotes
    counts = quotes["kind"].value_counts().to_dict()
    with st.container(key="dl-quote-settings", horizontal=True, vertical_alignment="center"):
        arrangement = page_settings.segments(
            "Arranged by", page_settings.ARRANGED, ARRANGEMENTS, ARRANGEMENTS[0]
        )
        kinds = page_settings.pills(
            "Kind of quote",
            page_settings.SAID,
            KIND_ORDER,
            (),
            lambda kind: f"{KIND_NAMES[kind]} {counts.get(kind, 0):,}",
        )
        editing.speaker_control(view)
    if kinds:
        quotes = quotes[quotes["kind"].isin(kinds)]
    return quotes, arrangement


def _page(quotes: pd.DataFrame) -> pd.DataFrame:
    """The quotations of the page that the reader is on, where there are many."""
    pages = -(-len(quotes) // AT_ONCE)
    if pages == 1:
        return quotes
    page = st.selectbox(
        "Quotations",
        range(pages),
        format_func=lambda page: (
            f"{page * AT_ONCE + 1:,}–{min((page + 1) * AT_ONCE, len(quotes)):,} of {len(quotes):,}"
        ),
        key=f"quote-page-{len(quotes)}",
    )
    return quotes.iloc[page * AT_ONCE : (page + 1) * AT_ONCE]
