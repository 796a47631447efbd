"""Which events of all documents are one happening, by what that is known, and which nearly are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.loader.merging.collection import Collection
from dashboard.loader.merging.features import Told
from dashboard.loader.merging.grouping import NEVER, Pair, grouped, mean_of
from dashboard.loader.merging.interplay import Features
from dashboard.loader.merging.likeness import agreed
from dashboard.loader.merging.ranking import ranked
from dashboard.loader.merging.stories import FEW
from dashboard.loader.merging.vetoes import can_name, score_but_for_one, score_of, tell_one_thing

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
        but_for_one = score if score > 0 else score_but_for_one(*told, features, few=few)
        if but_for_one > 0:
            self.reasons[pair] = agreed(features)
            if tell_one_thing(*told, features):
                self.but_for_one[pair] = but_for_one


def cluster(found: Collection) -> Clusters:
    """The happenings of all documents."""
    told = found.told
    few = len({one.document for one in told}) <= FEW
    compared = _Compared()
    for (one, other), features in found.pairs():
        if features is None:
            compared.scores[one, other] = NEVER
        elif can_name(told[one], told[other], features):
            compared.add((one, other), (told[one], told[other]), features, few=few)
    by_number: dict[int, Cluster] = {}
    happenings = []
    scores = ranked(told, compared.scores) if few else compared.scores
    for numbers in together(told, scores):
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
    """The numbers of what is one happening; what is only named and told nowhere is none.

    What is only named goes to the happening that it names, and joins none.
    """
    between = {pair: score for pair, score in scores.items() if not _is_named(told, pair)}
    groups = [group for group in grouped(len(told), between) if not told[group[0]].echo]
    home = {number: at for at, group in enumerate(groups) for number in group}
    found = [list(group) for group in groups]
    for echo, to_groups in _named(told, scores, home).items():
        means = {at: mean_of(many, len(groups[at])) for at, many in to_groups.items()}
        if told[echo].toll:
            means = {at: max(many) for at, many in to_groups.items() if means[at] != NEVER}
        likely = [at for at, mean in means.items() if mean > 0]
        if told[echo].toll:
            likely = _counted(told[echo], likely, told, groups)
        if likely:
            found[max(likely, key=lambda at: (means[at], -at))].append(echo)
    return [sorted(group) for group in found]


def _counted(
    toll: Told, likely: Sequence[int], told: Sequence[Told], groups: Sequence[Sequence[int]]
) -> list[int]:
    """Those of the groups that count the same, if any does, and of these those that most documents tell."""
    alike = [
        at
        for at in likely
        if any(not toll.figures.keys().isdisjoint(told[one].figures) for one in groups[at])
    ]
    of_one_kind = alike or likely
    documents = {at: len({told[one].document for one in groups[at]}) for at in of_one_kind}
    return [at for at in of_one_kind if documents[at] == max(documents.values())]


def _is_named(told: Sequence[Told], pair: Pair) -> bool:
    return told[pair[0]].echo or told[pair[1]].echo


def _named(
    told: Sequence[Told], scores: Mapping[Pair, float], home: Mapping[int, int]
) -> dict[int, dict[int, list[float]]]:
    """For each number of what is only named its scores with those of each group."""
    found: dict[int, dict[int, list[float]]] = {}
    for (one, other), score in scores.items():
        echo, event = (one, other) if told[one].echo else (other, one)
        if told[echo].echo and not told[event].echo:
            found.setdefault(echo, {}).setdefault(home[event], []).append(score)
    return found


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
