"""Spans of content: without outer marks, with the pieces that stand in marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.loader.quotes.marks import Marked
from dashboard.story import QuoteKind, Span


@dataclass(frozen=True, slots=True)
class Content:
    """What is said, without outer marks."""

    start: int
    end: int
    kind: QuoteKind
    quoted: tuple[Span, ...]


def contents(
    text: str, spans: Iterable[tuple[int, int]], marked: Sequence[Marked]
) -> Iterator[Content]:
    """The contents of the spans of a saying, told apart by the marks inside them."""
    for start, end in spans:
        content = content_of(text, start, end, marked)
        if content.end > content.start:
            yield content


def content_of(text: str, start: int, end: int, marked: Sequence[Marked]) -> Content:
    """The content between two offsets: direct where all of it stands in one pair of marks."""
    first, last = (bisect_left(marked, at, key=_outer_start) for at in (start, end))
    inside = [m for m in marked[first:last] if m.outer_end <= end]
    quoted = tuple(Span(m.start, m.end) for m in inside)
    if not inside:
        return Content(start, end, "indirect", ())
    rest = [text[start : inside[0].outer_start]]
    rest.extend(text[a.outer_end : b.outer_start] for a, b in pairwise(inside))
    rest.append(text[inside[-1].outer_end : end])
    if len(inside) == 1 and not any(c.isalnum() for piece in rest for c in piece):
        return Content(inside[0].start, inside[0].end, "direct", quoted)
    return Content(start, end, "mixed", quoted)


def _outer_start(marked: Marked) -> int:
    return marked.outer_start
