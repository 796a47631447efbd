"""The line of a story: how its clauses are told, and how long it goes on in the past."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause, Reading, Role, Verb
from dashboard.loader.syntax.reading import MAX_DEPTH
from dashboard.loader.syntax.rescheduling import NEW_DAY, calls_off, puts_off, sets_new_day
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.coming import present_of
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.tenses import DUE, TO_COME, Tense, by_nearest, told_by

# A story told without a date is followed so many sentences at most: further on it may be elsewhere.
MAX_LINE = 25
# What stands before the end of a stretch: "extended to 3 May", "have until Friday".
_OPEN_ENDS: Final = frozenset("until till by through to into".split())
# "They have until Friday", "is owed by Monday": what is told as present ends in the future.
_DEADLINES: Final = frozenset(("until", "till", "by"))
# What stands before the time of a verb: "published it on 30 October".
_WHEN: Final = frozenset("on in at during".split())
# A longer word before a time is none of those that say how it is told.
MAX_WORD = 14
# Below a heading a title may stand before the first sentence.
MAX_BELOW = 2
_COMING: Final = frozenset("will shall wo sha 'll".split())
# Behind “Saturday's” the noun stands within so many words.
MAX_OWNED = 3
_TAKING_PART: Final = frozenset("in at to".split())
# What a day stands right behind that is fixed for something.
_FIXED: Final = frozenset(("set", "fixed", "scheduled"))
# “Summoned him for Wednesday”, “called a strike for Thursday”: the day is to come.
_CALLS: Final = frozenset(
    "call summon summons convene convoke subpoena invite announce order".split()
)
_DUE: Final = frozenset("effective due payable".split())
# “Is doubtful for Saturday's match”, “prepares for Sunday's vote”.
_READY: Final = frozenset("be remain prepare train rest gear brace campaign".split())
_HELD_OUT: Final = frozenset("suspend rule name pick drop rest select fit expect schedule".split())
_ACCUSED: Final = frozenset("sorry fire guilty responsible famous grateful blamed wanted".split())
# What is found in a visit or a search is found on its day.
_LOOKS: Final = frozenset(
    "visit search inspect raid enter check examine comb board open test tour storm dig".split()
)
_FINDS: Final = frozenset("find discover notice see seize detect spot hear learn conclude".split())
# "ran out on": so many words stand between a verb and its time at most.
MAX_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Told:
    """How the clause around a time is told.

    ``over``: its verb says by itself that it is past; ``ahead``: its modal or verb where it looks ahead;
    ``unclear``: a present that may be of the day before or of the one to come.
    """

    tense: Tense | None
    over: bool
    ahead: str
    unclear: bool = False


UNTOLD: Final = Told("past", over=False, ahead="")


class StoryLine:
    """How the sentences of a text are told, by their verbs."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    @cached_property
    def _runs(self) -> list[int]:
        """For each sentence the first one of the row of past-told sentences that ends with it."""
        runs: list[int] = []
        start = 0
        for number, reading in enumerate(self._prose.readings):
            if not _is_told(reading):
                start = number + 1
            runs.append(start)
        return runs

    def goes_on(self, first: int, last: int) -> bool:
        """Whether every sentence behind ``first`` up to ``last`` is told in the past."""
        if last - first > MAX_LINE or not 0 <= first <= last < len(self._prose.readings):
            return False
        return self._runs[last] <= first + 1

    def opens_paragraph(self, sentence: int) -> bool:
        """Whether the sentence is the first of its paragraph: what it dates can go on behind it."""
        sentences = self._prose.sentences
        return not sentence or sentences[sentence - 1].paragraph != sentences[sentence].paragraph

    def clause(self, sentence: int, offset: int) -> Clause | None:
        """The clause that the word at ``offset`` is in."""
        reading = self._prose.readings[sentence]
        if not reading.starts:
            return None
        index = max(0, bisect_right(reading.starts, offset) - 1)
        return reading.clauses[reading.clause_of[index]]

    def shares_clause(self, sentence: int, one: int, other: int) -> bool:
        """Whether two offsets lie in one clause of the sentence."""
        stands = self._prose.sentences[sentence]
        if not stands.start <= other < stands.end:
            return False
        return self.clause(sentence, one) is self.clause(sentence, other)

    def sets_scene(self, sentence: int, start: int, end: int) -> bool:
        """“It was Saturday, 9 June.”: whether a sentence does no more than name the day of its story."""
        begin = self._prose.sentences[sentence].start
        opened = self._prose.body[begin : min(start, begin + MAX_WORD)].split()
        behind = self._prose.body[end : end + 4]
        ends = behind[:1] in (".", ",", ";") and not behind.startswith(", th")
        return ends and [one.lower() for one in opened] == ["it", "was"]

    def steps_back(self, sentence: int, offset: int) -> bool:
        """Whether the words stand in a past perfect: “had sold a boat the month before”."""
        clause = self.clause(sentence, offset)
        verb = clause.verb if clause else None
        return verb is not None and verb.perfect and verb.tense == "past" and not verb.modal

    def is_set_apart(self, sentence: int, start: int, end: int) -> bool:
        """Whether a time is spoken by somebody, or describes a noun: “the Christmas market”."""
        reading = self._prose.readings[sentence]
        if not reading.starts:
            return False
        index = max(0, bisect_right(reading.starts, start) - 1)
        if reading.tags.count('"', 0, index) % 2:
            return True
        behind = bisect_right(reading.starts, end)
        following = reading.tags[behind : behind + 1]
        return index > 0 and reading.tags[index - 1] in "tPo" and following in ("n", "s")

    def is_aside(self, sentence: int, offset: int) -> bool:
        """Whether the words only describe, or say when something was said: “officials said on Friday”."""
        clause = self.clause(sentence, offset)
        if clause is None:
            return False
        if clause.role in (Role.RELATIVE, Role.CONDITION, Role.ATTRIBUTION):
            return not (self._is_cleft(sentence, clause) or self._finds_there(sentence, clause))
        verb = clause.verb
        if self._gives_evidence(sentence, clause):
            return True
        if verb is not None and is_in_class(verb.lemma, "saying") and verb.lemma != "agree":
            return True  # “agreed in March to import power” is done, and not only said
        return clause.role is Role.PARTICIPIAL and verb is not None and verb.form == "c"

    def is_of_charge(self, sentence: int, offset: int) -> bool:
        """“Denied stealing a car on 3 May”, “charged with robbing a bank in June”: on the day of the deed."""
        clause = self.clause(sentence, offset)
        if clause is None or clause.verb is None or clause.verb.form != "g" or clause.parent < 0:
            return False
        above = self._prose.readings[sentence].clauses[clause.parent].verb
        if above is None or clause.verb.first < above.last:
            return False
        return any(is_in_class(above.lemma, name) for name in ("procedural", "accusing", "denying"))

    def _gives_evidence(self, sentence: int, clause: Clause) -> bool:
        """“Giving evidence yesterday, she said that …”: when something was said, too."""
        thing = clause.object
        if clause.role is not Role.PARTICIPIAL or thing is None:
            return False
        return self._prose.readings[sentence].low[thing.head] in ("evidence", "testimony")

    def _is_cleft(self, sentence: int, clause: Clause) -> bool:
        """“It was Kim who raised the alarm at six”: tells the story, and describes nobody."""
        reading = self._prose.readings[sentence]
        if clause.role is not Role.RELATIVE or clause.parent < 0:
            return False
        above = reading.clauses[clause.parent]
        verb, subject = above.verb, above.subject
        if verb is None or subject is None or verb.lemma != "be":
            return False
        return above.role is Role.MAIN and reading.low[subject.head] == "it"

    def _finds_there(self, sentence: int, clause: Clause) -> bool:
        """“Inspectors who visited the depot on Tuesday found that”: it was found on that visit."""
        reading = self._prose.readings[sentence]
        if clause.role is not Role.RELATIVE or clause.parent < 0 or clause.antecedent is None:
            return False
        above = reading.clauses[clause.parent]
        if above.verb is None or above.subject is None or above.verb.lemma not in _FINDS:
            return False
        if above.verb.passive or clause.verb is None or clause.verb.lemma not in _LOOKS:
            return False
        whose = above.subject.head == clause.antecedent.head
        return whose and reading.low[clause.opener - 1] != "," and above.role is Role.MAIN

    def told(self, sentence: int | None, start: int, end: int) -> Told:
        """How the clause around a time is told."""
        if sentence is None:
            return UNTOLD
        reading = self._prose.readings[sentence]
        clause = self.clause(sentence, start)
        if clause is None:
            return UNTOLD
        asked = _asked_when(reading, end)
        if asked is not None:
            return Told(asked, over=False, ahead="")
        touched = self._beside(start, end, clause.verb, reading)
        if touched is not None:
            return Told(touched, over=False, ahead="")
        found, unclear = told_by(reading, clause), False
        if found is None and (present := present_of(self._prose, sentence, clause, start)):
            unclear = present == "unclear"
            found = (None, "") if unclear else ("future", clause.verb.lemma if clause.verb else "")
        for _ in range(MAX_DEPTH):
            if found is not None or clause.parent < 0:
                break
            clause = reading.clauses[clause.parent]
            found = told_by(reading, clause)
        tense, ahead = self._where_due(sentence, found or by_nearest(reading, start))
        if (tense is None and self._before(start) in _DEADLINES and _is_present(clause)) or (
            tense == "past" and self._is_announced(clause, start)
        ):
            tense = "future"
        elif tense == "past" and self._before(start) in _OPEN_ENDS:
            verb = clause.verb
            given = verb is not None and verb.perfect and verb.tense != "past"
            given = given or _is_of_present(reading, clause)  # “is one of two, closed until Friday”
            put_off = verb is not None and _gets_day(reading, verb, self._before(start))
            reached = self._before(start) == "by" and verb is not None and _was_so(verb)
            tense = "future" if given or put_off else "past" if reached else None
        over = tense == "past" and (
            (_is_plain_past(clause) and self._before(start) in _WHEN)
            or self._is_right_before(reading, clause, start)
        )
        return Told(tense, over, ahead, unclear and tense is None)

    def _where_due(self, sentence: int, told: tuple[Tense | None, str]) -> tuple[Tense | None, str]:
        """How it is told that something was due: past where the text goes on to say what came of it."""
        return ("past", "") if told[1] == DUE and not self._is_left_open(sentence) else told

    def _is_left_open(self, sentence: int) -> bool:
        """“was due in Dover on Monday”: whether no more is told of it, “It sank at noon”, “The next day …”."""
        sentences = self._prose.sentences
        if sentence + 1 >= len(sentences):
            return True
        opens = self._prose.readings[sentence + 1].low[:2]
        told_on = opens[:1] and opens[0] in ("it", "he", "she", "they", "her", "his", "its")
        another = sentences[sentence].paragraph != sentences[sentence + 1].paragraph
        return another and not told_on and opens != ["the", "next"]

    def below(self, sentence: int | None) -> Told:
        """How the entry below a heading is told, by the first main verb in it."""
        behind = -1 if sentence is None else sentence + 1
        for reading in self._prose.readings[behind : behind + MAX_BELOW] if behind >= 0 else ():
            clause = _main_clause(reading)
            found = told_by(reading, clause) if clause else None
            if found is not None:
                return Told(found[0], over=found[0] == "past", ahead=found[1])
        return UNTOLD

    def _is_announced(self, clause: Clause, start: int) -> bool:
        """“Has set a hearing for Monday”, “called a vote for Friday”, “set 4 June for a hearing”."""
        verb = clause.verb
        before = self._before(start)
        if verb is None or verb.lemma not in TO_COME:
            return verb is not None and before == "for" and verb.lemma in _CALLS
        return before == "for" or (before in _FIXED and not verb.passive)

    def _beside(self, start: int, end: int, verb: Verb | None, reading: Reading) -> Tense | None:
        """By the words that touch it: “Friday's ruling”, “since March”, “effective 3 May”."""
        body = self._prose.body
        if body[end : end + 2] in ("'s", "’s"):
            ahead = verb is not None and (
                _is_appointment(reading, start, end, verb) or _is_off(reading, start, verb)
            )
            return "future" if ahead else "past"
        last = self._before(start)
        if last == "since":
            return "past"
        return "future" if last in _DUE else None

    def _before(self, start: int) -> str:
        """The word before ``start``, in lower case."""
        before = self._prose.body[max(0, start - MAX_WORD) : start].split()
        return before[-1].lower() if before else ""

    @staticmethod
    def _is_right_before(reading: Reading, clause: Clause, start: int) -> bool:
        """“expired on”, “ran out on”, “sang at”: nothing but a particle stands between."""
        verb = clause.verb
        if verb is None or reading.starts[verb.head] > start:
            return False
        between = reading.tags[verb.last : bisect_right(reading.starts, start - 1)]
        return len(between) <= MAX_BETWEEN and all(tag in "riI" for tag in between)


