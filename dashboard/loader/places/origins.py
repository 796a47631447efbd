"""Where somebody or something is from that is elsewhere now: “a potter from Athens was robbed”."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from dashboard.loader.places.context import bare, words_of
from dashboard.loader.places.nouns import noun_senses

# So many words before "from" can be the verb that moves somebody: "took the children from".
MOVED_WITHIN = 4


def is_from_there(before: list[str]) -> bool:
    """Whether the words before a name say that somebody, or what carries them, is from there."""
    low = [bare(word).lower() for word in before]
    if "from" not in low:
        return False
    at = len(low) - 1 - low[::-1].index("from")
    if not at or not _is_somebody(low[at - 1]):
        return False
    moved = not words_of("takes_away").isdisjoint(low[max(0, at - MOVED_WITHIN) : at])
    return not moved and not _tells_of_taking_away(low[:at])


def _tells_of_taking_away(low: list[str]) -> bool:
    """“The withdrawal of the army”, not “a rescue crew”."""
    told = words_of("taking_away")
    return any(one in told and other == "of" for one, other in pairwise(low))


@cache
def _is_somebody(word: str) -> bool:
    """Whether it is a noun for a person, a group or what carries them, first of all."""
    if word in words_of("never_somebody"):
        return False
    return word in words_of("carrier") or any(map(_is_met_as_somebody, _singulars(word)))


def _singulars(word: str) -> tuple[str, ...]:
    """A noun as it can stand in a table of singulars."""
    forms = [word, word.removesuffix("s"), word.removesuffix("es")]
    if word.endswith("ies"):
        forms.append(f"{word[:-3]}y")
    if word.endswith(("men", "man")):
        forms.append(f"{word[:-3]}man")
    if word.endswith(("-old", "-olds")):
        forms.append("child")
    return tuple(forms)


def _is_met_as_somebody(noun: str) -> bool:
    """Whether a noun is met first of all as a person or a group."""
    return (noun_senses(noun) or ("",))[0] in ("person", "group")
