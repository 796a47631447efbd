"""What is read: one text with what its giver knows of it, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.table_row import TableRow
from dashboard.story import Furniture

# What a message shows of a value: enough to find it again.
LONGEST_QUOTED = 80


def with_quoted(reason: str, values: Sequence[str]) -> str:
    """A reason with the values that it quotes in the place of each {}, long ones cut."""
    cut = (
        value if len(value) <= LONGEST_QUOTED else f"{value[: LONGEST_QUOTED - 2]} …"
        for value in values
    )
    return reason.format(*cut) if values else reason


class SourceError(Exception):
    """A source that cannot be read: which, why (with the values quoted for each {}), and what to do."""

    def __init__(self, name: str, reason: str, advice: str, *quoted: str) -> None:
        reason = with_quoted(reason, quoted)
        super().__init__(f"{name}: {reason}. {advice}")
        self.name = name
        self.reason = reason
        self.advice = advice

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str, str]]:
        return SourceError, (self.name, self.reason, self.advice)


@dataclass(frozen=True, slots=True)
class Source:
    """One text to be read, with what its giver knows of it.

    ``published`` is EDTF as given; ``metadata_published`` is what the page says of itself.
    ``source`` is the paper, agency or site that it names, ``language`` an ISO 639-1 code.
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
    source: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
