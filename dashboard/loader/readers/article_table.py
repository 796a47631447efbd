"""Tables whose rows are articles: columns go by the names that programs give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import BinaryIO, Final

from dashboard.loader.csv_rows import Row
from dashboard.loader.readers.article import Article, numbered
from dashboard.loader.readers.dates import months_come_first, stored_day
from dashboard.loader.readers.fields import (
    GET_TEXT,
    NO_TEXT,
    article_of,
    column_fields,
    is_list_of_links,
    names_of,
    plain,
)
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.sheets import rows_of_text, rows_of_workbook
from dashboard.loader.source import SourceError

# So many rows tell whether the day or the month stands first.
_SAMPLE: Final = 2_000
# Cells of events say what happened in a sentence or two.
_ARTICLE_CHARACTERS: Final = 400
_ROWS_THAT_SHOW: Final = 20
# Columns of tables of events, which articles do not have.
_OF_EVENTS: Final = frozenset(
    (
        "lat latitude lon lng long longitude geolat geolong place location city country admin1 end enddate"
        " startdate start eventdate eventtype eventid quote speaker time year month day fatalities"
        " group type headline1 media mediacaption"
    ).split()
)
# A table that has nearly all of these beside a text is of articles, however short they are.
_BESIDE_TEXT: Final = frozenset(("title", "published", "source", "authors", "url"))
_NAME_IT: Final = "Name the columns in the first row, that of the text “text”, “content” or “body”"


def holds_articles(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first rows of a table are of one whose rows are articles, or links to them."""
    if not rows:
        return False
    names, *body = rows
    known = column_fields(names)
    if is_list_of_links(names):
        return True
    if "text" not in known or not {"title", "published", "url", "source", "id"} & known.keys():
        return False
    if {plain(name) for name in names} & _OF_EVENTS - {"headline", "country"}:
        return False
    is_sure = len(_BESIDE_TEXT & known.keys()) >= len(_BESIDE_TEXT) - 1
    cells = [row[known["text"]] for row in body[:_ROWS_THAT_SHOW] if len(row) > known["text"]]
    long = sum(len(cell) >= _ARTICLE_CHARACTERS or "\n" in cell.strip() for cell in cells)
    return is_sure or 2 * long >= max(1, len(cells))


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The article of each row of text with separators."""
    yield from numbered(_articles(rows_of_text(stream, name), name), name)


def read_workbook(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The article of each row of a workbook."""
    yield from numbered(_articles(rows_of_workbook(stream, name), name), name)


def _articles(rows: Iterator[Row], name: str) -> Iterator[Article | SourceError]:
    _, names = next(rows, (1, []))
    if is_list_of_links(names):
        raise SourceError(name, NO_TEXT, GET_TEXT)
    if not {"text", "text_else"} & column_fields(names).keys():
        raise SourceError(name, "has no column with the text of articles", _NAME_IT)
    sample = list(islice(rows, _SAMPLE))
    dated = [at for at, column in enumerate(names) if plain(column) in names_of("published")]
    first = {at: months_come_first([row[at] for _, row in sample if len(row) > at]) for at in dated}
    for number, cells in chain(sample, rows):
        record = dict(zip(names, cells, strict=False))
        for at, month_first in first.items():
            if at < len(cells):
                record[names[at]] = stored_day(cells[at], month_first=month_first) or cells[at]
        article = article_of(record)
        if article is None:
            yield SourceError(f"{name}, row {number}", "has no text of an article", GET_TEXT)
        else:
            yield article
