"""Towns that stand for companies: “In Singapore, Tanah Merah rose 3.1%”."""

from __future__ import annotations

import re

from dashboard.loader.places.context import UPPER, words_of
from dashboard.loader.places.framing import Mention, Ruling

_MOVES = (
    "rose|fell|gained|lost|dropped|climbed|slid|slipped|jumped|added|shed|eased|tumbled|surged|sank"
    "|plunged|soared|advanced|retreated|rallied"
)
# What a share does, behind the name or behind two more words of it.
_IS_TRADED = re.compile(
    rf"(?: [{UPPER}][\w'&-]{{1,20}}){{0,2}} (?:{_MOVES}) (?:by |nearly |almost |about |as much as |another )?"
    r"[\d.,]{1,7} ?(?:%|percent\b|per cent\b|points\b|sen\b|cents\b|pence\b|p\b)"
)


def by_company(text: str, mention: Mention) -> Ruling | None:
    """Associative where a name by itself rises or falls, as the price of a share does."""
    if mention.glue != " " or mention.sense.kind not in ("city", "region", "site"):
        return None
    if not _IS_TRADED.match(text, mention.candidate.end):
        return None
    led = mention.before[-1:] and not mention.before[-1].endswith((",", ".", ";"))
    if led and mention.preposition in words_of("there", "toward_actor", "locative") | {"of"}:
        return None
    return "associative", "what rises or falls is a share: stands for a company"
