"""How a telling tells: anew, or pointing to what the text tells elsewhere."""

from __future__ import annotations

from dashboard.loader.events.arguments import Scene
from dashboard.loader.events.clauses import OPENING
from dashboard.loader.events.inflection import PRESENT
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.triggers import SUBJECT_NOUN
from dashboard.loader.events.words import PRONOUN

# A first line longer than this is no headline.
HEADLINE_WORDS = 24


def is_definite(scene: Scene, predicate: Predicate) -> bool:
    """“the attack”, “this meeting”: a noun that points back."""
    one = predicate.candidate
    words = scene.words
    if one.form:
        return _subject_points(scene, one.first)
    for index in range(one.first - 1, max(one.first - 5, -1), -1):
        if words.low[index] in word_set("pointing"):
            return True
        if words.tags[index] & PRONOUN or scene.clauses.verbs[index]:
            return False
    return False


def _subject_points(scene: Scene, verb: int) -> bool:
    """“They reached a deal”: the subject was named before."""
    for index in range(verb - 1, max(verb - 4, -1), -1):
        if scene.clauses.numbers[index] != scene.clauses.numbers[verb]:
            return False
        if scene.words.low[index] in {"they", "it"}:
            return True
    return False


def is_pointing(scene: Scene, predicate: Predicate, *, bare: bool) -> bool:
    """“the collapse” with nothing said of what collapsed: an event only if told before."""
    one = predicate.candidate
    if one.form or one.light >= 0:
        return False
    if not predicate.sense.flags & {"ofplace", "ofregime"}:
        return bare and not predicate.main
    after = scene.words.low[one.last : one.last + 1]
    return after != ["of"]


def is_narrated(predicate: Predicate) -> bool:
    """Told as having happened: by a verb that is not in the present, or as a subject."""
    one = predicate.candidate
    if not predicate.main or one.form == PRESENT:
        return False
    return bool(one.form) or one.light >= 0 or one.rank == SUBJECT_NOUN or one.role == OPENING


def is_headline(scene: Scene, text: str, number: int) -> bool:
    """The first line of a text, without a full stop: it tells what the text tells again."""
    if number > 0 or len(scene.words.low) > HEADLINE_WORDS:
        return False
    return text[-1].isalnum()
