"""Exports that are lines of text, whatever kind of file they came in: parted into articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from dashboard.loader.readers.article import Article, Line
from dashboard.loader.readers.exports import factiva, lexisnexis, nexis_uni, proquest
from dashboard.loader.readers.exports.labels import COVER
from dashboard.loader.readers.exports.layout import Layout

# An export shows what it is on its cover or at the end of its first article.
LINES_THAT_SHOW: Final = 6_000
# What no article is longer than: a piece without its end is cut there, so that memory holds it.
LINES_OF_PIECE: Final = 50_000
LAYOUTS: Final[tuple[Layout, ...]] = (
    nexis_uni.LAYOUT,
    factiva.LAYOUT,
    proquest.LAYOUT,
    lexisnexis.LAYOUT,
)


def export_of(lines: Iterable[str]) -> tuple[Layout | None, Iterator[str]]:
    """The database whose export the lines are, if any, and all of them again."""
    waiting = iter(lines)
    seen = list(islice(waiting, LINES_THAT_SHOW))
    layout = next((one for one in LAYOUTS if any(map(one.is_sign, seen))), None)
    return layout, chain(seen, waiting)


def articles_in(lines: Iterable[str], layout: Layout) -> Iterator[Article]:
    """The articles; what stands before, between and behind them is furniture of one of them."""
    before: list[Line] = []
    last: Article | None = None
    for piece in filter(None, _pieces(lines, layout)):
        article = layout.read(piece)
        if article is None:
            rest = [Line(words, COVER) for words in piece]
            if last is None:
                before += [*rest, Line("")]
            else:
                last = last.with_lines((), [Line(""), *rest])
            continue
        if last is not None:
            yield last
        last = article.with_lines(before)
        before = []
    if last is not None:
        yield last


def _pieces(lines: Iterable[str], layout: Layout) -> Iterator[Sequence[str]]:
    """The lines of each article, with its mark of beginning or end."""
    piece: list[str] = []
    for line in lines:
        marked = layout.is_mark(line)
        if (marked and layout.mark_begins) or len(piece) >= LINES_OF_PIECE:
            yield piece
            piece = []
        piece.append(line)
        if marked and not layout.mark_begins:
            yield piece
            piece = []
    yield piece
