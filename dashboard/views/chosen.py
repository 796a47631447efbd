"""The chosen event as every page shows it: steps to others above its card, found words marked."""

from __future__ import annotations

import streamlit as st

from dashboard.figures.card import event_card
from dashboard.figures.found import mark_found
from dashboard.figures.steps import steps_strip
from dashboard.stepping import nearest, steps
from dashboard.views import state
from dashboard.views.state import View


def card(view: View) -> None:
    """Steps and card; without a chosen event the card says how to choose one."""
    html(view, strip(view) + event_card(view.chosen or "", view.all_tables))


def strip(view: View) -> str:
    """The steps to other events in view."""
    events, everything = view.tables.events, view.all_tables.events
    if events.empty:
        return ""
    chosen = everything[everything["id"] == view.chosen]
    return steps_strip(steps(events, view.chosen), nearest(events, state.today()), chosen)


def html(view: View, page: str) -> None:
    """HTML of ours, with the words marked that the reader looks for."""
    st.html(mark_found(page, view.filter.terms))
