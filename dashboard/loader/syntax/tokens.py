"""Words of a text with their offsets: the one way in which a sentence is cut into words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.syntax.sets import word_set

# Short words with a point, which may belong to them; initials; figures with their points; words
# with inner hyphens, points and apostrophes; anything else stands alone.
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|[A-Z][a-z]{0,4}\.(?=[ \n,;])"
    r"|[+-]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|am|pm|p\.m\.|a\.m\.)?(?:-[^\W_]+)*"
    r"|[DRI]-[A-Z][a-z]{1,5}\.(?=[),])"  # party and state: "(D-Vt.)"
    r"|\w+(?:[-'’.&]\w+)*"
    r"|\.\.\.|--|``|''|[^\w\s]"
)
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
    found = Tokens([], [], [], [])
    for first, last in quoted:
        _add_words(found, body, start, first)
        stopped = body[first:last].rstrip(_CLOSING).endswith((",", ".", "!", "?", "…"))
        _add_word(found, first, last, STOPPED_QUOTATION if stopped else QUOTATION)
        start = last
    _add_words(found, body, start, end)
    return found


def _add_word(found: Tokens, start: int, end: int, written: str) -> None:
    found.starts.append(start)
    found.ends.append(end)
    found.written.append(written)
    found.low.append(written)


def _add_words(found: Tokens, body: str, start: int, end: int) -> None:
    starts, ends, written = found.starts, found.ends, found.written
    known = len(written)
    for match in _TOKEN.finditer(body, start, end):
        word = match.group()
        at = match.start()
        if word[-1] == "." and len(word) > 1 and not _has_point(word, body, match.end(), end):
            starts += (at, match.end() - 1)
            ends += (match.end() - 1, match.end())
            written += (word[:-1], ".")
            continue
        if "'" in word or "’" in word:
            cut = _ending(word)
            if cut:
                starts += (at, at + cut)
                ends += (at + cut, at + len(word))
                written += (word[:cut], word[cut:])
                continue
        starts.append(at)
        ends.append(at + len(word))
        written.append(word)
    low = [word.lower() for word in written[known:]]
    if "’" in body[start:end]:
        low = [word.replace("’", "'") if len(word) > 1 else word for word in low]
    found.low.extend(low)


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
