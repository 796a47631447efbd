"""Pairs that are more or less likely one → groups, the likeliest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

NEVER = float("-inf")
# A pair that was never compared says a little against its groups being one.
UNSEEN = -0.5

Pair = tuple[int, int]


def grouped(many: int, scores: Mapping[Pair, float]) -> list[list[int]]:
    """The numbers below ``many`` in groups, joined while the mean score between two is above 0.

    Two groups with a pair between them that is ``NEVER`` stay two. Numbers must not depend on the order of the documents; the groups then do not either.
    """
    groups = _Groups(many, scores)
    waiting = [(-score, pair) for pair, score in scores.items() if score > 0]
    heapify(waiting)
    while waiting:
        negative, (one, other) = heappop(waiting)
        if groups.mean(one, other) != -negative:
            continue
        for changed in groups.join(one, other):
            score = groups.mean(one, changed)
            if score is not None and score > 0:
                heappush(waiting, (-score, (min(one, changed), max(one, changed))))
    return groups.listed()


def mean_of(scores: Sequence[float], pairs: int) -> float:
    """The mean of some scores; of more pairs than have one, as many count a little against it."""
    return _mean(sum(scores), len(scores), pairs)


def _mean(total: float, count: int, pairs: int) -> float:
    unseen = min(pairs - count, count)
    return (total + UNSEEN * unseen) / (count + unseen)


class _Groups:
    """Groups by their lowest number, and between two of them the sum and the number of scores."""

    def __init__(self, many: int, scores: Mapping[Pair, float]) -> None:
        self._members: dict[int, list[int]] = {number: [number] for number in range(many)}
        self._between: list[dict[int, tuple[float, int]]] = [{} for _ in range(many)]
        for (one, other), score in scores.items():
            self._between[one][other] = self._between[other][one] = (score, 1)

    def mean(self, one: int, other: int) -> float | None:
        """The mean score between two groups; None where there is none or one is gone."""
        if one not in self._members or other not in self._members:
            return None
        found = self._between[one].get(other)
        if found is None:
            return None
        return _mean(*found, len(self._members[one]) * len(self._members[other]))

    def join(self, one: int, other: int) -> list[int]:
        """Puts the second group into the first; the groups that either has scores with."""
        self._members[one] += self._members.pop(other)
        self._between[one].pop(other)
        for third, (total, count) in self._between[other].items():
            if third == one:
                continue
            had, seen = self._between[one].get(third, (0.0, 0))
            both = (had + total, seen + count)
            self._between[one][third] = self._between[third][one] = both
            self._between[third].pop(other)
        self._between[other] = {}
        return list(self._between[one])

    def listed(self) -> list[list[int]]:
        return [sorted(members) for members in self._members.values()]
