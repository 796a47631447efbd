"""What our own exports add for people to read, taken off again where they are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, get_args

from dashboard.loader.event_tables.columns import Cells, Record
from dashboard.loader.readers.article import one_line
from dashboard.story import Status

_STANDING: Final = re.compile(rf" \(({'|'.join(get_args(Status))})\)\Z")
# The keys under which the parts of one event stand that is at several places.
EVENT: Final = "event"
_OF_PLACE: Final = ("place", "inferred_place", "place_kind", "lat", "lon")


def standing_of(title: str) -> tuple[str, str]:
    """A title and the status that is told behind it; what is asserted says none."""
    found = _STANDING.search(title)
    return (title[: found.start()], found[1]) if found else (title, "asserted")


def said_in(lines: Iterable[str]) -> str:
    """The sentences of the texts, which alone stand in marks."""
    quoted = (one_line(line) for line in lines)
    return " ".join(one[1:-1] for one in quoted if one.startswith("“") and one.endswith("”"))


def joined(records: Sequence[tuple[str, Record]]) -> list[Record]:
    """Records after the ids of their events, one an event: with all its places."""
    found: dict[str, Record] = {}
    for number, (event, record) in enumerate(records):
        key = event or f"#{number}"
        if key in found:
            first = found[key]
            found[key] = replace(first, places=(*first.places, _place(record.cells)))
        else:
            found[key] = record
    return list(found.values())


def _place(cells: Cells) -> Cells:
    return {key: cells[key] for key in _OF_PLACE if key in cells}
