"""A picked place or quote: from a click on our own HTML, kept in the session and the address."""

from __future__ import annotations

from typing import Final, Literal

import streamlit as st

from dashboard.views import state

Kind = Literal["place", "quote"]

# Names in the address and in the session.
NAMES: Final[dict[Kind, str]] = {"place": "at", "quote": "quote"}
# The wish is repeated until the server has it: of two answers that reach it together, say
# a click and the page's width, one can be lost. Its page is opened when it is known there.
_SCRIPT: Final = """
export default function ({ data, setTriggerValue }) {
  const pursue = () => {
    const wish = window.datelineWish;
    if (!wish || wish.kind !== data.kind) return;
    clearTimeout(wish.timer);
    const known = (data.picked ?? '') === wish.id;
    const there = !wish.opens || location.pathname.endsWith(`/${wish.opens}`);
    if ((known && there) || wish.left < 1) { window.datelineWish = null; return; }
    wish.left -= 1;
    const links = document.querySelectorAll('[data-testid="stTopNav"] a, .st-key-dl-pages a');
    const opens = (link) => new URL(link.href).pathname.endsWith(`/${wish.opens}`);
    if (known) [...links].find(opens)?.click();
    else setTriggerValue('picked', { id: wish.id, about: wish.about });
    wish.timer = setTimeout(pursue, 1000);
  };
  const clicked = (event) => {
    const button = event.target.closest?.(`[data-testid="stHtml"] button[data-${data.kind}]`);
    if (!button) return;
    const { about, opens } = button.dataset;
    window.datelineWish = { kind: data.kind, id: button.dataset[data.kind], about, opens, left: 8 };
    pursue();
  };
  document.addEventListener('click', clicked);
  pursue();
  return () => document.removeEventListener('click', clicked);
}
"""

_listener = st.components.v2.component("dateline_picks", js=_SCRIPT)


def listen(kind: Kind) -> None:
    """Mount the listener for buttons with ``data-place`` or ``data-quote``.

    ``data-about`` chooses an event with it, ``data-opens`` opens a page.
    """
    key = f"dl-listener-{kind}"
    with st.container(key=f"dl-unseen-{kind}"):
        _listener(
            key=key,
            data={"kind": kind, "picked": picked(kind)},
            on_picked_change=lambda: _answer(kind, key),
        )


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
