"""Towns that stand for companies: “In Singapore, Tanah Merah rose 3.1%”."""

from __future__ import annotations

import re
from functools import cache

from dashboard.loader.places.context import UPPER, words_of
from dashboard.loader.places.framing import Mention, Ruling

# A name with the words that may stand beside it in a list.
_NAME = rf"(?:greater )?[{UPPER}][\w'&-]{{1,20}}(?: [{UPPER}][\w'&-]{{1,20}}){{0,3}}"
# “In Leeds, Hull and”: where the last name of a list follows.
_LISTED = re.compile(
    rf"(?P<what>[\w%-]*) ?\b(?P<led>[a-z]{{2,8}}) (?:the |both )?{_NAME}(?:, (?:and )?{_NAME}){{0,6}},? (?:and|or|&) (?:the )?\Z"
)
REACH = 160
_SENTENCE_ENDS = re.compile(r"[.!?] |\n")


def by_company(text: str, mention: Mention) -> Ruling | None:
    """Associative where a name by itself rises or falls, as the price of a share does."""
    if mention.glue != " " or mention.sense.kind not in ("city", "site"):
        return None
    if not _is_traded().match(text, mention.candidate.end):
        return None
    led = mention.before[-1:] and not mention.before[-1].endswith((",", ".", ";"))
    if led and mention.preposition in _placing():
        return None
    if _is_of_what_is_counted(text, mention.candidate.start):
        return None
    return "associative", "what rises or falls is a share: stands for a company"


@cache
def _placing() -> frozenset[str]:
    return words_of("there", "toward_actor", "locative") | {"of", "between"}


@cache
def _is_traded() -> re.Pattern[str]:
    """What a share does, behind the name or behind two more words of it."""
    moves = "|".join(sorted(words_of("share_moves")))
    return re.compile(
        rf"(?: [{UPPER}][\w'&-]{{1,20}}){{0,2}} (?:{moves}) (?:by |nearly |almost |about |as much as |another )?"
        r"[\d.,]{1,7} ?(?:%|percent\b|per cent\b|points\b|sen\b|cents\b|pence\b|p\b)"
    )


def _is_of_what_is_counted(text: str, start: int) -> bool:
    """“Rents in Leeds and York rose”, “rents in Leeds rose 3%; York rose 5%”: what rises is something there."""
    before = _SENTENCE_ENDS.split(text[max(0, start - REACH) : start])[-1]
    listed = _LISTED.search(before)
    if listed and listed["led"].lower() in _placing():
        return listed["what"].lower() not in words_of("owned_in")
    return any(_is_traded().match(before, one.end()) for one in _there().finditer(before))


@cache
def _there() -> re.Pattern[str]:
    """“in Leeds”, with what stands between it and the name left out."""
    led = "|".join(sorted(_placing() & words_of("strong_locative", "locative")))
    return re.compile(rf"\b(?:{led}) (?:the )?{_NAME}")
