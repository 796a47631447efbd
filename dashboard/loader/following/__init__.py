"""What a story goes on to tell: plans and what became of them, what is denied, how tolls rose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.loader.following.denials import denials
from dashboard.loader.following.plans import threads
from dashboard.loader.following.sayings import sayings_of
from dashboard.loader.following.tolls import toll_series
from dashboard.loader.merging.parts import DocumentParts
from dashboard.story import Story

__all__ = ["followed"]


def followed(story: Story, parts: Sequence[DocumentParts]) -> Story:
    """The story with what its documents tell one after the other."""
    said = sayings_of(story, parts)
    return replace(story, threads=threads(said), denials=denials(said), tolls=toll_series(story))
