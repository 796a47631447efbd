"""Quotations without a verb of saying beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter

from dashboard.loader.quotes.marks import Marked
from dashboard.loader.quotes.spans import Content
from dashboard.loader.quotes.stretches import Stretch
from dashboard.story import Span

# Fewer words in marks inside a sentence are a title, a nickname or a scare quote.
MIN_WORDS = 6
# In a title all words of so many letters have a capital, and there are at least so many of them.
LONG = 4
MIN_CAPITALS = 3


def find_floating(
    text: str, stretch: Stretch, used: Sequence[Content], *, signed: bool = False
) -> Iterator[Content]:
    """Quotations of the stretch that no verb claims and that are somebody's words.

    ``signed``: a name stands behind the quotation, and nothing else.
    """
    if not stretch.quotes:
        return
    alone = signed or all(t.kind in ("quote", "stop") for t in stretch.tokens)
    headline = _is_headline(text, stretch)
    claimed = sorted((one.start, one.end) for one in used)
    reach = list(accumulate((end for _, end in claimed), max))
    for marked in stretch.quotes:
        begun = bisect_right(claimed, marked.start, key=itemgetter(0))
        if begun and reach[begun - 1] >= marked.end:
            continue
        introduced = text[max(0, marked.outer_start - 2) : marked.outer_start] == ": "
        whole = introduced and text[marked.end - 1] in ".?!"
        opens = marked.outer_start == stretch.start and text[marked.end - 1] in ".?!"
        asks = text[marked.end - 1] in "?!"
        named = not (alone or headline or asks)
        if named and is_title(text[marked.start : marked.end].split()):
            continue
        if _is_speech(text, marked, alone=alone or whole or opens):
            span = Span(marked.start, marked.end)
            yield Content(marked.start, marked.end, "direct", (span,))


def _is_speech(text: str, marked: Marked, *, alone: bool) -> bool:
    """Whether words in marks are speech and no title, nickname or scare quote."""
    words = text[marked.start : marked.end].split()
    if alone:
        return len(words) >= 2 or text[marked.end - 1] in ".?!"
    return len(words) >= MIN_WORDS


def _is_headline(text: str, stretch: Stretch) -> bool:
    """Whether the words around the marks are written as a title themselves."""
    return is_title([text[t.start : t.end] for t in stretch.tokens if t.kind != "quote"])


def is_title(words: Sequence[str]) -> bool:
    """Whether words are written as titles and headlines are: "Mayor Quits After Port Fire"."""
    worded = [word for word in words if word[0].isalpha()]
    long = [word for word in worded if len(word) >= LONG]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= MIN_CAPITALS and capitals == len(long)
