"""Concepts of events and the families that they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dashboard.data_files import rows


@cache
def families() -> Mapping[str, tuple[str, bool]]:
    """For each concept its family, and whether it can be any of that family."""
    return {
        row["concept"]: (row["family"], row["generic"] == "yes")
        for row in rows("event_concepts.csv")
    }


def family_of(concept: str) -> str:
    """The family of a concept; a concept that the table lacks is its own."""
    return families().get(concept, (concept, False))[0]


def may_be_one(concept: str, other: str) -> bool:
    """Whether two concepts can be of one happening: the same, or one says less of the same."""
    if concept == other:
        return True
    one, two = families().get(concept), families().get(other)
    if one is None or two is None or one[0] != two[0]:
        return False
    return one[1] or two[1]
