"""Questions to a corpus, answered by DuckDB from its index: counts, pages, names and days.

What comes out is never more than a page of rows, or a count a day, a kind, a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

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
from dashboard.corpus.asking import EVERYTHING, SETS, Asked, Condition, days_holding, start_of
from dashboard.corpus.layout import PARTS, UNDATED
from dashboard.corpus.parts import cell
from dashboard.corpus.ready import Ready
from dashboard.days import day_of
from dashboard.filters import KIND, PLACE, STATUS, Filter
from dashboard.words.kinds import KINDS, LANES, STATUSES

PAGE: Final = 50  # rows a page: what a browser lays out at once without a pause
NAMES: Final = 200  # places, actors, speakers that a list offers: more are not read through
# Events far from all others, such as the one of 1453, do not make all bars one bar.
OUTER: Final = 0.001
# Articles look back: where so large a part of the events lies in the time of their news, from so many days
# before the first article to so many after the last, it is drawn, and not the decades before it.
OF_NEWS: Final = 0.5
AROUND_NEWS: Final = 14


class Questions(Ready):
    """Answers one visitor's questions, one after the other."""

    def tally(self, filter_: Filter) -> Tally:
        """How much passes a filter."""
        wanted = self.conditions(filter_)
        where = wanted.kinds()
        events, undated = self.rows(
            "SELECT coalesce(sum(events), 0), coalesce(sum(events) FILTER (day IS NULL), 0) "
            f"FROM {self.counted(wanted)} WHERE {where.sql}",
            where.values,
        )[0]
        articles, sources = self.rows(
            "SELECT count(*), count(DISTINCT source) "
            f"FROM documents JOIN {self.telling(wanted)} USING (number)"
        )[0]
        return Tally(int(events), int(undated), articles, sources)

    def facets(self, filter_: Filter) -> dict[str, Counts]:
        """By field and choice the events left, given the filter's other fields.

        Kinds and certainty have all their choices, names the busiest ones.
        """
        wanted = self.conditions(filter_)
        kinds = self._by_column(wanted, KIND)
        lanes = dict.fromkeys(LANES, 0)
        for name, number in kinds.items():
            lanes[KINDS[name].lane] += number  # type: ignore[index]  # of the index' own kinds
        statuses = self._by_column(wanted, STATUS)
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
        where = wanted.kinds()
        counted = f"FROM {self.counted(wanted)} WHERE day IS NOT NULL AND {where.sql}"
        first, last = self._most_days(Condition(counted, where.values))
        if first is None or last is None:
            return Density("day", {})
        if not (filter_.since or filter_.until):
            first, last = self._days_of_news(Condition(counted, where.values), first, last)
        steps = fitting_steps(first, last)
        step = by if by in steps else steps[0]
        rows = self.rows(
            f"SELECT {start_of(step)} AS start, kind, sum(events)::BIGINT {counted} "
            "AND day BETWEEN ? AND ? GROUP BY ALL",
            (*where.values, first, last),
        )
        before, after = self.rows(
            "SELECT coalesce(sum(events) FILTER (day < ?), 0)::BIGINT, "
            f"coalesce(sum(events) FILTER (day > ?), 0)::BIGINT {counted}",
            (first, last, *where.values),
        )[0]
        counts = {(start, kind): number for start, kind, number in rows}
        return Density(step, counts, steps, before, after)

    def _most_days(self, counted: Condition) -> tuple[int | None, int | None]:
        """Between which days all but the outermost of the events that are counted lie."""
        return self.rows(  # type: ignore[no-any-return]
            f"""
            WITH days AS (SELECT day, sum(events) AS events {counted.sql} GROUP BY day),
            below AS (
                SELECT day, sum(events) OVER (ORDER BY day) AS up_to,
                    sum(events) OVER (ORDER BY day DESC) AS from_there
                FROM days
            )
            SELECT min(day) FILTER (WHERE up_to > ? * whole), max(day) FILTER (WHERE from_there > ? * whole)
            FROM below, (SELECT sum(events) AS whole FROM days)
            """,
            (*counted.values, OUTER, OUTER),
        )[0]

    def _days_of_news(self, counted: Condition, first: int, last: int) -> tuple[int, int]:
        """These days cut to those around the articles' publication, where most events lie in them."""
        published = self.rows(
            "SELECT quantile_disc(day, ?), quantile_disc(day, ?) FROM documents WHERE day IS NOT NULL",
            (OUTER, 1 - OUTER),
        )[0]
        if None in published:
            return first, last
        begins, ends = max(first, published[0] - AROUND_NEWS), min(last, published[1] + AROUND_NEWS)
        ((has_most,),) = self.rows(
            "SELECT coalesce(sum(events) FILTER (day BETWEEN ? AND ?), 0) >= ? * sum(events) "
            + counted.sql,
            (begins, ends, OF_NEWS, *counted.values),
        )
        return (begins, ends) if has_most else (first, last)

    def page(self, filter_: Filter, number: int = 1) -> Page:
        """A page of the events in the order of their days, those without one at the end."""
        wanted = self.conditions(filter_)
        before = (max(number, 1) - 1) * PAGE
        where, kinds = wanted.columns(), wanted.kinds()
        days = self.rows(
            f"SELECT day, sum(events)::BIGINT FROM {self.counted(wanted)} WHERE {kinds.sql} "
            "GROUP BY day ORDER BY day NULLS LAST",
            kinds.values,
        )
        here, sooner, passing = days_holding(days, before, before + PAGE)
        rows = self.rows(
            f"SELECT number FROM {wanted.events} WHERE ({where.sql}) AND ({here.sql}) "
            "ORDER BY day NULLS LAST, number LIMIT ? OFFSET ?",
            (*where.values, *here.values, PAGE, before - sooner),
        )
        return Page(self.events([one for (one,) in rows]), before, passing)

    def events(self, numbers: Sequence[int]) -> tuple[Found, ...]:
        """Events by their numbers, in that order."""
        if not numbers:
            return ()
        columns = "number, id, title, kind, status, first_day, last_day, day, start, document"
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

    def event(self, address: str) -> Found | None:
        """The event of an address, as ``Found`` has it; None where the corpus tells of it no more."""
        document, start, _ = (*address.split("-"), "", "")[:3]
        rows = self.rows(
            "SELECT number FROM events WHERE start = try_cast(? AS INTEGER) "
            "AND document = (SELECT number FROM documents WHERE id = ?)",
            (start, document),
        )
        there = self.events([number for (number,) in rows])
        return next((one for one in there if one.address == address), None)

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

    def url(self, number: int) -> str | None:
        """The web address of the article that tells an event."""
        rows = self.rows(
            "SELECT url FROM documents WHERE number = "
            "(SELECT document FROM events WHERE events.number = ?)",
            (number,),
        )
        return rows[0][0] if rows else None

    def busiest_places(self, filter_: Filter, most: int) -> list[Busy]:
        """The places of most events of which one position is known."""
        rows = self.rows(
            f"""
            SELECT places.key, places.label, places.kind, places.lat, places.lon, places.country,
                placed.events, placed.kinds
            FROM {self.placed(self.conditions(filter_))} AS placed JOIN places USING (number)
            WHERE places.lat IS NOT NULL AND places.lon IS NOT NULL AND placed.events > 0
            ORDER BY placed.events DESC, places.key LIMIT ?
            """,
            (most,),
        )
        return [busy(row) for row in rows]

    def sources(self, filter_: Filter, most: int) -> Counts:
        """The sources of most articles that tell of what passes."""
        rows = self.rows(
            f"SELECT source, count(*) FROM documents "
            f"JOIN {self.telling(self.conditions(filter_))} USING (number) "
            "WHERE source IS NOT NULL GROUP BY source ORDER BY count(*) DESC, source LIMIT ?",
            (most,),
        )
        return dict(rows)

    def coverage(self, filter_: Filter, step: Step) -> list[Share]:
        """By stretch of time how many of all articles published in it tell of what passes."""
        rows = self.rows(
            f"""
            SELECT {start_of(step)} AS start, count(telling.number), count(*)
            FROM documents LEFT JOIN {self.telling(self.conditions(filter_))} AS telling USING (number)
            WHERE day IS NOT NULL AND problem IS NULL GROUP BY start ORDER BY start
            """
        )
        return [Share(*row) for row in rows]

    def reach(self) -> tuple[str | None, str | None]:
        """The first and the last day of all events, as bounds are written; None where none has one."""
        least, most = self.rows("SELECT min(day), max(day) FROM cube")[0]
        return (None, None) if least is None else (day_of(least), day_of(most))

    def articles_since(self, day: date, number: int = 1) -> tuple[list[Told], int]:
        """A page of the articles that came in on a day or later, the newest first, and all of them."""
        return self._articles(Condition("came_in >= ?", (day,)), number)

    def failed(self, number: int = 1) -> tuple[list[Told], int]:
        """A page of the articles that could not be read, and how many there are."""
        return self._articles(Condition("problem IS NOT NULL"), number)

    def _numbered(self, table: str, columns: str, numbers: Sequence[int]) -> list[Any]:
        """Rows by their numbers, by a join: of IN with a list DuckDB knows only the ends."""
        sql = f"SELECT {columns} FROM {table} JOIN (SELECT unnest(?::INTEGER[]) AS number) USING (number)"
        return self.rows(sql, ([*numbers],))

    def _articles(self, of: Condition, number: int) -> tuple[list[Told], int]:
        passing = self.rows(f"SELECT count(*) FROM documents WHERE {of.sql}", of.values)[0][0]
        rows = self.rows(
            "SELECT id, name, title, source, published, events, problem, came_in "
            f"FROM documents WHERE {of.sql} ORDER BY came_in DESC, day DESC NULLS LAST, number "
            "LIMIT ? OFFSET ?",
            (*of.values, PAGE, (max(number, 1) - 1) * PAGE),
        )
        return [Told(*row) for row in rows], passing

    def _by_column(self, wanted: Asked, field: str) -> dict[str, int]:
        """How many events there are of each kind, or certainty, whatever is asked of that field."""
        where = wanted.kinds(field)
        sql = f"SELECT {field}, sum(events)::BIGINT FROM {self.counted(wanted)} WHERE {where.sql}"
        return dict(self.rows(f"{sql} GROUP BY ALL", where.values))

    def _named(self, wanted: Asked, field: str) -> dict[str, int]:
        """The busiest names of a field; those of all events are counted in the index."""
        _, names, members = SETS[field]
        where = wanted.members(field)
        if where == EVERYTHING:
            sql = f"SELECT label, events FROM {names} WHERE events > 0 LIMIT ?"
            return dict(self.rows(sql, (NAMES,)))
        counting = (
            f"SELECT number, count(*) AS events FROM {members} WHERE {where.sql} GROUP BY number"
        )
        if field == PLACE and PLACE not in wanted.sets:
            counting, where = f"SELECT number, events FROM {self.placed(wanted)}", EVERYTHING
        rows = self.rows(
            f"""
            WITH busiest AS ({counting} ORDER BY events DESC, number LIMIT ?)
            SELECT label, busiest.events FROM busiest JOIN {names} USING (number)
            ORDER BY busiest.events DESC, label
            """,
            (*where.values, NAMES),
        )
        return dict(rows)

    def _labels(self, names: str, members: str, events: Sequence[int]) -> dict[int, list[str]]:
        """By event the labels of its places or actors."""
        rows = self.rows(
            f"SELECT event, list(label ORDER BY label) FROM {members} "
            "JOIN (SELECT unnest(?::INTEGER[]) AS event) USING (event) "
            f"JOIN {names} USING (number) GROUP BY event",
            ([*events],),
        )
        return dict(rows)


_MEMBERS: Final = (("places", "event_places"), ("actors", "event_actors"))
