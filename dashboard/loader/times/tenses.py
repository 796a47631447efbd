"""Whether what a verb tells is over or to come, seen from the text."""

from __future__ import annotations

from typing import Final, Literal

from dashboard.loader.syntax import Clause, Reading, Verb
from dashboard.loader.syntax.reading import MAX_DEPTH
from dashboard.loader.syntax.rescheduling import calls_off, puts_off
from dashboard.loader.syntax.verb_classes import is_in_class

Tense = Literal["past", "future"]
_AHEAD: Final = frozenset(
    "will shall wo sha 'll would 'd may might could can ca must should".split()
)
# What makes of the participle behind it something to come: "a march planned for Tuesday".
TO_COME: Final = frozenset(
    "plan schedule slate set expect due book fix bill tip pencil time earmark".split()
)
_ANNOUNCED: Final = frozenset(("schedule", "slate"))
_WAS_TO_COME: Final = TO_COME | {"be"}
_LET: Final = frozenset(("allow", "permit", "enable"))
# "It is Sunday", which is the day of which it is said.
_NOW: Final = frozenset(("it", "today", "this"))
# “Meets on Monday, followed by a vote on Tuesday”: as what it stands beside.
_BESIDE: Final = frozenset(
    "follow precede join attend host stage accompany headline lead close broadcast".split()
)
# What “was due” looks ahead by: of a month it does not say whether it has gone by.
DUE: Final = "due"


def by_nearest(reading: Reading, start: int) -> tuple[Tense | None, str]:
    """Where the clause says nothing: by the verb before the time that is nearest to it."""
    before = [
        clause
        for clause in reading.clauses
        if clause.verb is not None and reading.starts[clause.verb.head] < start
    ]
    before.sort(key=lambda one: one.verb.head if one.verb else -1, reverse=True)
    for clause in before[:MAX_DEPTH]:
        found = told_by(reading, clause)
        if found is not None:
            return found
    return None, ""


def told_by(reading: Reading, clause: Clause) -> tuple[Tense | None, str] | None:
    """The tense of a clause by its own verb; None where the clause above decides."""
    verb = clause.verb
    if verb is None:
        return None
    if verb.modal == "to":
        return _infinitive(reading, clause, verb)
    return _finite(reading, clause, verb) if verb.finite else _participle(reading, clause, verb)


def _finite(reading: Reading, clause: Clause, verb: Verb) -> tuple[Tense | None, str] | None:
    if verb.modal in _AHEAD:
        return ("past", "") if verb.perfect else ("future", verb.modal)
    announced = verb.lemma in TO_COME if verb.passive else verb.lemma in _ANNOUNCED
    if verb.perfect and verb.tense == "present" and announced:
        return "future", verb.lemma  # "has scheduled a hearing Monday", "has been set for Monday"
    if verb.perfect and verb.passive and verb.lemma in TO_COME:
        return None, ""  # "had been scheduled for 4 March"
    if verb.tense == "past" or verb.perfect:
        due = _is_due(reading, verb)
        return ("future", DUE) if due else ("past", "")
    about = clause.subject is not None and reading.low[clause.subject.head] in _NOW
    return ("future", verb.lemma) if _looks_ahead(verb) and not about else None


def _is_due(reading: Reading, verb: Verb) -> bool:
    """“was due in Derby on Friday”: what was to be; not “was due to a burst tyre”, “was due in court”."""
    number = reading.clause_of[verb.first]
    due = verb.lemma == "be" and reading.low[verb.last : verb.last + 1] == ["due"]
    behind = reading.low[verb.last + 1 : verb.last + 3]
    if not due or verb.perfect or behind[:1] == ["to"] or behind == ["in", "court"]:
        return False
    return not _came_to_nothing(reading, number, verb)


def _looks_ahead(verb: Verb) -> bool:
    """A present that is said of coming days: “is meeting”, “the vote is on Sunday”, “meets”."""
    if verb.progressive or verb.lemma == "be" or verb.lemma in TO_COME:
        return True
    return is_in_class(verb.lemma, "timetable") or is_in_class(verb.lemma, "postponing")


def _participle(reading: Reading, clause: Clause, verb: Verb) -> tuple[Tense | None, str] | None:
    """“a march planned for Tuesday”, “the bridge, built in 1990”; “remain closed” as “remain”."""
    if verb.form != "c":
        return None
    if verb.lemma in TO_COME:
        return "future", verb.lemma
    apart = reading.low[max(0, verb.first - 1) : verb.first] == [","]
    apart = apart and verb.lemma not in _BESIDE
    return ("past", "") if clause.antecedent is not None or apart else None


def _infinitive(reading: Reading, clause: Clause, verb: Verb) -> tuple[Tense | None, str] | None:
    """“plans to meet”, “was to meet”, “urged them to leave”: to come; “began to leave” is past."""
    if verb.perfect:
        was = clause.parent >= 0 and _was(reading.clauses[clause.parent].verb)
        return ("future", "to") if was and _is_called_off(reading) else ("past", "")
    above = reading.clauses[clause.parent].verb if clause.parent >= 0 else None
    if above is None:
        return "future", "to"
    if above.perfect and above.tense == "past" and above.lemma in _WAS_TO_COME:
        off = _is_off_now(reading)  # "had been due to expire on Friday"
        return ("future", "to") if off else ("past", "")
    if above.passive and above.tense == "past" and above.lemma in _LET:
        return "past", ""  # "were allowed to leave on Thursday"
    was = above.lemma == "be" and above.tense == "past"
    if was and _came_to_nothing(reading, clause.parent, above):
        return "past", ""
    looks = above.lemma in ("be", "have") or any(
        is_in_class(above.lemma, name) for name in ("planning", "promising", "asking")
    )
    return ("future", above.lemma) if looks else None


def _was(verb: Verb | None) -> bool:
    """“He was to have met her”."""
    return verb is not None and verb.lemma == "be" and verb.tense == "past" and not verb.perfect


def _is_called_off(reading: Reading) -> bool:
    """“cancelled a trip to Rome, where he was to have met her on Friday”: what will not come."""
    verbs = (clause.verb for clause in reading.clauses[:MAX_DEPTH])
    return any(verb and verb.tense == "past" and calls_off(reading, verb) for verb in verbs)


def _is_off_now(reading: Reading) -> bool:
    """“had been due to sign on Friday; the ceremony has been put off”: to no other day that it names."""
    for clause in reading.clauses[:MAX_DEPTH]:
        verb = clause.verb
        if verb is None or verb.tense != "present" or not verb.perfect:
            continue
        if calls_off(reading, verb) or puts_off(reading, verb):
            behind = reading.low[verb.last : verb.last + 1]
            return behind not in (["until"], ["till"], ["to"])
    return False


def _came_to_nothing(reading: Reading, number: int, above: Verb) -> bool:
    """“was due to sail in March but sank”: what was to be is over, since a “but” tells how."""
    for clause in reading.clauses[number + 1 : number + MAX_DEPTH]:
        subject, verb = clause.subject, clause.verb
        if clause.joined != number or verb is None or verb.tense != "past":
            continue
        shared = subject is None or subject.first < above.first
        first = verb.first if shared or subject is None else subject.first
        if "but" in reading.low[max(0, first - 2) : first]:
            return True
    return False
