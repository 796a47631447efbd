"""The sense of a verb or noun that no row of ``data/event_triggers.csv`` is about.

``data/event_kinds.csv`` gives it an everyday kind by what its clause says beside it; what is in
no fitting row is a happening of no kind if it is a verb, and none if it is a noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from dashboard.data_files import lasting, rows
from dashboard.loader.events.inflection import noun_forms, other_number
from dashboard.loader.events.lexicon import Sense, Words, word_classes, word_set
from dashboard.loader.events.noun_classes import is_person, means_people, nouns
from dashboard.loader.syntax import Clause, Phrase, Reading
from dashboard.loader.syntax.lexicon import lexicon
from dashboard.story import EventKind

_NONE: Words = frozenset()
# Verbs kept with what they are: those of a language, not of all texts ever read.
WORDS_KEPT = 20_000
# How far behind a verb the next word of its phrase may stand: “laid 900 workers off”.
PHRASE_REACH = 5
# How far behind a verb, before and behind a noun, the words of a condition may stand.
OBJECT_REACH, BEFORE_NOUN, BEHIND_NOUN = 9, 3, 6
# How far before and behind a word nothing may stand that rules its sense out.
FORBID_BEFORE, FORBID_BEHIND = 7, 8
# How far behind a passive “by” may stand, and its agent behind that.
AGENT_REACH = 8
# What stands for itself in a condition, beside words and classes.
_PERSON, _NAME, _SCORE, _NOTHING = "@person", "@name", "@score", "-"
_DEED = "deed"


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """What may stand as an argument: one of ``words``, or what the marks say."""

    words: Words
    marks: Words


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A row of the table for one of its words; ``rest`` are the next words of its phrase."""

    sense: Sense
    rest: tuple[Words, ...]
    subject: Condition | None
    object: Condition | None
    near: Words
    forbid: Words

    @property
    def is_free(self) -> bool:
        """Whether it asks for nothing beside it."""
        return not (self.subject or self.object or self.near)


@dataclass(frozen=True, slots=True)
class Argument:
    """What a verb's subject or object is: its noun, or -1, and all words where it is named."""

    head: int
    words: Sequence[str]


# Who a passive without “by” leaves out.
UNNAMED = Argument(-1, ())

Patterns = dict[str, tuple[Pattern, ...]]


def verb_sense(reading: Reading, index: int, clause: Clause, present: Words) -> tuple[Sense, int]:
    """The sense of the clause's verb at ``index``, and the index after its words.

    ``present`` are all words of the sentence.
    """
    lemma = clause.verb.lemma if clause.verb else reading.low[index]
    patterns = _verb_patterns(lemma)
    if not patterns:
        return unlisted(lemma), index + 1
    subject: Argument | None = None
    thing: Argument | None = None
    for pattern in patterns:
        last = _verb_phrase_end(reading, index, pattern.rest)
        if not last or _is_ruled_out(reading, index, pattern, present):
            continue
        if pattern.subject is None and pattern.object is None:
            return pattern.sense, last
        if subject is None or thing is None:
            subject, thing = _arguments(reading, index, clause)
        if _allows(reading, pattern.subject, subject) and _allows(reading, pattern.object, thing):
            return pattern.sense, last
    return unlisted(lemma), index + 1


def noun_sense(reading: Reading, index: int, present: Words) -> tuple[Sense, int] | None:
    """The sense of a noun that can name a happening, and the index after it; None for others."""
    patterns = _tables()[1].get(reading.low[index])
    if patterns is None:
        return None
    low = reading.low
    for pattern in patterns:
        last = index + 1 + len(pattern.rest)
        if reading.tags[last - 1 : last] not in ("n", "s"):
            continue
        if any(low[index + 1 + at] not in word for at, word in enumerate(pattern.rest)):
            continue
        if _is_ruled_out(reading, index, pattern, present):
            continue
        before = Argument(-1, low[max(0, index - BEFORE_NOUN) : index])
        behind = Argument(-1, low[last : last + BEHIND_NOUN])
        if _allows(reading, pattern.subject, before) and _allows(reading, pattern.object, behind):
            return pattern.sense, last
    return None


