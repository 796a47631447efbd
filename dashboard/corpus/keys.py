"""What documents are compared by, of all documents at once as arrays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Any, Final
from zlib import crc32

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from dashboard.corpus.layout import TABLES
from dashboard.corpus.parts import Part
from dashboard.loader.merging import DocumentParts
from dashboard.loader.merging.copying import marks
from dashboard.loader.merging.profiles import class_of, terms_of
from dashboard.loader.merging.sources import credited_in, own_text
from dashboard.story import Story

# The two lowest bits of a term's number are its class.
CLASSES: Final = ("name", "number", "date", "word")
_CLASS_BITS: Final = len(CLASSES) - 1
WORD: Final = CLASSES.index("word")
# A document of which it is known to a week when it was published stands on the first of these days.
_WEEK: Final = 7
_MOST: Final = np.iinfo(np.uint16).max
# Before all days: where documents of no day stand.
NO_DAY: Final = np.iinfo(np.int32).min

Numbers = npt.NDArray[np.int64]


def key_row(
    parts: DocumentParts, story: Story, first: int | None, last: int | None
) -> dict[str, Any]:
    """The row of a document that is this story alone, and was published in these days."""
    text = own_text(parts.document)
    terms = terms_of(text)
    counts: dict[int, int] = {}
    for term, count in (*terms.names.items(), *terms.words.items()):
        number = number_of(term)
        counts[number] = min(_MOST, counts.get(number, 0) + ceil(count))
    known = first is not None and last is not None and last - first < _WEEK
    return {
        "document": parts.document.id,
        "day": first if known else None,
        "title": parts.document.title or _headline(story),
        "source": parts.document.source,
        "events": len(story.events),
        "disagreements": disagreements_in(story),
        "marks": marks(text),
        "agencies": sorted(credited_in(parts.document.text)),
        "terms": sorted(counts),
        "counts": [counts[number] for number in sorted(counts)],
    }


def disagreements_in(story: Story) -> int:
    """On how many things its sources differ; a count that rose is none of them."""
    return sum(len(event.contradictions) for event in story.events)


def _headline(story: Story) -> str:
    """What a document without a title is called: its most salient event, or its name."""
    lead = max(story.events, key=lambda event: event.salience, default=None)
    return lead.title if lead else story.documents[0].name


def number_of(term: str) -> int:
    """A term as a number, which says its class."""
    return crc32(term.encode()) & ~_CLASS_BITS | CLASSES.index(class_of(term))


@dataclass(frozen=True, slots=True)
class Ragged:
    """Values of all documents one after the other; those of the n-th from ``starts[n]`` on."""

    values: npt.NDArray[Any]
    starts: Numbers

    def of(self, number: int) -> npt.NDArray[Any]:
        """The values of one document."""
        return self.values[self.starts[number] : self.starts[number + 1]]

    def owners(self) -> Numbers:
        """For each value the number of its document."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


@dataclass(frozen=True, slots=True)
class Keys:
    """The documents of a corpus in the order of their days, and of one day of their ids.

    That order, and with it all that goes by it, is the same in whatever order they were read.
    ``told`` are the rows of what is told of each and compared with nothing.
    """

    documents: list[str]
    days: npt.NDArray[np.int32]
    told: pa.Table
    marks: Ragged
    terms: Ragged
    counts: Ragged

    def __len__(self) -> int:
        return len(self.documents)


def read_keys(parts: Iterable[Part]) -> Keys:
    """The keys of all documents of some parts."""
    tables = [pq.read_table(part.file("keys")) for part in parts]
    table = pa.concat_tables([TABLES["keys"].empty_table(), *tables])
    days = table["day"].fill_null(NO_DAY)
    table = table.set_column(table.schema.get_field_index("day"), "day", days)
    table = table.sort_by([("day", "ascending"), ("document", "ascending")]).combine_chunks()
    return Keys(
        documents=table["document"].to_pylist(),
        days=table["day"].to_numpy(),
        told=table.select(["title", "source", "events", "disagreements", "agencies"]),
        marks=_ragged(table["marks"]),
        terms=_ragged(table["terms"]),
        counts=_ragged(table["counts"]),
    )


def _ragged(column: pa.ChunkedArray) -> Ragged:
    lengths = pc.list_value_length(column).to_numpy()
    values = pc.list_flatten(column).to_numpy()
    return Ragged(values, np.concatenate(([0], np.cumsum(lengths, dtype=np.int64))))
