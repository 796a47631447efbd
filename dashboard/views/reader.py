"""The process in which a server has texts read: started before all that is slow to import."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from dashboard.apart.forking import CAN_FORK, Forking
from dashboard.shipped import shipped

# A folder of stories of one's own can stand in its place: ``dateline app --stories FOLDER``.
STORIES: Final = "DATELINE_STORIES"
SEEDS: Final = Path(os.environ.get(STORIES) or shipped("seeds"))
FIRST_STORY: Final = "syria"
_PROGRAM: Final = Path(__file__).parents[1] / "loader" / "reader_process.py"
_STARTED: Final[list[Forking]] = []


def first_folder() -> Path:
    """The folder of the first story; a folder of stories of one's own has it under another name."""
    folders = (one for one in SEEDS.glob("[!.]*") if one.is_dir())
    return min(folders, key=lambda one: (one.name != FIRST_STORY, one.name), default=SEEDS)


def start() -> None:
    """Start it, where the system has such processes; it begins with the first story.

    Where the system refuses one more process, the server reads texts itself.
    """
    if CAN_FORK and not _STARTED:
        with suppress(OSError):
            _STARTED.append(Forking(_PROGRAM, str(first_folder())))


def reader() -> Forking | None:
    """The process, where this is a server that has one."""
    return _STARTED[0] if _STARTED else None
