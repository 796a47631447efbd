"""The chosen place: from a click on the map, in the table beside it, or from the address."""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

PLACE: Final = "at"  # the name in the address and in the session
MAP: Final = "map"
_TURN: Final = "map-turn"
_LISTENER: Final = "place-clicks"
_SEEN: Final = "map-event"

_SCRIPT: Final = """
export default function ({ setTriggerValue }) {
  const clicked = (event) => {
    const button = event.target.closest?.('[data-testid="stHtml"] button[data-place]');
    if (button) setTriggerValue('place', button.dataset.place || '-');
  };
  document.addEventListener('click', clicked);
  return () => document.removeEventListener('click', clicked);
}
"""

_listener = st.components.v2.component("dateline_places", js=_SCRIPT)


def listen() -> None:
    """Mount the listener for ``data-place`` buttons."""
    with st.container(key="dl-place-listener"):
        _listener(key=_LISTENER, on_place_change=_answer_table)


def chosen() -> str | None:
    """The id of the chosen place, or None."""
    if PLACE not in st.session_state:
        st.session_state[PLACE] = st.query_params.get(PLACE)
    place = st.session_state[PLACE]
    return place if isinstance(place, str) and place else None


def turn() -> int:
    """How often a place was picked on the map: part of the layers' ids."""
    return int(st.session_state.get(_TURN, 0))


def follow(event: str | None, places: tuple[str, ...]) -> None:
    """Forget the chosen place when another event is chosen that did not happen there."""
    if st.session_state.get(_SEEN) != event:
        known = _SEEN in st.session_state
        st.session_state[_SEEN] = event
        if known and event and chosen() not in places:
            st.session_state[PLACE] = None


def write_address() -> None:
    """Keep the chosen place in the address."""
    place = chosen()
    if place and st.query_params.get(PLACE) != place:
        st.query_params[PLACE] = place
    if not place and PLACE in st.query_params:
        del st.query_params[PLACE]


def answer_map() -> None:
    """A click on a mark or a name chooses its place; a second click lets it go."""
    picked = (st.session_state.get(MAP) or {}).get("selection", {}).get("objects", {})
    ids = [thing["id"] for things in picked.values() for thing in things if "id" in thing]
    if ids:
        _choose(ids[0])
        st.session_state[_TURN] = turn() + 1


def _answer_table() -> None:
    asked: Any = (st.session_state.get(_LISTENER) or {}).get("place")
    if isinstance(asked, str):
        _choose(None if asked == "-" else asked)


def _choose(place: str | None) -> None:
    st.session_state[PLACE] = None if place == chosen() else place
