"""Verb or noun: “strike”, “reports”, “meeting”."""

from __future__ import annotations

from dashboard.loader.syntax.scene import MAX_ROW, START, Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.spots import Spot, first_answer
from dashboard.loader.syntax.verb_classes import is_in_class

_VERB_SUBJECTS = word_set("plural subjects")
_PLURALS = word_set("plural pronouns")
_SINGULARS = frozenset(("he", "she", "it", "one", "this", "that", "who", "which"))
_BARE = word_set("bare infinitive")
_ROLE_PARTICIPLES = word_set("role participles")
_HELD_ROLES = word_set("held roles")
_DAYS = word_set("days")
_BEFORE_DAY = frozenset(("on", "next", "this"))
# Words of the name of a club.
MAX_NAME = 4
_NOON = frozenset(("noon", "midnight"))
_MAKING = word_set("making")
_SAYS = word_set("says")
_PARTICLES = word_set("particles")


def decide_base(scene: Scene, index: int) -> str:
    """The class of a word that can be a plain form."""
    other = next((letter for letter in scene.options[index].usual if letter != "v"), "v")
    return first_answer(_BASE, Spot(scene, index, other))


def _in_verb_group(spot: Spot) -> str:
    """“to win”, “has run”."""
    if spot.tag in "TMD":
        return _behind_auxiliary(spot.scene, spot.index)
    return "c" if spot.tag in "BbHh" and "c" in spot.one.rare else ""


def _in_phrase(spot: Spot) -> str:
    """“the win”, “in place”."""
    if spot.before in "tPoj$" or (spot.before in "im" and spot.other != "v"):
        return _noun_or_adjective(spot.scene, spot.index, spot.other)
    return ""


def _behind_opener(spot: Spot) -> str:
    """“said that”, “which”, “where”."""
    if spot.tag == "a":
        return _behind_that(spot.scene, spot.index, spot.other)
    if spot.tag == "w" or (spot.tag == "q" and spot.word not in ("who", "which")):
        return spot.other
    return _behind_that(spot.scene, spot.index, spot.other) if spot.word == "which" else ""


def _behind_subject_word(spot: Spot) -> str:
    """“did the army attack”, “they attack”, “who attack”, “helped attack”."""
    if _inverted(spot.scene, spot.index):
        return "v"
    if spot.tag == "u" or spot.word == "who":
        return _behind_pronoun(spot.scene, spot.index, spot.other)
    bare = spot.tag in "dzvcg" and spot.scene.lemma(spot.last) in _BARE
    return "v" if bare else ""


def _at_beginning(spot: Spot) -> str:
    """“and attack”, “Attack”, “than attack”, “let him go”."""
    scene, index = spot.scene, spot.index
    if spot.tag == "&":
        return _joined(scene, index, spot.other)
    if spot.tag in '^.":' or (spot.tag == "," and not scene.has_finite):
        return _opening(scene, index, spot.other)
    if spot.word == "than":
        return "v" if spot.one.first == "v" or goes_on(scene, index) else spot.other
    return "v" if spot.before == "U" and spot.one.first == "v" else ""


def _elsewhere(spot: Spot) -> str:
    if spot.tag in "nsp)m%U":
        return _behind_noun(spot.scene, spot.index, spot.other)
    if spot.other == "v" and spot.tag != "i":
        return "v"
    return _noun_or_adjective(spot.scene, spot.index, spot.other)


_BASE = (
    _in_verb_group,
    _in_phrase,
    _behind_opener,
    _behind_subject_word,
    _at_beginning,
    _elsewhere,
)


def _behind_auxiliary(scene: Scene, index: int) -> str:
    """“to win”, “did win”; “would best handle”."""
    following = scene.after(index)
    if scene.options[index].can("r") and following is not None and "v" in following.usual:
        return "r"
    return "v"


def _noun_or_adjective(scene: Scene, index: int, other: str) -> str:
    one = scene.options[index]
    if "j" in one.usual and (scene.noun_follows(index) or _compound_follows(scene, index)):
        return "j"
    if other == "v":
        return next((letter for letter in one.rare if letter in "nj"), "v")
    if other == "j" and one.can("n") and not scene.noun_follows(index):
        return "n" if scene.before(index) in "tPo" else "j"
    if other == "r" and scene.noun_follows(index) and one.can("j"):
        return "j"
    return other


