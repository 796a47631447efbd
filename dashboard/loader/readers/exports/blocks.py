"""Lines in blocks that blank lines part, and paragraphs that a width broke made whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.loader.readers.article import Line, one_line

# Databases break the lines of their text exports at 70 to 80 characters.
_WIDEST: Final = 100
_NARROWEST: Final = 55


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without a blank one between them."""

    lines: tuple[str, ...]

    @property
    def words(self) -> str:
        """All its words in one line."""
        return one_line(" ".join(self.lines))


def blocks_of(lines: Iterable[str]) -> Iterator[Block]:
    """The blocks of some lines, in order."""
    gathered: list[str] = []
    for line in lines:
        if line.strip():
            gathered.append(line.strip())
        elif gathered:
            yield Block(tuple(gathered))
            gathered = []
    if gathered:
        yield Block(tuple(gathered))


def as_furniture(block: Block, reason: str) -> Iterator[Line]:
    """The block's lines as none of the article, with a blank one behind."""
    for line in block.lines:
        yield Line(line, reason)
    yield Line("")


def as_paragraphs(blocks: Sequence[Block]) -> Iterator[Line]:
    """The blocks as lines of the article; what a width broke is one line again."""
    width = max((len(line) for block in blocks for line in block.lines), default=0)
    for block in blocks:
        if _NARROWEST <= width <= _WIDEST:
            yield from (Line(words) for words in _whole(block.lines, width))
        else:
            yield from map(Line, block.lines)
        yield Line("")


def _whole(lines: Sequence[str], width: int) -> Iterator[str]:
    """A line goes on in the next one where the next one's first word had no room in it."""
    words = lines[0]
    last = lines[0]
    for line in lines[1:]:
        had_room = len(last) + 1 + len(line.partition(" ")[0]) <= width
        if had_room:
            yield words
            words = line
        else:
            words = f"{words} {line}"
        last = line
    yield words
