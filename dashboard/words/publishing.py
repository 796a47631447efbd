"""When something was published and how that is known, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from dashboard.days import edtf_words
from dashboard.story import PublishedBasis, Span
from dashboard.words.kinds import PUBLISHED_BASES

UNKNOWN: Final = "date unknown"
# What is shown of the words that say it: a line of a page's head, not a paragraph.
LONGEST_SAID: Final = 120


class Dated(Protocol):
    """A document of a story, or its row in a table."""

    @property
    def published(self) -> str | None: ...  # noqa: D102
    @property
    def published_basis(self) -> PublishedBasis: ...  # noqa: D102
    @property
    def published_from(self) -> Span | None: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


def published_words(document: Dated, *, quoted: bool = True) -> str:
    """Such as ``12 Feb 2024, as its dateline says: “Feb 12 (Steppe Wire)”``; plain text.

    Without the document's own words where not ``quoted``.
    """
    if not document.published:
        return UNKNOWN
    known = f"{_day_words(document.published)}, {PUBLISHED_BASES[document.published_basis]}"
    said = said_of(document) if quoted else ""
    joint = " from" if document.published_basis == "inferred" else ":"
    return f"{known}{joint} “{said}”" if said else known


def publication_of(documents: Sequence[Dated], counted_from: str | None) -> str:
    """In words, of the documents that tell an event: what its date is counted from, else the first.

    ``counted_from`` is that publication as EDTF.
    """
    counted = (one for one in documents if counted_from and one.published == counted_from)
    document = next(counted, documents[0] if documents else None)
    return published_words(document) if document else UNKNOWN


def said_of(document: Dated) -> str:
    """The words of a document that say when it was published, in one line; empty without any."""
    span = document.published_from
    if span is None:
        return ""
    said = " ".join(document.text[span.start : span.end].split())
    return said if len(said) <= LONGEST_SAID else f"{said[: LONGEST_SAID - 2].rstrip()} …"


def _day_words(published: str) -> str:
    start, slash, end = published.partition("/")
    if slash and end in ("", ".."):
        return f"not before {edtf_words(start)}"
    if slash and start in ("", ".."):
        return f"not after {edtf_words(end)}"
    return edtf_words(published)
