"""A picked place or quote: from a click on our own HTML, kept in the session and the address."""

from __future__ import annotations

from typing import Final, Literal

import streamlit as st

from dashboard.views import state

Kind = Literal["place", "quote"]

# Names in the address and in the session.
NAMES: Final[dict[Kind, str]] = {"place": "at", "quote": "quote"}
_SCRIPT: Final = """
export default function ({ data, setTriggerValue }) {
  const clicked = (event) => {
    const button = event.target.closest?.(`[data-testid="stHtml"] button[data-${data.kind}]`);
    if (!button) return;
    const { about, opens } = button.dataset;
    setTriggerValue('picked', { id: button.dataset[data.kind], about });
    if (!opens) return;
    const links = document.querySelectorAll('[data-testid="stTopNav"] a, .st-key-dl-pages a');
    const link = [...links].find((one) => new URL(one.href).pathname.endsWith(`/${opens}`));
    setTimeout(() => link?.click(), 100);
  };
  document.addEventListener('click', clicked);
  return () => document.removeEventListener('click', clicked);
}
"""

_listener = st.components.v2.component("dateline_picks", js=_SCRIPT)


def listen(kind: Kind) -> None:
    """Mount the listener for buttons with ``data-place`` or ``data-quote``.

    ``data-about`` chooses an event with it, ``data-opens`` opens a page. All of that is one
    click for the server, and the page follows when that is sent: of two answers that
    arrive together one would be lost.
    """
    key = f"dl-listener-{kind}"
    with st.container(key=f"dl-unseen-{kind}"):
        _listener(key=key, data={"kind": kind}, on_picked_change=lambda: _answer(kind, key))


def picked(kind: Kind) -> str | None:
    """The id that was picked last, before that the one in the address."""
    name = NAMES[kind]
    if name not in st.session_state:
        st.session_state[name] = st.query_params.get(name)
    value = st.session_state[name]
    return value if isinstance(value, str) and value else None


def pick(kind: Kind, value: str | None) -> None:
    """Pick one; to be called in a callback or before the page is drawn."""
    st.session_state[NAMES[kind]] = value


def follow(kind: Kind, event: str | None, keep: bool) -> None:
    """Let the pick go when another event was chosen, unless it is to be kept."""
    seen = f"{NAMES[kind]}-event"
    if st.session_state.get(seen, event) != event and event and not keep:
        pick(kind, None)
    st.session_state[seen] = event


def write_address(kind: Kind) -> None:
    """Keep the pick in the address, or take it out."""
    name, value = NAMES[kind], picked(kind)
    if value and st.query_params.get(name) != value:
        st.query_params[name] = value
    if not value and name in st.query_params:
        del st.query_params[name]


def _answer(kind: Kind, key: str) -> None:
    asked = (st.session_state.get(key) or {}).get("picked") or {}
    if isinstance(asked.get("id"), str):
        pick(kind, asked["id"])
    if isinstance(asked.get("about"), str):
        state.choose(asked["about"])
