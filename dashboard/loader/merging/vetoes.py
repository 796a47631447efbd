"""What two events that are one cannot differ in, and how likely the others are one."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.loader.events.concepts import may_be_one
from dashboard.loader.merging.features import Told
from dashboard.loader.merging.grouping import NEVER
from dashboard.loader.merging.likeness import HARM, SAID_BY_ONE
from dashboard.loader.merging.weights import weighed

# A merge that is wrong hides a happening, one that is missed shows it twice: so much more than as
# likely as not two events must be one.
SURE = -1.25
CERTAIN = 10.0
# No two tellings of one happening differ in these.
_APART = frozenset({"months apart", "weeks apart", "places far apart", "other says it"})
_DAYS_APART = frozenset({"a day apart", "days apart", "other weekday", "one ends before"})
# What says more than any such happening would have.
_PARTICULAR = frozenset({"same actor", "same place", "same names"})
# Kinds of which nobody speaks as of harm.
_PEACEFUL = SAID_BY_ONE | {
    "AGREE",
    "CONSULT",
    "COOPERATE",
    "AID",
    "ELECTION",
    "CONTEST",
    "PERSONNEL",
}


def score_of(one: Told, other: Told, found: Mapping[str, float]) -> float:
    """Above 0 where the two are likely enough one, ``NEVER`` where they cannot be."""
    if one.known is not None and other.known is not None:
        return CERTAIN if one.known == other.known else NEVER
    if not _APART.isdisjoint(found) or _are_two(one, other, found):
        return NEVER
    return weighed("events", found) - SURE


def _are_two(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether one document tells both, or what they have in common any such happening has."""
    told_apart = "one document" in found and not (one.echo or other.echo)
    if told_apart and not _DAYS_APART.isdisjoint(found):
        return True
    if "one story" not in found and _PARTICULAR.isdisjoint(found):
        return True
    return "heads mean the same" not in found and _kinds_exclude(one, other)


def _kinds_exclude(one: Told, other: Told) -> bool:
    """Whether one is harm and the other nothing that harms, or people did the one and nature the other."""
    kinds = {one.event.kind, other.event.kind}
    if kinds & HARM and kinds & _PEACEFUL:
        return True
    return kinds == {"ASSAULT", "DISASTER"} and not may_be_one(one.concept, other.concept)
