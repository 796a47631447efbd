"""Roads and buildings by the words they end in; placed at the town that the text names nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dashboard.loader.places.context import words_of
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate

_NAME = r"(?:(?:[ODM]')?[A-ZÀ-ÖØ-Þ][\w-]{0,30}\.?|\d{1,3}(?:st|nd|rd|th))"
_NUMBERED = re.compile(
    r"\b(?:(?:State|County|U\.S\.|US|Interstate|Federal) )?"
    r"(?:Highway|Route|Interstate|Road|Hwy\.?) \d{1,4}\b"
)


@cache
def _ending_in(kind: str) -> re.Pattern[str]:
    """Capitalised words that end in one of ``kind``."""
    endings = "|".join(sorted(map(re.escape, words_of(kind)), key=len, reverse=True))
    return re.compile(rf"(?<![\w'-]){_NAME}(?: {_NAME}){{0,3}}? (?:{endings})(?![\w'-])")


@cache
def _locative_before() -> re.Pattern[str]:
    words = "|".join(sorted(words_of("locative") | {"of", "on", "inside"}))
    return re.compile(rf"\b(?:{words}) (?:the |a |his |her |their |its )?$", re.IGNORECASE)


def roads(text: str, taken: bytearray) -> Iterator[Candidate]:
    """Streets and highways."""
    for pattern in (_ending_in("road"), _NUMBERED):
        for match in pattern.finditer(text):
            after = text[match.end() : match.end() + 15].split()
            if not after or after[0].strip(".,") not in words_of("after_road"):
                yield from _marked(match, taken)


def buildings(text: str, taken: bytearray) -> Iterator[Candidate]:
    """Buildings and grounds where the words before say that something is there."""
    for kind in ("building", "nature"):
        for match in _ending_in(kind).finditer(text):
            if _locative_before().search(text[max(0, match.start() - 20) : match.start()]):
                yield from _marked(match, taken)


def _marked(match: re.Match[str], taken: bytearray) -> Iterator[Candidate]:
    start, end = match.span()
    words = match.group().split(" ")
    while len(words) > 1 and words[0].lower() in words_of("sentence_start"):
        start += len(words.pop(0)) + 1
    if len(words) > 1 and taken.find(1, start, end) < 0:
        taken[start:end] = b"\1" * (end - start)
        yield Candidate(start, end, " ".join(words), (), True, None, "site")


def beside(candidate: Candidate, resolved: Sequence[tuple[Candidate, Sense]]) -> Sense | None:
    """The town that the text names nearest: right after it, or else before it."""
    before = after = None
    for other, sense in resolved:
        if sense.kind != "city":
            continue
        if other.start < candidate.start:
            before = sense
        elif after is None:
            after = (other.start, sense)
    if after and (before is None or after[0] - candidate.end < SAME_SENTENCE):
        return after[1]
    return before


# A town named within so many characters after a building is where it stands.
SAME_SENTENCE = 60
