"""What ``data/english_nouns.csv`` says of a noun: people, groups and happenings are in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dashboard.data_files import line_of, sorted_lines


def noun_senses(noun: str) -> Sequence[str] | None:
    """The senses of a noun, the likeliest first; None of one that is not in the table."""
    line = line_of(_lines(), noun)
    return None if line is None else line.partition(",")[0].split(" ")


@cache
def _lines() -> list[bytes]:
    return sorted_lines("english_nouns.csv")
