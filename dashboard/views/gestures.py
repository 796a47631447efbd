"""Keys that step through the events in view, and stretches drawn across the timeline.

A key presses the button that does the same. A stretch is asked for as two shares of the
chart's width; it is drawn with mouse, pen or finger, while a finger still scrolls the page
up and down. A newly chosen event is brought into sight within its list.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

SHORTEST: Final = 8  # pixels: below this it was a click

_SCRIPT: Final = (
    """
export default function () {
  window.datelineGesturesStop?.();
  const FIELD = 'input, textarea, select, canvas, [contenteditable]:not([contenteditable="false"]), '
    + '[role="combobox"], [role="listbox"], [role="option"], [role="radio"], [role="slider"], [role="tab"]';
  const STEPS = { j: 'next', ArrowRight: 'next', k: 'previous', ArrowLeft: 'previous' };
  let drawn = null;
  const drop = () => { drawn?.box?.remove(); drawn = null; };
  const keyed = (event) => {
    if (event.key === 'Escape') drop();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.composedPath()[0].closest?.(FIELD)) return;
    const button = STEPS[event.key] && document.querySelector(`.dl-step-${STEPS[event.key]}`);
    if (!button) return;
    event.preventDefault();
    button.click();
  };
  const pressed = (event) => {
    const chart = event.target.closest?.('.st-key-dl-sheet .js-plotly-plot');
    drop();
    if (chart && event.button === 0 && event.isPrimary) drawn = { chart, from: event.clientX, box: null };
  };
  const moved = (event) => {
    if (!drawn || !event.isPrimary) return;
    if (!drawn.box) {
      if (Math.abs(event.clientX - drawn.from) < SHORTEST) return;
      drawn.box = document.createElement('div');
      drawn.box.className = 'dl-drawn';
      document.body.append(drawn.box);
    }
    const frame = drawn.chart.getBoundingClientRect();
    const within = (x) => Math.min(Math.max(x, frame.left), frame.right);
    const [left, right] = [within(drawn.from), within(event.clientX)].sort((a, b) => a - b);
    Object.assign(drawn.box.style, {
      left: `${left}px`, width: `${right - left}px`, top: `${frame.top}px`, height: `${frame.height}px`,
    });
    drawn.shares = [left, right].map((x) => ((x - frame.left) / frame.width).toFixed(5));
  };
  const released = () => {
    const shares = drawn?.box && drawn.shares;
    drop();
    if (shares) document.dispatchEvent(
      new CustomEvent('dateline-asked', { detail: { stretch: shares.join('..') } }));
  };
  const chosen = (patience = 60) => {
    const row = document.querySelector(
      `.st-key-dl-in-order .dl-row[data-event="${CSS.escape(window.datelineChosen ?? '')}"]`);
    if (row?.getAttribute('aria-pressed') !== 'true') {
      if (patience) requestAnimationFrame(() => chosen(patience - 1));
      return;
    }
    const list = row.closest('[data-testid="stHtml"]');
    const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
    if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + 40;
    if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + 40;
  };
  const seen = () => chosen();
  const heard = [
    [document, 'keydown', keyed], [document, 'pointerdown', pressed], [document, 'pointermove', moved],
    [document, 'pointerup', released], [document, 'pointercancel', drop], [window, 'dateline-chosen', seen],
  ];
  heard.forEach(([place, name, answer]) => place.addEventListener(name, answer));
  seen();
  window.datelineGesturesStop = () => {
    heard.forEach(([place, name, answer]) => place.removeEventListener(name, answer));
    drop();
  };
  return window.datelineGesturesStop;
}
"""
).replace("SHORTEST", str(SHORTEST))

_gestures = st.components.v2.component("dateline_gestures", js=_SCRIPT)


def listen() -> None:
    """Mount the listeners; what they ask for is heard by ``clicks``."""
    with st.container(key="dl-unseen-gestures"):
        _gestures(key="gestures")


def shares(asked: str) -> tuple[float, float] | None:
    """A stretch as asked for: its start and end, as shares of the chart's width."""
    try:
        start, end = (float(share) for share in asked.split(".."))
    except ValueError:
        return None
    return (start, end) if 0 <= start <= end <= 1 else None
