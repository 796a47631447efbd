"""What of the finders' finds stands outside of the cells that give something themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from dashboard.loader.events.spans import Spanned
from dashboard.story import Span

Thing = TypeVar("Thing", bound=Spanned)


def outside(found: Sequence[Thing], taken: Sequence[Span]) -> Iterator[Thing]:
    """What overlaps none of the spans, which are in order."""
    waiting = list(reversed(taken))
    for one in sorted(found, key=lambda thing: thing.start):
        while waiting and waiting[-1].end <= one.start:
            waiting.pop()
        if not waiting or one.end <= waiting[-1].start:
            yield one
