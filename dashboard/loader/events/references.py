"""Whom "he", "she" and "the three nations" stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from dashboard.loader.events.figures import number_of
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.unnamed import Unnamed
from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Reading, Role
from dashboard.story import Actor, ActorMention

# How many characters back a name may stand that a pronoun means.
PRONOUN_REACH = 1200
GROUP_REACH = 1500
# In its sentence a name may stand so many characters behind the pronoun that is not it.
MET_REACH = 200
_QUOTES = frozenset('"“‘«')
_GENDER = {"he": "m", "she": "f"}


class References:
    """The actors of a document in the order of their mentions."""

    def __init__(
        self,
        actors: Sequence[Actor],
        mentions: Sequence[ActorMention],
        genders: Mapping[str, str],
        prose: Prose,
    ) -> None:
        self._kinds = {actor.id: actor.kind for actor in actors}
        self._names = {actor.id: actor.name for actor in actors}
        self._mentions = sorted(mentions, key=lambda one: one.start)
        self._starts = [one.start for one in self._mentions]
        self._genders = genders
        self._guessed: dict[
            str, str
        ] = {}  # of names that tell none, by the pronouns that meant them
        self._prose = prose
        persons = [one for one in self._mentions if self._kinds.get(one.actor) == "person"]
        self._unnamed = Unnamed(prose, actors, persons)

    def name(self, actor: str) -> str:
        """The actor's name."""
        return self._names[actor]

    def person(self, pronoun: str, offset: int, but: Sequence[str] = ()) -> str | None:
        """The last person named before a "he" or "she", and none of some, unless somebody unnamed is meant."""
        gender = _GENDER.get(pronoun)
        if gender is None:
            return None
        behind = self._unnamed.comes_behind(offset, gender)
        if behind is not None and self._genders.get(behind[0] or "", gender) == gender:
            return behind[0]
        found = self._last(pronoun, offset, but, self._guessed)
        mention = found or self._last(pronoun, offset, but, {})
        if mention is None or self._unnamed.stands_between(mention, gender, offset):
            return None
        mention = self._subject_beside(mention, gender, offset, but)
        if mention.actor not in self._genders:
            self._guessed[mention.actor] = gender
        return mention.actor

    def _last(
        self, pronoun: str, offset: int, but: Sequence[str], guessed: Mapping[str, str]
    ) -> ActorMention | None:
        """The last mention before that the pronoun can mean, by known genders and some guesses."""
        gender = _GENDER[pronoun]
        for index in range(bisect_left(self._starts, offset) - 1, -1, -1):
            mention = self._mentions[index]
            if offset - mention.start > PRONOUN_REACH:
                return None
            if self._kinds.get(mention.actor) != "person" or mention.actor in but:
                continue
            known = self._genders.get(mention.actor) or guessed.get(mention.actor, gender)
            if known != gender:
                continue
            if mention.actor not in self._genders and self._is_met(mention, pronoun):
                continue
            return mention
        return None

    def _subject_beside(
        self, mention: ActorMention, gender: str, offset: int, but: Sequence[str]
    ) -> ActorMention:
        """“Berg turned down an appeal against Lara. He …”: of an earlier sentence its subject.

        In a quotation it is not: who speaks says “he” of another.
        """
        number, here = (self._prose.sentence_index(at) for at in (mention.start, offset))
        if number is None or here is None or number == here:
            return mention
        opened = self._prose.body[max(0, self._prose.sentences[here].start - 1) : offset]
        if not _QUOTES.isdisjoint(opened):
            return mention
        sentence = self._prose.sentences[number]
        first, last = (bisect_left(self._starts, at) for at in (sentence.start, sentence.end))
        told = [one for one in self._mentions[first:last] if self._is_subject(one, number)]
        others = [
            one
            for one in told
            if self._kinds.get(one.actor) == "person"
            and one.actor not in but
            and self._genders.get(one.actor, gender) == gender
        ]
        return mention if mention in told or not others else others[-1]

    def _is_subject(self, mention: ActorMention, number: int) -> bool:
        """Whether it is the subject of a main clause."""
        reading = self._prose.readings[number]
        at = bisect_left(reading.starts, mention.start)
        return any(
            clause.role is Role.MAIN
            and clause.subject is not None
            and clause.subject.first <= at < clause.subject.last
            for clause in reading.clauses
        )

    def _is_met(self, mention: ActorMention, pronoun: str) -> bool:
        """“She married Jean Roe in May. She …”: whom “she” does something to is not “she”."""
        sentence = self._prose.sentence_at(mention.start)
        if sentence is None:
            return False
        before = self._prose.body[max(sentence.start, mention.start - MET_REACH) : mention.start]
        return pronoun in before.lower().split()

    def speaks_of_itself(self, actor: str) -> bool:
        """Whether the actor is “it” to itself: a company, a ministry, a country."""
        return self._kinds.get(actor) in {"organization", "country"}

    def group(self, words: Reading) -> tuple[int, list[str]] | None:
        """“the three nations”: the index of the words and as many countries as named before."""
        for index in range(1, min(len(words.low), 30)):
            if words.low[index] in word_set("group_noun"):
                count = 2 if words.low[index - 1] == "both" else number_of(words.low[index - 1])
                if count and 1 < count <= 6:
                    found = self._countries_before(words.starts[index], count)
                    return (index, found) if found else None
        return None

    def _countries_before(self, offset: int, count: int) -> list[str]:
        """The last ``count`` countries that the text names as acting."""
        found: list[str] = []
        for index in range(bisect_left(self._starts, offset) - 1, -1, -1):
            mention = self._mentions[index]
            if offset - mention.start > GROUP_REACH or len(found) == count:
                break
            if self._kinds.get(mention.actor) == "country" and mention.actor not in found:
                found.insert(0, mention.actor)
        return found if len(found) == count else []
