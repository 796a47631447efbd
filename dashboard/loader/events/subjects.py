"""The subject of a verb that other words part from it: “the navy, which …, seized a dhow”."""

from __future__ import annotations

from dashboard.loader.events.arguments import Scene
from dashboard.loader.events.clauses import CONTENT, MAIN, RELATIVE_CLAUSE
from dashboard.loader.events.inflection import BASE, PAST, PRESENT
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.verbs import before, is_ly_adverb
from dashboard.loader.events.words import (
    BE,
    CONJUNCTION,
    DETERMINER,
    MARK,
    NEGATION,
    PLANNING,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    SentenceWords,
)

# A subject longer than this leaves a title no room for what happened.
MAX_SUBJECT = 45
_STOPS = MARK | RELATIVE | SUBORDINATOR & ~PREPOSITION


def verb_begin(scene: Scene, predicate: Predicate) -> int:
    """The first word of the verb with its auxiliaries: “has been … criticised”."""
    one = predicate.candidate
    begin = one.first if one.form or one.light < 0 else min(one.first, one.light)
    while begin > 0 and _is_part_of_verb(scene, begin - 1):
        begin -= 1
    return begin


def _is_part_of_verb(scene: Scene, index: int) -> bool:
    words = scene.words
    return (
        scene.clauses.verbs[index] == "a"
        or (bool(words.tags[index] & NEGATION) and words.low[index] not in {"nobody", "none", "no"})
        or words.low[index] in word_set("adverb")
        or is_ly_adverb(words, index)
        or _leads_to_verb(scene, index)
    )


def _leads_to_verb(scene: Scene, index: int) -> bool:
    """“was due to fly”: between the auxiliary and a plain form."""
    words, verbs = scene.words, scene.clauses.verbs
    if words.low[index] == "to":
        return index > 0 and verbs[index + 1 : index + 2] == [BASE] and _is_due(words, index - 1)
    return words.low[index + 1 : index + 2] == ["to"] and _is_due(words, index)


def _is_due(words: SentenceWords, index: int) -> bool:
    """A word of planning behind a form of "be"."""
    earlier = before(words, index)
    return bool(words.tags[index] & PLANNING and earlier >= 0 and words.tags[earlier] & BE)


def parted_subject(scene: Scene, predicate: Predicate, start: int) -> tuple[int, int] | None:
    """The words of the subject where the words from ``start`` to the verb hold none."""
    one = predicate.candidate
    begin = verb_begin(scene, predicate)
    verbal = scene.clauses.verbs[one.first] or 0 <= one.light < one.first
    joined = _joined_verb(scene, start, begin)
    if not verbal or not (joined or is_bare(scene, start, begin)):
        return None
    if joined:
        span = plain_subject(scene, start)
    elif one.role == RELATIVE_CLAUSE:
        span = _antecedent(scene, begin)
    elif one.role in {MAIN, CONTENT}:
        span = _first_subject(scene, one.role, start)
    else:
        span = None
    if span is None or span[0] >= span[1] or span[1] > (begin if joined else start):
        return None
    return span if _is_short(scene, span) else None


def _is_short(scene: Scene, span: tuple[int, int]) -> bool:
    length = scene.words.ends[span[1] - 1] - scene.words.starts[span[0]]
    return length <= MAX_SUBJECT


def _joined_verb(scene: Scene, start: int, begin: int) -> bool:
    """“marched … and chanted”: another verb of the same subject comes first."""
    clauses = scene.clauses
    return any(
        clauses.verbs[other.candidate.first] in {PAST, PRESENT}
        and clauses.roles[other.candidate.first] == clauses.roles[begin]
        for other in scene.predicates
        if start <= other.candidate.first < begin
    )


