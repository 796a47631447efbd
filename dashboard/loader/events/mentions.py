"""The words of a sentence that can tell of happenings: verbs with their particles, and nouns."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.events.inflection import PLURAL, SINGULAR, WORD
from dashboard.loader.events.lexicon import Sense, Words, senses_of, word_set
from dashboard.loader.events.plain_senses import due_sense, noun_sense, verb_sense
from dashboard.loader.syntax import Clause, Reading, Role, Verb
from dashboard.loader.syntax.rescheduling import calls_off
from dashboard.loader.syntax.verb_classes import is_in_class

SUBJECT_WORDS = 12
OBJECT_WORDS = 8
# How far behind a passive its agent may begin: “were deployed in the capital on Sunday by”.
AGENT_REACH = 9
FORBID_AFTER = 5
FORBID_BEFORE = 4
# "blew two of the bridges up": how far the second word of a phrase may be from its verb.
PHRASE_GAP = 5
# "called on Monday for", and not "gave the town money in": a preposition stands close.
CLOSE_GAP = 3
# How far before a noun the word may stand that makes it background.
BACKGROUND_REACH = 7
_LIGHT_REACH = 9

# How far in front the words of a clause stand when the sentence's main event is chosen.
VERB_RANK = {
    Role.MAIN: 0.0,
    Role.CONTENT: 0.0,
    Role.PARTICIPIAL: 3.0,
    Role.PURPOSE: 3.2,
    Role.ADVERBIAL: 4.0,
    Role.CONDITION: 4.0,
    Role.RELATIVE: 6.0,
    Role.ATTRIBUTION: 8.0,
}
TOLD = frozenset({Role.MAIN, Role.CONTENT})
# Classes of verbs with what is done in an infinitive right behind them.
_WITH_INFINITIVE = ("planning", "promising", "beginning", "trying", "failing")
# "demonstrations demanding justice are held": what only describes the subject.
_REDUCED = 4.5
SUBJECT_NOUN, _OTHER_NOUN, _NOUN_BELOW, _WEAK, _BACKGROUND = 1.5, 2.0, 0.5, 4.0, 5.0
# An everyday kind goes behind the others of its level, what is of no kind behind those that say
# when or after what it happened.
_EVERYDAY, _PLAIN = 2.4, 5.8


@dataclass(slots=True)
class Mention:
    """Words ``first`` to ``last`` (exclusive) that name a happening.

    ``clause`` is the index of its clause, ``form`` the class of its verb or "" for a noun,
    ``light`` the index of the verb that carries a noun, or -1. ``rank`` is the smaller the more
    it is what the sentence tells.
    """

    first: int
    last: int
    sense: Sense
    form: str
    role: Role
    clause: int
    rank: float
    light: int = -1

    @property
    def is_plain(self) -> bool:
        """Whether no row of the table of kinds decides its kind."""
        return self.sense.order < 0


def find_mentions(reading: Reading) -> list[Mention]:
    """The mentions of a sentence in order; none lies inside another."""
    heads = {
        clause.verb.head: number
        for number, clause in enumerate(reading.clauses)
        if clause.verb is not None
    }
    found: list[Mention] = []
    present = frozenset(reading.low)
    end = 0
    for index, word in enumerate(reading.low):
        if index < end:
            continue
        senses = senses_of(word) or (senses_of(word[3:]) if word.startswith("re-") else ())
        mention = None
        if senses and not _is_in_name(reading, index):
            mention = _first_fit(reading, index, (senses, present), heads)
        if mention is None:
            mention = _plain_mention(reading, index, (heads, present))
        if mention is not None:
            found.append(mention)
            end = index + 1 if mention.form else mention.last
    return found


def _is_in_name(reading: Reading, index: int) -> bool:
    """“Fire Island”, “the Bureau of Investigation”: part of a name."""
    return reading.tags[index] == "p" and index > 0 and reading.written[index][0].isupper()


def _plain_mention(
    reading: Reading, index: int, sentence: tuple[dict[int, int], Words]
) -> Mention | None:
    """A verb or a noun that names a happening of no listed kind."""
    heads, present = sentence
    number = heads.get(index, -1)
    verb = reading.clauses[number].verb if number >= 0 else None
    if verb is not None:
        if is_in_class(verb.lemma, "auxiliary"):
            return _due(reading, number, verb)
        sense, last = verb_sense(reading, index, reading.clauses[number], present)
        return _mention(reading, (index, last), sense, number)
    if reading.tags[index] not in "nsj" or _is_in_preposition(reading, index):
        return None
    found = noun_sense(reading, index, present)
    if found is None or is_modifier(reading, found[1]):
        return None
    return _mention(reading, (index, found[1]), found[0], -1)


def _due(reading: Reading, number: int, verb: Verb) -> Mention | None:
    """“Three verdicts are due on Friday”: told by no other verb."""
    at = verb.head + 1
    if verb.lemma != "be" or reading.low[at : at + 1] not in (["due"], ["scheduled"], ["slated"]):
        return None
    if reading.low[at + 1 : at + 2] == ["to"]:
        return None
    return _mention(reading, (verb.head, at + 1), due_sense(), number)


def _is_in_preposition(reading: Reading, index: int) -> bool:
    """“in the wake of the storm”: the noun is part of a preposition."""
    low = reading.low
    if low[index] not in word_set("preposition_noun") or low[index + 1 : index + 2] != ["of"]:
        return False
    return low[max(0, index - 2) : index] in (["in", "the"], ["on", "the"])


def _first_fit(
    reading: Reading,
    index: int,
    choice: tuple[tuple[tuple[Sense, str], ...], Words],
    heads: dict[int, int],
) -> Mention | None:
    senses, present = choice
    number = heads.get(index, -1)
    verb = reading.clauses[number].verb if number >= 0 else None
    passive = _agent_start(reading, index) if verb and is_passive(verb) else None
    for sense, shape in senses:
        if _lacks(sense, present) or not _stands_as(reading, index, shape, sense, verb):
            continue
        if "intransitive" in sense.flags and reading.clauses[number].object is not None:
            continue
        last = _phrase_end(reading, index, sense)
        if not last or (shape in _MODIFYING and is_modifier(reading, last)):
            continue
        if _fits(reading, (index, last), sense, passive):
            return _mention(reading, (index, last), sense, number if sense.verb else -1)
    return None


def is_passive(verb: Verb) -> bool:
    """“was seized”, “seized in May”; not “had seized”."""
    return verb.form == "c" and (verb.passive or not verb.perfect)


def _lacks(sense: Sense, present: Words) -> bool:
    """Whether the sentence lacks a word that the sense asks for, wherever it would have to stand."""
    for asked in sense.asked:  # noqa: SIM110 - asked for every sense: a loop is twice as fast
        if asked.isdisjoint(present):
            return True
    return False


# Plural nouns say nothing of the kind of the next one: “explosions tore through”.
_MODIFYING = frozenset({SINGULAR, WORD})


def _stands_as(reading: Reading, index: int, shape: str, sense: Sense, verb: Verb | None) -> bool:
    if sense.verb:
        return verb is not None
    if shape == WORD:  # "may call for a vote" is no "call for"
        return verb is None or reading.tags[index] not in "vzd" or not sense.noun
    tag = reading.tags[index]
    if shape == SINGULAR and tag == "g":
        return reading.low[index] == sense.lemma
    return shape in {SINGULAR, PLURAL} and tag in "nsjp"


def _phrase_end(reading: Reading, index: int, sense: Sense) -> int:
    """The index after the trigger's words, or 0 where they do not follow."""
    low = reading.low
    position = index + 1
    for forms in sense.rest:
        near = forms is sense.rest[-1] and not forms.isdisjoint(word_set("close_particle"))
        reach = 1 if not sense.verb else CLOSE_GAP if near else PHRASE_GAP
        if reading.tags[position : position + 1] == "T" and sense.lemma.startswith("be "):
            return 0  # “was to appear in court”
        for later in range(position, min(position + reach, len(low))):
            if low[later] in forms:
                position = later + 1
                break
            if low[later] in ",;" or (near and _parts(reading, later)):
                return 0
        else:
            return 0
    return position


