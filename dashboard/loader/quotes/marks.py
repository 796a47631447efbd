"""Pairs of quotation marks in every typography, nested, unbalanced or over paragraphs."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from dashboard.loader.prose import Prose
from dashboard.loader.quotes.lexicon import speaking_forms

_MARK = re.compile(r"''|``|’’|‘‘|[“”„‟\"«»‹›‘’‚']")
_SINGLE = frozenset("‘’'‚‹›")
_ANGLED = frozenset("«»‹›")
_OPENING = frozenset({"``", "‘", "‘‘", "‚", "“", "„", "‟"})
_BEFORE_OPENING = frozenset("([{—–-/:“‘\"'«‹„‚")
_AFTER_CLOSING = frozenset(".,;:!?)]}…—–-/”’\"'»›“‘")
_SENTENCE_ENDS = frozenset(".!?…")
# Words that begin with an apostrophe of their own ('em, '90s).
_ELIDED = re.compile(r"(?:\d|em\b|tis\b|twas\b|til\b|cause\b|n\b|bout\b|round\b)", re.IGNORECASE)
# Quotations inside quotations inside quotations; deeper ones are taken for stray marks.
MAX_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in quotation marks: ``start`` and ``end`` without the marks, ``outer_`` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool


@dataclass(slots=True)
class _Mark:
    """A mark and what it can do; a ``doubtful`` one may be an apostrophe, feet or inches."""

    start: int
    end: int
    char: str
    opens: bool
    closes: bool
    doubtful: bool

    @property
    def single(self) -> bool:
        return self.char in _SINGLE


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner, and the pairs found inside it meanwhile."""

    mark: _Mark
    inside: list[Marked] = field(default_factory=list)


def find_marked(prose: Prose) -> list[Marked]:
    """Outermost quotations in order, each paragraph by itself but for those that go on."""
    found: list[Marked] = []
    stack: list[_Open] = []
    last_end = 0
    for start, end in _paragraphs(prose):
        marks = list(_marks(prose.body, start, end))
        if stack:
            goes_on = marks and marks[0].start == start and marks[0].opens
            if goes_on and marks[0].single == stack[0].mark.single:
                marks = marks[1:]
            else:
                found.extend(_given_up(prose.body, stack, last_end))
                stack = []
        _pair(prose.body, marks, stack, found)
        del stack[1:]
        if stack and (stack[0].mark.single or stack[0].inside):
            found.extend(stack[0].inside)
            stack = []
        last_end = end
    if stack:
        found.extend(_given_up(prose.body, stack, last_end))
    return sorted((m for m in found if m.end > m.start), key=lambda m: m.start)


def _paragraphs(prose: Prose) -> Iterator[tuple[int, int]]:
    """First and last offset of each paragraph."""
    start, end, number = 0, 0, -1
    for sentence in prose.sentences:
        if sentence.paragraph != number:
            if number >= 0:
                yield start, end
            start, number = sentence.start, sentence.paragraph
        end = sentence.end
    if number >= 0:
        yield start, end


def _marks(body: str, start: int, end: int) -> Iterator[_Mark]:
    """The quotation marks of a paragraph, apostrophes left out."""
    for found in _MARK.finditer(body, start, end):
        mark = _mark(body, found, start, end)
        if mark is not None:
            yield mark


def _mark(body: str, found: re.Match[str], start: int, end: int) -> _Mark | None:
    at, after, char = found.start(), found.end(), found.group()
    before = body[at - 1] if at > start else " "
    following = body[after] if after < end else " "
    if char in ("'", "’", "‘") and before.isalnum() and following.isalnum():
        return None
    opens = (before.isspace() or before in _BEFORE_OPENING) and not following.isspace()
    closes = not before.isspace() and (following.isspace() or following in _AFTER_CLOSING)
    if char in ("'", "’") and opens and _ELIDED.match(body, after):
        return None
    if char in _OPENING and not following.isspace() and not (closes and before.isalnum()):
        opens = True
    if char == "”":
        closes = True
    if char in ("«", "»"):
        opens = before.isspace() or before in _BEFORE_OPENING
        closes = following.isspace() or following in _AFTER_CLOSING
    goes_on = body[after : after + 2].strip().islower()
    possessive = char in ("'", "’") and before == "s"
    measure = char in ("'", "’", '"', "”") and before.isdigit()
    return _Mark(at, after, char, opens, closes, goes_on and (possessive or measure))


