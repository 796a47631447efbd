"""Verbs that give what they are about another day, or none: “was moved to Sunday”, “was called off”."""

from __future__ import annotations

from typing import Final

from dashboard.loader.syntax.reading import Reading, Verb
from dashboard.loader.syntax.verb_classes import is_in_class

# What leads to the new day.
NEW_DAY: Final = frozenset("to until till for".split())
_PUT: Final = frozenset("put push move set bring pull".split())
_PARTICLES: Final = frozenset("off back forward".split())
# “put the concert at the town hall back until May”: so far behind its verb the particle may stand.
PARTICLE_REACH: Final = 8


def sets_new_day(reading: Reading, verb: Verb) -> bool:
    """Whether a day behind the verb and “to” or “until” is a new one for what it is about."""
    return is_in_class(verb.lemma, "shifting") or puts_off(reading, verb)


def puts_off(reading: Reading, verb: Verb) -> bool:
    """“postponed the vote”, “has pushed the flight back”: what it is about is still to come."""
    if is_in_class(verb.lemma, "postponing"):
        return True
    behind = reading.low[verb.last : verb.last + PARTICLE_REACH]
    return verb.lemma in _PUT and not _PARTICLES.isdisjoint(behind)


def calls_off(reading: Reading, verb: Verb) -> bool:
    """“cancelled a visit”, “the talks were called off”."""
    if verb.lemma == "call":
        return reading.low[verb.last : verb.last + 1] == ["off"]
    return is_in_class(verb.lemma, "cancelling")
