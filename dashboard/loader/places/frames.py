"""The words around a name that make it a place's, whatever else has that name."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from functools import cache

from dashboard.loader.places.context import UPPER, bare, last_preposition, words_before, words_of
from dashboard.loader.places.origins import is_from_there

# After these a name is a place's, though it be a person's elsewhere.
PLACING = frozenset({"in", "near", "outside"})
# Characters that hold the two words before a name, and those from "left" to "for".
LOOK_BACK = 30
LEFT_LOOK_BACK = 80
# "came down from", "drove out to".
PARTICLES = frozenset({"down", "up", "in", "over", "out", "back", "across", "on", "home", "away"})
# "the A12 at", "Mill Road near".
AFTER_A_ROAD = frozenset({"at", "near", "outside", "in", "between"})
_A_ROAD = re.compile(r"(?:[A-Z]{1,2}-?\d{1,4}|(?:Highway|Route|Road) \d{1,4})$")
# When somebody left, between the place and "for".
_WHEN = (
    r"(?: (?:early|late|on [A-Z][a-z]{4,8}|(?:before|at|after) (?:dawn|daybreak|dusk|midnight|noon|sunrise|sunset|dark)"
    r"|(?:yesterday|today|last|this|that|next|the same)(?: (?:night|week|month|year|day|morning|afternoon|evening|[A-Z][a-z]{4,8}))?"
    r"|by (?:bus|train|car|boat|road|ferry|sea|air)|on foot|in \d{4})){0,2} for "
)
_LEFT = re.compile(
    rf"\b(?:(?:left|leaving|leave|leaves) (?P<left>[{UPPER}][\w' -]{{1,40}}?){_WHEN}"
    rf"|from (?:the )?(?P<from>[{UPPER}][\w' -]{{1,40}}?) to )(?:the )?$"
)
_FOR = re.compile(_WHEN)
# "Ana Krobitz, 41, from".
_ORIGIN = re.compile(
    rf"(?:[{UPPER}][\w'-]{{1,20}} [{UPPER}][\w'-]{{1,20}},(?: aged)?(?: \d{{1,3}},)?|[a-z],(?: aged)? \d{{1,3}},)"
    r" (?:from|of) $"
)
_DEPARTS = re.compile(
    r"\b(?:bus|train|ferry|flight|boat|ship|coach|lorry|truck|convoy|plane|tram|trawler|vessel|barge|yacht|minibus)"
    r"(?: had| has)? (?:left|leaves) $"
)
# Words of "for tea", before which a verb must stand.
FOR_TEA = 2
_AT = " at "
_TO = re.compile(" to ")
_LEAVING = frozenset({"left", "leaving", "leave", "leaves"})
# What stands before the first of two places for :func:`left_for_another` to hold.
GOING = _LEAVING | {"through"}
_AFTER_PARTICLES = frozenset({"to", "from", "at"})
_PAIR = re.compile(rf" and (?:the )?(?=[{UPPER}])")


def follows_in(text: str, start: int) -> bool:
    """Whether "in", "flown to" or the like stands right before."""
    if text[start - 1 : start] != " ":
        return False
    before = text[max(0, start - LOOK_BACK) : start - 1].lower().split(" ")
    moved = before[-1] in ("to", "from") and _hangs_on(before[:-1], words_of("moved"))
    return before[-1] in PLACING or moved or leads_to_a_place(text, start)


def _hangs_on(before: list[str], verbs: frozenset[str]) -> bool:
    """Whether a preposition stands behind one of ``verbs``, a particle between: “came down from”."""
    last = before[-1] if before else ""
    return last in verbs or (last in PARTICLES and before[-2:-1] != [] and before[-2] in verbs)


def tells_the_origin(text: str, start: int) -> bool:
    """Whether a person is from there: “Ana Krobitz, 41, from”."""
    return text.endswith((" from ", " of "), 0, start) and bool(
        _ORIGIN.search(text[max(0, start - LEFT_LOOK_BACK) : start])
    )


def departs(text: str, start: int) -> bool:
    """“The bus had left”: what drives or sails leaves a place."""
    if not text.endswith((" left ", " leaves "), 0, start):
        return False
    return bool(_DEPARTS.search(text[max(0, start - LOOK_BACK) : start]))


def leads_to_a_place(text: str, start: int, *, unlisted: bool = False) -> bool:
    """Whether a noun or verb and its preposition say so: "the mine at", "villagers from".

    ``unlisted``: whatever is behind them, as “a fire at” a firm does not.
    """
    if text[start - 1 : start] != " ":
        return False
    before = words_before(text, start)
    preposition = last_preposition(before)
    if preposition not in _prepositions():
        return False
    if preposition == "from" and is_from_there(before):
        return True
    at = _position_of(preposition, before)
    return at > 0 and _leads(before[:at], preposition, _unlisted() if unlisted else _leading())


def _leads(before: list[str], preposition: str, leading: Mapping[str, frozenset[str]]) -> bool:
    """Whether the words before a preposition, one at least, lead to a place with it."""
    if preposition in AFTER_A_ROAD and _ends_a_road(before):
        return True
    word = bare(before[-1]).lower()
    if preposition == "of" and word == "out" and len(before) > 1:
        return bare(before[-2]).lower() in leading["out of"]
    if preposition == "at" and before[-2:-1] == ["for"] and len(before) > FOR_TEA:
        word = bare(before[-3]).lower()  # "stopped for tea at"
    if len(before) > 1 and word in PARTICLES and preposition in _AFTER_PARTICLES:
        verbs = leading["at"] if preposition == "at" else words_of("moved")
        return bare(before[-2]).lower() in verbs
    return word in leading.get(preposition, ())


def _position_of(preposition: str, before: list[str]) -> int:
    """Where it stands among the words, from the last one on; 0 where nothing is before it."""
    for at in range(len(before) - 1, 0, -1):
        if bare(before[at]).lower() == preposition:
            return at
    return 0


def may_lead(word: str) -> bool:
    """Whether such a word can stand right before a name for :func:`leads_to_a_place` to hold."""
    low = word.lower().lstrip("“\"'([")
    return low in _prepositions() or low in words_of("between") or low.endswith("'s")


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(_leading()) | AFTER_A_ROAD


def _ends_a_road(before: list[str]) -> bool:
    """Whether the words end with a road: “the A12”, “Mill Road”, “the Leeds-Hull road”."""
    if before[-1] in words_of("road"):
        return len(before) > 1 and before[-2][:1].isupper()
    if before[-1] in words_of("road_between"):
        return len(before) > 1 and before[-2][:1].isupper() and "-" in before[-2]
    return bool(_A_ROAD.search(" ".join(before[-2:])))


_LED = (
    *("between", "at", "from", "to", "of", "off", "in", "around", "through", "past", "for"),
    *("above", "via", "by", "out of"),
)


@cache
def _leading() -> dict[str, frozenset[str]]:
    """The words that lead to a place, by the preposition after them."""
    return {word: words_of(f"leads_{word}", f"leads_known_{word}") for word in _LED}


@cache
def _unlisted() -> dict[str, frozenset[str]]:
    """Those that lead to a place though no table knows its name."""
    return {word: words_of(f"leads_{word}") for word in _LED}


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
    if word == "through":
        match = _TO.match(text, end)
    else:
        match = _FOR.match(text, end) if word in _LEAVING else None
    if match is None:
        return False
    return bool(_the_kind().match(text, match.end())) or match.end() in starts


def sets_out_for(text: str, start: int) -> bool:
    """Whether somebody “left A for” it."""
    if not text.endswith((" for ", " for the "), 0, start):
        return False
    match = _LEFT.search(text[max(0, start - LEFT_LOOK_BACK) : start])
    return match is not None and match.lastgroup == "left"


def left_from(text: str, start: int, ends: Container[int]) -> bool:
    """Whether somebody "left A for" it or something goes "from A to" it.

    A place ends at one of ``ends``.
    """
    if not text.endswith((" for ", " for the ", " to ", " to the "), 0, start):
        return False
    begin = max(0, start - LEFT_LOOK_BACK)
    match = _LEFT.search(text[begin:start])
    return match is not None and begin + match.end(match.lastgroup or 0) in ends


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
