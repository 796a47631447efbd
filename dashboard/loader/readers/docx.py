"""A Word file reduced to its text: paragraphs, cells of tables, notes at the end.

Read from its parts directly, as a stream. What a reader has struck out is left out, what was
put in or stands in a box is read, like all else that Word shows in the body of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

from dashboard.loader.readers.decoding import clean, short_enough
from dashboard.loader.readers.exports import documents_in_export, export_of
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.markup import Event, xml_events
from dashboard.loader.readers.office_facts import office_facts
from dashboard.loader.readers.packed import ADVICE, Packed
from dashboard.loader.readers.plain import documents_in
from dashboard.loader.source import SourceError

# A book of a million characters has some ten thousand; as many empty ones say nothing.
MAX_PARAGRAPHS: Final = 500_000
_TYPE_OF_MAIN: Final = "/officeDocument"
_FIRST_PART: Final = "word/document.xml"
_LIST: Final = "_rels/.rels"
_ABOUT: Final = "docProps/core.xml"
# Struck out, there a second time for older programs, or how it looks.
_SKIPPED: Final = frozenset(
    {"moveFrom", "del", "Fallback", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"}
)
_BREAKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_PAGE_END: Final = "\f"
# All that is blank but the end of a page, at which an article may end.
_BLANKS: Final = " \t\n\r\xa0"
_PARAGRAPHS: Final = frozenset({"p", "tc", "tr", "txbxContent"})
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_NO_WORD: Final = "is a zip or Office file, and no Word file"


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The file as one document, or each of several articles."""
    if stream.read(len(_OLD_WORD)) == _OLD_WORD:
        reason = "is a Word file of the old kind, or locked with a password"
        raise SourceError(name, reason, "Save it as .docx without a password")
    packed = Packed(stream, name, "Word file")
    layout, lines = export_of(_spaced(paragraphs(packed)))
    if layout is not None:
        yield from documents_in_export(lines, layout, name)
        return
    text = short_enough("\n".join(lines).strip(), name)
    yield from documents_in(text, name, *office_facts(packed, _ABOUT, "created"))


def _spaced(paragraphs_: Iterable[str]) -> Iterator[str]:
    """Their lines, with a blank one between two paragraphs."""
    for one in paragraphs_:
        yield from clean(one).split("\n")
        yield ""


def paragraphs(packed: Packed) -> Iterator[str]:
    """The paragraphs that say something, in reading order, then the notes."""
    main = _main_part(packed)
    if main not in packed:
        raise SourceError(packed.name, _NO_WORD, ADVICE)
    folder = main.rpartition("/")[0]
    for part in (main, f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        if part in packed:
            with packed.opened(part) as unpacking:
                events = xml_events(unpacking, packed.name)
                for block in _blocks(events, packed.name, is_main=part == main):
                    yield from (line for one in block.split("\n\n") if (line := one.strip(_BLANKS)))


def _blocks(events: Iterator[Event], name: str, *, is_main: bool) -> Iterator[str]:
    """What stands between the edges of paragraphs and cells."""
    words: list[str] = []
    skipped = edges = 0
    in_words = False
    for kind, tag, about in events:
        if kind == "text":
            if in_words:
                words.append(tag)
        elif tag in _SKIPPED:
            skipped += 1 if kind == "start" else -1
        elif tag in _PARAGRAPHS:
            yield "".join(words)
            words.clear()
            edges += 1
            _check_count(edges, name)
        elif tag == "t":
            in_words = kind == "start" and not skipped
        elif kind == "start" and not skipped:
            words.append(_PAGE_END if about.get("type") == "page" else _BREAKS.get(tag, ""))
        elif tag == "document":
            is_main = False
    yield "".join(words)
    if is_main:
        raise SourceError(name, _NO_WORD, ADVICE)


def _check_count(edges: int, name: str) -> None:
    if edges > 2 * MAX_PARAGRAPHS:
        reason = f"has more than {MAX_PARAGRAPHS:,} paragraphs"
        raise SourceError(name, reason, "Paste its text")


def _main_part(packed: Packed) -> str:
    """The part that the file's own list of parts calls the document."""
    if _LIST in packed:
        with packed.opened(_LIST) as unpacking:
            for kind, tag, about in xml_events(unpacking, packed.name):
                is_it = kind == "start" and tag == "Relationship"
                if is_it and about.get("Type", "").endswith(_TYPE_OF_MAIN):
                    return about.get("Target", _FIRST_PART).lstrip("/")
    return _FIRST_PART
