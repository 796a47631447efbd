"""Questions to a corpus, answered by DuckDB from its index: counts, pages, names and days.

What comes out is never more than a page of rows, or a count a day, a kind, a name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import duckdb

from dashboard.corpus.answers import (
    Busy,
    Counts,
    Density,
    Found,
    Page,
    Share,
    Step,
    Tally,
    Told,
    busy,
    fitting_steps,
    found,
)
from dashboard.corpus.asking import FOUND, SETS, Asked, Condition, asked, chosen_events, start_of
from dashboard.corpus.index_files import WORDS, index_of, reading
from dashboard.corpus.indexing import indexed_parts
from dashboard.corpus.layout import PARTS, UNDATED
from dashboard.corpus.parts import cell
from dashboard.corpus.words import WordIndex
from dashboard.days import day_of
from dashboard.filters import KIND, STATUS, Filter
from dashboard.filters import WORDS as WORDS_FIELD
from dashboard.words.kinds import KINDS, LANES, STATUSES

PAGE: Final = 50  # rows a page: what a browser lays out at once without a pause
NAMES: Final = 200  # places, actors, speakers that a list offers: more are not read through
# Events far from all others, such as the one of 1453, do not make all bars one bar.
OUTER: Final = 0.001


class OpenCorpus:
    """A corpus whose index is open for reading; it is shared, and each visitor has a cursor."""

    def __init__(self, folder: Path, index: Path) -> None:
        self.folder = folder
        self.index = index
        self._database = reading(index)

    def ask(self) -> Questions:
        """Questions of one visitor."""
        words = WordIndex.reading(self.index / WORDS)
        return Questions(self, self._database.cursor(), words)

    def close(self) -> None:
        """Let go of the files."""
        self._database.close()


def opened(folder: Path) -> OpenCorpus | None:
    """A corpus with the index that it has now; None where it has none, or one of another version."""
    index = index_of(folder)
    if index is None or indexed_parts(folder) is None:
        return None
    return OpenCorpus(folder, index)


class Questions:
    """Answers one visitor's questions, one after the other."""

    def __init__(
        self, corpus: OpenCorpus, cursor: duckdb.DuckDBPyConnection, words: WordIndex
    ) -> None:
        self.folder = corpus.folder
        self.index = corpus.index
        self._cursor = cursor
        self._words = words
        self._made: dict[str, tuple[str, ...]] = {}
        self._narrowed: dict[str, tuple[str, ...]] = {}

    def tally(self, filter_: Filter) -> Tally:
        """How much passes a filter."""
        wanted = self.conditions(filter_)
        if wanted.is_empty:
            return self._whole()
        where = wanted.columns()
        row = self.rows(
            f"""
            WITH passing AS (SELECT document, first_day FROM {wanted.events} WHERE {where.sql}),
            articles AS (SELECT document, count(*) AS events, count(first_day) AS dated
                         FROM passing GROUP BY document)
            SELECT coalesce(sum(articles.events), 0), coalesce(sum(articles.events - dated), 0),
                   count(*), count(DISTINCT source)
            FROM articles JOIN documents ON documents.number = articles.document
            """,
            where.values,
        )[0]
        return Tally(*map(int, row))

    def _whole(self) -> Tally:
        """How much there is, which the articles' rows tell sooner than all events."""
        row = self.rows(
            "SELECT (SELECT count(*) FROM events), (SELECT count(*) - count(first_day) FROM events), "
            "count(*), count(DISTINCT source) FROM documents WHERE events > 0"
        )[0]
        return Tally(*map(int, row))

    def facets(self, filter_: Filter) -> dict[str, Counts]:
        """By field and choice the events left, given the filter's other fields.

        Kinds and certainty have all their choices, names the busiest ones.
        """
        wanted = self.conditions(filter_)
        kinds = self._counted(wanted, KIND, "kind")
        lanes = dict.fromkeys(LANES, 0)
        for name, number in kinds.items():
            lanes[KINDS[name].lane] += number  # type: ignore[index]  # of the index' own kinds
        statuses = self._counted(wanted, STATUS, "status")
        return {
            KIND: {lane: lanes[lane] for lane in sorted(LANES, key=lambda one: lanes[one] == 0)},
            STATUS: {one: statuses.get(one, 0) for one in STATUSES},
            **{field: self._named(wanted, field) for field in SETS},
        }

    def density(self, filter_: Filter, by: Step | None = None) -> Density:
        """How many events by stretch of time and kind, at the middle of what each can mean.

        Without ``by``, or where that is too fine, the stretches are the finest that can be seen.
        """
        wanted = self.conditions(filter_)
        where = wanted.columns()
        self.execute(
            "CREATE OR REPLACE TEMP TABLE counted AS SELECT day, kind, count(*) AS events "
            f"FROM {wanted.events} WHERE day IS NOT NULL AND {where.sql} GROUP BY ALL",
            where.values,
        )
        first, last = self._most_days()
        if first is None or last is None:
            return Density("day", {})
        steps = fitting_steps(first, last)
        step = by if by in steps else steps[0]
        rows = self.rows(
            f"""
            SELECT {start_of(step)} AS start, kind, sum(events)::BIGINT FROM counted
            WHERE day BETWEEN ? AND ? GROUP BY ALL
            """,
            (first, last),
        )
        outside = "SELECT coalesce(sum(events), 0)::BIGINT FROM counted WHERE day"
        return Density(
            step,
            {(start, kind): number for start, kind, number in rows},
            steps,
            self.rows(f"{outside} < ?", (first,))[0][0],
            self.rows(f"{outside} > ?", (last,))[0][0],
        )

    def _most_days(self) -> tuple[int | None, int | None]:
        """Between which days all but the outermost events of ``counted`` lie."""
        return self.rows(  # type: ignore[no-any-return]
            """
            WITH below AS (
                SELECT day, sum(sum(events)) OVER (ORDER BY day) AS up_to,
                    sum(sum(events)) OVER (ORDER BY day DESC) AS from_there
                FROM counted GROUP BY day
            )
            SELECT min(day) FILTER (WHERE up_to > ? * whole), max(day) FILTER (WHERE from_there > ? * whole)
            FROM below, (SELECT sum(events) AS whole FROM counted)
            """,
            (OUTER, OUTER),
        )[0]

    def page(self, filter_: Filter, number: int = 1) -> Page:
        """A page of the events in the order of their days, those without one at the end."""
        wanted = self.conditions(filter_)
        where, passed = wanted.columns(), wanted.events
        before = (max(number, 1) - 1) * PAGE
        passing = self.rows(f"SELECT count(*) FROM {passed} WHERE {where.sql}", where.values)[0][0]
        numbers = self.rows(
            f"SELECT number FROM {passed} WHERE {where.sql} "
            "ORDER BY day NULLS LAST, number LIMIT ? OFFSET ?",
            (*where.values, PAGE, before),
        )
        return Page(self.events([one for (one,) in numbers]), before, passing)

    def events(self, numbers: Sequence[int]) -> tuple[Found, ...]:
        """Events by their numbers, in that order."""
        if not numbers:
            return ()
        columns = "number, id, title, kind, status, first_day, last_day, day, document"
        told = {row[0]: row[1:] for row in self._numbered("events", columns, numbers)}
        if not told:
            return ()
        columns = "number, id, title, name, source, published"
        of = {row[-1] for row in told.values()}
        documents = {row[0]: row[1:] for row in self._numbered("documents", columns, [*of])}
        places, actors = (self._labels(names, of, numbers) for names, of in _MEMBERS)
        return tuple(
            found(
                one,
                (*told[one][:-1], *documents[told[one][-1]]),
                tuple(places.get(one, ())),
                tuple(actors.get(one, ())),
            )
            for one in numbers
            if one in told
        )

    def sentence(self, number: int) -> str:
        """The sentence that first tells an event, from its part; nothing where that was replaced."""
        part, first, undated = self.rows(
            "SELECT id, first, first_undated FROM parts WHERE first <= ? AND last >= ?",
            (number, number),
        )[0]
        table, row = ("events", number - first) if number < undated else (UNDATED, number - undated)
        try:
            return cell(self.folder / PARTS / part / f"{table}.parquet", row, "text")
        except FileNotFoundError:
            return ""

    def address(self, number: int) -> str | None:
        """The web address of the article that tells an event."""
        rows = self.rows(
            "SELECT url FROM documents WHERE number = "
            "(SELECT document FROM events WHERE events.number = ?)",
            (number,),
        )
        return rows[0][0] if rows else None

    def busiest_places(self, filter_: Filter, most: int) -> list[Busy]:
        """The places of most events of which one position is known."""
        where = self.conditions(filter_).members(without="")
        rows = self.rows(
            f"""
            WITH counted AS (
                SELECT number, count(*) AS events, bit_or(1::UBIGINT << enum_code(kind)) AS kinds
                FROM event_places WHERE {where.sql} GROUP BY number
            )
            SELECT key, label, places.kind, lat, lon, country, counted.events, kinds
            FROM counted JOIN places USING (number)
            WHERE lat IS NOT NULL AND lon IS NOT NULL
            ORDER BY counted.events DESC, key LIMIT ?
            """,
            (*where.values, most),
        )
        return [busy(row) for row in rows]

    def sources(self, filter_: Filter, most: int) -> Counts:
        """The sources of most articles that tell of what passes."""
        wanted = self.conditions(filter_)
        where = wanted.columns()
        telling = f"number IN (SELECT document FROM {wanted.events} WHERE {where.sql})"
        rows = self.rows(
            f"""
            SELECT source, count(*) FROM documents
            WHERE {"events > 0" if wanted.is_empty else telling} AND source IS NOT NULL
            GROUP BY source ORDER BY count(*) DESC, source LIMIT ?
            """,
            (*where.values, most),
        )
        return dict(rows)

    def coverage(self, filter_: Filter, step: Step) -> list[Share]:
        """By stretch of time how many of all articles published in it tell of what passes."""
        wanted = self.conditions(filter_)
        where = wanted.columns()
        rows = self.rows(
            f"""
            SELECT {start_of(step)} AS start,
                count(*) FILTER (WHERE number IN (SELECT document FROM {wanted.events} WHERE {where.sql})),
                count(*)
            FROM documents WHERE day IS NOT NULL AND problem IS NULL GROUP BY start ORDER BY start
            """,
            where.values,
        )
        return [Share(*row) for row in rows]

    def reach(self) -> tuple[str | None, str | None]:
        """The first and the last day of all events, as bounds are written; None where none has one."""
        least, most = self.rows("SELECT min(day), max(day) FROM events")[0]
        return (None, None) if least is None else (day_of(least), day_of(most))

    def articles_since(self, day: date, number: int = 1) -> tuple[list[Told], int]:
        """A page of the articles that came in on a day or later, the newest first, and all of them."""
        return self._articles(Condition("seen >= ?", (day,)), number)

    def failed(self, number: int = 1) -> tuple[list[Told], int]:
        """A page of the articles that could not be read, and how many there are."""
        return self._articles(Condition("problem IS NOT NULL"), number)

    def unknown(self, filter_: Filter) -> list[tuple[str, str]]:
        """Field and label of what the filter asks for and the corpus does not have."""
        wanted = asked(filter_).sets
        return [
            (field, label)
            for field in SETS
            if field in wanted
            for label in wanted[field].values
            if not self.rows(f"SELECT 1 FROM {SETS[field][1]} WHERE label = ?", (label,))
        ]

    def _numbered(self, table: str, columns: str, numbers: Sequence[int]) -> list[Any]:
        """Rows by their numbers: each is looked up, as a list of them would have all rows read."""
        one = f"SELECT {columns} FROM {table} WHERE number = ?"
        return self.rows(" UNION ALL ".join(one for _ in numbers), numbers)

    def _articles(self, of: Condition, number: int) -> tuple[list[Told], int]:
        passing = self.rows(f"SELECT count(*) FROM documents WHERE {of.sql}", of.values)[0][0]
        rows = self.rows(
            "SELECT id, name, title, source, published, events, problem, seen "
            f"FROM documents WHERE {of.sql} ORDER BY seen DESC, day DESC NULLS LAST, number "
            "LIMIT ? OFFSET ?",
            (*of.values, PAGE, (max(number, 1) - 1) * PAGE),
        )
        return [Told(*row) for row in rows], passing

    def _counted(self, wanted: Asked, field: str, column: str) -> dict[str, int]:
        where = wanted.columns(without=field)
        sql = f"SELECT {column}, count(*) FROM {wanted.events} WHERE {where.sql} GROUP BY ALL"
        return dict(self.rows(sql, where.values))

    def _named(self, wanted: Asked, field: str) -> dict[str, int]:
        """The busiest names of a field; those of all events are counted in the index."""
        _, names, members = SETS[field]
        where = wanted.members(without=field)
        if where == Condition("true"):
            sql = f"SELECT label, events FROM {names} WHERE events > 0 LIMIT ?"
            return dict(self.rows(sql, (NAMES,)))
        rows = self.rows(
            f"""
            WITH busiest AS (
                SELECT number, count(*) AS passing FROM {members} WHERE {where.sql}
                GROUP BY number ORDER BY passing DESC, number LIMIT ?
            )
            SELECT label, passing FROM busiest JOIN {names} USING (number)
            ORDER BY passing DESC, label
            """,
            (*where.values, NAMES),
        )
        return dict(rows)

    def _labels(self, names: str, members: str, events: Sequence[int]) -> dict[int, list[str]]:
        """By event the labels of its places or actors."""
        marks = ", ".join("?" for _ in events)
        rows = self.rows(
            f"SELECT event, list(label ORDER BY label) FROM {members} JOIN {names} USING (number) "
            f"WHERE event IN ({marks}) GROUP BY event",
            events,
        )
        return dict(rows)

    def conditions(self, filter_: Filter) -> Asked:
        """A filter's conditions, once the events of its places, actors and words stand ready."""
        wanted = asked(filter_)
        if not wanted.sets:
            return wanted
        made = {field: one.values for field, one in wanted.sets.items()}
        for field, values in made.items():
            if self._made.get(field) == values:
                continue
            if field == WORDS_FIELD:
                self._find(values)
            else:
                statement = chosen_events(field, values)
                self.execute(statement.sql, statement.values)
            self._made[field] = values
        if self._narrowed != made:
            self.execute(wanted.narrowing().sql)
            self._narrowed = made
        return wanted

    def _find(self, terms: Sequence[str]) -> None:
        numbers = self._words.having(terms)
        self._cursor.register("numbers_found", {"event": numbers})
        self._cursor.execute(
            f"CREATE OR REPLACE TEMP TABLE {FOUND} AS SELECT event FROM numbers_found"
        )
        self._cursor.unregister("numbers_found")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows that a statement gives; it is of this package, and ``values`` are the reader's."""
        return self.execute(sql, values).fetchall()

    def execute(
        self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()
    ) -> duckdb.DuckDBPyConnection:
        """The cursor, once it has carried out a statement."""
        return self._cursor.execute(sql, values if isinstance(values, Mapping) else list(values))


_MEMBERS: Final = (("places", "event_places"), ("actors", "event_actors"))
