"""Which two events could be one happening and differ in one thing alone: told as two, and named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from dashboard.loader.merging.clusters import Cluster, Nearly
from dashboard.loader.merging.differences import disagreements
from dashboard.loader.merging.joining import voices
from dashboard.story import Disagreement, Perhaps, Place

# What sources contradict each other in; whether it happened at all is told with what is denied.
FIELDS: Final = frozenset({"day", "place", "toll", "who"})
# An event could be so many others; the likeliest are named.
MOST: Final = 2


def perhaps_the_same(
    nearly: Iterable[Nearly], places: Mapping[str, Place], names: Mapping[str, str]
) -> tuple[Perhaps, ...]:
    """The pairs of ``nearly``, the likeliest first, whose documents differ in one field."""
    found: list[Perhaps] = []
    named: dict[str, int] = {}
    for one, other, agreed in nearly:
        ids = one.members[0].event.id, other.members[0].event.id
        if any(named.get(event, 0) >= MOST for event in ids) or _told_apart(one, other):
            continue
        differs = _only_difference(one, other, places, names)
        if differs is None:
            continue
        found.append(Perhaps(*ids, differs, tuple(agreed)))
        for event in ids:
            named[event] = named.get(event, 0) + 1
    return tuple(found)


def _told_apart(one: Cluster, other: Cluster) -> bool:
    """Whether one document tells both: then they are two."""
    told = {member.document for member in one.members}
    return any(member.document in told for member in other.members)


def _only_difference(
    one: Cluster, other: Cluster, places: Mapping[str, Place], names: Mapping[str, str]
) -> Disagreement | None:
    """What the two differ in, where it is one field and they do not differ in it among themselves."""
    among = {
        told.field
        for members in (one.members, other.members)
        for told in disagreements(voices(members), places, names)
    }
    between = [
        told
        for told in disagreements(voices([*one.members, *other.members]), places, names)
        if told.field not in among
    ]
    if len(between) != 1 or between[0].field not in FIELDS or between[0].rising:
        return None
    return between[0]
