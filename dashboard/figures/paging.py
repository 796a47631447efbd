"""Long lists by pages: what a browser lays out at once, and no more is sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

PAGE: Final = 50  # rows a page: what a browser lays out at once without a pause


def page_of(ids: Sequence[str], chosen: str | None) -> tuple[int, int]:
    """The page on which the chosen one stands, the first where it is in none, and how many there are."""
    pages = max(1, -(-len(ids) // PAGE))
    position = next((at for at, one in enumerate(ids) if one == chosen), 0)
    return position // PAGE + 1, pages


def rows_of(page: int) -> slice:
    """The rows that stand on a page."""
    return slice((page - 1) * PAGE, page * PAGE)
