"""What on a page is not its article: buttons, notices, related links, repeated paragraphs.

Each rule looks at one line, or at what stands around it, and answers with a
reason or passes. Furniture stays in the text; finders are kept from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.times import ExplicitDate, explicit_dates
from dashboard.story import Furniture

# Shorter paragraphs ("Yes.") are said twice on purpose.
MIN_REPEATED_CHARACTERS = 60
# Longer lines are prose that speaks of cookies or newsletters.
MAX_NOTICE_CHARACTERS = 600
# Headlines are not longer; a longer line without a full stop is prose.
MAX_HEADLINE_CHARACTERS = 160
# Two words of a notice may stand in any sentence about cookies.
MIN_NOTICE_WORDS = 2
REPEATED = "this paragraph is there twice"
RELATED = "headline of another article"
AFTER_END = "after the end of the article"
BEFORE_START = "before the start of the article"
_LETTER = re.compile(r"[^\W\d_]")
# "November 14, 20249th Day of …": a date to which the next headline sticks.
_GLUED_DATE = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |\b\d{1,2} [A-Z][a-z]{2,8}\.? )(?:19|20)\d\d(?=[^\s.,;:)–-])"
)
_ENDS_SENTENCE = re.compile(r"[.!?…][”\"'’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """The spans of ``text`` that are page and not article, in order."""
    lines = list(_lines(text))
    reasons = [_reason_of_its_own(line.words) for line in lines]
    _mark_repeated(lines, reasons)
    _mark_headlines_beside_dates(lines, reasons)
    _mark_edges(lines, reasons)
    found = zip(lines, reasons, strict=True)
    return tuple(Furniture(line.start, line.end, reason) for line, reason in found if reason)


def _lines(text: str) -> Iterator[_Line]:
    position = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = position + line.index(words[0])
            yield _Line(start, start + len(words), words)
        position += len(line) + 1


def _reason_of_its_own(words: str) -> str | None:
    """Why a line is furniture whatever stands around it."""
    if len(words) > MAX_NOTICE_CHARACTERS:
        return None
    folded = words.casefold()
    parts = _parts()
    found = parts.lines.get(_label(folded))
    if found is None and folded.startswith(tuple(parts.starts)):
        found = next(reason for start, reason in parts.starts.items() if folded.startswith(start))
    return found or _notice(folded)


def _label(folded: str) -> str:
    """The line from its first letter to its last, without counters and marks around it."""
    first, last = _LETTER.search(folded), _LETTER.search(folded[::-1])
    return folded[first.start() : len(folded) - last.start()] if first and last else ""


def _notice(folded: str) -> str | None:
    for notice in _parts().notices:
        told = sum([word in folded for word in notice.words]) >= MIN_NOTICE_WORDS
        if told and (not notice.needs or not notice.needs.isdisjoint(folded.split())):
            return notice.reason
    return None


def _mark_repeated(lines: list[_Line], reasons: list[str | None]) -> None:
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if len(line.words) >= MIN_REPEATED_CHARACTERS:
            if line.words in seen and not reasons[index]:
                reasons[index] = REPEATED
            seen.add(line.words)


def _mark_headlines_beside_dates(lines: list[_Line], reasons: list[str | None]) -> None:
    """A headline whose date stands at the head of the next line, glued to the next headline."""
    for index in range(len(lines) - 1):
        following = lines[index + 1].words
        if _is_headline(lines[index].words) and _starts_with_glued_date(following):
            reasons[index] = reasons[index] or RELATED
            reasons[index + 1] = reasons[index + 1] or RELATED


def _starts_with_glued_date(words: str) -> bool:
    glued = _GLUED_DATE.match(words)
    return bool(glued and explicit_dates(glued.group()))


def dates_shown(text: str) -> tuple[ExplicitDate, ...]:
    """The dates in a piece of furniture, those with the next headline glued to them, too.

    Offsets are those of the text with the headlines parted from the dates.
    """
    return explicit_dates(_GLUED_DATE.sub(r"\g<0> ", text))


def _mark_edges(lines: list[_Line], reasons: list[str | None]) -> None:
    """Headline-like lines among furniture before the first and after the last paragraph."""
    prose = [i for i, line in enumerate(lines) if not reasons[i] and not _is_headline(line.words)]
    if not prose:
        return
    tail = range(prose[-1] + 1, len(lines))
    if any(reasons[i] for i in tail):
        _mark(tail, reasons, AFTER_END)
    menu = [i for i in range(prose[0]) if reasons[i]]
    if menu:
        _mark(range(menu[0], menu[-1]), reasons, BEFORE_START)


def _mark(indexes: range, reasons: list[str | None], reason: str) -> None:
    for index in indexes:
        reasons[index] = reasons[index] or reason


def _is_headline(words: str) -> bool:
    return len(words) <= MAX_HEADLINE_CHARACTERS and not _ENDS_SENTENCE.search(words[-4:])


@dataclass(frozen=True, slots=True)
class _Notice:
    """Words of which a notice holds at least two, and words of which it needs one."""

    words: tuple[str, ...]
    needs: frozenset[str]
    reason: str


@dataclass(frozen=True, slots=True)
class _Parts:
    lines: dict[str, str]
    starts: dict[str, str]
    notices: tuple[_Notice, ...]


@cache
def _parts() -> _Parts:
    lines: dict[str, str] = {}
    starts: dict[str, str] = {}
    notices: list[_Notice] = []
    for row in rows("furniture.csv"):
        words = tuple(row["words"].split("|"))
        if row["kind"] == "line":
            lines.update(dict.fromkeys(words, row["reason"]))
        elif row["kind"] == "start":
            starts.update(dict.fromkeys(words, row["reason"]))
        else:
            needs = frozenset(filter(None, row["and"].split("|")))
            notices.append(_Notice(words, needs, row["reason"]))
    return _Parts(lines, starts, tuple(notices))
