"""The chosen event as every page shows it: steps to others above its card, found words marked."""

from __future__ import annotations

from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.days import today
from dashboard.figures.event.card import event_card
from dashboard.figures.event.found import mark_found
from dashboard.figures.event.steps import steps_strip
from dashboard.figures.nothing import nothing_in_view
from dashboard.filters.stepping import nearest, stepped, steps
from dashboard.views import filter_bar, picks, state
from dashboard.views.state import View

STEPPED: Final = "stepped"  # how many steps all answered keys made together
SIDE_BY_SIDE: Final = 1100  # pixels from which the card has room beside the page
SHARES: Final = (0.66, 0.34)  # of the page's width: the page, the card


def beside(view: View) -> tuple[DeltaGenerator, DeltaGenerator] | None:
    """The places of the page and of the card beside it; None where it has no room or no event."""
    if not view.chosen or view.width < SIDE_BY_SIDE:
        return None
    return st.columns(SHARES, gap="medium")


def answer_keys() -> None:
    """Go as many steps as keys were pressed since the last run that answered them."""
    told = state.asked_steps()
    if told is None:
        return
    by = told - st.session_state.get(STEPPED, 0)
    st.session_state[STEPPED] = told
    seen = filter_bar.seen() if by else None
    if seen is not None:
        picks.pick("event", stepped(seen.shown.events, picks.picked("event"), by))


def card(view: View) -> None:
    """Steps and card; without a chosen event the card says how to choose one, or why there is none."""
    if not view.chosen and view.tables.events.empty:
        st.html(nothing_in_view(view.all_tables, view.left_out))
        return
    html(view, strip(view) + event_card(view.chosen or "", view.all_tables))


def strip(view: View) -> str:
    """The steps to other events in view."""
    events, everything = view.tables.events, view.all_tables.events
    if events.empty:
        return ""
    chosen = everything[everything["id"] == view.chosen]
    return steps_strip(steps(events, view.chosen), nearest(events, today()), chosen)


def html(view: View, page: str) -> None:
    """HTML of ours, with the words marked that the reader looks for."""
    st.html(mark_found(page, view.filter.terms))
