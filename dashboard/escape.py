"""The one way in which words of others reach the screen: escaped, once, per kind of output."""

from __future__ import annotations

import html as _html
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

# Control characters draw nothing but can hide or reorder what follows; line ends stay.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&/@])")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>&|~$@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_MARKDOWN_START: Final = re.compile(r"^(\d{0,9})([#+=.)-])")
# Streamlit makes links of these in words that are escaped already; a joiner, which draws nothing,
# parts them.
_LIVE: Final = re.compile(
    r"(?<=http:)(?=//)|(?<=https:)(?=//)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE
)
_JOINER: Final = "\u2060"
_LINK_SCHEMES: Final = frozenset({"http", "https"})


def plain(words: str) -> str:
    """Words without characters that hide or reorder others."""
    return _CONTROLS.sub("", words)


def html(words: object) -> str:
    """Words as HTML text or as a quoted attribute value."""
    return _html.escape(plain(str(words)), quote=True)


def markdown(words: object) -> str:
    """Words as one line of Streamlit Markdown that draws exactly them.

    Every character that Markdown, its directives (``:red[…]``), formulas (``$…$``),
    or links read is written as a backslash escape; line ends become spaces. No address in
    them is a link.
    """
    line = _LIVE.sub(_JOINER, " ".join(plain(str(words)).split()))
    return _MARKDOWN.sub(r"\\\1", line)


def markdown_file(words: object) -> str:
    """Words as part of one line of a Markdown file, with as few backslashes as keep them words.

    Signs and numbers are escaped only where they would begin a heading or a list; a web
    address can be read, and is no link.
    """
    line = _IN_MARKDOWN.sub(r"\\\1", " ".join(plain(str(words)).split()))
    return _MARKDOWN_START.sub(r"\1\\\2", line)


def cell(value: str | float | None) -> str:
    """A value as a cell of a CSV file, which no spreadsheet reads as a formula.

    Numbers are ours and stay numbers. Text that begins like a formula, also after blanks,
    gets an apostrophe before it, which spreadsheets show or swallow and never calculate.
    """
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    words = plain(value)
    starts = words.startswith(_FORMULA) or words.lstrip().startswith(_FORMULA)
    return f"'{words}" if starts else words


def xml_words(words: str) -> str:
    """Words with a replacement character for each that XML forbids, so that offsets stay."""
    return _NOT_XML.sub("\ufffd", words)


def xml(words: object) -> str:
    """Words as XML text or as a quoted attribute value; all characters but forbidden ones stay."""
    escaped = _html.escape(xml_words(str(words)), quote=False)
    return escaped.replace('"', "&quot;").replace("\r", "&#13;")


def chart(words: object) -> str:
    """Words as plotly text, which reads a few HTML tags and entities."""
    return _html.escape(plain(str(words)), quote=False)


def short(words: object, letters: int) -> str:
    """Words as data for a script that sets them as text and nothing else, cut after ``letters``."""
    line = " ".join(plain(str(words)).split())
    return line if len(line) <= letters else f"{line[: letters - 1].rstrip()}…"


def tag(name: str, body: str = "", /, **attributes: str | None) -> str:
    """An element around ``body``, which is HTML already; None leaves an attribute out.

    ``class_`` is written ``class``, ``data_event`` as ``data-event``.
    """
    return f"<{name}{_attributes(attributes)}>{body}</{name}>"


def _attributes(attributes: Mapping[str, str | None]) -> str:
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html(value)}"'
        for name, value in attributes.items()
        if value is not None
    )


def words_of_text(words: str, class_: str | None = None) -> str:
    """Words of an article in a span of their own that finds its own reading direction."""
    return tag("span", html(words), class_=class_, dir="auto")


def link(words: str, address: str | None) -> str:
    """A link that opens apart; an address that is no web address is left out."""
    shown = html(words)
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return shown
    if parts.scheme not in _LINK_SCHEMES or not parts.netloc:
        return shown
    return tag("a", shown, href=address, target="_blank", rel="noopener noreferrer")
