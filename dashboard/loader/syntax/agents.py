"""Who did what a participle tells: “by the army”."""

from __future__ import annotations

from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.sets import word_set

_NO_AGENT = word_set("no agents")
# "offered previously by": so far behind a participle its agent may stand.
AGENT_REACH = 3


def has_agent(scene: Scene, index: int) -> bool:
    """“by” behind the verb and its adverbs, and no “by then”."""
    for at in range(index + 1, min(index + 1 + AGENT_REACH, len(scene.low) - 1)):
        if scene.low[at] == "by":
            named = scene.low[at + 1] not in _NO_AGENT and scene.options[at + 1].first not in "gm$"
            return named and not _is_amount(scene, at + 1)
        if scene.options[at].first != "r":
            return False
    return False


def _is_amount(scene: Scene, index: int) -> bool:
    """“by one hour”, “by half”, and not “by one of the men”."""
    following = scene.low[index + 1] if index + 1 < len(scene.low) else "."
    return scene.low[index] in ("one", "half") and following != "of"
