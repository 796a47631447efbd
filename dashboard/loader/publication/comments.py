"""Dates over what readers wrote below an article: it was published before them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from dashboard.loader.publication.printed import Printed, Standing
from dashboard.loader.publication.read_line import ReadLine
from dashboard.story import Furniture

COUNTER: Final = "comment counter"
# A reader's words begin within so many lines of their date.
LINES_BELOW: Final = 2
# A standfirst is one paragraph; below a counter in the head the article goes on with more than one.
MAX_STANDFIRST: Final = 1
MIN_PARAGRAPHS: Final = 2
_OWN: Final[frozenset[Standing]] = frozenset(("published", "line", "dateline"))
_LABELLED: Final[frozenset[Standing]] = frozenset(("first", "published", "updated"))


def comments_from(lines: Sequence[ReadLine], furniture: Sequence[Furniture]) -> int | None:
    """Where comments begin: at the line that heads or counts them, below the article's first words."""
    counters = {one.start for one in furniture if one.reason == COUNTER}
    told = 0
    for at, one in enumerate(lines):
        if told and one.line.start in counters:
            below = list(takewhile(lambda o: o.line.start not in counters, lines[at + 1 :]))
            if one.at_foot or told > MAX_STANDFIRST or not _goes_on(below):
                return one.line.start
        told += one.line.is_prose
    return None


def _goes_on(below: Sequence[ReadLine]) -> bool:
    """Whether the article's own byline and text stand below the counter, and not what readers wrote."""
    dated = [at for at, one in enumerate(below) if one.judged.printed and not one.at_foot]
    if not dated or dated[0] >= LINES_BELOW:
        return False
    first = below[dated[0]]
    printed, is_signed = first.judged.printed[0], first.judged.printed[0].signed
    is_named = is_signed or first.tokens[0].words.casefold().endswith(" by")
    if printed.standing in _LABELLED and not is_named:
        return dated[0] == 0
    if is_signed and first.tokens[0].label is None:
        return sum(below[at].judged.printed[0].signed for at in dated) == 1
    if len(dated) > 1:
        return False
    paragraphs = sum(one.line.is_prose for one in below[dated[0] + 1 :])
    return paragraphs >= MIN_PARAGRAPHS or (first.is_bare and dated[0] == 0 and paragraphs > 0)


def of_readers(printed: Sequence[Printed]) -> tuple[Printed, ...]:
    """The dates of a line over a reader's words, which tell that the article is not later."""
    return tuple(
        Printed(one.written, "later", one.span, one.weekday, clock=one.clock, at_foot=True)
        if one.standing in _OWN
        else one
        for one in printed
    )
