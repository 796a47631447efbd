"""The Method page: how things are found, how wide vague words are, and what is known to be weak."""

from __future__ import annotations

import streamlit as st

from dashboard.figures.method import method
from dashboard.figures.page_style import page_style


def show() -> None:
    """Show the page; it is the same whatever story is open."""
    st.html(page_style("method"))
    st.html(method())
