"""Web archives (WARC): each page that was kept is one document, dated by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from dashboard.loader.readers.article import Article, numbered
from dashboard.loader.readers.decoding import clean, decode
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.web_page import page_article
from dashboard.loader.source import SourceError

# No page of words is larger.
MAX_PAGE: Final = 10_000_000
MAX_RECORDS: Final = 200_000
_PAGES: Final = ("text/html", "application/xhtml+xml")
_ADVICE: Final = "Save the pages anew, as .warc or .html"


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The pages, each as one document."""
    found = False
    for one in numbered(_pages(stream, name), name):
        found = True
        yield one
    if not found:
        raise SourceError(name, "holds no web page with words", _ADVICE)


def _pages(stream: BinaryIO, name: str) -> Iterator[Article | SourceError]:
    # Only archives need it.
    from warcio import archiveiterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    reader: Any = archiveiterator
    try:
        for number, record in enumerate(reader.ArchiveIterator(stream), 1):
            if number > MAX_RECORDS:
                yield SourceError(name, f"has more than {MAX_RECORDS:,} records", "Split it")
                return
            article = _page(record, name)
            if article is not None:
                yield article
    except (ArchiveLoadFailed, ValueError, OSError, EOFError, KeyError, AttributeError) as error:
        reason = f"is damaged ({type(error).__name__}); what stands before that is read"
        yield SourceError(name, reason, _ADVICE)


def _page(record: Any, name: str) -> Article | None:
    """The page of one record; None where it is none, or has no words."""
    if record.rec_type not in ("response", "resource"):
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").partition(";")
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if kind[0].strip().casefold() not in _PAGES or not status.startswith("2"):
        return None
    content = record.content_stream().read(MAX_PAGE)
    try:
        words = content.decode(kind[2].rpartition("charset=")[2].strip("\"' ") or "utf-8")
    except (LookupError, ValueError):
        words = decode(content, name)
    article = page_article(clean(words), url if url.startswith("http") else None)
    return article if any(line.words.strip() for line in article.lines) else None
