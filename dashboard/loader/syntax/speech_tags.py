"""Who says what stands before: “…, officials said.”, “…,” the minister said."""

from __future__ import annotations

from dashboard.loader.syntax.classes import STOPPED_QUOTATION
from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.sets import word_set

# What goes on behind "…, officials said".
_SAID_HOW = word_set("how said")
_SAYS = word_set("says")
# ", the mayor of Lund said": so many words may name who speaks.
MAX_TAG = 12


def is_tag(scene: Scene, index: int, frames: str) -> bool:
    """“…, officials said.”: who says what stands before."""
    if "c" not in frames:
        return False
    after = scene.low[index + 1] if index + 1 < len(scene.low) else "."
    if after == "that":
        return True
    ends = after in '.,"”:' or after in _SAID_HOW or scene.time_follows(index)
    before = scene.tags[max(0, index - MAX_TAG) : index]
    return ends and ("," in before or STOPPED_QUOTATION in before or scene.time_follows(index))


def speaks(scene: Scene, index: int, lead: int) -> bool:
    """“…,” the minister said by telephone"."""
    if lead < 0 or scene.tags[lead] != '"':
        return False
    return scene.lemma(index) in _SAYS
