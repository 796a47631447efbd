"""What is always so: what rules say, what a kind does, what it would be to do something."""

from __future__ import annotations

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import Mention
from dashboard.loader.syntax import Clause, Phrase, Reading, Role, Verb

# “most wolves kill”: what stands before a kind of which something is always so.
_OF_A_KIND = frozenset("most many all some".split())


def is_always_so(reading: Reading, number: int) -> bool:
    """“The law allows police to search cars”, “wolves kill sheep”, “it is wrong to close a school”.

    Asked of clauses without a time of their own, in a sentence that has an end.
    """
    clause = reading.clauses[number]
    verb = clause.verb
    if verb is None:
        return False
    if verb.modal == "to":
        return _is_judgement(reading, clause, verb)
    subject = clause.subject
    if subject is None or subject.first >= verb.first or not _is_plain_present(verb):
        return False
    if reading.low[subject.head] in word_set("rule_noun"):
        return True
    alone = number not in reading.with_content and _is_kind(reading, subject, "s")
    return alone and (clause.object is None or _is_kind(reading, clause.object, "sn"))


def _is_plain_present(verb: Verb) -> bool:
    compound = verb.modal or verb.perfect or verb.progressive or verb.passive
    return verb.finite and verb.tense == "present" and not compound


def is_able(reading: Reading, mention: Mention) -> bool:
    """“Measles can kill”, “together we can build more”: what might be done on any day.

    “The judge ruled that the ship can sail” tells what was made possible.
    """
    verb = reading.clauses[mention.clause].verb
    return verb is not None and verb.modal in ("can", "ca") and mention.role is Role.MAIN


def is_of_law(reading: Reading, clause: Clause) -> bool:
    """“The offence carries a maximum penalty of ten years”: what may be given, and not that it was."""
    verb, thing = clause.verb, clause.object
    if verb is None or thing is None or verb.tense != "present" or verb.perfect:
        return False
    penalty = reading.low[thing.head] in word_set("penalty_noun")
    if not penalty or verb.lemma not in word_set("penalty_verb"):
        return False
    return verb.lemma != "face" or "maximum" in reading.low[thing.first : thing.head]


def _is_kind(reading: Reading, phrase: Phrase, heads: str) -> bool:
    """“wolves”, “old ferries”; not “the wolves”, “nine wolves”, “Ghana's troops”, “Greens”."""
    tags = reading.tags[phrase.first : phrase.head]
    plural = reading.tags[phrase.head] in heads and phrase.last == phrase.head + 1
    if reading.low[phrase.first] in _OF_A_KIND:
        tags = tags[1:]
    return plural and all(tag in "jn" for tag in tags)


def _is_judgement(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """“it would be wrong to close the school”: what it is like to do it, and not that it is done."""
    above = reading.clauses[clause.parent] if clause.parent >= 0 else None
    if above is None or above.verb is None or above.subject is None or clause.role is Role.MAIN:
        return False
    is_it = reading.low[above.subject.head] == "it" and above.verb.lemma == "be"
    happened = above.verb.tense == "past" or above.verb.perfect
    return is_it and not happened and above.verb.last < verb.first


_ANYBODY = frozenset("those anyone anybody everyone everybody whoever nobody".split())


def is_of_anybody(reading: Reading, clause: Clause) -> bool:
    """“those who spread such rumours”, “like a man who had lost”: said of whoever does it."""
    described = clause.antecedent
    if described is None:
        return _is_either(reading, clause)
    likened = reading.low[max(0, described.first - 1) : described.first + 1] in _LIKENED
    return likened or reading.low[described.head] in _ANYBODY


def _is_either(reading: Reading, clause: Clause) -> bool:
    """“Either party may withdraw”, “any member can appeal”."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None or verb.perfect:
        return False
    return reading.low[subject.first] in _EITHER and verb.modal in _ALLOWED


_EITHER = frozenset("either any each every".split())
_ALLOWED = frozenset("may can must".split())
_LIKENED = (["like", "a"], ["like", "an"])