def _parts(reading: Reading, index: int) -> bool:
    """“taken into custody in”, “called up reservists for”, and not “called on Monday for”."""
    word = reading.low[index]
    return word in word_set("particle") or (word != "on" and reading.tags[index] in "iI")


def is_modifier(reading: Reading, last: int) -> bool:
    """“attack helicopters”, “protest leaders”: the noun only says of what kind the next one is."""
    if last >= len(reading.low) or reading.low[last] in word_set("carrier_noun"):
        return False
    return reading.tags[last] in "ns" and reading.low[last] not in word_set("after_noun")


def _agent_start(reading: Reading, index: int) -> int:
    """Where “by …” follows a passive participle, the end of the sentence without."""
    clause = reading.clause_of[index]
    for later in range(index + 1, min(index + AGENT_REACH, len(reading.low))):
        if reading.low[later] == "by":
            return later
        if reading.clause_of[later] != clause:
            break
    return len(reading.low)


def _fits(reading: Reading, span: tuple[int, int], sense: Sense, passive: int | None) -> bool:
    """Whether the words that the sense asks for stand where it asks; a passive turns them round.

    ``passive`` is None for what is no passive, else where its agent begins.
    """
    first, last = span
    low = reading.low
    if "another" in sense.flags and low[last : last + 1] == ["to"]:
        return False
    turned = passive is not None and sense.verb
    reach = _object_end(reading, last) if sense.verb else last + OBJECT_WORDS
    if not _has_arguments(low, (first, last, reach), sense, passive if turned else None):
        return False
    if not sense.forbid:
        return True
    reach = SUBJECT_WORDS if turned and sense.object else FORBID_BEFORE
    return sense.forbid.isdisjoint(low[max(0, first - reach) : first]) and sense.forbid.isdisjoint(
        low[first + 1 : last + FORBID_AFTER]
    )


