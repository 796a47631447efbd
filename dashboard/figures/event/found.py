"""Marks the words that a reader looks for, in HTML of ours that is finished already.

Only words of others are looked at: they stand in elements with ``dir="auto"``. A term is
found across tags inside a line (``<b>``, ``<mark>``), not from one paragraph into the next.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import itemgetter
from typing import Final

from dashboard import escape

# Attribute values are escaped, so that no tag holds another angle bracket.
_PIECE: Final = re.compile(r"(<[^<>]*>)")
_NAME: Final = re.compile(r"</?([a-zA-Z0-9]+)")
_INLINE: Final = frozenset({"a", "b", "button", "em", "i", "mark", "q", "span", "strong"})
_EMPTY: Final = frozenset({"br", "hr", "img", "wbr"})
_OTHERS: Final = ' dir="auto"'

Spans = list[tuple[int, int]]


def spans_of(words: str, terms: Sequence[str]) -> Spans:
    """Where any of the casefolded terms stands in words; overlapping places are one."""
    folded = words.casefold()
    ends = _origins(words, folded)
    found = sorted(
        (ends(at), ends(at + len(term) - 1) + 1)
        for term in terms
        if term
        for at in _places(folded, term)
    )
    joined: Spans = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def mark_found(page: str, terms: Sequence[str]) -> str:
    """HTML of ours with every term marked in the words of others."""
    if not terms:
        return page
    line = _Line(terms)
    done: list[str] = []
    open_: list[bool] = []  # of each open element, whether it holds words of others
    for piece in _PIECE.split(page):
        if not piece.startswith("<"):
            line.add(piece, looked_at=bool(open_) and open_[-1])
            continue
        name = _name(piece)
        if name not in _INLINE:
            done.append(line.marked())
        if piece.startswith("</"):
            open_ = open_[:-1]
        elif name not in _EMPTY:
            open_.append((bool(open_) and open_[-1]) or _OTHERS in piece)
        line.tag(piece)
    return "".join([*done, line.marked()])


@dataclass
class _Line:
    """Text and inline tags that are read in one go."""

    terms: Sequence[str]
    parts: list[tuple[str, bool]] = field(default_factory=list)  # HTML, whether it is text

    def add(self, text: str, *, looked_at: bool) -> None:
        self.parts.append((text, looked_at))

    def tag(self, written: str) -> None:
        self.parts.append((written, False))

    def marked(self) -> str:
        """The line with what is found marked; it is empty from then on."""
        parts, self.parts = self.parts, []
        texts = [html.unescape(part) if is_text else "" for part, is_text in parts]
        spans = spans_of("".join(texts), self.terms)
        if not spans:
            return "".join(part for part, _ in parts)
        starts = accumulate((len(text) for text in texts), initial=0)
        return "".join(
            "".join(_cut(text, start, _touching(spans, start, start + len(text))))
            if is_text
            else part
            for (part, is_text), text, start in zip(parts, texts, starts, strict=False)
        )


def _touching(spans: Spans, start: int, end: int) -> Spans:
    """Those of the spans, which stand in order, that reach into a stretch."""
    first = bisect_right(spans, start, key=itemgetter(1))
    return spans[first : bisect_left(spans, end, lo=first, key=itemgetter(0))]


def _cut(text: str, start: int, spans: Spans) -> Iterator[str]:
    """A text that begins at ``start`` of its line, with those spans marked that touch it."""
    done = 0
    for first, last in spans:
        begin, end = max(first - start, done), min(last - start, len(text))
        if begin < end:
            yield escape.html(text[done:begin])
            yield escape.tag("mark", escape.html(text[begin:end]), class_="dl-found")
            done = end
    yield escape.html(text[done:])


def _name(tag: str) -> str:
    match = _NAME.match(tag)
    return match.group(1).casefold() if match else ""


def _places(folded: str, term: str) -> Iterator[int]:
    at = folded.find(term)
    while at >= 0:
        yield at
        at = folded.find(term, at + len(term))


def _origins(words: str, folded: str) -> Callable[[int], int]:
    """From a place in casefolded words to that in the words: “ß” is folded to two letters."""
    if len(folded) == len(words):
        return int
    origins = [at for at, letter in enumerate(words) for _ in letter.casefold()]
    return origins.__getitem__
