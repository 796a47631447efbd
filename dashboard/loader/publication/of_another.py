"""Dates in lines of names that are of something else: of a post or book, or of a page's printing."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.publication.tokens import Token


def is_of_another(tokens: Sequence[Token], index: int) -> bool:
    """Of a post or a book that the line names: "(@olga) May 3, 2021", "(Orr, 3 May 2021, £9)"."""
    before = tokens[:index]
    words = [token.words for token in before]
    if words[-1:] == [")"] and len(words) > 2 and words[-2].startswith("@"):
        return True
    opened = max((at for at, word in enumerate(words) if word == "("), default=-1)
    if opened <= 0 or ")" in words[opened:]:
        return False
    priced = index + 1 < len(tokens) and tokens[index + 1].words == ","
    told = priced or any(token.kind == "by" for token in before[1:])
    return told and any(token.kind == "word" for token in before[opened:])


def is_printout(tokens: Sequence[Token], index: int) -> bool:
    """Whether a browser printed the line: the page's address, "1/2", and the day of printing."""
    words = [token.words for at, token in enumerate(tokens) if at != index]
    counts = (words[at - 1] + words[at + 1] for at in range(1, len(words) - 1) if words[at] == "/")
    return any("://" in word for word in words) and any(map(str.isdecimal, counts))
