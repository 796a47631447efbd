"""Marks, fading ends and words as plotly traces and shapes; all coordinates are pixels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from typing import Any, Final

from dashboard import escape
from dashboard.figures.event.signs import DIFFER
from dashboard.figures.theme import SANS, Theme, faded
from dashboard.figures.timeline.eras import ground_at
from dashboard.figures.timeline.lanes import LABEL_SIZE, Lane, Placed
from dashboard.figures.timeline.spans import Mark

BAR: Final = 10.0  # height of a bar
RADIUS: Final = 6.5  # of a dot
CORNER_POINTS: Final = 5
DASHES: Final = {"possible": "2px,3px", "planned": "6px,4px"}
FILL: Final = {
    "asserted": 1.0,
    "reported": 0.14,
    "possible": 0.05,
    "planned": 0.05,
    "negated": 0.14,
}
HOVER_CHARACTERS: Final = 52  # a line of the label under the pointer has fewer
HOVER_LINES: Final = 6
HOVER_LETTER: Final = 7.4  # pixels of a bold letter there
HOVER_EDGE: Final = 24.0  # pixels of its frame and its pointer
FADES_DRAWN: Final = 400  # beyond so many marks each is a few pixels and fades cannot be seen

Trace = dict[str, Any]  # a trace as plotly's schema has it; the figure checks it
_Points = tuple[list[float | None], list[float | None]]


def mark_traces(placed: Sequence[Placed], theme: Theme) -> list[Trace]:
    """One trace for each colour and certainty, whatever the number of marks."""
    groups: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for one in placed:
        groups[one.mark.quadrant, one.mark.status].append(one)
    traces = [_outlines(group, *key, theme) for key, group in groups.items()]
    struck = [one for one in placed if one.mark.status == "negated"]
    return [*traces, *([_strikes(struck, theme)] if struck else [])]


def _scatter(**settings: Any) -> Trace:
    """A trace that the pointer passes through; ``targets`` is what it meets."""
    return {"type": "scatter", "hoverinfo": "skip", **settings}


def _outlines(group: Iterable[Placed], quadrant: str, status: str, theme: Theme) -> Trace:
    colour = theme.colour(quadrant)
    xs: list[float | None] = []
    ys: list[float | None] = []
    for one in group:
        points_x, points_y = _outline(one.mark, one.y)
        xs += [*points_x, None]
        ys += [*points_y, None]
    return _scatter(
        x=_rounded(xs),
        y=_rounded(ys),
        mode="lines",
        fill="toself",
        fillcolor=faded(colour, FILL[status]),
        line={"color": colour, "width": 1.6, "dash": DASHES.get(status, "solid")},
    )


def _outline(mark: Mark, y: float) -> _Points:
    """A circle for a dot, else a bar with round ends."""
    if mark.dot:
        return _arc((mark.x0 + mark.x1) / 2, y, RADIUS, (0, 2 * pi), 20)
    radius = min(BAR, mark.x1 - mark.x0) / 2
    right = _arc(mark.x1 - radius, y, BAR / 2, (-pi / 2, pi / 2))
    left = _arc(mark.x0 + radius, y, BAR / 2, (pi / 2, 3 * pi / 2))
    return [*right[0], *left[0], right[0][0]], [*right[1], *left[1], right[1][0]]


def _arc(
    x: float, y: float, radius: float, turn: tuple[float, float], points: int = CORNER_POINTS
) -> _Points:
    start, end = turn
    angles = [start + (end - start) * at / points for at in range(points + 1)]
    return [x + radius * cos(a) for a in angles], [y + radius * sin(a) for a in angles]


def _strikes(struck: Iterable[Placed], theme: Theme) -> Trace:
    """The line through what did not happen."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for one in struck:
        xs += [one.mark.x0 - 5, one.mark.x1 + 5, None]
        ys += [one.y, one.y, None]
    line = {"color": theme.ink, "width": 1.6}
    return _scatter(x=xs, y=ys, mode="lines", line=line)


def fade_traces(
    placed: Sequence[Placed], chosen: str | None, lanes: Sequence[Lane], theme: Theme
) -> list[Trace]:
    """Veils of the ground's colour over the ends that the text does not say sharper."""
    if len(placed) > FADES_DRAWN:
        return []
    veils: list[Trace] = []
    for one in placed:
        bare = theme.chosen if one.mark.id == chosen else theme.card
        ends = (one.mark.x0 - 2, one.mark.x1 + 2)
        grounds = [ground_at(x, one.y, lanes, bare, theme) for x in ends]
        if one.mark.c0 - one.mark.x0 > 1:
            veils.append(_veil(ends[0], one.mark.c0, one.y, grounds[0], thick_left=True))
        if one.mark.x1 - one.mark.c1 > 1:
            veils.append(_veil(one.mark.c1, ends[1], one.y, grounds[1], thick_left=False))
    return veils


def _veil(x0: float, x1: float, y: float, ground: str, *, thick_left: bool) -> Trace:
    thick, thin = faded(ground, 0.97), faded(ground, 0)
    scale = [[0, thick], [1, thin]] if thick_left else [[0, thin], [1, thick]]
    half = BAR / 2 + 2
    return _scatter(
        x=_rounded([x0, x1, x1, x0, x0]),
        y=_rounded([y - half, y - half, y + half, y + half, y - half]),
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillgradient={"type": "horizontal", "colorscale": scale},
    )


def labels(placed: Iterable[Placed], chosen: str | None, theme: Theme) -> Trace:
    """Every label in one trace; the chosen event's is bold."""
    named = [(one, one.label) for one in placed if one.label]
    return _scatter(
        x=_rounded([label.x for _, label in named]),
        y=_rounded([label.y for _, label in named]),
        text=[_label(label.text, one.mark.id == chosen) for one, label in named],
        mode="text",
        textposition=[f"middle {label.side}" for _, label in named],
        textfont={"size": LABEL_SIZE, "family": SANS, "color": theme.ink},
        cliponaxis=False,
    )


