"""The lines at the head and at the foot of a text, where pages say of themselves when they are from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dashboard.loader.page_lines import Line, lines_of

# Title, standfirst, byline, place, date, sharing: a head has no more lines, and not so many letters.
HEAD_LINES: Final = 16
HEAD_CHARACTERS: Final = 4_000
# A standfirst and a summary may stand above the date; the third paragraph is the article.
HEAD_PARAGRAPHS: Final = 3
FOOT_LINES: Final = 12
FOOT_CHARACTERS: Final = 2_500
# Front matter is a list of short lines between two marks.
FRONT_LINES: Final = 60
_FRONT_MARKS: Final = ("---", "+++")


@dataclass(frozen=True, slots=True)
class Edges:
    """What stands around an article: front matter with its marks, the first and the last lines."""

    front: tuple[Line, ...]
    head: tuple[Line, ...]
    foot: tuple[Line, ...]


def edges_of(text: str) -> Edges:
    """The edges of a text; no line is in two of them."""
    front = _front(text)
    begin = front[-1].end if front else 0
    head = tuple(_head(text, begin))
    after = head[-1].end if head else begin
    return Edges(front, head, tuple(_foot(text, after)))


def _front(text: str) -> tuple[Line, ...]:
    """The lines between the marks that a text of a site's generator opens with, and the marks."""
    lines: list[Line] = []
    for line in lines_of(text, 0, HEAD_CHARACTERS):
        if not lines and line.words not in _FRONT_MARKS:
            return ()
        lines.append(line)
        if len(lines) > 1 and line.words == lines[0].words:
            return tuple(lines)
        if len(lines) == FRONT_LINES:
            return ()
    return ()


def _head(text: str, begin: int) -> Iterator[Line]:
    paragraphs = 0
    for number, line in enumerate(lines_of(text, begin, begin + HEAD_CHARACTERS)):
        if number == HEAD_LINES or paragraphs == HEAD_PARAGRAPHS:
            return
        paragraphs += line.is_prose
        yield line


def _foot(text: str, after: int) -> list[Line]:
    begin = max(after, len(text) - FOOT_CHARACTERS)
    if begin > after:
        begin = text.find("\n", begin)
    return [] if begin < 0 else list(lines_of(text, begin, len(text)))[-FOOT_LINES:]
