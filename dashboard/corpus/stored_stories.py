"""The stories of a corpus as they are stored: two tables, and of which parts they were made.

They are a folder that is there whole or not at all, as parts are. One made of other parts is
behind until stories are made anew, and then removed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.corpus.layout import MANIFEST, STORIES, STORY_TABLES
from dashboard.corpus.parts import Part
from dashboard.corpus.rules import rules_version
from dashboard.corpus.whole import remove_whole, written_whole
from dashboard.corpus.words import WordIndex

TITLES: Final = "titles.sqlite"  # the words of the titles, by the numbers of the rows of stories
_ROWS_A_GROUP: Final = 20_000


@dataclass(frozen=True, slots=True)
class MadeOf:
    """The parts and the rules that stories were made of."""

    parts: tuple[str, ...]
    rules: str

    @property
    def id(self) -> str:
        """One name for all of it."""
        told = "\0".join((self.rules, *self.parts))
        return blake2b(told.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class StoredStories:
    """Stories that are there."""

    folder: Path
    made_of: MadeOf

    def file(self, table: str) -> Path:
        """The file of one table."""
        return self.folder / f"{table}.parquet"

    def count(self) -> int:
        """How many stories there are."""
        return int(pq.ParquetFile(self.file(STORIES)).metadata.num_rows)

    def rows(self, story: str | None = None) -> list[dict[str, Any]]:
        """The rows of all stories, or of the one of an id."""
        only = None if story is None else [("id", "=", story)]
        found: list[dict[str, Any]] = pq.read_table(self.file(STORIES), filters=only).to_pylist()
        return found


def made_of(parts: Iterable[Part]) -> MadeOf:
    """What stories of these parts would be made of today."""
    return MadeOf(tuple(sorted(part.manifest.id for part in parts)), rules_version())


def stored_stories(corpus: Path) -> StoredStories | None:
    """The stories that a corpus has, the newest where an older one is still being removed."""
    found = sorted((corpus / STORIES).glob(f"[!.]*/{MANIFEST}"), key=_written)
    if not found:
        return None
    told = orjson.loads(found[-1].read_bytes())
    return StoredStories(found[-1].parent, MadeOf(tuple(told["parts"]), told["rules"]))


def store_stories(
    corpus: Path, rows: Mapping[str, Sequence[Mapping[str, Any]]], made: MadeOf
) -> None:
    """Write the rows of both tables in the place of those that are there."""
    with written_whole(corpus, corpus / STORIES / made.id) as folder:
        for name, schema in STORY_TABLES.items():
            table = pa.Table.from_pylist(list(rows[name]), schema=schema)
            file = folder / f"{name}.parquet"
            pq.write_table(table, file, compression="zstd", row_group_size=_ROWS_A_GROUP)
        with WordIndex.writing(folder / TITLES) as titles:
            titles.add((at, row["title"] or "") for at, row in enumerate(rows[STORIES]))
        (folder / MANIFEST).write_bytes(orjson.dumps(asdict(made)))
    for other in (corpus / STORIES).iterdir():
        if other.name != made.id:
            with suppress(OSError):  # where a reader holds it
                remove_whole(corpus, other)


def _written(manifest: Path) -> float:
    try:
        return manifest.stat().st_mtime
    except FileNotFoundError:
        return 0.0
