"""What stands in what another verb governs: asked for, threatened, refused, agreed to or blamed."""

from __future__ import annotations

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import TOLD, Mention
from dashboard.loader.events.status import governor, is_charge
from dashboard.loader.syntax import Reading, Role
from dashboard.loader.syntax.verb_classes import is_in_class


def not_governed(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Without what is only asked for, threatened, refused, agreed to or blamed.

    What is denied stays: “denied that the ship had been overloaded” tells what did not happen;
    and what only describes: “asked about the bridge, which was damaged by a flood”.
    """
    kept: list[Mention] = []
    reach = -1
    for mention in mentions:
        if mention.first < reach and not _is_fact(reading, mention):
            continue
        if not _is_said(reading, mention):
            continue
        kept.append(mention)
        if "govern" in mention.sense.flags and mention.form:
            reach = _governed_end(reading, mention)
        elif "govern" in mention.sense.flags:
            reach = _phrase_reach(reading, mention)
    return kept


def _is_fact(reading: Reading, mention: Mention) -> bool:
    """Whether a clause of its own tells it, as past or as what is denied."""
    verb = reading.clauses[mention.clause].verb
    if mention.form and mention.role is Role.RELATIVE and verb is not None:
        return verb.finite and (verb.tense == "past" or verb.perfect) and not verb.modal
    return (
        is_denied(reading, mention) or is_charge(reading, mention) or _is_alleged(reading, mention)
    )


def _is_alleged(reading: Reading, mention: Mention) -> bool:
    """“alleges that she had found it”, “insists that nobody showed it”: said to be so, and not asked for."""
    clause = reading.clauses[mention.clause]
    above, verb = governor(reading, clause), clause.verb
    if not mention.form or above is None or verb is None or not verb.finite or verb.modal:
        return False
    return is_in_class(above.lemma, "alleging") and (verb.tense == "past" or verb.perfect)


def is_denied(reading: Reading, mention: Mention) -> bool:
    """Whether it is what a verb of denying takes: “denied that it sank”, “denies having sunk it”."""
    clause = reading.clauses[mention.clause]
    denies, verb = governor(reading, clause), clause.verb
    told = mention.form or mention.light >= 0
    if not told or denies is None or verb is None or verb.modal == "to":
        return False
    return is_in_class(denies.lemma, "denying") and not denies.modal


def _is_said(reading: Reading, mention: Mention) -> bool:
    """“must” asks for something only where somebody says it."""
    if "saidmust" not in mention.sense.flags:
        return mention.role is not Role.ATTRIBUTION or not mention.is_plain
    if reading.attributed or reading.names_source:
        return True
    return any(
        clause.verb is not None
        and clause.verb.head < mention.first
        and clause.verb.lemma in word_set("saying")
        for clause in reading.clauses
    )


def _governed_end(reading: Reading, mention: Mention) -> int:
    """The index after what the verb governs: to the next clause that is not its content."""
    low, tags = reading.low, reading.tags
    for index in range(mention.last, len(low)):
        role = reading.clauses[reading.clause_of[index]].role
        if mention.role not in TOLD and role in TOLD:
            return index
        if _goes_on(reading, mention, index):
            return index
        if role in (Role.PARTICIPIAL, Role.ATTRIBUTION) and mention.role is not Role.PARTICIPIAL:
            return index
        goes_on = reading.clauses[reading.clause_of[min(index + 1, len(low) - 1)]].role
        if low[index] in ";," and mention.role in TOLD and goes_on is Role.MAIN:
            return index
        if tags[index] in "ISw" and role in (Role.ADVERBIAL, Role.CONDITION):
            return index
    return len(low)


def _goes_on(reading: Reading, mention: Mention, index: int) -> bool:
    """“asked for his job and was turned down”: a finite verb that is coordinated with it."""
    clause = reading.clauses[reading.clause_of[index]]
    if clause.role is not Role.MAIN or clause.verb is None or clause.joined != mention.clause:
        return False
    return clause.verb.finite and index >= clause.verb.first


def _phrase_reach(reading: Reading, mention: Mention) -> int:
    """The end of what a noun governs: its own clause up to the next verb or mark."""
    for index in range(mention.last, len(reading.low)):
        tag = reading.tags[index]
        role = reading.clauses[reading.clause_of[index]].role
        if tag in ',.:-"()' or role is Role.ADVERBIAL:
            return index
        if tag in "dzBHDM" and role is not Role.RELATIVE:
            return index
    return len(reading.low)