def _compound_follows(scene: Scene, index: int) -> bool:
    """“a narrow win”: behind an article the next word is no verb, if it can be a noun."""
    one = scene.after(index)
    return scene.before(index) in "tPo" and one is not None and one.first == "v" and one.can("n")


def _behind_that(scene: Scene, index: int, other: str) -> str:
    """“rules that govern trade”, but “said that travel visas” and “said that price”."""
    if other == "v":
        return "j" if _is_before_subject(scene, index) else "v"
    at = scene.last(index) - 1
    described = at >= 0 and scene.tags[at - 1 if scene.tags[at] == "," else at] in "sp"
    goes_on = scene.object_follows(index) or scene.preposition_follows(index)
    if described and goes_on and not scene.next_is(index, "ns"):
        return "v"
    return _noun_or_adjective(scene, index, other)


def _is_before_subject(scene: Scene, index: int) -> bool:
    """“denied that live rounds had been used”."""
    if not scene.options[index].can("j") or not scene.next_is(index, "s"):
        return False
    return index + 2 < len(scene.options) and scene.options[index + 2].first in "BHDM"


def _behind_pronoun(scene: Scene, index: int, other: str) -> str:
    last = scene.low[scene.last(index)]
    if last in _VERB_SUBJECTS or last in _PLURALS:
        return "v" if other != "j" or scene.object_follows(index) else other
    if scene.last(index) != index - 1 or last in _SINGULARS:
        return other
    return _noun_or_adjective(scene, index, other)


def _inverted(scene: Scene, index: int) -> bool:
    """“did the army attack”, “will the talks fail”: the auxiliary stands before the subject."""
    start = scene.clause_start(index)
    for at in range(start, index):
        if scene.tags[at] in "MD" and at + 1 < index:
            return all(tag in "utPnspjmXrU" for tag in scene.tags[at + 1 : index]) and (
                scene.tags[at + 1] not in "vX" and not scene.next_is(index, "v")
            )
    return False


def _joined(scene: Scene, index: int, other: str) -> str:
    """Behind “and”: a verb where a plain form stands before it and an object or preposition after."""
    if scene.tags[index - 2] == "v" and index > 1:
        return "v"
    if scene.options[index].first != "v" and (
        scene.next_is(index, "ns")
        or (scene.tags[index - 2] in "ns" and not scene.article_follows(index))
    ):
        return _noun_or_adjective(scene, index, other)
    for at in range(index - 2, max(index - MAX_ROW, -1), -1):
        tag = scene.tags[at]
        if tag == "v":
            if other == "j" and scene.noun_follows(index):
                return "j"
            return "v" if goes_on(scene, index) or scene.options[index].first == "v" else other
        if tag in 'dzBHMD.:"':
            break
    return other


def goes_on(scene: Scene, index: int) -> bool:
    """Whether what follows can belong to a verb: an object, a preposition, “out”."""
    return (
        scene.object_follows(index)
        or scene.preposition_follows(index)
        or "".join(scene.low[index + 1 : index + 2]) in _PARTICLES
        or (scene.next_is(index, "wS") and "c" in scene.frames(index))
    )


def _opening(scene: Scene, index: int, other: str) -> str:
    """“Take the bus”, “Click here”; “Attack on town”, “Plans of the army”."""
    if other == "v":
        return "v"
    if scene.low[index + 1 : index + 2] == ["of"] or scene.next_is(index, "nspj"):
        return _noun_or_adjective(scene, index, other)
    if scene.article_follows(index):
        return "v"
    counts = scene.next_is(index, "m") and scene.finite_ahead(index) >= 0
    if counts or _is_described(scene, index):
        return other  # "Block 12 is blown up"
    here = "".join(scene.low[index + 1 : index + 2]) in _PARTICLES
    if other != "j" and (here or scene.next_is(index, "tPuUm$")):
        return "v"
    return other


