"""The role of what ends a longer name: "Bank of Georgia", "Air Zimbabwe", "City Hospital Leeds"."""

from __future__ import annotations

from dashboard.loader.places.context import words_of
from dashboard.loader.places.framing import Mention, Ruling, names_something


def by_preceding_name(mention: Mention) -> Ruling | None:
    """The last part of a longer name: "Bank of Georgia", "Air Zimbabwe"."""
    of_organisation = mention.preposition == "of" and not _is_shore(mention)
    if of_organisation and mention.governor in words_of("organisation_low"):
        return "associative", f"part of the name of an organisation (“{mention.governor}”)"
    if mention.before and mention.before[-1] in words_of("ship"):
        return "associative", "the name of a ship"
    if names_something(mention.before):
        return "associative", f"part of a longer name (“{mention.before[-2]} of”)"
    return None if mention.candidate.name.islower() else _behind_a_name(mention)


def _behind_a_name(mention: Mention) -> Ruling | None:
    """What ends a name of capitalised words: "Air Zimbabwe", "City Hospital Leeds"."""
    previous = mention.before[-1] if len(mention.before) > 1 else ""
    if not previous[:1].isupper() or not previous[-1:].isalpha() or previous.endswith("'s"):
        return None
    if previous.lower() in words_of("before_name", "sentence_start"):
        return None
    if _stands_at_a_building(mention):
        return "literal", f"the {previous} is there"
    return "associative", f"part of a longer name (“{previous}”)"


def _stands_at_a_building(mention: Mention) -> bool:
    """Whether “at City Hospital” or the like stands right before a name."""
    before = (w for w in reversed(mention.before) if w.islower() and w not in ("the", "of"))
    return mention.before[-1] in words_of("town_s_own") and next(before, "") in words_of("there")


def _is_shore(mention: Mention) -> bool:
    """“the bank of the Mora River”: no bank of anybody's; not “the club of Green Bay”, a town's."""
    words = mention.candidate.name.split(" ")
    named = len(words) > 1 and not words_of("river").isdisjoint((words[0], words[-1]))
    is_water = named or mention.sense.kind == "water"
    return is_water and mention.governor == "bank" and "bank" in mention.before
