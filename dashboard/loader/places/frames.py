"""The words around a name that make it a place's, whatever else has that name."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from dashboard.loader.places.context import UPPER, bare, last_preposition, words_before, words_of
from dashboard.loader.places.origins import is_from_there

# After these a name is a place's, though it be a person's elsewhere.
PLACING = frozenset({"in", "near", "outside"})
# Characters that hold the two words before a name.
LOOK_BACK = 30
_AT = " at "
_PAIR = re.compile(rf" and (?:the )?(?=[{UPPER}])")


def follows_in(text: str, start: int) -> bool:
    """Whether "in", "flown to" or the like stands right before."""
    if text[start - 1 : start] != " ":
        return False
    before = text[max(0, start - LOOK_BACK) : start - 1].lower().split(" ")
    moved = before[-1] in ("to", "from") and len(before) > 1 and before[-2] in words_of("moved")
    return before[-1] in PLACING or moved or leads_to_a_place(text, start)


def leads_to_a_place(text: str, start: int) -> bool:
    """Whether a noun or verb and its preposition say so: "the mine at", "villagers from"."""
    if text[start - 1 : start] != " ":
        return False
    before = words_before(text, start)
    preposition = last_preposition(before)
    leading = _leading().get(preposition)
    if preposition == "from" and is_from_there(before):
        return True
    if not leading:
        return False
    low = [bare(word).lower() for word in before]
    at = len(low) - 1 - low[::-1].index(preposition) if preposition in low else 0
    return at > 0 and low[at - 1] in leading


@cache
def _leading() -> dict[str, frozenset[str]]:
    """The words that lead to a place, by the preposition after them."""
    prepositions = ("at", "from", "to", "of", "off", "in", "around", "through", "past", "for")
    return {word: words_of(f"leads_{word}") for word in prepositions}


def is_as_small_as_a_farm(text: str, start: int) -> bool:
    """“a farm at Berlin”: what is "at" a place is in no city."""
    if text[start - len(_AT) : start] != _AT:
        return False
    return text[max(0, start - LOOK_BACK) : start - len(_AT)].rpartition(" ")[2] in words_of(
        "rural"
    )


def left_for_another(text: str, start: int, end: int, starts: Container[int]) -> bool:
    """Whether somebody "left A for B", or something goes "through A to B", where B is a place.

    It is one that begins at one of ``starts``, or what “the islands” says; no “left Arsenal for Everton”.
    """
    word = text[max(0, start - LOOK_BACK) : start].rstrip().rpartition(" ")[2].lower()
    following = {"left": " for ", "leaving": " for ", "leave": " for ", "through": " to "}.get(word)
    if following is None or not text.startswith(following, end):
        return False
    match = _the_kind().match(text, end + len(following))
    return bool(match) or end + len(following) in starts


@cache
def _the_kind() -> re.Pattern[str]:
    """“the islands”: a place by what it is."""
    kind = "|".join(sorted(words_of("part", "unit_nature", "unit_site") | {"port", "city"}))
    return re.compile(rf"the (?:{kind})s?\b")


def between_two(text: str, start: int, end: int) -> int:
    """Where the second name begins, after "between A and "; -1 where none does."""
    if text[max(0, start - 8) : start].lower() != "between ":
        return -1
    match = _PAIR.match(text, end)
    return match.end() if match else -1


def told_as_a_place(text: str, end: int) -> bool:
    """Whether what follows says what it is: ", a village that", ", the crossing to"."""
    return bool(_apposition().match(text, end))


@cache
def _apposition() -> re.Pattern[str]:
    kind = "|".join(sorted(words_of("part", "unit_nature", "unit_site") | {"port", "city"}))
    going_on = "that|which|where|of|in|on|near|to|toward|towards|with|at|some|about|across|by|off"
    return re.compile(
        rf", (?:an?|the|one of the|another) (?:[a-z-]{{1,15}} ){{0,3}}(?:{kind})s?"
        rf"(?=[,.;]| (?:{going_on})\b| \d)"
    )
