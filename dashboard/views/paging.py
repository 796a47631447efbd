"""The widget that turns the pages of a long list."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.figures.paging import page_of


def page_shown(name: str, ids: Sequence[str], chosen: str | None) -> int:
    """The page turned to, before that the one on which the chosen one stands."""
    page, pages = page_of(ids, chosen)
    if pages > 1:
        page = st.pagination(pages, default=page, key=f"dl-{name}-{page}-{pages}")
    return page
