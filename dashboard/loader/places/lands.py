"""Which of the towns of one name lie in the land that a text puts them in."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.loader.places.offsets import kilometres
from dashboard.loader.places.senses import Sense

# Of a region that has no code it is known where it is, and not what lies in it: a town of its
# country so near its point does, as a rule (a province of the Philippines reaches some 70 km).
REACHES_KM = 100.0


def holds_towns(sense: Sense) -> bool:
    """Whether it is a country, or a part of one."""
    if sense.kind == "region":
        return sense.country is not None
    return sense.kind == "country"


def is_told_by_distance(holder: Sense) -> bool:
    """Whether only the way to its point tells what lies in it: a region without a code, a city."""
    return holder.kind == "city" or (holder.kind == "region" and holder.division is None)


def those_in(senses: Iterable[Sense], holder: Sense) -> list[Sense]:
    """Those of ``senses`` that lie in ``holder``; the nearest alone where only distance tells."""
    if not is_told_by_distance(holder):
        return [sense for sense in senses if sense.lies_in(holder)]
    within = [
        (away, sense)
        for sense in senses
        if sense.kind == "city" and sense.country == holder.country and sense.id != holder.id
        if (away := kilometres(sense, holder)) <= REACHES_KM
    ]
    return [min(within, key=lambda one: one[0])[1]] if within else []
