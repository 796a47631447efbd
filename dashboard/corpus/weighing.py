"""How much each term of a document says, and which ones a document is looked for by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from dashboard.corpus.keys import CLASSES, WORD, Keys, Numbers, Ragged
from dashboard.loader.merging.profiles import SURE_OF_CORPUS, TOP_TERMS, Profile, length, rarity

# So many documents are weighed at once: some 100 MB.
_AT_ONCE: Final = 20_000
_ROWS_AT_ONCE: Final = 10_000_000
# The profiles of so many documents are kept while their neighbours are compared: some 200 MB.
_KEPT: Final = 10_000

_Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tops:
    """The terms that documents are looked for by, as rows; those of one document stand together."""

    documents: Numbers
    terms: npt.NDArray[np.int32]


class Weights:
    """The weights of all terms in all documents, by how few documents have a term."""

    def __init__(self, keys: Keys) -> None:
        known, places, found = _numbered(keys.terms.values)
        classes = (known & (len(CLASSES) - 1)).astype(np.int64)
        rare = np.empty(len(known), np.float32)
        for number, kind in enumerate(CLASSES):
            of_kind = classes == number
            many = found[of_kind]
            told = {
                one: rarity(one, len(keys), kind, SURE_OF_CORPUS)
                for one in np.unique(many).tolist()
            }
            rare[of_kind] = [told[one] for one in many.tolist()]
        self._terms = Ragged(places, keys.terms.starts)
        self._counts = keys.counts
        self._rare = rare
        self._is_word = classes == WORD
        self._is_date = classes == CLASSES.index("date")
        self.profile = lru_cache(_KEPT)(self._profile)

    def tops(self) -> Tops:
        """The terms that say most of each document, of names and of other words."""
        found = [self._tops(*piece) for piece in self._pieces()]
        none = np.empty(0, np.int64), np.empty(0, np.int32)
        documents, terms = zip(none, *found, strict=True)
        return Tops(np.concatenate(documents), np.concatenate(terms))

    def share_a_name(self, one: int, other: int) -> bool:
        """Whether two documents have a name or a number in common that is no date."""
        shared = self.profile(one).names.keys() & self.profile(other).names.keys()
        return any(not self._is_date[int(term)] for term in shared)

    def _pieces(self) -> Iterator[tuple[int, int]]:
        many = len(self._terms.starts) - 1
        for first in range(0, many, _AT_ONCE):
            yield first, min(many, first + _AT_ONCE)

    def _weighed(self, start: int, end: int) -> tuple[npt.NDArray[Any], _Floats]:
        terms = self._terms.values[start:end]
        counts = self._counts.values[start:end].astype(np.float32)
        return terms, (1 + np.log(counts)) * self._rare[terms]

    def _tops(self, first: int, last: int) -> tuple[Numbers, npt.NDArray[np.int32]]:
        starts = self._terms.starts[first : last + 1]
        terms, weights = self._weighed(int(starts[0]), int(starts[-1]))
        words = self._is_word[terms]
        group = np.repeat(np.arange(first, last), np.diff(starts)) * 2 + words
        order = np.lexsort((terms, -weights, group))
        group, terms = group[order], terms[order]
        begins = np.flatnonzero(np.diff(group, prepend=-1))
        rank = np.arange(len(group)) - np.repeat(begins, np.diff(begins, append=len(group)))
        is_top = rank < TOP_TERMS
        return group[is_top] // 2, terms[is_top]

    def _profile(self, number: int) -> Profile:
        start, end = self._terms.starts[number : number + 2].tolist()
        terms, weights = self._weighed(start, end)
        words = self._is_word[terms]
        sides = [
            dict(zip(terms[side].tolist(), weights[side].tolist(), strict=True))
            for side in (~words, words)
        ]
        return Profile(sides[0], sides[1], (), length(sides[0]), length(sides[1]))


def _numbered(terms: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[np.int32], Numbers]:
    """The terms that there are, for each row its place among them, and how often each is there.

    Piece by piece: of a million documents a column of places takes some 800 MB.
    """
    known = np.unique(terms)
    places = np.empty(len(terms), np.int32)
    found = np.zeros(len(known), np.int64)
    for start in range(0, len(terms), _ROWS_AT_ONCE):
        piece = slice(start, start + _ROWS_AT_ONCE)
        places[piece] = np.searchsorted(known, terms[piece])
        found += np.bincount(places[piece], minlength=len(known))
    return known, places, found
