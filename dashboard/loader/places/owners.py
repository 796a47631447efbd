"""Which place is meant where a state or a country owns it: “Libya's Tripoli”, “Ontario's London”."""

from __future__ import annotations

from dashboard.loader.places.context import words_of
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.runs import word_after
from dashboard.loader.places.senses import FAMOUS_PRIOR, Meaning, Sense
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.votes import NEEDS_DIVISION

_OWNS = "'s "


def settle_owned(text: str, owner: Candidate, town: Candidate, names: Gazetteer) -> None:
    """Narrows a town right behind a land and “'s” to those of its name that lie in it."""
    if text[owner.end : town.start] != _OWNS or town.inside or not _is_a_town(town):
        return
    land = owner.meanings[0].sense if owner.meanings and owner.form == "name" else None
    if land is None or not _holds(land) or _may_be_abroad(text, town, land):
        return
    there = [meaning for meaning in town.meanings if meaning.sense.lies_in(land)]
    towns = (Meaning("name", sense) for sense in names.towns(town.name) if sense.lies_in(land))
    meanings = tuple(there or towns)
    if meanings:
        town.meanings, town.inside, town.owned = meanings, land, True


def _holds(land: Sense) -> bool:
    return land.kind == "country" or (land.kind == "region" and land.division is not None)


def _is_a_town(town: Candidate) -> bool:
    return bool(town.meanings) and all(
        one.sense.kind in ("city", "region") for one in town.meanings
    )


def _may_be_abroad(text: str, town: Candidate, land: Sense) -> bool:
    """“Canada's Paris embassy”, “America's Moscow policy”: all the world knows that town."""
    if max(meaning.sense.prior for meaning in town.meanings) < FAMOUS_PRIOR:
        return False
    if land.kind == "country" and land.country in NEEDS_DIVISION:
        return True
    return word_after(text, town.end) in words_of("state_abroad")
