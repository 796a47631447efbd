"""Finds the words of a sentence that tell of events, and which of their meanings fits."""

from __future__ import annotations

from dataclasses import dataclass

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
from dashboard.loader.events.inflection import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    PLURAL,
    PRESENT,
    SINGULAR,
    WORD,
)
from dashboard.loader.events.lexicon import Sense, Words, noun_triggers, trigger_forms, word_set
from dashboard.loader.events.verbs import MAIN_FORMS, before
from dashboard.loader.events.words import (
    ANY_VERB,
    BE,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    LIGHT,
    MARK,
    NOUN_TRIGGER,
    NUMBER,
    PREPOSITION,
    SAYING,
    SUBORDINATOR,
    SentenceWords,
)

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

# How far in front the words of a clause stand when the sentence's main event is chosen.
_VERB_RANK = {
    MAIN: 0.0,
    CONTENT: 0.0,
    PARTICIPIAL: 3.0,
    PURPOSE: 3.2,
    SUBORDINATE: 4.0,
    OPENING: 5.0,
    RELATIVE_CLAUSE: 6.0,
    ATTRIBUTION: 8.0,
}
# "demonstrations demanding justice are held": what only describes the subject.
_REDUCED = 4.5
SUBJECT_NOUN, _OTHER_NOUN, _NOUN_BELOW, _WEAK, _BACKGROUND = 1.5, 2.0, 0.5, 4.0, 5.0
# How far before a noun the word may stand that makes it background.
BACKGROUND_REACH = 7
_LIGHT_REACH = 9


@dataclass(slots=True)
class Candidate:
    """A trigger in its sentence: words ``first`` to ``last`` (exclusive).

    ``rank`` is the smaller the more it is what the sentence tells; ``form`` the verb's
    form or "" for a noun; ``light`` the index of the verb that carries a noun, or -1.
    """

    first: int
    last: int
    sense: Sense
    form: str
    role: str
    clause: int
    rank: float
    light: int = -1


def find_candidates(words: SentenceWords, clauses: Clauses) -> list[Candidate]:
    """The triggers of a sentence in order; none lies inside another."""
    found: list[Candidate] = []
    forms, nouns = trigger_forms(), noun_triggers()
    present = frozenset(words.low)
    end = 0
    for index, word in enumerate(words.low):
        senses = (forms if clauses.verbs[index] else nouns).get(word)
        if senses is None or index < end or _is_month(words, index):
            continue
        if not words.titled and _is_in_name(words, index):
            continue
        candidate = _first_fit(words, clauses, index, (senses, present))
        if candidate is not None:
            found.append(candidate)
            end = index + 1 if candidate.form else candidate.last
    return found


def _is_in_name(words: SentenceWords, index: int) -> bool:
    """“Fire Island”, “the Bureau of Investigation”: part of a name."""
    return words.upper[index] and index > 0 and not words.tags[index - 1] & MARK


def _is_month(words: SentenceWords, index: int) -> bool:
    """“15 March”: a name of a month and no march."""
    if words.low[index] not in word_set("month_name") or not words.upper[index]:
        return False
    beside = words.tags[index - 1 : index] + words.tags[index + 1 : index + 2]
    return index > 0 or any(tag & NUMBER for tag in beside)


def _first_fit(
    words: SentenceWords,
    clauses: Clauses,
    index: int,
    choice: tuple[tuple[tuple[Sense, str], ...], Words],
) -> Candidate | None:
    senses, present = choice
    form = clauses.verbs[index]
    passive = _agent_start(words, clauses, index) if form == PARTICIPLE else None
    for sense, shape in senses:
        if _lacks(sense, present) or not _stands_as(words, index, form, shape, sense):
            continue
        last = _phrase_end(words, index, sense)
        if not last or (shape in _MODIFYING and _is_modifier(words, clauses, last)):
            continue
        if _fits(words, clauses, (index, last), sense, passive):
            return _candidate(words, clauses, (index, last), sense, form if sense.verb else "")
    return None


def _lacks(sense: Sense, present: Words) -> bool:
    """Whether the sentence lacks a word that the sense asks for, wherever it would have to stand."""
    for asked in sense.asked:  # noqa: SIM110 - asked for every sense: a loop is twice as fast
        if asked.isdisjoint(present):
            return True
    return False


