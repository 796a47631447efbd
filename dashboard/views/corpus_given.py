"""Which corpus the app was started with. Most have none, and then nothing of corpora is imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

ARGUMENT: Final = "--corpus"
VARIABLE: Final = "DATELINE_CORPUS"
# Before the id of a story of the corpus: its name in the address, which no folder of seeds/ has.
STORY: Final = ".corpus-"


def folder() -> Path | None:
    """The folder given after ``--`` of ``streamlit run``, or else in the environment."""
    given = sys.argv[1:]
    for at, one in enumerate(given):
        if one == ARGUMENT and at + 1 < len(given):
            return Path(given[at + 1])
        if one.startswith(f"{ARGUMENT}="):
            return Path(one.removeprefix(f"{ARGUMENT}="))
    held = os.environ.get(VARIABLE)
    return Path(held) if held else None


def is_story(name: str) -> bool:
    """Whether a story is one of the corpus."""
    return name.startswith(STORY) and folder() is not None


def story_id(name: str) -> str:
    """The id that the corpus has for a story of that name."""
    return name.removeprefix(STORY)
