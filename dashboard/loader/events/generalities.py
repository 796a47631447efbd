"""What is no event: a thing in general, a question, a judgement, a definition, a habit, what ought to be."""

from __future__ import annotations

from dashboard.loader.events.clauses import ATTRIBUTION, CONTENT, MAIN, MAIN_VERBS, Clauses
from dashboard.loader.events.inflection import BASE, PARTICIPLE, PAST, PRESENT
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.triggers import Candidate
from dashboard.loader.events.words import DETERMINER, MUST, POSSESSIVE, SAYING, SentenceWords

# How far before a verb "should" may stand, and before a noun the "is" that makes it a definition.
MODAL_REACH = 4
COPULA_REACH = 4
# How far before a noun the "of" of "the number of" may stand.
COUNT_REACH = 4
# How far before its verb "whether" may stand.
QUESTION_REACH = 14


def is_general(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """A bare noun where the sentence's verb is in the present: "facilitating naval exercises"."""
    if candidate.role in {MAIN, CONTENT}:
        return _is_judged(words, clauses, candidate)
    main = next(
        (
            i
            for i, verb in enumerate(clauses.verbs)
            if verb in MAIN_VERBS and clauses.roles[i] == MAIN
        ),
        -1,
    )
    if main < 0 or clauses.verbs[main] != PRESENT or words.tags[main] & SAYING:
        return False
    return not any(
        words.tags[i] & (DETERMINER | POSSESSIVE)
        for i in range(max(0, candidate.first - 3), candidate.first)
    )


def _is_judged(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """“the talks are essential”: says what it is like, and not that it happened."""
    for index in range(candidate.last, len(words.low) - 1):
        if clauses.verbs[index]:
            after = clauses.verbs[index + 1 : index + 3]
            return words.low[index] in {"is", "are"} and not {"n", "g"}.intersection(after)
        if clauses.roles[index] != candidate.role:
            return False
    return False


def is_counted(words: SentenceWords, candidate: Candidate) -> bool:
    """“the number of attacks”: a figure made of many; “a number of attacks” are attacks."""
    if candidate.form:
        return False
    for index in range(candidate.first - 1, max(candidate.first - COUNT_REACH, 1), -1):
        if words.low[index] == "of":
            return words.low[index - 1] in word_set("statistic") and words.low[index - 2] == "the"
    return False


def is_asked(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """“concern over whether the town could be saved”: asks, and tells nothing."""
    number = clauses.numbers[candidate.first]
    for index in range(candidate.first - 1, max(candidate.first - QUESTION_REACH, -1), -1):
        if words.low[index] == "whether":
            return True
        if clauses.numbers[index] != number:
            return False
    return False


def is_truth(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """A habit, a definition, or what somebody who is not named finds right."""
    if candidate.role not in {MAIN, CONTENT}:
        return False
    return (
        _is_habit(words, clauses, candidate)
        or (not candidate.form and _is_definition(words, candidate))
        or _ought_to_be(words, clauses, candidate)
    )


def _is_habit(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """“ceasefires rarely last”, and not “they rarely met”: no verb of the past comes with it."""
    begin = candidate.first if candidate.form else candidate.last
    reach = words.low[max(0, begin - 2) : begin] if candidate.form else words.low[begin:]
    if word_set("habit").isdisjoint(reach):
        return False
    past = {PAST, PARTICIPLE}
    return past.isdisjoint(clauses.verbs) or _is_passive_now(words, candidate)


def _is_passive_now(words: SentenceWords, candidate: Candidate) -> bool:
    """“are never won”."""
    return not {"is", "are"}.isdisjoint(words.low[max(0, candidate.first - 3) : candidate.first])


def _is_definition(words: SentenceWords, candidate: Candidate) -> bool:
    """“a strike is a stoppage”."""
    begin = max(1, candidate.first - COPULA_REACH)
    return any(
        words.low[index] in {"is", "are"}
        and words.low[index + 1] in {"a", "an", "any"}
        and words.low[index - 1] not in {"it", "this", "that", "there"}
        for index in range(begin, candidate.first - 1)
    )


def _ought_to_be(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """“the army should never negotiate”: an opinion, unless somebody is said to hold it."""
    if candidate.form != BASE or ATTRIBUTION in clauses.roles or candidate.role == CONTENT:
        return False
    modals = words.tags[max(0, candidate.first - MODAL_REACH) : candidate.first]
    if not any(tag & MUST for tag in modals):
        return False
    return not any(tag & SAYING and clauses.verbs[index] for index, tag in enumerate(words.tags))
