"""What is only looked back at: the quake in "the tenth anniversary of the quake"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

# No words for what is remembered are longer.
REACH: Final = 80
_RANK: Final = r"(?:\w{1,20}(?:st|nd|rd|th)|first|second|third|\d{1,3}(?:-|\s)?year)"
_OF: Final = re.compile(
    r"\b(?:[Aa]nniversar(?:y|ies)\sof|[Ii]n\s(?:memory|remembrance|commemoration)\sof"
    r"|[Cc]ommemorat(?:es?|ed|ing|ions?\sof)"
    r"|(?:[Yy]ears?|[Dd]ecades?|[Cc]entur(?:y|ies))\s(?:after|since|on\sfrom))\s"
)
# “Two weeks after the sinking”: a day in the sentence is that of something else, unless one stands right behind.
_AFTER: Final = re.compile(r"\b(?:[Dd]ays?|[Ww]eeks?|[Ff]ortnight|[Mm]onths?)\safter\s")
# A month, weekday or season that stands there dates it.
_NAMED: Final = re.compile(
    r"\b(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter"
    r"|[Ll]ast\s(?:week|month|year|night|fall))\b"
)
_STEM: Final = "anniversar"
_WHOSE: Final = re.compile(
    rf"(?:[’']s?)?\s(?:{_RANK}\s)?anniversar(?:y|ies)\b(?!\sof)", re.IGNORECASE | re.ASCII
)
# Before a bare "anniversary" these name nothing.
_POINTERS: Final = frozenset(("", "the", "an", "its", "their", "his", "her", "that", "this"))
# Where the words for it end: with the sentence's next part, or with when and how it was marked.
_END: Final = re.compile(
    r"[,.;:!?—()“”\"\n]|\s(?:on|with|by|when|where|while|that|which|who|as|after|before|and|but"
    r"|said|says|was|were|is|are|has|have|had|will|would)\s",
    re.IGNORECASE | re.ASCII,
)
_BEGIN: Final = re.compile(
    r"[,.;:!?—()“”\"\n]|\b(?:on|of|with|by|at|to|for|in|before|after|and|mark|marks|marked|marking)\s",
    re.IGNORECASE | re.ASCII,
)


def remembered(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text names what an anniversary is of, in order."""
    return tuple(sorted({*_behind(text), *_in_front(text), *_before_what_follows(text)}))


def is_inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of some spans, which are in order."""
    last = bisect_left(spans, (offset + 1,)) - 1
    return last >= 0 and offset < spans[last][1]


def _behind(text: str) -> Iterator[tuple[int, int]]:
    """Such as "the anniversary of the quake", "ten years after the quake"."""
    for found in _OF.finditer(text):
        limit = min(len(text), found.end() + REACH)
        end = _END.search(text, found.end(), limit)
        yield found.end(), end.start() if end else limit


def _before_what_follows(text: str) -> Iterator[tuple[int, int]]:
    """Such as "two weeks after the quake", but not "two weeks after the quake in March"."""
    for found in _AFTER.finditer(text):
        limit = min(len(text), found.end() + REACH)
        end = _END.search(text, found.end(), limit)
        behind = text[found.end() : end.end() if end else limit]
        is_dated = any(map(str.isdigit, behind)) or _NAMED.search(behind)
        if end and text[end.start()] == "," and not is_dated:
            yield found.end(), end.start()


def _in_front(text: str) -> Iterator[tuple[int, int]]:
    """Such as "the quake’s tenth anniversary", "the quake anniversary"."""
    if _STEM not in text.lower():
        return
    for found in _WHOSE.finditer(text):
        limit = max(0, found.start() - REACH)
        begin = max(
            (one.end() for one in _BEGIN.finditer(text, limit, found.start())), default=limit
        )
        if text[begin : found.start()].lower() not in _POINTERS:
            yield begin, found.start()
