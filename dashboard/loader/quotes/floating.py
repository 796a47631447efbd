"""Quotations without a verb of saying beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.loader.quotes.marks import Marked
from dashboard.loader.quotes.spans import Content
from dashboard.loader.quotes.stretches import Stretch
from dashboard.story import Span

# Fewer words in marks inside a sentence are a title, a nickname or a scare quote.
MIN_WORDS = 6


def find_floating(text: str, stretch: Stretch, used: Sequence[Content]) -> Iterator[Content]:
    """Quotations of the stretch that no verb claims and that are somebody's words."""
    alone = all(t.kind in ("quote", "stop") for t in stretch.tokens)
    for marked in stretch.quotes:
        if any(c.start <= marked.start and marked.end <= c.end for c in used):
            continue
        introduced = text[max(0, marked.outer_start - 2) : marked.outer_start] == ": "
        whole = introduced and text[marked.end - 1] in ".?!"
        opens = marked.outer_start == stretch.start and text[marked.end - 1] in ".?!"
        if _is_speech(text, marked, alone=alone or whole or opens):
            span = Span(marked.start, marked.end)
            yield Content(marked.start, marked.end, "direct", (span,))


def _is_speech(text: str, marked: Marked, *, alone: bool) -> bool:
    """Whether words in marks are speech and no title, nickname or scare quote."""
    words = text[marked.start : marked.end].split()
    if alone:
        return len(words) >= 2 or text[marked.end - 1] in ".?!"
    return len(words) >= MIN_WORDS