def _asked_when(reading: Reading, end: int) -> Tense | None:
    """“is linked to a raid in March, when two were hurt”: as the clause tells that is opened behind."""
    index = bisect_right(reading.starts, end)
    index += reading.low[index : index + 1] == [","]
    if reading.low[index : index + 1] != ["when"]:
        return None
    verb = reading.clauses[reading.clause_of[index]].verb
    if verb is None or not verb.finite:
        return None
    return "future" if _is_to_come(verb) else "past" if verb.tense == "past" else None


def _is_appointment(reading: Reading, start: int, end: int, verb: Verb) -> bool:
    """“will miss Saturday's match”, “is fit for Sunday's vote”; not “will appeal against Friday's vote”."""
    index = bisect_right(reading.starts, end) + 1
    owned = reading.low[index - 1 : index + MAX_OWNED]
    if beside("appointment").isdisjoint(owned):
        return False
    first = bisect_right(reading.starts, start - 1)
    led = reading.low[max(0, first - 1) : first]
    ready = verb.tense == "present" and not verb.perfect
    ready = ready and verb.lemma in (_HELD_OUT if verb.passive else _READY)
    ready = ready and not _ACCUSED & frozenset(reading.low[verb.last : first])
    if led in (["before"], ["for"]) and (ready or _is_to_come(verb)):
        return True
    if not _is_to_come(verb):
        return False
    between = zip(reading.low[verb.last : first], reading.tags[verb.last : first], strict=True)
    far = any(tag in "iI" and word not in _TAKING_PART for word, tag in between)
    return verb.lemma in beside("appointment verb") and not far


