"""Where each event stands on the timeline: its lane, row, mark and label, in pixels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, Literal, get_args

from dashboard.figures.timeline.spans import Mark

LanesBy = Literal["kind", "place", "actor"]
LANES_BY: Final[tuple[LanesBy, ...]] = get_args(LanesBy)

# Advance widths of Source Sans in hundredths of an em, as Chromium measures them.
_WIDTHS: Final[dict[str, int]] = {
    letter: width
    for letters, width in (
        (" ", 20),
        ("|',.:;ijl’‘I", 26),
        ("!f()[]{}-t/\\r", 33),
        ('*?sz"“”xcvyJ–', 46),
        ("FLk0123456789#$+<=>^_aegVXES", 51),
        ("ATZ`houbdnpq", 55),
        ("CPRKB&DGUHNOQ", 63),
        ("wMW", 76),
        ("—%m@", 84),
        ("…", 95),
    )
    for letter in letters
}
_OTHER_WIDTH: Final = 60
_FULL_WIDTH: Final = 100
_FULL_WIDTH_FROM: Final = 0x2E80
_RESERVE: Final = 1.04  # the bold of a chosen label, and fonts that stand in for ours

LABEL_SIZE: Final = 13.5
LABEL_GAP: Final = 9.0
LABEL_LIMIT: Final = 520.0  # titles of 80 letters fit; a longer label is cut, not on the card
SINGLE_ROWS: Final = 40  # up to so many events each has a row of its own
WHOLE_LABELS: Final = 80  # up to so many keep their rows free for whole labels, beyond for half
LABELLED: Final = 120  # up to so many share rows with their labels, beyond without
BARE_ROW: Final = 16.0
BARE_GAP: Final = 2.0  # pixels between marks without labels
LABEL_ROOM: Final = 150.0  # pixels right of the last date, for labels of what stands there


@dataclass(frozen=True)
class Geometry:
    """The measures of one drawing, in pixels."""

    width: float
    gutter: float  # lane names stand here; 0 where they have a row of their own
    row: float
    head: float  # height of a lane's own name row
    top: float
    labelled: bool = True
    pad: float = 9.0
    room: float = 8.0  # right of the last date

    @property
    def stacked(self) -> bool:
        """Whether labels stand above their marks (phones)."""
        return self.gutter == 0


WIDE_GUTTER: Final = 164.0
WIDE_ROW: Final = 23.0
STACKED_ROW: Final = 38.0
STACKED_HEAD: Final = 26.0


def geometry(width: float, narrow: bool, top: float, marks: int) -> Geometry:
    """Measures for a page of that width and so many marks."""
    bare = marks > LABELLED
    if narrow:
        return Geometry(width, 0.0, BARE_ROW if bare else STACKED_ROW, STACKED_HEAD, top, not bare)
    if bare:
        return Geometry(width, WIDE_GUTTER, BARE_ROW, 0.0, top, labelled=False)
    return Geometry(width, WIDE_GUTTER, WIDE_ROW, 0.0, top, room=LABEL_ROOM)


@dataclass(frozen=True)
class Label:
    """Words beside a mark; ``x`` is the edge that is next to the mark, ``side`` where they lie."""

    text: str
    x: float
    y: float
    side: Literal["right", "left"] = "right"

    @property
    def left(self) -> float:
        """The left edge, about."""
        return self.x if self.side == "right" else self.x - text_width(self.text)

    @property
    def right(self) -> float:
        """The right edge, about."""
        return self.left + text_width(self.text)


@dataclass(frozen=True)
class Placed:
    """A mark with its row and, where there was room, its label; ``y`` is the bar's middle."""

    mark: Mark
    y: float
    label: Label | None

    @property
    def is_cut(self) -> bool:
        """Whether there was no room for all words of a label that is not too long anyway."""
        whole = clipped(self.mark.label, LABEL_LIMIT)
        return self.label is None or self.label.text != whole


@dataclass(frozen=True)
class Lane:
    """A lane with its name and what stands in it, from ``top`` to ``bottom``."""

    name: str
    top: float
    bottom: float
    placed: tuple[Placed, ...]


def text_width(text: str, size: float = LABEL_SIZE) -> float:
    """About how many pixels wide a line of the sans is, rather too many than too few."""
    return size * _RESERVE * sum(map(_hundredths, text)) / 100


def _hundredths(letter: str) -> int:
    if ord(letter) >= _FULL_WIDTH_FROM:
        return _FULL_WIDTH
    return _WIDTHS.get(letter, _OTHER_WIDTH)


