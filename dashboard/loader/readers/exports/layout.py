"""What tells the export of a database, parts its articles, and reads one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.loader.readers.article import Article


@dataclass(frozen=True, slots=True)
class Layout:
    """The export of one database.

    ``is_sign`` tells a line that only its exports have; ``is_mark`` the one with which each
    article begins, or where ``mark_begins`` is false ends. ``read`` gives the article of a
    piece of lines; None where it is none.
    """

    name: str
    is_sign: Callable[[str], bool]
    is_mark: Callable[[str], bool]
    mark_begins: bool
    read: Callable[[Sequence[str]], Article | None]
