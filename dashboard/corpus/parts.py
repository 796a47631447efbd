"""A part of a corpus: some thousand articles with all that was found in them, whole or not there.

A part is a folder with a Parquet file for each table and a manifest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.corpus.gathering import gathered, joined
from dashboard.corpus.layout import LAYOUT_VERSION, MANIFEST, PARTS, TABLES
from dashboard.corpus.whole import remove_whole, sweep, written_whole

# So many rows can be skipped at once, and of tables of whole texts, of which few are opened, these.
_SECONDS_A_DAY: Final = 24 * 60 * 60
_ROWS_A_GROUP: Final = 20_000
_TEXTS_A_GROUP: Final = {"documents": 1_000, "readings": 200}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a part holds: by which rules it was read, rows by table, problems, what it replaces.

    ``replaces`` are the ids of parts whose articles it holds in their place.
    """

    id: str
    layout: int
    rules: str
    rows: Mapping[str, int]
    problems: int
    seconds: float
    replaces: tuple[str, ...] = ()


_TOLD: Final = tuple(one.name for one in fields(Manifest))


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is there."""

    folder: Path
    manifest: Manifest

    def file(self, table: str) -> Path:
        """The file of one table."""
        return self.folder / f"{table}.parquet"

    @property
    def written(self) -> int:
        """The day on which it was written, since 1970."""
        return int((self.folder / MANIFEST).stat().st_mtime // _SECONDS_A_DAY)


class OtherLayoutError(LookupError):
    """Raised for a part of another layout than today's; the message names it and says what to do."""

    def __init__(self, corpus: Path, part: Part) -> None:
        layout = part.manifest.layout
        is_older = layout < LAYOUT_VERSION
        instead = (
            "Read it again, for which no file of articles is needed: "
            f"dateline corpus build --reread --into {corpus}"
            if is_older
            else "Update Dateline."
        )
        super().__init__(
            f"{part.folder} was written by {'an older' if is_older else 'a newer'} version "
            f"(layout {layout}; this one has {LAYOUT_VERSION}). {instead}"
        )


def write_part(
    corpus: Path,
    rows: Iterable[tuple[str, Mapping[str, Any]]],
    rules: str,
    replaces: Iterable[str] = (),
) -> Manifest:
    """Write the rows of some articles, each with the name of its table, as one part."""
    pieces = gathered(rows)
    return write_tables(corpus, lambda name: joined(name, pieces.pop(name)), rules, replaces)


def write_tables(
    corpus: Path, table_of: Callable[[str], pa.Table], rules: str, replaces: Iterable[str] = ()
) -> Manifest:
    """Write one part of whole tables, which are sorted; the part's id is made of what is in it.

    Each table is asked for once, by its name, and let go when it is written.
    """
    documents = table_of("documents")
    replaced = _all_replaced(corpus, replaces)
    part = _part_id(documents["id"].to_pylist(), rules, replaced)
    problems = documents.num_rows - documents["problem"].null_count
    seconds = round(sum(one or 0 for one in documents["seconds"].to_pylist()), 3)
    with written_whole(corpus, corpus / PARTS / part) as folder:
        rows = {"documents": _put(folder, "documents", documents)}
        del documents
        for name in TABLES:
            if name not in rows:
                rows[name] = _put(folder, name, table_of(name))
        manifest = Manifest(
            id=part,
            layout=LAYOUT_VERSION,
            rules=rules,
            rows=rows,
            problems=problems,
            seconds=seconds,
            replaces=replaced,
        )
        (folder / MANIFEST).write_bytes(orjson.dumps(asdict(manifest)))
    return manifest


def _put(folder: Path, name: str, table: pa.Table) -> int:
    """Write one table into a folder; its number of rows."""
    many = _TEXTS_A_GROUP.get(name, _ROWS_A_GROUP)
    pq.write_table(table, folder / f"{name}.parquet", compression="zstd", row_group_size=many)
    return int(table.num_rows)


def parts_of(corpus: Path) -> tuple[Part, ...]:
    """The parts that hold a corpus' articles, each article once.

    A part is replaced when those that stand for it hold as many articles; until then these are not
    there yet.
    """
    found = tuple(_found(corpus))
    gone = _replaced(found)
    return tuple(part for part in found if part.manifest.id not in gone)


def readable_parts(corpus: Path, oldest: int = LAYOUT_VERSION) -> tuple[Part, ...]:
    """The parts of a corpus; raises OtherLayoutError where one is older, or newer than today's."""
    found = parts_of(corpus)
    for part in found:
        if not oldest <= part.manifest.layout <= LAYOUT_VERSION:
            raise OtherLayoutError(corpus, part)
    return found


def forget_replaced(corpus: Path) -> None:
    """Remove the parts that others replace, those that replace one in part, and unfinished ones."""
    found = tuple(_found(corpus))
    gone = _replaced(found)
    for part in found:
        if part.manifest.id in gone:
            remove_whole(corpus, part.folder)
    sweep(corpus)


def _replaced(found: Sequence[Part]) -> frozenset[str]:
    """The ids of parts that do not count: replaced, or not all there of what replaces another."""
    successors: dict[str, list[Manifest]] = {}
    for part in found:
        for one in part.manifest.replaces:
            successors.setdefault(one, []).append(part.manifest)
    gone: set[str] = set()
    for part in found:
        instead = successors.get(part.manifest.id)
        if not instead:
            continue
        whole = sum(one.rows["documents"] for one in instead) >= part.manifest.rows["documents"]
        gone.update([part.manifest.id] if whole else [one.id for one in instead])
    return frozenset(gone)


def _all_replaced(corpus: Path, replaces: Iterable[str]) -> tuple[str, ...]:
    """With what was replaced by these: an older part must not come back when they are removed."""
    replaced = set(replaces)
    if replaced:
        for part in _found(corpus):
            if part.manifest.id in replaced:
                replaced.update(part.manifest.replaces)
    return tuple(sorted(replaced))


def cell(file: Path, row: int, column: str) -> str:
    """One cell of a Parquet file; only the group of rows that holds it is read."""
    with pq.ParquetFile(file) as table:
        for group in range(table.num_row_groups):
            rows = table.metadata.row_group(group).num_rows
            if row < rows:
                found: str = table.read_row_group(group, columns=[column])[column][row].as_py()
                return found
            row -= rows
    raise IndexError(f"{file} has no such row")


def _found(corpus: Path) -> Iterator[Part]:
    for manifest in sorted((corpus / PARTS).glob(f"[!.]*/{MANIFEST}")):
        told = orjson.loads(manifest.read_bytes())
        told["replaces"] = tuple(told["replaces"])
        # A newer version may tell more.
        yield Part(
            manifest.parent, Manifest(**{name: told[name] for name in _TOLD if name in told})
        )


def _part_id(documents: Iterable[str], rules: str, replaces: Iterable[str]) -> str:
    digest = blake2b(digest_size=8)
    for one in (rules, *replaces, *sorted(documents)):
        digest.update(one.encode() + b"\0")
    return digest.hexdigest()
