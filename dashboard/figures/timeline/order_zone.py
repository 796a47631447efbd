"""Where undated events stand that the text orders only among each other: right of the dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from dashboard.figures.timeline.axes import MAX_STEP
from dashboard.figures.timeline.spans import Mark, order_mark
from dashboard.figures.timeline.ticks import Tick
from dashboard.filters.order_bounds import links_of

MOST: Final = 0.6  # share of the width that columns without days may take
GUTTER: Final = 28.0  # pixels between the last date and the first column
MARGIN: Final = 0.1  # share of a column that stays free on each side of a bar


@dataclass(frozen=True)
class OrderZone:
    """Columns of equal width from ``left``; an event's column counts what must come before it."""

    columns: Mapping[str, int]
    left: float
    step: float

    @property
    def width(self) -> float:
        """All of the zone, with the space that sets it apart; 0 where it is empty."""
        return GUTTER + self.step * (max(self.columns.values()) + 1) if self.columns else 0.0

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """One name for all columns."""
        if not self.columns:
            return ()
        width = self.width - GUTTER
        return (Tick(self.left + width / 2, "in this order, no date", width, gap=True),)


def order_zone(columns: Mapping[str, int], left: float, right: float, steps: int) -> OrderZone:
    """The zone for undated events in these ``columns``, at the right end of ``left``…``right``.

    ``steps`` is the number of steps that the dates beside it take.
    """
    if not columns:
        return OrderZone({}, right, 0.0)
    count = max(columns.values()) + 1
    room = (right - left) * min(MOST if steps else 1.0, count / (count + steps))
    step = min(MAX_STEP, (room - GUTTER) / count)
    start = right - step * count if steps else left + GUTTER
    return OrderZone(columns, start, step)


def columns_of(events: pd.DataFrame, relations: pd.DataFrame) -> dict[str, int]:
    """How many of these must come before each; ``events`` stand in order."""
    links = links_of(events, relations)
    column = dict.fromkeys(sorted({number for link in links for number in link}), 0)
    for before, after in links:
        column[after] = max(column[after], column[before] + 1)
    names = list(events["id"])
    return {names[number]: depth for number, depth in column.items()}


def order_marks(rows: Iterable[Any], zone: OrderZone) -> dict[str, Mark]:
    """Bars that fade on both sides, each within its column."""
    return {event.id: order_mark(event, _column(zone, event.id)) for event in rows}


def _column(zone: OrderZone, event: str) -> tuple[float, float]:
    start = zone.left + zone.columns[event] * zone.step
    return start + zone.step * MARGIN, start + zone.step * (1 - MARGIN)
