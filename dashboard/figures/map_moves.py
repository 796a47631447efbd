"""Movements: events whose words say that something went from one place to another.

A place is where a movement begins or ends by the words directly before its mention in
the event's own sentence: “from” against “to”, “towards” and “into”.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final, Literal

import pandas as pd

from dashboard.kinds import Quadrant
from dashboard.story import Status
from dashboard.tables import Tables, records

Side = Literal["from", "to"]

MOVING: Final = frozenset({("RETREAT", "withdraw"), ("MOBILIZE", "troops"), ("AID", None)})
"""Kinds, with their mode where only one is meant, that move by themselves.

Where they begin and end may stand in two sentences.
"""
ARROWS: Final = 4  # of one event: a list of origins and ends is no bundle of lines
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


@dataclass(frozen=True, slots=True)
class Movement:
    """An event that goes from one place to another; places by id."""

    event: str
    title: str
    when: str
    start: str
    end: str
    quadrant: Quadrant
    status: Status


def movements(tables: Tables, events: pd.DataFrame) -> tuple[Movement, ...]:
    """The movements of ``events``, rows of ``tables.events``; what did not happen is none."""
    mentions = _literal_mentions(tables)
    texts = dict(zip(tables.documents["id"], tables.documents["text"], strict=True))
    wanted = events[(events["place_ids"].map(len) > 1) & (events["status"] != "negated")]
    evidence = _by_event(tables.evidence, set(wanted["id"]))
    found: list[Movement] = []
    for event in records(wanted):
        sides = [_sides(one, event, mentions, texts) for one in evidence.get(event.id, ())]
        if _moves_by_itself(event):
            sides = [[side for sentence in sides for side in sentence]]
        pairs = dict.fromkeys(pair for sentence in sides for pair in _pairs(sentence))
        found += [
            Movement(event.id, event.title, event.when, *pair, event.quadrant, event.status)
            for pair in list(pairs)[:ARROWS]
        ]
    return tuple(found)


def _moves_by_itself(event: Any) -> bool:
    return (event.kind, event.mode) in MOVING or (event.kind, None) in MOVING


def _pairs(sides: Sequence[tuple[str, Side]]) -> Iterator[tuple[str, str]]:
    starts = [place for place, side in sides if side == "from"]
    ends = [place for place, side in sides if side == "to"]
    return ((start, end) for start, end in product(starts, ends) if start != end)


def _sides(
    sentence: Any, event: Any, mentions: Mapping[str, Sequence[Any]], texts: Mapping[str, str]
) -> list[tuple[str, Side]]:
    """The event's places in one sentence that it is said to come from or to go to."""
    text = texts.get(sentence.document, "")
    found: list[tuple[str, Side]] = []
    before: Side | None = None
    at = sentence.start
    for mention in mentions.get(sentence.document, ()):
        if not sentence.start <= mention.start < mention.end <= sentence.end:
            continue
        between = text[at : mention.start]
        if at == sentence.start or not _AND.fullmatch(between):
            before = side_of(between[-LEAD:])
        if before and mention.place in event.place_ids:
            found.append((mention.place, before))
        at = mention.end
    return found


def side_of(lead: str) -> Side | None:
    """What the words directly before a place say of it."""
    match = _LEAD.search(lead)
    if match is None or (match[1] or "").casefold() in NO_MOVE:
        return None
    return "from" if match[2].casefold() in {"from", "out of"} else "to"


def _literal_mentions(tables: Tables) -> dict[str, list[Any]]:
    """By document, in the order of the text."""
    literal = tables.place_mentions[tables.place_mentions["role"] == "literal"]
    return _grouped(literal.sort_values("start"), "document")


def _by_event(evidence: pd.DataFrame, events: set[str]) -> dict[str, list[Any]]:
    return _grouped(evidence[evidence["event"].isin(events)], "event")


def _grouped(frame: pd.DataFrame, column: str) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in records(frame):
        groups[getattr(row, column)].append(row)
    return groups
