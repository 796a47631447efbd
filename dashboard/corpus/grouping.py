"""The documents of a corpus → stories: one incident and what came of it.

Documents are compared that have several of their most telling terms in common and were published
in the same weeks, in the order of their days each with so many before it. Of these pairs the
likely ones part the corpus into blocks, and the documents of a block are grouped as those of one
load are. All of it goes by the set of the documents, and not by how they came.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from dashboard.corpus.keys import NO_DAY, Keys, Numbers
from dashboard.corpus.weighing import Tops, Weights
from dashboard.loader.merging.grouping import NEVER, Pair, grouped
from dashboard.loader.merging.profiles import in_common
from dashboard.loader.merging.stories import (
    ALL_UNDER,
    COPIED,
    LEAST_SHARED,
    WINDOW,
    document_features,
)
from dashboard.loader.merging.unions import Unions
from dashboard.loader.merging.weights import weighed

# News of one incident follows within so many days; what is told later tells another one.
DAYS: Final = 14
# So many documents are compared with those before them at once: some 200 MB.
_AT_ONCE: Final = 5_000


@dataclass(frozen=True, slots=True)
class Group:
    """The documents of a story, by their numbers in rising order, and the one nearest to the rest."""

    documents: tuple[int, ...]
    central: int


@dataclass(frozen=True, slots=True)
class _Compared:
    """Pairs of documents as rows, with how likely they are of one story."""

    ones: Numbers
    others: Numbers
    scores: npt.NDArray[np.float64]


def group_documents(keys: Keys, first_copy: Numbers) -> list[Group]:
    """The stories; copies of one text are of the story of the first of them."""
    compared = _compared(keys, first_copy)
    copies: dict[int, list[int]] = {}
    for number, first in enumerate(first_copy.tolist()):
        copies.setdefault(first, []).append(number)
    groups = []
    for block, scores in _blocks(list(copies), compared):
        for members, central in _grouped(len(block), scores):
            whole = sorted(number for at in members for number in copies[block[at]])
            groups.append(Group(tuple(whole), block[central]))
    return sorted(groups, key=lambda group: group.documents)


def _compared(keys: Keys, first_copy: Numbers) -> _Compared:
    weights = Weights(keys)
    found = [
        (pairs, [_score(weights, one, other) for one, other in pairs.tolist()])
        for pairs in candidates(weights.tops(), keys, first_copy)
    ]
    pairs = np.concatenate([np.empty((0, 2), np.int64), *(some for some, _ in found)])
    scores = np.array([score for _, some in found for score in some], np.float64)
    return _Compared(pairs[:, 0], pairs[:, 1], scores)


def _score(weights: Weights, one: int, other: int) -> float:
    names, words = in_common(weights.profile(one), weights.profile(other))
    if words <= COPIED and not weights.share_a_name(one, other):
        return NEVER
    return weighed("corpus", document_features(names, words))


def candidates(tops: Tops, keys: Keys, first_copy: Numbers) -> Iterator[Numbers]:
    """The pairs of documents that are compared, each once, as rows of the lower and the higher number."""
    is_first = first_copy[tops.documents] == tops.documents
    documents, terms = tops.documents[is_first], tops.terms[is_first]
    order = np.lexsort((documents, terms))
    documents, terms = documents[order], terms[order]
    begins = np.flatnonzero(np.diff(terms, prepend=-1))
    sizes = np.diff(begins, append=len(terms))
    reach = np.repeat(np.where(sizes <= ALL_UNDER, ALL_UNDER, WINDOW), sizes)
    before = np.arange(len(terms)) - np.repeat(begins, sizes)
    reach = np.minimum(reach, before)
    many = len(keys)
    for first in range(0, many, _AT_ONCE):
        here = np.flatnonzero((documents >= first) & (documents < first + _AT_ONCE))
        pairs = _pairs(here, documents, reach, keys)
        found, times = np.unique(pairs, return_counts=True)
        several = found[times >= LEAST_SHARED]
        yield np.column_stack((several % many, several // many))


def _pairs(here: Numbers, documents: Numbers, reach: Numbers, keys: Keys) -> Numbers:
    """For each term of these rows the documents before that have it, as one number a pair."""
    found = [np.empty(0, np.int64)]
    step = 0
    while len(here := here[reach[here] > step]):
        step += 1
        later, earlier = documents[here], documents[here - step]
        days, days_before = keys.days[later].astype(np.int64), keys.days[earlier].astype(np.int64)
        near = (days - days_before <= DAYS) | (days_before == NO_DAY)
        found.append(later[near] * len(keys) + earlier[near])
    return np.concatenate(found)


def _blocks(
    numbers: list[int], compared: _Compared
) -> Iterator[tuple[list[int], dict[Pair, float]]]:
    """Documents that likely pairs connect, with the scores among them by their places there."""
    joined = Unions()
    likely = compared.scores > 0
    for one, other in zip(
        compared.ones[likely].tolist(), compared.others[likely].tolist(), strict=True
    ):
        joined.join(one, other)
    block_of = joined.lowest()
    blocks: dict[int, list[int]] = {}
    for number in numbers:
        blocks.setdefault(block_of.get(number, number), []).append(number)
    place = {number: at for block in blocks.values() for at, number in enumerate(block)}
    inside: dict[int, dict[Pair, float]] = {}
    for one, other, score in zip(
        compared.ones.tolist(), compared.others.tolist(), compared.scores.tolist(), strict=True
    ):
        name = block_of.get(one, one)
        if name == block_of.get(other, other):
            inside.setdefault(name, {})[place[one], place[other]] = score
    for name, block in blocks.items():
        yield block, inside.get(name, {})


def _grouped(many: int, scores: Mapping[Pair, float]) -> Iterator[tuple[list[int], int]]:
    """The groups of a block, each with the one that has most in common with the others."""
    groups = grouped(many, scores)
    group_of = {one: number for number, group in enumerate(groups) for one in group}
    nearness = dict.fromkeys(range(many), 0.0)
    for (one, other), score in scores.items():
        if group_of[one] == group_of[other]:
            nearness[one] += score
            nearness[other] += score
    for group in groups:
        yield group, max(group, key=lambda one: (nearness[one], -one))
