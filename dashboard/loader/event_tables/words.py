"""What a cell says, in one line: without the markup that programs for timelines and maps take."""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.readers.article import one_line
from dashboard.loader.readers.web_text import visible_text

# What people write in TimelineJS; <jane@larnok.example> is no tag.
_TAG: Final = (
    r"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|"
    r"iframe|img|ins|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|"
    r"th|thead|tr|tt|u|ul|video)(?:[\s/][^<>]{0,1000})?>"
)
_MARKUP: Final = re.compile(rf"{_TAG}|&[a-zA-Z#][a-zA-Z0-9]{{0,10}};", re.IGNORECASE)
_NO_TAG: Final = re.compile(rf"<(?!{_TAG[1:]})", re.IGNORECASE)
# How exports for spreadsheets keep a cell from being calculated.
_NO_FORMULA: Final = re.compile(r"\A'(?=\s{0,9}[=+\-@＝＋－＠])")


def without_markup(cell: str) -> str:
    """The words of a cell that can hold HTML."""
    return one_line(visible_text(_NO_TAG.sub("&lt;", cell)) if _MARKUP.search(cell) else cell)


def without_apostrophe(cell: str) -> str:
    """The words of a cell of our own tables, where no formula is one."""
    return one_line(_NO_FORMULA.sub("", cell))
