"""Which events of all documents are one happening, by what that is known, and which nearly are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.loader.merging.collection import Collection
from dashboard.loader.merging.features import Told
from dashboard.loader.merging.grouping import NEVER, Pair, grouped
from dashboard.loader.merging.likeness import Features, agreed
from dashboard.loader.merging.stories import FEW
from dashboard.loader.merging.vetoes import score_but_for_one, score_of

# The reasons of so many pairs of each event say why a happening is one.
REASONED = 8


@dataclass(slots=True, eq=False)
class Cluster:
    """Events that are one happening, the words that only name it, and what agreed."""

    members: list[Told]
    echoes: list[Told]
    agreed: dict[str, None] = field(default_factory=dict)


class Nearly(NamedTuple):
    """Two happenings that would be one, were it not for one thing, and what they agree in."""

    one: Cluster
    other: Cluster
    agreed: Sequence[str]


@dataclass(frozen=True, slots=True)
class Clusters:
    """The happenings, and the pairs of them that nearly are one, the likeliest first."""

    happenings: list[Cluster]
    nearly: list[Nearly]


@dataclass(slots=True)
class _Compared:
    """The pairs by their scores, what the likely ones agree in, and the unlikely ones but for one thing."""

    scores: dict[Pair, float] = field(default_factory=dict)
    reasons: dict[Pair, Sequence[str]] = field(default_factory=dict)
    but_for_one: dict[Pair, float] = field(default_factory=dict)

    def add(self, pair: Pair, told: tuple[Told, Told], features: Features, *, few: bool) -> None:
        """One more pair that can be one."""
        score = self.scores[pair] = score_of(*told, features, few=few)
        if score <= 0:
            self.but_for_one[pair] = score_but_for_one(*told, features, few=few)
        if score > 0 or self.but_for_one[pair] > 0:
            self.reasons[pair] = agreed(features)


def cluster(found: Collection) -> Clusters:
    """The happenings of all documents."""
    told = found.told
    few = len({one.document for one in told}) <= FEW
    compared = _Compared()
    for (one, other), features in found.pairs():
        if features is None:
            compared.scores[one, other] = NEVER
        else:
            compared.add((one, other), (told[one], told[other]), features, few=few)
    by_number: dict[int, Cluster] = {}
    happenings = []
    for numbers in together(told, compared.scores):
        happenings.append(_cluster(told, numbers, compared.reasons))
        by_number.update(dict.fromkeys(numbers, happenings[-1]))
    return Clusters(happenings, list(_nearly(compared, by_number)))


def _nearly(compared: _Compared, by_number: Mapping[int, Cluster]) -> Iterator[Nearly]:
    likely = [(score, pair) for pair, score in compared.but_for_one.items() if score > 0]
    seen: set[frozenset[int]] = set()
    for _, (number, another) in sorted(likely, key=lambda found: (-found[0], found[1])):
        one, other = by_number.get(number), by_number.get(another)
        both = frozenset((id(one), id(other)))
        if one and other and one is not other and both not in seen:
            seen.add(both)
            yield Nearly(one, other, compared.reasons[number, another])


def together(told: Sequence[Told], scores: Mapping[Pair, float]) -> list[list[int]]:
    """The numbers of what is one happening; what is only named and told nowhere is none."""
    groups = grouped(len(told), scores)
    return [group for group in groups if any(not told[number].echo for number in group)]


def _cluster(
    told: Sequence[Told], numbers: Sequence[int], reasons: Mapping[Pair, Sequence[str]]
) -> Cluster:
    """The events of these numbers, with what the likely pairs among them agreed in."""
    here = [told[number] for number in numbers]
    same = Cluster([one for one in here if not one.echo], [one for one in here if one.echo])
    for at, one in enumerate(numbers):
        for other in numbers[at + 1 : at + 1 + REASONED]:
            same.agreed.update(dict.fromkeys(reasons.get((one, other), ())))
    return same
