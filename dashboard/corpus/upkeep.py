"""Keeping a corpus in order: many small parts made into few, and whether all of it adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.corpus.gathering import joined
from dashboard.corpus.layout import UNDATED
from dashboard.corpus.parts import Part, parts_of, readable_parts, write_tables
from dashboard.corpus.stored_stories import made_of, stored_stories

# A part of so many articles has some 700 MB in memory while it is written.
ARTICLES_A_PART: Final = 20_000
# Which column of a table names a row of another one.
_NAMES: Final = (
    ("events", "document", "documents"),
    (UNDATED, "document", "documents"),
    ("tellings", "document", "documents"),
    ("quotes", "document", "documents"),
    ("times", "document", "documents"),
    ("places", "document", "documents"),
    ("actors", "document", "documents"),
    ("keys", "document", "documents"),
    ("readings", "document", "documents"),
    ("tellings", "event", "events"),
    ("quotes", "event", "events"),
    ("tellings", "time", "times"),
)


def compact(corpus: Path, articles: int = ARTICLES_A_PART) -> int:
    """Make parts of one version of the rules into ones of so many articles; how many there are then.

    Raises OtherLayoutError.
    """
    for group in _groups(readable_parts(corpus), articles):
        replaced = [part.manifest.id for part in group]
        table_of = partial(_joined, group)
        write_tables(corpus, table_of, group[0].manifest.rules, replaced)
    return len(parts_of(corpus))


def mistakes(corpus: Path) -> Iterator[str]:
    """What does not add up: rows that a manifest counts otherwise, ids that name nothing or two things."""
    seen: set[str | None] = set()
    for part in parts_of(corpus):
        missing = [name for name in part.manifest.rows if not part.file(name).exists()]
        yield from (f"{part.folder.name}: {name} is missing" for name in missing)
        if missing:
            continue
        yield from _miscounted(part)
        yield from _dangling(part)
        for one in _values(part, "documents", "id"):
            if one in seen:
                yield f"{part.folder.name}: article {one} is there twice"
            seen.add(one)
    yield from _ungrouped(corpus)


def _groups(parts: Sequence[Part], articles: int) -> Iterator[list[Part]]:
    """Parts that become one, small enough together and read by the same rules."""
    group: list[Part] = []
    for part in sorted(parts, key=lambda one: (one.manifest.rules, one.manifest.id)):
        same = not group or group[0].manifest.rules == part.manifest.rules
        if not same or _articles([*group, part]) > articles:
            if len(group) > 1:
                yield group
            group = []
        group.append(part)
    if len(group) > 1:
        yield group


def _articles(parts: Sequence[Part]) -> int:
    return sum(part.manifest.rows["documents"] for part in parts)


def _joined(parts: Sequence[Part], name: str) -> pa.Table:
    return joined(name, [pq.read_table(part.file(name)) for part in parts])


def _miscounted(part: Part) -> Iterator[str]:
    for name, told in part.manifest.rows.items():
        there = pq.ParquetFile(part.file(name)).metadata.num_rows
        if there != told:
            yield f"{part.folder.name}: {name} has {there:,} rows, and its manifest says {told:,}"


def _dangling(part: Part) -> Iterator[str]:
    for table, column, named in _NAMES:
        there = set(_values(part, named, "id"))
        if named == "events":
            there |= set(_values(part, UNDATED, "id"))
        for one in _values(part, table, column):
            if one is not None and one not in there:
                yield f"{part.folder.name}: {table}.{column} names {one}, which is not in {named}"


def _ungrouped(corpus: Path) -> Iterator[str]:
    """Documents that are in no story or in two; where some are newer than the stories, none is."""
    stories, parts = stored_stories(corpus), parts_of(corpus)
    if stories is None or stories.made_of != made_of(parts):
        return
    members = pq.read_table(stories.file("members"), columns=["document"])["document"].to_pylist()
    told = Counter(members)
    there = {one for part in parts for one in _values(part, "keys", "document")}
    for one in sorted(there.symmetric_difference(told), key=str):
        yield f"stories: document {one} is in no story or not in the corpus"
    for one, times in told.items():
        if times > 1:
            yield f"stories: document {one} is in {times} stories"


def _values(part: Part, table: str, column: str) -> list[str | None]:
    found: list[str | None] = pq.read_table(part.file(table), columns=[column])[column].to_pylist()
    return found
