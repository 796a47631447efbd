"""Which documents of a corpus are copies of one text, each with the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dashboard.corpus.keys import Keys, Numbers
from dashboard.loader.merging.copying import copied


def first_copies(keys: Keys) -> Numbers:
    """For each document the number of the first one of the same words, which can be itself."""
    first = np.arange(len(keys))
    found = copied(_holders(keys), lambda number: keys.marks.of(number).tolist())
    for number, lowest in found.items():
        first[number] = lowest
    return first


def _holders(keys: Keys) -> Iterator[tuple[int, Sequence[int]]]:
    """The marks that several documents have, with the numbers of these."""
    marks, owners = keys.marks.values, keys.marks.owners()
    order = np.argsort(marks, kind="stable")
    marks, owners = marks[order], owners[order]
    new = np.flatnonzero(np.diff(marks, prepend=-1))
    ends = np.append(new[1:], len(marks))
    several = ends - new > 1
    for start, end in zip(new[several].tolist(), ends[several].tolist(), strict=True):
        yield int(marks[start]), owners[start:end].tolist()