def _is_described(scene: Scene, index: int) -> bool:
    """“Dam that fed a valley is emptied”, but “Note that prices rose”."""
    if scene.low[index + 1 : index + 2] != ["that"] or index + 2 >= len(scene.options):
        return False
    behind = scene.options[index + 2]
    return not behind.can("s") and any(map(behind.can, "dzBHM"))


# Whether a subject is wanted behind the phrase before, where that begins, and its noun.
Wants = tuple[int, int, int]


def _behind_noun(scene: Scene, index: int, other: str) -> str:
    """“Gunmen attack a village”; “Rebels attack kills nine”; “the talks on trade fail”."""
    wants = scene.wants(index)
    _, lead, head = wants
    inside = head != scene.last(index)
    if lead >= 0 and not inside and scene.lemma(lead) in _MAKING and goes_on(scene, index):
        return "v"
    if is_fixture(scene, index) or (_is_timed(scene, index) and _is_timetable(scene, index)):
        return "v"
    compound = inside and scene.before(index) in "np" and scene.options[index].first != "v"
    if compound and not scene.article_follows(index):
        return _noun_or_adjective(scene, index, other)
    if other == "v":
        return _only_verb_behind_noun(scene, index, wants)
    if _is_no_subject(scene, index, wants):
        return _noun_or_adjective(scene, index, other)
    return _behind_plural(scene, index, other, wants)


def _only_verb_behind_noun(scene: Scene, index: int, wants: Wants) -> str:
    """“The towns agree”; what is rarely no verb stays one."""
    want, lead, head = wants
    plural = want and _is_plural(scene, lead, head)
    if plural and want == 1 and scene.tags[lead] == "&":
        plural = scene.next_is(index, "tPuUp")
    if plural or scene.before(index) not in "np":
        return "v"
    alone = want > 1 and scene.options[index].first == "v" and scene.open
    if alone and scene.finite_ahead(index) < 0:
        return "v"
    return _noun_or_adjective(scene, index, "v")


def _is_no_subject(scene: Scene, index: int, wants: Wants) -> bool:
    """Whether no plural stands before that lacks a verb, or a noun's phrase goes on."""
    want, lead, head = wants
    if not want or not _is_plural(scene, lead, head):
        return True
    return scene.next_is(index, "ns") and (want == 1 or scene.finite_ahead(index) >= 0)


def _behind_plural(scene: Scene, index: int, other: str, wants: Wants) -> str:
    """Behind a plural that can be the subject: “Gunmen attack the village”."""
    want, lead, head = wants
    if other == "j":
        acts = scene.object_follows(index) and not scene.noun_follows(index)
        return "v" if acts or (want > 1 and _is_timed(scene, index)) else "j"
    if scene.article_follows(index):
        return "v"
    if scene.tags[head] == "p" or (want == 1 and scene.before(lead + 1) == "&"):
        meets = want > 1 and scene.next_is(index, "p") and "t" in scene.frames(index)
        plays = meets and scene.finite_ahead(index) < 0  # “when Bergen face Molde”
        return "v" if plays or scene.low[index + 1 : index + 2] == ["to"] else other
    alone = scene.finite_ahead(index) < 0
    says = "c" in scene.frames(index) and goes_on(scene, index)
    if scene.options[index].first == "v" or says:
        return "v" if alone or says else other
    return "v" if alone and (want > 1 or goes_on(scene, index)) else other


def _is_timed(scene: Scene, index: int) -> bool:
    """“Polls close at nine”, “The shops open on Monday”: the only verb, and when that is."""
    if scene.finite_ahead(index) >= 0:
        return False
    if index + 1 < len(scene.options) and scene.low[index + 1] in _DAYS:
        return True
    if scene.low[index + 1 : index + 2] not in (["at"], ["on"]):
        return False
    if index + 2 >= len(scene.options):
        return False
    behind = scene.low[index + 2]
    return scene.options[index + 2].first == "m" or behind in _DAYS or behind in _NOON


def _is_timetable(scene: Scene, index: int) -> bool:
    """“Flights between Lima and Cusco resume on Monday”, but “Images of the Lima race on Monday”."""
    first = 0
    while first < index and scene.tags[first] in "tPjm":
        first += 1
    if scene.tags[first] != "s" or scene.has_finite:
        return False
    if not is_in_class(scene.lemma(index), "timetable"):
        return False
    return not any(tag in "tPo" for tag in scene.tags[first:index])


