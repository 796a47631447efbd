"""Times of a sentence that are no happening's: “its lowest since March”, “moved from Monday”."""

from __future__ import annotations

from dashboard.loader.events.scene import Scene
from dashboard.loader.events.when import is_wide
from dashboard.loader.syntax.rescheduling import sets_new_day
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.story import Time

# “and again in Lund on the”: so far before a time.
AGAIN_REACH = 6
# What may stand between “again” and the time: no verb, which would have a time of its own.
_NO_VERB = frozenset("iptPonsjmr,&")
# “the accounts for 2021”: so far before the time the noun stands.
FOR_NOUN = 2


def dates_nothing(scene: Scene, time: Time) -> bool:
    """Whether a time only says what something is compared with, is of, or is called."""
    index = scene.word_at(time.start)
    return (
        _only_compares(scene, time, index)
        or _was_its_day(scene, time, index)
        or _is_named_behind_colon(scene, time, index)
        or _is_again(scene, index)
        or _is_of_noun(scene, time, index)
    )


def _only_compares(scene: Scene, time: Time, index: int) -> bool:
    """“fell to its lowest since March”: with what came before; “has been shut since March” lasts."""
    verb = scene.reading.clauses[scene.reading.clause_of[index]].verb
    if verb is None or verb.perfect or verb.tense != "past" or scene.word_before(time) != "since":
        return False
    return verb.first < index


def _is_again(scene: Scene, index: int) -> bool:
    """“wrote in January and again on 3 April”: the day of another time; not “again in May and June”."""
    low, tags = scene.reading.low, scene.reading.tags
    for at in range(index - 1, max(0, index - AGAIN_REACH), -1):
        if low[at] == "again":
            return low[at - 1] == "and"
        if tags[at] not in _NO_VERB:
            return False
    return False


def _is_of_noun(scene: Scene, time: Time, index: int) -> bool:
    """“approved the accounts for 2021”: of which year they are, and not when it was done."""
    reading = scene.reading
    if not is_wide(time) or index < FOR_NOUN or reading.low[index - 1] != "for":
        return False
    verb = reading.clauses[reading.clause_of[index]].verb
    if verb is None or reading.tags[index - FOR_NOUN] not in "ns" or verb.last > index - FOR_NOUN:
        return False
    return not any(is_in_class(verb.lemma, name) for name in ("planning", "postponing", "shifting"))


def _is_named_behind_colon(scene: Scene, time: Time, index: int) -> bool:
    """“found a pencilled date: June 2018.”; not “took another view: on Sunday he banned two”."""
    reading = scene.reading
    if not index or reading.low[index - 1] != ":":
        return False
    behind = next(
        (at for at in range(index, len(reading.low)) if reading.starts[at] >= time.end), -1
    )
    return behind < 0 or reading.tags[behind] in ".,;"


def _was_its_day(scene: Scene, time: Time, index: int) -> bool:
    """“was moved from Monday to Thursday”: the day that it has no more."""
    verb = scene.reading.clauses[scene.reading.clause_of[index]].verb
    if verb is None or scene.word_before(time) != "from":
        return False
    return sets_new_day(scene.reading, verb)
