"""What is made of a story for a visitor, and is large: kept for those who came last.

Who comes again after many others waits until it is made anew; what is looked at is kept apart.
"""

from __future__ import annotations

from threading import Lock
from typing import Any, Final
from weakref import ref

import streamlit as st

# The texts of which anything is kept have so many characters together, beside the last visitor's.
MOST_CHARACTERS: Final = 500_000
MADE: Final = "of-story-made"


class Made(dict[str, Any]):
    """All that is made of one visitor's story, by names."""

    __hash__ = object.__hash__  # type: ignore[assignment]


class _Kept:
    """The visitors whose things are kept, with the length of their texts; the last one is last."""

    def __init__(self) -> None:
        self._lengths: list[tuple[ref[Made], int]] = []
        self._lock = Lock()

    def look_at(self, made: Made, characters: int) -> None:
        """Let go of what was made for those who looked longest ago."""
        with self._lock:
            others = [
                (one, length)
                for one, length in self._lengths
                if one() is not None and one() is not made
            ]
            while others and sum(length for _, length in others) > MOST_CHARACTERS:
                gone = others.pop(0)[0]()
                if gone is not None:
                    gone.clear()
            self._lengths = [*others, (ref(made), characters)]


_KEPT: Final = _Kept()


def made_of_story() -> Made:
    """What is made of the story that this visitor looks at."""
    found: Made | None = st.session_state.get(MADE)
    if found is None:
        found = st.session_state[MADE] = Made()
    return found


def looked_at(characters: int) -> None:
    """Note that this visitor looks at a story whose texts have so many characters."""
    _KEPT.look_at(made_of_story(), characters)
