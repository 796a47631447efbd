"""What stands ready of a filter: tables of a visitor's own, made once for all that is asked of them.

Of 10 million events each look at all of them takes a tenth of a second and more. So what many
questions need is worked out in one look: events by day, kind and certainty, the articles that tell
of them, the places where they were. Of no filter the index holds these tables.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Final

import duckdb
import numpy as np
from numpy.typing import NDArray

from dashboard.corpus.asking import (
    EVERYTHING,
    FOUND,
    NARROWED,
    SETS,
    Asked,
    Condition,
    asked,
    chosen_events,
)
from dashboard.corpus.words import WordIndex
from dashboard.filters import KIND, STATUS, WORDS, Filter

# All visitors share what DuckDB may have in memory, and no two statements at once: each takes both
# cores, two would last as long, and one of them would find no memory.
_TURN: Final = Lock()


class Ready:
    """One visitor's cursor with the tables that are his own, and the words of the corpus."""

    def __init__(
        self, folder: Path, index: Path, cursor: duckdb.DuckDBPyConnection, words: WordIndex
    ) -> None:
        self.folder = folder
        self.index = index
        self.words = words
        self._cursor = cursor
        self._made: dict[str, Hashable] = {}  # by table what it was made for

    def conditions(self, filter_: Filter) -> Asked:
        """A filter's conditions, once the events of its places, actors and words stand ready."""
        wanted = asked(filter_)
        for field, one in wanted.sets.items():
            if self._made.get(one.sql) == one.values:
                continue
            if field == WORDS:
                self.keep(FOUND, self.words.having(one.values))
            else:
                self._make(one.sql, chosen_events(field, self.numbers(field, one.values)))
            self._made[one.sql] = one.values
        if wanted.events == NARROWED:
            self._have(NARROWED, _held(wanted), wanted.narrowing())
        return wanted

    def counted(self, wanted: Asked) -> str:
        """The table of how many events there are by day, kind and certainty.

        It holds those of all kinds and certainties: what of these is asked for is a condition on it.
        """
        where = wanted.columns(KIND, STATUS)
        if where == EVERYTHING and not wanted.sets:
            return "cube"
        sql = (
            f"SELECT day, kind, status, count(*)::INTEGER AS events FROM {wanted.events} "
            f"WHERE {where.sql} GROUP BY ALL"
        )
        return self._have("counted", (where, _held(wanted)), Condition(sql, where.values))

    def telling(self, wanted: Asked) -> str:
        """The table of the numbers of the articles that tell of what passes."""
        where = wanted.columns()
        sql = f"SELECT DISTINCT document AS number FROM {wanted.events} WHERE {where.sql}"
        if wanted.is_empty:
            sql = "SELECT number FROM documents WHERE events > 0"
        return self._have("telling", (where, _held(wanted)), Condition(sql, where.values))

    def placed(self, wanted: Asked) -> str:
        """The table of the places of what passes, with the events at each and a bit for each kind."""
        where = wanted.members()
        if where == EVERYTHING:
            return "places"
        sql = (
            "SELECT number, count(*)::INTEGER AS events, "
            "bit_or(1::UBIGINT << enum_code(kind)) AS kinds "
            f"FROM event_places WHERE {where.sql} GROUP BY number"
        )
        return self._have("placed", (where, _held(wanted)), Condition(sql, where.values))

    def numbers(self, field: str, labels: Sequence[str]) -> list[int]:
        """The numbers of the places, actors or speakers of these labels; some may have none."""
        marks = ", ".join("?" for _ in labels)
        sql = f"SELECT number FROM {SETS[field][1]} WHERE label IN ({marks}) ORDER BY number"
        return [number for (number,) in self.rows(sql, labels)]

    def keep(self, table: str, numbers: NDArray[np.int32]) -> None:
        """Have numbers stand ready in a table of this name."""
        self._cursor.register("numbers_kept", {"number": numbers})
        self._make(table, Condition("SELECT number FROM numbers_kept"))
        self._cursor.unregister("numbers_kept")

    def rows(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Any]:
        """The rows that a statement gives; it is of this package, and ``values`` are the reader's."""
        with _TURN:
            values = values if isinstance(values, Mapping) else list(values)
            # All of them: a statement of which something is left goes on with its work.
            return self._cursor.execute(sql, values).fetchall()

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> None:
        """Carry out a statement to its end."""
        self.rows(sql, values)

    def close(self) -> None:
        """Let go of the cursor and of the words."""
        self._cursor.close()
        self.words.close()

    def _have(self, table: str, made_for: Hashable, of: Condition) -> str:
        """Have a table stand ready that is made of a statement, where it was made for something else."""
        if self._made.get(table) != made_for:
            self._make(table, of)
            self._made[table] = made_for
        return table

    def _make(self, table: str, of: Condition) -> None:
        self._made.pop(table, None)
        self.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {of.sql}", of.values)


def _held(wanted: Asked) -> Hashable:
    """What the tables of events that are asked for hold."""
    return tuple((field, one.values) for field, one in wanted.sets.items())
