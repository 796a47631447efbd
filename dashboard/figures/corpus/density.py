"""How many events of a corpus lie in each stretch of time, and what share of all coverage they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from plotly.graph_objs._figure import Figure

from dashboard import escape
from dashboard.corpus.answers import Density, Share, Step
from dashboard.days import day_of, span_words
from dashboard.figures.actions import button
from dashboard.figures.theme import Theme
from dashboard.figures.timeline import ink
from dashboard.figures.timeline.axes import Axis, calendar_axis
from dashboard.figures.timeline.paper import LETTER, paper, tick_names
from dashboard.figures.timeline.ticks import visible
from dashboard.words.kinds import KINDS, QUADRANT_NAMES

HEAD: Final = 24.0  # pixels above the bars of a strip, for its name
EVENTS: Final = 120.0  # pixels: height of the tallest bar
SHARES: Final = 56.0
FOOT: Final = 34.0
LEAST: Final = 1.5  # pixels: a bar that is there is seen
_QUADRANTS: Final[Mapping[str, str]] = {str(name): one.quadrant for name, one in KINDS.items()}
_UNITS: Final[Mapping[Step, str]] = {"day": "D", "week": "W", "month": "M", "year": "Y"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The events of a stretch by quadrant, and of the articles published in it those that tell."""

    first: int
    end: int
    events: Mapping[str, int]
    telling: int = 0
    articles: int = 0

    @property
    def words(self) -> str:
        """When it is."""
        return span_words(day_of(self.first), day_of(self.end - 1))

    @property
    def asked(self) -> str:
        """Its days as a click asks for them."""
        return f"{day_of(self.first)}..{day_of(self.end - 1)}"

    @property
    def count(self) -> int:
        """All its events."""
        return sum(self.events.values())

    @property
    def share(self) -> float:
        """What part of the articles tells of it."""
        return self.telling / self.articles if self.articles else 0.0


def stretches(density: Density, shares: Sequence[Share] = ()) -> list[Stretch]:
    """All stretches in which something is, in their order."""
    events: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for (start, kind), number in density.counts.items():
        events[start][_QUADRANTS[kind]] += number
    if not events:
        return []
    told = {one.start: one for one in shares if min(events) <= one.start <= max(events)}
    return [
        Stretch(
            start,
            end_of(start, density.step),
            dict(events.get(start, {})),
            told[start].telling if start in told else 0,
            told[start].articles if start in told else 0,
        )
        for start in sorted({*events, *(start for start, one in told.items() if one.telling)})
    ]


def end_of(start: int, step: Step) -> int:
    """The day after a stretch that begins on a day."""
    if step in ("day", "week"):
        return start + (7 if step == "week" else 1)
    following = np.datetime64(start, "D").astype(f"datetime64[{_UNITS[step]}]") + 1
    return int(following.astype("datetime64[D]").astype(int))


def density_figure(found: Sequence[Stretch], width: float, theme: Theme, *, shares: bool) -> Figure:
    """Bars stacked by quadrant; below them, where ``shares`` are asked for, the share of coverage.

    ``customdata`` is ``first..last`` of the stretch.
    """
    firsts, ends = (
        np.array([getattr(one, side) for one in found], float) for side in ("first", "end")
    )
    axis = calendar_axis(firsts, ends, 0.0, width)
    floor = HEAD + EVENTS
    traces = list(_event_bars(found, axis, floor, theme))
    names = [ink.words(_most(found), 0, HEAD / 2 - 2, theme.muted)]
    floors = [floor]
    if shares:
        floors.append(floor + HEAD + SHARES)
        traces.append(_share_bars(found, axis, floors[-1], theme))
        names.append(ink.words(_most_told(found), 0, floor + HEAD / 2, theme.muted))
    return Figure(  # type: ignore[no-untyped-call]
        data=traces, layout=_layout(axis, width, floors, names, theme)
    )


def _event_bars(
    found: Sequence[Stretch], axis: Axis, floor: float, theme: Theme
) -> Iterator[ink.Trace]:
    scale = EVENTS / max(one.count for one in found)
    below = dict.fromkeys((one.first for one in found), 0.0)
    for quadrant in QUADRANT_NAMES:
        held = [one for one in found if one.events.get(quadrant)]
        heights = [max(one.events[quadrant] * scale, LEAST) for one in held]
        bases = [floor - below[one.first] for one in held]
        for one, height in zip(held, heights, strict=True):
            below[one.first] += height
        hover = [
            _hover(one, f"{one.events[quadrant]:,} events, {QUADRANT_NAMES[quadrant]}")
            for one in held
        ]
        yield _bars(held, axis, bases, heights, hover, theme.colour(quadrant))


