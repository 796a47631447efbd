"""What is denied: the words that say it beside those that deny it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

from dashboard import escape
from dashboard.figures.compare.passages import Passages, rest, rows_by
from dashboard.tables import Tables

DENIALS: Final = 30  # that are drawn; more need the filter


def denial_rows(tables: Tables, seen: Collection[str]) -> list[list[Any]]:
    """The passages of each denial of which an event is in view; the denial itself is the last."""
    return rows_by("denial", tables.denials, seen)


def denied(denials: Sequence[Sequence[Any]], tables: Tables) -> str:
    """What some say on the left, who denies it on the right; pass all tables."""
    shown = denials[:DENIALS]
    passages = Passages(tables, {one.event for rows in shown for one in rows})
    return "".join(_denial(rows, passages) for rows in shown) + rest(denials, DENIALS)


def _denial(rows: Sequence[Any], passages: Passages) -> str:
    *said, denial = rows
    sides = _side("Said", "asserted", said, passages) + _side(
        "Denied", "negated", [denial], passages
    )
    return f'<div class="dl-denial dl-sides">{sides}</div>'


def _side(heading: str, form: str, said: Sequence[Any], passages: Passages) -> str:
    mark = f'<span class="dl-form dl-form-{form}" aria-hidden="true"></span>'
    head = f'<p class="dl-value">{mark} {escape.html(heading)}</p>'
    return f'<div class="dl-side">{head}{passages.said(said)}</div>'
