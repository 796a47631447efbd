"""The lines of a page, and whether they look like headlines or like prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

# Headlines are not longer; a longer line without a full stop is prose.
MAX_HEADLINE_CHARACTERS: Final = 160
# What ends like a sentence is prose for sure where it has so many words.
PROSE_WORDS: Final = 9
_SENTENCE_END: Final = re.compile(r"[.!?…][”\"'’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it."""

    start: int
    end: int
    words: str

    @property
    def is_headline(self) -> bool:
        """Whether it is short and ends as no sentence does."""
        return len(self.words) <= MAX_HEADLINE_CHARACTERS and not ends_sentence(self.words)

    @property
    def is_prose(self) -> bool:
        """Whether it tells something, and is no headline, name or label."""
        if len(self.words) > MAX_HEADLINE_CHARACTERS:
            return True
        return ends_sentence(self.words) and self.words.count(" ") >= PROSE_WORDS - 1


def ends_sentence(words: str) -> bool:
    """Whether the words end with a full stop or the like, quotation marks behind it and all."""
    return _SENTENCE_END.search(words[-4:]) is not None


def lines_of(text: str, begin: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines that begin between two offsets and hold anything."""
    until = len(text) if end is None else min(end, len(text))
    while begin < until:
        stop = text.find("\n", begin)
        stop = len(text) if stop < 0 else stop
        words = text[begin:stop].strip()
        if words:
            start = text.index(words[0], begin)
            yield Line(start, start + len(words), words)
        begin = stop + 1
