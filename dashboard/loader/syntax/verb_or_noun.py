"""Verb or noun: “strike”, “reports”, “meeting”."""

from __future__ import annotations

from dashboard.loader.syntax.scene import Scene

# Verbs of going, behind which “to” leads to a place: “went to court”, “back to work”.
_GOING = frozenset(
    "go goes going went gone come comes came back return returns returned way due sent brought taken"
    " take took bring according access close closer next thanks leads led lead up down".split()
)
_VERB_SUBJECTS = frozenset(["i", "you", "we", "they", "who", "people", "police", "which", "that"])


def decide_base(scene: Scene, index: int) -> str:
    """The class of a word that can be a plain form."""
    one = scene.options[index]
    other = next((letter for letter in one.usual if letter != "v"), "v")
    tag = scene.last_of(index)
    before = scene.before(index)
    if tag == "T":
        return "v"
    if tag and tag in "MD":
        return "v"
    if before and before in "tPoim$" and scene.low[index - 1] not in _VERB_SUBJECTS:
        return _noun_or_adjective(scene, index, other)
    if tag == "u":
        return _behind_pronoun(scene, index, other)
    if scene.low[index - 1] in _VERB_SUBJECTS and index:
        return "v" if other != "n" or not scene.has_finite else other
    if _inverted(scene, index):
        return "v"
    if tag == "&":
        return _joined(scene, index, other)
    if tag in ("", ".", '"', ":"):
        return (
            "v"
            if scene.object_follows(index)
            and scene.low[index + 1 : index + 2] != ["of"]
            and other != "j"
            and not scene.next_is(index, "nsp")
            else other
        )
    if before and before in "sp" and not scene.has_finite:
        return _behind_plural(scene, index, other)
    if before and before in "U" and one.first == "v":
        return "v"
    if before == "w" or before == "q":
        return other if other in "js" else "v" if before == "q" else other
    return _noun_or_adjective(scene, index, other if one.first != "v" or other != "v" else "v")


def _noun_or_adjective(scene: Scene, index: int, other: str) -> str:
    one = scene.options[index]
    if "j" in one.usual and scene.noun_follows(index):
        return "j"
    if other == "v":
        return next((letter for letter in one.rare if letter in "nj"), "v")
    if other == "j" and one.can("n") and not scene.noun_follows(index):
        return "n" if scene.before(index) in "tPo" and scene.before(index) else "j"
    if other == "r" and scene.noun_follows(index) and one.can("j"):
        return "j"
    return other


def _behind_pronoun(scene: Scene, index: int, other: str) -> str:
    last = scene.low[scene.last(index)]
    if last in _VERB_SUBJECTS or last in (
        "others",
        "some",
        "many",
        "both",
        "these",
        "those",
        "all",
        "few",
    ):
        return "v"
    if scene.last(index) != index - 1 or last in ("he", "she", "it", "one"):
        return other if other != "v" else "v"
    return other


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
    for at in range(index - 2, max(index - 24, -1), -1):
        tag = scene.tags[at]
        if tag == "v":
            return (
                "v"
                if scene.object_follows(index)
                or scene.preposition_follows(index)
                or scene.options[index].first == "v"
                else other
            )
        if tag in 'dzBHMD.:"':
            break
    return other if other != "v" else "v"


def _behind_plural(scene: Scene, index: int, other: str) -> str:
    """“Gunmen attack a village”; “Rebels attack kills nine”."""
    if scene.finite_ahead(index) >= 0:
        return other
    if scene.before(index) == "p" and scene.options[index].first != "v":
        return other
    if scene.object_follows(index) and not scene.next_is(index, "ns"):
        return "v"
    return (
        "v"
        if scene.options[index].first == "v" or (scene.preposition_follows(index) and other != "n")
        else other
    )


def decide_present(scene: Scene, index: int) -> str:
    """The class of a word that can be a present in -s."""
    one = scene.options[index]
    if "s" not in one.usual:
        return "z"
    before = scene.before(index)
    tag = scene.last_of(index)
    last = scene.low[index - 1] if index else ""
    if last in ("he", "she", "it", "who", "which") or (
        tag == "u" and last not in ("those", "these")
    ):
        return "z" if last not in ("i", "you", "we", "they") else "s"
    if (before and before in "tPoimj$gT") or (tag in "MD" and tag):
        return "s"
    if before == "a":
        return "z" if one.first == "z" or scene.object_follows(index) else "s"
    if tag in ("", ".", ":", "&", '"'):
        return _joined_present(scene, index) if tag == "&" else "s"
    if before == "s" or scene.has_finite:
        return _second(scene, index)
    if (before and before in "np,U)m") or before in "rX":
        return _behind_singular(scene, index)
    return one.first


def _second(scene: Scene, index: int) -> str:
    """Behind another verb: “said the army reports”; mostly a noun."""
    one = scene.options[index]
    if (
        one.first == "z"
        and scene.before(index) in "np"
        and (scene.object_follows(index) or scene.preposition_follows(index))
    ):
        return "z"
    if scene.before(index) == "p" and scene.object_follows(index):
        return "z"
    return "s"


def _joined_present(scene: Scene, index: int) -> str:
    for at in range(index - 2, max(index - 24, -1), -1):
        if scene.tags[at] == "z":
            good = scene.object_follows(index) or scene.preposition_follows(index)
            return "z" if good or scene.options[index].first == "z" else "s"
        if scene.tags[at] in "dv.:":
            break
    return "s"


def _behind_singular(scene: Scene, index: int) -> str:
    """“The army strikes a town”; “army strikes killed nine”."""
    if scene.finite_ahead(index) >= 0:
        return "s"
    one = scene.options[index]
    if scene.object_follows(index) and not scene.next_is(index, "s"):
        return "z"
    if one.first == "z":
        return "z"
    return "z" if scene.low[index + 1 : index + 2] == ["to"] and scene.before(index) == "p" else "s"


def decide_gerund(scene: Scene, index: int) -> str:
    """The class of a word in -ing."""
    one = scene.options[index]
    before = scene.before(index)
    tag = scene.last_of(index)
    if not one.can("n") and not one.can("j"):
        return "g"
    if tag and tag in "Bb":
        return "j" if one.first == "j" else "g"
    if before and before in "tPoj" and scene.low[index - 1] not in ("all", "both"):
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
