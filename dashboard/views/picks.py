"""What is picked: an event, a place, a quote, a document; kept in the session and in the address.

Every pick has a turn, written with it in one go. What a chart or map shows as selected
belongs to a turn, too, so that a click is answered once, and again where it was overtaken.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

import streamlit as st

from dashboard.views import address

Kind = Literal["event", "place", "quote", "document"]

# Names in the address and in the session.
NAMES: Final[dict[Kind, str]] = {
    "event": "event",
    "place": "at",
    "quote": "quote",
    "document": "in",
}


def picked(kind: Kind) -> str | None:
    """The id that was picked last, before that the one in the address."""
    return _pick(kind)[0]


def turn(kind: Kind) -> int:
    """How often one was picked or let go."""
    return _pick(kind)[1]


def pick(kind: Kind, value: str | None) -> None:
    """Pick one or let it go; to be called before the page is drawn."""
    st.session_state[NAMES[kind]] = (value or None, turn(kind) + 1)


def restore(values: Mapping[Kind, str | None]) -> None:
    """Pick all of these again, as they were picked together."""
    for kind, value in values.items():
        if picked(kind) != value:
            pick(kind, value)
        st.session_state[f"{NAMES[kind]}-event"] = values.get("event")


def follow(kind: Kind, event: str | None, keep: bool) -> None:
    """Let the pick go when another event was chosen, unless it is to be kept."""
    seen = f"{NAMES[kind]}-event"
    if st.session_state.get(seen, event) != event and event and not keep:
        pick(kind, None)
    st.session_state[seen] = event


def write_address(kind: Kind) -> None:
    """Keep the pick in the address, or take it out."""
    address.hold({NAMES[kind]: _words(picked(kind))})


def in_address() -> dict[str, list[str]]:
    """What the address is to hold of all picks."""
    return {name: _words(picked(kind)) for kind, name in NAMES.items()}


def follow_address() -> None:
    """Pick what the address holds, and let the rest go."""
    restore({kind: address.held(name) for kind, name in NAMES.items()})


def _words(value: str | None) -> list[str]:
    return [value] if value else []


def _pick(kind: Kind) -> tuple[str | None, int]:
    """Id and turn."""
    name = NAMES[kind]
    if name not in st.session_state:
        st.session_state[name] = (address.held(name), 0)
    value: tuple[str | None, int] = st.session_state[name]
    return value
