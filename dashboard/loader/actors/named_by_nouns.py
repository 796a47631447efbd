"""Organisations whose name a noun before it tells: “the airline Norvik”, then “Norvik” alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.actors.capitals import Capital, runs
from dashboard.loader.actors.lexicon import name_words, roles, small_words, titles

# A longer row of capitalised words is a heading.
MAX_WORDS: Final = 4
# “Group F” is none.
_MIN_NAME: Final = 3
_NOUN_BEFORE: Final = re.compile(r"([A-Za-z]?[a-z-]{2,15})[ \u00a0]\Z")
_NOUN_REACH: Final = 18

_PARTNER: Final = re.compile(r" & [A-Z]\w*(?![\w'’])")

# Start and end of a mention.
Named = tuple[int, int]


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("organisation_nouns.csv"))


def named_by_nouns(
    body: str, words: Iterable[Capital], taken: Sequence[tuple[int, int]]
) -> Iterator[Named]:
    """Every mention of a name that a noun introduces once; ``taken`` are other names, in order."""
    found = [one for run in runs(body, words, taken) if (one := _unbroken(run))]
    names = {_text(body, one) for one in found if _is_introduced(body, one)}
    if not names:
        return
    for row in found:
        for last in range(len(row), 0, -1):
            if _text(body, row[:last]) in names:
                partner = _PARTNER.match(body, row[last - 1].end)
                yield row[0].start, partner.end() if partner else row[last - 1].end
                break


def _unbroken(run: Sequence[Capital]) -> list[Capital]:
    """The words of a row up to an owner or a stop: “Norvik's” of “Norvik's Oslo base”."""
    kept: list[Capital] = []
    for word in run[:MAX_WORDS]:
        kept.append(word)
        if word.possessive or word.dotted:
            break
    return kept


def _text(body: str, row: Sequence[Capital]) -> str:
    return " ".join(body[row[0].start : row[-1].end].split())


def _is_introduced(body: str, row: Sequence[Capital]) -> bool:
    start = row[0].start
    noun = _NOUN_BEFORE.search(body[max(0, start - _NOUN_REACH) : start])
    if noun is None or noun[1].lower() not in _nouns() or len(_text(body, row)) < _MIN_NAME:
        return False
    first = row[0].word
    if first.lower() in small_words() or (first,) in titles() or first.lower() in roles():
        return False
    return first not in name_words()
