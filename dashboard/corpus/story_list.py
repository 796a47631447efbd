"""Which stories a corpus has: a page of them, found by words and in an order."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Any, Final, Literal, get_args

from dashboard.corpus.answers import ListedStory
from dashboard.corpus.asking import FOUND
from dashboard.corpus.layout import STORIES
from dashboard.corpus.queries import Questions
from dashboard.corpus.stored_stories import TITLES, StoredStories
from dashboard.corpus.words import WordIndex
from dashboard.filters import Filter

Order = Literal["newest", "largest", "most disputed"]
ORDERS: Final[tuple[Order, ...]] = get_args(Order)
LISTED: Final = 20  # stories a page: each has a small picture
_SORTED: Final[dict[Order, str]] = {
    "newest": "last_day DESC NULLS LAST, voices DESC, id",
    "largest": "voices DESC, size DESC, last_day DESC NULLS LAST, id",
    "most disputed": "disagreements DESC, voices DESC, last_day DESC NULLS LAST, id",
}
_TITLED: Final = "stories_titled"  # those whose titles have the words
_COLUMNS: Final = (
    "id, title, first_day, last_day, size, voices, events, disagreements, sources, days, sizes"
)


def list_stories(  # noqa: PLR0913  each is another thing that a reader sets
    asked: Questions,
    stored: StoredStories,
    words: str = "",
    order: Order = "newest",
    page: int = 1,
    *,
    several: bool = False,
) -> tuple[list[ListedStory], int]:
    """A page of the stories that pass, and how many do.

    A story has the words where one of its articles tells of an event that has them all, or where
    its title does. ``several`` leaves those of one article out.
    """
    passing, values = _passing(asked, stored, words)
    if several:
        passing += " AND size > 1"
    values = (str(stored.file(STORIES)), *values)
    listed = "read_parquet(?, file_row_number = true)"
    number: int = asked.rows(f"SELECT count(*) FROM {listed} WHERE {passing}", values)[0][0]
    rows = asked.rows(
        f"SELECT {_COLUMNS} FROM {listed} WHERE {passing} ORDER BY {_SORTED[order]} LIMIT ? OFFSET ?",
        (*values, LISTED, (max(page, 1) - 1) * LISTED),
    )
    return [_listed(row) for row in rows], number


def listed_story(asked: Questions, stored: StoredStories, story: str) -> ListedStory | None:
    """The story of an id."""
    rows = asked.rows(
        f"SELECT {_COLUMNS} FROM read_parquet(?) WHERE id = ?", (str(stored.file(STORIES)), story)
    )
    return _listed(rows[0]) if rows else None


def story_of_document(asked: Questions, stored: StoredStories, document: str) -> ListedStory | None:
    """The story that a document tells."""
    rows = asked.rows(
        "SELECT story FROM read_parquet(?) WHERE document = ? LIMIT 1",
        (str(stored.file("members")), document),
    )
    return listed_story(asked, stored, rows[0][0]) if rows else None


def _passing(asked: Questions, stored: StoredStories, words: str) -> tuple[str, tuple[Any, ...]]:
    terms = Filter(words=words).terms
    if not terms:
        return "true", ()
    asked.conditions(Filter(words=words))
    with closing(WordIndex.reading(stored.folder / TITLES)) as titles:
        asked.keep(_TITLED, titles.having(terms))
    members = (
        "SELECT story FROM read_parquet(?) WHERE document IN (SELECT documents.id FROM documents "
        "JOIN events ON events.document = documents.number "
        f"WHERE events.number IN (SELECT number FROM {FOUND}))"
    )
    titled = f"file_row_number IN (SELECT number FROM {_TITLED})"
    return f"({titled} OR id IN ({members}))", (str(stored.file("members")),)


def _listed(row: Sequence[Any]) -> ListedStory:
    *facts, sources, days, sizes = row
    told = (tuple(one or ()) for one in (sources, days, sizes))
    return ListedStory(*facts, *told)
