"""Who did it to whom, where and when: what stands beside a trigger in its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from dashboard.loader.events.clauses import (
    ATTRIBUTION,
    CONTENT,
    MAIN,
    OPENING,
    PARTICIPIAL,
    PURPOSE,
    RELATIVE_CLAUSE,
    SUBORDINATE,
    Clauses,
)
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.verbs import before
from dashboard.loader.events.words import BE, MARK, PRONOUN, SAYING, SentenceWords
from dashboard.story import ActorMention, PlaceMention, Time

_TOP = frozenset({MAIN, CONTENT})
# Clauses without a subject of their own: the main clause's does it.
_BORROWED = frozenset({PARTICIPIAL, PURPOSE})
# Clauses whose places and times belong to the main event when they tell none themselves.
_LENDING = frozenset({MAIN, CONTENT, OPENING, PARTICIPIAL, PURPOSE, SUBORDINATE})
# A time this few words after a verb of saying is when it was said.
SAID_REACH = 3


class Spanned(Protocol):
    """Anything with a span."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Thing = TypeVar("_Thing", bound=Spanned)


class Spans(Generic[_Thing]):
    """Spanned things in order of start, found by offset."""

    def __init__(self, things: Iterable[_Thing]) -> None:
        self._things = sorted(things, key=lambda one: one.start)
        self._starts = [one.start for one in self._things]

    def between(self, start: int, end: int) -> list[_Thing]:
        """Those that begin in ``[start, end)``."""
        return self._things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with everything that was found in it."""

    words: SentenceWords
    clauses: Clauses
    predicates: Sequence[Predicate]
    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]
    times: Sequence[Time]

    def word_at(self, offset: int) -> int:
        """The index of the word that begins at or after ``offset``."""
        return min(bisect_left(self.words.starts, offset), len(self.words.starts) - 1)


def actors_of(scene: Scene, predicate: Predicate) -> tuple[list[str], list[str]]:
    """Ids of who does it and of those to whom it is done."""
    first, last = _verb_span(predicate)
    passive = _is_passive(scene, predicate)
    sources: list[str] = []
    targets: list[str] = []
    for mention in scene.actors:
        index = scene.word_at(mention.start)
        if not _takes_part(scene, predicate, index):
            continue
        behind = index > first
        if behind and index < last:
            behind = False
        if behind and passive:
            kept = sources if _follows(scene, index, "by") else targets
        elif behind:
            kept = sources if _follows(scene, index, "by") else targets
        else:
            kept = targets if passive else sources
        if mention.actor not in sources and mention.actor not in targets:
            kept.append(mention.actor)
    return sources, targets


def places_of(scene: Scene, predicate: Predicate) -> list[str]:
    """Ids of the places where it is, those of its own clause first."""
    found: dict[str, None] = {}
    for mention in scene.places:
        index = scene.word_at(mention.start)
        if mention.role == "literal" and _owner(scene, index) is predicate:
            found.setdefault(mention.place)
    return list(found)


def time_of(scene: Scene, predicate: Predicate) -> Time | None:
    """When it is: the time of its clause, else the one that no other clause of the sentence has."""
    own: list[tuple[int, Time]] = []
    for time in scene.times:
        if time.type not in {"DATE", "TIME"} or _holds(time, scene, predicate):
            continue
        index = scene.word_at(time.start)
        if _owner(scene, index) is predicate and not _is_when_said(scene, index, predicate):
            distance = abs(index - predicate.candidate.first)
            own.append((distance + _role_cost(scene, index), time))
    return min(own, key=lambda one: one[0])[1] if own else None


def _role_cost(scene: Scene, index: int) -> int:
    return 0 if scene.clauses.roles[index] in {MAIN, CONTENT, OPENING} else 20


def _verb_span(predicate: Predicate) -> tuple[int, int]:
    """From the verb that carries a noun to the noun's end."""
    one = predicate.candidate
    if one.light >= 0:
        return min(one.light, one.first), max(one.last, one.light + 1)
    return one.first, one.last


def _is_passive(scene: Scene, predicate: Predicate) -> bool:
    one = predicate.candidate
    verb = one.first if one.form else one.light
    if verb < 0 or scene.clauses.verbs[verb] != "n":
        return False
    if one.light >= 0:
        return False
    earlier = before(scene.words, verb)
    if earlier < 0 or not scene.words.tags[earlier] & BE:
        return earlier >= 0 and scene.clauses.verbs[earlier] != "a"
    return True


