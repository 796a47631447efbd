"""“To” before a verb, as in “to leave”, or before a noun, as in “to Arna”."""

from __future__ import annotations

from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.verb_classes import is_in_class

_GOING = word_set("going")
_LEADS = word_set("behind which to is a preposition")


def leading_to(scene: Scene, index: int) -> str:
    """The class of a “to”: before an infinitive, or a preposition."""
    if _is_due(scene, index):
        return "T"
    if index and scene.low[index - 1] in _LEADS and not _only_verb(scene, index):
        return "i"
    at = index + 1
    while at < len(scene.options) and scene.options[at].first in 'rX"' and not _backs(scene, at):
        at += 1
    if at >= len(scene.options):
        return "T"
    one = scene.options[at]
    if one.first == "v" or (one.first in "bhHD" and scene.low[at] in ("be", "have", "do")):
        return "T"
    if "v" not in one.usual:
        return (
            "T"
            if "v" in one.rare
            and not scene.tokens.written[at][0].isupper()
            and at == index + 1
            and (_starts_object(scene, at) or _is_announced(scene, at))
            else "i"
        )
    return "i" if _is_goal(scene, index, at) else "T"


def _is_announced(scene: Scene, at: int) -> bool:
    """“Kenya to host 2030 summit”: a headline's first noun before the “to”, another behind the verb."""
    begins = set(scene.tags[: at - 1]) <= set("jnspo")
    return begins and scene.low[-1] != "." and scene.next_is(at, "nspmj")


def _backs(scene: Scene, at: int) -> bool:
    """“to back Kim”, not “to back away”."""
    return scene.low[at] == "back" and scene.next_is(at, "tPUp")


def _only_verb(scene: Scene, index: int) -> bool:
    """“due to expire”, “due to be completed”."""
    one = scene.after(index)
    if one is None:
        return False
    return scene.low[index + 1] in ("be", "have") or (one.first == "v" and "n" not in one.usual)


def _is_due(scene: Scene, index: int) -> bool:
    """“was due to fly to Arna”, “is due to close in June”, “to open a wing”."""
    one = scene.after(index)
    if one is None or not one.can("v") or scene.low[index - 1 : index] != ["due"]:
        return False
    verb, usual = scene.low[index + 1], "v" in one.usual
    timed = is_in_class(verb, "beginning") or is_in_class(verb, "timetable")
    goes_on = usual and (timed or scene.low[index + 2 : index + 3] == ["to"])
    return scene.last_of(index - 1) in "Bb" and (goes_on or _starts_object(scene, index + 1))


def _starts_object(scene: Scene, at: int) -> bool:
    return scene.next_is(at, "tPUp")


def _is_goal(scene: Scene, index: int, at: int) -> bool:
    """“back to work”, “went to court”: a noun, since nothing goes on behind it."""
    if scene.options[at].first == "v":
        return False
    before = scene.low[index - 1] if index else ""
    if before == "due" and index > 1 and scene.tags[index - 2] in "BX":
        return False  # "was due to fly"
    if before in _GOING:
        return not scene.object_follows(at)
    if scene.low[at + 1 : at + 2] == ["of"]:
        return True
    return scene.tokens.written[at][0].isupper()
