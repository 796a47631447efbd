"""The order of tests for several workers: each has its part of those in a browser, and begins with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, islice
from typing import Any

BROWSER = "browser"  # the folder whose tests wait for most of their time
# Folders with single tests that take many seconds, as they start programs: none is to be the last.
STARTING = {"cli", "docs", "server", "tests"}
SERVER = "server"  # what the names of fixtures end with that start one


def dealt(items: Sequence[Any], workers: int) -> list[Any]:
    """The tests in such an order that each of ``workers`` even parts begins with tests in a browser.

    Where one worker had all of these, it would be left with them alone at the end. Files stay whole, and
    those of the same servers together, as each worker starts its own. Then comes what starts programs.
    """
    browsing = [one for one in items if one.path.parent.name == BROWSER]
    rest = [one for one in items if one.path.parent.name != BROWSER]
    others = iter(sorted(rest, key=lambda one: one.path.parent.name not in STARTING))
    ordered: list[Any] = []
    for part, first in enumerate(_parts(_by_server(browsing), workers)):
        many = (len(items) - len(ordered)) // (workers - part)
        ordered += first
        ordered += islice(others, max(0, many - len(first)))
    return [*ordered, *others]


def _by_server(items: Sequence[Any]) -> list[list[Any]]:
    """The tests of each file, in the order of the servers that they need."""
    files = [list(held) for _, held in groupby(items, key=lambda one: one.path)]
    return sorted(files, key=_servers)


def _servers(items: Sequence[Any]) -> list[str]:
    return sorted({name for one in items for name in one.fixturenames if name.endswith(SERVER)})


def _parts(files: Sequence[Sequence[Any]], many: int) -> list[list[Any]]:
    """So many runs of files that hold about as many tests each."""
    parts: list[list[Any]] = [[] for _ in range(many)]
    whole, before = sum(map(len, files)), 0
    for file in files:
        parts[min(many - 1, (before + len(file) // 2) * many // whole)] += file
        before += len(file)
    return parts