def _object_end(reading: Reading, last: int) -> int:
    """Where what can be the trigger's object ends: at the next verb that stands for itself."""
    end = min(last + OBJECT_WORDS, len(reading.low))
    for index in range(last, end):
        month = reading.written[index] == "March"  # "rain began on 24 March"
        if month or (reading.tags[index] in "dz" and reading.low[index - 1] != "to"):
            return index
    return end


def _has_arguments(
    low: list[str], span: tuple[int, int, int], sense: Sense, passive: int | None
) -> bool:
    """Whether the subject's and the object's words are there, in a passive on either side."""
    first, _, end = span
    begin = max(0, first - SUBJECT_WORDS)
    subject = sense.subject
    if (
        subject
        and subject.isdisjoint(low[begin:first])
        and (passive is None or subject.isdisjoint(low[passive : passive + SUBJECT_WORDS]))
    ):
        return False
    if not sense.object or not sense.object.isdisjoint(low[first + 1 : end]):
        return True
    return passive is not None and not sense.object.isdisjoint(low[begin:first])


def _mention(reading: Reading, span: tuple[int, int], sense: Sense, number: int) -> Mention:
    """The words as a mention; ``number`` is the clause whose verb they are, -1 for a noun."""
    first, last = span
    if number < 0:
        number = reading.clause_of[first]
        role = reading.clauses[number].role
        light = carrying_verb(reading, first)
        rank = _noun_rank(reading, first, role, light)
        form = ""
    else:
        clause = reading.clauses[number]
        role, light, form = _role_of(reading, clause), -1, clause.verb.form if clause.verb else ""
        rank = VERB_RANK[role] + _form_cost(reading, clause)
        if role is Role.CONTENT and _is_in_relative(reading, clause):
            rank += VERB_RANK[Role.RELATIVE]
    if "weak" in sense.flags:
        rank += _WEAK
    if sense.order < 0:
        rank += _PLAIN if sense.kind == "OTHER" else _EVERYDAY
    return Mention(first, last, sense, form, role, number, rank, light)


