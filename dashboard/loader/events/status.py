"""How sure a telling is: negated, possible, planned, reported."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.events.clauses import ATTRIBUTION, CONTENT, MAIN, OPENING, Clauses
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.triggers import Candidate
from dashboard.loader.events.verbs import before
from dashboard.loader.events.words import (
    BE,
    DETERMINER,
    FUTURE,
    HEDGE,
    MARK,
    NEGATION,
    PLANNING,
    POSSIBLE,
    REPORTEDLY,
    SAYING,
    SAYING_NOUN,
    WOULD,
    SentenceWords,
)
from dashboard.story import Status

# How many words before a verb its auxiliaries and adverbs may take.
AUXILIARY_REACH = 6
HEDGE_REACH = 10


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the words around a trigger say of its being so; ``will``: its subject says it will."""

    negated: bool = False
    possible: bool = False
    planned: bool = False
    will: bool = False
    reported: bool = False

    @property
    def status(self) -> Status:
        """The one word for it; the first that holds."""
        if self.negated:
            return "negated"
        if self.possible:
            return "possible"
        if self.planned or self.will:
            return "planned"
        return "reported" if self.reported else "asserted"


def outlook_of(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> Outlook:
    """What the sentence says about the trigger's being so."""
    verb = candidate.first if candidate.form else candidate.light
    negated = possible = planned = will = False
    if verb >= 0 and clauses.verbs[verb]:
        negated, possible, planned, will = _around_verb(words, clauses, verb)
    elif clauses.roles[candidate.first] in {MAIN, CONTENT}:
        planned = _subject_will(words, clauses, candidate)
    if not candidate.form:
        adjectives = words.low[max(0, candidate.first - 4) : candidate.first]
        possible = possible or not word_set("prospective").isdisjoint(adjectives)
        possible = possible or not word_set("chance").isdisjoint(
            words.low[max(0, candidate.first - 7) : candidate.first]
        )
        planned = planned or not word_set("scheduled").isdisjoint(adjectives)
    elif word_set("chance").intersection(words.low[max(0, candidate.first - 3) : candidate.first]):
        possible = True
    negated = negated or _is_taken_back(words, candidate)
    possible = possible or _is_conditional(words, clauses, candidate)
    possible = possible or _is_hedged(words, clauses, candidate)
    return Outlook(
        negated=negated,
        possible=possible,
        planned=planned,
        will=will,
        reported=_is_reported(words, clauses, candidate),
    )


def _subject_will(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """“The inquiry will look at”: a noun as the subject of what is to come."""
    for index in range(candidate.last, len(words.low)):
        if clauses.verbs[index] or words.tags[index] & (FUTURE | MARK):
            return bool(words.tags[index] & FUTURE)
    return False


def _according_to(words: SentenceWords) -> bool:
    """“according to a monitoring group”, and not “according to plan”."""
    low = words.low
    return any(
        low[index] == "to" and low[index + 1] not in {"plan", "schedule"}
        for index in range(1, len(low) - 1)
        if low[index - 1] == "according"
    )


def _is_taken_back(words: SentenceWords, candidate: Candidate) -> bool:
    """“had the option of it, yet refrained from doing so”."""
    low = words.low
    for index in range(candidate.last, len(low) - 2):
        if low[index] in word_set("refraining") and low[index + 1] in {"from", "short"}:
            return "so" in low[index + 2 : index + 5] or "that" in low[index + 2 : index + 5]
    return False


def _around_verb(
    words: SentenceWords, clauses: Clauses, verb: int
) -> tuple[bool, bool, bool, bool]:
    """Negated, possible, planned and willed by the words before the verb."""
    negated = possible = planned = will = False
    form = clauses.verbs[verb]
    for index in range(verb - 1, max(verb - AUXILIARY_REACH, -1), -1):
        tag = words.tags[index]
        if tag & MARK or (clauses.numbers[index] != clauses.numbers[verb] and form != "b"):
            break
        negated = negated or bool(tag & NEGATION) or words.low[index : index + 2] == ["yet", "to"]
        possible = possible or bool(tag & POSSIBLE)
        will = (
            will or bool(tag & (FUTURE | WOULD)) or bool(tag & BE and words.low[index + 1] == "to")
        )
        planned = planned or bool(tag & PLANNING)
        if clauses.verbs[index] in {"d", "s"} and not tag & PLANNING:
            break
    return negated, possible, planned, will


def _is_conditional(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """Inside a clause that "if", "unless" or "whether" opens."""
    number = clauses.numbers[candidate.first]
    for index in range(candidate.first, -1, -1):
        if clauses.numbers[index] != number and clauses.roles[index] != OPENING:
            return words.low[index] in word_set("condition")
        if words.low[index] in word_set("condition"):
            return True
    return False


def _is_hedged(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    """“appears to have”, “it seems that”, “signs that” stand before it in its sentence."""
    for index in range(candidate.first - 1, max(candidate.first - HEDGE_REACH, -1), -1):
        tag = words.tags[index]
        if tag & HEDGE and not tag & REPORTEDLY:
            before_it = words.tags[index - 1] if index else 0
            return not before_it & DETERMINER
        if words.low[index] in ",;" and clauses.roles[index] == clauses.roles[candidate.first]:
            return False
    return False


def _is_reported(words: SentenceWords, clauses: Clauses, candidate: Candidate) -> bool:
    if ATTRIBUTION in clauses.roles or _according_to(words):
        return True
    if candidate.role == CONTENT:
        number = clauses.numbers[candidate.first]
        return any(
            (tag & SAYING and clauses.verbs[index]) or tag & SAYING_NOUN
            for index, tag in enumerate(words.tags[: candidate.first])
            if clauses.numbers[index] < number
        )
    window = words.tags[max(0, candidate.first - 8) : candidate.first]
    if any(tag & REPORTEDLY for tag in window):
        return True
    earlier = before(words, candidate.first)
    return earlier >= 0 and bool(words.tags[earlier] & SAYING) and bool(clauses.verbs[earlier])
