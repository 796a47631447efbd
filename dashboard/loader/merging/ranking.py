"""A document tells a happening once: of all that it tells, one event is the likeliest to be another document's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dashboard.loader.merging.features import Told
from dashboard.loader.merging.grouping import NEVER, Pair

# What it says for a pair that each is the likeliest of its document, and that no other comes near;
# what it says against one that another is likelier, so much each.
LIKELIEST: Final = 0.9
AHEAD: Final = 0.2
BEHIND: Final = 0.35
# From here on a lead or a lag says no more.
MOST: Final = 4.0

# Of an event and another document the likeliest score and the second one.
_Best = dict[tuple[int, str], tuple[float, float]]


def ranked(told: Sequence[Told], scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """The scores of pairs, higher for those that are each other's likeliest, lower for the others."""
    best = _best(told, scores)
    return {pair: score + _standing(told, best, pair, score) for pair, score in scores.items()}


def _best(told: Sequence[Told], scores: Mapping[Pair, float]) -> _Best:
    found: _Best = {}
    for pair, score in scores.items():
        for one, other in (pair, pair[::-1]):
            if not told[other].echo:
                key = one, told[other].document
                first, second = found.get(key, (NEVER, NEVER))
                found[key] = (max(first, score), max(second, min(first, score)))
    return found


def _standing(told: Sequence[Told], best: _Best, pair: Pair, score: float) -> float:
    """What it says of a pair how its score stands among those of either with the other's document."""
    one, other = pair
    if score == NEVER or told[one].document == told[other].document:
        return 0.0
    sides = [(a, b) for a, b in (pair, pair[::-1]) if not told[b].echo]
    leads = [_lead(best[a, told[b].document], score) for a, b in sides]
    behind = sum(min(MOST, -lead) for lead in leads if lead < 0)
    least = min(leads)
    return -BEHIND * behind + (LIKELIEST + AHEAD * min(MOST, least) if least >= 0 else 0.0)


def _lead(best: tuple[float, float], score: float) -> float:
    """How much likelier it is than the next, or less likely than the first one."""
    first, second = best
    return score - second if score == first else score - first
