"""Which events of all documents are one happening, and by what that is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.loader.merging.candidates import candidates
from dashboard.loader.merging.features import Told
from dashboard.loader.merging.grouping import Pair, grouped
from dashboard.loader.merging.likeness import Likeness, agreed
from dashboard.loader.merging.profiles import Profiles
from dashboard.loader.merging.stories import stories_of
from dashboard.loader.merging.vetoes import score_of
from dashboard.story import Place


@dataclass(slots=True, eq=False)
class Cluster:
    """Events that are one happening, the words that only name it, and what agreed."""

    members: list[Told]
    echoes: list[Told]
    agreed: dict[str, None] = field(default_factory=dict)


def cluster(
    events: Iterable[Told], texts: Mapping[str, str], places: Mapping[str, Place]
) -> list[Cluster]:
    """The happenings of all documents, whose ``texts`` are by their ids."""
    told = sorted(events, key=lambda one: one.order)
    profiles = Profiles(texts)
    documents = dict.fromkeys(one.document for one in told)
    likeness = Likeness(places, profiles, stories_of(list(documents), profiles))
    compared = {
        (one, other): likeness.of(told[one], told[other])
        for one, other in candidates(told, profiles)
    }
    scores = {
        (one, other): score_of(told[one], told[other], found)
        for (one, other), found in compared.items()
    }
    reasons = {pair: agreed(found) for pair, found in compared.items() if scores[pair] > 0}
    groups = (_cluster(told, numbers, reasons) for numbers in grouped(len(told), scores))
    return [same for same in groups if same.members]


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


# The reasons of so many pairs of each event say why a happening is one.
REASONED = 8
