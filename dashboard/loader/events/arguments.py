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
    MAIN_VERBS,
    OPENING,
    PARTICIPIAL,
    PURPOSE,
    RELATIVE_CLAUSE,
    SUBORDINATE,
    Clauses,
)
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.verbs import before
from dashboard.loader.events.words import (
    BE,
    CONJUNCTION,
    MARK,
    PREPOSITION,
    PRONOUN,
    SentenceWords,
)
from dashboard.story import ActorMention, PlaceMention, Time

_TOP = frozenset({MAIN, CONTENT})
# Clauses without a subject of their own: the main clause's does it.
_BORROWED = frozenset({PARTICIPIAL, PURPOSE})
# Clauses whose places and times belong to the main event when they tell none themselves.
_LENDING = frozenset({MAIN, CONTENT, OPENING, PARTICIPIAL, PURPOSE, SUBORDINATE})
# How far before a noun its possessor may stand, and how far behind it its place.
NOUN_REACH = 7
OWNER_REACH = 4
# How far before its verb a pronoun as subject stands at most ("he would also have").
SUBJECT_REACH = 6
# How many characters a role may take between a country and the name of its holder.
TITLE_REACH = 40
LIST_REACH = 8


class Spanned(Protocol):
    """Anything with a span."""

    @property
    def start(self) -> int:
        """The first character."""
        ...

    @property
    def end(self) -> int:
        """The character after the last."""
        ...


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
    """A sentence with everything that was found in it.

    ``countries`` are ids of actors that are countries, ``finite`` the numbers of the
    clauses that have a finite verb.
    """

    words: SentenceWords
    clauses: Clauses
    predicates: Sequence[Predicate]
    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]
    times: Sequence[Time]
    countries: frozenset[str]
    finite: frozenset[int]

    def word_at(self, offset: int) -> int:
        """The index of the word that begins at or after ``offset``."""
        return min(bisect_left(self.words.starts, offset), len(self.words.starts) - 1)


def actors_of(scene: Scene, predicate: Predicate) -> tuple[list[str], list[str]]:
    """Ids of who does it and of those to whom it is done."""
    last = _verb_end(predicate)
    passive = _is_passive(scene, predicate)
    sources: list[str] = []
    targets: list[str] = []
    for mention in scene.actors:
        index = scene.word_at(mention.start)
        if not _takes_part(scene, predicate, index) or _is_only_named(scene, mention, index):
            continue
        acting = (index < last and not passive) or _follows_by(scene, index)
        kept = sources if acting else targets
        if mention.actor not in sources and mention.actor not in targets:
            kept.append(mention.actor)
    return sources, targets


def places_of(scene: Scene, predicate: Predicate) -> list[str]:
    """Ids of the places where it is, in the order of the text."""
    found: dict[str, None] = {}
    behind: dict[str, None] = {}
    for mention in scene.places:
        index = scene.word_at(mention.start)
        if mention.role != "literal" or owner_of(scene, index, for_time=False) is not predicate:
            continue
        if not _is_who(scene, mention, index):
            lent = scene.clauses.roles[index] in {SUBORDINATE, PURPOSE}
            (behind if lent and predicate.candidate.role in _TOP else found).setdefault(
                mention.place
            )
    return list(found or behind)


def _verb_end(predicate: Predicate) -> int:
    """The index after the trigger and the verb that carries it."""
    one = predicate.candidate
    return max(one.last, one.light + 1)


def _is_passive(scene: Scene, predicate: Predicate) -> bool:
    one = predicate.candidate
    if not one.form or scene.clauses.verbs[one.first] != "n":
        return False
    earlier = before(scene.words, one.first)
    if earlier >= 0 and scene.words.tags[earlier] & BE:
        return True
    return earlier < 0 or scene.clauses.verbs[earlier] != "a"


def _follows_by(scene: Scene, index: int) -> bool:
    """Whether "by" stands shortly before, with nothing but the noun's phrase between."""
    for earlier in range(index - 1, max(index - 6, -1), -1):
        if scene.words.low[earlier] == "by":
            return True
        if scene.words.tags[earlier] & MARK or scene.clauses.verbs[earlier]:
            return False
    return False


def _is_only_named(scene: Scene, mention: ActorMention, index: int) -> bool:
    """A country that only says where, or whose man somebody is."""
    if mention.actor not in scene.countries:
        return False
    for other in scene.actors:
        if mention.end < other.start <= mention.end + TITLE_REACH:
            between = range(index + 1, scene.word_at(other.start))
            plain = all(
                not scene.words.tags[i] & (MARK | PREPOSITION | CONJUNCTION)
                and not scene.clauses.verbs[i]
                for i in between
            )
            if plain and other.actor not in scene.countries:
                return True
    return _is_where(scene, index) or _is_behind_place(scene, mention)


def _is_behind_place(scene: Scene, mention: ActorMention) -> bool:
    """“Nairobi, Kenya”: the country only says which Nairobi; not so in “Uganda, Kenya”."""
    countries = {actor.start for actor in scene.actors if actor.actor in scene.countries}
    return any(
        mention.start - place.end == 2 and place.start not in countries for place in scene.places
    )


def _is_where(scene: Scene, index: int) -> bool:
    """After "in", "into", "across" …, also as a further member of a list."""
    for earlier in range(index - 1, max(index - LIST_REACH, -1), -1):
        low = scene.words.low[earlier]
        if low in word_set("where"):
            return True
        if low in {",", "and", "or", "the", "both", "northern", "southern", "eastern", "western"}:
            continue
        if not scene.words.upper[earlier]:
            return False
    return False