def clipped(text: str, room: float, size: float = LABEL_SIZE) -> str:
    """The words of a text that fit, with an ellipsis where something is cut; '' if none do."""
    if text_width(text, size) <= room:
        return text
    words = text.split(" ")
    while words and text_width(" ".join(words) + " …", size) > room:
        words.pop()
    return " ".join(words) + " …" if words else ""


def lay_out(lanes: Sequence[tuple[str, Sequence[Mark]]], shape: Geometry) -> list[Lane]:
    """Rows and labels of named lanes, from the top down."""
    count = sum(len(marks) for _, marks in lanes)
    packed, most = count > SINGLE_ROWS, LABEL_LIMIT if count <= WHOLE_LABELS else LABEL_LIMIT / 2
    top = shape.top
    laid: list[Lane] = []
    for name, marks in lanes:
        rows = _packed_rows(marks, shape, most) if packed else [[mark] for mark in marks]
        placed = [
            _placed(mark, row, top + shape.pad + shape.head + (at + 0.5) * shape.row, shape)
            for at, row in enumerate(rows)
            for mark in row
        ]
        bottom = top + 2 * shape.pad + shape.head + len(rows) * shape.row
        laid.append(Lane(name, top, bottom, tuple(placed)))
        top = bottom
    return laid


def _packed_rows(marks: Iterable[Mark], shape: Geometry, most: float) -> list[list[Mark]]:
    """First fit: a mark goes into the first row where it and its label are free.

    A mark so far right that its label cannot begin beside it has a row of its own.
    """
    rows: list[list[Mark]] = []
    ends: list[float] = []
    for mark in sorted(marks, key=lambda one: one.x0):
        reach = _reach(mark, shape, most)
        alone = shape.labelled and reach > shape.width
        at = None if alone else next((i for i, end in enumerate(ends) if end <= mark.x0), None)
        if at is None:
            rows.append([])
            ends.append(0.0)
            at = len(rows) - 1
        rows[at].append(mark)
        ends[at] = inf if alone else reach
    return rows


def _reach(mark: Mark, shape: Geometry, most: float) -> float:
    """How far right a mark keeps its row with a label of that width at most."""
    if not shape.labelled:
        return mark.x1 + BARE_GAP
    room = min(text_width(mark.label), most)
    if shape.stacked:
        return max(mark.x1, mark.x0 + room) + LABEL_GAP
    return mark.x1 + room + 2 * LABEL_GAP


def _placed(mark: Mark, row: Sequence[Mark], middle: float, shape: Geometry) -> Placed:
    """A mark and its label; on the right, or left where there is more room."""
    if not shape.labelled:
        return Placed(mark, middle, None)
    others = [other for other in row if other is not mark]
    right = min((o.x0 for o in others if o.x0 >= mark.x1), default=shape.width)
    left = shape.gutter if not others else mark.x0
    if shape.stacked:
        return _stacked(mark, right, middle, shape, alone=not others)
    right_room = min(right - mark.x1 - 2 * LABEL_GAP, LABEL_LIMIT)
    left_room = min(mark.x0 - left - 2 * LABEL_GAP, LABEL_LIMIT)
    wanted = min(text_width(mark.label), LABEL_LIMIT)
    if wanted <= right_room or right_room >= left_room:
        text = clipped(mark.label, right_room)
        label = Label(text, mark.x1 + LABEL_GAP, middle) if text else None
    else:
        text = clipped(mark.label, left_room)
        label = Label(text, mark.x0 - LABEL_GAP + 3, middle, "left") if text else None
    return Placed(mark, middle, label)


def _stacked(mark: Mark, right: float, middle: float, shape: Geometry, *, alone: bool) -> Placed:
    """The label above its mark; that of a mark alone is pulled to the left until it fits the page."""
    room = shape.width if alone else right - mark.x0 - LABEL_GAP
    text = clipped(mark.label, room)
    start = max(0.0, min(mark.x0, shape.width - text_width(text))) if alone else mark.x0
    label = Label(text, start, middle - shape.row / 4) if text else None
    return Placed(mark, middle + shape.row / 4 - 1, label)


def grouped(
    pairs: Iterable[tuple[str, Mark]], order: Sequence[str]
) -> list[tuple[str, list[Mark]]]:
    """Marks by lane name, in the order given; names that are not in it come last."""
    by_name: dict[str, list[Mark]] = defaultdict(list)
    for name, mark in pairs:
        by_name[name].append(mark)
    first = [name for name in order if name in by_name]
    return [
        (name, by_name[name]) for name in (*first, *(n for n in by_name if n not in set(first)))
    ]
