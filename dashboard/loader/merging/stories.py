"""Which documents tell the same story: one incident and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from dashboard.loader.merging.grouping import NEVER, Pair, grouped
from dashboard.loader.merging.profiles import Profiles
from dashboard.loader.merging.weights import weighed

# Documents with a common term are all compared, or each with so many before it.
ALL_UNDER, WINDOW = 40, 12
# Two documents of a corpus that have so many of their most telling terms in common are compared.
LEAST_SHARED = 2
# How much more than as likely as not two documents must be of one story.
SURE = 0.5
# Whoever gives a few texts gives them for one story.
FEW, SURE_OF_FEW = 8, -2.0
# Without a name in common, or of a few texts a date, only texts with mostly the same words are of one story.
COPIED = 0.6
# An article has so many different words.
WHOLE = 20


def stories_of(documents: Sequence[str], profiles: Profiles) -> Mapping[str, int]:
    """For each document the number of its story; ``documents`` in an order that their texts give."""
    scores: dict[Pair, float] = {}
    few = len(documents) <= FEW
    sure = SURE_OF_FEW if few else SURE
    for one, other in _candidates(documents, profiles):
        names, words = profiles.likeness(documents[one], documents[other])
        told = weighed("documents", document_features(names, words)) - sure
        can_be = (
            words > COPIED
            or profiles.share_a_name(documents[one], documents[other])
            or (few and names > 0 and _are_whole(profiles, documents[one], documents[other]))
        )
        scores[one, other] = told if can_be else NEVER
    groups = grouped(len(documents), scores)
    return {documents[at]: number for number, group in enumerate(groups) for at in group}


def _are_whole(profiles: Profiles, one: str, other: str) -> bool:
    """Whether both are articles: of a sentence or two a date in common says nothing."""
    return all(len(profiles.of[document].words) >= WHOLE for document in (one, other))


def document_features(names: float, words: float) -> dict[str, float]:
    """What two documents have in common, as their weights count it."""
    return {
        "any": 1.0,
        "names": names,
        "words": words,
        "some names": sqrt(names),
        "some words": sqrt(words),
    }


def _candidates(documents: Sequence[str], profiles: Profiles) -> Iterator[Pair]:
    by_term: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        for term in profiles.of[document].top:
            by_term.setdefault(term, []).append(number)
    seen: set[Pair] = set()
    for _, numbers in sorted(by_term.items()):
        reach = len(numbers) if len(numbers) <= ALL_UNDER else WINDOW
        for at, number in enumerate(numbers):
            for before in numbers[max(0, at - reach) : at]:
                if (before, number) not in seen:
                    seen.add((before, number))
                    yield before, number
