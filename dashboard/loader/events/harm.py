"""Words for harm (killed, damaged) and what caused it: one event, of the cause's kind."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from dashboard.loader.events.lexicon import Sense
from dashboard.loader.events.mentions import Mention
from dashboard.loader.syntax import Role

HARMFUL = frozenset({"ASSAULT", "DISASTER", "ACCIDENT", "CRIME"})


def fold_harm(mentions: list[Mention]) -> list[Mention]:
    """Harm and its cause are one event: “killed” in a flood is the flood."""
    harmful = [
        one for one in mentions if one.sense.kind in HARMFUL and "effect" not in one.sense.flags
    ]
    causes = [one for one in harmful if one.role is not Role.RELATIVE]
    if not harmful:
        return _first_harm(mentions)
    kept: list[Mention] = []
    folded: set[int] = set()
    for one in mentions:
        if "effect" not in one.sense.flags or one.role is Role.RELATIVE:
            kept.append(one)
            continue
        cause = _cause_of(one, causes)
        if cause is None:
            kept.append(one)
        elif _is_told_apart(one, cause):
            kept.append(one if one.sense.kind == "DEATH" else _with_sense(one, cause.sense))
        elif one.rank <= cause.rank and id(cause) not in folded:
            folded.add(id(cause))
            kept.append(_with_sense(one, cause.sense))
    return [one for one in kept if id(one) not in folded]


def _first_harm(mentions: list[Mention]) -> list[Mention]:
    """Of several words for harm ("killed … and wounded …") the first; an assault wins."""
    harm = [one for one in mentions if "effect" in one.sense.flags]
    if len(harm) < 2:
        return mentions
    best = min(harm, key=lambda one: (one.rank, one.first))
    for one in harm:
        if one.sense.kind == "ASSAULT" and best.sense.kind in {"DEATH", "ACCIDENT"}:
            best = _with_sense(best, one.sense)
    others = [one for one in mentions if "effect" not in one.sense.flags]
    return sorted([*others, best], key=lambda one: one.first)


def _cause_of(harm: Mention, causes: list[Mention]) -> Mention | None:
    """What caused the harm: the nearest before it in its clause, else the first after it."""
    at = bisect_left(causes, harm.first, key=lambda one: one.first)
    earlier = causes[at - 1] if at else None
    if earlier is not None and earlier.clause == harm.clause:
        return earlier
    return causes[at] if at < len(causes) else earlier


def _is_told_apart(harm: Mention, cause: Mention) -> bool:
    """“They died when a house collapsed”: the cause has a clause of its own, and is told too."""
    if cause.clause == harm.clause:
        return False
    return harm.sense.kind == "DEATH" or (bool(cause.form) and cause.role is Role.ADVERBIAL)


def _with_sense(mention: Mention, sense: Sense) -> Mention:
    """The same words with the meaning that their cause gives them."""
    return replace(mention, sense=sense)
