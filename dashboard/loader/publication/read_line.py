"""A line of a page's head or foot with what it was read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.loader.page_lines import Line
from dashboard.loader.publication.dated_lines import Judged
from dashboard.loader.publication.tokens import Token

_BARE: Final = frozenset(("date", "weekday", "time", "sign"))


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line with its tokens and what it is by them."""

    line: Line
    tokens: Sequence[Token]
    judged: Judged
    at_foot: bool

    @property
    def announces(self) -> bool:
        """Such as "Venue: …": what the page dates is an event to come."""
        return bool(self.tokens) and self.tokens[0].label == "event"

    @property
    def is_bare(self) -> bool:
        """Whether it gives a day or a time and nothing else."""
        return {token.kind for token in self.tokens} <= _BARE
