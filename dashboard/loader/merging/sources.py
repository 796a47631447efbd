"""How many sources tell an event that do not tell it after each other."""

from __future__ import annotations

import re
from functools import cache

from dashboard.data_files import rows
from dashboard.story import Event, Story

# Where an article names the agency that it is from: its first and last lines.
CREDIT_REACH = 400


def independent_sources(story: Story, event: Event) -> tuple[tuple[str, ...], ...]:
    """The documents that tell an event, in groups that have it from one source.

    Documents are of one group when they credit the same news agency or say the same
    sentence of the event word for word.
    """
    texts = {document.id: document.text for document in story.documents}
    groups: dict[str, list[str]] = {}
    marks: dict[str, set[str]] = {}
    for evidence in event.evidence:
        found = marks.setdefault(evidence.document, set())
        found.add(" ".join(evidence.text.lower().split()))
        found |= agencies_in(texts[evidence.document], evidence.text)
    for document, found in marks.items():
        key = next((other for other in groups if not marks[other].isdisjoint(found)), None)
        if key is None:
            groups[document] = [document]
        else:
            groups[key].append(document)
            marks[key] |= found
    return tuple(tuple(group) for group in groups.values())


def agencies_in(text: str, evidence: str = "") -> set[str]:
    """The agencies that an article credits at its head or foot or in the evidence."""
    credit = f"{text[:CREDIT_REACH]}\n{text[-CREDIT_REACH:]}\n{evidence}"
    return {_agencies()[match.group()] for match in _pattern().finditer(credit)}


@cache
def _agencies() -> dict[str, str]:
    return {form: row["name"] for row in rows("agencies.csv") for form in row["forms"].split("|")}


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_agencies(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)")
