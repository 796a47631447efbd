"""What names mean in the country that a text plays in, and which lands it only names in passing."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.senses import CAPITAL, Meaning
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.votes import NEEDS_DIVISION, WORLD_PRIOR

# A hundred times as many people, as a logarithm: a hamlet of a great city's name.
DWARFED = 2.0
# Characters between an owner and its town.
OWNS = len("'s ")


def holders(candidates: Sequence[Candidate]) -> set[str]:
    """Names that stand nowhere but beside a town that lies there.

    Behind it, as in “Birmingham, England”, or before it, as in “Libya's Tripoli”.
    """
    behind: dict[str, bool] = {}
    owners = {
        owner.start
        for owner, town in pairwise(candidates)
        if town.owned and town.start - owner.end <= OWNS
    }
    for before, candidate in pairwise(candidates):
        land = before.inside if candidate.start - before.end <= len(", ") else None
        told = land is not None and any(m.sense.id == land.id for m in candidate.meanings)
        told = told or candidate.start in owners
        behind[candidate.name] = behind.get(candidate.name, True) and told
    first = (one for one in candidates[:1] if one.start not in owners)
    behind.update((one.name, False) for one in first)
    return {name for name, only in behind.items() if only}


def at_home(
    meanings: Mapping[str, tuple[Meaning, ...]],
    sure: Container[str],
    country: str | None,
    names: Gazetteer,
) -> dict[str, tuple[Meaning, ...]]:
    """For a text that plays in one country what its names mean there, where they mean something.

    What all the world knows is meant all the same; of a country as large as some, the state must
    be named.
    """
    if country is None or country in NEEDS_DIVISION:
        return {}
    found = {}
    for name, every in meanings.items():
        if name in sure or not every or any(is_for_all(meaning) for meaning in every):
            continue
        here = {m.sense.id: m for m in every if m.sense.country == country}
        for sense in (*names.towns(name), *names.divisions(name)):
            if sense.country == country:
                here.setdefault(sense.id, Meaning("name", sense))
        abroad = [m.sense.prior for m in every if m.sense.country != country]
        best = max((m.sense.prior for m in here.values()), default=0.0)
        divisions = any(m.sense.kind == "region" for m in here.values())
        if here and abroad and (divisions or max(abroad) - best < DWARFED):
            found[name] = tuple(here.values())
    return found


def is_for_all(meaning: Meaning) -> bool:
    """Whether it is a land, a water or what all the world knows."""
    sense = meaning.sense
    if sense.kind != "city":
        return sense.kind == "country" or sense.country is None
    return meaning.form != "name" or sense.note == CAPITAL or sense.prior >= WORLD_PRIOR