def _verb_patterns(lemma: str) -> tuple[Pattern, ...]:
    """“co-founded” is in the rows of “found”."""
    verbs = _tables()[0]
    found = verbs.get(lemma)
    if found is None and "-" in lemma:
        last = lemma.rpartition("-")[2]
        found = verbs.get(lexicon().lemmas.get(last, last))
    return found or ()


@lru_cache(maxsize=WORDS_KEPT)
def unlisted(lemma: str) -> Sense:
    """The sense of a verb that is in no row."""
    return _sense(lemma, "OTHER", verb=True, flags=_NONE)


@lru_cache(maxsize=WORDS_KEPT)
def unlisted_noun(lemma: str) -> Sense:
    """The sense of a noun that is in no row."""
    return _sense(lemma, "OTHER", verb=False, flags=_NONE)


def _verb_phrase_end(reading: Reading, index: int, rest: tuple[Words, ...]) -> int:
    """The index after the phrase's last word, or 0 where its words do not follow."""
    position = index + 1
    for words in rest:
        at = _next_in(reading, position, words)
        if at < 0:
            return 0
        position = at + 1
    return position if position == index + 1 + len(rest) else index + 1


def _next_in(reading: Reading, position: int, words: Words) -> int:
    """Where the next word of a phrase stands: right there, or as a particle behind the object."""
    low, tags = reading.low, reading.tags
    if position < len(low) and low[position] in words:
        return position
    for later in range(position + 1, min(position + PHRASE_REACH, len(low))):
        if tags[later] in ",.:":
            return -1
        if low[later] in words and tags[later] not in "iI":
            return later
    return -1


def _is_ruled_out(reading: Reading, index: int, pattern: Pattern, present: Words) -> bool:
    """Whether a word that it asks for is missing, or one is there that it forbids."""
    low = reading.low
    if pattern.near and pattern.near.isdisjoint(present):
        return True
    if not pattern.forbid:
        return False
    forbid = pattern.forbid
    return not (
        forbid.isdisjoint(low[max(0, index - FORBID_BEFORE) : index])
        and forbid.isdisjoint(low[index + 1 : index + FORBID_BEHIND])
    )


def _allows(reading: Reading, condition: Condition | None, argument: Argument) -> bool:
    if condition is None or not condition.words.isdisjoint(argument.words):
        return True
    marks = condition.marks
    if not marks:
        return False
    head = argument.head
    if head < 0:
        return _allows_nobody(marks, argument)
    if _PERSON in marks and (is_person(reading, head) or _counts_people(reading, argument)):
        return True
    if _NAME in marks and reading.tags[head] == "p":
        return True
    return _SCORE in marks and any(map(_is_score, argument.words))


def _allows_nobody(marks: Words, argument: Argument) -> bool:
    """No object where none is asked for; the agent that a passive leaves out is somebody."""
    if _NOTHING in marks or (_PERSON in marks and argument is UNNAMED):
        return True
    return _SCORE in marks and any(map(_is_score, argument.words))


def _counts_people(reading: Reading, argument: Argument) -> bool:
    """“five of the guards”."""
    return reading.tags[argument.head] == "m" and any(map(means_people, argument.words))


def _is_score(word: str) -> bool:
    """“3-1”."""
    ours, dash, theirs = word.replace("–", "-").partition("-")
    return bool(dash) and ours.isdigit() and theirs.isdigit()


def _arguments(reading: Reading, index: int, clause: Clause) -> tuple[Argument, Argument]:
    """Who does it, and to what; a passive turns them round."""
    verb = clause.verb
    turned = verb is not None and (verb.passive or (verb.form == "c" and not verb.finite))
    ahead = _words_ahead(reading, index, agents=turned)
    if turned:
        agent = _agent(reading, index)
        undergoer = clause.subject or clause.antecedent
        return agent, _argument(reading, undergoer, [*_words_of(reading, undergoer), *ahead])
    thing = clause.object
    words = [*_words_of(reading, thing), *ahead]
    return _argument(reading, clause.subject, None), _argument(reading, thing, words)


def _argument(reading: Reading, phrase: Phrase | None, words: list[str] | None) -> Argument:
    head = phrase.head if phrase is not None else -1
    return Argument(head, _words_of(reading, phrase) if words is None else words)


