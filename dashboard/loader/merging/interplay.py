"""What features of a pair say more together than apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Features = dict[str, float]
# From here on two words mean about the same.
ALIKE = 0.3


def together(found: Mapping[str, float]) -> Features:
    """What says more together than apart; features that are not there are 0."""
    day = max(
        found.get("same day", 0.0), found.get("same weekday", 0.0), found.get("day within", 0.0)
    )
    sides = _Sides(
        head=max(found["same head"], found["heads mean the same"]),
        kind=max(found["same kind"], found["both harm"]),
        day=day,
    )
    return {
        **_in_documents(found, sides),
        **_with_sides(found, sides),
        **_named(found, sides),
        "rare words and day": found["rare words"] * day,
        "rare words and head": found["rare words"] * sides.head,
        "clauses alike and day": found["clauses alike"] * day,
        "subject and day": found["subjects alike"] * day,
        "object and day": found["objects alike"] * day,
        "subject and object": found["subjects alike"] * found["objects alike"],
        "actor and day": found["same actor"] * day,
        **_with_act(found, day),
        **_with_participants(found, day),
        "nothing but words": float(_share_nothing_but_words(found, day)),
        **_with_others(found, max(sides.kind, found["same act"])),
    }


def _with_others(found: Mapping[str, float], what: float) -> Features:
    """What it says that one kind of thing, or one act, is done by others, or to others."""
    if not what or found["same actor"] or found["same participant"]:
        return {}
    objects, subjects = found["objects differ"], found["subjects differ"]
    if found["participant described"] or found["crossed alike"] >= ALIKE:
        return {}
    return {
        "kind, to others": what * objects,
        "kind, by others": what * subjects,
        "kind, by others to others": what * objects * subjects,
    }


def _share_nothing_but_words(found: Mapping[str, float], day: float) -> bool:
    """Whether neither what happened nor to what is the same: “prices rose”, “two rose to speak”."""
    if any(found[name] for name in ("one only named", "same kind", "both harm", "same act")):
        return False
    if found["act hinted"]:
        return False
    sides = found["heads alike"], found["objects alike"], found["subjects alike"] * day
    return max(sides) < ALIKE


def _with_participants(found: Mapping[str, float], day: float) -> Features:
    """What one and the same participant says with the rest."""
    who = max(found["same participant"], found["participant described"])
    if not who:
        return {}
    return {
        "participant and day": who * day,
        "participant and place": who * found.get("same place", 0.0),
        "participant and kind": who * found["same kind"],
        "participant and act": who * found["same act"],
        "participant and meaning": who * found["heads alike"],
        "participant and plan": who * day * found["one planned"],
    }


def _with_act(found: Mapping[str, float], day: float) -> Features:
    """What one act says with the rest."""
    act = found["same act"] + found["act hinted"] / 2
    if not act:
        return {}
    return {
        "act and day": act * day,
        "act and object": act * found["objects alike"],
        "act and subject": act * found["subjects alike"],
        "act and actor": act * found["same actor"],
        "act and place": act * found.get("same place", 0.0),
        "act and rare words": act * found["rarest word"],
        "act in one story": act * found["one story"],
        "act in one document": act * found["one document"],
        "act named": act * found["one only named"],
        "act and kind": act * max(found["same kind"], found["both harm"]),
        "act of leads": act * found["both lead"],
    }


@dataclass(frozen=True, slots=True)
class _Sides:
    """How much verb or noun, kind, and day of a pair are the same."""

    head: float
    kind: float
    day: float


def _in_documents(found: Mapping[str, float], same: _Sides) -> Features:
    """What it says that documents are of one story, or alike."""
    story, near = found["one story"], found["documents' names"]
    leads = found["both lead"] * max(same.kind, same.head)
    return {
        "head in one story": same.head * story,
        "kind in one story": same.kind * story,
        "meaning in one story": found["heads alike"] * story,
        "leads of one story": leads * story,
        "day in one story": same.day * story,
        "kind and day in one story": same.day * same.kind * story,
        "words in one story": found["same words"] * story,
        "head in like documents": same.head * near,
        "kind in like documents": same.kind * near,
        "leads in like documents": leads * near,
        "meaning in like documents": found["heads alike"] * near,
        "kind, day and like documents": same.kind * same.day * near,
    }


def _with_sides(found: Mapping[str, float], same: _Sides) -> Features:
    head, kind, day = same.head, same.kind, same.day
    return {
        "related and subject": found["heads related"] * found["subjects alike"],
        "related and object": found["heads related"] * found["objects alike"],
        "related, subject and day": found["heads related"] * found["subjects alike"] * day,
        "related, object and day": found["heads related"] * found["objects alike"] * day,
        "related and actor": found["heads related"] * found["same actor"],
        "names and day": found["same names"] * day,
        "names and head": found["same names"] * head,
        "names and kind": found["same names"] * kind,
        "head and object": head * found["objects alike"],
        "head and subject": head * found["subjects alike"],
        "head and day": head * day,
        "kind and day": kind * day,
        "kind and place": kind * found.get("same place", 0.0),
        "kind and leads": kind * found["both lead"],
        "harm leads on a day": found["both harm"] * found["both lead"] * day,
        "actor and head": head * found["same actor"],
        "actor and kind": kind * found["same actor"],
        "toll and kind": found.get("same toll", 0.0) * kind,
        "words and head": found["same words"] * head,
        "head in one document": head * found["one document"],
    }


def _named(found: Mapping[str, float], same: _Sides) -> Features:
    """What it says where one is only named, and not told."""
    named = found["one only named"]
    if not named:
        return {}
    return {
        "named and head": named * same.head,
        "named and meaning": named * found["heads alike"],
        "named in one document": named * found["one document"],
        "named and kind": named * same.kind,
        "named and points back": named * found["points back"],
    }
