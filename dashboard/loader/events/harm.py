"""Words for harm (killed, damaged) and what caused it: one event, of the cause's kind."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.events.lexicon import Sense
from dashboard.loader.events.mentions import Mention
from dashboard.loader.syntax import Role

HARMFUL = frozenset({"ASSAULT", "DISASTER", "ACCIDENT", "CRIME"})


def fold_harm(mentions: list[Mention]) -> list[Mention]:
    """Harm and its cause are one event: “killed” in a flood is the flood."""
    causes = [
        one for one in mentions if one.sense.kind in HARMFUL and "effect" not in one.sense.flags
    ]
    if not causes:
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
    earlier = [one for one in causes if one.first < harm.first and one.role is not Role.RELATIVE]
    later = [one for one in causes if one.first > harm.first and one.role is not Role.RELATIVE]
    if earlier and earlier[-1].clause == harm.clause:
        return earlier[-1]
    if later:
        return later[0]
    return earlier[-1] if earlier else None


def _with_sense(mention: Mention, sense: Sense) -> Mention:
    """The same words with the meaning that their cause gives them."""
    return replace(mention, sense=sense)
