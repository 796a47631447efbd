"""Eras and states: what lasts is a soft band behind all lanes, with a row of its own above them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dashboard.figures.theme import Theme, faded, mixed
from dashboard.figures.timeline.lanes import Lane, Placed
from dashboard.figures.timeline.spans import Mark
from dashboard.words.kinds import STATES

ERAS: Final = "Eras and states"
MOST: Final = 0.6  # share of the axis from which a stretch that the text gives is an era
SHOWN: Final = 4  # beyond so many bands their tints cannot be told apart
TINT: Final = {"light": 0.08, "dark": 0.14}  # share of the colour in a band

Trace = dict[str, Any]
Group = tuple[str, Sequence[Mark]]


def era_ids(rows: Iterable[Any], marks: Mapping[str, Mark], width: float) -> tuple[str, ...]:
    """The events that are drawn as bands on an axis of that width, longest first.

    States of affairs are, and what happened “from … to …” over most of the axis. What can
    have happened on any day of a long time is not. If all events are, none is.
    """
    found = [
        event.id
        for event in rows
        if event.dated and event.id in marks and _lasts(event, marks[event.id], width)
    ]
    longest = sorted(found, key=lambda one: marks[one].x0 - marks[one].x1)[:SHOWN]
    return tuple(longest) if len(longest) < len(marks) else ()


def _lasts(event: Any, mark: Mark, width: float) -> bool:
    if event.mode in STATES:
        return True
    given = event.basis == "explicit" and event.granularity != "vague" and "/" in (event.edtf or "")
    return given and mark.x1 - mark.x0 >= MOST * width


def with_eras(groups: Iterable[Group], eras: Sequence[str]) -> list[Group]:
    """The lanes with one more on top, into which eras move from theirs; empty ones go."""
    listed = list(groups)
    moved = {mark.id: mark for _, marks in listed for mark in marks if mark.id in eras}
    rest = [(name, [mark for mark in marks if mark.id not in moved]) for name, marks in listed]
    top: list[Group] = [(ERAS, sorted(moved.values(), key=lambda mark: mark.x0))] if moved else []
    return [*top, *((name, marks) for name, marks in rest if marks)]


def eras_of(lanes: Sequence[Lane]) -> tuple[Placed, ...]:
    """The eras on a sheet, each in its own row."""
    return lanes[0].placed if lanes and lanes[0].name == ERAS else ()


def band_traces(lanes: Sequence[Lane], floor: float, theme: Theme) -> list[Trace]:
    """A tint from each era's own row down to the floor, soft where its ends are."""
    return [_band(one.mark, one.y, floor, theme) for one in eras_of(lanes)]


def _band(mark: Mark, top: float, floor: float, theme: Theme) -> Trace:
    colour = theme.colour(mark.quadrant)
    tint, nothing = faded(colour, TINT[theme.name]), faded(colour, 0)
    width = mark.x1 - mark.x0
    steps = (0.0, (mark.c0 - mark.x0) / width, (mark.c1 - mark.x0) / width, 1.0)
    soft_left, soft_right = steps[1] > 0, steps[2] < 1
    colours = (nothing if soft_left else tint, tint, tint, nothing if soft_right else tint)
    scale = [[round(step, 3), shade] for step, shade in zip(steps, colours, strict=True)]
    x0, x1 = round(mark.x0, 1), round(mark.x1, 1)
    return Trace(
        type="scatter",
        hoverinfo="skip",
        mode="lines",
        x=[x0, x1, x1, x0, x0],
        y=[round(y, 1) for y in (top, top, floor, floor, top)],
        line={"width": 0},
        fill="toself",
        fillgradient={"type": "horizontal", "colorscale": scale},
    )


def ground_at(x: float, y: float, lanes: Sequence[Lane], ground: str, theme: Theme) -> str:
    """The ground's colour at a point, with the tints of the bands there."""
    for one in eras_of(lanes):
        if one.mark.c0 <= x <= one.mark.c1 and y > one.y:
            ground = mixed(ground, theme.colour(one.mark.quadrant), TINT[theme.name])
    return ground
