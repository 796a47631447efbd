"""What files hold, as lines of a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Final

from dashboard.loader.inspecting import Listed

HEAD: Final = ("name", "published", "source", "title", "language", "characters", "")
# Columns are cut to so many signs, so that a row is a line.
_WIDTHS: Final = (32, 12, 24, 60, 8, 10, 40)


def as_json(rows: Iterable[Listed]) -> Iterator[str]:
    """A list with an object for each document, a line each."""
    first = True
    for row in rows:
        yield ("[" if first else ",") + json.dumps(asdict(row), ensure_ascii=False)
        first = False
    yield "[]" if first else "]"


def as_table(rows: Iterable[Listed]) -> Iterator[str]:
    """A head, a line for each document, and how many there are."""
    count = twice = 0
    for row in rows:
        if not count:
            yield _line(HEAD)
        count += 1
        twice += row.same_as is not None
        yield _line(_cells(row))
    again = f", {twice} of them there twice" if twice else ""
    yield f"{count:,} {'document' if count == 1 else 'documents'}{again}"


def _cells(row: Listed) -> tuple[str, ...]:
    notes = [f"{row.rows} rows" if row.rows else "", f"as {row.same_as}" if row.same_as else ""]
    return (
        row.name,
        row.published or "?",
        row.source or "",
        row.title or "",
        row.language,
        f"{row.characters:,}",
        ", ".join(filter(None, notes)),
    )


def _line(cells: Sequence[str]) -> str:
    return "  ".join(_fitted(*pair) for pair in zip(cells, _WIDTHS, strict=True)).rstrip()


def _fitted(words: str, width: int) -> str:
    plain = " ".join(words.split())
    return (plain if len(plain) <= width else f"{plain[: width - 1]}…").ljust(width)
