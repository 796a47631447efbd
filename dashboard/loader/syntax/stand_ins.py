"""Words that are nouns behind an article or a number and something else elsewhere: “mine”, “others”."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.verb_or_noun import decide_gerund


def _mine(scene: Scene, index: int) -> str:
    """“the coal mine”, “mine workers”, “to mine gold”; “a friend of mine”, “that is mine”."""
    before = scene.before(index)
    if before == "T" or (before == "M" and scene.object_follows(index)):
        return "v"
    if before in "tPojnpmg" or scene.next_is(index, "ns"):
        return "n"
    return "U"


def _others(scene: Scene, index: int) -> str:
    """“Four others are held”, “the others”; “Others fled”."""
    return "s" if scene.before(index) in "tPmj" else "u"


def _missing(scene: Scene, index: int) -> str:
    """“two of the missing”: people; “the missing men”, “are missing” describe."""
    people = scene.before(index) == "t" and not scene.noun_follows(index)
    return "s" if people else decide_gerund(scene, index)


STAND_INS: Final[dict[str, Callable[[Scene, int], str]]] = {
    "mine": _mine,
    "others": _others,
    "missing": _missing,
}
