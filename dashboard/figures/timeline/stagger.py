"""The order that the text tells, drawn within the bounds: earlier ones left of later ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

Extent = tuple[float, float]  # pixels from left to right
DOT: Final = 13.0  # pixels: what would be narrower is drawn as a dot
_SAME: Final = 1.0  # pixels by which extents differ that are the same


def in_words_order(
    days: Sequence[bool], links: Sequence[tuple[int, int]], extents: Sequence[Extent]
) -> tuple[list[Extent], dict[int, Extent]]:
    """Extents without what the order rules out, and the parts of those that remain the same.

    What comes after another does not begin before it, what comes before another does not
    end after it; a day stays whole, and what comes before it ends at its dot. Of n events in
    a chain with the same extent, the k-th gets the k-th n-th part of it. Both by the number
    of the event; ``links`` are as in ``links_of``.
    """
    crossing = [
        (before, after) for before, after in links if extents[before][1] > extents[after][0] + _SAME
    ]
    narrowed = _narrowed(crossing, days, extents)
    return narrowed, _parts(
        [link for link in crossing if not (days[link[0]] or days[link[1]])], narrowed
    )


def is_day(event: Any) -> bool:
    """Whether an event is bounded to one day or less; ``event`` is a row of ``events``."""
    return bool(event.earliest and event.latest and event.earliest[:10] == event.latest[:10])


def _narrowed(
    links: Sequence[tuple[int, int]], days: Sequence[bool], extents: Sequence[Extent]
) -> list[Extent]:
    low, high = [x0 for x0, _ in extents], [x1 for _, x1 in extents]
    middles = [(x0 + x1) / 2 for x0, x1 in extents]
    for before, after in links:
        if not days[after]:
            start = middles[before] + DOT / 2 if days[before] else low[before]
            low[after] = max(low[after], start)
    for before, after in reversed(links):
        if not days[before]:
            end = middles[after] - DOT / 2 if days[after] else high[after]
            high[before] = min(high[before], end)
    return [
        (x0, x1) if x1 - x0 > DOT else whole
        for x0, x1, whole in zip(low, high, extents, strict=True)
    ]


def _parts(links: Sequence[tuple[int, int]], extents: Sequence[Extent]) -> dict[int, Extent]:
    """The parts of events that share their extent with one that they are related to."""
    same = [link for link in links if _is_same(extents[link[0]], extents[link[1]])]
    depth, height = [0] * len(extents), [0] * len(extents)
    for before, after in same:
        depth[after] = max(depth[after], depth[before] + 1)
    for before, after in reversed(same):
        height[before] = max(height[before], height[after] + 1)
    return {
        number: _part(extents[number], depth[number], depth[number] + height[number] + 1)
        for number in {number for link in same for number in link}
    }


def _is_same(one: Extent, other: Extent) -> bool:
    return abs(one[0] - other[0]) < _SAME and abs(one[1] - other[1]) < _SAME


def _part(extent: Extent, number: int, parts: int) -> Extent:
    width = (extent[1] - extent[0]) / parts
    return extent[0] + number * width, extent[0] + (number + 1) * width
