"""How a telling tells: anew, or pointing to what the text tells elsewhere."""

from __future__ import annotations

from dashboard.loader.events.habits import is_headline as is_open_line
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import SUBJECT_NOUN
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene

# How far from the beginning of its sentence a noun may stand as its occasion.
OPENING_REACH = 5
_AT = frozenset("in at during".split())


def is_definite(scene: Scene, predicate: Predicate) -> bool:
    """“the attack”, “this meeting”: a noun that points back; “they reached a deal”."""
    one = predicate.mention
    reading = scene.reading
    if one.form:
        subject = scene.clause(predicate).subject
        return subject is not None and reading.low[subject.head] in {"they", "it"}
    for index in range(one.first - 1, max(one.first - 5, -1), -1):
        if reading.low[index] in word_set("pointing"):
            return True
        if reading.tags[index] in "uUvzdcgBHDM":
            return False
    return False


def is_pointing(scene: Scene, predicate: Predicate, *, bare: bool) -> bool:
    """“the collapse” with nothing said of what collapsed: an event only if told before."""
    one = predicate.mention
    if one.form or one.light >= 0:
        return False
    if not predicate.sense.flags & {"ofplace", "ofregime"}:
        return bare and not predicate.main and not _does_something(scene, predicate)
    return scene.reading.low[one.last : one.last + 1] != ["of"]


def _does_something(scene: Scene, predicate: Predicate) -> bool:
    """“after an explosion destroyed the bridge”: the subject of a verb that tells no other event."""
    clause = scene.clause(predicate)
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or subject.head != predicate.mention.last - 1:
        return False
    told = any(one.mention.form and one.mention.first == verb.head for one in scene.predicates)
    return verb.finite and verb.tense == "past" and clause.object is not None and not told


def is_narrated(scene: Scene, predicate: Predicate) -> bool:
    """Told as having happened: by a verb that is not in the present, or as a subject."""
    one = predicate.mention
    verb = scene.clause(predicate).verb
    if one.form and verb is not None:
        return verb.finite and verb.tense == "past"
    return is_occasion(scene, predicate) or (
        predicate.main and (one.light >= 0 or one.rank == SUBJECT_NOUN)
    )


def is_occasion(scene: Scene, predicate: Predicate) -> bool:
    """“In an interview with the paper, he said”: what a sentence opens with, and is told at."""
    one = predicate.mention
    reading = scene.reading
    clause = scene.clause(predicate)
    if (
        one.form
        or predicate.kind != "CONSULT"
        or clause.verb is None
        or one.last > clause.verb.first
    ):
        return False
    subject = clause.subject
    if subject is not None and one.last > subject.first:
        return False
    before = reading.low[max(0, one.first - OPENING_REACH) : one.first]
    return one.first <= OPENING_REACH and not _AT.isdisjoint(before)


def is_headline(scene: Scene, number: int) -> bool:
    """The first line of a text, without a full stop: it tells what the text tells again."""
    return number == 0 and is_open_line(scene.reading)
