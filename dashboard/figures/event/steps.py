"""The strip above the chosen event: one back, one on, what is nearest to today, what is around."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.filters.stepping import SPANS, Steps, around

# The words of ``views/listeners/keys.js``, which does what they say.
KEYS: Final = (
    (("→", "j"), "next event"),
    (("←", "k"), "previous event"),
    (("Esc",), "drop a stretch that is being drawn"),
)
DRAWN: Final = "Draw across the timeline, with mouse or finger, to set the dates."


def steps_strip(steps: Steps, nearest: str | None, chosen: pd.DataFrame) -> str:
    """The strip; ``nearest`` is the event nearest to today, ``chosen`` has one row or none."""
    today = button("Nearest to today", event=nearest) if nearest else ""
    place = escape.tag("span", _place(steps), class_="dl-meta")
    line = (
        _step("previous", "← Previous", steps.previous)
        + place
        + _step("next", "Next →", steps.next)
        + today
        + _keys()
    )
    return escape.tag("nav", line + _around(chosen), class_="dl-steps", aria_label="Events in view")


def _place(steps: Steps) -> str:
    if steps.place:
        return f"{steps.place:,} of {steps.count:,}"
    return f"{steps.count:,} event{'' if steps.count == 1 else 's'} in view"


def _step(way: str, words: str, event: str | None) -> str:
    if event is None:
        return escape.tag("button", words, type="button", class_="dl-step", disabled="")
    return button(words, event=event, class_=f"dl-step dl-step-{way}")


def _keys() -> str:
    lines = "".join(
        escape.tag("li", f"{' or '.join(_key(key) for key in keys)} {what}") for keys, what in KEYS
    )
    drawn = escape.tag("li", DRAWN)
    body = escape.tag("ul", lines + drawn)
    return escape.tag("details", f"<summary>Keys</summary>{body}", class_="dl-keys")


def _key(name: str) -> str:
    return escape.tag("kbd", escape.html(name))


def _around(chosen: pd.DataFrame) -> str:
    """Buttons that set the dates to so many days before and after the event."""
    if chosen.empty:
        return ""
    event = chosen.iloc[0]
    spans = [(name, days) for length, name in SPANS if (days := around(event, length))]
    if not spans:
        return ""
    buttons = " ".join(_span(name, days) for name, days in spans)
    return escape.tag("p", f"Around this date ± {buttons}", class_="dl-meta dl-around")


def _span(name: str, days: tuple[str, str]) -> Any:
    return button(name, days="..".join(days), label=f"Show {name} before and after this date")