# Plural nouns say nothing of the kind of the next one: “explosions tore through”.
_MODIFYING = frozenset({SINGULAR, WORD})
_VERB_FORMS = {
    BASE: BASE,
    PRESENT: PRESENT,
    PAST: PAST + PARTICIPLE,
    PARTICIPLE: PARTICIPLE + PAST,
    GERUND: GERUND,
}


def _stands_as(words: SentenceWords, index: int, form: str, shape: str, sense: Sense) -> bool:
    if sense.verb:
        return bool(form) and form in _VERB_FORMS[shape]
    if shape == WORD:
        return True
    if form and form != GERUND:
        return False
    return shape in {SINGULAR, PLURAL} and (form != GERUND or words.low[index] == sense.lemma)


def _phrase_end(words: SentenceWords, index: int, sense: Sense) -> int:
    """The index after the trigger's words, or 0 where they do not follow."""
    position = index + 1
    for forms in sense.rest:
        near = forms is sense.rest[-1] and not forms.isdisjoint(word_set("close_particle"))
        reach = 1 if not sense.verb else CLOSE_GAP if near else PHRASE_GAP
        for later in range(position, min(position + reach, len(words.low))):
            if words.low[later] in forms:
                position = later + 1
                break
            if words.low[later] in ",;" or (near and _parts(words, later)):
                return 0
        else:
            return 0
    return position


def _parts(words: SentenceWords, index: int) -> bool:
    """“taken into custody in”, “called up reservists for”, and not “called on Monday for”."""
    word = words.low[index]
    return word in word_set("particle") or (word != "on" and bool(words.tags[index] & PREPOSITION))


def _is_modifier(words: SentenceWords, clauses: Clauses, last: int) -> bool:
    """“attack helicopters”, “protest leaders”: the noun only says of what kind the next one is."""
    if last >= len(words.low) or words.upper[last]:
        return False
    tag = words.tags[last]
    if words.low[last] in word_set("carrier_noun"):
        return False
    if tag & ~(ANY_VERB | LIGHT | SAYING | NOUN_TRIGGER) or words.low[last].endswith("ly"):
        return False
    return not clauses.verbs[last] and words.low[last] not in word_set("after_noun")


def _agent_start(words: SentenceWords, clauses: Clauses, index: int) -> int | None:
    """Where “by …” follows a passive participle, the end of the sentence without; None if active."""
    earlier = before(words, index)
    if earlier >= 0 and words.tags[earlier] & HAVE and not words.tags[earlier] & BE:
        return None
    number = clauses.numbers[index]
    for later in range(index + 1, min(index + AGENT_REACH, len(words.low))):
        if words.low[later] == "by":
            return later
        if clauses.numbers[later] != number:
            break
    return len(words.low)


def _fits(
    words: SentenceWords,
    clauses: Clauses,
    span: tuple[int, int],
    sense: Sense,
    passive: int | None,
) -> bool:
    """Whether the words that the sense asks for stand where it asks; a passive turns them round.

    ``passive`` is None for what is no passive, else where its agent begins.
    """
    first, last = span
    low = words.low
    if "another" in sense.flags and low[last : last + 1] == ["to"]:
        return False
    turned = passive is not None and sense.verb
    reach = _object_end(words, clauses, last) if sense.verb else last + OBJECT_WORDS
    if not _has_arguments(low, (first, last, reach), sense, passive if turned else None):
        return False
    if not sense.forbid:
        return True
    reach = SUBJECT_WORDS if turned and sense.object else FORBID_BEFORE
    return sense.forbid.isdisjoint(low[max(0, first - reach) : first]) and sense.forbid.isdisjoint(
        low[first + 1 : last + FORBID_AFTER]
    )


def _object_end(words: SentenceWords, clauses: Clauses, last: int) -> int:
    """Where what can be the trigger's object ends: at the next verb that stands for itself."""
    end = min(last + OBJECT_WORDS, len(clauses.verbs))
    for index in range(last, end):
        if clauses.verbs[index] in MAIN_VERBS and words.low[index - 1] != "to":
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