def plain_subject(scene: Scene, start: int) -> tuple[int, int] | None:
    """The words of the subject that begins at ``start``, up to what describes it further."""
    words, verbs = scene.words, scene.clauses.verbs
    end = start
    while end < len(words.low) and not (words.tags[end] & _STOPS or verbs[end]):
        if words.tags[end] & PREPOSITION and words.low[end] != "of":
            break
        end += 1
    if _goes_on(scene, end):
        return plain_subject_of_list(scene, start, end)
    last = words.tags[end - 1] if end > start else MARK
    if last & (PREPOSITION | MARK | CONJUNCTION | DETERMINER):
        return None
    return (start, end) if _is_short(scene, (start, end)) else None


def _goes_on(scene: Scene, end: int) -> bool:
    """“France, Germany and Britain”: a comma of a list, before the “and” of it."""
    words, verbs = scene.words, scene.clauses.verbs
    if words.low[end : end + 1] != [","]:
        return False
    for index in range(end + 1, len(words.low)):
        if words.tags[index] & CONJUNCTION:
            return True
        if verbs[index] or words.tags[index] & (PREPOSITION | RELATIVE | DETERMINER):
            return False
    return False


def plain_subject_of_list(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """The list from its first name to its last."""
    words, verbs = scene.words, scene.clauses.verbs
    while end < len(words.low) and not verbs[end] and not words.tags[end] & PREPOSITION:
        end += 1
    return (start, end) if _is_short(scene, (start, end)) else None


def is_bare(scene: Scene, start: int, begin: int) -> bool:
    """Whether nothing but a time stands between."""
    words = scene.words
    index = start
    while index < begin:
        at = words.starts[index]
        held = any(time.start <= at < time.end for time in scene.times)
        leads = bool(words.tags[index] & (PREPOSITION | MARK)) and index + 1 < len(words.low)
        if not held and not leads and not _is_part_of_verb(scene, index):
            return False
        index += 1
    return True


def _antecedent(scene: Scene, begin: int) -> tuple[int, int] | None:
    """What “who” or “which” stands for: the noun's phrase in front of it."""
    words = scene.words
    relative = begin - 1
    while relative >= 0 and not (words.tags[relative] & RELATIVE or words.low[relative] == "that"):
        if not _is_part_of_verb(scene, relative):
            return None
        relative -= 1
    end = relative
    while end > 0 and words.tags[end - 1] & MARK:
        end -= 1
    if (
        end <= 0
        or words.tags[end - 1] & (PREPOSITION | CONJUNCTION)
        or scene.clauses.verbs[end - 1]
    ):
        return None
    first = end - 1
    while first > 0 and not _ends_phrase(scene, first - 1):
        first -= 1
    return first, end


def _ends_phrase(scene: Scene, index: int) -> bool:
    tag = scene.words.tags[index]
    edge = MARK | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE | SAYING | DETERMINER
    return bool(tag & edge) or bool(scene.clauses.verbs[index])


def _is_time(scene: Scene, index: int) -> bool:
    """“Three days after the vote”, “the next day”: says when, not who."""
    words, roles = scene.words, scene.clauses.roles
    at = words.starts[index]
    if any(time.start <= at < time.end for time in scene.times):
        return True
    ahead = words.low[index : index + 3]
    units = word_set("unit")
    return roles[index] == roles[0] and (not units.isdisjoint(ahead) or words.low[index] in units)


def _first_subject(scene: Scene, role: str, start: int) -> tuple[int, int] | None:
    """The subject that the first verb of the main clause, or of what is said, has."""
    words, roles = scene.words, scene.clauses.roles
    begin = next((i for i in range(start) if roles[i] == role and not _is_time(scene, i)), start)
    while begin < start and words.tags[begin] & (MARK | CONJUNCTION | SUBORDINATOR):
        begin += 1
    if words.low[begin] in word_set("connector") or words.low[begin] == "that":
        begin += 1
    end = begin
    while end < start and not (words.tags[end] & _STOPS or scene.clauses.verbs[end]):
        end += 1
    last = words.tags[end - 1] if end > begin else MARK
    if last & (PREPOSITION | MARK | CONJUNCTION) or (last & DETERMINER and not last & PRONOUN):
        return None
    return begin, end
