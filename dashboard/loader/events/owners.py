"""Which event of a sentence a time belongs to."""

from __future__ import annotations

from dashboard.loader.events.plans import is_plan
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.syntax.rescheduling import sets_new_day
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.story import Time

# Verbs that tell nothing beside the noun of their clause.
_CARRYING = frozenset("be have see follow come".split())
_CARRYING_CLASSES = ("planning", "postponing", "cancelling", "light")
# So many words may stand between a time and the noun behind it: “Monday's two armed attacks”.
BEFORE_NOUN = 3
# A time that commas set off says when: “Kim, on Monday, left”; behind more words it describes.
MAX_SET_OFF = 3
# So many between a noun and the time behind it: “the attack on the Monday”.
BEHIND_NOUN = 2


class Owners:
    """Finds the event of each time; the nouns of the sentence are looked up by their words."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        nouns = [one for one in scene.predicates if not one.mention.form]
        self._free_before: dict[int, Predicate] = {}
        self._free_behind: dict[int, Predicate] = {}
        self._nouns: dict[int, Predicate] = {}
        self._told = {one.mention.clause for one in scene.predicates if one.mention.form}
        for one in nouns:
            for index in range(one.mention.first, one.mention.last):
                self._nouns.setdefault(index, one)
            if one.mention.light < 0:
                self._free_before.setdefault(one.mention.first, one)
                self._free_behind.setdefault(one.mention.last, one)

    def of(self, time: Time, index: int) -> Predicate | None:
        """The noun that the time modifies, else whose clause it stands in."""
        scene, last = self._scene, self._last(time, index)
        noun = self.modified(index, last) or self._planned(index) or self._in_subject(index)
        if noun is not None:
            return noun
        if self._is_in_aside(index):
            return None
        number = scene.reading.clause_of[index if not self._opens(index, last) else last + 2]
        number = self._joined_behind(index, last, number)
        nearest = scene.nearest(number, index)
        if nearest is None:
            return scene.owner(index)
        if nearest.mention.form or nearest.mention.light >= 0:
            return nearest
        return self._subject(number) or (nearest if self._tells_nothing(number) else None)

    def _last(self, time: Time, index: int) -> int:
        """The last word of a time that begins with the word at ``index``."""
        scene = self._scene
        last = scene.word_at(time.end - 1) if time.end > time.start else index
        return last - 1 if scene.reading.starts[last] >= time.end else last

    def clause_of(self, time: Time, index: int) -> int:
        """The clause that a time belongs to."""
        number = self._scene.reading.clause_of[index]
        return self._joined_behind(index, self._last(time, index), number)

    def _joined_behind(self, index: int, last: int, number: int) -> int:
        """“opened a plant two years later, and on 30 July reported a loss”: the clause behind the time."""
        reading = self._scene.reading
        begin = index
        while begin > 0 and reading.tags[begin - 1] in "it":
            begin -= 1
        if begin < 1 or reading.tags[begin - 1] != "&" or last + 1 >= len(reading.low):
            return number
        behind = reading.clause_of[last + 1]
        verb = reading.clauses[behind].verb
        goes_on = verb is not None and verb.first == last + 1
        return behind if goes_on and reading.clauses[behind].joined >= 0 else number

    def modified(self, first: int, last: int) -> Predicate | None:
        """“Monday's attack”, “the 2016 election”, “the attack on Monday”, not the verb's object."""
        tags = self._scene.reading.tags
        for at in range(last + 1, last + 1 + BEFORE_NOUN):
            one = self._free_before.get(at)
            if one is not None and all(tag in "onjsmg" for tag in tags[last + 1 : at]):
                return one
        for at in range(first, first - BEHIND_NOUN - 1, -1):
            one = self._free_behind.get(at)
            if one is not None and all(tag in "it" for tag in tags[at:first]):
                return one if self._says_when(one, first) else None
        return None

    def _says_when(self, noun: Predicate, first: int) -> bool:
        """Whether a time behind a noun is the noun's, and not that of the verb before it."""
        number = noun.mention.clause
        verb = self._scene.reading.clauses[number].verb
        in_subject = verb is None or first < verb.first
        return in_subject or number not in self._told

    def _planned(self, index: int) -> Predicate | None:
        """“a march planned for Friday”: the day is the march's."""
        clause = self._scene.reading.clauses[self._scene.reading.clause_of[index]]
        described = clause.antecedent
        if described is None or not is_plan(clause):
            return None
        inside = (self._nouns.get(at) for at in range(described.first, described.last))
        return next((one for one in inside if one is not None), None)

    def _in_subject(self, index: int) -> Predicate | None:
        """“A rally in Daugavpils on Saturday drew few”: what the subject's noun says of itself."""
        reading = self._scene.reading
        clause = reading.clauses[reading.clause_of[index]]
        subject, verb = clause.subject, clause.verb
        if subject is None or verb is None or not subject.head < index < verb.first:
            return None
        one = self._nouns.get(subject.head)
        if one is None or any(tag in ',.:-()"' for tag in reading.tags[one.mention.last : index]):
            return None
        return one

    def _is_in_aside(self, index: int) -> bool:
        """“The team, third from bottom at Easter, went down”: it only says who the subject is."""
        reading = self._scene.reading
        clause = reading.clauses[reading.clause_of[index]]
        subject, verb = clause.subject, clause.verb
        if subject is None or verb is None or not subject.head < index < verb.first:
            return False
        opens = reading.tags.rfind(",", subject.head, index)
        return index - opens > MAX_SET_OFF and opens > 0 and "," in reading.tags[index : verb.first]

    def _opens(self, first: int, last: int) -> bool:
        """“Two days later: Police arrested five”: it says when that was which stands behind it."""
        tags = self._scene.reading.tags
        return first <= 1 and tags[last + 1 : last + 2] == ":" and last + 2 < len(tags)

    def _subject(self, number: int) -> Predicate | None:
        """“On Monday a quake shook the town”: no verb of its own, and the noun is what happened."""
        subject = self._scene.reading.clauses[number].subject
        return None if subject is None else self._nouns.get(subject.head)

    def _tells_nothing(self, number: int) -> bool:
        """“There was an explosion on Monday”: the clause's verb leaves it to the noun."""
        verb = self._scene.reading.clauses[number].verb
        if verb is None or verb.lemma in _CARRYING or sets_new_day(self._scene.reading, verb):
            return True
        return any(is_in_class(verb.lemma, name) for name in _CARRYING_CLASSES)
