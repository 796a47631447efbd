"""What is read: one text with what its giver knows of it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.table_row import TableRow
from dashboard.story import Furniture


class SourceError(Exception):
    """A source that cannot be read: which, why, and what to do."""

    def __init__(self, name: str, reason: str, advice: str) -> None:
        super().__init__(f"{name}: {reason}. {advice}")
        self.name = name
        self.reason = reason
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Source:
    """One text to be read, with what its giver knows of it.

    ``published`` is EDTF as given; ``metadata_published`` is what the page says of itself.
    ``made`` is the day that a file says it was made: a day of the file and not of what it
    tells, so that nothing is dated by it. ``rows`` are there where the text is a table.
    """

    name: str
    text: str
    title: str | None = None
    published: str | None = None
    metadata_published: str | None = None
    furniture: tuple[Furniture, ...] = ()
    made: str | None = None
    rows: tuple[TableRow, ...] = ()
