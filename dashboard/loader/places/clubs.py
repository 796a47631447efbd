"""Towns that stand for their clubs: “the striker left Chelsea for Liverpool”."""

from __future__ import annotations

import re
from functools import cache

from dashboard.loader.places.context import UPPER, words_of
from dashboard.loader.places.framing import Mention, Ruling

# Characters before a name that hold the verb and the other club.
LOOK_BACK = 90
# Where nobody of a team is told of in the sentence, so many words of sport make a text one of it.
OF_SPORT = 4
# The longest sentence, and the surroundings, that are looked through to either side.
SENTENCE, AROUND = 300, 1_000

_CLUB = rf"[{UPPER}][\w'-]{{1,20}}(?: [{UPPER}][\w'-]{{1,20}}){{0,2}}"
_MOVED = r"(?:moved?|moving|switched|transferred|loaned|swapped|sold|(?:on|a) (?:free )?(?:loan|transfer|move|switch))"
_JOINED = r"(?:re)?(?:join|joins|joined|joining)"
_LEFT = r"(?:left|leave|leaves|leaving|quit|quits|swapped|departed)"
# What ends right before the name.
_BEFORE = re.compile(
    rf"\b(?:{_LEFT}|{_JOINED}|{_MOVED}(?: \w{{1,12}})? (?:from|to)|signed (?:for|with|by|from)|spells? (?:at|with)"
    rf"|{_LEFT} {_CLUB} for|{_JOINED} {_CLUB} from|{_MOVED}(?: \w{{1,12}})? from {_CLUB} to"
    rf"|{_MOVED} to {_CLUB} from) $"
)
# What must come after a name that somebody “left”: a town is left for home or at six.
_FOR = re.compile(rf" for (?:{_CLUB}|a (?:fee|reported|record)|£|€|\$|\d)")
_WORD = re.compile(r"[a-z][a-z-]{2,}")
_LEAVES = re.compile(rf"\b{_LEFT} $")
_TRAVELS = re.compile(
    r"\bby (?:bus|train|car|boat|road|ferry|sea|air|plane)\b|\bon foot\b|\b(?:flew|drove|walked|sailed)\b"
)


def by_club(text: str, mention: Mention) -> Ruling | None:
    """Associative where somebody of a team leaves, joins or moves to what bears a town's name."""
    start, end = mention.candidate.start, mention.candidate.end
    if mention.sense.kind not in ("city", "region") or text[start - 1 : start] != " ":
        return None
    before = text[max(0, start - LOOK_BACK) : start]
    if not before.endswith(_endings()) or not _BEFORE.search(before):
        return None
    if _LEAVES.search(before) and not _FOR.match(text, end):
        return None
    sentence = _sentence_around(text, start, end)
    around = text[max(0, start - AROUND) : end + AROUND]
    if _TRAVELS.search(sentence) or not _tells_of_sport(around, sentence):
        return None
    return "associative", "left, joined or signed for: stands for a club"


@cache
def _endings() -> tuple[str, ...]:
    """What stands right before a club's name, to ask before anything costs more."""
    verbs = "left leave leaves leaving quit quits swapped departed"
    joined = "join joins joined joining rejoin rejoins rejoined rejoining"
    words = f"{verbs} {joined} from to for with by at".split()
    return tuple(f" {word} " for word in words)


def _sentence_around(text: str, start: int, end: int) -> str:
    low, high = max(0, start - SENTENCE), min(len(text), end + SENTENCE)
    first = max(text.rfind(mark, low, start) for mark in (". ", "\n"))
    last = min(
        (at for at in (text.find(mark, end, high) for mark in (". ", "\n")) if at > 0), default=high
    )
    return text[max(low, first + 1) : last]


def _tells_of_sport(around: str, sentence: str) -> bool:
    if not words_of("player").isdisjoint(_nouns_in(sentence)):
        return True
    return len(words_of("player", "sport") & _nouns_in(around)) >= OF_SPORT


def _nouns_in(text: str) -> set[str]:
    """The words of a text in lower case, without an “s” at their end."""
    return {word.removesuffix("s") for word in _WORD.findall(text.lower())}
