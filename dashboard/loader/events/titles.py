"""Titles: the words of the evidence that say it shortest, never written anew."""

from __future__ import annotations

from dashboard.loader.events.arguments import Scene
from dashboard.loader.events.clauses import (
    ATTRIBUTION,
    CONTENT,
    MAIN,
    MAIN_VERBS,
    OPENING,
    PARTICIPIAL,
    PURPOSE,
    RELATIVE_CLAUSE,
)
from dashboard.loader.events.inflection import BASE, GERUND
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.subjects import is_bare, parted_subject, plain_subject, verb_begin
from dashboard.loader.events.words import (
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    MARK,
    MODAL,
    NEGATION,
    OPEN_TO,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    SentenceWords,
)

MAX_TITLE = 80
# What stands for words that a title leaves out between its subject and its verb.
_LEFT_OUT = " … "
# A noun that makes a shorter title says too little by itself.
SHORT_TITLE = 14
# Below this a title says too little when more of its clause would fit.
GOOD_TITLE = 24
# A title never ends in one of these.
_OPEN_END = (
    DETERMINER | PREPOSITION | CONJUNCTION | AUXILIARY | MODAL | RELATIVE | SUBORDINATOR | NEGATION
)
_BOUNDARY = PREPOSITION | CONJUNCTION | RELATIVE | SUBORDINATOR | MARK
_CLAUSE_STARTS = frozenset({";", ":", "—", "–", '"', "“", "”", "(", "that", "whether", "if"})
_BOUNDARY_WORDS = frozenset({"to", "that", "rather", "than", "instead", "even", "including"})


def title_of(body: str, scene: Scene, predicate: Predicate, names: dict[int, str]) -> str:
    """At most 80 characters of the sentence around the trigger.

    ``names`` gives for a pronoun's offset the name that it stands for; it is put in
    brackets, since it is not the text's own word there.
    """
    words = scene.words
    core = _core_end(scene, predicate)
    start = _title_start(scene, predicate)
    if words.ends[core - 1] - words.starts[start] < SHORT_TITLE:
        start = _longer_start(scene, start, core)
    subject = parted_subject(scene, predicate, start) or _cut_subject(scene, predicate, start, core)
    if subject is not None:
        return _parted_title(body, scene, predicate, (subject, core), names)
    lead, length = _lead(words, start, names)
    verb = predicate.candidate.first
    hangs = predicate.candidate.form == GERUND
    while start < verb and length + words.ends[core - 1] - words.starts[start] > MAX_TITLE:
        whole = hangs and _earlier_end(scene, predicate, start, words.starts[start] + MAX_TITLE)[1]
        shorter = start if whole else _shorter_start(scene, start, predicate)
        if shorter == start:
            break
        start = shorter
        lead, length = _lead(words, start, names)
    end = _title_end(scene, predicate, start, (core, MAX_TITLE - length))
    first = start + 1 if lead else start
    cut = body[words.starts[first] : words.ends[end - 1]] if first < end else ""
    title = " ".join(f"{lead} {cut}".split())
    if len(title) < SHORT_TITLE and not predicate.candidate.form:
        title = _whole(body, scene) or title
    if len(title) > MAX_TITLE:
        title = title[:MAX_TITLE].rsplit(" ", 1)[0]
    return title[:1].upper() + title[1:]


def _whole(body: str, scene: Scene) -> str:
    """The sentence without who says it, where it is short enough for a title."""
    words, roles = scene.words, scene.clauses.roles
    end = next((i for i, role in enumerate(roles) if role == ATTRIBUTION), len(words.low))
    while end > 1 and not _may_end(words, end):
        end -= 1
    whole = " ".join(body[words.starts[_clause_start(scene, 0)] : words.ends[end - 1]].split())
    return whole if len(whole) <= MAX_TITLE else ""