def _follows(scene: Scene, index: int, word: str) -> bool:
    """Whether ``word`` stands shortly before, with nothing but the noun phrase between."""
    low = scene.words.low
    for earlier in range(index - 1, max(index - 6, -1), -1):
        if low[earlier] == word:
            return True
        if scene.words.tags[earlier] & MARK or scene.clauses.verbs[earlier]:
            return False
    return False


def _takes_part(scene: Scene, predicate: Predicate, index: int) -> bool:
    """Whether the actor at ``index`` stands in the predicate's clause, or lends its subject."""
    roles, numbers = scene.clauses.roles, scene.clauses.numbers
    one = predicate.candidate
    role = roles[index]
    if role == ATTRIBUTION:
        return False
    if one.role in _TOP:
        if role == CONTENT or (role == MAIN and one.role == MAIN):
            return not _between(scene, predicate, index)
        return role == MAIN and _subject_is_pronoun(scene, predicate)
    if numbers[index] == numbers[one.first]:
        return True
    if one.role in _BORROWED:
        return role in _TOP and index < one.first and not _behind_verb(scene, index)
    return one.role == RELATIVE_CLAUSE and index < one.first and _is_antecedent(scene, one.first, index)


def _between(scene: Scene, predicate: Predicate, index: int) -> bool:
    """Whether another predicate of the main clause stands between, whose object it is."""
    first = predicate.candidate.first
    for other in scene.predicates:
        if other is predicate or not other.candidate.form or other.candidate.role not in _TOP:
            continue
        if first < other.candidate.first < index or index < first and _lies(other, index, first):
            return True
    return False


def _lies(other: Predicate, index: int, first: int) -> bool:
    return other.candidate.first < index and other.candidate.first < first


def _subject_is_pronoun(scene: Scene, predicate: Predicate) -> bool:
    """"Switzerland said it had expelled": the one who says it does it."""
    number = scene.clauses.numbers[predicate.candidate.first]
    for index in range(predicate.candidate.first):
        if scene.clauses.numbers[index] == number or scene.clauses.roles[index] == CONTENT:
            if scene.words.tags[index] & PRONOUN:
                return True
    return False


def _behind_verb(scene: Scene, index: int) -> bool:
    return any(
        scene.clauses.verbs[earlier] in {"d", "s", "a"} and scene.clauses.roles[earlier] in _TOP
        for earlier in range(index)
    )


def _is_antecedent(scene: Scene, first: int, index: int) -> bool:
    """The last actor before the relative clause."""
    number = scene.clauses.numbers[first]
    opening = next(i for i in range(first + 1) if scene.clauses.numbers[i] == number)
    return opening - 6 <= index < opening


def _owner(scene: Scene, index: int) -> Predicate | None:
    """The predicate to whose clause the word belongs, or the main one."""
    numbers, roles = scene.clauses.numbers, scene.clauses.roles
    same = [one for one in scene.predicates if numbers[one.candidate.first] == numbers[index]]
    if same:
        return min(same, key=lambda one: _distance(one, index))
    if not scene.predicates or roles[index] not in _LENDING:
        return None
    return scene.predicates[0]


def _distance(predicate: Predicate, index: int) -> tuple[bool, int]:
    """Verbs before nouns that only stand in the clause; then the nearest before the word."""
    one = predicate.candidate
    return (not one.form and one.light < 0, abs(index - one.first))


def _holds(time: Time, scene: Scene, predicate: Predicate) -> bool:
    """The expression names the event as what it is dated by."""
    start = scene.words.starts[predicate.candidate.first]
    return time.start <= start < time.end


def _is_when_said(scene: Scene, index: int, predicate: Predicate) -> bool:
    """"said on Monday that": when it was said, and not when it happened."""
    if scene.clauses.roles[index] == ATTRIBUTION:
        return True
    if predicate.candidate.role != CONTENT or predicate.outlook.will:
        return False
    for earlier in range(index - 1, max(index - SAID_REACH - 1, -1), -1):
        if scene.words.tags[earlier] & SAYING and scene.clauses.verbs[earlier]:
            return True
    return False
