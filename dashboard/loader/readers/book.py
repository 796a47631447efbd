"""An e-book (EPUB): each of its chapters that tells something is one document."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final
from urllib.parse import unquote

from dashboard.loader.page_lines import Line as PageLine
from dashboard.loader.readers.article import Article, Line, numbered, one_line
from dashboard.loader.readers.dates import stored_day
from dashboard.loader.readers.decoding import clean, decode
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.markup import xml_events
from dashboard.loader.readers.packed import Packed
from dashboard.loader.readers.web_page import page_article
from dashboard.loader.source import SourceError

_CONTAINER: Final = "META-INF/container.xml"
_PAGES: Final = (".xhtml", ".html", ".htm")
_MAX_CHAPTERS: Final = 5_000
_EMPTY: Final = "holds no chapter with words"
_NO_CHAPTER: Final = "page of the book, no chapter"
_CHANGES: Final = ("modification", "creation", "conversion")


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The chapters, each as one document."""
    packed = Packed(stream, name, "e-book")
    chapters = list(_chapters(packed))
    if not chapters:
        raise SourceError(name, _EMPTY, "Give its chapters as .html or .txt")
    yield from numbered(_articles(packed, chapters[:_MAX_CHAPTERS]), name)


def _articles(packed: Packed, chapters: list[str]) -> Iterator[Article]:
    """The chapters that tell something; pages of titles and contents go with the next of them."""
    book = _facts(packed)
    found = False
    before: list[Line] = []
    for chapter in chapters:
        article = page_article(clean(decode(packed.read(chapter), packed.name)))
        if not any(_is_told(line.words) for line in article.lines):
            before += [Line(line.words, _NO_CHAPTER) for line in article.lines]
            continue
        found = True
        yield replace(
            article.with_lines(before),
            source=article.source or book.get("title"),
            published=article.published or stored_day(book.get("date")),
        )
        before = []
    if not found:
        raise SourceError(packed.name, _EMPTY, "Give its chapters as .html or .txt")


def _is_told(line: str) -> bool:
    words = line.strip()
    return PageLine(0, len(words), words).is_prose


def _facts(packed: Packed) -> dict[str, str]:
    """What the book says of itself; of several dates the first one that is of no change."""
    said: dict[str, str] = {}
    package = _package(packed)
    if package in packed:
        at = ""
        with packed.opened(package) as unpacking:
            for kind, words, about in xml_events(unpacking, packed.name):
                if kind == "text" and at:
                    said[at] = said.get(at, "") + words
                elif kind == "start":
                    is_fact = words in ("title", "date") and about.get("event") not in _CHANGES
                    at = words if is_fact and words not in said else ""
                else:
                    at = ""
    return {key: one_line(words) for key, words in said.items() if words.strip()}


def _chapters(packed: Packed) -> Iterator[str]:
    """The parts that are chapters, in the order of reading, else of the file."""
    package = _package(packed)
    listed = list(_spine(packed, package)) if package in packed else []
    pages = [one.filename for one in packed.members if one.filename.lower().endswith(_PAGES)]
    yield from [one for one in listed if one in packed] or pages


def _package(packed: Packed) -> str:
    """The part that lists the others."""
    if _CONTAINER in packed:
        with packed.opened(_CONTAINER) as unpacking:
            for kind, tag, about in xml_events(unpacking, packed.name):
                if kind == "start" and tag == "rootfile":
                    return about.get("full-path", "")
    return ""


def _spine(packed: Packed, package: str) -> Iterator[str]:
    """The chapters as the list orders them."""
    folder = posixpath.dirname(package)
    files: dict[str, str] = {}
    order: list[str] = []
    with packed.opened(package) as unpacking:
        for kind, tag, about in xml_events(unpacking, packed.name):
            if kind == "start" and tag == "item":
                place = posixpath.join(folder, unquote(about.get("href", "")))
                files[about.get("id", "")] = posixpath.normpath(place)
            elif kind == "start" and tag == "itemref":
                order.append(about.get("idref", ""))
    yield from (files[one] for one in order if one in files)