def _cut_subject(
    scene: Scene, predicate: Predicate, start: int, core: int
) -> tuple[int, int] | None:
    """The subject without what describes it, where the title would be too long with that."""
    one = predicate.candidate
    words = scene.words
    if one.role not in {MAIN, CONTENT} or not one.form or one.form == GERUND:
        return None
    if words.ends[core - 1] - words.starts[start] <= MAX_TITLE:
        return None
    span = plain_subject(scene, start)
    return span if span and span[1] < verb_begin(scene, predicate) else None


def _parted_title(
    body: str,
    scene: Scene,
    predicate: Predicate,
    parts: tuple[tuple[int, int], int],
    names: dict[int, str],
) -> str:
    """“The navy … seized a dhow”: subject and verb, what stands between them left out."""
    (first, last), core = parts
    words = scene.words
    name = names.get(words.starts[first])
    said = f"[{name}]" if name else body[words.starts[first] : words.ends[last - 1]]
    start = verb_begin(scene, predicate)
    end = _title_end(scene, predicate, start, (core, MAX_TITLE - len(said) - len(_LEFT_OUT)))
    title = " ".join(f"{said}{_LEFT_OUT}{body[words.starts[start] : words.ends[end - 1]]}".split())
    if len(title) > MAX_TITLE:
        title = title[:MAX_TITLE].rsplit(" ", 1)[0]
    return title[:1].upper() + title[1:]


def _lead(words: SentenceWords, start: int, names: dict[int, str]) -> tuple[str, int]:
    """The name in brackets for a pronoun that begins the title, and what it adds in length."""
    name = names.get(words.starts[start])
    if name is None:
        return "", 0
    lead = f"[{name}]"
    return lead, len(lead) - (words.ends[start] - words.starts[start])


def _title_start(scene: Scene, predicate: Predicate) -> int:
    """The word where the clause's subject begins, or the noun's phrase."""
    one = predicate.candidate
    words, clauses = scene.words, scene.clauses
    if not one.form and one.light < 0:
        return _phrase_start(scene, one.first)
    verb = one.first if one.form else min(one.first, one.light)
    if one.role in {PARTICIPIAL, PURPOSE}:
        whole = _clause_start(scene, 0)
        if words.ends[_core_end(scene, predicate) - 1] - words.starts[whole] <= MAX_TITLE:
            return whole
    start = verb
    for index in range(verb - 1, -1, -1):
        role = clauses.roles[index]
        same = clauses.numbers[index] == clauses.numbers[verb]
        if not same and not (one.role in {MAIN, CONTENT} and role == one.role):
            break
        if words.low[index] in _CLAUSE_STARTS or _has_own_subject(scene, index, verb):
            break
        if words.tags[index] & MARK and not same and not _inside_subject(scene, index, verb):
            break
        start = index
    return _skip_connectors(scene, start, verb)


def _has_own_subject(scene: Scene, index: int, verb: int) -> bool:
    """“…, and in May a bomb killed two”: who does it stands behind the conjunction."""
    tags, clauses = scene.words.tags, scene.clauses
    joins = index > 0 and tags[index] & CONJUNCTION and tags[index - 1] & MARK
    if not joins or (tags[index + 1] & PREPOSITION and not _is_time(scene, index + 2)):
        return False
    earlier = zip(clauses.verbs[:index], clauses.roles[:index], strict=True)
    told = any(form in MAIN_VERBS and role == clauses.roles[verb] for form, role in earlier)
    return told and not is_bare(scene, index + 1, verb)


def _is_time(scene: Scene, index: int) -> bool:
    at = scene.words.starts[index] if index < len(scene.words.starts) else -1
    return any(time.start <= at < time.end for time in scene.times)


def _longer_start(scene: Scene, start: int, core: int) -> int:
    """The beginning of the clause, where the noun alone says too little: “It was a bomb”."""
    number = scene.clauses.numbers[start]
    first = start
    while first > 0 and scene.clauses.numbers[first - 1] == number:
        if scene.words.low[first - 1] in _CLAUSE_STARTS:
            break
        first -= 1
    first = _skip_connectors(scene, first, start)
    fits = scene.words.ends[core - 1] - scene.words.starts[first] <= MAX_TITLE
    return first if fits else start