def is_fixture(scene: Scene, index: int) -> bool:
    """“Arna host Breng on Sunday”: two names, and the day on which they play."""
    if index < 1 or scene.has_finite or not is_in_class(scene.lemma(index), "timetable"):
        return False
    if scene.before(index) != "p" and not (index == 1 and scene.before(index) in "ns"):
        return False
    end = index + 1
    while end < min(len(scene.low), index + MAX_NAME) and scene.options[end].first == "p":
        end += 1
    behind = scene.low[end : end + 2]
    dated = len(behind) > 1 and behind[1] in _DAYS and behind[0] in _BEFORE_DAY
    dated = dated and scene.low[end + 2 : end + 3] in ([], ["."], [","], [";"])
    return dated and end > index + 1 and dated and scene.finite_ahead(index) < 0


def _is_plural(scene: Scene, lead: int, head: int) -> bool:
    tag, word = scene.tags[head], scene.low[head]
    if word == "%":
        return scene.tags[lead + 1] != "t"
    if tag in "sm" or word in _VERB_SUBJECTS or word in _PLURALS or scene.before(lead + 1) == "&":
        return True
    return tag == "p" and scene.is_plural_name(head)


def decide_gerund(scene: Scene, index: int) -> str:
    """The class of a word in -ing."""
    one = scene.options[index]
    if scene.before(index) in "tP" and scene.low[index + 1 : index + 2] == ["of"]:
        return "n"
    if _is_of_role(scene, index):
        return "j"
    if scene.before(index) == START and scene.next_is(index, "MBHD"):
        return "n"  # “Piling will continue”, “Voting has begun”
    if not one.can("n") and not one.can("j"):
        return "g"
    if _is_craft(scene, index):
        return "n"
    return first_answer(_GERUND, Spot(scene, index))


def _is_craft(scene: Scene, index: int) -> bool:
    """“a manual of guitar making”, “the art of bread baking”; not “of men making”, “of gas leaking into”."""
    if scene.before(index) != "n" or index < 3 or scene.low[index - 2] != "of":
        return False
    return (
        scene.tags[index - 3] in "ns"
        and scene.next_is(index, ".,i")
        and not scene.object_follows(index)
    )


def _is_of_role(scene: Scene, index: int) -> bool:
    """“said Ann Bell, managing director of Acme”, “he was acting mayor then”."""
    if scene.low[index] not in _ROLE_PARTICIPLES:
        return False
    return not _HELD_ROLES.isdisjoint(scene.low[index + 1 : index + 2])


def _gerund_in_verb_group(spot: Spot) -> str:
    """“is meeting”; “there is growing fear”."""
    if spot.tag not in "Bb":
        return ""
    exists = spot.scene.tags[max(spot.last - 1, 0)] == "E"
    described = exists and spot.one.can("j") and spot.scene.noun_follows(spot.index)
    return "j" if spot.one.first == "j" or described else "g"


def _gerund_in_phrase(spot: Spot) -> str:
    """“the meeting”, “a growing fear”, “two meeting”."""
    scene, index, one = spot.scene, spot.index, spot.one
    if spot.before in "tPoj" and scene.low[index - 1] not in ("all", "both"):
        if scene.noun_follows(index) and one.can("j") and one.first != "n":
            return "j"
        return "n" if one.can("n") else "j" if scene.noun_follows(index) else "g"
    if spot.before == "m":
        return "n" if one.first == "n" else "g"
    return ""


def _gerund_elsewhere(spot: Spot) -> str:
    """“meeting the”; “peace meeting was”."""
    scene, index, one = spot.scene, spot.index, spot.one
    if scene.object_follows(index) and not scene.next_is(index, "nsp"):
        return "g"
    compound = spot.before == "n" and one.can("n") and scene.finite_ahead(index) >= 0
    if one.first == "n" or (compound and one.first != "g"):
        return "n"
    return one.first if one.first in "jn" else "g"


_GERUND = (_gerund_in_verb_group, _gerund_in_phrase, _gerund_elsewhere)
