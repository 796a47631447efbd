"""Which counts of people are those of which event of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.loader.events.figures import Count
from dashboard.loader.events.predicates import Predicate


class Figures:
    """The counts of a sentence by the events that they are of."""

    def __init__(self, counts: Sequence[Count], predicates: Sequence[Predicate]) -> None:
        told = {one.mention.clause for one in predicates}
        self._main = {one.mention.clause for one in predicates if one.main}
        self._by_clause: dict[int, list[Count]] = {}
        for one in counts:
            self._by_clause.setdefault(one.clause, []).append(one)
        self._free = [one for one in counts if one.clause not in told]
        self._first = None if self._main else next(iter(predicates), None)

    def of(self, predicate: Predicate) -> tuple[Count, ...]:
        """The counts of its own clause; the main event has those that no other's clause holds.

        Where none is the main one, the first has the tolls among these.
        """
        own = predicate.mention.clause
        here = self._by_clause.get(own, [])
        if predicate.main:
            return _first_of_each((*here, *self._free))
        if predicate is self._first:
            return _first_of_each((*here, *(one for one in self._free if one.total)))
        return () if own in self._main else tuple(here)


def _first_of_each(counts: Iterable[Count]) -> tuple[Count, ...]:
    """The first count of each thing that happened to people."""
    first: dict[str, Count] = {}
    for one in counts:
        first.setdefault(one.what, one)
    return tuple(first.values())