def _clause_start(scene: Scene, index: int) -> int:
    """Where the main clause begins: behind an opening, a time, a connector."""
    roles = scene.clauses.roles
    while index < len(roles) - 1 and roles[index] == OPENING:
        index += 1
    return _skip_connectors(scene, index, len(roles) - 1)


def _inside_subject(scene: Scene, index: int, verb: int) -> bool:
    """A comma with nothing but the subject and its apposition around it."""
    clauses = scene.clauses
    return (
        not any(
            clauses.verbs[later] in {"d", "s", "a"} and clauses.roles[later] in {MAIN, CONTENT}
            for later in range(index)
        )
        and scene.words.low[index] in {",", "."}
        and index < verb
    )


def _skip_connectors(scene: Scene, start: int, verb: int) -> int:
    words = scene.words
    while start < verb:
        time = next((one for one in scene.times if one.start == words.starts[start]), None)
        if time is not None and scene.word_at(time.end) < verb:
            start = max(start + 1, scene.word_at(time.end))
        elif words.tags[start] & (MARK | SUBORDINATOR | RELATIVE | CONJUNCTION) or words.low[
            start
        ] in word_set("connector"):
            start += 1
        else:
            break
    return start


def _phrase_start(scene: Scene, first: int) -> int:
    """The beginning of a noun's phrase: back over adjectives and names to its determiner."""
    words = scene.words
    start = first
    for index in range(first - 1, max(first - 7, -1), -1):
        tag = words.tags[index]
        if tag & (MARK | PREPOSITION | CONJUNCTION | SUBORDINATOR | RELATIVE | SAYING):
            break
        if scene.clauses.verbs[index] or words.low[index] == "to":
            break
        if tag & DETERMINER and words.low[index] in {"the", "a", "an", "this", "that", "these"}:
            break
        start = index
    return start


def _core_end(scene: Scene, predicate: Predicate) -> int:
    """The index after the first whole phrase: the trigger with its object."""
    one = predicate.candidate
    last = max(one.last, one.light + 1)
    index = last
    words = scene.words
    if index < len(words.low) and _goes_on(scene, index):
        index += 1
    while index < len(words.low) and (
        not _is_boundary(scene, index) or (index > last and _asks_more(scene, predicate, index))
    ):
        if one.role == RELATIVE_CLAUSE and scene.clauses.roles[index] != one.role:
            break
        index += 1
    return max(index, last)


def _goes_on(scene: Scene, index: int) -> bool:
    """A preposition right after the trigger belongs to it: "met with", "agreed to"."""
    return bool(scene.words.tags[index] & PREPOSITION) and scene.words.low[index] != "by"


def _is_boundary(scene: Scene, index: int) -> bool:
    tag = scene.words.tags[index]
    if tag & _BOUNDARY or scene.words.low[index] in _BOUNDARY_WORDS:
        return True
    if index + 1 >= len(scene.words.low) or not scene.words.tags[index + 1] & PREPOSITION:
        return False
    return scene.words.low[index] in word_set("particle") or scene.clauses.verbs[index] in {
        "n",
        "d",
    }


def _title_end(scene: Scene, predicate: Predicate, start: int, fit: tuple[int, int]) -> int:
    """The last phrase boundary that fits; ``fit`` is the core's end and the room there is."""
    core, room = fit
    words, clauses = scene.words, scene.clauses
    best = core
    limit = words.starts[start] + room
    role = clauses.roles[core - 1]
    for index in range(core, len(words.low) + 1):
        if words.ends[index - 1] > limit:
            break
        if index < len(words.low) and clauses.roles[index] == ATTRIBUTION:
            best = index if _may_end(words, index) else best
            break
        if index == len(words.low) or (
            _is_boundary(scene, index) and not _asks_more(scene, predicate, index)
        ):
            best = index if _may_end(words, index) else best
        if index < len(words.low) and (
            words.low[index] in ",;:—–.(" or clauses.roles[index] != role
        ):
            break
    if words.ends[best - 1] > limit:
        best, _ = _earlier_end(scene, predicate, start, limit)
    best = _content_end(scene, predicate, best, limit)
    while best > start + 1 and not _may_end(words, best):
        best -= 1
    return best


