"""Dates over what readers wrote below an article: it was published before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.loader.page_lines import Line
from dashboard.loader.publication.printed import Printed, Standing
from dashboard.story import Furniture

COUNTER: Final = "comment counter"
# A reader's words begin within so many lines of their date.
LINES_BELOW: Final = 2
_OWN: Final[frozenset[Standing]] = frozenset(("published", "line", "dateline"))


def comments_from(lines: Sequence[Line], furniture: Sequence[Furniture]) -> int | None:
    """Where comments begin: at the line that heads or counts them, below the article's first words."""
    counters = {one.start for one in furniture if one.reason == COUNTER}
    told = False
    for line in lines:
        if told and line.start in counters:
            return line.start
        told = told or line.is_prose
    return None


def of_readers(printed: Sequence[Printed]) -> tuple[Printed, ...]:
    """The dates of a line over a reader's words, which tell that the article is not later."""
    return tuple(
        Printed(one.written, "later", one.span, one.weekday, clock=one.clock, at_foot=True)
        if one.standing in _OWN
        else one
        for one in printed
    )
