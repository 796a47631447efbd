"""When a document was published: as given, by its page, by its head, or at least not before what."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from dashboard.loader.furniture import dates_shown
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Prose, Published
from dashboard.loader.times import explicit_dates
from dashboard.story import Furniture, PublishedBasis

# A date line stands above the text or opens it: further down a date is part of the story.
HEAD_LINES = 5
# "DAMASCUS, Dec 8, 2024 (Reuters) -" is not longer.
MAX_DATELINE_CHARACTERS = 80
UNKNOWN = Published(None, None, None, "unknown")
_EDTF_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.+Z-]*)?)?)?$")
_LABEL = re.compile(
    r"(?:first )?(?:published|posted|updated|last updated|date)\b[\s:|–-]*(?:on )?", re.IGNORECASE
)
_DATELINE = re.compile(r"[A-Z][A-Za-z .'’-]{1,40}, $")
_NOT_YET = re.compile(
    r"\b(?:if|will|would|could|might|may|ahead of|upcoming|planned|plans?|possible|fears? of)\b",
    re.IGNORECASE,
)


class DateError(ValueError):
    """A date that is no date: what was given and what is expected."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” is not a date of publication. Give a day, month or year such as 2024-12-08,"
            " 2024-12 or 2024, or a span such as 2024-12-08/2024-12-10 or 2024-12-08/.."
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


def parse_published(given: str, basis: PublishedBasis) -> Published:
    """A day, month, year or span of them in EDTF; ``..`` is an open end.

    Raises DateError where it is none of these or does not exist.
    """
    start, slash, end = given.strip().partition("/")
    earliest = None if slash and start in ("", "..") else _day(start, given, last=False)
    latest = (
        None if slash and end in ("", "..") else _day(end if slash else start, given, last=True)
    )
    if not (earliest or latest) or (earliest and latest and earliest > latest):
        raise DateError(given)
    edtf = f"{_edtf_day(start)}/{_edtf_day(end)}" if slash else _edtf_day(start)
    return Published(edtf, earliest, latest, basis)


def _edtf_day(part: str) -> str:
    return part.partition("T")[0] or ".."


def _day(part: str, given: str, *, last: bool) -> date:
    match = _EDTF_DAY.match(part)
    if match is None:
        raise DateError(given)
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        month = month or (12 if last else 1)
        return date(year or 0, month, day or (monthrange(year or 0, month)[1] if last else 1))
    except ValueError:
        raise DateError(given) from None


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
    for found in known.find(prose.body):
        sentence = prose.sentence_at(found.start)
        told = prose.body[sentence.start : found.start] if sentence else ""
        if not _NOT_YET.search(told):
            yield found.event.earliest
