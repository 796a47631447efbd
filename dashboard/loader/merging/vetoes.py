"""What two events that are one cannot differ in, and how likely the others are one."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.loader.events.concepts import may_be_one
from dashboard.loader.events.meanings import are_opposite
from dashboard.loader.merging.acts import (
    are_against,
    are_done_once,
    are_done_once_a_day,
    is_stopped,
)
from dashboard.loader.merging.features import HARM, Told
from dashboard.loader.merging.grouping import NEVER
from dashboard.loader.merging.likeness import SAID_BY_ONE, SURE_BY
from dashboard.loader.merging.tolls import can_count
from dashboard.loader.merging.weights import weighed

# A merge that is wrong hides a happening, one that is missed shows it twice: so much more than as
# likely as not two events must be one. In a story of many articles others speak for it or against.
SURE, SURE_OF_FEW = -1.75, -1.5
# How much more where their articles tell two stories.
OTHER_STORY, OTHER_STORY_OF_FEW = 2.0, 1.0
# How much more where one article tells both, and did not take them for one.
IN_ONE_DOCUMENT = 1.0
CERTAIN = 9.0
# Two that differ are named as perhaps one only where all else speaks for it so much more.
SURE_BUT_FOR_ONE = 0.0
# From here on a side of what two tell is one.
ONE_SIDE = 0.3
# From here on the subject of one is the object of the other.
CROSSED = 0.5
# From here on a word can name what another tells.
NAMED = 0.5
# No two tellings of one happening differ in these.
_APART = frozenset({"months apart", "weeks apart", "places far apart", "other says it"})
_DONE = frozenset({"asserted", "reported"})
_SURELY_DAYS_APART = frozenset({"a day apart", "days apart", "other weekday", "one ends before"})
_DAYS_APART = _SURELY_DAYS_APART | {"a day apart, loosely", "days apart, loosely"}
# Two of these days that agree in nothing that was done are two.
_LOOSELY_APART = frozenset(
    {"days apart, loosely", "weeks apart, loosely", "months apart, loosely", "days apart"}
)
_PLACES_APART = frozenset(
    {"places apart", "places far apart", "countries apart", "other place names"}
)
# What says that two differ in one thing: when, where, how many, who. Another month is another happening.
_DIFFERING = (
    _DAYS_APART | {"next weekday"},
    _PLACES_APART,
    frozenset({"other toll", "other number"}),
    frozenset({"other actor does it"}),
)
# A hillside and the earth slip: other words for who or what does it differ where nothing else does.
_OTHER_WORDS = frozenset({"subjects differ"})
# Kinds of what one wins and another loses.
_WON = frozenset({"ELECTION", "CONTEST"})
# What people and nature do alike.
_EFFECTS = frozenset("killing wounding losses injury damage death destruction".split())
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


def score_of(one: Told, other: Told, found: Mapping[str, float], *, few: bool) -> float:
    """Above 0 where the two are likely enough one; ``few``: of a handful of documents."""
    if one.known is not None and other.known is not None:
        return CERTAIN if one.known == other.known else NEVER
    if one.copy is not None and one.copy == other.copy and one.document != other.document:
        return CERTAIN
    dated = one.published is not None and other.published is not None
    if dated and not _apart_of(one, other, found, few=few).isdisjoint(found):
        return NEVER
    sure, further = (SURE_OF_FEW, OTHER_STORY_OF_FEW) if few else (SURE, OTHER_STORY)
    sure += 0.0 if "one story" in found else further
    if not (dated and few):
        return weighed("events", found) - sure
    sure += IN_ONE_DOCUMENT * _are_told_by_one(one, other)
    return NEVER if _are_two(one, other, found) else weighed("dated events", found) - sure


def score_but_for_one(one: Told, other: Told, found: Mapping[str, float], *, few: bool) -> float:
    """How likely the two were one, did they not differ in one thing; ``NEVER`` if it is not one."""
    differing = [names for names in _DIFFERING if not names.isdisjoint(found)] or [_OTHER_WORDS]
    if len(differing) != 1 or one.echo or other.echo or "heads mean something else" in found:
        return NEVER
    if differing[0].isdisjoint(found):  # nothing is left out: as unlikely as it is
        return NEVER
    alike = {name: value for name, value in found.items() if name not in differing[0]}
    return score_of(one, other, alike, few=few) - SURE_BUT_FOR_ONE


def tell_one_thing(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether two that differ do the same with, or to, somebody or something that is the same, or nearly."""
    if one.echo or other.echo or one.said.another or other.said.another:
        return False
    if {"same act", "heads mean the same"}.isdisjoint(found):
        return False
    sides = (
        "subjects alike",
        "objects alike",
        "same participant",
        "participant described",
        "same actor",
        "called alike",
    )
    return any(found.get(side, 0.0) >= ONE_SIDE for side in sides)


