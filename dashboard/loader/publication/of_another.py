"""Dates in lines of names that are of something else: a picture, a post, a book, a page's printing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.loader.publication.page_words import page_words
from dashboard.loader.publication.tokens import STRONG, Token

# Whoever sells pictures and writes no news.
_CREDITED: Final = frozenset(("getty", "shutterstock", "alamy", "istock"))


def is_of_another(tokens: Sequence[Token], index: int) -> bool:
    """Of a post or a book that the line names: "(@olga) May 3, 2021", "(Orr, 3 May 2021, £9)"."""
    if is_caption(tokens):
        return True
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


def is_caption(tokens: Sequence[Token]) -> bool:
    """Whether a line tells of a picture or a life: "File - Olga Senn", "Born in Larnok"."""
    if any(token.words.casefold() in _CREDITED for token in tokens):
        return True
    if len(tokens) < 2 or tokens[0].kind not in ("word", "label"):
        return False
    opens, behind = tokens[0].words.casefold().rstrip("."), tokens[1].words
    captions = page_words().caption
    # "Map Ta Phut" is a town, "Photos | 3 May 2021" a section.
    named = behind[0].isupper() and behind.casefold().rstrip(".") not in captions
    return opens in captions and not named and behind not in STRONG


def is_printout(tokens: Sequence[Token], index: int) -> bool:
    """Whether a browser printed the line: the page's address, "1/2", and the day of printing."""
    words = [token.words for at, token in enumerate(tokens) if at != index]
    counts = (words[at - 1] + words[at + 1] for at in range(1, len(words) - 1) if words[at] == "/")
    return any("://" in word for word in words) and any(map(str.isdecimal, counts))
