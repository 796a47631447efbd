"""How much it says that two events are told with the same words: much where few sentences have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log, sqrt

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
        self._found: dict[str, int] = {}
        self._here: dict[tuple[str, str], int] = {}
        for one in told:
            place = one.document, one.event.evidence[0].start
            if place not in sentences:
                sentences.add(place)
                for stem in one.said.stems:
                    self._found[stem] = self._found.get(stem, 0) + 1
                    here = one.document, stem
                    self._here[here] = self._here.get(here, 0) + 1
        self._log_of_all = log(max(len(sentences), LEAST_SENTENCES))
        self._lengths: dict[frozenset[str], float] = {}

    def of(self, stem: str) -> float:
        """1 for a stem of one sentence, 0 for one that all have."""
        return max(0.0, 1 - log(self._found.get(stem, 1)) / self._log_of_all)

    def alone(self, one: Told, other: Told, stems: Iterable[str]) -> int:
        """How many of the stems each of two documents has in a single sentence."""
        documents = one.document, other.document
        return sum(
            all(self._here.get((document, stem), 0) == 1 for document in documents)
            for stem in stems
        )

    def likeness(self, some: frozenset[str], others: frozenset[str]) -> tuple[float, float]:
        """How near the words of two sentences are (cosine), and how rare their rarest common one is."""
        common = [self.of(stem) for stem in some & others]
        if not common:
            return 0.0, 0.0
        lengths = self._length(some) * self._length(others)
        return sum(one * one for one in common) / lengths if lengths else 0.0, max(common)

    def in_meaning(self, some: Mapping[str, str], others: Mapping[str, str]) -> float:
        """How much of what two clauses are about means the same; words with their stems."""
        if not some or not others:
            return 0.0
        return sqrt(self._covered(some, others) * self._covered(others, some))

    def _covered(self, some: Mapping[str, str], others: Mapping[str, str]) -> float:
        total = found = 0.0
        for word, stem in some.items():
            rare = self.of(stem)
            total += rare
            best = 1.0 if word in others else max(alike(word, other) for other in others)
            found += rare * best if best >= LEAST_ALIKE else 0.0
        return found / total if total else 0.0

    def _length(self, stems: frozenset[str]) -> float:
        known = self._lengths.get(stems)
        if known is None:
            known = self._lengths[stems] = sqrt(sum(self.of(stem) ** 2 for stem in stems))
        return known
