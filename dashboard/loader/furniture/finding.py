"""Which lines of a page are no part of its article.

Each rule looks at one line, or at what stands around it, and answers with a
reason or passes. Furniture stays in the text; finders are kept from it.
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.furniture.phrases import (
    MENU,
    RELATED_LINKS,
    heads_links,
    reason_of_line,
    tail_of_line,
)
from dashboard.loader.furniture.repeats import repeated
from dashboard.loader.page_lines import Line, lines_of
from dashboard.loader.times import ExplicitDate, explicit_dates
from dashboard.story import Furniture

# A headline that asks or exclaims is shorter than a paragraph that does.
MAX_QUESTION: Final = 100
RELATED: Final = "headline of another article"
AFTER_END: Final = "after the end of the article"
BEFORE_START: Final = "before the start of the article"
TABLE_HEAD: Final = "names of a table's columns"
_TABLE_RULE: Final = re.compile(r"\|(?:[ \t]{0,3}:?-{2,99}:?[ \t]{0,3}\|){1,99}")
# What stands behind these is of other articles; a credit or notice has its own article's lines around it.
_CLOSING: Final = frozenset(
    ("share button", "reaction button", "comment counter", "newsletter form", "page link", MENU)
) | {RELATED_LINKS, RELATED}
_OPENING: Final = frozenset((MENU, RELATED_LINKS, RELATED, "cookie notice"))
# "November 14, 20249th Day of …": a date to which the next headline sticks, and no clock or button.
_GLUED_DATE: Final = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |\b\d{1,2} [A-Z][a-z]{2,8}\.? )(?:19|20)\d\d(?=[^\s.,;:)–-])"
    r"(?!\d\d?:\d\d|\d{1,2} min|[Rr]eading|[Uu]pdated|[Ss]hare|By\b|[Cc]omment)"
)


def find_furniture(text: str) -> tuple[Furniture, ...]:
    """The spans of ``text`` that are page and not article, in order."""
    lines = list(lines_of(text))
    reasons = [reason_of_line(line.words) for line in lines]
    for index, reason in repeated([line.words for line in lines]).items():
        reasons[index] = reasons[index] or reason
    _mark_table_heads(lines, reasons)
    _mark_headlines_beside_dates(lines, reasons)
    _mark_links(lines, reasons)
    _mark_edges(lines, reasons)
    found = (_furniture(line, reason) for line, reason in zip(lines, reasons, strict=True))
    return tuple(piece for piece in found if piece is not None)


def _mark_table_heads(lines: list[Line], reasons: list[str | None]) -> None:
    """Mark the names of a table's columns in Markdown, and the rule below them."""
    for index, line in enumerate(lines):
        if _TABLE_RULE.fullmatch(line.words):
            reasons[index] = TABLE_HEAD
            if index and lines[index - 1].words.startswith("|"):
                reasons[index - 1] = TABLE_HEAD


def _furniture(line: Line, reason: str | None) -> Furniture | None:
    """The line, or its last sentences, as furniture."""
    if reason is not None:
        return Furniture(line.start, line.end, reason)
    tail = tail_of_line(line.words)
    return Furniture(line.start + tail[0], line.end, tail[1]) if tail else None


def _mark_headlines_beside_dates(lines: list[Line], reasons: list[str | None]) -> None:
    """A headline whose date stands at the head of the next line, glued to the next headline."""
    for index in range(len(lines) - 1):
        following = lines[index + 1].words
        if lines[index].is_headline and _starts_with_glued_date(following):
            reasons[index] = reasons[index] or RELATED
            reasons[index + 1] = reasons[index + 1] or RELATED


def _mark_links(lines: list[Line], reasons: list[str | None]) -> None:
    """Headlines right below a line such as "More in World News"."""
    below = False
    for index, line in enumerate(lines):
        follows = below and lines[index - 1].end + 1 == line.start
        if follows and not reasons[index] and line.is_headline and not _goes_on(lines, index):
            reasons[index] = RELATED
        else:
            below = follows and reasons[index] is not None
            below = below or (reasons[index] == RELATED_LINKS and heads_links(line.words))


def _goes_on(lines: list[Line], index: int) -> bool:
    """Whether a line is broken and goes on in the next one, as no headline is."""
    following = lines[index + 1] if index + 1 < len(lines) else None
    return (
        following is not None
        and following.start == lines[index].end + 1
        and following.words[0].islower()
    )


def _starts_with_glued_date(words: str) -> bool:
    glued = _GLUED_DATE.match(words)
    return bool(glued and explicit_dates(glued.group()))


def dates_shown(text: str) -> tuple[ExplicitDate, ...]:
    """The dates in a piece of furniture, those with the next headline glued to them, too.

    Offsets are those of the text with the headlines parted from the dates.
    """
    return explicit_dates(_GLUED_DATE.sub(r"\g<0> ", text))


def _mark_edges(lines: list[Line], reasons: list[str | None]) -> None:
    """Headline-like lines among furniture before the first and after the last paragraph."""
    prose = [i for i, line in enumerate(lines) if not reasons[i] and not line.is_headline]
    if not prose:
        return
    last = next((i for i in reversed(prose) if not _is_question(lines[i].words)), prose[-1])
    closing = [i for i in range(last + 1, len(lines)) if reasons[i] in _CLOSING]
    if closing:
        _mark(range(closing[0], len(lines)), reasons, AFTER_END)
    menu = [i for i in range(prose[0]) if reasons[i] in _OPENING]
    if menu:
        _mark(range(menu[0], menu[-1]), reasons, BEFORE_START)


def _mark(indexes: range, reasons: list[str | None], reason: str) -> None:
    for index in indexes:
        reasons[index] = reasons[index] or reason


def _is_question(words: str) -> bool:
    """Whether a line that ends like a sentence may be a headline: "Will it ever sail again?"."""
    return len(words) <= MAX_QUESTION and words[-1] in "?!"
