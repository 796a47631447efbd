"""What a sentence says is planned for a day, or put off to one."""

from __future__ import annotations

from typing import Final

from dashboard.loader.syntax import Clause, Reading, Role
from dashboard.loader.syntax.verb_classes import is_in_class

# “was set for 3 July”, “was pencilled in for”: so near behind the verb the day's preposition stands.
SET_REACH: Final = 3


def planned_words(reading: Reading) -> frozenset[int]:
    """The words of what is planned or put off: “a march planned for Friday”, “was set for Friday”."""
    described = [clause.antecedent for clause in reading.clauses if is_plan(clause)]
    described += [clause.subject for clause in reading.clauses if _is_set(reading, clause)]
    return frozenset(
        index
        for phrase in described
        if phrase is not None
        for index in range(phrase.first, phrase.last)
    )


def _is_set(reading: Reading, clause: Clause) -> bool:
    """“The trial was set for 3 July”, “has been pencilled in for May”: with a day behind it."""
    verb = clause.verb
    if verb is None or not verb.passive or not is_in_class(verb.lemma, "planning"):
        return False
    return "for" in reading.low[verb.last : verb.last + SET_REACH]


def is_on_a_day(reading: Reading, clause: Clause, noun: int) -> bool:
    """“The funeral is on Friday”, “her first match is at noon on 3 May”: ``noun`` is what is said to be."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or verb.lemma != "be" or verb.negated:
        return False
    return subject.head == noun and reading.low[verb.last : verb.last + 1] in (["on"], ["at"])


def is_plan(clause: Clause) -> bool:
    """Whether it is the participle of “a march planned for Friday”."""
    verb = clause.verb
    if clause.role is not Role.PARTICIPIAL or verb is None or verb.form != "c":
        return False
    return is_in_class(verb.lemma, "planning") or is_in_class(verb.lemma, "postponing")
