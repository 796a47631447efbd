"""Places names beside their marks so that none lies on another name or mark.

Two boxes that do not touch must not touch either when the reader zooms in, which
moves marks apart and leaves boxes as large as they are. So boxes count as apart
only along an axis on which their marks lie the same way round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

Anchor = Literal["start", "middle", "end"]

EDGE = 2.0  # pixels between a circle and the name above or below it
LINES = 3  # names above each other there, where circles have one middle
GAP = 5.0  # pixels between a mark and its name
PADDING = 3.0  # pixels that stay free around a name
LINE_HEIGHT = 1.25
CELL = 160.0  # pixels; boxes are looked up by the cells they cover
SHIFTS = ((0, 0), (0, -1.2), (0, 1.2), (1.5, 0), (-1.5, 0), (2.5, -0.6), (2.5, 0.6), (-2.5, 0))
"""Where the name of a shape may stand off its middle, in heights of its letters."""
MOST = 400  # names tried; no screen holds more, and 10,000 places stay quick

_NARROW = frozenset("iljtfrI.,'’|:;!-() ")
_WIDE = frozenset("mwMW@%")
_NARROW_EM, _WIDE_EM, _UPPER_EM, _LOWER_EM, _FULL_EM = 0.34, 0.9, 0.7, 0.57, 1.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name to place: its mark's position and radius in pixels; ``centred`` has no mark.

    ``around`` is the radius of the circle that it is the name of, which may lie under others.
    """

    id: str
    text: str
    x: float
    y: float
    radius: float
    size: float
    centred: bool = False
    around: float = 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a name stands: its anchor and its offset from the mark in pixels."""

    id: str
    anchor: Anchor
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle on screen and the point that it moves with."""

    left: float
    top: float
    right: float
    bottom: float
    x: float
    y: float

    def apart(self, other: _Box) -> bool:
        """Whether the boxes are apart now and stay so at any closer zoom."""
        return (
            (self.right <= other.left and self.x <= other.x)
            or (other.right <= self.left and other.x <= self.x)
            or (self.bottom <= other.top and self.y <= other.y)
            or (other.bottom <= self.top and other.y <= self.y)
        )


class _Taken:
    """Boxes found again by the cells of a grid."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, _Box]]] = defaultdict(list)

    def add(self, owner: str, box: _Box) -> None:
        for cell in _cells(box):
            self._cells[cell].append((owner, box))

    def free(self, owner: str, box: _Box) -> bool:
        return all(
            box.apart(other)
            for cell in _cells(box)
            for other_owner, other in self._cells.get(cell, ())
            if other_owner != owner
        )


def place_names(
    names: Sequence[Name], edge: float, marks: Iterable[Name] = ()
) -> tuple[Placed, ...]:
    """The names that find room, the first ones first; ``marks`` only keep theirs free.

    No name is cut that has room elsewhere; ``edge`` is how far from the middle the map ends, in pixels.
    """
    taken = _Taken()
    for mark in (*names, *marks):
        if not mark.centred:
            taken.add(mark.id, _mark_box(mark))
    placed = []
    for name in names[:MOST]:
        for choice, box in _whole_first(name, edge):
            if taken.free(name.id, box):
                taken.add(name.id + "·name", box)
                placed.append(choice)
                break
    return tuple(placed)


def text_width(text: str, size: float) -> float:
    """About how many pixels a text takes in a humanist sans, rather more than less."""
    return sum(_em(character) for character in text) * size


@cache
def _em(character: str) -> float:
    if character in _NARROW:
        return _NARROW_EM
    if character in _WIDE:
        return _WIDE_EM
    if ord(character) > 0x2E7F:
        return _FULL_EM
    return _UPPER_EM if character.isupper() else _LOWER_EM


def _whole_first(name: Name, edge: float) -> Iterable[tuple[Placed, _Box]]:
    """Where a name can stand; last where the map's left or right edge would cut it."""
    choices = _choices(name)
    if abs(name.x) + name.radius + GAP + text_width(name.text, name.size) + PADDING <= edge:
        return choices
    return sorted(choices, key=lambda one: one[1].left < -edge or one[1].right > edge)


def _choices(name: Name) -> Iterator[tuple[Placed, _Box]]:
    """Outside a circle; beside the mark first, then at the corners, above and below, farther off."""
    if name.around:
        for line in range(LINES):
            edge = name.around + EDGE + name.size * LINE_HEIGHT * (line + 0.5)
            yield _choice(name, "middle", 0.0, -edge)
            yield _choice(name, "middle", 0.0, edge)
    if name.centred:
        for dx, dy in SHIFTS:
            yield _choice(name, "middle", dx * name.size, dy * name.size)
        return
    reach = name.radius + GAP
    half = name.size * LINE_HEIGHT / 2
    for far in (0.0, name.size, 2 * name.size):
        slant = half + far
        yield _choice(name, "start", reach, far)
        yield _choice(name, "end", -reach, far)
        yield _choice(name, "start", reach, -slant)
        yield _choice(name, "start", reach, slant)
        yield _choice(name, "end", -reach, -slant)
        yield _choice(name, "end", -reach, slant)
        yield _choice(name, "middle", 0.0, -name.radius - slant)
        yield _choice(name, "middle", 0.0, name.radius + slant)


def _choice(name: Name, anchor: Anchor, dx: float, dy: float) -> tuple[Placed, _Box]:
    width = text_width(name.text, name.size)
    left = name.x + dx - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    half = name.size * LINE_HEIGHT / 2
    box = _Box(
        left - PADDING,
        name.y + dy - half,
        left + width + PADDING,
        name.y + dy + half,
        name.x,
        name.y,
    )
    return Placed(name.id, anchor, dx, dy), box


def _mark_box(name: Name) -> _Box:
    reach = name.radius + 1
    left, top, right, bottom = name.x - reach, name.y - reach, name.x + reach, name.y + reach
    return _Box(left, top, right, bottom, name.x, name.y)


def _cells(box: _Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row
