"""What rules of several kinds share: fragments of patterns and how to read them."""

from __future__ import annotations

from dashboard.loader.times.amounts import MIXED, SOME, amount_of
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match
from dashboard.loader.times.meaning import Amount, Unit
from dashboard.loader.times.words import Words

# "early", "mid-", "the late", "the beginning of", "the middle part of"
PARTED = "( ( the )? ( very )? ( part=PART ( part of | - | in | of )? ( the )? | edge=EDGE of ( the )? ) )?"
MODS = (
    "( MOD | at least | at most | more than | less than | up to | no more than | a little more than"
    " | a little over | close to | as many as | well over | under )?"
)
COUNTED = f"count=( {MIXED} | {SOME} )"
# "next week" counts from publication, "the next week" from the text.
BY_TEXT = frozenset(
    ["following", "previous", "preceding", "prior", "subsequent", "ensuing", "same", "that"]
)
_FISCAL = frozenset(("fiscal", "financial", "fy"))
_CLOSERS = frozenset(
    ["\n", ",", ".", ";", ":", ")", "]", "and", "but", "—", "–", "-", '"', "”", "’"]
)


def part_of(match: Match) -> str | None:
    """early, mid or late where the words say so."""
    return match.value("part", "PART") or match.value("edge", "EDGE") or None


def unit_of(match: Match, name: str = "unit") -> Unit | None:
    """The unit of time that the named word writes."""
    amount = amount_of(match, "", name)
    return amount.unit if amount else None


def days_of(count: float) -> Amount:
    """So many days."""
    return Amount(count, "day")


def is_fiscal(match: Match) -> bool:
    """Whether the words say that it is of a fiscal year."""
    words = (match.words.lower(index) for index in range(match.first, match.last + 1))
    return not _FISCAL.isdisjoint(words)


def shift_of(match: Match, name: str = "pick") -> int:
    """How many units away: -1 of "last", 0 of "this", 1 of "next"."""
    for way in ("LAST", "NEXT", "THIS"):
        value = match.value(name, way)
        if value:
            return int(value)
    return 0


def is_closed(match: Match) -> bool:
    """Whether no words follow that the time could hang on ("the day before the attack")."""
    return match.words.lower(match.last + 1) in _CLOSERS or match.last + 1 == len(match.words)


def is_titled(words: Words, index: int) -> bool:
    """Whether a title or an owner stands before the word: "Judge March", "Crusoe's Friday"."""
    before = index - 1
    if words.lower(before) == ".":
        before -= 1
    if words.lower(before) in ("'s", "’s"):
        return words.written(before - 1)[:1].isupper()
    if words.written(before) == "miss":  # “will miss Saturday's match”
        return False
    return words.lower(before) in beside("title")
