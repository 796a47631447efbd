"""The verbs above a verb that it makes no sense without: “plans to visit”, “will … deport”."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.syntax import Clause, Reading, Role, Verb
from dashboard.loader.syntax.verb_classes import is_in_class

# How many verbs up a verb's governors are followed.
MAX_CHAIN = 5
# Openers of a participle that say how it belongs to the verb above: kept in its title.
_TELLING_OPENERS = frozenset("after before by since despite without while when instead".split())
_GOVERNED = frozenset({Role.CONTENT, Role.PURPOSE})


@dataclass(frozen=True, slots=True)
class Chain:
    """A clause under those that govern it: ``top`` holds the subject.

    ``carried`` are words of another verb that this one shares: “will” of “will arrest and deport”.
    """

    top: Clause
    own: Clause
    first: int
    carried: tuple[int, int] | None = None


def chain_of(reading: Reading, clause: Clause) -> Chain:
    """The clause with its governors, or with the auxiliaries that it shares."""
    verb = _verb(clause)
    twin = _twin(reading, clause)
    if twin is not None:
        above = _top(reading, twin)
        start = _verb(above).first
        return Chain(above, clause, _with_negation(reading, verb.first), (start, _verb(twin).head))
    return Chain(_top(reading, clause), clause, _opening(reading, clause))


def _verb(clause: Clause) -> Verb:
    if clause.verb is None:
        raise ValueError("a title's clause has a verb")
    return clause.verb


def _opening(reading: Reading, clause: Clause) -> int:
    """Where the words of the clause itself begin."""
    verb = _verb(clause)
    opened = clause.role is Role.PARTICIPIAL and 0 <= clause.opener < verb.first
    if opened and reading.low[clause.opener] in _TELLING_OPENERS:
        return clause.opener
    return _with_negation(reading, verb.first)


def _with_negation(reading: Reading, first: int) -> int:
    """“and | not find fault”."""
    return first - 1 if first > 0 and reading.tags[first - 1] == "X" else first


def _top(reading: Reading, clause: Clause) -> Clause:
    for _ in range(MAX_CHAIN):
        above = _governor(reading, clause)
        if above is None:
            break
        clause = above
    return clause


def _governor(reading: Reading, clause: Clause) -> Clause | None:
    verb = _verb(clause)
    above = reading.clauses[clause.parent] if clause.parent >= 0 else None
    if above is None or above.verb is None or above.verb.last > verb.first:
        return None
    if verb.finite:
        denied = clause.role is Role.CONTENT and is_in_class(above.verb.lemma, "denying")
        return above if denied else None
    if clause.role in _GOVERNED:
        return above
    helps = clause.role is Role.PARTICIPIAL and clause.opener >= 0 and clause.antecedent is None
    return above if helps and reading.low[clause.opener] not in _TELLING_OPENERS else None


def _twin(reading: Reading, clause: Clause) -> Clause | None:
    """The coordinated clause whose auxiliaries this one shares."""
    verb, twin = _verb(clause), clause
    if reading.tags[verb.first] not in "vcg" or verb.first != verb.head:
        return None
    for _ in range(MAX_CHAIN):
        if twin.joined < 0:
            return None
        twin = reading.clauses[twin.joined]
        if twin.verb is None or twin.verb.last > verb.first:
            return None
        if twin.verb.first < twin.verb.head:
            return twin if twin.verb.form == verb.form else None
    return None
