"""Europresse as HTML: an ``article`` for each article, or as it was before, spans in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from dashboard.loader.page_lines import ends_sentence
from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.dates import printed_day
from dashboard.loader.readers.exports.labels import HEAD, TAIL, authors_in, is_rights
from dashboard.loader.readers.web_text import visible_lines

MARK: Final = re.compile(r"<article\b")
OLD_MARK: Final = re.compile(r'<span\b[^<>]{0,80}class="DocPublicationName"', re.IGNORECASE)
_NUMBER: Final = re.compile(r"\bnews·(\d{4})(\d\d)(\d\d)·")
_ISSUE: Final = re.compile(r"\s*,?\s*\b(?:no\.?|n°|nº|vol\.?|#)\s*\d.*", re.IGNORECASE)
# A writer's line below the headline is no paragraph.
_MOST_NAMES: Final = 10


def read_article(root: etree._Element) -> Article | None:
    """The article of a piece of the page; None where there is none."""
    own = next(root.iter("article"), None)
    title_at = _first(own, "titreArticle", "titreArticleVisu", "rdp__articletitle", "grandTitre")
    paper = _first(own, "DocPublicationName", "rdp__DocPublicationName")
    if own is None or title_at is None or paper is None:
        return None
    title = _words(title_at)
    body = {line.words for one in _bodies(own) for line in visible_lines(one)}
    lines = [one.words for one in visible_lines(own)]
    head = _first(own, "DocHeader")
    author = _first(own, "docAuthors", "sm-margin-bottomNews")
    return Article(
        tuple(_marked(lines, title, body)),
        title,
        _paper(paper),
        authors_in(_words(author)) if author is not None else (),
        _day(_words(head) if head is not None else "", " ".join(lines[-6:])),
    )


def read_old_article(root: etree._Element) -> Article | None:
    """The article of a piece of a page of before 2018; None where there is none."""
    paper = _first(root, "DocPublicationName")
    title_at = _first(root, "TitreArticleVisu")
    if paper is None or title_at is None:
        return None
    title = _words(title_at)
    lines = [one.words for one in visible_lines(root)]
    at = next((at for at, line in enumerate(lines) if line.startswith(title[:60])), 0)
    rights = [place for place, line in enumerate(lines) if place > at and is_rights(line)]
    end = rights[-1] if rights else len(lines)
    below = lines[at + 1] if at + 1 < end else "."
    named = len(below.split()) <= _MOST_NAMES and not ends_sentence(below)
    body = set(lines[at + (2 if named else 1) : end])
    heads = [_words(one) for one in root.iter("span") if one.get("class") == "DocHeader"]
    return Article(
        tuple(_marked(lines, title, body)),
        title,
        _paper(paper),
        authors_in(below) if named else (),
        _day(" ".join(heads), " ".join(lines[end:])),
    )


def _first(own: etree._Element | None, *classes: str) -> etree._Element | None:
    """The first element of the first of these classes that is there and says something."""
    for wanted in classes:
        for one in own.iter() if own is not None else ():
            if wanted in str(one.get("class") or "").split() and _words(one):
                return one
    return None


def _words(one: etree._Element) -> str:
    return one_line(" ".join(one.itertext()))


def _paper(one: etree._Element) -> str | None:
    """The paper's name, without the number of its issue."""
    first = next((line.words for line in visible_lines(one)), "")
    return _ISSUE.sub("", first).strip(" ,;") or None


def _bodies(own: etree._Element) -> Iterator[etree._Element]:
    """The parts that hold the article's words."""
    named = [one for one in own.iter("div") if "docOcurrContainer" in (one.get("class") or "")]
    yield from named or own.iter("section")


def _day(head: str, foot: str) -> str | None:
    number = _NUMBER.search(foot)
    return printed_day(head) or (printed_day("-".join(number.groups())) if number else None)


def _marked(lines: Sequence[str], title: str, body: set[str]) -> Iterator[Line]:
    begun = False
    for line in lines:
        own = line in body or line == title
        begun = begun or line in body
        yield Line(line, None if own else TAIL if begun else HEAD)
        yield Line("")
