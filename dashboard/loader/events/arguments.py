"""Who did it to whom and where: what stands beside a trigger in its clause."""

from __future__ import annotations

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import is_passive
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import REACH, Scene
from dashboard.loader.syntax import Clause, Role
from dashboard.story import ActorMention, PlaceMention

# How far before a noun its possessor may stand.
OWNER_REACH = 4
# How many characters a role may take between a country and the name of its holder.
TITLE_REACH = 40
LIST_REACH = 8
# How far before a name its "by" may stand.
BY_REACH = 6
# How far before a place the noun may stand that it belongs to: “influence in the Middle”.
STANDING_REACH = 3
_BACK = frozenset("it he she they".split())


def actors_of(scene: Scene, predicate: Predicate) -> tuple[list[str], list[str]]:
    """Ids of who does it and of those to whom it is done."""
    sources: list[str] = []
    targets: list[str] = []
    one = predicate.mention
    for mention in scene.actors_within(one.first - REACH, one.last + REACH):
        index = scene.word_at(mention.start)
        side = side_of(scene, predicate, index)
        if not side or _is_only_named(scene, mention, index):
            continue
        if mention.actor not in sources and mention.actor not in targets:
            (sources if side == "source" else targets).append(mention.actor)
    return sources, targets


def side_of(scene: Scene, predicate: Predicate, index: int) -> str:
    """“source” or “target” where the word takes part in the event, else nothing."""
    one = predicate.mention
    if not one.form and one.light < 0:
        return _side_of_noun(scene, predicate, index)
    clause = scene.clause(predicate)
    verb = clause.verb
    if verb is None:
        return ""
    passive = is_passive(verb)
    if _in_subject(scene, clause, index) or _in_borrowed_subject(scene, clause, index):
        return "target" if passive else "source"
    if scene.reading.clause_of[index] != one.clause or index < one.last:
        return ""
    return "source" if _follows_by(scene, index) else "target"


def _in_subject(scene: Scene, clause: Clause, index: int) -> bool:
    """In the subject or in an apposition to it."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None:
        return False
    if subject.first <= index < subject.last:
        return True
    if not subject.first <= index < verb.first:
        return False
    return scene.reading.clauses[scene.reading.clause_of[index]] is clause


def _in_borrowed_subject(scene: Scene, clause: Clause, index: int) -> bool:
    """“Switzerland said it had expelled”: the one who says it does it."""
    subject = clause.subject
    if clause.role is not Role.CONTENT or clause.parent < 0 or subject is None:
        return False
    if scene.reading.low[subject.head] not in _BACK:
        return False
    return _in_subject(scene, scene.reading.clauses[clause.parent], index)


def _side_of_noun(scene: Scene, predicate: Predicate, index: int) -> str:
    """Of a noun: what stands around it with no verb and no mark between."""
    one = predicate.mention
    tags = scene.reading.tags
    if predicate.sense.kind == "CONSULT" and _is_occasion(scene, predicate, index):
        return "source"
    if not one.first - OWNER_REACH <= index:
        return ""
    if scene.reading.clause_of[index] != one.clause:
        return ""
    if index < one.first:
        between = tags[index + 1 : one.first]
        return "" if any(tag in 'vzdcgBHDM,.:-"()iI' for tag in between) else "source"
    between = tags[one.last : index]
    if any(tag in 'vzdcgBHDM.:-"()' for tag in between):
        return ""
    return "source" if _follows_by(scene, index) else "target"


def _is_occasion(scene: Scene, predicate: Predicate, index: int) -> bool:
    """“In an interview with X, Y said”: the subject of the sentence took part."""
    clause = scene.clause(predicate)
    verb = clause.verb
    return (
        verb is not None
        and predicate.mention.first < (clause.subject.first if clause.subject else 0)
        and _in_subject(scene, clause, index)
    )


def _follows_by(scene: Scene, index: int) -> bool:
    """Whether "by" stands shortly before, with nothing but the noun's phrase between."""
    for earlier in range(index - 1, max(index - BY_REACH, -1), -1):
        if scene.reading.low[earlier] == "by":
            return True
        if scene.reading.tags[earlier] in "vzdcgBHDM,.:-":
            return False
    return False


def places_of(scene: Scene, predicate: Predicate) -> list[str]:
    """Ids of the places where it is, in the order of the text."""
    found: dict[str, None] = {}
    behind: dict[str, None] = {}
    for mention, index in scene.placed.get(predicate.mention.first, ()):
        if _says_when(scene, predicate, mention) or _says_whose(scene, predicate, index):
            continue
        if not _is_who(scene, mention, index):
            own = scene.list_of(scene.reading.clause_of[index]) == predicate.mention.clause
            (found if own else behind).setdefault(mention.place)
    return list(found or behind)


def _says_when(scene: Scene, predicate: Predicate, mention: PlaceMention) -> bool:
    """“hours before the collapse of Damascus, ministers met”: what is named to say when."""
    start = scene.reading.starts[predicate.mention.first]
    return any(not one.start <= start < one.end for one in scene.times_over(mention.start))


def _says_whose(scene: Scene, predicate: Predicate, index: int) -> bool:
    """“The fall dealt a blow to his influence in Asia”: where somebody counts for something."""
    one = predicate.mention
    if one.form or index < one.last:
        return False
    before = scene.reading.low[max(one.last, index - STANDING_REACH) : index]
    return not word_set("standing").isdisjoint(before)


def _is_only_named(scene: Scene, mention: ActorMention, index: int) -> bool:
    """A country that only says where, or whose man somebody is."""
    if mention.actor not in scene.countries:
        return False
    for other in scene.actors_within(index, index + TITLE_REACH):
        if mention.end < other.start <= mention.end + TITLE_REACH:
            between = scene.reading.tags[index + 1 : scene.word_at(other.start)]
            plain = not any(tag in 'vzdcgBHDM,.:-"()iI&' for tag in between)
            if plain and other.actor not in scene.countries:
                return True
    return _is_where(scene, index) or _is_behind_place(scene, mention)


def _is_behind_place(scene: Scene, mention: ActorMention) -> bool:
    """“Nairobi, Kenya”: the country only says which Nairobi; not so in “Uganda, Kenya”."""
    return mention.start - len(", ") in scene.place_ends


def _is_where(scene: Scene, index: int) -> bool:
    """After "in", "into", "across" …, also as a further member of a list."""
    for earlier in range(index - 1, max(index - LIST_REACH, -1), -1):
        low = scene.reading.low[earlier]
        if low in word_set("where"):
            return True
        if low in {",", "and", "or", "the", "both", "northern", "southern", "eastern", "western"}:
            continue
        if scene.reading.tags[earlier] != "p":
            return False
    return False


def _is_who(scene: Scene, mention: PlaceMention, index: int) -> bool:
    """A country that is named as acting is no place of the event."""
    return mention.start in scene.country_starts and not _is_where(scene, index)