def _is_in_relative(reading: Reading, clause: Clause) -> bool:
    """“The king, who was to fly home, resigned”."""
    return clause.parent >= 0 and reading.clauses[clause.parent].role is Role.RELATIVE


def _role_of(reading: Reading, clause: Clause) -> Role:
    """“decided to open it”, “the third state to recognise it”: no purpose, but what was done.

    “Came to believe it” tells of a belief, “came to open it” of a journey.
    """
    verb = clause.verb
    if clause.role is not Role.PURPOSE or verb is None or clause.parent < 0:
        return clause.role
    above = reading.clauses[clause.parent]
    if above.verb is not None and above.verb.last == verb.first:
        hangs = any(is_in_class(above.verb.lemma, name) for name in _WITH_INFINITIVE)
        on_the_way = above.verb.lemma == "come" and not is_in_class(verb.lemma, "stative")
        return Role.CONTENT if hangs and not on_the_way else clause.role
    thing = above.object
    if thing is None or thing.last != verb.first:
        return clause.role
    told = not word_set("ordinal").isdisjoint(reading.low[thing.first : thing.last])
    return Role.CONTENT if told else clause.role


def _form_cost(reading: Reading, clause: Clause) -> float:
    """What a participle without auxiliary tells less."""
    verb = clause.verb
    if verb is None or verb.finite or verb.modal:
        return 0.0
    if clause.antecedent is not None and clause.antecedent.first < verb.first:
        return _REDUCED if verb.form == "g" else 3.1
    if clause.opener >= 0 and reading.tags[clause.opener] in "iI":
        return 2.2
    return 2.5 if verb.form == "c" else 0.7


def _noun_rank(reading: Reading, first: int, role: Role, light: int) -> float:
    if light >= 0:
        carried = reading.clauses[reading.clause_of[light]].role
        return VERB_RANK[carried] + (0.1 if light < first else 0.2)
    clause = reading.clauses[reading.clause_of[first]]
    base = VERB_RANK[role] + _form_cost(reading, clause) + _NOUN_BELOW
    if role not in TOLD:
        return base
    if is_background(reading, first):
        return base + _BACKGROUND
    return SUBJECT_NOUN if is_subject(reading, first) else _OTHER_NOUN


def is_background(reading: Reading, first: int) -> bool:
    """“over the killing of”, “under the terms of a truce”: a noun only says why or after what."""
    for index in range(first - 1, max(first - BACKGROUND_REACH, -1), -1):
        tag = reading.tags[index]
        if tag in "vzdcgBHDM,.:-":
            return False
        if reading.low[index] in word_set("background"):
            return reading.low[index] != "under" or reading.tags[index + 1] in "tP"
        if tag in "iI" and reading.low[index] != "of":
            return False
    return False


def is_subject(reading: Reading, first: int) -> bool:
    """Whether the noun heads, or stands in, the subject of its clause's verb."""
    clause = reading.clauses[reading.clause_of[first]]
    if clause.verb is None:
        return True
    if clause.subject is not None and clause.subject.first <= first < clause.subject.last:
        return True
    return first < clause.verb.first and clause.subject is None


def carrying_verb(reading: Reading, first: int) -> int:
    """The verb that only carries the noun ("held a meeting", "talks took place"), or -1."""
    clause = reading.clauses[reading.clause_of[first]]
    verb = clause.verb
    if verb is None or not is_in_class(verb.lemma, "light") or calls_off(reading, verb):
        return -1
    if clause.subject is not None and clause.subject.head == first and verb.form != "g":
        return verb.head
    if verb.head < first <= verb.head + _LIGHT_REACH:
        between = range(verb.head + 1, first)
        if all(reading.tags[i] not in "iI,.:-" or _opens_noun(reading, i) for i in between):
            return verb.head
    return -1


def _opens_noun(reading: Reading, index: int) -> bool:
    """“a string of”, “dozens of”, “part in”: nothing but the noun's own measure."""
    if reading.low[index] == "in":
        return reading.tags[index - 1] in "dzvcg" or reading.low[index - 1] == "part"
    return reading.low[index] in {"of", "out", "up", "off"}
