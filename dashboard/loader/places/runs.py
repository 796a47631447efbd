"""Runs of capitalised words: where the names are that no gazetteer holds."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dashboard.loader.places.context import UPPER, bare, words_of

# No name has more words; a heading or a list in capitals is cut.
MAX_WORDS = 8
# No town's name that the press uses has more.
MAX_NAME = 4
_WORD = (
    rf"(?:(?:[A-Z]|St|Mt|Ft|Rd|Ave|Blvd|Dr|Hwy)\.|[{UPPER}][\w'-]{{0,30}}|\d{{1,3}}(?:st|nd|rd|th))"
)
# Small words inside names of other languages: "Valverde del Camino".
_LINK = r"(?:(?:d(?:e|el|ella|ei|i|o|a|os|as)|sur|am|ya|wa)(?: l(?:a|as|os|e|es))? )?"
_RUN = re.compile(
    rf"(?=[{UPPER}\d])(?<![\w.'-]){_WORD}(?: {_LINK}{_WORD}){{0,{MAX_WORDS - 1}}}"
    r"(?=(?: ([a-z]+(?:-[a-z]+)?)\b)?)"
)


class Run(NamedTuple):
    """Capitalised words in a row, the word before them, and the one after in small letters."""

    start: int
    end: int
    words: tuple[str, ...]
    before: str
    after: str

    def part(self, first: int, last: int) -> tuple[int, str]:
        """Where the words from ``first`` up to, without, ``last`` begin, and the words."""
        words = self.words
        if not first:
            return self.start, words[0] if last == 1 else " ".join(words[:last])
        return self.start + sum(map(len, words[:first])) + first, " ".join(words[first:last])


def mentions_of(names: Container[str], runs: Sequence[Run]) -> Iterator[tuple[int, str, str]]:
    """Start, name and the word after of every part of a run that is one of ``names``."""
    for run in runs:
        size = len(run.words)
        for first in range(size):
            for last in range(min(size, first + MAX_NAME), first, -1):
                name = " ".join(run.words[first:last]).removesuffix("'s")
                if name in names:
                    yield run.part(first, last)[0], name, run.words[last] if last < size else ""


def runs_in(text: str) -> list[Run]:
    """All runs of capitalised words of a text, in order."""
    return [_run(text, match) for match in _RUN.finditer(text)]


@cache
def _introducing() -> frozenset[str]:
    return words_of("town_follows", "locative") | {"the", "on"}


def _run(text: str, match: re.Match[str]) -> Run:
    """The run of a match; a preposition or article that opens it is the word before it."""
    start, end = match.span()
    written, after = match.group(0, 1)
    if " " not in written:
        return Run(start, end, (written,), word_before(text, start), after or "")
    words = tuple(written.split(" "))
    if words[0].lower() in _introducing() and not words[1].islower():
        return Run(start + len(words[0]) + 1, end, words[1:], words[0], after or "")
    return Run(start, end, words, word_before(text, start), after or "")


def word_before(text: str, start: int) -> str:
    """The word right before ``start`` on its line, or nothing."""
    if text[start - 1 : start] != " ":
        return ""
    piece = text[max(0, start - 31) : start - 1]
    return piece[max(piece.rfind(" "), piece.rfind("\n")) + 1 :]


def word_after(text: str, end: int) -> str:
    """The word right after ``end`` on its line, or nothing."""
    if text[end : end + 1] != " ":
        return ""
    return bare(text[end + 1 : end + 31].partition(" ")[0].partition("\n")[0])
