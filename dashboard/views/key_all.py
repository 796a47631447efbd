"""Key events or all: one choice for all pages that show events, held like a page's setting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from dashboard.filters import ALL, KEY, SHOW, SHOWN, Show
from dashboard.tables import Tables
from dashboard.views import address, page_settings
from dashboard.views.state import View

NAMES: Final[Mapping[Show, str]] = {KEY: "Key", ALL: "All"}
HELP: Final = (
    "Key events are those that a short timeline of the story would have; the card says why. "
    "Nothing is lost: the list leads to the rest."
)


def wanted(everything: Tables) -> Show:
    """What the reader chose; before that what suits a story of so many events."""
    first = KEY if everything.opens_on_key else ALL
    held = st.session_state.get(SHOW)
    if held not in SHOWN or address.leads():
        held = page_settings.one(SHOW, SHOWN, first)
    st.session_state[SHOW] = held  # in every run: a browser may miss that of one overtaken
    page_settings.keep(SHOW, [held], [first])
    return KEY if held == KEY else ALL


def is_offered(view: View) -> bool:
    """Whether key events and all are not the same."""
    return not bool(view.all_tables.events["key"].all())


def control(view: View, *, explained: bool = True) -> None:
    """The choice, with how many events each would show, where there is one."""
    if not is_offered(view):
        return
    st.segmented_control(
        "Events",
        SHOWN,
        required=True,
        format_func=lambda one: f"{NAMES[one]} {view.passing[one]:,}",
        key=SHOW,
        persist_state="session",
        help=HELP if explained else None,
    )
