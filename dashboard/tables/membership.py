"""Which event holds which names (places, actors), as numbers: to count and to sift many at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import pandas as pd
from numpy.typing import NDArray


@dataclass(frozen=True)
class Membership:
    """Pairs of an event's row and a name's number, each pair once; ``length`` counts the events."""

    rows: NDArray[np.int64]
    codes: NDArray[np.int64]
    names: tuple[str, ...]
    length: int

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each name."""
        return {name: number for number, name in enumerate(self.names)}

    def holding(self, wanted: Collection[str]) -> NDArray[np.bool_]:
        """Which events hold one of the names; all where none is wanted."""
        if not wanted:
            return np.ones(self.length, dtype=bool)
        codes = [self.numbers[name] for name in set(wanted) if name in self.numbers]
        found = np.zeros(self.length, dtype=bool)
        found[self.rows[np.isin(self.codes, codes)]] = True
        return found

    def counted(self, events: NDArray[np.bool_]) -> dict[str, int]:
        """By name how many of these events hold it."""
        counts = np.bincount(self.codes[events[self.rows]], minlength=len(self.names))
        return dict(zip(self.names, counts.tolist(), strict=True))


def membership(names: Iterable[tuple[str, ...]]) -> Membership:
    """The pairs behind a column of tuples of names."""
    listed = list(names)
    rows = np.repeat(np.arange(len(listed)), [len(one) for one in listed])
    flat = np.array(list(chain.from_iterable(listed)), dtype=object)
    codes, labels = pd.factorize(flat)
    pairs = np.unique(rows * max(len(labels), 1) + codes)
    rows, codes = np.divmod(pairs, max(len(labels), 1))
    return Membership(rows, codes, tuple(str(label) for label in labels), len(listed))
