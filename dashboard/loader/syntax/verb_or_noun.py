"""Verb or noun: “strike”, “reports”, “meeting”."""

from __future__ import annotations

from dashboard.loader.syntax.phrases import is_year
from dashboard.loader.syntax.scene import MAX_ROW, Scene
from dashboard.loader.syntax.sets import word_set

_VERB_SUBJECTS = word_set("plural subjects")
_PLURALS = word_set("plural pronouns")
_SINGULARS = frozenset(("he", "she", "it", "one", "this", "that", "who", "which"))
_BARE = word_set("bare infinitive")
_MAKING = word_set("making")
_SAYS = word_set("says")
_PARTICLES = word_set("particles")


def decide_base(scene: Scene, index: int) -> str:
    """The class of a word that can be a plain form."""
    one = scene.options[index]
    other = next((letter for letter in one.usual if letter != "v"), "v")
    tag = scene.last_of(index)
    before = scene.before(index)
    if tag in "TMD":
        return _behind_auxiliary(scene, index)
    if tag in "BbHh" and "c" in one.rare:
        return "c"
    last = scene.low[scene.last(index)]
    if before in "tPoj$" or (before in "im" and other != "v"):
        return _noun_or_adjective(scene, index, other)
    if tag == "a":
        return _behind_that(scene, index, other)
    if tag == "w" or (tag == "q" and last not in ("who", "which")):
        return other
    if last == "which":
        return _behind_that(scene, index, other)
    if _inverted(scene, index):
        return "v"
    if tag == "u" or last == "who":
        return _behind_pronoun(scene, index, other)
    if tag in "dzvcg" and scene.lemma(scene.last(index)) in _BARE:
        return "v"
    if tag == "&":
        return _joined(scene, index, other)
    if tag in '^.":' or (tag == "," and not scene.has_finite):
        return _opening(scene, index, other)
    if last == "than":
        return "v" if one.first == "v" or _goes_on(scene, index) else other
    if before == "U" and one.first == "v":
        return "v"
    if tag in "nsp)m%U":
        return _behind_noun(scene, index, other)
    if other == "v":
        return "v" if tag != "i" else _noun_or_adjective(scene, index, other)
    return _noun_or_adjective(scene, index, other)


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
        return "v"
    at = scene.last(index) - 1
    described = at >= 0 and scene.tags[at - 1 if scene.tags[at] == "," else at] in "sp"
    goes_on = scene.object_follows(index) or scene.preposition_follows(index)
    if described and goes_on and not scene.next_is(index, "ns"):
        return "v"
    return _noun_or_adjective(scene, index, other)


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
            return "v" if _goes_on(scene, index) or scene.options[index].first == "v" else other
        if tag in 'dzBHMD.:"':
            break
    return other


def _goes_on(scene: Scene, index: int) -> bool:
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
    here = "".join(scene.low[index + 1 : index + 2]) in _PARTICLES
    if other != "j" and (here or scene.next_is(index, "tPuUm$")):
        return "v"
    return other


def _behind_noun(scene: Scene, index: int, other: str) -> str:
    """“Gunmen attack a village”; “Rebels attack kills nine”; “the talks on trade fail”."""
    want, lead, head = scene.wants(index)
    first = scene.options[index].first
    inside = head != scene.last(index)
    if lead >= 0 and not inside and scene.lemma(lead) in _MAKING and _goes_on(scene, index):
        return "v"
    compound = inside and scene.before(index) in "np" and first != "v"
    if compound and not scene.article_follows(index):
        return _noun_or_adjective(scene, index, other)
    if other == "v":
        plural = want and _is_plural(scene, lead, head)
        if plural and want == 1 and scene.tags[lead] == "&":
            plural = scene.next_is(index, "tPuUp")
        if plural or scene.before(index) not in "np":
            return "v"
        if want > 1 and first == "v" and scene.open and scene.finite_ahead(index) < 0:
            return "v"
        return _noun_or_adjective(scene, index, other)
    if not want or not _is_plural(scene, lead, head):
        return _noun_or_adjective(scene, index, other)
    if scene.next_is(index, "ns") and (want == 1 or scene.finite_ahead(index) >= 0):
        return _noun_or_adjective(scene, index, other)
    if other == "j":
        return "v" if scene.object_follows(index) and not scene.noun_follows(index) else "j"
    if scene.article_follows(index):
        return "v"
    if scene.tags[head] == "p" or (want == 1 and scene.before(lead + 1) == "&"):
        return "v" if scene.low[index + 1 : index + 2] == ["to"] else other
    alone = scene.finite_ahead(index) < 0
    says = "c" in scene.frames(index) and _goes_on(scene, index)
    if first == "v" or says:
        return "v" if alone or says else other
    return "v" if alone and (want > 1 or _goes_on(scene, index)) else other


def _is_plural(scene: Scene, lead: int, head: int) -> bool:
    tag, word = scene.tags[head], scene.low[head]
    if word == "%":
        return scene.tags[lead + 1] != "t"
    if tag in "sm" or word in _VERB_SUBJECTS or word in _PLURALS or scene.before(lead + 1) == "&":
        return True
    return tag == "p" and scene.is_plural_name(head)


def decide_present(scene: Scene, index: int) -> str:
    """The class of a word that can be a present in -s."""
    one = scene.options[index]
    before = scene.before(index)
    tag = scene.last_of(index)
    noun = next((letter for letter in one.usual + one.rare if letter in "sn"), "z")
    if before in "tPo$T" or tag in "MDT":
        return noun
    last = scene.low[index - 1] if index else ""
    if tag == "u" and last not in ("those", "these"):
        return "z" if last not in _VERB_SUBJECTS or last in ("who", "which", "that") else noun
    if tag == "q":
        return _behind_who(scene, index, noun)
    if before in "imj" and noun != "z":
        return _behind_adjective(scene, index, noun)
    if noun not in one.usual:
        return "z"
    if tag == "a":
        return _behind_which(scene, index, noun)
    if tag == "&":
        return _joined_present(scene, index, noun)
    if tag in '^.:"':
        return noun
    if tag in ",-)":
        return _behind_comma(scene, index, noun)
    return _behind_singular(scene, index, noun)


