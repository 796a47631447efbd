"""Lines that say in which edition a text appeared, or when a paper was signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.loader.publication.dated_lines import weekday_beside
from dashboard.loader.publication.page_words import page_words
from dashboard.loader.publication.printed import Printed, Standing
from dashboard.loader.publication.tokens import Token
from dashboard.story import Span

# "Dated, signed and delivered in open court at Larnok this …", "This story appeared in the …".
MAX_BEFORE: Final = 24
# Between the date and the word for what appeared then: "the 19 August 2021, print edition".
MAX_TO_EDITION: Final = 4
_EDITIONS: Final = frozenset(("edition", "editions", "issue", "print", "newspaper", "magazine"))
_APPEARED: Final = frozenset(
    "appeared appears appear published printed ran runs run carried featured from".split()
)
_SIGNED: Final = frozenset("dated done given signed delivered pronounced executed".split())
# What comes behind "Signed on 3 May 2021" goes on as a story does, where it is none of these.
_STOPS: Final = frozenset(".;)*_]")
_NO_WORDS: Final = frozenset(("sign", "weekday", "time"))


def find_edition(tokens: Sequence[Token]) -> Printed | None:
    """The date of the edition, or of the signature, that a line tells of in a few set words."""
    index = next((at for at, token in enumerate(tokens) if token.kind == "date"), None)
    if index is None or not 0 < index <= MAX_BEFORE:
        return None
    written = tokens[index].written
    before = [token for token in tokens[:index] if token.kind not in _NO_WORDS]
    standing = _standing(before, tokens[index + 1 : index + 1 + MAX_TO_EDITION])
    if standing is None or written is None:
        return None
    ends = index + 1 == len(tokens) or tokens[index + 1].words in _STOPS
    if standing in ("line", "published") and not ends:
        return None
    span = Span(before[0].start, tokens[index].end)
    return Printed(written, standing, span, weekday_beside(tokens, index))


def _standing(before: Sequence[Token], behind: Sequence[Token]) -> Standing | None:
    if not before:
        return None
    table = page_words()
    words = [word for token in before for word in token.words.casefold().split()]
    opens = words[0]
    if opens in _SIGNED and _are_set(before, table.signing):
        return "line"
    if _APPEARED.isdisjoint(words) or opens not in table.appearing:
        return None
    if not _are_set(before, table.appearing):
        return None
    around = {*words, *(token.words.casefold() for token in behind)}
    if around.isdisjoint(_EDITIONS):
        return "published" if opens == "this" else None
    return "later" if "version" in words else "edition"


def _are_set(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether tokens are such words, and names between them."""
    return all(
        not token.words[0].islower() or words.issuperset(token.words.casefold().split())
        for token in tokens
    )
