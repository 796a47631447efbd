"""The clauses of a sentence: which words say the main thing and which are background.

No grammar is parsed: a pass over the words goes by commas, conjunctions, relative
pronouns and the verbs that are there. It is right where news prose is plain.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.events.inflection import BASE, GERUND, PARTICIPLE, PAST, PRESENT
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.verbs import before, read_verbs
from dashboard.loader.events.words import (
    CATENATIVE,
    CONJUNCTION,
    HEDGE,
    MARK,
    NOUN_TRIGGER,
    OPEN_TO,
    OPENER,
    PLANNING,
    PREPOSITION,
    RELATIVE,
    SAYING,
    SAYING_NOUN,
    SUBORDINATOR,
    SentenceWords,
)

# Main clause, content of a saying, participle after a comma, infinitive of purpose,
# subordinate clause, what opens a sentence before its subject, relative clause, and
# the words at the end that say who says it.
MAIN, CONTENT, PARTICIPIAL, PURPOSE, SUBORDINATE, OPENING, RELATIVE_CLAUSE, ATTRIBUTION = "MCPISORT"

# How many words an opening adverbial may have before the comma that closes it.
MAX_OPENING = 40
# How many words an attribution at the end may have (", officials in the capital said on Friday").
MAX_ATTRIBUTION = 22
# "the fifth African state to recognise it": how far before "to" the number may stand.
ORDINAL_REACH = 4
FINITE = frozenset({PAST, PRESENT, "a", BASE})
# What "to" and a verb complete: "began to", "plans to", "appear to", "inclined to".
_TAKES_VERB = CATENATIVE | PLANNING | HEDGE | OPEN_TO
MAIN_VERBS = frozenset({PAST, PRESENT, "a"})
_STOPS = frozenset(",;:—–-(")


@dataclass(frozen=True, slots=True)
class Clauses:
    """For each word of a sentence its verb form, its clause's role and its clause's number."""

    verbs: list[str]
    roles: list[str]
    numbers: list[int]


def read_clauses(words: SentenceWords) -> Clauses:
    """The clauses of a sentence, word by word."""
    verbs = read_verbs(words)
    walk = _Walk(words, verbs)
    for index in range(len(words.low)):
        walk.step(index)
    _mark_attribution(words, verbs, walk.roles, walk.numbers)
    return Clauses(verbs, walk.roles, walk.numbers)


class _Walk:
    """The pass over a sentence: the role of the clause that it is in."""

    def __init__(self, words: SentenceWords, verbs: list[str]) -> None:
        self.words = words
        self.verbs = verbs
        self.roles: list[str] = []
        self.numbers: list[int] = []
        self.base = MAIN
        self.role = MAIN
        self.number = 0
        self.finite = 0
        self.told = False
        self.says = False
        self.opening_ends = _opening_end(words, verbs)
        if self.opening_ends:
            self.role = OPENING

    def step(self, index: int) -> None:
        """Gives the word at ``index`` its role."""
        word = self.words.low[index]
        tag = self.words.tags[index]
        if self.role == OPENING:
            if index == self.opening_ends:
                self._enter(self.base)
        elif tag & MARK:
            if word in _STOPS:
                self._after_stop(index)
        elif not self._enters_clause(index, word, tag):
            self._count_verb(index, tag)
        self.roles.append(self.role)
        self.numbers.append(self.number)
        if self.says:
            self._enter(CONTENT)
            self.base = CONTENT
            self.says = False

    def _enter(self, role: str) -> None:
        self.role = role
        self.number += 1
        self.finite = 0

    def _after_stop(self, index: int) -> None:
        following = self.words.tags[index + 1] if index + 1 < len(self.words.low) else 0
        form = self.verbs[index + 1] if index + 1 < len(self.verbs) else ""
        if form == GERUND or (form == PARTICIPLE and not following & SAYING):
            self._enter(PARTICIPIAL)
        elif self.role != self.base:
            self._enter(self.base)
        else:
            self.number += 1

    def _enters_clause(self, index: int, word: str, tag: int) -> bool:
        if tag & RELATIVE:
            self._enter(RELATIVE_CLAUSE)
        elif word == "that":
            self._at_that(index)
        elif tag & SUBORDINATOR and index > 0 and not self._is_phrase(index, word):
            self._enter(SUBORDINATE)
        elif word == "to" and self._is_purpose(index):
            self._enter(PURPOSE)
        else:
            return False
        return True

    def _at_that(self, index: int) -> None:
        earlier = before(self.words, index)
        last = self.words.tags[earlier] if earlier >= 0 else 0
        following = self.verbs[index + 1] if index + 1 < len(self.verbs) else ""
        if following == "a" and not last & SAYING:
            self._enter(RELATIVE_CLAUSE)
        elif self.verbs[earlier] if earlier >= 0 else "":
            self._enter(CONTENT if self.role in {MAIN, CONTENT} else self.role)
            if self.role == CONTENT:
                self.base = CONTENT
        elif last & SAYING_NOUN or not following:
            self._enter(CONTENT if self.role in {MAIN, CONTENT} else self.role)
        else:
            self._enter(RELATIVE_CLAUSE)

    def _is_phrase(self, index: int, word: str) -> bool:
        """“such as”, “as well as”, “as a mediator”, “since 2019”: no clause of their own."""
        if word != "as":
            return False
        if index and self.words.low[index - 1] in {"such", "well", "far", "soon", "much", "many"}:
            return True
        end = min(index + 9, len(self.words.low))
        for later in range(index + 1, end):
            if self.words.tags[later] & MARK:
                break
            if self.verbs[later] in FINITE:
                return False
        return True

    def _is_purpose(self, index: int) -> bool:
        following = index + 1
        while following < len(self.verbs) and self.words.low[following].endswith("ly"):
            following += 1
        if following >= len(self.verbs) or self.verbs[following] != BASE:
            return False
        if self.words.low[index - 1] == "yet":
            return False
        if not word_set("ordinal").isdisjoint(
            self.words.low[max(0, index - ORDINAL_REACH) : index]
        ):
            return False
        earlier = before(self.words, index)
        tag = self.words.tags[earlier] if earlier >= 0 else 0
        return not (tag & _TAKES_VERB or self.verbs[earlier] == "a")

    def _count_verb(self, index: int, tag: int) -> None:
        if self.verbs[index] not in FINITE:
            return
        earlier = before(self.words, index)
        last = self.words.tags[earlier] if earlier >= 0 else 0
        if self.verbs[earlier] == "a" and earlier >= 0:
            return
        again = self.finite and not (last & CONJUNCTION or self.words.low[index - 1] == "to")
        if (self.role == RELATIVE_CLAUSE and again) or (
            self.role == PURPOSE and not self.told and self.verbs[index] in MAIN_VERBS
        ):
            self._enter(self.base)
        self.finite += 1
        self.told = self.told or self.role == self.base
        if tag & SAYING and self.role == MAIN and self._says_more(index):
            self.says = True

    def _says_more(self, index: int) -> bool:
        """Whether a clause with a verb follows the saying."""
        return any(verb in FINITE for verb in self.verbs[index + 1 :])


def _opening_end(words: SentenceWords, verbs: list[str]) -> int:
    """The index of the comma that closes an opening adverbial, or 0."""
    if not words.low or not (words.tags[0] & OPENER or _opens_in_gerund(words, verbs)):
        return 0
    phrase = not words.tags[0] & SUBORDINATOR
    for index in range(1, min(MAX_OPENING, len(words.low) - 1)):
        if words.low[index] == "," and not _inner_comma(words, index):
            return index
        if words.low[index] in ".;:" or (phrase and verbs[index] in MAIN_VERBS):
            return 0
    return 0


def _opens_in_gerund(words: SentenceWords, verbs: list[str]) -> bool:
    """“Having lost the army's trust, he”, “Citing a threat, they”."""
    return words.low[0] == "having" or (verbs[0] == GERUND and not words.tags[0] & NOUN_TRIGGER)


