"""How many what is told is done to, in whatever words, and what else its clauses count."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from dashboard.loader.events import Telling
from dashboard.loader.events.meanings import is_known
from dashboard.loader.events.noun_classes import means_people

# Words that say how much and not how many.
MEASURES: Final = frozenset(
    "cent point mile kilometre km metre foot degree place time age term round goal".split()
)
# What is counted of those to whom some acts are done, and of their lives.
COUNTED: Final = {
    "die": "killed",
    "injure": "wounded",
    "arrest": "arrested",
    "rescue": "rescued",
    "evacuate": "displaced",
}
LIFE: Final = "n:life"
# To whom something is done, whatever they are called.
PEOPLE: Final = "people"
# “A night watchman”: so far before a noun “a” may stand.
SINGLE_REACH: Final = 3
_ONE_OF: Final = frozenset({"a", "an", "one"})
_WORD: Final = re.compile(r"[^\W_]+")


def undergone(tellings: Sequence[Telling], acts: Sequence[Mapping[str, float]]) -> dict[str, int]:
    """How many died or were taken in whatever words: “claimed five lives”, “six were led away in handcuffs”."""
    found: dict[str, int] = {}
    for one, told_as in zip(tellings, acts, strict=False):
        for noun, count in one.parties.counts:
            what = _done_to(noun, one, told_as)
            if what is not None:
                found.setdefault(what, count)
    return found


def _done_to(noun: str, telling: Telling, acts: Mapping[str, float]) -> str | None:
    """What is counted where a noun is that of those to whom a telling's one such act is done, or of their lives."""
    if noun != LIFE and not (noun in telling.parties.object and _is_of_people(noun)):
        return None
    done = [what for act, what in COUNTED.items() if acts.get(act) == 1.0]
    return done[0] if len(done) == 1 else None


def alone(tellings: Sequence[Telling], acts: Sequence[Mapping[str, float]]) -> frozenset[str]:
    """What is done to a single person without a number: “a workman was killed”, “a nurse died”."""
    return frozenset(
        what
        for one, told_as in zip(tellings, acts, strict=False)
        if (noun := _whom(one)) is not None
        and (what := _undergone_by(one, told_as)) is not None
        and _is_single(noun, one.evidence.text)
    )


def is_newcomer(one: Telling) -> bool:
    """Whether those to whom it is done are told of for the first time: “freed a student”."""
    noun = _whom(one)
    return noun is not None and len(one.parties.object) == 1 and _is_single(noun, one.evidence.text)


def _whom(one: Telling) -> str | None:
    """The noun of those to whom it is done; who dies undergoes it, too."""
    side = one.parties.object or one.parties.subject
    return side[0].partition(":")[2] if side and _is_of_people(side[0]) else None


def _undergone_by(one: Telling, acts: Mapping[str, float]) -> str | None:
    done = [act for act in COUNTED if acts.get(act) == 1.0]
    if len(done) != 1 or not (one.parties.object or done == ["die"]):
        return None
    return COUNTED[done[0]]


def _is_single(noun: str, text: str) -> bool:
    """Whether it stands behind “a” or “one”, with so many words between."""
    words = _WORD.findall(text.lower())
    return any(
        word == noun and not _ONE_OF.isdisjoint(words[max(0, at - SINGLE_REACH) : at])
        for at, word in enumerate(words)
    )


def _is_of_people(noun: str) -> bool:
    return means_people(noun.partition(":")[2])


def things_of(tellings: Sequence[Telling], acts: Sequence[Mapping[str, float]]) -> dict[str, int]:
    """What its clauses count once, but measures and harm; of people those who take part."""
    found: dict[str, set[int]] = {}
    for one, told_as in zip(tellings, acts, strict=False):
        for noun, count in one.parties.counts:
            name = noun.partition(":")[2]
            if _done_to(noun, one, told_as) is not None:
                continue
            if _is_of_people(noun):
                if noun in (*one.parties.object, *one.parties.subject) and not one.figures:
                    found.setdefault(PEOPLE, set()).add(count)
            elif is_known(noun) and name not in MEASURES:
                found.setdefault(name, set()).add(count)
    return {name: counts.pop() for name, counts in found.items() if len(counts) == 1}
