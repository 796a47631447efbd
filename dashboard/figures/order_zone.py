"""Where undated events stand that the text orders: right of the dates, in columns without days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from dashboard.figures.axes import MAX_STEP
from dashboard.figures.spans import Mark
from dashboard.figures.ticks import Tick
from dashboard.tables import records

MOST: Final = 0.6  # share of the width that columns without days may take
GUTTER: Final = 28.0  # pixels between the last date and the first column
SURE: Final = 0.4  # share of a column that does not fade


@dataclass(frozen=True)
class OrderZone:
    """Columns of equal width from ``left``; an event's column counts what must come before it."""

    columns: dict[str, int]
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


def order_zone(
    events: pd.DataFrame, relations: pd.DataFrame, left: float, right: float, steps: int
) -> OrderZone:
    """The zone for the undated among ``events``, at the right end of ``left``…``right``.

    ``steps`` is the number of steps that the dates beside it take.
    """
    columns = _columns(events, relations)
    if not columns:
        return OrderZone({}, right, 0.0)
    count = max(columns.values()) + 1
    room = (right - left) * min(MOST if steps else 1.0, count / (count + steps))
    step = min(MAX_STEP, (room - GUTTER) / count)
    start = right - step * count if steps else left + GUTTER
    return OrderZone(columns, start, step)


def _columns(events: pd.DataFrame, relations: pd.DataFrame) -> dict[str, int]:
    """How many undated events must come before each; ``events`` stand in order."""
    undated = events.loc[~events["dated"], "id"]
    place = {event: at for at, event in enumerate(events["id"])}
    pairs = sorted(
        (place[before], place[after])
        for before, after in zip(relations["before"], relations["after"], strict=True)
        if before in place and after in place and place[before] < place[after]
    )
    related = {number for pair in pairs for number in pair}
    column = {place[event]: 0 for event in undated if place[event] in related}
    for before, after in pairs:
        if before in column and after in column:
            column[after] = max(column[after], column[before] + 1)
    names = list(events["id"])
    return {names[number]: depth for number, depth in column.items()}


def order_marks(events: pd.DataFrame, zone: OrderZone) -> dict[str, Mark]:
    """Bars that fade on both sides, each within its column."""
    shown = events[events["id"].isin(list(zone.columns))]
    return {event.id: _mark(event, zone) for event in records(shown)}


def _mark(event: Any, zone: OrderZone) -> Mark:
    start = zone.left + zone.columns[event.id] * zone.step
    x0, x1 = start + zone.step * 0.1, start + zone.step * 0.9
    fade = (x1 - x0) * (1 - SURE) / 2
    places = ", ".join(event.places) or "no place given"
    return Mark(
        id=event.id,
        title=event.title,
        quadrant=event.quadrant,
        status=event.status,
        hover=f"order known, no date given · {places} · {event.status}",
        x0=x0,
        x1=x1,
        c0=x0 + fade,
        c1=x1 - fade,
        dot=False,
    )
