"""Dates in lines of names that are of something else: a picture, a post, a book, a page's printing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import category

from dashboard.loader.publication.page_words import page_words
from dashboard.loader.publication.tokens import STRONG, Token

# Whoever sells pictures and writes no news.
_CREDITED: Final = frozenset(("getty", "shutterstock", "alamy", "istock"))
# "Leeds, 3 May 2021 - Getty Images": so few names behind a date are a credit, others are a sentence.
MAX_CREDIT_WORDS: Final = 4
_IN_CREDITS: Final = frozenset(("via", "by", "for", "and"))
_DASHES: Final = frozenset("-–—")
# "Chart of the day" is a section.
_SECTION: Final = re.compile(r"\w+ of the (?:day|week|month|year)\b", re.IGNORECASE)


def is_of_another(tokens: Sequence[Token], index: int) -> bool:
    """Of a post or a book that the line names: "— Olga (@olga) May 3, 2021", "(Orr, 3 May 2021, £9)"."""
    if is_caption(tokens, index):
        return True
    before = tokens[:index]
    words = [token.words for token in before]
    if words[-1:] == [")"] and len(words) > 2 and words[-2].startswith("@"):
        return not (_DASHES.isdisjoint(words) or any(token.kind == "by" for token in before))
    opened = max((at for at, word in enumerate(words) if word == "("), default=-1)
    if opened <= 0 or ")" in words[opened:]:
        return False
    told = _is_priced(tokens, index) or any(token.kind == "by" for token in before[1:])
    return told and any(token.kind == "word" for token in before[opened:])


def _is_priced(tokens: Sequence[Token], index: int) -> bool:
    """Whether a price stands right behind the date."""
    behind = [token.words for token in tokens[index + 1 : index + 3]]
    return behind[:1] == [","] and category(behind[-1][0]) == "Sc"


def is_caption(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date is in a line that tells of a picture or a life: "File - Olga Senn", "Born in Larnok"."""
    if _is_credited(tokens, index):
        return True
    if len(tokens) < 2 or tokens[0].kind not in ("word", "label"):
        return False
    opens, behind = tokens[0].words.casefold().rstrip("."), tokens[1].words
    if _SECTION.match(" ".join(token.words for token in tokens[:index])):
        return False
    captions = page_words().caption
    if behind == "," and tokens[0].words.isupper() and tokens[2].kind == "word":
        # "BORN, Netherlands".
        behind = tokens[2].words
    # "Map Ta Phut" is a town, "Photos | 3 May 2021" a section.
    named = behind[0].isupper() and behind.casefold().rstrip(".") not in captions
    return opens in captions and not named and behind not in STRONG


def _is_credited(tokens: Sequence[Token], index: int) -> bool:
    """Whether a seller of pictures is named before the date, or with few words behind it."""
    before: list[str] = []
    for token in tokens[:index]:
        before = [] if token.words in STRONG else [*before, token.words.casefold()]
    behind: list[str] = []
    for token in tokens[index + 1 :]:
        if token.words in STRONG:
            break
        if token.kind in ("word", "by"):
            behind.append(token.words.rstrip("."))
    is_credit = len(behind) <= MAX_CREDIT_WORDS and not any(
        word[0].islower() and word not in _IN_CREDITS for word in behind
    )
    credit = map(str.casefold, behind) if is_credit else ()
    return not _CREDITED.isdisjoint([*before, *credit])


def is_printout(tokens: Sequence[Token]) -> bool:
    """Whether a browser printed the line: the page's address and "1/2", its day beside them or not."""
    words = [token.words for token in tokens if token.kind != "date"]
    counts = (words[at - 1] + words[at + 1] for at in range(1, len(words) - 1) if words[at] == "/")
    return any("://" in word for word in words) and any(map(str.isdecimal, counts))
