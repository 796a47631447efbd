"""The sentences of some tellings: which letters they hold, and how far from others they are."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from dashboard.story import Telling


class Sentences:
    """Sentences by document and offset; each question takes the logarithm of their number."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for one in tellings:
            spans[one.document].append((one.sentence.start, one.sentence.end))
        self._starts: dict[str, list[int]] = {}
        self._last_ends: dict[str, list[int]] = {}
        for document, some in spans.items():
            some.sort()
            self._starts[document] = [start for start, _ in some]
            self._last_ends[document] = list(accumulate((end for _, end in some), max))

    def hold(self, document: str, at: int) -> bool:
        """Whether the letter at this offset is in one of them."""
        known = bisect_right(self._starts.get(document, ()), at)
        return bool(known) and at < self._last_ends[document][known - 1]

    def away(self, document: str, at: int) -> float:
        """How many letters lie between an offset and the nearest one; infinite where there is none."""
        starts = self._starts.get(document, [])
        known = bisect_right(starts, at)
        before = max(at - self._last_ends[document][known - 1], 0) if known else float("inf")
        after = starts[known] - at if known < len(starts) else float("inf")
        return min(before, after)
