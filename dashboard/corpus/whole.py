"""Folders of a corpus that are there whole or not at all, however their writing ends."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

_UNFINISHED: Final = ".unfinished-"


@contextmanager
def written_whole(corpus: Path, folder: Path) -> Iterator[Path]:
    """A folder to write into, under another name; at the end of the block it is ``folder``.

    One that is there stays: its name says what it is made of, another worker may have written it.
    """
    unfinished = corpus / f"{_UNFINISHED}{uuid4().hex}"
    unfinished.mkdir(parents=True)
    try:
        yield unfinished
        folder.parent.mkdir(exist_ok=True)
        _rename(unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _rename(unfinished: Path, folder: Path) -> None:
    try:
        unfinished.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise


def sweep(corpus: Path) -> None:
    """Remove what killed writings left; nobody else may be writing."""
    for left in corpus.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)
