"""A sentence with some of its words set off, as escaped HTML."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard import escape


def highlighted(sentence: str, words: str) -> str:
    """A sentence with the words set off, where they stand in it as one piece."""
    at = sentence.casefold().find(words.casefold()) if words else -1
    if at < 0 or len(sentence.casefold()) != len(sentence):
        return escape.html(sentence)
    return marked(sentence, [(at, at + len(words))])


def marked(sentence: str, spans: Iterable[tuple[int, int]], offset: int = 0) -> str:
    """A sentence that begins at ``offset`` with the spans set off, each once."""
    pieces: list[str] = []
    done = 0
    for first, last in sorted(spans):
        start, end = first - offset, last - offset
        if done <= start < end <= len(sentence):
            pieces.append(escape.html(sentence[done:start]))
            pieces.append(escape.tag("mark", escape.html(sentence[start:end])))
            done = end
    return "".join(pieces) + escape.html(sentence[done:])
