"""Paragraphs that stand on a page twice, and sentences that are pulled out of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

# Shorter paragraphs ("Yes.") are said twice on purpose.
MIN_REPEATED: Final = 60
# A shorter line in quotation marks may be a name.
MIN_PULLED: Final = 16
REPEATED: Final = "this paragraph is there twice"
PULLED: Final = "pulled out of the text"
_SENTENCE_END: Final = re.compile(r"[.!?…,][”\"'’»)\]]{0,2}\s+")
# "“The hill came down” — Moses Kato, driver"
_SIGNED: Final = re.compile(r"\s[—–-]\s")
_QUOTES: Final = "“”\"„«»‘’' .,!?…—–-|"
_OPENS_QUOTE: Final = frozenset("“\"„«‘'")


def repeated(lines: Sequence[str]) -> dict[int, str]:
    """Which lines repeat others, with the reason: the second of two, or one pulled out of a longer one."""
    found: dict[int, str] = {}
    seen: set[str] = set()
    for index, words in enumerate(lines):
        if len(words) >= MIN_REPEATED:
            if words in seen:
                found[index] = REPEATED
            seen.add(words)
    pieces = _sentences(lines)
    for index, words in enumerate(lines):
        told = _bare(_SIGNED.split(words, maxsplit=1)[0])
        if index and words[0] in _OPENS_QUOTE and len(told) >= MIN_PULLED and told in pieces:
            found.setdefault(index, PULLED)
    return found


def _sentences(lines: Sequence[str]) -> set[str]:
    """The sentences of the lines that hold more than one piece."""
    found: set[str] = set()
    for words in lines:
        pieces = _SENTENCE_END.split(words)
        if len(pieces) > 1:
            found.update(map(_bare, pieces))
    return found


def _bare(words: str) -> str:
    return words.strip(_QUOTES).casefold()
