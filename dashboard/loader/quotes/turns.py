"""Speech that the page sets apart without marks: transcripts, interviews, block quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.prose import Prose
from dashboard.loader.quotes.interviews import ANSWER, QUESTION
from dashboard.loader.quotes.lexicon import heading_words

_WORD = r"[A-Z][\w.'’()/\-]{0,30}"
_LABEL = re.compile(rf"^[ \t]*({_WORD}(?: {_WORD}){{0,4}})[:.][ \t]+(?=\S)", re.MULTILINE)
_QUESTION = ANSWER | QUESTION
_BLOCK = re.compile(r"^> ?(?=\S)", re.MULTILINE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# So many labelled lines make a transcript; one alone is a heading.
MIN_TURNS = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation, or a block quote, with its label if it has one."""

    start: int
    end: int
    label: tuple[int, int] | None


def find_turns(prose: Prose, names: Sequence[tuple[int, int]]) -> list[Turn]:
    """Turns and block quotes in order; ``names`` are the spans that name people."""
    turns = [*_transcript(prose.body, names), *_blocks(prose.body)]
    return sorted(turns, key=lambda t: t.start)


def _transcript(body: str, names: Sequence[tuple[int, int]]) -> Iterator[Turn]:
    known = {end for _, end in names}
    labels = [m for m in _LABEL.finditer(body) if _is_label(body, m, known)]
    if not any(_is_set_apart(m[1]) for m in labels) and len({m[1] for m in labels}) == len(labels):
        return
    if len(labels) < MIN_TURNS:
        return
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        limit = following.start() if following else len(body)
        start, end = label.end(), _end_of_turn(body, label.end(), limit, last=following is None)
        if end > start:
            yield Turn(start, end, label.span(1))


def _is_label(body: str, found: re.Match[str], known: set[int]) -> bool:
    """Whether a line begins with who speaks: "KELLER:", "Anna Keller:", "Q."."""
    label = found[1]
    if label in _QUESTION:
        return True
    if label.split()[0].lower() in heading_words():
        return False
    if body[found.end(1)] != ":" or not body[found.end()].isalpha():
        return False
    return _is_set_apart(label) or found.end(1) in known


def _is_set_apart(label: str) -> bool:
    """Whether no heading and no list would begin so."""
    return label in _QUESTION or (label.isupper() and len(label) > 2)


def _end_of_turn(body: str, start: int, limit: int, *, last: bool) -> int:
    """A turn goes on to the next label; the last one, and one before a note, ends with its paragraph."""
    end = limit
    for gap in _PARAGRAPH.finditer(body, start, limit):
        if last or body[gap.end() : gap.end() + 1] in ("(", "…", "["):
            end = gap.start()
            break
    return start + len(body[start:end].rstrip())


def _blocks(body: str) -> Iterator[Turn]:
    """Runs of lines that begin with ">"."""
    start = end = -1
    for line in _BLOCK.finditer(body):
        stop = body.find("\n", line.end())
        stop = len(body) if stop < 0 else stop
        if start >= 0 and not body[end : line.start()].strip("\n> "):
            end = stop
            continue
        if start >= 0:
            yield _block(body, start, end)
        start, end = line.end(), stop
    if start >= 0:
        yield _block(body, start, end)


def _block(body: str, start: int, end: int) -> Turn:
    return Turn(start, start + len(body[start:end].rstrip()), None)
