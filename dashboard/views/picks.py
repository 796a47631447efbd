"""What is picked: an event, a place, a quote, a document; held by the look.

Every pick has a turn, written with it in one go. What a chart or map shows as selected
belongs to a turn, too, so that a click is answered once, and again where it was overtaken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

import streamlit as st

from dashboard.views import look

Kind = Literal["event", "place", "quote", "document"]

# Names in the look.
NAMES: Final[dict[Kind, str]] = {
    "event": "event",
    "place": "at",
    "quote": "quote",
    "document": "in",
}


def picked(kind: Kind) -> str | None:
    """The id that was picked last."""
    return look.one(NAMES[kind])


def turn(kind: Kind) -> int:
    """How often one was picked or let go."""
    return int(st.session_state.get(_turn(kind), 0))


def pick(kind: Kind, value: str | None) -> None:
    """Pick one or let it go; to be called before the page is drawn."""
    look.put(NAMES[kind], [value] if value else [])
    st.session_state[_turn(kind)] = turn(kind) + 1


def led_by(change: Callable[[], None]) -> None:
    """Make a change of the whole look, as by Back or Undo, after which its picks belong together."""
    before = {kind: picked(kind) for kind in NAMES}
    change()
    for kind in NAMES:
        if picked(kind) != before[kind]:
            st.session_state[_turn(kind)] = turn(kind) + 1
        st.session_state[_seen(kind)] = picked("event")


def follow(kind: Kind, event: str | None, keep: bool) -> None:
    """Let the pick go when another event was chosen, unless it is to be kept."""
    seen = _seen(kind)
    if st.session_state.get(seen, event) != event and event and not keep:
        pick(kind, None)
    st.session_state[seen] = event


def _turn(kind: Kind) -> str:
    return f"{NAMES[kind]}-turn"


def _seen(kind: Kind) -> str:
    return f"{NAMES[kind]}-event"
