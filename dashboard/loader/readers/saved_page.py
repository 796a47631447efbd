"""A web page saved with all its parts in one file (MHTML)."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from typing import BinaryIO, Final

from dashboard.loader.readers.article import Article, numbered
from dashboard.loader.readers.decoding import clean
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.readers.mail import MAX_BYTES, naming_damage, parse, text_of
from dashboard.loader.readers.web_page import page_article
from dashboard.loader.source import SourceError

_PAGES: Final = ("text/html", "application/xhtml+xml")


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The page as one document, dated by itself and not by the day of saving."""
    content = whole(stream, name, MAX_BYTES, "Save the page as .html alone")
    with naming_damage(name):
        article = _page(parse(content, name), name)
    if not any(line.words.strip() for line in article.lines):
        raise SourceError(name, "is empty", "Give a page with at least one sentence")
    yield from numbered([article], name)


def _page(message: EmailMessage, name: str) -> Article:
    """The first page of the parts, and where it was."""
    pages = (
        part
        for part in message.walk()
        if isinstance(part, EmailMessage) and part.get_content_type() in _PAGES
    )
    page = next(pages, None)
    if page is None:
        raise SourceError(name, "holds no page", "Save the page again, as .html or .mhtml")
    url = str(page["Content-Location"] or message["Snapshot-Content-Location"] or "")
    is_address = url.startswith(("http://", "https://"))
    return page_article(clean(text_of(page, name)), url if is_address else None)