def _words_of(reading: Reading, phrase: Phrase | None) -> list[str]:
    return reading.low[phrase.first : phrase.last] if phrase is not None else []


def _words_ahead(reading: Reading, index: int, *, agents: bool) -> list[str]:
    """The words behind the verb that belong to its clause, of a passive up to its agent."""
    clause = reading.clause_of[index]
    found = []
    for later in range(index + 1, min(index + 1 + OBJECT_REACH, len(reading.low))):
        if reading.clause_of[later] != clause or (agents and reading.low[later] == "by"):
            break
        found.append(reading.low[later])
    return found


def _agent(reading: Reading, index: int) -> Argument:
    """Who stands behind a passive's “by”."""
    low = reading.low
    for later in range(index + 1, min(index + AGENT_REACH, len(low) - 1)):
        if low[later] == "by":
            end = min(later + AGENT_REACH, len(low))
            head = later + 1
            while head + 1 < end and reading.tags[head] not in "nspuU":
                head += 1
            return Argument(head, low[later + 1 : end])
    return UNNAMED


@lasting
def _tables() -> tuple[Patterns, Patterns]:
    """Patterns by the first word of verbs' phrases, and by that of nouns' in both numbers."""
    verbs: dict[str, list[Pattern]] = {}
    nouns_: dict[str, list[Pattern]] = {}
    for row in rows("event_kinds.csv"):
        for written in row["words"].split():
            first, *rest = written.split("_")
            if row["pos"] == "v":
                verbs.setdefault(first, []).append(_pattern(row, written, _exact(rest)))
                continue
            pattern = _pattern(row, written, _bending(rest))
            for form in (first,) if rest else _numbers(first):
                nouns_.setdefault(form, []).append(pattern)
    return _sorted(verbs), _sorted(nouns_)


def _sorted(found: dict[str, list[Pattern]]) -> Patterns:
    """Phrases first, then what asks for something, each in the order of the table."""
    return {
        word: tuple(sorted(patterns, key=lambda one: (-len(one.rest), one.is_free)))
        for word, patterns in found.items()
    }


def _exact(rest: list[str]) -> tuple[Words, ...]:
    return tuple(frozenset({word}) for word in rest)


def _bending(rest: list[str]) -> tuple[Words, ...]:
    return (*_exact(rest[:-1]), _numbers(rest[-1])) if rest else ()


def _numbers(noun: str) -> Words:
    return frozenset(form for form, _ in noun_forms(noun))


def _pattern(row: dict[str, str], written: str, rest: tuple[Words, ...]) -> Pattern:
    verb = row["pos"] == "v"
    flags = frozenset(row["flags"].split())
    sense = _sense(
        written.replace("_", " "), cast("EventKind", row["kind"]), verb=verb, flags=flags
    )
    return Pattern(
        sense,
        rest,
        _condition(row["subject"]),
        _condition(row["object"]),
        _listed(row["near"]),
        _listed(row["forbid"]),
    )


@cache
def _condition(field: str) -> Condition | None:
    if not field:
        return None
    marks = {word for word in field.split() if word in (_PERSON, _NAME, _SCORE, _NOTHING)}
    words = " ".join(word for word in field.split() if word not in marks)
    return Condition(_listed(words), frozenset(marks))


@cache
def _listed(field: str) -> Words:
    """The words of a field in singular and plural, classes written out."""
    found: set[str] = set()
    for word in field.split():
        named = word_classes()[word[1:]] if word.startswith("@") else (word,)
        found.update(named)
        found.update(other_number(one) for one in named if one not in word_set("number_matters"))
    return frozenset(found)


@cache
def due_sense() -> Sense:
    """What “is due on Monday” tells."""
    return _sense("due", "OTHER", verb=True, flags=frozenset({"promise"}))


def _sense(lemma: str, kind: EventKind, *, verb: bool, flags: Words) -> Sense:
    return Sense(
        order=0 if _DEED in flags else -1,
        lemma=lemma,
        verb=verb,
        kind=kind,
        mode=None,
        concept=lemma if verb else nouns().verbs.get(lemma, lemma),
        rest=(),
        subject=_NONE,
        object=_NONE,
        forbid=_NONE,
        flags=flags - {_DEED},
        asked=(),
    )
