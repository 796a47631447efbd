"""How many sources tell an event that do not tell it after each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.merging.parts import DocumentParts
from dashboard.story import Evidence

# Where an article names the agency that it is from: its first and last lines.
CREDIT_REACH = 400


class Credits:
    """The agencies that documents credit at their head or foot, each document read once."""

    def __init__(self, parts: Sequence[DocumentParts]) -> None:
        self._texts = {part.document.id: part.document.text for part in parts}
        self._found: dict[str, frozenset[str]] = {}

    def of(self, document: str) -> frozenset[str]:
        """The agencies of one document."""
        found = self._found.get(document)
        if found is None:
            text = self._texts[document]
            found = agencies_in(f"{text[:CREDIT_REACH]}\n{text[-CREDIT_REACH:]}")
            self._found[document] = found
        return found


def independent_sources(
    evidence: Sequence[Evidence], credits_of: Credits
) -> tuple[tuple[str, ...], ...]:
    """The documents that tell an event, in groups that have it from one source.

    Documents are of one group when they credit the same news agency or say the same
    sentence of the event word for word.
    """
    groups: dict[str, list[str]] = {}
    marks: dict[str, set[str]] = {}
    for one in evidence:
        found = marks.setdefault(one.document, set(credits_of.of(one.document)))
        found.add(" ".join(one.text.lower().split()))
        found |= agencies_in(one.text)
    for document, found in marks.items():
        key = next((other for other in groups if not marks[other].isdisjoint(found)), None)
        if key is None:
            groups[document] = [document]
        else:
            groups[key].append(document)
            marks[key] |= found
    return tuple(tuple(group) for group in groups.values())


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
