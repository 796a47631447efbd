"""The stories of a corpus, made of what its documents are grouped by, each with what it tells."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Final, NamedTuple

from dashboard.corpus.copies import first_copies
from dashboard.corpus.grouping import Group, group_documents
from dashboard.corpus.keys import NO_DAY, Keys, Numbers, disagreements_in, read_keys
from dashboard.corpus.packing import unpacked
from dashboard.corpus.parts import Part, readable_parts
from dashboard.corpus.stored_stories import (
    MadeOf,
    StoredStories,
    made_of,
    store_stories,
    stored_stories,
)
from dashboard.corpus.story import read_parts
from dashboard.loader.merging import merge
from dashboard.loader.merging.unions import Unions

# The documents of stories that are merged are held so many at a time: some 1.5 GB.
_AT_ONCE: Final = 100_000
# So many documents a process is given at once.
_A_TASK: Final = 200

Row = dict[str, Any]
_Packed = tuple[bytes, str]


class Counts(NamedTuple):
    """What only the documents of a story together tell."""

    events: int
    disagreements: int


Progress = Callable[[float], None]


def make_stories(corpus: Path, workers: int = 1, progress: Progress = lambda _: None) -> int:
    """Group a corpus' documents into stories and store these; how many there are.

    ``progress`` is told which share of those that are new is merged. Nothing is done where they were
    made of the same parts by the same rules, and a story of the same documents as before is not
    merged again. Raises OtherLayoutError.
    """
    parts = readable_parts(corpus)
    made = made_of(parts)
    stored = stored_stories(corpus)
    if stored is not None and stored.made_of == made:
        return stored.count()
    keys = read_keys(parts)
    first_copy = first_copies(keys)
    groups = group_documents(keys, first_copy)
    known = _known(stored, made)
    counts = [_alone(keys, group) or known.get(_names(keys, group)) for group in groups]
    unknown = [at for at, count in enumerate(counts) if count is None]
    stories = [_names(keys, groups[at]) for at in unknown]
    for number, count in enumerate(_merged(parts, stories, workers)):
        counts[unknown[number]] = count
        progress((number + 1) / len(unknown))
    table = _Table(keys, first_copy)
    rows = [table.row(group, count) for group, count in zip(groups, counts, strict=True) if count]
    order = sorted(range(len(rows)), key=lambda at: _place(rows[at]))
    listed = {
        "stories": [rows[at] for at in order],
        "members": [one for at in order for one in table.members(groups[at], rows[at]["id"])],
    }
    store_stories(corpus, listed, made)
    return len(rows)


def _place(row: Row) -> tuple[int, str]:
    """Stories stand by their first day, those without one first."""
    return (NO_DAY if row["first_day"] is None else row["first_day"], row["id"])


def _names(keys: Keys, group: Group) -> tuple[str, ...]:
    return tuple(keys.documents[number] for number in group.documents)


def _alone(keys: Keys, group: Group) -> Counts | None:
    """Of a story of one document, which was counted when it was read."""
    if len(group.documents) > 1:
        return None
    told = keys.told.slice(group.documents[0], 1).to_pylist()[0]
    return Counts(told["events"], told["disagreements"])


def _known(stored: StoredStories | None, made: MadeOf) -> dict[tuple[str, ...], Counts]:
    """The stories that were merged before, by the same rules."""
    if stored is None or stored.made_of.rules != made.rules:
        return {}
    return {
        tuple(row["documents"]): Counts(row["events"], row["disagreements"])
        for row in stored.rows()
    }


def _merged(
    parts: Sequence[Part], stories: Sequence[tuple[str, ...]], workers: int
) -> Iterator[Counts]:
    """The stories of these documents merged, in their order."""
    for some in _chunks(stories, _AT_ONCE):
        read = dict(read_parts(parts, (one for story in some for one in story)))
        tasks = [[[read[one] for one in story] for story in few] for few in _chunks(some, _A_TASK)]
        if workers == 1:
            counted: Iterable[list[Counts]] = map(count_merged, tasks)
            yield from (one for counts in counted for one in counts)
            continue
        with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as executor:
            yield from (one for counts in executor.map(count_merged, tasks) for one in counts)


def count_merged(stories: Sequence[Sequence[_Packed]]) -> list[Counts]:
    """Merge some stories, each of documents as they were packed."""
    found = []
    for documents in stories:
        story = merge([unpacked(*one) for one in documents])
        found.append(Counts(len(story.events), disagreements_in(story)))
    return found


def _chunks(
    stories: Sequence[tuple[str, ...]], documents: int
) -> Iterator[Sequence[tuple[str, ...]]]:
    """The stories, so many at a time that they have about so many documents."""
    some: list[tuple[str, ...]] = []
    many = 0
    for story in stories:
        some.append(story)
        many += len(story)
        if many >= documents:
            yield some
            some, many = [], 0
    if some:
        yield some


class _Table:
    """Makes the rows of stories."""

    def __init__(self, keys: Keys, first_copy: Numbers) -> None:
        self._keys = keys
        self._first_copy = first_copy.tolist()
        self._days = [None if day == NO_DAY else day for day in keys.days.tolist()]
        self._titles, self._sources, self._agencies = (
            keys.told[name].to_pylist() for name in ("title", "source", "agencies")
        )

    def row(self, group: Group, counts: Counts) -> Row:
        """A story, named after the first of its documents that has a day."""
        members = group.documents
        days = sorted(
            Counter(self._days[one] for one in members if self._days[one] is not None).items()
        )
        first = next((one for one in members if self._days[one] is not None), members[0])
        sources = (self._sources[one] for one in members)
        return {
            "id": f"s{self._keys.documents[first].removeprefix('x')}",
            "title": self._titles[group.central],
            "first_day": days[0][0] if days else None,
            "last_day": days[-1][0] if days else None,
            "size": len(members),
            "voices": self._voices(members),
            "events": counts.events,
            "disagreements": counts.disagreements,
            "sources": list(dict.fromkeys(one for one in sources if one)),
            "days": [day for day, _ in days],
            "sizes": [many for _, many in days],
            "documents": [self._keys.documents[one] for one in members],
        }

    def members(self, group: Group, story: str) -> Iterator[Row]:
        """The documents of a story."""
        for one in group.documents:
            first = self._first_copy[one]
            yield {
                "story": story,
                "document": self._keys.documents[one],
                "day": self._days[one],
                "copy_of": None if first == one else self._keys.documents[first],
            }

    def _voices(self, members: Sequence[int]) -> int:
        """How many have it neither from one agency nor word for word from each other."""
        voices = Unions()
        first_of: dict[str, int] = {}
        for one in members:
            voices.join(one, self._first_copy[one])
            for agency in self._agencies[one]:
                voices.join(one, first_of.setdefault(agency, one))
        return len({voices.find(one) for one in members})
