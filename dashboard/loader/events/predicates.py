"""What the triggers of a sentence come to: which are events, of which kind, which is the main one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.loader.events.clauses import (
    ATTRIBUTION,
    CONTENT,
    MAIN,
    PARTICIPIAL,
    PURPOSE,
    RELATIVE_CLAUSE,
    SUBORDINATE,
    Clauses,
)
from dashboard.loader.events.concepts import family_of
from dashboard.loader.events.generalities import is_asked, is_counted, is_general, is_truth
from dashboard.loader.events.harm import fold_harm
from dashboard.loader.events.inflection import BASE, GERUND, PARTICIPLE
from dashboard.loader.events.lexicon import Sense, word_set
from dashboard.loader.events.status import Outlook, outlook_of
from dashboard.loader.events.triggers import Candidate, is_background
from dashboard.loader.events.verbs import before
from dashboard.loader.events.words import (
    MARK,
    POSSIBLE,
    SAYING,
    SUBORDINATOR,
    SentenceWords,
)
from dashboard.story import EventKind

# What it is to say that one will do it: PLOVER takes announced cooperation for an
# agreement to it, announced opposition for a threat.
ANNOUNCED: dict[EventKind, EventKind] = {
    "AID": "AGREE",
    "COOPERATE": "AGREE",
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "CONCEDE": "AGREE",
    "RETREAT": "AGREE",
    "SANCTION": "THREATEN",
    "COERCE": "THREATEN",
    "ASSAULT": "THREATEN",
    "MOBILIZE": "THREATEN",
    "PROTEST": "THREATEN",
}
# What sport has words for of its own.
_FOUGHT_IN_SPORT = frozenset(
    {"ASSAULT", "PROTEST", "THREATEN", "RETREAT", "MOBILIZE", "CONCEDE", "SUPPORT", "ACCIDENT"}
)
SPORT_WORDS = 2
# How many words may stand between a promise and the verb of what is promised.
PROMISE_REACH = 3
# How many words behind a verb its object may stand.
OBJECT_REACH = 8
COOPERATIVE = frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "CONCEDE", "RETREAT", "AGREE"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """An event as its sentence tells it."""

    candidate: Candidate
    sense: Sense
    kind: EventKind
    outlook: Outlook
    main: bool


def read_predicates(
    words: SentenceWords, clauses: Clauses, candidates: list[Candidate]
) -> list[Predicate]:
    """The events of a sentence, its main one first."""
    if _is_sport(words):
        candidates = [one for one in candidates if one.sense.kind not in _FOUGHT_IN_SPORT]
    hostile = _hostile_promises(candidates)
    free = _without_objects(_not_governed(words, clauses, candidates))
    found = [_predicate(words, clauses, one) for one in fold_harm(free)]
    found = [replace(one, kind="THREATEN") if one.candidate in hostile else one for one in found]
    found.sort(key=lambda one: (one.candidate.rank, one.candidate.first))
    if not found:
        return []
    strong = [one for one in found if "weak" not in one.sense.flags] or found[:1]
    kept = [one for one in strong if not _is_aside(words, clauses, one, strong[0])]
    if not kept:
        return []
    if not _is_only_background(words, clauses, kept[0].candidate):
        kept[0] = replace(kept[0], main=True)
    return kept


def _is_only_background(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    bare = not candidate.form and candidate.light < 0
    return bare and is_background(words, clauses, candidate.first)


def _is_aside(words: SentenceWords, clauses: Clauses, one: Predicate, main: Predicate) -> bool:
    """What is no event of its own: a purpose, the main event said again, a thing in general."""
    candidate = one.candidate
    if candidate.role == PURPOSE:
        moved = any(word in word_set("movement") for word in words.low[: candidate.first])
        return one is not main or "weak" in one.sense.flags or not moved
    if is_truth(words, clauses, candidate) or is_asked(words, clauses, candidate):
        return True
    if is_counted(words, candidate):
        return True
    if one is not main and (candidate.role == PARTICIPIAL or _has_no_subject(words, candidate)):
        return family_of(one.sense.concept) == family_of(main.sense.concept)
    return not candidate.form and candidate.light < 0 and is_general(words, clauses, candidate)


def _has_no_subject(words: SentenceWords, candidate: Candidate) -> bool:
    """“while advocating”: a subordinate clause whose subject is the main one's."""
    return (
        candidate.role == SUBORDINATE
        and candidate.form == GERUND
        and bool(words.tags[candidate.first - 1] & SUBORDINATOR)
    )