def _is_off(reading: Reading, start: int, verb: Verb) -> bool:
    """“Saturday's match has been called off”: it would have been on that day."""
    given = verb.perfect and verb.tense == "present" and reading.starts[verb.first] > start
    return given and (calls_off(reading, verb) or puts_off(reading, verb))


def _is_to_come(verb: Verb) -> bool:
    """“will miss”, “to miss”."""
    return (verb.modal in _COMING or verb.modal == "to") and not verb.perfect


def _gets_day(reading: Reading, verb: Verb, before: str) -> bool:
    """“was put off until June”, “was moved to Sunday”."""
    return before in NEW_DAY and sets_new_day(reading, verb)


def _was_so(verb: Verb) -> bool:
    """“By noon they had found nine”, “by May it was losing money”: over when it is told."""
    return verb.tense == "past" and (verb.perfect or verb.progressive) and not verb.modal


def _is_plain_past(clause: Clause) -> bool:
    """“published”, “was found”: over when it is told."""
    verb = clause.verb
    return verb is not None and verb.finite and verb.tense == "past" and not verb.modal


def _is_present(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and verb.finite and verb.tense == "present"


def _is_of_present(reading: Reading, clause: Clause) -> bool:
    """Whether a participle says how something is now."""
    if clause.verb is None or clause.verb.finite or clause.parent < 0:
        return False
    return _is_present(reading.clauses[clause.parent])


def _is_told(reading: Reading) -> bool:
    """Whether the main verb is in the past; a line without a verb goes on with what it stands in."""
    verb = _main_verb(reading)
    return verb is None or (verb.tense == "past" and not verb.modal)


def _main_verb(reading: Reading) -> Verb | None:
    clause = _main_clause(reading)
    return clause.verb if clause else None


def _main_clause(reading: Reading) -> Clause | None:
    for clause in reading.clauses:
        if clause.role is Role.MAIN and clause.verb is not None and clause.verb.finite:
            return clause
    return None
