"""The days of a stretch that is drawn across the timeline, for the browser to show meanwhile."""

from __future__ import annotations

import numpy as np

from dashboard.days import day_words
from dashboard.figures.timeline.axes import Axis

STEP = 4.0  # pixels: a stretch begins and ends at one of these


def brush_days(axis: Axis, width: float) -> dict[str, list[str]]:
    """In words the first day of a stretch from each step on, and the last of one up to it.

    Empty beyond all dates, where a stretch has no bound.
    """
    steps = np.linspace(0.0, width, max(int(width // STEP), 1) + 1).tolist()
    firsts = [axis.days(x, width)[0] for x in steps]
    lasts = [axis.days(0.0, x)[1] for x in steps]
    names = {day: day_words(day) if day else "" for day in {*firsts, *lasts}}
    return {"firsts": [names[day] for day in firsts], "lasts": [names[day] for day in lasts]}
