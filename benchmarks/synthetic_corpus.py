"""A corpus of any size to measure with: invented articles, written as the layout says.

python benchmarks/synthetic_corpus.py FOLDER EVENTS
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from synthetic import DAYS, FIRST_DAY, LENGTHS

from dashboard.corpus.layout import SORTED_BY, TABLES, UNDATED
from dashboard.corpus.parts import write_tables
from dashboard.data_files import rows
from dashboard.words.kinds import KINDS, STATUSES

ARTICLES_A_PART: Final = 20_000
EVENTS_AN_ARTICLE: Final = 14
PLACES: Final = 5_000
ACTORS: Final = 300_000
SOURCES: Final = 500
UNDATED_SHARE: Final = 0.2
UNPLACED_SHARE: Final = 0.3
WORDS: Final = 40_000  # that the sentences are made of, as unevenly as words are
WORDS_A_SENTENCE: Final = 12
QUOTED: Final = 5  # one event in so many has a quote
SYLLABLES: Final = (
    "ba be di do fa fe ga go ka ke la le ma mo na ne pa po ra re sa se ta to va ve".split()
)
RULES: Final = "invented"

Numbers = NDArray[np.int64]


def write(corpus: Path, events: int) -> None:
    """Write parts until there are so many events."""
    vocabulary = _Vocabulary.made()
    articles = -(-events // EVENTS_AN_ARTICLE)
    for part, first in enumerate(range(0, articles, ARTICLES_A_PART)):
        number = min(ARTICLES_A_PART, articles - first)
        tables = _Part(np.random.default_rng(part), vocabulary, first, number).tables()
        write_tables(corpus, tables.__getitem__, RULES)
        print(f"{first + number:,} articles", file=sys.stderr)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """All names and words there are."""

    words: pa.Array
    places: tuple[dict[str, str], ...]

    @classmethod
    def made(cls) -> _Vocabulary:
        random = np.random.default_rng(7)
        picked = random.integers(0, len(SYLLABLES), (WORDS, 4))
        lengths = random.integers(2, 5, WORDS)
        words = [
            "".join(SYLLABLES[at] for at in row[:length])
            for row, length in zip(picked.tolist(), lengths.tolist(), strict=True)
        ]
        return cls(pa.array(words), rows("cities.csv")[:PLACES])


@dataclass(frozen=True, slots=True)
class _Part:
    """The articles of one part, from a number on."""

    random: np.random.Generator
    vocabulary: _Vocabulary
    first: int
    articles: int

    def tables(self) -> dict[str, pa.Table]:
        """All tables of the layout; those that no question needs have no rows."""
        number = self.articles * EVENTS_AN_ARTICLE
        of = np.repeat(np.arange(self.articles), EVENTS_AN_ARTICLE)
        names = pa.array([f"x{one:016x}" for one in range(self.first, self.first + self.articles)])
        published = self.random.integers(0, DAYS, self.articles) + _since_1970()
        sentences = self._sentences(number)
        lengths = pc.utf8_length(sentences).to_numpy() + 1
        ends = np.cumsum(lengths.reshape(self.articles, -1), axis=1).ravel()
        events = self._events(names, of, published, sentences)
        events = events.append_column("start", pa.array(ends - lengths, pa.int32()))
        dated = np.flatnonzero(self.random.random(number) >= UNDATED_SHARE)
        undated = np.setdiff1d(np.arange(number), dated)
        nothing = pa.nulls(len(undated), pa.int32())
        apart = events.take(pa.array(undated))
        for column in ("first_day", "last_day"):
            apart = apart.set_column(apart.schema.get_field_index(column), column, nothing)
        found = {
            "documents": self._documents(names, published, sentences),
            "events": events.take(pa.array(dated)),
            UNDATED: apart,
            "tellings": self._tellings(names, of, events, ends - lengths, ends - 1),
            "quotes": self._quotes(names, of, events),
            **self._named(events),
        }
        return {name: _whole(name, found.get(name)) for name in TABLES}

    def _sentences(self, number: int) -> pa.Array:
        size = len(self.vocabulary.words)
        picked = (size ** self.random.random((number, WORDS_A_SENTENCE))).astype(np.int64) - 1
        return _joined([self.vocabulary.words.take(pa.array(column)) for column in picked.T])

    def _events(
        self, names: pa.Array, of: Numbers, published: Numbers, sentences: pa.Array
    ) -> pa.Table:
        number = len(of)
        firsts = published[of] - (self.random.random(number) ** 4 * 400).astype(np.int64)
        lasts = firsts + self.random.choice(LENGTHS, number)
        ids = _joined([names.take(pa.array(of)), pa.array([str(at) for at in range(number)])], "-e")
        return pa.table(
            {
                "id": ids,
                "document": names.take(pa.array(of)),
                "title": pc.utf8_slice_codeunits(sentences, 0, 60),
                "text": sentences,
                "kind": self._some(list(KINDS), number),
                "status": self._some([*STATUSES, "asserted", "asserted", "asserted"], number),
                "first_day": pa.array(firsts, pa.int32()),
                "last_day": pa.array(lasts, pa.int32()),
                "places": self._lists(
                    [f"geonames:{one['geonameid']}" for one in self.vocabulary.places],
                    number,
                    UNPLACED_SHARE,
                ),
                "actors": self._lists(
                    [f"person:minister {at}" for at in range(ACTORS)], number, 0.2
                ),
                "salience": pa.array(self.random.random(number), pa.float32()),
            }
        )

    def _some(self, choices: list[str], number: int) -> pa.Array:
        picked = (self.random.random(number) ** 2 * len(choices)).astype(np.int64)
        return pa.array(choices).take(pa.array(picked))

    def _lists(self, choices: list[str], number: int, none: float) -> pa.Array:
        """No, one or two of the choices for each; some are in very many lists."""
        lengths = self.random.integers(1, 3, number) * (self.random.random(number) >= none)
        picked = (self.random.random(lengths.sum()) ** 4 * len(choices)).astype(np.int64)
        offsets = np.concatenate([[0], np.cumsum(lengths)])
        values = pa.array(choices).take(pa.array(picked))
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), values)

    def _documents(self, names: pa.Array, published: Numbers, sentences: pa.Array) -> pa.Table:
        days = pa.array(published, pa.int32())
        offsets = np.arange(0, len(sentences) + 1, EVENTS_AN_ARTICLE)
        parts = pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), sentences)
        titles = pc.utf8_slice_codeunits(sentences.take(pa.array(offsets[:-1])), 0, 70)
        return pa.table(
            {
                "id": names,
                "name": _joined([names, pa.array(["txt"] * len(names))], "."),
                "title": titles,
                "source": self._some([f"Paper {at}" for at in range(SOURCES)], len(names)),
                "language": ["en"] * len(names),
                "published": pc.cast(pc.cast(days, pa.date32()), pa.string()),
                "first_day": days,
                "last_day": days,
                "came_in": days,
                "text": pc.binary_join(parts, " "),
                "events": pa.array([EVENTS_AN_ARTICLE] * len(names), pa.int32()),
                "problem": [
                    None if at % 1_000 else "takes longer than 120 seconds"
                    for at in range(len(names))
                ],
                "seconds": pa.array([0.02] * len(names), pa.float32()),
            }
        )

    def _tellings(
        self, names: pa.Array, of: Numbers, events: pa.Table, starts: Numbers, ends: Numbers
    ) -> pa.Table:
        return pa.table(
            {
                "event": events["id"],
                "document": names.take(pa.array(of)),
                "sentence_start": pa.array(starts, pa.int32()),
                "sentence_end": pa.array(ends, pa.int32()),
            }
        )

    def _quotes(self, names: pa.Array, of: Numbers, events: pa.Table) -> pa.Table:
        told = np.arange(0, len(of), QUOTED)
        speakers = [f"person:minister {at}" for at in self.random.integers(0, 2_000, len(told))]
        return pa.table(
            {
                "id": pa.array([f"q{self.first}-{at}" for at in told]),
                "document": names.take(pa.array(of[told])),
                "start": pa.array([-2] * len(told), pa.int32()),
                "end": pa.array([-1] * len(told), pa.int32()),
                "text": events["title"].take(pa.array(told)),
                "speaker": speakers,
                "event": events["id"].take(pa.array(told)),
            }
        )

    def _named(self, events: pa.Table) -> dict[str, pa.Table]:
        """The places and actors that the events name, each once a document."""
        cities = {f"geonames:{one['geonameid']}": one for one in self.vocabulary.places}
        at, by = (_pairs(events, column) for column in ("places", "actors"))
        found = [cities[one] for one in at["id"].to_pylist()]
        places: dict[str, Any] = {
            "document": at["document"],
            "id": at["id"],
            "name": [one["name"] for one in found],
            "kind": ["city"] * len(found),
            "lat": [float(one["lat"]) for one in found],
            "lon": [float(one["lon"]) for one in found],
            "country": [one["country"] for one in found],
        }
        names = pc.replace_substring(by["id"], "person:minister", "Minister")
        actors: dict[str, Any] = {
            "document": by["document"],
            "id": by["id"],
            "name": names,
            "kind": ["person"] * len(names),
        }
        return {"places": pa.table(places), "actors": pa.table(actors)}


def _pairs(events: pa.Table, column: str) -> pa.Table:
    lists = events[column].combine_chunks()
    parents = pc.list_parent_indices(lists)
    table = pa.table({"document": events["document"].take(parents), "id": pc.list_flatten(lists)})
    return table.group_by(["document", "id"]).aggregate([])


def _joined(columns: list[pa.Array], by: str = " ") -> pa.Array:
    return pc.binary_join_element_wise(*columns, by)


def _whole(name: str, table: pa.Table | None) -> pa.Table:
    """A table with all columns of the layout; those that are not given are null."""
    schema = TABLES[name]
    if table is None:
        return schema.empty_table()
    size = table.num_rows
    columns = [
        table[field.name].cast(field.type)
        if field.name in table.schema.names
        else pa.nulls(size, field.type)
        for field in schema
    ]
    made = pa.Table.from_arrays(columns, schema=schema)
    return made.sort_by([(column, "ascending") for column in SORTED_BY[name]])


def _since_1970() -> int:
    return int(np.datetime64(FIRST_DAY, "D").astype(int))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
