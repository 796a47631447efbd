"""Words of a text with their offsets: the one way in which a sentence is cut into words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.syntax.sets import word_set

# Short words with a point, which may belong to them; initials; figures with their points; words
# with inner hyphens, points and apostrophes; anything else stands alone.
_TOKEN = re.compile(
    r"[a-z]+(?![\w'’&-]|\.\w)"
    r"|(?:[A-Za-z]\.){2,}"
    r"|[A-Z][a-z]{0,4}\.(?=[ \n,;])"
    r"|[+-]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|am|pm|p\.m\.|a\.m\.)?(?:-[^\W_]+)*"
    r"|[DRI]-[A-Z][a-z]{1,5}\.(?=[),])"  # party and state: "(D-Vt.)"
    r"|\w+(?:[-'’.&]\w+)*"
    r"|\.\.\.|--|``|''|[^\w\s]"
)
# A point inside a sentence may belong to a short form.
_INNER_POINT = re.compile(r"\.[ \n,;]")
# What a quotation that is read as one word is written as, and one that ends with a stop.
QUOTATION = "“”"
STOPPED_QUOTATION = "“.”"
_CLOSING = "\"'”’»"
# A sentence goes on behind it.
_GOES_ON = re.compile(r"[,;)]|\s+[a-z]")
_ABBREVIATIONS = word_set("abbreviations")
# An initial and its point.
INITIAL = 2
# Endings that are words of their own: "doesn't" is "does" and "n't", "he's" is "he" and "'s".
_ENDINGS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words in order: offsets, as written, and in lower case with straight apostrophes."""

    starts: list[int]
    ends: list[int]
    written: list[str]
    low: list[str]


def tokens_of(body: str, start: int, end: int, quoted: Sequence[tuple[int, int]] = ()) -> Tokens:
    """The words of ``body`` from ``start`` to ``end``; each span of ``quoted`` is one word."""
    if not quoted:
        return _words(body, start, end)
    found = Tokens([], [], [], [])
    for first, last in quoted:
        _extend(found, _words(body, start, first))
        stopped = body[first:last].rstrip(_CLOSING).endswith((",", ".", "!", "?", "…"))
        word = STOPPED_QUOTATION if stopped else QUOTATION
        _extend(found, Tokens([first], [last], [word], [word]))
        start = last
    _extend(found, _words(body, start, end))
    return found


def _extend(found: Tokens, more: Tokens) -> None:
    found.starts.extend(more.starts)
    found.ends.extend(more.ends)
    found.written.extend(more.written)
    found.low.extend(more.low)


def _words(body: str, start: int, end: int) -> Tokens:
    spans = [match.span() for match in _TOKEN.finditer(body, start, end)]
    sentence = body[start:end]
    if "'" in sentence or "’" in sentence or _INNER_POINT.search(sentence):
        spans = list(_cut(body, end, spans))
    written = [body[first:last] for first, last in spans]
    low = [word.lower() for word in written]
    if "’" in sentence:
        low = [word.replace("’", "'") if len(word) > 1 else word for word in low]
    return Tokens([first for first, _ in spans], [last for _, last in spans], written, low)


def _cut(body: str, end: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, with endings and points cut off that are words of their own."""
    for first, last in spans:
        word = body[first:last]
        if word[-1] == "." and len(word) > 1 and not _has_point(word, body, last, end):
            yield first, last - 1
            yield last - 1, last
            continue
        cut = _ending(word) if "'" in word or "’" in word else 0
        if cut:
            yield first, first + cut
            yield first + cut, last
        else:
            yield first, last


def _has_point(word: str, body: str, at: int, end: int) -> bool:
    """Whether the point is the word's own: “Corp.”, “J.”, “U.S.”, “Brig. gen.”."""
    return (
        "." in word[:-1]
        or len(word) == INITIAL
        or word[:-1].lower() in _ABBREVIATIONS
        or _GOES_ON.match(body, at, end) is not None
    )


def _ending(word: str) -> int:
    """Where the ending of a contracted word begins, or 0."""
    plain = word.lower().replace("’", "'")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) > len(ending):
            return len(word) - len(ending)
    return 0
