"""How a place stands among the others of its name."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.places.letters import plain_letters
from dashboard.loader.places.senses import Sense

# One of 200,000 people is known abroad though small towns have its name; ten times, as a logarithm.
KNOWN_ABROAD, TEN_TIMES = 5.3, 1.0
# A town of so many people (50,000) is known where nothing else has its name.
LARGE = 4.7
# A hundred times, as a logarithm; where the press names the state of a town.
HUNDRED_TIMES, WITH_STATES = 2.0, frozenset({"US"})
# The only town of its name in its country, where it has so many people (15,000).
ALONE_AT_HOME = 4.17


def is_well_known(sense: Sense, senses: Sequence[Sense], country: str | None) -> bool:
    """Whether it has ten times the people of any other of its name, and ``country`` has none."""
    others = [one for one in senses if one.id != sense.id]
    if sense.prior < KNOWN_ABROAD or any(one.country == country for one in others):
        return False
    return all(sense.prior - one.prior >= TEN_TIMES for one in others)


def is_alone_at_home(sense: Sense, senses: Sequence[Sense]) -> bool:
    """Whether a larger town's country has no other place of its name."""
    if sense.prior < ALONE_AT_HOME:
        return False
    return all(one.country != sense.country or one.id == sense.id for one in senses)


def is_alone(name: str, sense: Sense, senses: Sequence[Sense]) -> bool:
    """Whether it is a large town of one word, whose own name no other place of any table has."""
    return len(senses) == 1 and sense.prior >= LARGE and " " not in name and is_own(name, sense)


def is_hamlet_beside(town: Sense, great: Sense) -> bool:
    """Whether it has a hundredth of the people of a city of its name in its own country.

    It is told of with its district then, whatever else is close. In the United States the state tells.
    """
    if great.kind != "city" or great.prior < KNOWN_ABROAD or great.country in WITH_STATES:
        return False
    return great.country == town.country and great.prior - town.prior >= HUNDRED_TIMES


def is_own(name: str, sense: Sense) -> bool:
    """Whether it is the name that the place bears, and no other spelling."""
    return plain_letters(name).casefold() == plain_letters(sense.name).casefold()
