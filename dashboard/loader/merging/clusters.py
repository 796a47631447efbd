"""Which events of all documents are one happening, and by what that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.loader.merging.collection import Collection
from dashboard.loader.merging.features import Told
from dashboard.loader.merging.grouping import NEVER, Pair, grouped
from dashboard.loader.merging.likeness import agreed
from dashboard.loader.merging.stories import FEW
from dashboard.loader.merging.vetoes import score_of

# The reasons of so many pairs of each event say why a happening is one.
REASONED = 8


@dataclass(slots=True, eq=False)
class Cluster:
    """Events that are one happening, the words that only name it, and what agreed."""

    members: list[Told]
    echoes: list[Told]
    agreed: dict[str, None] = field(default_factory=dict)


def cluster(found: Collection) -> list[Cluster]:
    """The happenings of all documents."""
    told = found.told
    few = len({one.document for one in told}) <= FEW
    scores: dict[Pair, float] = {}
    reasons: dict[Pair, Sequence[str]] = {}
    for (one, other), features in found.pairs():
        score = NEVER if features is None else score_of(told[one], told[other], features, few=few)
        scores[one, other] = score
        if features is not None and score > 0:
            reasons[one, other] = agreed(features)
    return [_cluster(told, numbers, reasons) for numbers in together(told, scores)]


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
