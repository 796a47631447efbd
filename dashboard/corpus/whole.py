"""Folders of a corpus that are there whole or not at all, however their writing ends."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

from dashboard.corpus.layout import MANIFEST

_UNFINISHED: Final = ".unfinished-"


@contextmanager
def written_whole(corpus: Path, folder: Path) -> Iterator[Path]:
    """A folder to write into, under another name; at the end of the block it is ``folder``.

    One that is there with its manifest stays: its name says what it is made of, another worker may
    have written it.
    """
    unfinished = _unfinished(corpus)
    unfinished.mkdir(parents=True)
    try:
        yield unfinished
        folder.parent.mkdir(exist_ok=True)
        _rename(corpus, unfinished, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def remove_whole(corpus: Path, folder: Path) -> None:
    """Remove a folder so that nobody sees half of it, also where this is killed."""
    leftover = _unfinished(corpus)
    folder.rename(leftover)
    shutil.rmtree(leftover, ignore_errors=True)  # what stays is swept


def _rename(corpus: Path, unfinished: Path, folder: Path) -> None:
    try:
        unfinished.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
        if not (folder / MANIFEST).is_file():  # a half-removed one
            remove_whole(corpus, folder)
            unfinished.rename(folder)


def _unfinished(corpus: Path) -> Path:
    return corpus / f"{_UNFINISHED}{uuid4().hex}"


def sweep(corpus: Path) -> None:
    """Remove what killed writings left; nobody else may be writing."""
    for left in corpus.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)
