"""Words of which nobody says whether they are text or a web page."""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.readers.decoding import short_enough
from dashboard.loader.readers.plain import plain_text
from dashboard.loader.source import Source

LOOKS_LIKE_PAGE: Final = re.compile(
    r"\s*(?:<\?xml\b[^<>]{0,300}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}(?:<!doctype html|<html\b)",
    re.IGNORECASE | re.DOTALL,
)


def read_text(text: str, name: str) -> Source:
    """Text as a source; what looks like a web page is reduced to its text.

    Raises SourceError where there is nothing to read, or too much.
    """
    if LOOKS_LIKE_PAGE.match(short_enough(text, name)):
        # Heavy, and only web pages need it.
        from dashboard.loader.readers.web_page import page_source  # noqa: PLC0415

        return page_source(text, name)
    return plain_text(text, name)
