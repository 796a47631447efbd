"""What the browser tells: clicks, keys and stretches that were drawn, and the page's width.

One listener is mounted in the page (``listeners/``). What is drawn on a canvas asks by an event
of the document, ``dateline-asked``, and hears of a newly chosen event by one of the window,
``dateline-chosen``. A key presses the button that does the same.

A click is kept as a state of the browser, which comes with every run, and never handed
to a callback: a run that a second one overtakes breaks its callbacks off halfway.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

KEY: Final = "browser"
NARROW: Final = 700  # below this many pixels the phone layout is drawn
WIDTH_UNKNOWN: Final = 1168  # of a window that is wider than the page
WIDTH_ON_PHONE: Final = 368
WIDTH_STEP: Final = 16  # widths are rounded down to this, so that a scrollbar redraws nothing
FOLDER: Final = Path(__file__).parent / "listeners"
SCRIPTS: Final = (
    "history.js",
    "exporting.js",
    "clicks.js",
    "fields.js",
    "leaving.js",
    "presses.js",
    "taps.js",
    "tooltips.js",
    "width.js",
    "keys.js",
    "stretches.js",
    "listen.js",
)


def listen(chosen: str | None, *, own: bool) -> None:
    """Mount the listener, once what ``asked()`` says is answered.

    ``own`` is whether the session holds a text of the visitor's, which a reload would lose.
    It opens a page that was asked for, as ``st.switch_page`` would clear the address.
    """
    request = asked()
    data = {
        "chosen": chosen,
        "own": own,
        "narrow": is_narrow(width()),
        "width": width(),
        "step": WIDTH_STEP,
        "page": request.get("page"),
        "turn": request.get("turn"),
    }
    with st.container(key="dl-listener"):
        _listener()(key=KEY, data=data, on_asked_change=_nothing, on_width_change=_nothing)


def asked() -> dict[str, str]:
    """What the last click asked for: any of the ``data-`` attributes of ``figures/actions.py``.

    It is asked in every run from then on; its ``turn`` tells it from the next one.
    """
    value = (st.session_state.get(KEY) or {}).get("asked") or {}
    return {key: words for key, words in value.items() if isinstance(words, str)}


def width() -> int:
    """The content's width in pixels as last measured, or a guess from the browser's name."""
    measured = (st.session_state.get(KEY) or {}).get("width")
    if isinstance(measured, int | float) and measured > 0:
        return int(measured)
    return WIDTH_ON_PHONE if "Mobi" in st.context.headers.get("User-Agent", "") else WIDTH_UNKNOWN


def is_narrow(pixels: int) -> bool:
    """Whether a page of that width is drawn for a phone."""
    return pixels < NARROW


def embedded() -> bool:
    """Whether the app stands within another page (``?embed=true``)."""
    return bool(st.context.is_embedded)


def shares(asked: str) -> tuple[float, float] | None:
    """A stretch as asked for: its start and end, as shares of the chart's width."""
    try:
        start, end = (float(share) for share in asked.split(".."))
    except ValueError:
        return None
    return (start, end) if 0 <= start <= end <= 1 else None


@cache
def _listener() -> ComponentRenderer:
    """The component, registered at its first use: its files are read once."""
    scripts = ((FOLDER / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return st.components.v2.component("dateline_browser", js="\n".join(scripts))


def _nothing() -> None:
    """A state is kept only where its change is listened to."""
