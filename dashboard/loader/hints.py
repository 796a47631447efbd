"""Where a costly pattern is worth trying: near something that all it finds must hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def near(hints: Iterable[re.Match[str]], before: int, after: int) -> Iterator[tuple[int, int]]:
    """The stretches around hints, which are in order, apart from each other.

    The last may end behind the text.
    """
    begin, end = 0, -1
    for hint in hints:
        first = max(0, hint.start() - before)
        if first > end:
            if end >= 0:
                yield begin, end
            begin = first
        end = hint.end() + after
    if end >= 0:
        yield begin, end