def _inner_comma(words: SentenceWords, index: int) -> bool:
    """A comma inside a date or between names of a list."""
    return words.low[index + 1].isdigit() and len(words.low[index + 1]) == 4


def _mark_attribution(
    words: SentenceWords, verbs: list[str], roles: list[str], numbers: list[int]
) -> None:
    """Marks ", officials said on Friday" at the end of the sentence."""
    last = len(words.low)
    comma = -1
    for index in range(last - 1, max(last - MAX_ATTRIBUTION, 0), -1):
        if words.tags[index] & SAYING and verbs[index] in {PAST, PRESENT, PARTICIPLE, BASE}:
            comma = _comma_before(words, verbs, index)
            break
        if verbs[index] in FINITE:
            return
    if comma > 0:
        number = numbers[-1] + 1
        for index in range(comma, last):
            roles[index] = ATTRIBUTION
            numbers[index] = number


def _comma_before(words: SentenceWords, verbs: list[str], index: int) -> int:
    """The comma that opens the attribution whose verb is at ``index``, or -1."""
    for earlier in range(index - 1, max(index - MAX_ATTRIBUTION, 0), -1):
        if words.low[earlier] == ",":
            return earlier
        if verbs[earlier] in FINITE or words.tags[earlier] & (SUBORDINATOR & ~PREPOSITION):
            return -1
    return -1
