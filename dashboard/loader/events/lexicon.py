"""The words that tell of events, as ``data/event_triggers.csv`` has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from dashboard.data_files import lasting, rows
from dashboard.loader.events.inflection import VERB, WORD, noun_forms, other_number, verb_forms
from dashboard.story import EventKind

Words = frozenset[str]

# Shorter listed words are no nouns or mean something else with an s ("as", "has", "gas").
MIN_NOUN = 4


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """One meaning of a trigger: a row of the table, for one of its triggers.

    ``rest`` are the words that follow the first one in a phrase, each with its forms;
    ``asked`` are all sets of words of which the sentence must have one.
    """

    order: int
    lemma: str
    verb: bool
    kind: EventKind
    mode: str | None
    concept: str
    rest: tuple[Words, ...]
    subject: Words
    object: Words
    forbid: Words
    flags: Words
    asked: tuple[Words, ...]
    noun: bool = False


# Of a form of a trigger's first word: the trigger's row and words, and what form it is.
_Triggers = dict[str, list[tuple[int, str, str]]]


@lasting
def trigger_forms() -> _Triggers:
    """Every form of every trigger's first word, with the triggers in the order of the table."""
    found: _Triggers = {}
    for order, row in enumerate(rows("event_triggers.csv")):
        for trigger in row["triggers"].split():
            for form, shape in _first_forms(trigger, row["pos"]):
                found.setdefault(form, []).append((order, trigger, shape))
    return found


def senses_of(form: str) -> tuple[tuple[Sense, str], ...]:
    """The senses that a form of a trigger's first word can have, and as which form."""
    return _senses_of(form) if form in trigger_forms() else ()


@cache
def _senses_of(form: str) -> tuple[tuple[Sense, str], ...]:
    found = [(_sense(order, trigger), shape) for order, trigger, shape in trigger_forms()[form]]
    return tuple(sorted(found, key=_phrases_first))


def _phrases_first(found: tuple[Sense, str]) -> tuple[int, int]:
    """Phrases of nouns before single nouns; else the order of the table."""
    return (0 if found[0].verb else -len(found[0].rest), found[0].order)


@cache
def word_classes() -> dict[str, Words]:
    """The classes of words that rows ask for beside a trigger."""
    return {row["class"]: frozenset(row["words"].split()) for row in rows("event_classes.csv")}


@cache
def word_set(name: str) -> Words:
    """One of the closed classes of ``data/event_words.csv``."""
    return _word_sets()[name]


@cache
def _word_sets() -> dict[str, Words]:
    return {row["class"]: frozenset(row["words"].split()) for row in rows("event_words.csv")}


@cache
def _sense(order: int, trigger: str) -> Sense:
    row = rows("event_triggers.csv")[order]
    rest = _rest(trigger, row["pos"])
    subject, near, thing = _words(row["subject"]), _words(row["near"]), _words(row["object"])
    return Sense(
        order=order,
        lemma=trigger.replace("_", " "),
        verb=row["pos"] == "v",
        noun=row["pos"] == "n",
        kind=cast("EventKind", row["kind"]),
        mode=row["mode"] or None,
        concept=row["concept"],
        rest=rest,
        subject=subject,
        object=thing,
        forbid=_words_as_written(row["forbid"]),
        flags=frozenset(row["flags"].split()),
        asked=tuple(words for words in (*rest[-1:], near, thing, subject) if words),
    )


@cache
def _words(field: str) -> Words:
    """The words of a field in singular and plural, classes written out."""
    return frozenset(form for word in _words_as_written(field) for form in both_numbers(word))


@cache
def _words_as_written(field: str) -> Words:
    """The words of a field, classes written out."""
    found: set[str] = set()
    for word in field.split():
        found |= word_classes()[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)


def both_numbers(word: str) -> tuple[str, ...]:
    """A listed word with its other number, where that means the same."""
    if len(word) < MIN_NOUN or word in word_set("number_matters"):
        return (word,)
    return (word, other_number(word))


def _first_forms(trigger: str, pos: str) -> list[tuple[str, str]]:
    first, _, rest = trigger.partition("_")
    if pos == "v":
        return [(form, VERB) for form in verb_forms(first)]
    if pos == "x":
        return [(first, WORD)]
    return [(first, WORD)] if rest else noun_forms(first)


def _rest(trigger: str, pos: str) -> tuple[Words, ...]:
    rest = trigger.split("_")[1:]
    if pos != "n" or not rest:
        return tuple(frozenset({word}) for word in rest)
    last = frozenset(form for form, _ in noun_forms(rest[-1]))
    return (*(frozenset({word}) for word in rest[:-1]), last)
