"""Commas and conjunctions between things of one list."""

from __future__ import annotations

from dashboard.loader.events.titles.cut_up import chunks_from
from dashboard.loader.syntax import Reading

# How far back another comma of a list is looked for.
MAX_LIST = 12
_IN_LIST = frozenset("tPjnspmo$iI")
_JOINING = frozenset(("and", "or", "&"))


def list_end(reading: Reading, comma: int) -> int:
    """“met Ann | , Bob and Cy”: where more of the same ends that follows a comma, or 0."""
    begin = comma + 1
    if reading.tags[begin : begin + 1] == "&":
        listed = _goes_on(reading, begin) and _is_listed_before(reading, comma)
        return _item_end(reading, begin) if listed else 0
    if reading.tags[comma - 1] == "s" and reading.tags[begin : begin + 1] == "p":
        return 0  # “his rivals, Ann Lee and Bob Ray”: who they are
    chunks = chunks_from(reading, begin)
    kinds = "".join(kind for kind, _, _ in chunks)
    at = 0
    while kinds[at : at + 1] == "N":
        at += 1
        while kinds[at : at + 2] == "iN":
            at += 2
        at += kinds[at : at + 2] == ",&"
        if kinds[at : at + 1] == "&":
            joining = begin + chunks[at][1]
            return _item_end(reading, joining) if _goes_on(reading, joining) else 0
        if kinds[at : at + 1] != ",":
            return 0
        at += 1
    return 0


def _item_end(reading: Reading, joining: int) -> int:
    """The end of the last thing of a list, behind its conjunction."""
    chunks = chunks_from(reading, joining + 1)
    return joining + 1 + (chunks[0][2] if chunks else 0)


def _is_listed_before(reading: Reading, comma: int) -> bool:
    """Whether another comma stands shortly before, with nothing but nouns between."""
    for index in range(comma - 1, max(comma - MAX_LIST, 0), -1):
        if reading.tags[index] == ",":
            return True
        if reading.tags[index] not in _IN_LIST:
            return False
    return False


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a noun follows the conjunction that no verb follows: no new clause."""
    if reading.low[index] not in _JOINING:
        return False
    chunks = chunks_from(reading, index + 1)[:2]
    kinds = [kind for kind, _, _ in chunks]
    if kinds[:1] != ["N"] or chunks[0][1] > 0 or reading.tags[index + 1] == "u":
        return False
    return kinds[1:] != ["V"] or reading.tags[index + 1 + chunks[1][1]] in "gcT"


def splits_pair(reading: Reading, index: int) -> bool:
    """“rank | and file”, “Ann, Bob | and Cy”: a conjunction that half of it would leave off."""
    bare = reading.tags[index + 1 : index + 2] in ("n", "s", "j")
    return _goes_on(reading, index) and (bare or _is_listed_before(reading, index))
