"""The timeline of very many events: how many there are in each stretch, lane by lane."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from dashboard import escape
from dashboard.days import span_words
from dashboard.figures.theme import Theme
from dashboard.figures.timeline.axes import Axis
from dashboard.figures.timeline.ink import Trace
from dashboard.figures.timeline.lanes import Geometry, Lane
from dashboard.figures.timeline.spans import bounds_of, middles
from dashboard.tables import records
from dashboard.words.kinds import QUADRANT_NAMES

DENSE: Final = 400  # beyond so many events marks would cover each other or fill ten screens
BIN: Final = 8.0  # pixels
STRIP: Final = 44.0  # height of a lane

Cells = Counter[tuple[int, str]]  # how many events by bin and quadrant


def strips(groups: Sequence[tuple[str, object]], shape: Geometry) -> list[Lane]:
    """Lanes of one height that hold no marks of their own."""
    height = STRIP + shape.head
    return [
        Lane(name, shape.top + at * height, shape.top + (at + 1) * height, ())
        for at, (name, _) in enumerate(groups)
    ]


def cells_of(events: pd.DataFrame, lanes: pd.Series[str], axis: Axis) -> dict[str, Cells]:
    """How many of the events are where, by the lanes that their index names in ``lanes``."""
    at = np.floor_divide(middles(*bounds_of(events), axis), BIN).astype("int64")
    frame = pd.DataFrame({"at": at, "quadrant": events["quadrant"].to_numpy()}, events.index)
    counted = lanes.to_frame("lane").join(frame).groupby(["lane", "at", "quadrant"]).size()
    found: dict[str, Cells] = defaultdict(Counter)
    for row in records(counted.reset_index(name="count")):
        found[row.lane][row.at, row.quadrant] = row.count
    return dict(found)


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of one quadrant in one stretch of a lane: a bar from ``base`` upwards."""

    quadrant: str
    lane: str
    at: int
    base: float
    height: float
    count: int
    first: str
    last: str

    @property
    def words(self) -> str:
        """Where and when it is."""
        return f"{self.lane} · {span_words(self.first, self.last)}"


def bins(groups: Sequence[tuple[str, Cells]], lanes: Sequence[Lane], axis: Axis) -> list[Bin]:
    """All bars, standing on the floor of their lane or on those of other quadrants."""
    counts = [cells for _, cells in groups]
    sums = [Counter(at for at, _ in count.elements()) for count in counts]
    most = max((max(total.values()) for total in sums if total), default=1)
    scale = (STRIP - 10) / most
    taken = {at for count in counts for at, _ in count}
    days = {at: axis.day(at * BIN) for at in taken | {at + 1 for at in taken}}
    return [
        Bin(
            quadrant=quadrant,
            lane=lane.name,
            at=at,
            base=round(lane.bottom - 1 - _below(at, quadrant, count) * scale, 1),
            height=round(max(number * scale, 1.5), 1),
            count=number,
            first=days[at],
            last=days[at + 1],
        )
        for lane, count in zip(lanes, counts, strict=True)
        for (at, quadrant), number in sorted(count.items())
    ]


def _below(at: int, quadrant: str, counts: Counter[tuple[int, str]]) -> int:
    """How many events of other quadrants a bar stands on."""
    return sum(counts[at, other] for other in QUADRANT_NAMES if other < quadrant)


def density_traces(
    groups: Sequence[tuple[str, Cells]], lanes: Sequence[Lane], axis: Axis, theme: Theme
) -> list[Trace]:
    """Stacked bars a bin; one trace a quadrant. ``customdata`` is ``first..last`` of the bin."""
    by_quadrant: dict[str, list[Bin]] = defaultdict(list)
    for one in bins(groups, lanes, axis):
        by_quadrant[one.quadrant].append(one)
    return [_bars(held, theme.colour(quadrant)) for quadrant, held in by_quadrant.items()]


def _bars(held: Sequence[Bin], colour: str) -> Trace:
    """The bars of one quadrant."""
    unchanged = {"opacity": 1}
    return Trace(
        type="bar",
        x=[(one.at + 0.5) * BIN for one in held],
        base=[one.base for one in held],
        y=[-one.height for one in held],
        width=BIN - 1,
        marker={"color": colour},
        selected={"marker": unchanged},
        unselected={"marker": unchanged},
        customdata=[f"{one.first}..{one.last}" for one in held],
        hovertext=[f"<b>{one.count} events</b><br>{escape.chart(one.words)}" for one in held],
        hovertemplate="%{hovertext}<extra></extra>",
    )
