"""What a web page shows, line by line, and which of it stands beside its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

_UNSEEN: Final = ("script", "style", "noscript", "template", "svg", "head", "iframe", "object")
_BLOCKS: Final = frozenset(
    (
        "address article aside blockquote body br button caption center dd details div dl dt fieldset"
        " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre"
        " section select summary table td th time tr ul"
    ).split()
)
# What an encyclopaedia puts behind its words: "[edit]", "[1]".
_MARKS: Final = frozenset(("mw-editsection", "reference", "mw-ref"))
# Where no word is of the article.
_BESIDE: Final = frozenset(("nav", "aside", "footer", "form", "button", "select", "menu"))
_ROLES: Final = frozenset(
    ("navigation", "banner", "contentinfo", "complementary", "search", "dialog")
)
_XML_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*>")
# A tag of so many characters holds data and no words; libxml2 takes their square in time.
_ENDLESS_TAG: Final = re.compile(r"<([a-zA-Z][\w:-]{0,40})[^<>]{8000,}(?:>|(?=<)|\Z)")
_BLANKS: Final = re.compile(r"[ \t\xa0\r\n]+")


@dataclass(frozen=True, slots=True)
class PageLine:
    """Words that a page shows in one line.

    ``beside``: they stand in a part that is never the article; ``begins``: a paragraph does,
    which a mere line break does not make.
    """

    words: str
    beside: bool
    begins: bool


def parse_page(html: str) -> etree._Element | None:
    """The page's tree; None where it has no element."""
    # Heavy, and only web pages need it.
    from lxml import etree  # noqa: PLC0415
    from lxml import html as lxml_html  # noqa: PLC0415

    parser = lxml_html.HTMLParser(huge_tree=True)
    clean = _ENDLESS_TAG.sub(r"<\1>", _XML_DECLARATION.sub("", html))
    try:
        return lxml_html.document_fromstring(clean, parser=parser)
    except etree.ParserError:
        return None


def visible_lines(root: etree._Element) -> Iterator[PageLine]:
    """The lines that the page shows, in its order; scripts and styles show none."""
    from lxml import etree  # noqa: PLC0415

    words: list[str] = []
    beside = 0
    begins = True
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for action, element in walk:
        if action in ("comment", "pi"):
            words.append(element.tail or "")
            continue
        tag = element.tag
        seen = tag not in _UNSEEN and not _is_mark(element)
        if action == "start" and not seen:
            walk.skip_subtree()
        elif tag in _BLOCKS:
            line = _BLANKS.sub(" ", "".join(words)).strip()
            if line:
                yield PageLine(line, beside > 0, begins)
                begins = False
            begins = begins or tag != "br"
            words.clear()
        if _is_beside(element):
            beside += 1 if action == "start" else -1
        if action == "start" and seen:
            words.append(element.text or "")
        elif action == "end":
            words.append(element.tail or "")
    line = _BLANKS.sub(" ", "".join(words)).strip()
    if line:
        yield PageLine(line, beside=False, begins=begins)


def _is_mark(element: etree._Element) -> bool:
    return element.tag in ("sup", "span") and not _MARKS.isdisjoint(
        element.get("class", "").split()
    )


def _is_beside(element: etree._Element) -> bool:
    return element.tag in _BESIDE or element.get("role") in _ROLES


def visible_text(html: str) -> str:
    """The page's words, a paragraph for each line."""
    root = parse_page(html)
    return "\n\n".join(line.words for line in visible_lines(root)) if root is not None else ""


def spaced_lines(html: str) -> Iterator[str]:
    """The page's lines, with a blank one where a paragraph begins."""
    root = parse_page(html)
    for line in visible_lines(root) if root is not None else ():
        if line.begins:
            yield ""
        yield line.words
