"""A noun and the verb of its clause that would be two events of one title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.tellings import Telling


def told_once(scene: Scene, tellings: Sequence[Telling]) -> Iterator[Telling]:
    """“A landslip buried the camp on Monday”: the verb tells it, with the kind of the noun if its own is none.

    ``tellings`` are those of a sentence, one for each of its predicates.
    """
    verbs = {
        told.title
        for one, told in zip(scene.predicates, tellings, strict=True)
        if one.mention.form and not told.headline
    }
    nouns: dict[str, Telling] = {}
    kinds = {
        (one.mention.clause, told.kind)
        for one, told in zip(scene.predicates, tellings, strict=True)
        if one.mention.form
    }
    for one, told in zip(scene.predicates, tellings, strict=True):
        if told.time is None and told.title in verbs and _does_it(scene, one):
            nouns.setdefault(told.title, told)
    for one, told in zip(scene.predicates, tellings, strict=True):
        noun = nouns.get(told.title)
        if (one.mention.clause, told.kind) in kinds and _is_counted(scene, one):
            continue
        if noun is None:
            yield told
        elif told is not noun and told.kind == "OTHER":
            yield replace(told, kind=noun.kind, mode=noun.mode)
        elif told is not noun:
            yield told


def _does_it(scene: Scene, predicate: Predicate) -> bool:
    """Whether it is a noun, and what the verb of its clause says that it did."""
    clause = scene.clause(predicate)
    if predicate.mention.form or clause.verb is None or clause.subject is None:
        return False
    return not clause.verb.passive and clause.subject.head == predicate.mention.first


def _is_counted(scene: Scene, predicate: Predicate) -> bool:
    """“scored nine goals in 31 games”: they only say how much of it there was."""
    one, tags = predicate.mention, scene.reading.tags
    return not one.form and one.first > 0 and tags[one.first - 1] == "m"
