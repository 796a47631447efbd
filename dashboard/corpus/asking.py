"""Filter → what an index is asked: SQL of our own, and values apart from it.

Dates, kinds and certainty are columns of all tables that are counted. For places, actors,
speakers and words the events that have them stand in temporary tables, one a field, made once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dashboard.corpus.answers import Step
from dashboard.corpus.layout import OPEN_END, OPEN_START
from dashboard.days import stamp, typed_span
from dashboard.filters import (
    ACTOR,
    DATES,
    KIND,
    PLACE,
    SPEAKER,
    STATUS,
    TOO,
    WORDS,
    Filter,
)
from dashboard.words.kinds import KINDS, STATUSES

# Of a field whose events stand in a table of their own: that table, and who and what has which.
SETS: Final = {
    PLACE: ("events_at", "places", "event_places"),
    ACTOR: ("events_by", "actors", "event_actors"),
    SPEAKER: ("events_told", "speakers", "event_speakers"),
}
FOUND: Final = "events_found"  # those that have the words
NARROWED: Final = "narrowed"  # those that are in all of these tables that are asked for
_COLUMNS: Final = "number, document, first_day, last_day, day, kind, status"
# Where the stretch begins that a day lies in.
_STARTS: Final[Mapping[Step, str]] = {
    "day": "{day}",
    # 1970 began on a Thursday: weeks begin on Mondays.
    "week": "{day} - (({day} + 3) % 7 + 7) % 7",
    "month": "(date_trunc('month', DATE '1970-01-01' + {day})::DATE - DATE '1970-01-01')::INTEGER",
    "year": "(date_trunc('year', DATE '1970-01-01' + {day})::DATE - DATE '1970-01-01')::INTEGER",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """What a row must be, with the values that it names by question marks."""

    sql: str
    values: tuple[Any, ...] = ()


EVERYTHING: Final = Condition("true")


@dataclass(frozen=True, slots=True)
class Asked:
    """A filter's conditions by field; what is not asked for is not there."""

    by_field: dict[str, Condition]
    sets: dict[str, Condition]

    @property
    def events(self) -> str:
        """The table of the events that pass all but what their own columns tell."""
        tables = [*self._of_fields, *([NARROWED] if WORDS in self.sets else [])]
        return NARROWED if len(tables) > 1 else next(iter(tables), "events")

    @property
    def _of_fields(self) -> list[str]:
        """The tables of the fields that are asked for."""
        return [one.sql for field, one in self.sets.items() if field != WORDS]

    def columns(self, *without: str) -> Condition:
        """What the columns of an event must be, but for those of some fields."""
        return _all([one for field, one in self.by_field.items() if field not in without])

    def kinds(self, *without: str) -> Condition:
        """What its kind and its certainty must be, but for one of them."""
        return self.columns(DATES, *without)

    def members(self, *without: str) -> Condition:
        """What must hold of a row that names an event and one who or what it has, but for a field."""
        held = [one for field, one in self.by_field.items() if field not in without]
        sets = [one for field, one in self.sets.items() if field not in without]
        return _all([*held, *(_in(one.sql, "event") for one in sets)])

    def narrowing(self) -> Condition:
        """The statement of the events which all tables of events have."""
        table = next(iter(self._of_fields), "events")
        others = [_in(one.sql, "number") for one in self.sets.values() if one.sql != table]
        return Condition(f"SELECT {_COLUMNS} FROM {table} WHERE {_all(others).sql}")

    @property
    def is_empty(self) -> bool:
        """Whether every event passes."""
        return not self.by_field and not self.sets