def _pair(body: str, marks: Sequence[_Mark], stack: list[_Open], found: list[Marked]) -> None:
    """Pairs the marks of a paragraph; what stays open is left on the stack."""
    later_closers = _closers_after(marks)
    for index, mark in enumerate(marks):
        if stack and _goes_on(body, mark, stack[-1].mark):
            continue
        depth = _depth_closed(mark, stack)
        if depth is not None and not (mark.doubtful and later_closers[index]):
            while len(stack) > depth:
                opened = stack.pop()
            (stack[-1].inside if stack else found).append(_between(body, opened.mark, mark))
        elif mark.opens and len(stack) < MAX_DEPTH:
            stack.append(_Open(mark))


def _goes_on(body: str, mark: _Mark, opened: _Mark) -> bool:
    """Whether a mark opens again what is open: a paragraph of it began here once."""
    if mark.char != "“" or opened.char != "“" or not mark.opens:
        return False
    return body[max(0, mark.start - 3) : mark.start].rstrip()[-1:] in _SENTENCE_ENDS


def _between(body: str, opening: _Mark, closing: _Mark) -> Marked:
    """The words between two marks, without the blanks inside the marks."""
    start, end = _trimmed(body, opening, closing.start)
    return Marked(start, end, opening.start, closing.end, closed=True)


def _trimmed(body: str, opening: _Mark, end: int) -> tuple[int, int]:
    """Where words in marks begin and end: without blanks, and without the mark once more."""
    content = body[opening.end : end].rstrip()
    stripped = content.lstrip(f"{opening.char}{string.whitespace}\u00a0")
    return opening.end + len(content) - len(stripped), opening.end + len(content)


def _closers_after(marks: Sequence[_Mark]) -> list[bool]:
    """Whether, before the next opening one, another mark of its kind can close."""
    result = [False] * len(marks)
    waiting = {True: False, False: False}
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        result[index] = waiting[mark.single]
        waiting[mark.single] = mark.closes and not mark.opens
    return result


def _depth_closed(mark: _Mark, stack: Sequence[_Open]) -> int | None:
    """How deep the stack is once this mark has closed its partner, or None."""
    if not mark.closes:
        straight = mark.char == '"' and stack and stack[-1].mark.char == '"'
        return len(stack) - 1 if straight else None
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth].mark
        if opened.single == mark.single and (opened.char in _ANGLED) == (mark.char in _ANGLED):
            same_direction = mark.char in _OPENING and mark.opens and opened.char == mark.char
            return None if same_direction else depth
    return None


def _given_up(body: str, stack: Sequence[_Open], end: int) -> Iterator[Marked]:
    """A quotation that nobody closed ends before ", he said" or with its paragraph."""
    mark = stack[0].mark
    content = body[mark.end : end].rstrip()
    tag = next(_tag().finditer(content), None)
    start, stop = _trimmed(body, mark, mark.end + (tag.start() + 1 if tag else len(content)))
    yield Marked(start, stop, mark.start, max(stop, mark.end), closed=False)


@cache
def _tag() -> re.Pattern[str]:
    """ "…, NAME said" at the end of a sentence, and "…, said NAME"."""
    word = r"[^\s,.!?;:“”\"]{1,30}"
    verb = "|".join(sorted(speaking_forms()))
    after = rf"(?:{word} ){{1,5}}(?:{verb})(?=[.,:;]|$| in | on | at )"
    return re.compile(rf"[,?!] (?:{after}|(?:{verb}) (?:[A-Z]|the |a |an |he\b|she\b))")
