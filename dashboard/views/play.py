"""The Play page: timeline and map together, moving through time in the browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

from dashboard.figures import legend
from dashboard.figures.event import event_list
from dashboard.figures.nothing import nothing, nothing_in_view
from dashboard.figures.playback import playback
from dashboard.figures.theme import theme
from dashboard.views import chosen, editing, key_all, page_settings
from dashboard.views.axis import axis_control
from dashboard.views.state import View

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

KEY: Final = "player"
TURN: Final = "player-turn"  # of the choice that was kept last
SET: Final = {page_settings.SPEED: "1", page_settings.REACH: "all"}  # at first, as in player.html
FOLDER: Final = Path(__file__).parent / "player"
SCRIPTS: Final = ("days.js", "ink.js", "map.js", "strip.js", "player.js")
NOTHING: Final = "No event in view has a date, so there is nothing to play"
NO_DATE: Final = "The Timeline page lists what has no date."


def show(view: View) -> None:
    """Draw the page."""
    with st.container(key="dl-sheet"):
        if view.tables.events.empty:
            st.html(nothing_in_view(view.all_tables, view.left_out))
        else:
            _sheet(view)
    if view.chosen:
        chosen.card(view)
        editing.controls(view)


def _sheet(view: View) -> None:
    with st.container(key="dl-toolbar", horizontal=True, vertical_alignment="center"):
        key_all.control(view)
        axis = axis_control()
        st.html(legend.colours(view.tables))
    data = playback(view.tables, axis, theme(view.theme))
    if data is None:
        st.html(nothing(NOTHING, NO_DATE))
        return
    _take_set()
    held = {name: page_settings.free(name, value) for name, value in SET.items()}
    _player()(key=KEY, data={**data, "set": held}, on_set_change=_take_set)
    st.html(legend.forms(view.tables) + event_list.rest(view.left_out))


def _take_set() -> None:
    """Keep the speed and the frame that the reader chose in the player, once each."""
    chosen_there = (st.session_state.get(KEY) or {}).get("set") or {}
    turn = chosen_there.get("turn")
    if turn is None or turn == st.session_state.get(TURN):
        return
    st.session_state[TURN] = turn
    for name, first in SET.items():
        page_settings.keep(name, [str(chosen_there.get(name, first))], [first])


@cache
def _player() -> ComponentRenderer:
    """The component, registered at its first use: its files are read once."""
    scripts = (_read(name) for name in SCRIPTS)
    return st.components.v2.component(
        "dateline_player", html=_read("player.html"), css=_read("player.css"), js="\n".join(scripts)
    )


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