def asked(filter_: Filter) -> Asked:
    """What a filter asks of the columns, and which tables of events it needs.

    ``show`` asks for nothing: a corpus has no key events. Nor does it know what orders an undated
    event, which is therefore left out where dates are asked for.
    """
    known = [one for one in filter_.statuses if one in STATUSES]
    fields = {
        DATES: _within(filter_),
        KIND: _one_of("kind", _kinds_of(filter_.kinds)) if filter_.kinds else None,
        STATUS: _one_of("status", known) if filter_.statuses else None,
    }
    wanted = {PLACE: filter_.places, ACTOR: filter_.actors, SPEAKER: filter_.speakers}
    sets = {
        field: Condition(SETS[field][0], tuple(labels))
        for field, labels in wanted.items()
        if labels
    }
    if filter_.terms:
        sets[WORDS] = Condition(FOUND, filter_.terms)
    return Asked({field: one for field, one in fields.items() if one}, sets)


def _all(held: Sequence[Condition]) -> Condition:
    """That all of them hold."""
    return Condition(
        " AND ".join(f"({one.sql})" for one in held) or "true",
        tuple(value for one in held for value in one.values),
    )


def _in(table: str, column: str) -> Condition:
    return Condition(f"{column} IN (SELECT number FROM {table})")


def chosen_events(field: str, numbers: Sequence[int]) -> Condition:
    """The statement of the events that have one of these places, actors or speakers, each once."""
    _, _, members = SETS[field]
    marks = ", ".join("?" for _ in numbers)
    return Condition(
        f"SELECT {'DISTINCT' if len(numbers) > 1 else ''} event AS number, document, first_day, "
        f"last_day, middle(first_day, last_day) AS day, kind, status FROM {members} "
        f"WHERE {f'number IN ({marks})' if numbers else 'false'}",
        tuple(numbers),
    )


def days_asked(filter_: Filter) -> tuple[int | None, int | None]:
    """The first and the last day asked for, since 1970; None where none is, or none that is one."""
    return _day(filter_.since, 0), _day(filter_.until, 1)


def _within(filter_: Filter) -> Condition | None:
    since, until = days_asked(filter_)
    if since is None and until is None:
        return None
    # Bounds of what is open on a side lie beyond all days, and those of what has none are null.
    sql = "last_day >= ? AND first_day <= ?"
    if filter_.undated == TOO:
        sql += " OR first_day IS NULL"
    # An open bound may lie anywhere, and so must pass whatever is asked for.
    return Condition(
        sql, (OPEN_START if since is None else since, OPEN_END if until is None else until)
    )


def _day(typed: str, side: int) -> int | None:
    """The first (side 0) or the last (side 1) day of what is typed."""
    if not typed.strip() or Filter(since=typed).mistakes:
        return None
    return int(stamp(typed_span(typed)[side]).astype("datetime64[D]").astype(int))


def _kinds_of(lanes: Sequence[str]) -> list[str]:
    return [name for name, kind in KINDS.items() if kind.lane in lanes]


def _one_of(column: str, wanted: Sequence[str]) -> Condition:
    """A column of the enumeration of its name."""
    marks = ", ".join(f"?::{column}" for _ in wanted)
    return Condition(f"{column} IN ({marks})" if wanted else "false", tuple(wanted))


def days_holding(
    days: Sequence[tuple[int | None, int]], start: int, end: int
) -> tuple[Condition, int, int]:
    """On which days the events from one place in their order to another lie.

    ``days`` are in order, each with its events. Beside it how many events are before these days,
    and how many there are.
    """
    held: list[int | None] = []
    sooner = passed = 0
    for day, events in days:
        if passed < end and passed + events > start:
            sooner = sooner if held else passed
            held.append(day)
        passed += events
    dated = [day for day in held if day is not None]
    between = ["day BETWEEN ? AND ?"] if dated else []
    undated = ["day IS NULL"] if None in held else []
    sql = " OR ".join([*between, *undated]) or "false"
    return Condition(sql, (dated[0], dated[-1]) if dated else ()), sooner, passed


def start_of(step: Step) -> str:
    """SQL for the start of the stretch that the day of a row lies in."""
    return _STARTS[step].format(day="day")
