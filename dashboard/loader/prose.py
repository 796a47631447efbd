"""What every finder reads: one document's article text with its sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar, cast

from dashboard.story import PublishedBasis, Span

if TYPE_CHECKING:
    from dashboard.loader.syntax import Reading

Read = TypeVar("Read")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_FIGURES: Final = re.compile(r"\d+")
# A day and a time of day: "10 July 2024 21:40".
_STAMP: Final = re.compile(r"[^\n]{0,30}\d[^\n]{1,60}\d[:.]\d\d")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence without the white space around it; ``paragraph`` counts from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a dated entry in a list of such: its line, its date's words, what it dates.

    ``line`` is where its line begins, ``content`` where the line goes on behind the date (its
    end where it says no more), ``until`` where what it dates ends.
    """

    line: int
    start: int
    end: int
    content: int
    until: int


def is_first_post(text: str, heads: Sequence[Head]) -> bool:
    """Whether the first head is a day with a clock as the next one is: of a post, and no page's."""
    stamps = [text[head.start : head.end] for head in heads[:2]]
    shapes = {_LETTERS.sub("a", _FIGURES.sub("0", one)) for one in stamps if _STAMP.match(one)}
    return len(stamps) > 1 and len(shapes) == 1 and all(map(_STAMP.match, stamps))


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published: the first and last day it can have been, by which words."""

    edtf: str | None
    earliest: date | None
    latest: date | None
    basis: PublishedBasis
    words: Span | None = None


UNPUBLISHED: Final = Published(None, None, None, "unknown")


@dataclass(frozen=True)
class Prose:
    """A document's text as the finders see it.

    ``body`` is ``text`` with everything that is page and not article replaced by
    spaces: it has the same length, so its offsets are those of ``text``, and a
    finder that reads ``body`` finds nothing in the furniture.
    """

    document: str
    language: str
    text: str
    body: str
    sentences: tuple[Sentence, ...]
    heads: tuple[Head, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _answers: dict[Callable[[str], object], object] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _head_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(s.start for s in self.sentences))
        object.__setattr__(self, "_head_starts", tuple(head.line for head in self.heads))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The one reading of each sentence; English or not."""
        from dashboard.loader.syntax import read_sentence  # noqa: PLC0415 - dates need no sentences

        return tuple(read_sentence(self.body, one.start, one.end) for one in self.sentences)

    def once(self, read: Callable[[str], Read]) -> Read:
        """What ``read`` finds in the body: several finders ask for the same, it is read once."""
        if read not in self._answers:
            self._answers[read] = read(self.body)
        return cast("Read", self._answers[read])

    def sentence_index(self, offset: int) -> int | None:
        """The index of the sentence that holds ``offset``, or None between sentences."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return index

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``, or None between sentences."""
        index = self.sentence_index(offset)
        return None if index is None else self.sentences[index]

    def head_index(self, offset: int) -> int | None:
        """The index of the head whose entry holds ``offset``, or None where no entry does."""
        index = bisect_right(self._head_starts, offset) - 1
        if index < 0 or offset >= self.heads[index].until:
            return None
        return index
