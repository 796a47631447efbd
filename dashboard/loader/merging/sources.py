"""How many sources tell an event that do not tell it after each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from itertools import pairwise

from dashboard.data_files import rows
from dashboard.loader.merging.parts import DocumentParts
from dashboard.story import Evidence

# Where an article names the agency that it is from: its first and last lines.
CREDIT_REACH = 400
# A sentence of so many words that two texts share is copied; so many of them, and so large a part of
# the shorter text, make the text a copy.
LONG, SHARED, MOSTLY = 8, 2, 0.5
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?]+[\s\"”’')]|\n")


class Credits:
    """What says that documents have it from one source, each document read once.

    These are the agencies that they credit at head or foot, and the texts of which they are copies.
    """

    def __init__(self, parts: Sequence[DocumentParts]) -> None:
        self._texts = {part.document.id: part.document.text for part in parts}
        self._found: dict[str, frozenset[str]] = {}
        self._copied = copies({one: long_sentences(text) for one, text in self._texts.items()})

    def of(self, document: str) -> frozenset[str]:
        """The agencies of one document, and the mark of the text that it shares with copies."""
        found = self._found.get(document)
        if found is None:
            text = self._texts[document]
            found = agencies_in(f"{text[:CREDIT_REACH]}\n{text[-CREDIT_REACH:]}")
            mark = self._copied.get(document)
            found = found | {mark} if mark else found
            self._found[document] = found
        return found


def long_sentences(text: str) -> frozenset[str]:
    """Marks of the sentences that nobody writes twice by chance, whatever their case and marks."""
    found = []
    for sentence in _STOP.split(text):
        words = _WORD.findall(sentence.lower())
        if len(words) >= LONG:
            found.append(blake2b(" ".join(words).encode(), digest_size=8).hexdigest())
    return frozenset(found)


def copies(sentences: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """For each document that shares most of its long sentences with another a mark of both."""
    holders: dict[str, list[str]] = {}
    for document, marks in sentences.items():
        for mark in marks:
            holders.setdefault(mark, []).append(document)
    shared: dict[tuple[str, str], int] = {}
    for documents in holders.values():
        for one, other in pairwise(documents):
            shared[one, other] = shared.get((one, other), 0) + 1
    first: dict[str, str] = {}
    for (one, other), many in sorted(shared.items()):
        shorter = min(len(sentences[one]), len(sentences[other]))
        if many >= SHARED and many >= MOSTLY * shorter:
            mark = first.get(one) or first.get(other) or f"copy of {one}"
            first[one] = first[other] = mark
    return first


def independent_sources(
    evidence: Sequence[Evidence], credits_of: Credits
) -> tuple[tuple[str, ...], ...]:
    """The documents that tell an event, in groups that have it from one source.

    Documents are of one group when they credit the same news agency, are copies of one text, or
    say the same sentence of the event word for word.
    """
    groups: dict[str, list[str]] = {}
    marks: dict[str, set[str]] = {}
    for one in evidence:
        found = marks.setdefault(one.document, set(credits_of.of(one.document)))
        found |= long_sentences(one.text) | agencies_in(one.text)
    for document, found in marks.items():
        same = [other for other in groups if not marks[other].isdisjoint(found)]
        if not same:
            groups[document] = [document]
            continue
        key = same[0]
        groups[key].append(document)
        marks[key] |= found
        for other in same[1:]:
            groups[key] += groups.pop(other)
            marks[key] |= marks[other]
    order = {document: at for at, document in enumerate(marks)}
    return tuple(tuple(sorted(group, key=order.__getitem__)) for group in groups.values())


def agencies_in(words: str) -> frozenset[str]:
    """The agencies that some words name."""
    return frozenset(_agencies()[match.group()] for match in _pattern().finditer(words))


@cache
def _agencies() -> dict[str, str]:
    return {form: row["name"] for row in rows("agencies.csv") for form in row["forms"].split("|")}


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_agencies(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)")
