"""Feeds (RSS, Atom) and Factiva's XML: the articles that XML lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from dashboard.loader.readers.article import Article, Line, numbered, one_line
from dashboard.loader.readers.dates import stored_day
from dashboard.loader.readers.fields import plain_words
from dashboard.loader.readers.headlines import headline_of
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.markup import Event, xml_events
from dashboard.loader.source import SourceError

# What holds one article, and what the parts within are.
_ITEMS: Final = frozenset(("item", "entry", "article"))
_PARTS: Final[Mapping[str, str]] = {
    "title": "title",
    "headline": "title",
    "encoded": "text",
    "content": "text",
    "leadParagraph": "lead",
    "tailParagraphs": "tail",
    "description": "summary",
    "summary": "summary",
    "pubDate": "published",
    "published": "published",
    "issued": "published",
    "publicationDate": "published",
    "date": "published_else",
    "creator": "author",
    "author": "author",
    "byline": "author",
    "source": "source",
    "sourceName": "source",
    "link": "url",
    "guid": "url_else",
    "baseLanguage": "language",
}
# In these other elements stand that are paragraphs of the same part, or a name.
_WITH_PARAGRAPHS: Final = frozenset(
    ("headline", "leadParagraph", "tailParagraphs", "content", "summary")
)
_BLOCKS: Final = frozenset(("paragraph", "p", "div", "br", "li"))
# rss > channel > title
_OWN_TITLE: Final = 3
# What WordPress ends articles in feeds with.
_TO_PAGE: Final = re.compile(r"The post .{1,300} (?:appeared first on|first appeared on) .{1,100}")
_LINK: Final = "link to the article's page"
_NO_TEXT: Final = "lists no article with text"
_ADVICE: Final = "Give a feed (RSS or Atom) with the text of its articles, or their pages"


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The articles, each as one document."""
    found = False
    for article in numbered(_articles(xml_events(stream, name)), name):
        found = True
        yield article
    if not found:
        raise SourceError(name, _NO_TEXT, _ADVICE)


@dataclass(slots=True)
class _Feed:
    """What is read of a feed: its own title, where it is, and the parts of the article there."""

    title: str = ""
    path: list[str] = field(default_factory=list)
    said: dict[str, str] | None = None
    part: str = ""

    def start(self, tag: str, about: Mapping[str, str]) -> None:
        """An element begins: an article, a part of one, or a paragraph in a part."""
        self.path.append(tag)
        if self.said is None:
            self.said = {} if tag in _ITEMS else None
        elif not self.part and tag in _PARTS:
            self.part = tag
            self._begin(about)
        elif self.part and tag in _BLOCKS:
            self.words("\n\n")

    def _begin(self, about: Mapping[str, str]) -> None:
        """A part begins; Atom's links have their address in an attribute."""
        said = self.said or {}
        if self.part == "link" and about.get("rel", "alternate") == "alternate":
            said.setdefault("url", about.get("href", ""))
        elif said.get(_PARTS[self.part]):
            said[_PARTS[self.part]] += "\n\n" if self.part in _WITH_PARAGRAPHS else "; "

    def end(self, tag: str) -> Article | None:
        """An element ends; the article, where it is one with text."""
        self.path.pop()
        self.part = "" if tag == self.part else self.part
        if tag not in _ITEMS or self.said is None or _ITEMS & {*self.path}:
            return None
        article = _article(self.said, self.title)
        self.said, self.part = None, ""
        return article

    def words(self, words: str) -> None:
        """Words, of a part or of the feed's own title."""
        if self.said is not None and self.part:
            name = _PARTS[self.part]
            self.said[name] = self.said.get(name, "") + words
        elif self.said is None and self.path[-1:] == ["title"] and len(self.path) <= _OWN_TITLE:
            self.title += words


def _articles(events: Iterator[Event]) -> Iterator[Article]:
    feed = _Feed()
    for kind, tag, about in events:
        if kind == "start":
            feed.start(tag, about)
        elif kind == "text":
            feed.words(tag)
        else:
            article = feed.end(tag)
            if article is not None:
                yield article


def _article(said: Mapping[str, str], site: str) -> Article | None:
    """The article that the parts make; None where none of them is its text."""
    lead_and_tail = "\n\n".join(filter(None, (said.get("lead"), said.get("tail"))))
    text = plain_words(lead_and_tail or said.get("text") or said.get("summary") or "")
    if not text:
        return None
    days = (stored_day(one_line(said.get(key, ""))) for key in ("published", "published_else"))
    urls = (one_line(said.get(key, "")) for key in ("url", "url_else"))
    lines = map(one_line, text.split("\n"))
    return Article(
        tuple(Line(line, _LINK if _TO_PAGE.fullmatch(line) else None) for line in lines),
        one_line(plain_words(said.get("title", ""))) or headline_of(text),
        one_line(said.get("source", "")) or one_line(site) or None,
        tuple(filter(None, [one_line(said.get("author", ""))])),
        next(filter(None, days), None),
        next((url for url in urls if url.startswith(("http://", "https://"))), None),
        one_line(said.get("language", "")).casefold()[:2] or None,
    )
