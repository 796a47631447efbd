"""The last looks at a story, so that a change of filter or pick can be taken back.

A look is noted at the end of a run: whatever changed it (typed, picked, drawn, clicked on
the map), all that changed together is one step back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from dashboard import filters
from dashboard.views import look, picks, state

STEPS: Final = 50  # more than anybody takes back one by one
PAST: Final = f"{state.OF_STORY}looks-before"


SEEN: Final = (*filters.KEYS, filters.SHOW, *picks.NAMES.values())  # what can be taken back


@dataclass(frozen=True, slots=True)
class Look:
    """What a reader had set: of which story, by the names of filter and picks."""

    story: str
    held: Mapping[str, tuple[str, ...]]


def note(story: str) -> None:
    """Remember this look, and the one before it where it differs; of one story only."""
    now = Look(story, look.snapshot(SEEN))
    before: Look | None = st.session_state.get(state.LOOK)
    if before is None or before.story != story:
        st.session_state[PAST] = []
    elif before != now:
        st.session_state[PAST] = [*st.session_state[PAST], before][-STEPS:]
    st.session_state[state.LOOK] = now


def can_undo() -> bool:
    """Whether there is a look to go back to."""
    return bool(st.session_state.get(PAST))


def undo() -> None:
    """Go one look back; to be called before the widgets are drawn."""
    if not can_undo():
        return
    *st.session_state[PAST], before = st.session_state[PAST]
    st.session_state[state.LOOK] = before
    picks.led_by(partial(_restore, before))


def _restore(before: Look) -> None:
    for name, values in before.held.items():
        look.put(name, values)