def _share_bars(found: Sequence[Stretch], axis: Axis, floor: float, theme: Theme) -> ink.Trace:
    held = [one for one in found if one.telling]
    most = max((one.share for one in held), default=1.0)
    heights = [max(one.share / most * SHARES, LEAST) for one in held]
    hover = [
        _hover(one, f"{one.telling:,} of {one.articles:,} articles ({_percent(one.share)})")
        for one in held
    ]
    return _bars(held, axis, [floor] * len(held), heights, hover, theme.muted)


def _bars(  # noqa: PLR0913, PLR0917  each is another side of a bar
    held: Sequence[Stretch],
    axis: Axis,
    bases: Sequence[float],
    heights: Sequence[float],
    hover: Sequence[str],
    colour: str,
) -> ink.Trace:
    unchanged = {"opacity": 1}
    sides = [(axis.x(one.first), axis.x(one.end)) for one in held]
    return ink.Trace(
        type="bar",
        x=[round((left + right) / 2, 1) for left, right in sides],
        width=[round(max(right - left - (right - left > 4), LEAST), 1) for left, right in sides],
        base=[round(base, 1) for base in bases],
        y=[-round(height, 1) for height in heights],
        marker={"color": colour, "line": {"width": 0}},
        selected={"marker": unchanged},
        unselected={"marker": unchanged},
        customdata=[one.asked for one in held],
        hovertext=list(hover),
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _hover(one: Stretch, counted: str) -> str:
    return f"<b>{escape.chart(one.words)}</b><br>{escape.chart(counted)}"


def _layout(
    axis: Axis, width: float, floors: Sequence[float], names: Sequence[Any], theme: Theme
) -> dict[str, Any]:
    """A sheet whose units are pixels, y downwards."""
    height = floors[-1] + FOOT
    ticks = visible(axis.ticks, LETTER)
    return {
        **paper(width, height, theme),
        "shapes": [ink.line((0, y), (width, y), theme.hairline) for y in floors],
        "annotations": [*names, *tick_names(ticks, width, floors[-1] + 8, theme)],
    }


def _most(found: Sequence[Stretch]) -> str:
    busiest = max(found, key=lambda one: one.count)
    return f"Events: at most {busiest.count:,}, {busiest.words}"


def _most_told(found: Sequence[Stretch]) -> str:
    busiest = max(found, key=lambda one: one.share)
    return f"Share of articles then: at most {_percent(busiest.share)}, {busiest.words}"


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.1 or share == 0 else f"{share:.1%}"


def density_table(found: Sequence[Stretch], key: str, *, shares: bool) -> str:
    """The same as a table for keyboard and screen reader; each row's days can be asked for."""
    head = ("When", "Events", *(("Articles that tell of it",) if shares else ()))
    cells = "".join(f'<th scope="col"{_side(at)}>{name}</th>' for at, name in enumerate(head))
    body = "".join(_table_row(one, key, shares=shares) for one in found)
    table = escape.tag(
        "table", f"<thead><tr>{cells}</tr></thead><tbody>{body}</tbody>", class_="dl-places"
    )
    return f'<details class="dl-as-table"><summary>As a table</summary>{table}</details>'


def not_drawn(density: Density, *, dated: bool) -> str:
    """How many events lie so far from the news, or from all others, that the chart leaves them out.

    Where a date is set (``dated``), how to see them is known.
    """
    sides = ((density.before, "earlier"), (density.after, "later"))
    told = [f"{number:,} {side}" for number, side in sides if number]
    if not told:
        return ""
    hint = "" if dated else " Set From or To to see them."
    return f'<p class="dl-meta">Not drawn: {" and ".join(told)}.{hint}</p>'


def _table_row(one: Stretch, key: str, *, shares: bool) -> str:
    when = button(escape.html(one.words), filters=f"{key}={one.asked}", class_="dl-place")
    cells = [f"<td>{when}</td>", f'<td class="dl-number">{one.count:,}</td>']
    if shares:
        told = f"{one.telling:,} of {one.articles:,} ({_percent(one.share)})"
        cells.append(f'<td class="dl-number">{told}</td>')
    return escape.tag("tr", "".join(cells))


def _side(at: int) -> str:
    return ' class="dl-number"' if at else ""
