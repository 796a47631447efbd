"""How many sources tell an event that do not tell it after each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b

from dashboard.data_files import rows
from dashboard.loader.merging.copying import copies, marks
from dashboard.loader.merging.parts import DocumentParts
from dashboard.story import Document, Evidence

# Where an article names the agency that it is from: its first and last lines.
CREDIT_REACH = 400
# Nobody writes a sentence of so many words as somebody else did.
LONG = 8
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?]+[\s\"”’')]|\n")


class Credits:
    """What says that documents have it from one source, each document read once.

    These are the agencies that they credit at head or foot, and the texts of which they are copies.
    """

    def __init__(self, parts: Sequence[DocumentParts]) -> None:
        self._texts = {part.document.id: part.document.text for part in parts}
        self._found: dict[str, frozenset[str]] = {}
        self._copied = copies({part.document.id: marks(own_text(part.document)) for part in parts})

    def of(self, document: str) -> frozenset[str]:
        """The agencies of one document, and the mark of the text that it shares with copies."""
        found = self._found.get(document)
        if found is None:
            found = credited_in(self._texts[document])
            first = self._copied.get(document)
            found = found | {f"copy of {first}"} if first else found
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


def own_text(document: Document) -> str:
    """What of a document is article: furniture is left out."""
    pieces, position = [], 0
    for piece in sorted(document.furniture, key=lambda one: one.start):
        pieces.append(document.text[position : piece.start])
        position = max(position, piece.end)
    return " ".join((*pieces, document.text[position:]))


def credited_in(text: str) -> frozenset[str]:
    """The agencies that an article credits at its head or foot."""
    return agencies_in(f"{text[:CREDIT_REACH]}\n{text[-CREDIT_REACH:]}")


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
