"""The paper that sheets of days are drawn on: pixels, y downwards, without axes, zoom or legend."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from dashboard.figures.theme import Theme
from dashboard.figures.timeline import ink
from dashboard.figures.timeline.ticks import Tick, within, wrapped

LETTER: Final = 6.6  # pixels of a letter of a tick's name
SMALL: Final = 12.5  # the one other size of words beside LABEL_SIZE


def paper(width: float, height: float, theme: Theme) -> dict[str, Any]:
    """The layout of a sheet of that size, with nothing on it."""
    still = {"visible": False, "fixedrange": True}
    return {
        "xaxis": {**still, "range": [0, width]},
        "yaxis": {**still, "range": [round(height), 0]},
        "height": round(height),
        "margin": dict.fromkeys(("l", "r", "t", "b", "pad"), 0),
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "template": "none",
        "barmode": "overlay",
        "dragmode": False,
        "hovermode": "closest",
        "clickmode": "event+select",
        "showlegend": False,
        "hoverlabel": ink.hover_label(theme),
    }


def tick_names(ticks: Iterable[Tick], width: float, y: float, theme: Theme) -> list[dict[str, Any]]:
    """The names on the axis, below all that is drawn; those of gaps are quiet."""
    return [
        ink.words(
            wrapped(tick, LETTER),
            within(tick, LETTER, width),
            y,
            theme.muted if tick.gap else theme.ink,
            size=SMALL,
            bold=not tick.gap,
            xanchor="center",
            yanchor="top",
            align="center",
        )
        for tick in ticks
    ]
