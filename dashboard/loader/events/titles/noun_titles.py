"""“A five-day strike by nurses”: the phrase of a noun that names an event, or its clause."""

from __future__ import annotations

from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.titles.clause_titles import Title, clause_title
from dashboard.loader.events.titles.marks import words
from dashboard.loader.events.titles.stretch import MAX_TITLE, Stretch
from dashboard.loader.syntax import Reading

# So many words before a noun say what it is.
MAX_MODIFIERS = 9
# So many words behind a noun are looked at for what belongs to it.
MAX_BEHIND = 30
# A noun that makes a shorter title says too little by itself.
SHORT_TITLE = 14
# “their long marches” says too little, too.
OWNED_WORDS = 3
_BEFORE = frozenset("jnspmgo$c")
# “a spate of drownings”
_ROWS = frozenset("spate series string wave rash flurry number round dozens hundreds".split())
_BEHIND = frozenset('iItPjnspmor&$.",')
_OF_VERBS = frozenset("with as after before since during despite".split())
# What is done with others.
_SHARED = frozenset({"CONSULT", "AGREE", "COOPERATE", "CONTEST"})
_CONTENT = frozenset("jnspmgc$")


def noun_title(body: str, scene: Scene, predicate: Predicate, names: dict[int, str]) -> str:
    """The noun's phrase where it says enough, else the clause that it stands in."""
    reading, one = scene.reading, predicate.mention
    first = _phrase_first(reading, one.first)
    last = _phrase_last(scene, predicate, first)
    phrase = words(body, reading, first, last)
    if _says_enough(reading, first, last, phrase):
        return phrase
    clause = scene.clause(predicate)
    title = clause_title(body, scene, clause, names, least=max(last, one.last))
    if title is not None and title.whole and _holds(title, one.first):
        # “Left the town hours after the quake” is what the verb is called, an event of its own.
        return phrase if one.clause in scene.told_clauses else title.text
    opened = _opened(body, scene, predicate, first)
    return opened or phrase


def _holds(title: Title, index: int) -> bool:
    return title.first <= index < title.last


def _phrase_first(reading: Reading, index: int) -> int:
    """The beginning of a noun's phrase."""
    first = index
    while (
        first > 0
        and index - first < MAX_MODIFIERS
        and (reading.tags[first - 1] in _BEFORE or reading.low[first - 1] == "/")
    ):
        first -= 1
    while first < index and reading.tags[first] in "oc":
        first += 1
    if reading.low[max(0, first - 2) : first][-1:] == ["of"] and reading.low[first - 2] in _ROWS:
        first -= 2
    while first > 0 and reading.tags[first - 1] in "tP":
        first -= 1
    return first


def _phrase_last(scene: Scene, predicate: Predicate, first: int) -> int:
    """The end of a noun's phrase with what follows it by "of", "by", "between"."""
    reading, index = scene.reading, predicate.mention.first
    verb = scene.clause(predicate).verb
    behind = verb is not None and verb.first < index
    last = predicate.mention.last
    while (
        last < len(reading.low)
        and last - index < MAX_BEHIND
        and reading.tags[last] in _BEHIND
        and reading.clause_of[last] == reading.clause_of[index]
        and reading.tags[last] != ","
        and not (behind and _is_of_verb(scene, predicate, last))
    ):
        last += 1
    if reading.tags[predicate.mention.last : predicate.mention.last + 1] == "T":
        last = min(len(reading.low), index + MAX_BEHIND)
    return Stretch(reading, first, last, predicate.mention.last).cut(MAX_TITLE).last


def _is_of_verb(scene: Scene, predicate: Predicate, index: int) -> bool:
    """What stands behind a noun and says more of the verb before it: when, as what, with what."""
    word = scene.reading.low[index]
    if word in _OF_VERBS:
        return word != "with" or predicate.kind not in _SHARED
    return _opens_time(scene, index)


def _opens_time(scene: Scene, index: int) -> bool:
    """“in 2012” behind the verb says when the verb's event was."""
    reading = scene.reading
    if reading.tags[index] not in "iIt" or index + 1 >= len(reading.low):
        return False
    return scene.has_time_between(reading.starts[index], reading.starts[index + 1])


def _says_enough(reading: Reading, first: int, last: int, phrase: str) -> bool:
    said = sum(tag in _CONTENT for tag in reading.tags[first:last])
    owned = reading.tags[first] == "P" and last - first <= OWNED_WORDS
    return said > 1 and not owned and SHORT_TITLE <= len(phrase) <= MAX_TITLE


def _opened(body: str, scene: Scene, predicate: Predicate, first: int) -> str:
    """“During his speech, the mayor said …”: from the preposition on, where all of it fits."""
    reading = scene.reading
    verb = scene.clause(predicate).verb
    if verb is None or verb.first < first or first == 0 or reading.tags[first - 1] not in "iI":
        return ""
    cut = Stretch(reading, first - 1, len(reading.low), verb.last).cut(MAX_TITLE)
    return words(body, reading, first - 1, cut.last) if cut.whole and cut.last >= verb.last else ""
