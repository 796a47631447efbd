"""An e-book (EPUB): each of its chapters is a page; one that says when it was published, an article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import BinaryIO, Final
from urllib.parse import unquote

from dashboard.loader.readers.article import Article, numbered
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


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The chapters, each as one document."""
    packed = Packed(stream, name, "e-book")
    chapters = list(_chapters(packed))
    if not chapters:
        raise SourceError(name, _EMPTY, "Give its chapters as .html or .txt")
    yield from numbered(_articles(packed, chapters[:_MAX_CHAPTERS]), name)


def _articles(packed: Packed, chapters: list[str]) -> Iterator[Article]:
    """The chapters with words; the name of its file stands for a title that is missing."""
    found = False
    for chapter in chapters:
        article = page_article(clean(decode(packed.read(chapter), packed.name)))
        if any(line.words.strip() for line in article.lines):
            found = True
            yield article
    if not found:
        raise SourceError(packed.name, _EMPTY, "Give its chapters as .html or .txt")


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