def _apart_of(one: Told, other: Told, found: Mapping[str, float], *, few: bool) -> frozenset[str]:
    """What keeps the two apart; what is planned can be put off by weeks.

    Who resigns does so once, wherever two articles of a story say that it was; who is arrested, once a day.
    """
    planned = "planned" in (one.event.status, other.event.status)
    apart = _APART - {"weeks apart"} if planned else _APART
    in_story = few and "one story" in found and are_done_once(one.said.acts, other.said.acts)
    others = "no name in common" in found and "same actor" not in found
    in_story = (in_story and not others) or (few and _is_undergone_once(one, other, found))
    return apart - {"places far apart"} if in_story else apart


def _is_undergone_once(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether a person whom both name undergoes on one day what nobody undergoes twice on it."""
    if not {"one story", "same day"} <= found.keys() or one.targets.isdisjoint(other.targets):
        return False
    return are_done_once_a_day(one.said.acts, other.said.acts)


def _are_told_by_one(one: Told, other: Told) -> bool:
    return one.document == other.document and not (one.echo or other.echo)


def _are_two(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether one document tells both, or one is told as a further one, or as the opposite."""
    if _are_told_by_one(one, other) and not _SURELY_DAYS_APART.isdisjoint(found):
        return True
    if _is_beside_another(one, other) or _is_beside_another(other, one):
        return True
    if one.said.another != other.said.another or _are_opposite(one, other, found):
        return True
    both_ways = ((one, other), (other, one))
    if any(_is_done_again(*pair) or _is_count_of(*pair) for pair in both_ways):
        return True
    if _are_other_things(one, other, found):
        return True
    return "heads mean the same" not in found and _kinds_exclude(one, other)


def _are_other_things(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether nothing that was done is the same on other days, or others do it there or then."""
    if "nothing but words" in found and not _LOOSELY_APART.isdisjoint(found):
        return True
    if _is_won_by_another(one, other, found):
        return True
    if _are_of_others(one, other, found) or _are_apart_in_all(found):
        return True
    return _is_other_harm(found)


def _is_won_by_another(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether somebody else wins it by another number, and on no same day: a count and a recount."""
    if not {one.event.kind, other.event.kind} <= _WON:
        return False
    if "other number" not in found or not {"same day", "same number"}.isdisjoint(found):
        return False
    some, others = _subjects(one) & one.said.names, _subjects(other) & other.said.names
    return _share_no_name(one, other, some, others)


def _is_other_harm(found: Mapping[str, float]) -> bool:
    """Whether something else does another thing on other days, and so many more or fewer are harmed."""
    if not {"same act", "one only named", "same actor"}.isdisjoint(found):
        return False
    another = {"heads mean something else", "subjects differ", "other toll"} <= found.keys()
    return another and not {"days apart", "other weekday"}.isdisjoint(found)


def _are_of_others(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether two ships, firms or persons of other names do it on other days, or in other places."""
    if _DAYS_APART.isdisjoint(found) and _PLACES_APART.isdisjoint(found):
        return False
    return _share_no_name(one, other, _named_subject(one), _named_subject(other))


def _share_no_name(one: Told, other: Told, some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each has some names of which the other says nothing."""
    if not some or not others:
        return False
    return some.isdisjoint(_names(other)) and others.isdisjoint(_names(one))


def _named_subject(one: Told) -> frozenset[str]:
    """The words of a subject that is a name and nothing else."""
    subject = _subjects(one)
    return subject if subject <= one.said.names else frozenset()


def _subjects(one: Told) -> frozenset[str]:
    return frozenset(word[2:] for word in one.said.subjects)


def _names(one: Told) -> frozenset[str]:
    return one.said.names | one.who.names


def _are_apart_in_all(found: Mapping[str, float]) -> bool:
    """Whether another thing is told of another place and of other days."""
    if {"same head", "heads mean the same", "same act"} & found.keys():
        return False
    return not _DAYS_APART.isdisjoint(found) and not _PLACES_APART.isdisjoint(found)


def can_name(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether words that only name a happening can name this one: “the crash”, “the disaster”."""
    if not (one.echo or other.echo):
        return True
    both_ways = ((one, other), (other, one))
    if any(_is_counted_before(*pair) or not can_count(*pair) for pair in both_ways):
        return False
    if "same act" in found or found.get("heads alike", 0.0) >= NAMED:
        return True
    if "names first harm" in found or ("act hinted" in found and "same day" in found):
        return True
    return "points back" in found and not {"same kind", "both harm"}.isdisjoint(found)


def _is_counted_before(toll: Told, harm: Told) -> bool:
    """Whether a toll so far was counted before the other happened."""
    if not (toll.echo and toll.toll) or toll.last is None or harm.first is None:
        return False
    return toll.last < harm.first


def _is_beside_another(echo: Told, other: Told) -> bool:
    """Whether a sentence names the one with what it tells of days that are not the other's."""
    if echo.beside is None or other.first is None or other.last is None:
        return False
    return echo.beside[0] > other.last or other.first > echo.beside[1]


def _is_done_again(one: Told, other: Told) -> bool:
    """Whether the one is planned after the other was done, or done to somebody else, or not done by then."""
    if _is_planned_after(one, other) or _is_done_to_another(one, other):
        return True
    return _is_not_done_before(one, other)


def _is_not_done_before(denial: Told, other: Told) -> bool:
    """Whether an article says that it has not happened, and another that it did on a later day."""
    if denial.event.status != "negated" or other.event.status not in _DONE or denial.echo:
        return False
    if denial.published is None or other.first is None or other.event.basis == "context":
        return False
    return other.first > denial.published and (denial.last or 0) <= denial.published


def _is_count_of(count: Told, harm: Told) -> bool:
    """Whether the one is that a toll rose: only the toll, which is named besides, is the other's."""
    counted = count.toll and count.event.kind not in HARM and not count.echo
    return counted and harm.event.kind in HARM


def _is_planned_after(plan: Told, other: Told) -> bool:
    """Whether an article plans what had been done for days when it appeared: that is done again."""
    if plan.event.status != "planned" or other.event.status not in _DONE:
        return False
    if plan.published is None or other.last is None or other.event.basis == "context":
        return False
    begins = plan.published if plan.first is None else plan.first
    return min(begins, plan.published) - other.last > SURE_BY and not (plan.echo or other.echo)


def _is_done_to_another(one: Told, other: Told) -> bool:
    """Whether the one is done to somebody new, where its article named before to whom the other is."""
    if not one.newcomer or one.echo or other.echo:
        return False
    names = (word[2:] for word in other.said.objects if word[2:] in other.said.names)
    return any(one.introduced.get(name, one.order[2]) < one.order[2] for name in names)


def _are_opposite(one: Told, other: Told, found: Mapping[str, float]) -> bool:
    """Whether something was closed and reopened; who won over whom is who lost to whom."""
    if one.echo or other.echo or found.get("crossed alike", 0.0) > CROSSED:
        return False
    if are_against(one.said.acts, other.said.acts):
        return True
    if is_stopped(one.said.acts, other.said.acts) or is_stopped(other.said.acts, one.said.acts):
        return {one.event.status, other.event.status} <= _DONE
    return any(are_opposite(a, b) for a in one.said.heads for b in other.said.heads)


def _kinds_exclude(one: Told, other: Told) -> bool:
    """Whether one is harm and the other nothing that harms, or people did the one and nature the other."""
    kinds = {one.event.kind, other.event.kind}
    if kinds & HARM and kinds & _PEACEFUL:
        return True
    if kinds != {"ASSAULT", "DISASTER"} or not _EFFECTS.isdisjoint((one.concept, other.concept)):
        return False
    return not may_be_one(one.concept, other.concept)
