"""Words of sources with their sentences, each under its source's name, which leads to its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.days import day_words
from dashboard.figures.actions import button
from dashboard.figures.event.marked import marked
from dashboard.figures.event.telling import document_names
from dashboard.tables import Tables, records

DAY: Final = len("2021-05-10")


def rows_by(key: str, rows: pd.DataFrame, seen: Collection[str]) -> list[list[Any]]:
    """Rows that follow each other with the same key, where one of their events is in view."""
    found = (list(same) for _, same in groupby(records(rows), attrgetter(key)))
    return [some for some in found if any(one.event in seen for one in some)]


def rest(found: Sequence[object], drawn: int) -> str:
    """How many more there are than are drawn; nothing where all are."""
    more = len(found) - drawn
    return f'<p class="dl-meta">and {more} more: filter to see them</p>' if more > 0 else ""


class Passages:
    """The sentences of some events; a passage is a row with event, document, start and end."""

    def __init__(self, tables: Tables, events: Collection[str]) -> None:
        self._tables = tables
        self._sentences: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for row in records(tables.evidence[tables.evidence["event"].isin(set(events))]):
            self._sentences[row.event, row.document].append(row)
        days = zip(tables.documents["id"], tables.documents["published"], strict=True)
        self._days = {document: day for document, day in days if day and len(day) == DAY}

    def sentence(self, one: Any) -> Any | None:
        """The sentence in which a passage stands."""
        here = self._sentences.get((one.event, one.document), ())
        return next((row for row in here if row.start <= one.start < row.end), None)

    def day(self, document: str) -> str:
        """When a document was published, in words; nothing where that is no day."""
        day = self._days.get(document)
        return day_words(day) if day else ""

    def words(self, one: Any) -> str:
        """The sentence of a passage with its words set off."""
        row = self.sentence(one)
        said = marked(row.text, [(one.start, one.end)], row.start) if row else escape.html(one.text)
        return escape.tag("blockquote", said, class_="dl-says", dir="auto")

    def sources(self, passages: Sequence[Any]) -> str:
        """The sources of passages by name, each leading to its words."""
        return ", ".join(self._source(one) for one in passages)

    def _source(self, one: Any) -> str:
        name = escape.words_of_text(document_names([one.document], self._tables))
        to_words = {"event": one.event, "document": one.document, "page": "source"}
        return button(name, **to_words, title="Show in source")

    def said(self, passages: Sequence[Any]) -> str:
        """Passages of several sources; those that share a sentence word for word stand together."""
        return "".join(
            f'<div class="dl-said">{self.sources(same)}{self.words(same[0])}</div>'
            for same in self.grouped(passages)
        )

    def grouped(self, passages: Iterable[Any]) -> list[list[Any]]:
        """Passages by the words of their sentences."""
        groups: dict[str, list[Any]] = {}
        for one in passages:
            row = self.sentence(one)
            words = " ".join(row.text.split()) if row else f"{one.document} {one.start}"
            groups.setdefault(words, []).append(one)
        return list(groups.values())
