"""The timeline of very many events: how many there are in each stretch, lane by lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from dashboard import escape
from dashboard.days import span_words
from dashboard.figures.axes import Axis
from dashboard.figures.ink import Trace
from dashboard.figures.lanes import Geometry, Lane
from dashboard.figures.spans import Mark
from dashboard.figures.theme import Theme

DENSE: Final = 400  # beyond so many events marks would cover each other or fill ten screens
BIN: Final = 8.0  # pixels
STRIP: Final = 44.0  # height of a lane


def strips(groups: Sequence[tuple[str, Sequence[Mark]]], shape: Geometry) -> list[Lane]:
    """Lanes of one height that hold no marks of their own."""
    height = STRIP + shape.head
    return [
        Lane(name, shape.top + at * height, shape.top + (at + 1) * height, ())
        for at, (name, _) in enumerate(groups)
    ]


def density_traces(
    groups: Sequence[tuple[str, Sequence[Mark]]], lanes: Sequence[Lane], axis: Axis, theme: Theme
) -> list[Trace]:
    """Stacked bars a bin; one trace a quadrant. ``customdata`` is ``first..last`` of the bin."""
    counts = [Counter(_bin(mark) for mark in marks) for _, marks in groups]
    sums = [Counter(at for at, _ in count.elements()) for count in counts]
    most = max((max(total.values()) for total in sums if total), default=1)
    quadrants = dict.fromkeys(quadrant for count in counts for _, quadrant in count)
    return [
        _bars(quadrant, list(zip(lanes, counts, strict=True)), axis, theme, most)
        for quadrant in quadrants
    ]


def _bin(mark: Mark) -> tuple[int, str]:
    return int((mark.x0 + mark.x1) / 2 / BIN), mark.quadrant


def _bars(
    quadrant: str,
    lanes: Iterable[tuple[Lane, Counter[tuple[int, str]]]],
    axis: Axis,
    theme: Theme,
    most: int,
) -> Trace:
    """The bars of one quadrant, standing on the floor of their lane or on other quadrants."""
    x, base, height, data, hover = [], [], [], [], []
    scale = (STRIP - 10) / most
    for lane, counts in lanes:
        for (at, name), count in sorted(counts.items()):
            if name != quadrant:
                continue
            below = sum(counts[at, other] for other in theme.quadrants if other < quadrant)
            first, last = axis.day(at * BIN), axis.day((at + 1) * BIN)
            x.append((at + 0.5) * BIN)
            base.append(round(lane.bottom - 1 - below * scale, 1))
            height.append(round(-max(count * scale, 1.5), 1))
            data.append(f"{first}..{last}")
            where = escape.chart(lane.name)
            hover.append(f"<b>{count} events</b><br>{where} · {span_words(first, last)}")
    unchanged = {"opacity": 1}
    return Trace(
        type="bar",
        x=x,
        base=base,
        y=height,
        width=BIN - 1,
        marker={"color": theme.colour(quadrant)},
        selected={"marker": unchanged},
        unselected={"marker": unchanged},
        customdata=data,
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
    )
