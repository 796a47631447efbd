"""Persons whom a text tells of and does not name: “the suspect”, “a junior clerk”."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.actors.lexicon import roles
from dashboard.loader.events.noun_classes import means_people
from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause, Phrase, Reading, Role
from dashboard.story import Actor, ActorMention

# So many sentences between a name and a pronoun are looked through.
MAX_LOOKED_THROUGH = 12
# “the mayor, Ann Bell”: so many characters stand between what somebody is and the name.
APPOSED = len(", ")
_OWN = {"m": "his", "f": "her"}


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody who is named or not, at a word; ``subject`` of a clause that describes nobody."""

    index: int
    named: bool
    subject: bool


class Unnamed:
    """Who stands nearer to a pronoun than the last name does."""

    def __init__(
        self, prose: Prose, actors: Sequence[Actor], persons: Sequence[ActorMention]
    ) -> None:
        self._prose = prose
        self._starts = [one.start for one in persons]
        self._persons = persons
        self._offices = {
            word
            for actor in actors
            if actor.kind == "person"
            for role in actor.roles
            for word in role.lower().split()
        }

    def stands_between(self, name: ActorMention, gender: str, offset: int) -> bool:
        """Whether a pronoun at ``offset`` stands for somebody unnamed, or may do so, and not for ``name``."""
        first = self._prose.sentence_index(name.start)
        last = self._prose.sentence_index(offset)
        if first is None or last is None or last - first > MAX_LOOKED_THROUGH:
            return False
        for number in range(last, first - 1, -1):
            reading = self._prose.readings[number]
            until = offset if number == last else reading.ends[-1]
            told = self._told(reading, gender, until, own=number == last)
            unnamed = [one for one in told if not one.named]
            if number > first and unnamed:
                return True
            if number == first:
                return self._outdoes(reading, unnamed, name, own=number == last)
        return False

    def comes_behind(self, offset: int, gender: str) -> tuple[str | None] | None:
        """“When she was sworn in, Ida Lund wore blue”: who is the subject behind the pronoun's clause.

        None where nobody is; else one, the actor or None for somebody unnamed.
        """
        number = self._prose.sentence_index(offset)
        if number is None:
            return None
        reading = self._prose.readings[number]
        index = bisect_left(reading.starts, offset)
        clause = reading.clauses[reading.clause_of[index]]
        if clause.role not in (Role.ADVERBIAL, Role.CONDITION) or clause.parent < 0:
            return None
        subject = reading.clauses[clause.parent].subject
        if subject is None or subject.first <= index:
            return None
        named = self._between(reading.starts[subject.first], reading.ends[subject.last - 1])
        found = [one.actor for one in named if one.end > reading.starts[subject.head]]
        if found:
            return (found[0],)
        return (None,) if self._is_somebody(reading, subject, gender) else None

    def _outdoes(
        self, reading: Reading, unnamed: Sequence[_Person], name: ActorMention, *, own: bool
    ) -> bool:
        """Whether in the name's own sentence somebody else is what the sentence is about."""
        subjects = [one.index for one in unnamed if one.subject]
        at = bisect_left(reading.starts, name.start)
        leads = any(
            clause.subject is not None and clause.subject.first <= at < clause.subject.last
            for clause in reading.clauses
        )
        if own and leads:
            return any(index > at for index in subjects)
        return any(index < at for index in subjects) or (not leads and bool(unnamed))

    def _told(self, reading: Reading, gender: str, until: int, *, own: bool) -> Iterator[_Person]:
        """The persons before an offset that subjects and objects are.

        In a sentence that is not the pronoun's own, “his father” leaves the story with him.
        """
        for clause in reading.clauses:
            for phrase in (clause.subject, clause.object):
                if phrase is None or reading.starts[phrase.head] >= until:
                    continue
                if not own and reading.low[phrase.first] == _OWN[gender]:
                    continue
                if self._is_somebody(reading, phrase, gender):
                    subject = phrase is clause.subject and _tells(clause, phrase)
                    named = self._is_named(reading, phrase)
                    yield _Person(phrase.head, named, subject)

    def _is_somebody(self, reading: Reading, phrase: Phrase, gender: str) -> bool:
        """Whether a noun in the singular means a person of that gender, or of any."""
        word = reading.low[phrase.head]
        if reading.tags[phrase.head] != "n" or not means_people(word):
            return False
        role = roles().get(word)
        return role is None or (not role.plural and role.gender in (None, gender))

    def _is_named(self, reading: Reading, phrase: Phrase) -> bool:
        """“the mayor, Ann Bell”, and “the mayor” where somebody named is one."""
        start, end = reading.starts[phrase.head], reading.ends[phrase.head] + APPOSED
        if any(one.end > start for one in self._between(start, end)):
            return True
        return reading.low[phrase.first] == "the" and reading.low[phrase.head] in self._offices

    def _between(self, start: int, end: int) -> Sequence[ActorMention]:
        first = bisect_right(self._starts, start)
        return self._persons[max(0, first - 1) : bisect_right(self._starts, end)]


def _tells(clause: Clause, phrase: Phrase) -> bool:
    """Whether it is the subject of what is told: not of “whose driver left”."""
    return clause.role is not Role.RELATIVE or phrase is clause.antecedent