def _candidate(
    words: SentenceWords, clauses: Clauses, span: tuple[int, int], sense: Sense, form: str
) -> Candidate:
    first, last = span
    role = clauses.roles[first]
    rank = _VERB_RANK[role]
    light = -1
    if not form and sense.order >= 0:
        light = carrying_verb(words, clauses, first)
        rank = _noun_rank(words, clauses, first, role, light)
    elif form == PARTICIPLE and not _has_auxiliary(words, clauses, first):
        rank += 2.5
    elif form == GERUND:
        rank += _gerund_cost(words, clauses, first)
    if "weak" in sense.flags:
        rank += _WEAK
    return Candidate(first, last, sense, form, role, clauses.numbers[first], rank, light)


def _gerund_cost(words: SentenceWords, clauses: Clauses, first: int) -> float:
    earlier = before(words, first)
    last = words.tags[earlier] if earlier >= 0 else 0
    if last & BE or (last & LIGHT and clauses.verbs[earlier]):
        return 0.0
    if _is_subject(words, clauses, first) and MAIN_FORMS.intersection(clauses.verbs[first:]):
        return _REDUCED
    return 2.2 if last & PREPOSITION else 0.7


def _has_auxiliary(words: SentenceWords, clauses: Clauses, first: int) -> bool:
    earlier = before(words, first)
    return earlier >= 0 and (
        clauses.verbs[earlier] == "a" or bool(words.tags[earlier] & CONJUNCTION)
    )


def _noun_rank(words: SentenceWords, clauses: Clauses, first: int, role: str, light: int) -> float:
    if light >= 0:
        return _VERB_RANK[clauses.roles[light]] + (0.1 if light < first else 0.2)
    base = _VERB_RANK[role] + _NOUN_BELOW
    if role not in {MAIN, CONTENT}:
        return base
    if is_background(words, clauses, first):
        return base + _BACKGROUND
    return SUBJECT_NOUN if _is_subject(words, clauses, first) else _OTHER_NOUN


def is_background(words: SentenceWords, clauses: Clauses, first: int) -> bool:
    """“over the killing of”, “under the terms of a truce”: a noun only says why or after what."""
    for index in range(first - 1, max(first - BACKGROUND_REACH, -1), -1):
        if clauses.verbs[index] or words.tags[index] & MARK:
            return False
        if words.low[index] in word_set("background"):
            return words.low[index] != "under" or bool(words.tags[index + 1] & DETERMINER)
        if words.tags[index] & PREPOSITION and words.low[index] != "of":
            return False
    return False


def _is_subject(words: SentenceWords, clauses: Clauses, first: int) -> bool:
    """No verb stands before it in its clause."""
    number = clauses.numbers[first]
    for index in range(first - 1, -1, -1):
        if clauses.numbers[index] != number:
            return True
        if clauses.verbs[index] and not words.tags[index] & MARK:
            return False
    return True


def carrying_verb(words: SentenceWords, clauses: Clauses, first: int) -> int:
    """The verb that only carries the noun ("held a meeting", "talks took place"), or -1."""
    for index in range(first - 1, max(first - _LIGHT_REACH, -1), -1):
        tag = words.tags[index]
        if clauses.verbs[index] and clauses.verbs[index] != "a":
            return index if tag & LIGHT else -1
        if tag & (MARK | SUBORDINATOR) or (tag & PREPOSITION and not _opens_noun(words, index)):
            break
    return _verb_after(words, clauses, first)


def _opens_noun(words: SentenceWords, index: int) -> bool:
    """“a string of”, “dozens of”, “out”: nothing but the noun's own measure."""
    if words.low[index] == "in":
        return bool(index and words.tags[index - 1] & LIGHT) or words.low[index - 1] == "part"
    return words.low[index] in {"of", "out", "up", "off"}


def _verb_after(words: SentenceWords, clauses: Clauses, first: int) -> int:
    """The verb of a clause whose subject the noun is, where that verb is light."""
    if not _is_subject(words, clauses, first):
        return -1
    for index in range(first + 1, len(words.low)):
        if clauses.numbers[index] != clauses.numbers[first]:
            return -1
        form = clauses.verbs[index]
        if form and form != "a":
            return index if words.tags[index] & LIGHT and form != GERUND else -1
    return -1
