"""Plans and what became of them: a thread from report to report, each step with its words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any, Final

from dashboard import escape
from dashboard.figures.compare.passages import Passages, rest, rows_by
from dashboard.tables import Tables

THREADS: Final = 30  # that are drawn; more need the filter
# What a step of each part is called, and the form of its mark.
PARTS: Final = {
    "planned": ("Planned", "planned"),
    "put off": ("Put off", "possible"),
    "called off": ("Called off", "negated"),
    "done": ("Done", "asserted"),
    "not done": ("Not done", "negated"),
}


def plan_rows(tables: Tables, seen: Collection[str]) -> list[list[Any]]:
    """The steps of each thread of which an event is in view."""
    return rows_by("thread", tables.steps, seen)


def plan_threads(threads: Sequence[Sequence[Any]], tables: Tables) -> str:
    """The threads, one below the other; pass all tables."""
    shown = threads[:THREADS]
    passages = Passages(tables, {one.event for steps in shown for one in steps})
    return "".join(_thread(steps, passages) for steps in shown) + rest(threads, THREADS)


def _thread(steps: Sequence[Any], passages: Passages) -> str:
    listed = "".join(_step(part, said, passages) for part, said in _told(steps, passages))
    return f'<ol class="dl-thread">{listed}</ol>'


def _told(steps: Sequence[Any], passages: Passages) -> list[tuple[str, list[Any]]]:
    """Steps that follow each other and are the same words are one."""
    return [
        (part, same)
        for part, said in groupby(steps, key=lambda one: one.part)
        for same in passages.grouped(said)
    ]


def _step(part: str, said: Sequence[Any], passages: Passages) -> str:
    words, form = PARTS[part]
    day = passages.day(said[0].document)
    mark = f'<span class="dl-form dl-form-{form}" aria-hidden="true"></span>'
    when = f'<span class="dl-when">told {escape.html(day)}</span>' if day else ""
    head = f"<p><b>{words}</b>{when}{passages.sources(said)}</p>"
    return f"<li>{mark}<div>{head}{passages.words(said[0])}</div></li>"
