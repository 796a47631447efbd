"""What nouns can mean, as ``data/english_nouns.csv`` has it: people, and what verbs name too."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.data_files import lasting, plain_rows
from dashboard.loader.events.inflection import other_number
from dashboard.loader.events.lexicon import word_classes
from dashboard.loader.syntax import Reading

# Pronouns that mean people.
_PRONOUNS = frozenset(
    "he she him her they them we us i you me who whom himself herself themselves somebody someone"
    " anybody everybody everyone nobody".split()
)


# Endings of who does something, where the noun's first sense can be a thing: “climber”.
_AGENT = ("er", "or", "ist")


# Senses of what happens, and of what is made of a verb that happens: “deal”, “record”.
_HAPPENING = frozenset({"act", "event", "phenomenon", "process"})
_OF_VERBS = frozenset({"communication", "state", "possession", "change"})


# Last parts of compounds that no table lists: “harbourmaster”, “crabkeepers”.
_WHO = ("master", "masters", "keeper", "keepers", "woman", "women", "worker", "workers")


@dataclass(frozen=True, slots=True)
class Nouns:
    """``people``, ``happenings`` and ``feelings``: nouns that mean such; ``verbs``: the verb a noun is made from."""

    people: frozenset[str]
    happenings: frozenset[str]
    feelings: frozenset[str]
    verbs: dict[str, str]


@lasting
def nouns() -> Nouns:
    """The table, read once."""
    people: set[str] = set(word_classes()["people"])
    happenings: set[str] = set()
    feelings: set[str] = set()
    verbs: dict[str, str] = {}
    for noun, listed, verb in plain_rows("english_nouns.csv"):
        senses = listed.split()
        if senses[:1] == ["person"] or (noun.endswith(_AGENT) and "person" in senses[:2]):
            people.add(noun)
        if _can_happen(senses, verb):
            happenings.add(noun)
        if senses[:1] == ["feeling"]:
            feelings.add(noun)
        if verb:
            verbs[noun] = verb
    return Nouns(frozenset(people), frozenset(happenings), frozenset(feelings), verbs)


def _can_happen(senses: list[str], verb: str) -> bool:
    """Whether a noun names a happening before anything else."""
    first = senses[0] if senses else ""
    return first in _HAPPENING or (bool(verb) and first in _OF_VERBS)


def is_person(reading: Reading, index: int) -> bool:
    """Whether the noun, name or pronoun can mean somebody."""
    word = reading.low[index]
    if reading.tags[index] == "p" or word in _PRONOUNS:
        return True
    return means_people(word)


def means_people(noun: str) -> bool:
    """Whether the noun means people, in singular or plural."""
    people = nouns().people
    return noun in people or other_number(noun) in people or noun.endswith(_WHO)
