"""Places: which are named, where they are, and whether something happened there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.places.gazetteer import gazetteer
from dashboard.loader.places.resolving import resolve
from dashboard.loader.places.roles import role_of
from dashboard.loader.places.spotting import Spanned, plain, spot
from dashboard.loader.prose import Prose
from dashboard.story import Place, PlaceMention


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """The places of a document, each once, and every mention of them in order."""

    places: tuple[Place, ...]
    mentions: tuple[PlaceMention, ...]


def find_places(prose: Prose, people: Sequence[Spanned] = ()) -> PlacesFound:
    """The places that ``prose`` names outside the names of ``people``."""
    text = plain(prose.body)
    candidates = spot(text, gazetteer(), people)
    places: dict[str, Place] = {}
    mentions: list[PlaceMention] = []
    previous = None
    for candidate, (sense, why) in zip(candidates, resolve(candidates), strict=True):
        role, reason = ruling = role_of(text, candidate, previous)
        previous = (candidate.end, ruling)
        places.setdefault(sense.id, sense.place())
        words = prose.text[candidate.start : candidate.end]
        mentions.append(
            PlaceMention(
                prose.document,
                candidate.start,
                candidate.end,
                words,
                sense.id,
                role,
                f"{reason}; {why}",
            )
        )
    return PlacesFound(tuple(places.values()), tuple(mentions))
