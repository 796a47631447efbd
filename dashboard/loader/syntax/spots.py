"""A word that is to be classed where it stands, and rules that are tried on it in order."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.loader.syntax.scene import START, Scene


class Spot:
    """A word that can be several things, and what stands before it.

    ``before`` is the class right before, ``tag`` and ``word`` the class and the word before with
    adverbs and negations skipped, ``last`` its index; ``other`` is what the word is if no verb.
    """

    __slots__ = ("before", "index", "last", "one", "other", "scene", "tag", "word")

    def __init__(self, scene: Scene, index: int, other: str = "") -> None:
        last = scene.last(index)
        self.scene = scene
        self.index = index
        self.last = last
        self.one = scene.options[index]
        self.other = other
        self.before = scene.tags[index - 1] if index else START
        self.tag = scene.tags[last] if last >= 0 else START
        self.word = scene.low[last] if last >= 0 else ""


# The class of a word, or nothing where the rule says nothing of it.
Rule = Callable[[Spot], str]


def first_answer(rules: tuple[Rule, ...], spot: Spot) -> str:
    """What the first rule says that says anything."""
    for rule in rules:
        if answer := rule(spot):
            return answer
    return ""
