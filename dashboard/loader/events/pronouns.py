"""Who takes part where no name says it: “he was arrested”, “police let her go”, “the three nations”."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.references import References
from dashboard.loader.events.scene import Scene
from dashboard.loader.syntax import Role

_SUBJECTS = frozenset({"he", "she"})
_OBJECTS = {"him": "he", "her": "she"}
# What “it” can do without being anybody: “said it was clear that”.
_IMPERSONAL = frozenset("be seem appear take remain rain snow look become".split())


def pronoun_names(references: References, scene: Scene) -> dict[int, str]:
    """For each "he" and "she" of a sentence, by its offset, the person who is meant."""
    found: dict[int, str] = {}
    for index, word in enumerate(scene.reading.low):
        if word in _SUBJECTS:
            actor = references.person(word, scene.reading.starts[index])
            if actor is not None:
                found[scene.reading.starts[index]] = actor
    return found | _own_pronouns(references, scene)


def _own_pronouns(references: References, scene: Scene) -> dict[int, str]:
    """For “it” and “they” of what an organisation says of itself: “Acme said it had bought”."""
    found: dict[int, str] = {}
    for clause in scene.reading.clauses:
        above = scene.reading.clauses[clause.parent].subject if clause.parent >= 0 else None
        if clause.role is not Role.CONTENT or clause.subject is None or above is None:
            continue
        if scene.reading.low[clause.subject.head] not in {"it", "they"}:
            continue
        if clause.verb is None or clause.verb.lemma in _IMPERSONAL:
            continue
        named = {one.actor for one in scene.actors_within(above.first, above.last)}
        if len(named) == 1 and references.speaks_of_itself(*named):
            found[scene.reading.starts[clause.subject.head]] = named.pop()
    return found


def meant_by_pronouns(
    references: References, scene: Scene, predicate: Predicate, sources: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Who does it and to whom it is done; ``sources`` are those who do it by name."""
    reading, clause = scene.reading, scene.clause(predicate)
    subject = clause.subject
    if subject is not None and reading.low[subject.head] in _SUBJECTS:
        actor = references.person(reading.low[subject.head], reading.starts[subject.head])
        found = [actor] if actor else []
        passive = clause.verb is not None and clause.verb.passive
        if passive and predicate.mention.form:
            return [], found
    else:
        group = references.group(reading)
        found = group[1] if group and group[0] < predicate.mention.first else []
    return found, _done_to(references, scene, predicate, [*sources, *found])


def _done_to(
    references: References, scene: Scene, predicate: Predicate, others: Sequence[str]
) -> list[str]:
    """The person of “him” and “her” as a verb's object, who is none of the others."""
    reading, thing = scene.reading, scene.clause(predicate).object
    pronoun = _OBJECTS.get(reading.low[thing.head]) if thing is not None else None
    if thing is None or pronoun is None or not predicate.mention.form:
        return []
    actor = references.person(pronoun, reading.starts[thing.head], others)
    return [actor] if actor else []
