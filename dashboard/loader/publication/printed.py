"""What a page says of its own publication: the noun that its rules give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.loader.publication.written import Written
from dashboard.story import Furniture, Span

Standing = Literal[
    "first", "published", "stated", "line", "dateline", "edition", "updated", "later"
]


@dataclass(frozen=True, slots=True)
class Printed:
    """A date at the head or foot of a text, and how it stands there.

    ``first``, ``published`` and ``updated`` by their labels, ``stated`` where it says up to when
    what it tells is so, ``line`` without one in a line of
    dates and names, ``dateline`` where a paragraph begins with it, ``edition`` where it is that of
    the paper in which the text appeared, ``later`` where the text was called up or printed again.
    ``span`` are the words to show, behind a dateline the report goes on at ``until``; ``weekday`` stands beside the date, or a ``clock``;
    ``signed`` where the line names the writer.
    """

    written: Written
    standing: Standing
    span: Span
    weekday: int | None = None
    clock: bool = False
    signed: bool = False
    at_foot: bool = False
    until: int = -1


@dataclass(frozen=True, slots=True)
class Imprint:
    """The dates that a page prints of itself, and its lines that say nothing else.

    ``around`` is what else is page and not article.
    """

    printed: tuple[Printed, ...] = ()
    lines: tuple[Furniture, ...] = ()
    around: tuple[Furniture, ...] = ()

    @property
    def datelines(self) -> tuple[Span, ...]:
        """From the date of each dateline to where its report goes on."""
        return tuple(Span(one.span.start, one.until) for one in self.printed if one.until >= 0)
