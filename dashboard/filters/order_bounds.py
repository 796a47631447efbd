"""Between which moments undated events lie, by the dated ones that the text orders them around."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Moments = NDArray[np.datetime64]


def links_of(events: pd.DataFrame, relations: pd.DataFrame) -> list[tuple[int, int]]:
    """Related events by their place in the order, earlier ones first, without circles."""
    at = {event: number for number, event in enumerate(events["id"])}
    pairs = zip(relations["before"], relations["after"], strict=True)
    found = ((at[before], at[after]) for before, after in pairs if before in at and after in at)
    return sorted({(before, after) for before, after in found if before < after})


def bounds_by_order(events: pd.DataFrame, relations: pd.DataFrame) -> tuple[Moments, Moments]:
    """The first and last moment of each event, NaT where open; undated ones have their neighbours'.

    What is after another began no earlier, what is before it ended no later. Where the two
    contradict, what is before holds.
    """
    first, last = (events[side].to_numpy().astype("datetime64[s]") for side in ("first", "last"))
    undated = ~events["dated"].to_numpy(dtype=bool)
    links = links_of(events, relations)
    for before, after in links:
        if undated[after]:
            first[after] = np.fmax(first[after], first[before])
    for before, after in reversed(links):
        if undated[before]:
            last[before] = np.fmin(last[before], last[after])
    last[undated & (first > last)] = np.datetime64("NaT")
    return first, last
