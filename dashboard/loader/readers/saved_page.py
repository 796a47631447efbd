"""A web page saved with all its parts in one file (MHTML)."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from typing import BinaryIO

from dashboard.loader.readers.article import numbered
from dashboard.loader.readers.decoding import clean
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.readers.mail import MAX_BYTES, parse, text_of
from dashboard.loader.readers.web_page import page_article
from dashboard.loader.source import SourceError


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The page as one document, dated by itself and not by the day of saving."""
    content = whole(stream, name, MAX_BYTES, "Save the page as .html alone")
    message = parse(content, name)
    pages = (
        part
        for part in message.walk()
        if isinstance(part, EmailMessage) and part.get_content_type() in _PAGES
    )
    page = next(pages, None)
    if page is None:
        raise SourceError(name, "holds no page", "Save the page again, as .html or .mhtml")
    url = str(page["Content-Location"] or message["Snapshot-Content-Location"] or "")
    url = url if url.startswith(("http://", "https://")) else ""
    article = page_article(clean(text_of(page, name)), url or None)
    if not any(line.words.strip() for line in article.lines):
        raise SourceError(name, "is empty", "Give a page with at least one sentence")
    yield from numbered([article], name)


_PAGES = ("text/html", "application/xhtml+xml")
