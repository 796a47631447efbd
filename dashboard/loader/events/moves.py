"""Where a movement begins and where it ends, by the words directly before its places.

“from” against “to”, “towards” and “into”.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final, Literal

from dashboard.story import PlaceMention

Side = Literal["from", "to"]

LEAD: Final = 64  # characters read before a place: the preposition and “the port of”
_LEAD: Final = re.compile(
    r"(?:\b(\w{1,20})\s)?\b(from|out\sof|to|towards?|into|onto)\s"
    r"(?:the\s|a\s)?(?:(?:near|nearby|neighbou?ring|central|north|south|east|west|city|town|village|"
    r"capital|port|province|region|area|outskirts|suburbs?|(?:north|south|east|west)ern)\s){0,3}"
    r"(?:of\s)?$",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"\s*(?:,|and|, and)\s*(?:the\s)?", re.IGNORECASE)
NO_MOVE: Final = frozenset(
    "according adjacent apart close due far home loyal near next opposed prior similar thanks "
    "belong belongs important key related".split()
)
"""Words before “to” and “from” after which nothing moves: “close to”, “apart from”."""


class Moves:
    """The places of a sentence that something comes from, and those that it goes to."""

    def __init__(self, text: str, start: int, mentions: Iterable[PlaceMention]) -> None:
        """``mentions`` are those of the sentence, which begins at ``start``, in their order."""
        self._numbers: dict[Side, dict[str, int]] = {"from": {}, "to": {}}
        before: Side | None = None
        at = start
        for number, mention in enumerate(mentions):
            if mention.role != "literal" or mention.start < at:
                continue
            between = text[at : mention.start]
            if at == start or not _AND.fullmatch(between):
                before = side_of(between[-LEAD:])
            if before:
                self._numbers[before].setdefault(mention.place, number)
            at = mention.end

    def ends(self, places: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those of the places that an event comes from, and those that it goes to."""
        return self._led("from", places), self._led("to", places)

    def _led(self, side: Side, places: Collection[str]) -> tuple[str, ...]:
        numbers = self._numbers[side]
        return tuple(sorted({one for one in places if one in numbers}, key=numbers.__getitem__))


def side_of(lead: str) -> Side | None:
    """What the words directly before a place say of it."""
    match = _LEAD.search(lead)
    if match is None or (match[1] or "").casefold() in NO_MOVE:
        return None
    return "from" if match[2].casefold().startswith(("from", "out")) else "to"
