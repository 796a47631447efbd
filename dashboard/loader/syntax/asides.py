"""Past forms that open a sentence, or stand behind a comma: in an aside, in a row, or said of who speaks."""

from __future__ import annotations

from dashboard.loader.syntax.classes import FINITE
from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.sets import word_set

_SAYS = word_set("says")
_NAMING = word_set("naming")
# So many words an aside between commas may have.
MAX_ASIDE = 30
# So many words of a row of verbs lie between one and the “and” before the next.
MAX_ROW_PART = 10


def past_behind_comma(scene: Scene, index: int) -> str:
    """“The bridge, built in 1990, …”; “He rose, took his hat and left”; “…, said Kim”."""
    after = scene.low[index + 1] if index + 1 < len(scene.low) else ""
    if after == "by" or (scene.lemma(index) in _NAMING and scene.next_is(index, 'p"')):
        return "c"
    says = scene.lemma(index) in _SAYS
    waits = not scene.has_finite and scene.finite_ahead(index) < 0
    if "j" in scene.options[index].usual and scene.next_is(index, "ns") and not waits:
        return "j"
    if not scene.has_finite:
        return _in_aside(scene, index, says=says)
    frames = scene.frames(index)
    spoken = says or ("c" in frames and scene.next_is(index, "tpPunsj"))
    if spoken or _had_verb_of_either(scene, index) or _has_joined_subject(scene, index):
        return "d"
    if scene.preposition_follows(index) and "t" in frames:
        return "d" if _is_in_row(scene, index) else "c"
    return "d" if scene.takes_object(index) or "t" not in frames else "c"


def _is_in_row(scene: Scene, index: int) -> bool:
    """“He resigned that June, sailed to Oran and took a room”; not “found a car, left in a field and burned”.

    “The bridge, closed since March” describes: what somebody did “since” is told in the perfect.
    """
    if scene.low[index + 1 : index + 2] == ["since"]:
        return False
    before = next((tag for tag in reversed(scene.tags[:index]) if tag in "dzcvgBHMD"), "")
    if before != "d":
        return False
    parted = scene.is_time(index - 2) or scene.tags[index - 2] in "dr"
    for at in range(index + 1, min(index + MAX_ROW_PART, len(scene.low) - 1)):
        if scene.low[at] in (",", ".", ";", ":"):
            return False
        if scene.low[at] == "and":
            verb = at + 1 + (scene.options[at + 1].first == "r")
            return _goes_on(scene, verb, parted=parted)
    return False


def _goes_on(scene: Scene, verb: int, *, parted: bool) -> bool:
    """Whether a past verb behind “and” has somebody for a subject, and describes nothing."""
    if verb >= len(scene.options) or "d" not in scene.options[verb].usual:
        return False
    only_past = not scene.options[verb].can("c")
    goes_on = scene.takes_object(verb) or _has_infinitive(scene, verb)
    done = scene.low[verb + 1 : verb + 2] != ["by"] and (parted or goes_on)
    return only_past or done


def _has_infinitive(scene: Scene, verb: int) -> bool:
    """“learned to sail”, “decided to leave”; not “a car, left there and burned to hide a crime”."""
    ahead = verb + 2 < len(scene.low) and scene.low[verb + 1] == "to"
    return ahead and "f" in scene.frames(verb) and scene.options[verb + 2].can("v")


def _had_verb_of_either(scene: Scene, index: int) -> bool:
    """“The mayor, elected after his rival withdrew, resigned”: the only verb so far was of “after”."""
    opener = -1
    for at in range(index - 1, max(index - MAX_ASIDE, -1), -1):
        if scene.tags[at] == "I":
            opener = at
            break
    verbs = [at for at in range(scene.clause_start(index), index) if scene.tags[at] in FINITE]
    told = opener >= 0 and bool(verbs) and verbs[0] > opener and scene.finite_ahead(index) < 0
    return told and scene.close_either()


def _has_joined_subject(scene: Scene, index: int) -> bool:
    """“Two were saved, but Kim, 34, drowned”: a second subject waits for its verb behind an aside."""
    commas = 0
    for at in range(index - 1, max(index - MAX_ASIDE, 0), -1):
        tag = scene.tags[at]
        if tag in FINITE or tag in '.:"':
            return False
        if tag == "&":
            begins = scene.low[at] == "but" or scene.tags[at - 1] == ","
            named = scene.tags[at + 1] in "tPjnsp" and not scene.is_time(at + 1)
            return begins and named and commas > 1 and scene.finite_ahead(index) < 0
        commas += tag == ","
    return False


def _in_aside(scene: Scene, index: int, *, says: bool) -> str:
    """“The bridge, built in 1990, fell”; “The father, a waiter, left”."""
    transitive = "t" in scene.frames(index)
    if scene.noun_follows(index) and scene.options[index].can("j") and not says:
        return "j" if _only_adverbial(scene, index) else "d"
    if scene.takes_object(index):
        return "d"
    if transitive and not says and _only_adverbial(scene, index):
        return "c"
    if transitive and _closes_later(scene, index) and not _closed_before(scene, index):
        return "c"
    return "d"


def _only_adverbial(scene: Scene, index: int) -> bool:
    """“In March, …”: the clause so far is one prepositional phrase or time."""
    start = scene.clause_start(index)
    before = scene.tags[start : index - 1]
    if "," in before or any(tag in FINITE for tag in before):  # “which formed on Friday, made …”
        return False
    return scene.tags[start] == "i" or scene.is_time(index - 2)


def _closes_later(scene: Scene, index: int) -> bool:
    """Whether a later comma is followed by a word that can be the finite verb."""
    for at in range(index + 1, min(index + MAX_ASIDE, len(scene.options) - 1)):
        first = scene.options[at].first
        if first == ",":
            ahead = scene.options[at + 1]
            if ahead.first == "r" and at + 2 < len(scene.options):
                ahead = scene.options[at + 2]
            if ahead.first in "BHDMz" or "d" in ahead.usual:
                return True
        if first in ".:":
            return False
    return False


def _closed_before(scene: Scene, index: int) -> bool:
    """“The minister, a former general, said”: this comma closes what another one opened."""
    start = scene.clause_start(index)
    commas = scene.tags[start : index - 1].count(",")
    return (commas - (scene.tags[start] in "iIrSw")) % 2 == 1


def opening_past(scene: Scene, index: int) -> str:
    """“Asked about it, he”; in a headline “Killed in blast”; “said Kim” behind a quotation."""
    if scene.before(index) == '"' and index > 1:
        return "d"
    if index == 0 and scene.next_is(index, "s") and scene.finite_ahead(index) >= 0:
        return "j"
    if index == 0 and scene.object_follows(index) and scene.is_only_verb(index):
        return "d"
    if scene.before(index) == "-" and scene.object_follows(index):
        return "d"
    return "c"


def is_named_aside(scene: Scene, index: int) -> bool:
    """“A tug named Heron, which came from Gdynia, was sold”."""
    behind = index + 1
    while behind < len(scene.options) and scene.options[behind].first == "p":
        behind += 1
    if behind == index + 1 or scene.low[behind : behind + 1] != [","]:
        return False
    return any(
        scene.low[at] == "," and scene.options[at + 1].first in "BHDM"
        for at in range(behind + 1, min(behind + MAX_ASIDE, len(scene.low) - 1))
    )
