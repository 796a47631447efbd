"""How much it says that two events are told with the same words: much where few sentences have them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from math import fsum, log, sqrt

from dashboard.loader.events.meanings import alike
from dashboard.loader.merging.features import Told

# So few sentences would make each word rare.
LEAST_SENTENCES = 30
# Words that are less alike than this have little to do with each other.
LEAST_ALIKE = 0.3


class Rarity:
    """How rare each word's stem is among the sentences that tell events, from 0 to 1."""

    def __init__(self, told: Iterable[Told]) -> None:
        sentences: set[tuple[str, int]] = set()
        found: dict[str, int] = {}
        here: dict[str, dict[str, int]] = {}
        for one in told:
            place = one.document, one.event.evidence[0].start
            if place in sentences:
                continue
            sentences.add(place)
            counts = here.setdefault(one.document, {})
            for stem in one.said.stems:
                found[stem] = found.get(stem, 0) + 1
                counts[stem] = counts.get(stem, 0) + 1
        log_of_all = log(max(len(sentences), LEAST_SENTENCES))
        self._rare = {stem: max(0.0, 1 - log(many) / log_of_all) for stem, many in found.items()}
        self._alone = {
            document: frozenset(stem for stem, many in counts.items() if many == 1)
            for document, counts in here.items()
        }
        self._lengths: dict[frozenset[str], float] = {}

    def of(self, stem: str) -> float:
        """1 for a stem of one sentence, 0 for one that all have."""
        return self._rare.get(stem, 1.0)

    def alone(self, one: Told, other: Told, stems: Set[str]) -> int:
        """How many of the stems each of two documents has in a single sentence."""
        return len(stems & self._alone[one.document] & self._alone[other.document])

    def likeness(self, some: frozenset[str], others: frozenset[str]) -> tuple[float, float]:
        """How near the words of two sentences are (cosine), and how rare their rarest common one is."""
        common = [self.of(stem) for stem in some & others]
        if not common:
            return 0.0, 0.0
        lengths = self._length(some) * self._length(others)
        return fsum(one * one for one in common) / lengths if lengths else 0.0, max(common)

    def in_meaning(self, some: Mapping[str, str], others: Mapping[str, str]) -> float:
        """How much of what two clauses are about means the same; words with their stems."""
        if not some or not others:
            return 0.0
        best, best_of_others = _nearest(some, others)
        return sqrt(self._covered(some, best) * self._covered(others, best_of_others))

    def _covered(self, clause: Mapping[str, str], best: Mapping[str, float]) -> float:
        total = found = 0.0
        for word, stem in clause.items():
            rare = self.of(stem)
            total += rare
            found += rare * best[word] if best[word] >= LEAST_ALIKE else 0.0
        return found / total if total else 0.0

    def _length(self, stems: frozenset[str]) -> float:
        known = self._lengths.get(stems)
        if known is None:
            known = self._lengths[stems] = sqrt(fsum(self.of(stem) ** 2 for stem in stems))
        return known


def _nearest(
    some: Collection[str], others: Collection[str]
) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """For each word of both sides how much the word nearest to it of the other side means the same."""
    table = [[alike(word, other) for other in others] for word in some]
    best = dict(zip(some, map(max, table), strict=True))
    return best, dict(zip(others, map(max, zip(*table, strict=True)), strict=True))
