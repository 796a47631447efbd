"""When a document was published: as given, by its page, by its head, or at least not before what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dashboard.loader.furniture import dates_shown
from dashboard.loader.given_date import parse_published
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Prose, Published
from dashboard.loader.times import explicit_dates
from dashboard.story import Furniture

# A date line stands above the text or opens it: further down a date is part of the story.
HEAD_LINES = 5
# "DAMASCUS, Dec 8, 2024 (Reuters) -" is not longer.
MAX_DATELINE_CHARACTERS = 80
UNKNOWN = Published(None, None, None, "unknown")
_LABEL = re.compile(
    r"(?:first )?(?:published|posted|updated|last updated|date)\b[\s:|–-]*(?:on )?", re.IGNORECASE
)
_DATELINE = re.compile(r"[A-Z][A-Za-z .'’-]{1,40}, $")
_NOT_YET = re.compile(
    r"\b(?:if|will|would|could|might|(?-i:may)|ahead of|upcoming|planned|plans?|possible|fear(?:s|ed)?)\b",
    re.IGNORECASE,
)


def find_published(
    prose: Prose,
    furniture: tuple[Furniture, ...],
    known: KnownEvents,
    given: str | None = None,
    metadata: str | None = None,
) -> Published:
    """The first answer of: what was given, the page's metadata, the head, what it must postdate."""
    if given:
        return parse_published(given, "given")
    if metadata:
        return parse_published(metadata, "metadata")
    head = _date_at_head(prose.body)
    if head:
        return parse_published(head.isoformat(), "dateline")
    newest = max(
        (*_dates_on_page(prose, furniture), *_events_told_as_past(prose, known)), default=None
    )
    return Published(f"{newest}/..", newest, None, "inferred") if newest else UNKNOWN


def _date_at_head(text: str) -> date | None:
    """The day of a line that is a date alone, a label with a date, or a dateline with a year."""
    lines = [line.strip() for line in text.lstrip()[:1000].split("\n") if line.strip()]
    for line in lines[:HEAD_LINES]:
        head = line[:MAX_DATELINE_CHARACTERS]
        label = _LABEL.match(head)
        for found in explicit_dates(head):
            before = head[label.end() if label else 0 : found.start]
            after = line[found.end :].lstrip()
            alone = not before.strip() and (label or len(after) == 0)
            dateline = _DATELINE.match(before) and after.startswith(("(", "-", "–", "—"))
            if found.earliest == found.latest and (alone or dateline):
                return found.earliest
    return None


def _dates_on_page(prose: Prose, furniture: tuple[Furniture, ...]) -> Iterator[date]:
    for piece in furniture:
        for found in dates_shown(prose.text[piece.start : piece.end]):
            yield found.earliest


def _events_told_as_past(prose: Prose, known: KnownEvents) -> Iterator[date]:
    for found in prose.once(known.find):
        sentence = prose.sentence_at(found.start)
        told = prose.body[sentence.start : found.start] if sentence else ""
        if not _NOT_YET.search(told):
            yield found.event.earliest
