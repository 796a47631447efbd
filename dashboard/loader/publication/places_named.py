"""The town that a line of dates names with them, which finders are to read: "Oberlin, Kansas * May 16"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dashboard.loader.publication.page_words import first_names, page_words
from dashboard.loader.publication.tokens import Token
from dashboard.story import Span

# "Port of Spain", "Trinidad and Tobago": a place has no longer name.
MAX_WORDS: Final = 3
_WITHIN: Final = frozenset(("of", "and", "de", "la", "le", "el", "al", "the"))


def place_named(tokens: Sequence[Token]) -> Span | None:
    """Where a town stands before the date of its line: with its region, or alone right before it."""
    date = next((at for at, token in enumerate(tokens) if token.kind == "date"), 0)
    runs = [run for run in _runs(tokens, date) if _is_place(tokens[slice(*run)])]
    for (start, end), (behind, stop) in pairwise(runs):
        if end + 1 == behind and tokens[end].words == ",":
            return Span(tokens[start].start, tokens[stop - 1].end)
    for start, end in runs:
        if tokens[end].words in (",", ":") and _is_dated_by(tokens[end + 1 : date]):
            return Span(tokens[start].start, tokens[end - 1].end)
    return None


def _runs(tokens: Sequence[Token], date: int) -> Iterator[tuple[int, int]]:
    """The words that signs part, before the date: the first one's number, and the last one's + 1."""
    start = None
    for at, token in enumerate(tokens[:date]):
        if token.kind in ("word", "by"):
            start = at if start is None else start
        elif start is not None:
            if token.kind == "sign":
                yield start, at
            start = None


def _is_place(run: Sequence[Token]) -> bool:
    """Whether words can be the name of a place, and are none of a paper, a section or a writer."""
    table = page_words()
    words = [token.words for token in run]
    folded = [word.casefold() for word in words]
    named = [word for word in folded if word not in _WITHIN]
    if not named or len(run) > MAX_WORDS or run[0].kind == "by" or words[0] in first_names():
        return False
    other = table.page | table.paper | table.issue | table.numbered
    return all(word[0].isalpha() and word not in other for word in named) and all(
        word[0].isupper() for word in words if word.casefold() not in _WITHIN
    )


def _is_dated_by(between: Sequence[Token]) -> bool:
    """Whether nothing but a weekday or "Dtd." stands between a place and its date."""
    return all(token.kind in ("weekday", "label", "sign") for token in between)
