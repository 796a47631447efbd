"""How near two words are in meaning, as ``data/word_senses.csv`` and ``sense_links.csv`` have it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from dashboard.data_files import lasting, line_of, sorted_lines

# Distinct words and pairs of words that are kept: some megabytes.
MAX_WORDS, MAX_PAIRS = 1 << 14, 1 << 17
# What is said by a derived word, and by a word for what this is a kind of, one and two steps up.
DERIVED, KINDS_OF = 0.95, (0.8, 0.55)
_PERCENT = 100
# Senses are numbered from 0 in figures and letters.
NUMBERED = 36


@dataclass(frozen=True, slots=True)
class _Sense:
    """``rarity`` is 1 for a sense of one word, 0 for one that all words are kinds of."""

    rarity: float
    above: tuple[str, ...]
    same: tuple[str, ...]


@lasting
def _words() -> list[bytes]:
    return sorted_lines("word_senses.csv")


@lasting
def _senses() -> list[bytes]:
    """Each sense stands in the row of its number."""
    return sorted_lines("sense_links.csv")


@lru_cache(maxsize=MAX_WORDS)
def _word(word: str) -> tuple[str, str]:
    """Its senses with their shares, and its opposites, each parted by spaces."""
    listed, _, against = (line_of(_words(), word) or "").partition(",")
    return listed, against


@lru_cache(maxsize=MAX_WORDS)
def _sense(sense: str) -> _Sense:
    _, count, above, same = _senses()[int(sense, NUMBERED)].decode().split(",")
    rarity = 1 - log(int(count)) / log(len(_words()))
    return _Sense(rarity, tuple(above.split()), tuple(same.split()))


@lru_cache(maxsize=MAX_WORDS)
def classes_of(word: str) -> Mapping[str, float]:
    """The senses of a word (“v:burst”, “n:pipe”) and what they are kinds of, with how surely."""
    found: dict[str, float] = {}
    pairs = (one.split(":") for one in _word(word)[0].split())
    step = {sense: (int(share) / _PERCENT) ** 0.5 for sense, share in pairs}
    for sense, share in list(step.items()):
        for other in _sense(sense).same:
            step.setdefault(other, DERIVED * share)
    found.update(step)
    for factor in KINDS_OF:
        step = {
            upper: factor * share
            for sense, share in sorted(step.items(), key=lambda pair: pair[1])
            for upper in _sense(sense).above
        }
        for sense, share in step.items():
            found[sense] = max(share, found.get(sense, 0.0))
    return found


def rarity_of(sense: str) -> float:
    """How much a sense says: 1 where one word has it, 0 where all do."""
    return _sense(sense).rarity


@lru_cache(maxsize=MAX_PAIRS)
def alike(one: str, other: str) -> float:
    """From 0 to 1: how much two words mean the same; a word means the same as itself."""
    if one == other:
        return 1.0
    some, others = classes_of(one), classes_of(other)
    if len(others) < len(some):
        some, others = others, some
    return max(
        (
            min(share, others[sense]) * rarity_of(sense)
            for sense, share in some.items()
            if sense in others
        ),
        default=0.0,
    )


@lru_cache(maxsize=MAX_PAIRS)
def related(one: str, other: str) -> float:
    """From 0 to 1: whether two words are of one kind at all, such as to go somewhere."""
    some, others = classes_of(one), classes_of(other)
    return max((min(share, others.get(sense, 0.0)) for sense, share in some.items()), default=0.0)


def most_alike(some: Iterable[str], others: Collection[str]) -> float:
    """How much the nearest two words of both mean the same."""
    return max([alike(one, other) for one in some for other in others], default=0.0)


def are_opposite(one: str, other: str) -> bool:
    """Whether two verbs mean the opposite: “open” and “close”, also “reopen” and “close”."""
    others = {one[2:] for one in _first_times(other) if one.startswith("v:")}
    return any(not others.isdisjoint(_word(first)[1].split()) for first in _first_times(one))


def _first_times(verb: str) -> tuple[str, ...]:
    """The verb, and of “reopen” the verb “open”, too."""
    return (verb, f"v:{verb[4:]}") if verb.startswith("v:re") else (verb,)


def is_known(word: str) -> bool:
    """Whether the word is in the table: a name is not."""
    return line_of(_words(), word) is not None
