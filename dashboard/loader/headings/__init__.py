"""Heads of dated entries: of chronologies, diaries, live blogs, minutes and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.loader.headings.lines import dated_lines
from dashboard.loader.headings.lists import heads_of
from dashboard.loader.language import READ_AS_ENGLISH
from dashboard.loader.prose import Head, is_first_post
from dashboard.story import Furniture, Span

__all__ = ["find_heads", "without_heads"]
# A line that only says when is no longer, marks around it and all.
MAX_LINE = 100


def find_heads(body: str, language: str) -> tuple[Head, ...]:
    """The heads of the entries in a text's lists, in order; none where it has no such list."""
    return heads_of(body, dated_lines(body, language)) if language in READ_AS_ENGLISH else ()


def without_heads(
    furniture: Sequence[Furniture], text: str, language: str, printed: Iterable[Span]
) -> tuple[Furniture, ...]:
    """The furniture without lines that head entries: "Tuesday", "21:10" are no page's there.

    A date above them that says when the text was published (``printed``) stays what it is, but
    where the next one is written as it is: then it heads the first entry.
    """
    lines = {piece.start: piece for piece in furniture if piece.end - piece.start <= MAX_LINE}
    if not lines:
        return tuple(furniture)
    heads = find_heads(text, language)
    first = is_first_post(text, heads)
    shown = {span.start for span in printed if not first}
    heading = {
        piece
        for number, head in enumerate(heads)
        if (piece := lines.get(_start_of_line(text, head.line)))
        and piece.end <= head.content
        and (number or head.start not in shown)
    }
    return tuple(piece for piece in furniture if piece not in heading)


def _start_of_line(text: str, line: int) -> int:
    """Where the words of a line begin."""
    while line < len(text) and text[line].isspace():
        line += 1
    return line
