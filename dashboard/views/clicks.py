"""The one listener for clicks on our own HTML (``figures/actions.py``), and the page's width.

What is drawn on a canvas asks by an event of the document, ``dateline-asked``, and hears of a
newly chosen event by one of the window, ``dateline-chosen``.

A click is kept as a state of the browser, which comes with every run, and never handed
to a callback: a run that a second one overtakes breaks its callbacks off halfway.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

KEY: Final = "browser"
NARROW: Final = 700  # below this many pixels the phone layout is drawn
WIDTH_UNKNOWN: Final = 1168  # of a window that is wider than the page
WIDTH_ON_PHONE: Final = 368
PATIENCE: Final = 3000  # milliseconds: a choice that changed nothing must not lock the button
WIDTH_STEP: Final = 16  # widths are rounded down to this, so that a scrollbar redraws nothing

# The map looks for what lies under the pointer as soon as it is pressed, which takes long
# without a graphics card, and counts that as part of the press: above 250 ms it is no click.
# While it hears of the release, the clock shows the moment when the hand let go.
_SCRIPT: Final = (
    (
        """
const clock = Date.now;
// Another page begins with a bare address, and what is set comes into it a moment later:
// one step of the browser's history, lest Back lead to a page on which nothing is set.
if (!window.datelinePush) {
  const push = window.datelinePush = history.pushState;
  let bare = false;
  history.pushState = (state, title, url) => {
    const next = new URL(url, location.href), turned = next.pathname !== location.pathname;
    if (bare && !turned) history.replaceState(state, title, url);
    else push.call(history, state, title, url);
    bare = turned && !next.search;
  };
  for (const done of ['pointerdown', 'keydown', 'popstate']) {
    addEventListener(done, () => { bare = false; }, true);
  }
}
// Until a choice of what to export is answered, the button gives the file chosen before: it waits.
const notYet = (event) => {
  const file = document.querySelector('[class*="st-key-export-file-"]');
  if (!file) return;
  const former = file.datelineFormer;
  if (file.contains(event.target)) {
    if (event.type !== 'click' || former?.name !== file.className || Date.now() > former.until) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  const taken = event.type === 'click' ? event.target.closest?.('[role="option"], [role="radio"]')
    : event.key === 'Enter' && event.target.closest?.('[role="combobox"]');
  const same = ['aria-selected', 'aria-checked'].some((one) => taken && taken.getAttribute(one) === 'true');
  if (taken && !same) file.datelineFormer = { name: file.className, until: Date.now() + PATIENCE };
};
// Where the page has no clipboard (no https), the browser's old command may still copy.
const copyByHand = (words) => {
  const field = document.body.appendChild(document.createElement('textarea'));
  field.value = words;
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
};
export default function ({ data, setStateValue }) {
  window.datelineStop?.();
  const before = window.datelineChosen;
  window.datelineChosen = data?.chosen ?? null;
  if (before !== window.datelineChosen) window.dispatchEvent(new Event('dateline-chosen'));
  if (data?.narrow && before !== undefined && data.chosen && before !== data.chosen) {
    setTimeout(() => document.querySelector('.dl-card')?.scrollIntoView({ block: 'start' }), 300);
  }
  if (data?.page && data.turn !== window.datelineTurn) {
    window.datelineTurn = data.turn;
    const links = document.querySelectorAll('[data-testid="stTopNav"] a, .st-key-dl-pages a');
    const last = (link) => new URL(link.href).pathname.split('/').pop() || 'timeline';
    [...links].find((link) => last(link) === data.page)?.click();
  }
  const clicked = (event) => {
    const button = event.target.closest?.('[data-testid="stHtml"] button');
    if (!button) return;
    const { copy, ...asked } = button.dataset;
    if (copy !== undefined) {
      const words = button.datelineWords ??= button.textContent;
      const say = (told) => {
        button.textContent = told;
        setTimeout(() => { button.textContent = words; }, 1500);
      };
      const taken = navigator.clipboard?.writeText(copy) ?? Promise.reject();
      taken.then(() => say('Copied'), () => say(copyByHand(copy) ? 'Copied' : 'Not copied'));
    }
    if (Object.keys(asked).length) ask(asked);
  };
  const ask = (asked) => setStateValue('asked', { ...asked, turn: String(Date.now()) });
  const heard = ({ detail }) => ask(detail);
  document.addEventListener('click', clicked);
  for (const done of ['click', 'keydown']) document.addEventListener(done, notYet, true);
  let press = null;
  const pressed = (event) => { press = { hand: event.timeStamp, heard: clock() }; };
  const released = (event) => {
    if (!press || !event.target.closest?.('[data-testid="stDeckGlJsonChart"]')) return;
    const moment = press.heard + Math.round(event.timeStamp - press.hand);
    Date.now = () => moment;
    setTimeout(() => { Date.now = clock; });
  };
  document.addEventListener('pointerdown', pressed, true);
  document.addEventListener('pointerup', released, true);
  document.addEventListener('dateline-asked', heard);
  const main = document.querySelector('[data-testid="stMainBlockContainer"]');
  let told = data?.width, timer;
  const measured = () => {
    const style = getComputedStyle(main);
    const inner = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const width = Math.floor(inner / STEP) * STEP;
    if (width > 0 && width !== told) { told = width; setStateValue('width', width); }
  };
  const observer = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(measured, 120); });
  observer.observe(main);
  document.documentElement.dataset.datelineWidth = told;
  window.datelineStop = () => {
    document.removeEventListener('click', clicked);
    for (const done of ['click', 'keydown']) document.removeEventListener(done, notYet, true);
    document.removeEventListener('pointerdown', pressed, true);
    document.removeEventListener('pointerup', released, true);
    document.removeEventListener('dateline-asked', heard);
    observer.disconnect();
    clearTimeout(timer);
  };
  return window.datelineStop;
}
"""
    )
    .replace("STEP", str(WIDTH_STEP))
    .replace("PATIENCE", str(PATIENCE))
)

_listener = st.components.v2.component("dateline_browser", js=_SCRIPT)


def listen(chosen: str | None) -> None:
    """Mount the listener, once what ``asked()`` says is answered.

    On a phone the card of a newly chosen event is scrolled into sight. A page that was
    asked for is opened by its link, which keeps the address; ``st.switch_page`` clears it.
    """
    request = asked()
    data = {
        "chosen": chosen,
        "narrow": is_narrow(width()),
        "width": width(),
        "page": request.get("page"),
        "turn": request.get("turn"),
    }
    with st.container(key="dl-listener"):
        _listener(key=KEY, data=data, on_asked_change=_nothing, on_width_change=_nothing)


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


def _nothing() -> None:
    """A state is kept only where its change is listened to."""
