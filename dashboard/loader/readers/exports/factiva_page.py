"""Factiva as HTML: a ``div class="article enArticle"`` for each article, as it is printed or indexed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.dates import printed_day
from dashboard.loader.readers.exports.factiva import WORDS, is_mark
from dashboard.loader.readers.exports.labels import (
    COVER,
    HEAD,
    TAIL,
    authors_in,
    fields,
    language_in,
)
from dashboard.loader.readers.web_text import visible_lines

MARK: Final = re.compile(
    r'<div\b[^<>]{0,200}\bclass="article [a-z]{2,3}-?[a-z]{0,8}Article\b', re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"article [a-z]{2,3}-?[a-z]{0,8}article\b", re.IGNORECASE)
_HEADLINE: Final = re.compile(r"headline\b", re.IGNORECASE)
_CLOCK: Final = re.compile(r"\d{1,2}:\d\d(?:\s*\w{1,5})?")


def read_article(root: etree._Element) -> Article | None:
    """The article of a piece of the page; None where there is none."""
    own = next((one for one in root.iter("div") if _ARTICLE.match(one.get("class") or "")), None)
    if own is None:
        return None
    rows = [row for row in own.iter("tr") if row.find("td") is not None]
    article = (_indexed(own, rows) if rows else None) or _printed(own)
    if article is None:
        return None
    shown = {line.words for line in visible_lines(own)}
    rest = [Line(one.words, COVER) for one in visible_lines(root) if one.words not in shown]
    return article.with_lines((), [Line(""), *rest])


def _indexed(own: etree._Element, rows: Sequence[etree._Element]) -> Article | None:
    """An article as a table: a code and what it says in each row."""
    facts: dict[str, str] = {}
    lines: list[Line] = []
    for row in rows:
        cells = [list(visible_lines(cell)) for cell in row.iter("td")]
        code = cells[0][0].words if len(cells) > 1 and cells[0] else ""
        names = fields("factiva").get(code.casefold(), frozenset())
        said = [one.words for cell in cells[1:] for one in cell]
        facts |= {name: " ".join(said) for name in names if name not in facts}
        lines += [Line(code, HEAD)] if code else []
        reason = None if names & {"title", "body"} else HEAD
        lines += [one for words in said for one in (Line(words, reason), Line(""))]
    if "title" not in facts or "body" not in facts:
        return None
    return Article(
        tuple(lines),
        one_line(facts["title"]),
        facts.get("source"),
        authors_in(facts.get("author", "")),
        printed_day(facts.get("published", "")),
        language=language_in(facts.get("language", "")),
    )


def _printed(own: etree._Element) -> Article | None:
    """An article as paragraphs below its head, whose parts go by their order."""
    headline = next(
        (one for one in own.iter("span", "div", "b") if _HEADLINE.search(one.get("class") or "")),
        None,
    )
    title = one_line("".join(headline.itertext())) if headline is not None else ""
    lines = [one.words for one in visible_lines(own)]
    body = {line.words for one in _paragraphs(own) for line in visible_lines(one)}
    count = next((at for at, line in enumerate(lines) if WORDS.fullmatch(line)), None)
    if not title or not body or count is None:
        return None
    head = list(_head(lines, count, body))
    day_at = next((at for at, line in enumerate(head) if printed_day(line)), None)
    behind = [line for line in head[(day_at or 0) + 1 :] if not _CLOCK.fullmatch(line)]
    author = next((one for one in own.iter("div") if one.get("class") == "author"), None)
    return Article(
        tuple(_lines(lines, title, body)),
        title,
        behind[0] if behind else None,
        authors_in("".join(author.itertext())) if author is not None else (),
        printed_day(head[day_at]) if day_at is not None else None,
        language=next(filter(None, map(language_in, behind[1:6])), None),
    )


def _paragraphs(own: etree._Element) -> Iterator[etree._Element]:
    for one in own.iter("p", "pre"):
        if "articleParagraph" in (one.get("class") or "") or one.tag == "pre":
            yield one


def _head(lines: Sequence[str], count: int, body: set[str]) -> Iterator[str]:
    """What stands below the number of words and above the article."""
    for line in lines[count + 1 :]:
        if line in body:
            return
        yield line


def _lines(lines: Sequence[str], title: str, body: set[str]) -> Iterator[Line]:
    begun = False
    for line in lines:
        begun = begun or line in body
        own = line in body or line == title
        yield Line(line, None if own else TAIL if begun or is_mark(line) else HEAD)
        yield Line("")