def _predicate(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> Predicate:
    outlook = outlook_of(words, clauses, candidate)
    kind = candidate.sense.kind
    if "promise" in candidate.sense.flags:
        outlook = replace(outlook, planned=True)
    elif outlook.will and outlook.negated and kind in COOPERATIVE:
        kind = "REJECT"
        outlook = replace(outlook, negated=False)
    elif outlook.will and not outlook.negated and candidate.role != RELATIVE_CLAUSE:
        kind = ANNOUNCED.get(kind, kind)
    elif _might(words, candidate) and ANNOUNCED.get(kind) == "THREATEN" and not outlook.negated:
        kind = "THREATEN"
    return Predicate(candidate, candidate.sense, kind, outlook, main=False)


def _might(words: SentenceWords, candidate: Candidate) -> bool:
    """“his rockets could hit the capital”: an act that is held out, not harm that may have come."""
    earlier = before(words, candidate.first)
    if candidate.form == PARTICIPLE and earlier > 0 and words.low[earlier] == "be":
        earlier = before(words, earlier)
    elif candidate.form != BASE:
        return False
    return (
        earlier >= 0 and bool(words.tags[earlier] & POSSIBLE) and candidate.role in {MAIN, CONTENT}
    )


def _is_sport(words: SentenceWords) -> bool:
    """Where teams attack, shoot and defend."""
    return sum(word in word_set("sport") for word in words.low) >= SPORT_WORDS


def _without_objects(candidates: list[Candidate]) -> list[Candidate]:
    """“resumed talks”, “reached a deal”: verb and noun tell one event."""
    candidates = [one for one in candidates if one.form or not _is_within(one, candidates)]
    carried = {one.light: one for one in candidates if not one.form and one.light >= 0}
    candidates = [
        one for one in candidates if one.first not in carried or _decides(one, carried[one.first])
    ]
    verbs = [one for one in candidates if one.form]
    kept = {one.first for one in verbs}
    return [
        one
        for one in candidates
        if one.form
        or (
            not (one.first < one.light and one.light in kept)
            and not any(
                verb.clause == one.clause
                and verb.first < one.first <= verb.last + OBJECT_REACH
                and family_of(verb.sense.concept) == family_of(one.sense.concept)
                for verb in verbs
            )
        )
    ]


def _hostile_promises(candidates: list[Candidate]) -> list[Candidate]:
    """“vowed to blockade the roads”: what is promised is opposition."""
    return [
        one
        for one, governed in pairwise(candidates)
        if one.sense.concept == "promise"
        and one.form
        and governed.form == BASE
        and governed.first - one.last <= PROMISE_REACH
        and ANNOUNCED.get(governed.sense.kind) == "THREATEN"
    ]


def _is_within(noun: Candidate, candidates: list[Candidate]) -> bool:
    """“set fire to”: the noun is part of the verb's phrase."""
    return any(one.form and one.first < noun.first < one.last for one in candidates)


def _decides(verb: Candidate, noun: Candidate) -> bool:
    """Whether a verb that carries a noun says itself what happens: “called off the strike”."""
    if "govern" in verb.sense.flags or noun.first < verb.first:
        return True
    if verb.sense.rest or verb.sense.object:
        return True
    return family_of(verb.sense.concept) == family_of(noun.sense.concept)


def _not_governed(
    words: SentenceWords, clauses: Clauses, candidates: list[Candidate]
) -> list[Candidate]:
    """Without what is only asked for, threatened, refused, agreed to or blamed."""
    kept: list[Candidate] = []
    reach = -1
    for candidate in candidates:
        if candidate.first < reach:
            continue
        if not _is_said(words, clauses, candidate):
            continue
        kept.append(candidate)
        if "govern" in candidate.sense.flags and candidate.form:
            reach = _governed_end(words, clauses, candidate)
        elif "govern" in candidate.sense.flags:
            reach = _phrase_reach(words, clauses, candidate)
    return kept


def _is_said(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """“must” asks for something only where somebody says it."""
    if "saidmust" not in candidate.sense.flags:
        return candidate.role != ATTRIBUTION
    return ATTRIBUTION in clauses.roles or any(
        words.tags[index] & SAYING and clauses.verbs[index] for index in range(candidate.first)
    )


def _governed_end(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> int:
    """The index after what the verb governs: to the next clause that is not its content."""
    for index in range(candidate.last, len(words.low)):
        if candidate.role not in {MAIN, CONTENT} and clauses.roles[index] in {MAIN, CONTENT}:
            return index
        if clauses.roles[index] in {PARTICIPIAL, ATTRIBUTION} and candidate.role != PARTICIPIAL:
            return index
        goes_on = clauses.roles[min(index + 1, len(words.low) - 1)]
        if words.low[index] in ";," and candidate.role in {MAIN, CONTENT} and goes_on == MAIN:
            return index
        if words.tags[index] & SUBORDINATOR and clauses.roles[index] == SUBORDINATE:
            return index
    return len(words.low)


def _phrase_reach(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> int:
    """The end of what a noun governs: its own clause up to the next verb or mark."""
    for index in range(candidate.last, len(words.low)):
        if words.tags[index] & MARK or clauses.roles[index] == SUBORDINATE:
            return index
        if clauses.verbs[index] in {"d", "s", "a"} and clauses.roles[index] != RELATIVE_CLAUSE:
            return index
    return len(words.low)
