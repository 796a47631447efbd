"""What a text that plays in one country does not mean abroad, though nothing else has the name."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.places.context import words_of
from dashboard.loader.places.offsets import kilometres
from dashboard.loader.places.senses import CAPITAL, FAMOUS_PRIOR, Sense
from dashboard.loader.places.votes import LEAST, STRANGE, Votes

# A feature that is so far from everything else is another of its name.
FAR_KM = 1500.0
# The capitals that everybody names without their country have more people than this says.
GREAT_CAPITAL = 7.5


def is_another(
    votes: Votes, name: str, sense: Sense, senses: Sequence[Sense], *, small: bool
) -> bool:
    """Whether the text speaks of another place of that name than ``sense``.

    ``small``: it says so of a place as small as a farm's, so that no great city is meant.
    """
    if votes.settled in (None, sense.country):
        return False
    if sense.kind in ("water", "site") or _is_a_landscape(sense):
        return _is_far_feature(votes, name, sense)
    if sense.kind != "city" or votes.is_local(sense):
        return False
    if small and sense.prior >= FAMOUS_PRIOR:
        return True
    is_capital = sense.note == CAPITAL and sense.prior < GREAT_CAPITAL
    return is_capital and len(senses) >= STRANGE and not votes.names_country(sense)


def _is_a_landscape(sense: Sense) -> bool:
    """Whether it is mountains or the like, and no division."""
    return sense.kind == "region" and sense.country is not None and sense.division is None


def _is_far_feature(votes: Votes, name: str, sense: Sense) -> bool:
    """“the San Roque dam”: a river or a dam whose name others have, far from all that is named."""
    words = {word.title() for word in name.split(" ")}
    kinds = words_of("nature", "nature_first", "river") | {"Barrage", "Sierra"}
    if words.isdisjoint(kinds) or votes.support(name, sense).near >= LEAST:
        return False
    if sense.country and votes.names_country(sense):
        return False
    return all(kilometres(sense, other) > FAR_KM for other in votes.known_senses(name))