def _content_end(scene: Scene, predicate: Predicate, end: int, limit: int) -> int:
    """“denied | that it had banned the rally”: with what was denied, where it all fits."""
    words = scene.words
    if "govern" not in predicate.sense.flags or words.low[end : end + 1] != ["that"]:
        return end
    last = end + 1
    while last < len(words.low) and words.low[last] not in ",;:—–.(":
        last += 1
    return last if words.ends[last - 1] <= limit and _may_end(words, last) else end


def _earlier_end(scene: Scene, predicate: Predicate, start: int, limit: int) -> tuple[int, bool]:
    """The last boundary that fits where the trigger's own phrase does not, and whether it is one."""
    words = scene.words
    best = fitting = start + 1
    for index in range(start + 1, len(words.low)):
        if words.ends[index - 1] > limit:
            break
        fitting = index
        boundary = _is_boundary(scene, index) or scene.clauses.verbs[index] == GERUND
        if boundary and _may_end(words, index) and not _asks_more(scene, predicate, index):
            best = index
    return (best, True) if _is_long(words, start, best) else (fitting, False)


def _is_long(words: SentenceWords, start: int, end: int) -> bool:
    return words.ends[end - 1] - words.starts[start] >= GOOD_TITLE


def _asks_more(scene: Scene, predicate: Predicate, index: int) -> bool:
    """“the need | to uphold”, “the fall | of Damascus”: what stands before is no whole phrase."""
    if scene.words.low[index] == "of":
        return True
    words, verbs = scene.words, scene.clauses.verbs
    if words.tags[index] & PREPOSITION and _dangles(scene, predicate, index - 1):
        return True
    if words.low[index] != "to":
        return False
    following = verbs[index + 1 : index + 2]
    if "govern" in predicate.sense.flags and following == [BASE]:
        return not any(words.low[i] == "to" for i in range(predicate.candidate.first, index))
    if (
        scene.words.low[index - 1] in word_set("asking_noun")
        or scene.words.tags[index - 1] & OPEN_TO
    ):
        return True
    return bool(verbs[index - 1]) and following in ([BASE], [GERUND])


def _dangles(scene: Scene, predicate: Predicate, index: int) -> bool:
    """“assets away | from”, “actors aligned | with”: a word that the preposition completes."""
    one = predicate.candidate
    if index < max(one.last, one.light + 1):
        return False
    return scene.words.low[index] in word_set("particle") or scene.clauses.verbs[index] in {
        "n",
        "d",
    }


def _may_end(words: SentenceWords, end: int) -> bool:
    tag = words.tags[end - 1]
    low = words.low[end - 1]
    if low in {"to", "that"} or tag & (MARK | POSSESSIVE):
        return False
    if low in word_set("count"):
        return True
    return not tag & _OPEN_END or bool(tag & PRONOUN and low not in word_set("subject_pronoun"))


def _shorter_start(scene: Scene, start: int, predicate: Predicate) -> int:
    """Leaves out what stands before the name in the subject, else the whole subject."""
    words = scene.words
    one = predicate.candidate
    verb = one.first if one.form or one.light < 0 else min(one.first, one.light)
    for mention in scene.actors:
        index = scene.word_at(mention.start)
        inside = start < index < verb and scene.clauses.roles[index] != OPENING
        if inside and not any(words.tags[later] & MARK for later in range(index, verb)):
            return index
    while verb > start and scene.clauses.verbs[verb - 1] == "a":
        verb -= 1
    return max(verb, start)
