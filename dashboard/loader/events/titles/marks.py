"""Quotation marks and brackets in a row of words; the words without those that have no partner."""

from __future__ import annotations

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.syntax import Reading
from dashboard.loader.syntax.classes import QUOTE, SET_OFF

_OPENING = frozenset(("“", "«", "„", "``", "‘"))
_CLOSING = frozenset(("”", "»", "''"))
# Classes of quotation marks: around what is said, and around a mere part of a phrase.
QUOTES = frozenset((QUOTE, SET_OFF))
_SINGLE = frozenset(("‘", "’", "'"))


def is_apostrophe(reading: Reading, index: int) -> bool:
    """“Dunkin' ”, “workers' ”: a mark that belongs to the word before."""
    return (
        index > 0
        and reading.low[index] in ("'", "’")
        and reading.ends[index - 1] == reading.starts[index]
        and reading.written[index - 1][-1].isalnum()
    )


def pairs_of(reading: Reading, first: int, last: int) -> tuple[dict[int, int], set[int]]:
    """Marks from ``first`` to ``last``: where each that opens is closed, and those alone."""
    pairs: dict[int, int] = {}
    alone: set[int] = set()
    pending: dict[bool, int] = {}
    for index in range(first, last):
        if reading.tags[index] not in QUOTES:
            continue
        single = reading.low[index] in _SINGLE
        if single in pending and reading.low[index] not in _OPENING:
            pairs[pending.pop(single)] = index
        elif single and is_apostrophe(reading, index):
            continue
        elif _opens(reading, index):
            if single in pending:
                alone.add(pending[single])
            pending[single] = index
        elif reading.low[index] != "’":
            alone.add(index)
    return pairs, alone | set(pending.values())


def _opens(reading: Reading, index: int) -> bool:
    mark = reading.low[index]
    if mark in _OPENING or mark in _CLOSING or mark == "’":
        return mark in _OPENING
    return index == 0 or reading.ends[index - 1] < reading.starts[index]


def _lone_brackets(reading: Reading, first: int, last: int) -> set[int]:
    """Brackets that are not closed, or not opened, between the words."""
    alone: set[int] = set()
    pending: list[int] = []
    for index in range(first, last):
        if reading.tags[index] == "(":
            pending.append(index)
        elif reading.tags[index] == ")" and pending:
            pending.pop()
        elif reading.tags[index] == ")":
            alone.add(index)
    return alone | set(pending)


def is_shortened(reading: Reading, index: int) -> bool:
    """“Corp”, “then-Sen”: a word that is written with a point."""
    return reading.low[index].rpartition("-")[2] in word_set("abbreviated")


def is_end(reading: Reading, index: int) -> bool:
    """A full stop that closes the sentence, and not also a shortened word."""
    if index == 0 or reading.low[index] not in (".", "!", "…"):
        return False
    return not is_shortened(reading, index - 1)


def words(body: str, reading: Reading, first: int, last: int) -> str:
    """The words as written; marks without a partner and a comma before a closing one left out."""
    pairs, alone = pairs_of(reading, first, last)
    alone |= _lone_brackets(reading, first, last)
    while last > first + 1 and (last - 1 in alone or is_end(reading, last - 1)):
        last -= 1
    if first >= last:
        return ""
    closing = set(pairs.values())
    parts: list[str] = []
    at = reading.starts[first]
    for index in range(first, last):
        dropped = index in alone or (
            index + 1 == last - 1 and index + 1 in closing and reading.tags[index] in ",."
        )
        if dropped:
            parts.append(body[at : reading.starts[index]])
            at = reading.ends[index]
    parts.append(body[at : reading.ends[last - 1]])
    return " ".join("".join(parts).split()).rstrip(",;:-–— ")
