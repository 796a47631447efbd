"""Undated events that the text orders around dated ones: they stand where their neighbours do."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan, nan

import numpy as np
import pandas as pd

from dashboard.figures.timeline.stagger import Extent
from dashboard.filters.order_bounds import links_of


def among_dated(events: pd.DataFrame, relations: pd.DataFrame) -> np.ndarray:
    """Which events are undated, but before or after a dated one, maybe over other undated ones."""
    dated = events["dated"].to_numpy(dtype=bool)
    follows, leads = dated.copy(), dated.copy()
    links = links_of(events, relations)
    for before, after in links:
        follows[after] |= follows[before]
    for before, after in reversed(links):
        leads[before] |= leads[after]
    among: np.ndarray = (follows | leads) & ~dated
    return among


def between(
    dated: Sequence[bool], links: Sequence[tuple[int, int]], extents: Sequence[Extent]
) -> list[Extent]:
    """Extents in which undated events reach over those of their neighbours.

    They begin where the last one before them does, and end where the first after them does. With
    neighbours on one side only, the extent is theirs. ``extents`` of undated events are
    not read; ``links`` are as in ``links_of``.
    """
    given = [one if known else (nan, nan) for known, one in zip(dated, extents, strict=True)]
    behind, ahead = list(given), list(given)
    for before, after in links:
        if not dated[after]:
            behind[after] = _last(behind[before], behind[after])
    for before, after in reversed(links):
        if not dated[before]:
            ahead[before] = _first(ahead[after], ahead[before])
    return [_reach(one, other) for one, other in zip(behind, ahead, strict=True)]


def _last(one: Extent, other: Extent) -> Extent:
    return max((extent for extent in (one, other) if not isnan(extent[0])), default=other)


def _first(one: Extent, other: Extent) -> Extent:
    ends = [extent for extent in (one, other) if not isnan(extent[0])]
    return min(ends, key=lambda extent: (extent[1], extent[0]), default=other)


def _reach(behind: Extent, ahead: Extent) -> Extent:
    """From what is before to what is after; where the two contradict, what is before holds."""
    if isnan(behind[0]):
        return ahead
    return (behind[0], ahead[1]) if ahead[1] > behind[0] else behind