def _behind_who(scene: Scene, index: int, noun: str) -> str:
    """“who now lives”, “what needs to”; but “whose shares”."""
    last = scene.low[scene.last(index)]
    if last in ("what", "whatever"):
        takes = scene.low[index + 1 : index + 2] == ["to"] or scene.next_is(index, "UtP")
        return "z" if takes else noun
    return noun if last == "whose" else "z"


def _behind_adjective(scene: Scene, index: int, noun: str) -> str:
    """“recent wins”; but “in 2016 leaves”, and “White heads a team”."""
    last = scene.low[index - 1]
    if scene.before(index) == "m" and is_year(last):
        return _behind_singular(scene, index, noun)
    if index == 1 and scene.before(index) == "j" and scene.article_follows(index):
        return "z"
    return noun


def _behind_which(scene: Scene, index: int, noun: str) -> str:
    """“a plan that works for them”; “said that works of art”."""
    if scene.options[index].first == "z" or scene.object_follows(index):
        return "z"
    described = scene.before(scene.last(index)) in "np"
    return "z" if described and _goes_on(scene, index) else noun


def _joined_present(scene: Scene, index: int, noun: str) -> str:
    for at in range(index - 2, max(index - MAX_ROW, -1), -1):
        if scene.tags[at] == "z":
            good = _goes_on(scene, index)
            return "z" if good or scene.options[index].first == "z" else noun
        if scene.tags[at] in "dv.:":
            break
    return noun


def _behind_comma(scene: Scene, index: int, noun: str) -> str:
    """“The father, a waiter, lives in Lund”."""
    if scene.next_is(index, ",&") or _no_verb(scene, index):
        return noun
    if scene.lemma(index) in _SAYS and scene.next_is(index, "tnsp"):
        return "z"
    if not scene.has_finite and scene.finite_ahead(index) < 0:
        return "z"
    return "z" if scene.article_follows(index) else noun


def _behind_singular(scene: Scene, index: int, noun: str) -> str:
    """“The army strikes a town”; “army strikes killed nine”."""
    want, lead, head = scene.wants(index)
    if scene.before(index) == "g" and not scene.has_finite and _goes_on(scene, index):
        return "z"
    if head == 0 and scene.tags[0] == "s" and scene.next_is(index, "tPup"):
        return "z"
    if not want or scene.tags[head] == "s":
        return noun
    if scene.article_follows(index):
        return "z"
    if want == 1 and scene.options[index].first == "z" and scene.next_is(index, ",."):
        return "z"
    if scene.before(index) == "r" and scene.low[index - 1].endswith("ly"):
        return "z"
    ends = scene.next_is(index, ",.") and lead >= 0 and scene.tags[lead] in "Sw"
    if ends and scene.finite_ahead(index) < 0:
        return "z"
    if scene.next_is(index, ",&vdc") or _no_verb(scene, index) or scene.finite_ahead(index) >= 0:
        return noun
    if head != scene.last(index):
        good = scene.options[index].first == "z" and _goes_on(scene, index)
        return "z" if good and not _is_compound(scene, index, lead) else noun
    if _is_compound(scene, index, lead):
        return "z" if want > 1 and scene.options[index].first == "z" else noun
    if want > 1:
        return "z"
    return "z" if scene.options[index].first == "z" or _goes_on(scene, index) else noun


def _no_verb(scene: Scene, index: int) -> bool:
    """“attacks of”, “attacks that were”, “reports show a”: what follows makes it a noun."""
    following = scene.low[index + 1 : index + 2]
    if following == ["that"]:
        return "c" not in scene.frames(index)
    one = scene.after(index)
    if one is None or following == ["of"]:
        return one is not None
    return one.first == "n" and "v" in one.usual and scene.next_is(index + 1, "tPu.")


def _is_compound(scene: Scene, index: int, lead: int) -> bool:
    """“market conditions”, “Cuban flags”: a singular noun without an article, or an adjective."""
    if scene.before(index) == "p":
        return scene.is_adjective_name(index - 1)
    return all(tag not in "tPopu" for tag in scene.tags[lead + 1 : index])


def decide_gerund(scene: Scene, index: int) -> str:
    """The class of a word in -ing."""
    one = scene.options[index]
    before = scene.before(index)
    tag = scene.last_of(index)
    if before in "tP" and scene.low[index + 1 : index + 2] == ["of"]:
        return "n"
    if not one.can("n") and not one.can("j"):
        return "g"
    if tag in "Bb":
        exists = scene.tags[max(scene.last(index) - 1, 0)] == "E" and scene.noun_follows(index)
        return "j" if one.first == "j" or (exists and one.can("j")) else "g"
    if before in "tPoj" and scene.low[index - 1] not in ("all", "both"):
        if scene.noun_follows(index) and one.can("j") and one.first != "n":
            return "j"
        return "n" if one.can("n") else "j" if scene.noun_follows(index) else "g"
    if before == "m":
        return "n" if one.first == "n" else "g"
    if scene.object_follows(index) and not scene.next_is(index, "nsp"):
        return "g"
    if one.first == "n" or (
        before == "n" and one.can("n") and scene.finite_ahead(index) >= 0 and one.first != "g"
    ):
        return "n"
    return one.first if one.first in "jn" else "g"