def differing(placed: Iterable[Placed], theme: Theme) -> Trace:
    """The sign that sources differ, above the marks that have no label to bear it."""
    bare = [one for one in placed if one.mark.differ and not one.label]
    return _scatter(
        x=_rounded([(one.mark.x0 + one.mark.x1) / 2 for one in bare]),
        y=_rounded([one.y - RADIUS for one in bare]),
        text=[f"<b>{DIFFER}</b>" for _ in bare],
        mode="text",
        textfont={"size": LABEL_SIZE, "family": SANS, "color": theme.ink},
        cliponaxis=False,
    )


def _label(text: str, chosen: bool) -> str:
    words = escape.chart(text)
    return f"<b>{words}</b>" if chosen else words


def targets(placed: Sequence[Placed], row: float, width: float) -> Trace:
    """Invisible bars over mark and label: what the pointer meets; ``customdata`` is the id.

    What appears there stands left or right of a bar's end, and has lines that fit into a sheet of
    that width.
    """
    ends = [(_left(one), _right(one)) for one in placed]
    unseen = {"opacity": 0}
    return Trace(
        type="bar",
        orientation="h",
        base=_rounded([left for left, _ in ends]),
        x=_rounded([right - left for left, right in ends]),
        y=_rounded([(one.y + one.label.y) / 2 if one.label else one.y for one in placed]),
        width=row - 2,
        marker=unseen,
        selected={"marker": unseen},
        unselected={"marker": unseen},
        customdata=[one.mark.id for one in placed],
        hovertext=[
            _hover(one.mark, max(right, width - right))
            for one, (_, right) in zip(placed, ends, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _left(one: Placed) -> float:
    return min(one.mark.x0, one.label.left if one.label else one.mark.x0) - 4


def _right(one: Placed) -> float:
    label_end = one.label.right if one.label else one.mark.x1
    return max(one.mark.x1, label_end) + 4


def _hover(mark: Mark, room: float) -> str:
    most = min(HOVER_CHARACTERS, int((room - HOVER_EDGE) / HOVER_LETTER))
    title, others = (escape.chart(_wrapped(words, most)) for words in (mark.title, mark.hover))
    return f"<b>{title}</b><br>{others}".replace("\n", "<br>")


def _wrapped(words: str, most: int) -> str:
    """Words in lines of fewer characters for a hover label, cut after some lines."""
    done: list[str] = []
    for line_ in words.split("\n"):
        done.append("")
        for word in line_.split():
            if done[-1] and len(done[-1]) + len(word) >= most:
                done.append("")
            done[-1] = f"{done[-1]} {word}".strip()
    return "\n".join(done if len(done) <= HOVER_LINES else [*done[:HOVER_LINES], "…"])


def chosen_band(lanes: Iterable[Lane], chosen: str | None, row: float, theme: Theme) -> list[Any]:
    """The tinted row of the chosen event, and the ring around its dot."""
    found = [one for lane in lanes for one in lane.placed if one.mark.id == chosen]
    shapes: list[dict[str, Any]] = []
    for one in found:
        middle = (one.y + one.label.y) / 2 if one.label else one.y
        shapes.append(
            {
                "type": "rect",
                "x0": _left(one) - 6,
                "x1": _right(one) + 10,
                "y0": middle - row / 2,
                "y1": middle + row / 2,
                "fillcolor": theme.chosen,
                "line": {"width": 0},
                "layer": "below",
            }
        )
        if one.mark.dot:
            shapes.append(_ring(one, theme))
    return shapes


def _ring(one: Placed, theme: Theme) -> dict[str, Any]:
    middle, radius = (one.mark.x0 + one.mark.x1) / 2, RADIUS + 3.5
    box = {"x0": middle - radius, "x1": middle + radius, "y0": one.y - radius, "y1": one.y + radius}
    return {"type": "circle", **box, "line": {"color": theme.ink, "width": 1.6}}


def line(
    start: tuple[float, float], end: tuple[float, float], colour: str, dash: str = "solid"
) -> dict[str, Any]:
    """A hairline between two points."""
    (x0, y0), (x1, y1) = start, end
    stroke = {"color": colour, "width": 1 if dash == "solid" else 1.4, "dash": dash}
    ends = {"x0": round(x0, 1), "x1": round(x1, 1), "y0": round(y0, 1), "y1": round(y1, 1)}
    return {"type": "line", **ends, "line": stroke, "layer": "below"}


def hover_label(theme: Theme) -> dict[str, Any]:
    """The look of what appears under the pointer."""
    font = {"family": SANS, "size": LABEL_SIZE, "color": theme.ink}
    return {"bgcolor": theme.card, "bordercolor": theme.hairline, "font": font, "align": "left"}


def words(text: str, x: float, y: float, colour: str, **more: Any) -> dict[str, Any]:
    """Words set at a point; ``text`` is escaped here."""
    font = {"family": SANS, "size": more.pop("size", LABEL_SIZE), "color": colour}
    body = escape.chart(text).replace("\n", "<br>")
    return {
        "text": f"<b>{body}</b>" if more.pop("bold", False) else body,
        "x": round(x, 1),
        "y": round(y, 1),
        "showarrow": False,
        "font": font,
        "align": "left",
        "xanchor": "left",
        "yanchor": "middle",
        **more,
    }


def _rounded(values: Iterable[float | None]) -> list[float | None]:
    """A tenth of a pixel is enough, and a third of the message."""
    return [None if value is None else round(value, 1) for value in values]
