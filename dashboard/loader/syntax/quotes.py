"""Quotation marks in a sentence: which open, which close, and which only set off a few words."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import lexicon
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.tokens import Tokens

_OPEN = frozenset("“‘«„") | {"``"}
_CLOSE = frozenset("”»") | {"''"}
_MARKS = _OPEN | _CLOSE | frozenset("\"'’")
_POINTS = frozenset(",.:;?!-–—…()[]") | {"--", "..."}
# What the lexicon knows a lone apostrophe behind a word as: “the workers' rights”.
APOSTROPHE = "s'"
_SAYS = word_set("says")


class QuotationMarks:
    """Indices of the marks that open, of those that only set words off, and of lone apostrophes."""

    __slots__ = ("apostrophes", "opening", "passed")

    def __init__(self, tokens: Tokens) -> None:
        self.opening: set[int] = set()
        self.passed: set[int] = set()
        self.apostrophes: set[int] = set()
        opened: dict[str, int] = {}
        for index, word in enumerate(tokens.written):
            if word in _MARKS:
                self._mark(tokens, index, word, opened)

    def _mark(self, tokens: Tokens, index: int, word: str, opened: dict[str, int]) -> None:
        single = "'" if word in "'’‘" else '"'
        if _opens(tokens, index, word, single in opened):
            self.opening.add(index)
            opened[single] = index
            return
        start = opened.pop(single, -1)
        if start < 0 and single == "'":
            self.apostrophes.add(index)
        elif start >= 0 and _is_inside(tokens, start):
            self.passed.add(start)
            if not _ends_sentence(tokens, index):
                self.passed.add(index)


def _opens(tokens: Tokens, index: int, word: str, inside: bool) -> bool:
    if word in _OPEN:
        return True
    if word in _CLOSE:
        return False
    last = index + 1 == len(tokens.written)
    if not last and tokens.starts[index + 1] == tokens.ends[index]:
        return True
    apart = index == 0 or tokens.ends[index - 1] < tokens.starts[index]
    return apart and not inside and not last and word == '"'


def _is_inside(tokens: Tokens, start: int) -> bool:
    """Whether a word that says nothing, and no mark, stands before the quotation."""
    if not start or tokens.written[start - 1] in _POINTS:
        return False
    return lexicon().lemmas.get(tokens.low[start - 1]) not in _SAYS


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    return tokens.written[index - 1] in _POINTS
