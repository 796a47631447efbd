"""Where somebody or something is from that is elsewhere now: “a potter from Athens was robbed”."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from dashboard.data_files import rows
from dashboard.loader.places.context import bare, words_of

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
    return word in words_of("carrier") or any(one in somebody() for one in _singulars(word))


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


@cache
def somebody() -> frozenset[str]:
    """Nouns that are met first of all as persons or groups."""
    told = rows("english_nouns.csv")
    return frozenset(
        row["noun"] for row in told if row["senses"].split(" ")[0] in ("person", "group")
    )
