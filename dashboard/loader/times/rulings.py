"""What the head of an entry says, and how it changes what is read below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.scene import Focus, Scene
from dashboard.story import Anchor, Granularity


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a head says of its entry: the days, the minute of a clock, what it is named by."""

    days: Focus
    unit: Granularity
    minute: int | None
    anchor: Anchor
    pieces: tuple[Resolved, ...]

    @property
    def day(self) -> int | None:
        """The one day that words such as "yesterday" are counted from."""
        return self.days[0] if self.days[0] == self.days[1] else None


def ruling_of(rulings: Mapping[int, Ruling], entry: int | None) -> Ruling | None:
    """What the head of an entry says, where there is one and it is dated."""
    return None if entry is None else rulings.get(entry)


def under_head(scene: Scene, ruling: Ruling | None) -> Scene:
    """The scene in an entry: a day is what "yesterday" counts from, a month what days are of."""
    if ruling is None:
        return scene
    if ruling.day is None:
        first, last = ruling.days
        told = scene.told if scene.told and first <= scene.told[0] <= last else ruling.days
        return replace(scene, history=True, told=told)
    return replace(
        scene, published=ruling.day, history=False, under=ruling.anchor, minute=ruling.minute
    )


def named(
    found: Resolved, anchor: Anchor | None, under: Anchor | None, label: str | None
) -> Resolved:
    """With the anchor that its basis tells of; ``label`` is the EDTF of the day of publication."""
    if found.anchor is not None:
        return found
    if found.basis == "published" and under is not None:
        return replace(found, basis="heading", anchor=under)
    if found.basis == "published":
        return replace(found, anchor=Anchor("published", None, "publication", label))
    if found.basis == "narrative" and under is not None and anchor == under:
        return replace(found, basis="heading", anchor=under)
    if found.basis == "narrative" or found.from_text:
        return replace(found, anchor=anchor)
    return found
