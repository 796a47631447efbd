"""Days that a text cannot be older than: those its page shows, and known events told as past."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from dashboard.loader.furniture import AFTER_END, BEFORE_START, RELATED, RELATED_LINKS, dates_shown
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Prose
from dashboard.story import Furniture

# So far back in its sentence a word is still said of a date; each date of a long one is looked at.
REACH: Final = 300
_OF_OTHERS: Final = frozenset((RELATED, RELATED_LINKS, AFTER_END, BEFORE_START))
_NOT_YET: Final = re.compile(
    r"\b(?:if|will|would|could|might|(?-i:may)|ahead of|upcoming|planned|plans?|possible|fear(?:s|ed)?"
    r"|due|until|by|before(?! (?:dawn|daybreak|sunrise|midday|noon|sunset|dusk|midnight)\b)"
    r"|scheduled|set for|expires?|deadline)\b",
    re.IGNORECASE,
)


def dates_on_page(prose: Prose, furniture: Sequence[Furniture]) -> Iterator[date]:
    """The days in what a page shows of other articles; a correction is of later."""
    for piece in furniture:
        if piece.reason not in _OF_OTHERS:
            continue
        for found in dates_shown(prose.text[piece.start : piece.end]):
            yield found.earliest


def events_told_as_past(prose: Prose, known: KnownEvents) -> Iterator[date]:
    """The days of known events that have happened, as the text tells."""
    for found in prose.once(known.find):
        if is_told_as_past(prose, found.start):
            yield found.event.earliest


def is_told_as_past(prose: Prose, start: int) -> bool:
    """Whether nothing before some words of a sentence says that they are still to come."""
    sentence = prose.sentence_at(start)
    told = prose.body[max(sentence.start, start - REACH) : start] if sentence else ""
    return not _NOT_YET.search(told)


def is_in_present(prose: Prose, start: int) -> bool:
    """Whether the verb of the clause around some words is present: “they vote on 18 November”."""
    index = prose.sentence_index(start)
    if index is None:
        return False
    reading = prose.readings[index]
    word = max(0, bisect_right(reading.starts, start) - 1)
    verb = reading.clauses[reading.clause_of[word]].verb
    return verb is not None and verb.finite and verb.tense == "present" and not verb.perfect
