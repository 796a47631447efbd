"""The last looks at a story, so that a change of filter or pick can be taken back.

A look is noted at the end of a run: whatever changed it (typed, picked, drawn, clicked on
the map), all that changed together is one step back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import streamlit as st

from dashboard import filters
from dashboard.filters import Filter
from dashboard.views import picks, state

STEPS: Final = 50  # more than anybody takes back one by one
PAST: Final = f"{state.OF_STORY}looks-before"


@dataclass(frozen=True, slots=True)
class Look:
    """What a reader had set: of which story, which filter, which picks by their kind."""

    story: str
    filter: Filter
    picks: tuple[tuple[picks.Kind, str | None], ...]


def note(story: str, wanted: Filter) -> None:
    """Remember this look, and the one before it where it differs; of one story only."""
    look = Look(story, wanted, tuple((kind, picks.picked(kind)) for kind in picks.NAMES))
    before: Look | None = st.session_state.get(state.LOOK)
    if before is None or before.story != story:
        st.session_state[PAST] = []
    elif before != look:
        st.session_state[PAST] = [*st.session_state[PAST], before][-STEPS:]
    st.session_state[state.LOOK] = look


def can_undo() -> bool:
    """Whether there is a look to go back to."""
    return bool(st.session_state.get(PAST))


def undo() -> None:
    """Go one look back; to be called before the widgets are drawn."""
    if not can_undo():
        return
    *st.session_state[PAST], look = st.session_state[PAST]
    st.session_state[state.LOOK] = look
    address = look.filter.to_address()
    for key in filters.KEYS:
        state.set_filter(key, address.get(key, []))
    st.session_state[filters.SHOW] = look.filter.show
    picks.restore(dict(look.picks))
