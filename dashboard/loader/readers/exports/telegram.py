"""A Telegram channel as HTML: a ``div class="message"`` for each message, its stamp in a title."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.dates import stored_day
from dashboard.loader.readers.exports.labels import HEAD
from dashboard.loader.readers.web_text import visible_lines

MARK: Final = re.compile(r'<div class="message default')


def read_message(root: etree._Element) -> Article | None:
    """The message of a piece of the page; None where it says nothing."""
    classes = {str(one.get("class") or ""): one for one in reversed(list(root.iter("div")))}
    text, date = (
        classes.get("text"),
        next((one for name, one in classes.items() if "date details" in name), None),
    )
    if text is None or date is None:
        return None
    sender = classes.get("from_name")
    own = [one.words for one in visible_lines(text)]
    shown = [one.words for one in visible_lines(root)]
    return Article(
        tuple(
            one
            for words in shown
            for one in (Line(words, None if words in own else HEAD), Line(""))
        ),
        source=one_line("".join(sender.itertext())) if sender is not None else None,
        published=stored_day(date.get("title")),
    )
