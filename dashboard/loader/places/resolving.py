"""Which of the places of a name is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.loader.places.senses import Meaning, Sense
from dashboard.loader.places.spotting import Candidate

COUNTRY_WEIGHT = 2.0
DIVISION_WEIGHT = 2.5


def resolve(candidates: Sequence[Candidate]) -> list[tuple[Sense, str]]:
    """For every candidate the sense that the document favours, and why."""
    countries: Counter[str] = Counter()
    divisions: Counter[tuple[str | None, str | None]] = Counter()
    for candidate in candidates:
        first = candidate.meanings[0].sense
        if len(candidate.meanings) == 1 or first.kind == "country":
            countries[first.country or ""] += 1
            if first.division:
                divisions[first.country, first.division] += 1
    total = max(1, sum(countries.values()))

    def score(meaning: Meaning) -> float:
        sense = meaning.sense
        share = countries[sense.country or ""] / total
        there = bool(divisions[sense.country, sense.division]) if sense.division else False
        return sense.prior + COUNTRY_WEIGHT * share + DIVISION_WEIGHT * there

    return [_best(candidate, score) for candidate in candidates]


def _best(candidate: Candidate, score: object) -> tuple[Sense, str]:
    assert callable(score)
    best = max(candidate.meanings, key=score).sense
    if len(candidate.meanings) == 1:
        return best, "the only place of this name"
    return best, "the likeliest place of this name here"