def _is_who(scene: Scene, mention: PlaceMention, index: int) -> bool:
    """A country that is named as acting is no place of the event."""
    acting = any(
        actor.start == mention.start and actor.actor in scene.countries for actor in scene.actors
    )
    return acting and not _is_where(scene, index)


def _takes_part(scene: Scene, predicate: Predicate, index: int) -> bool:
    """Whether the actor at ``index`` stands in the predicate's clause, or lends its subject."""
    one = predicate.candidate
    role = scene.clauses.roles[index]
    if role == ATTRIBUTION:
        return False
    if not one.form and one.light < 0:
        return _in_phrase(scene, predicate, index)
    if one.role in _TOP:
        return _in_main_clause(scene, predicate, index, role)
    if scene.clauses.numbers[index] == scene.clauses.numbers[one.first]:
        return True
    if one.role in _BORROWED:
        return role in _TOP and index < one.first and not _behind_verb(scene, index)
    return one.role == RELATIVE_CLAUSE and _is_antecedent(scene, one.first, index)


def _in_main_clause(scene: Scene, predicate: Predicate, index: int, role: str) -> bool:
    one = predicate.candidate
    if role not in _TOP:
        return False
    if role != one.role:
        return role == MAIN and index < one.first and _subject_is_pronoun(scene, predicate)
    return _same_segment(scene, one.first, index) and not _between(scene, predicate, index)


def _in_phrase(scene: Scene, predicate: Predicate, index: int) -> bool:
    """Of a noun: what stands around it with no verb and no mark between."""
    one = predicate.candidate
    if _is_occasion(scene, predicate) and scene.clauses.roles[index] in _TOP:
        return not _behind_verb(scene, index)
    if index < one.first - OWNER_REACH:
        return False
    if scene.clauses.roles[index] != scene.clauses.roles[one.first]:
        return False
    between = range(index + 1, one.first) if index < one.first else range(one.last, index)
    listed = index > one.first
    return not any(
        scene.clauses.verbs[i]
        or (scene.words.tags[i] & MARK and not (listed and scene.words.low[i] == ","))
        or (index < one.first and scene.words.tags[i] & PREPOSITION and i > index)
        for i in between
    )


def _is_occasion(scene: Scene, predicate: Predicate) -> bool:
    """“In an interview with X, Y said”: the subject of the sentence took part."""
    one = predicate.candidate
    return scene.clauses.roles[one.first] == OPENING and one.sense.kind == "CONSULT"


def _same_segment(scene: Scene, first: int, index: int) -> bool:
    """No other finite verb's clause: an apposition or a list may stand between."""
    number = scene.clauses.numbers[index]
    if number == scene.clauses.numbers[first]:
        return True
    return number not in scene.finite


def _between(scene: Scene, predicate: Predicate, index: int) -> bool:
    """Whether the actor stands behind another verb of the main clause, whose object it is."""
    first = predicate.candidate.first
    for other in scene.predicates:
        verb = other.candidate.first
        if other is predicate or not other.candidate.form or other.candidate.role not in _TOP:
            continue
        if first < verb < index or verb < index < first:
            return True
    return False


def _subject_is_pronoun(scene: Scene, predicate: Predicate) -> bool:
    """“Switzerland said it had expelled”: the one who says it does it."""
    first = predicate.candidate.first
    return any(
        scene.clauses.roles[index] == CONTENT and scene.words.tags[index] & PRONOUN
        for index in range(max(0, first - SUBJECT_REACH), first)
    )


def _behind_verb(scene: Scene, index: int) -> bool:
    """Whether a finite verb of the main clause stands before the word."""
    return any(
        scene.clauses.verbs[earlier] in MAIN_VERBS and scene.clauses.roles[earlier] in _TOP
        for earlier in range(index)
    )


def _is_antecedent(scene: Scene, first: int, index: int) -> bool:
    """An actor right before the relative clause."""
    opening = scene.clauses.numbers.index(scene.clauses.numbers[first])
    return opening - 6 <= index < opening


def owner_of(scene: Scene, index: int, *, for_time: bool) -> Predicate | None:
    """The predicate to whose clause the word belongs, or the main one."""
    numbers, roles = scene.clauses.numbers, scene.clauses.roles
    if not scene.predicates:
        return None
    same = [
        one
        for one in scene.predicates
        if numbers[one.candidate.first] == numbers[index]
        and _can_own(one, index, for_time=for_time)
    ]
    if same:
        return min(same, key=lambda one: _nearness(one, index))
    main = scene.predicates[0]
    if roles[index] not in _LENDING or not _can_own(main, index, for_time=for_time):
        return None
    top = roles[index] in _TOP and main.candidate.role in _TOP
    if top and not _same_segment(scene, main.candidate.first, index):
        return None
    return main


def _can_own(one: Predicate, index: int, *, for_time: bool) -> bool:
    """Verbs own their clause; a noun in an adverbial owns only what follows it closely."""
    if one.candidate.form or one.candidate.light >= 0 or one.candidate.role in _TOP:
        return True
    if for_time:
        return False
    return 0 < index - one.candidate.last < NOUN_REACH


def _nearness(predicate: Predicate, index: int) -> tuple[bool, int]:
    """Verbs before nouns that only stand in the clause; then the nearest."""
    one = predicate.candidate
    return (not one.form and one.light < 0 and not predicate.main, abs(index - one.first))
