"""A web page reduced to its text, with what is not its article marked as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from dashboard.loader.readers.decoding import clean, decode, filled
from dashboard.loader.source import Source
from dashboard.story import Furniture

OUTSIDE = "outside the article on its web page"
_UNSEEN = ("script", "style", "noscript", "template", "svg", "head")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_BLANKS = re.compile(r"[ \t\xa0]+")


@dataclass(frozen=True, slots=True)
class WebPage:
    """The page's text line by line; ``published`` is ``YYYY-MM-DD`` from its metadata."""

    text: str
    title: str | None
    published: str | None
    furniture: tuple[Furniture, ...]


def read(stream: BinaryIO, name: str) -> Iterator[Source]:
    """The page as one document."""
    yield page_source(decode(stream.read(), name), name)


def page_source(html: str, name: str) -> Source:
    """The page as a source. Raises SourceError where it has no words."""
    page = read_web_page(clean(html))
    return filled(
        Source(
            clean(name),
            page.text,
            title=page.title,
            metadata_published=page.published,
            furniture=page.furniture,
        )
    )


def read_web_page(html: str) -> WebPage:
    """Everything the page shows, its article told apart from the rest by trafilatura."""
    # Heavy, and only web pages need it.
    import trafilatura  # noqa: PLC0415

    text = visible_text(html)
    article = trafilatura.extract(html, include_comments=False, include_tables=True) or ""
    # Not "extensive": that takes dates of the prose for the page's own.
    metadata = trafilatura.extract_metadata(html, extensive=False)
    return WebPage(
        text,
        metadata.title if metadata else None,
        metadata.date if metadata else None,
        tuple(_furniture(text, article)),
    )


def visible_text(html: str) -> str:
    """The page's words, a paragraph for each block; scripts and styles are no words."""
    from lxml import etree  # noqa: PLC0415
    from lxml import html as lxml_html  # noqa: PLC0415

    parser = lxml_html.HTMLParser(huge_tree=True)
    try:
        root = lxml_html.document_fromstring(_XML_DECLARATION.sub("", html), parser=parser)
    except etree.ParserError:  # a page without any element
        return ""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for element in list(root.iter(*_UNSEEN)):
        element.drop_tree()
    parts: list[str] = []
    for action, element in etree.iterwalk(root, events=("start", "end")):
        words = element.text if action == "start" else element.tail
        parts.append("\n" if element.tag in _BLOCKS else "")
        parts.append((words or "").replace("\n", " "))
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(parts).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _furniture(text: str, article: str) -> list[Furniture]:
    """The lines that are not in the article; none where no article was found."""
    kept = {_key(line) for line in article.split("\n")} - {""}
    if not kept:
        return []
    found = []
    position = 0
    for line in text.split("\n"):
        if line and _key(line) not in kept:
            found.append(Furniture(position, position + len(line), OUTSIDE))
        position += len(line) + 1
    return found


def _key(line: str) -> str:
    return "".join(character for character in line.casefold() if character.isalnum())
