"""Exports that are HTML: parted into articles before they are parsed, so that memory holds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from lxml import etree

from dashboard.loader.readers.article import Article, Line
from dashboard.loader.readers.decoding import text_lines
from dashboard.loader.readers.exports import europresse, factiva_page, telegram
from dashboard.loader.readers.exports.labels import COVER
from dashboard.loader.readers.exports.layout import Layout
from dashboard.loader.readers.exports.lines import articles_in, export_of
from dashboard.loader.readers.web_text import parse_page, spaced_lines, visible_lines

# What an export is shows within its first pages.
_SAMPLE: Final = 2_000_000
# An article's HTML is shorter; a piece without its end is cut there.
_MAX_PIECE: Final = 5_000_000
# No mark is longer.
_MAX_MARK: Final = 600
_DOCUMENT: Final = re.compile(r'<a name="doc_id_\d', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageExport:
    """HTML of one database: what each article begins with, and who reads the tree of one."""

    mark: re.Pattern[str]
    read: Callable[[etree._Element], Article | None]


_BY_TREE: Final = (
    PageExport(factiva_page.MARK, factiva_page.read_article),
    PageExport(europresse.MARK, europresse.read_article),
    PageExport(europresse.OLD_MARK, europresse.read_old_article),
    PageExport(telegram.MARK, telegram.read_message),
)


def export_of_page(stream: BinaryIO) -> PageExport | Layout | None:
    """What export a page is, if any; the file is left at its start."""
    sample = stream.read(_SAMPLE).decode("utf-8", errors="replace")
    stream.seek(0)
    by_tree = next((one for one in _BY_TREE if _is_export(one, sample)), None)
    return by_tree or export_of(spaced_lines(sample[:_SAMPLE]))[0]


def _is_export(export: PageExport, sample: str) -> bool:
    match = export.mark.search(sample)
    root = parse_page(sample[match.start() : match.start() + _MAX_PIECE]) if match else None
    return root is not None and export.read(root) is not None


def articles_of_page(stream: BinaryIO, name: str, export: PageExport | Layout) -> Iterator[Article]:
    """The articles, one after the other; what is around them is furniture of one of them."""
    if isinstance(export, Layout):
        pieces = _pieces(stream, name, _DOCUMENT)
        yield from articles_in((line for one in pieces for line in spaced_lines(one)), export)
        return
    before: list[Line] = []
    last: Article | None = None
    for piece in _pieces(stream, name, export.mark):
        root = parse_page(piece)
        article = export.read(root) if root is not None else None
        if article is None:
            lines = [
                Line(one.words, COVER) for one in (visible_lines(root) if root is not None else ())
            ]
            if last is None:
                before += lines
            else:
                last = last.with_lines((), [Line(""), *lines])
            continue
        if last is not None:
            yield last
        last, before = article.with_lines([*before, Line("")]), []
    if last is not None:
        yield last


def _pieces(stream: BinaryIO, name: str, mark: re.Pattern[str]) -> Iterator[str]:
    """The HTML from one mark to the next; what is before the first, too."""
    waiting = ""
    looked = 1
    for line in text_lines(stream, name):
        waiting += line + "\n"
        while (match := mark.search(waiting, looked)) or len(waiting) > _MAX_PIECE:
            cut = match.start() if match else _MAX_PIECE
            yield waiting[:cut]
            waiting, looked = waiting[cut:], 1
        looked = max(1, len(waiting) - _MAX_MARK)
    yield waiting
