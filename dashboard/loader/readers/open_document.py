"""OpenDocument text (ODT): its paragraphs, headings and cells of tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from dashboard.loader.readers.decoding import clean, short_enough
from dashboard.loader.readers.exports import documents_in_export, export_of
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.markup import Event, xml_events
from dashboard.loader.readers.office_facts import office_facts
from dashboard.loader.readers.packed import ADVICE, Packed
from dashboard.loader.readers.plain import documents_in
from dashboard.loader.source import SourceError

CONTENT: Final = "content.xml"
_ABOUT: Final = "meta.xml"
_PARAGRAPHS: Final = frozenset(("p", "h"))
# Struck out, or said by who comments.
_SKIPPED: Final = frozenset(("deletion", "tracked-changes", "annotation", "forms", "note-citation"))
_BREAKS: Final = {"tab": "\t", "line-break": "\n"}
_MAX_BLANKS: Final = 100


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The file as one document, or each article of an export."""
    packed = Packed(stream, name, "OpenDocument text")
    if CONTENT not in packed:
        raise SourceError(name, "is a zip, and no OpenDocument text", ADVICE)
    layout, lines = export_of(_lines(packed))
    if layout is not None:
        yield from documents_in_export(lines, layout, name)
        return
    text = short_enough("\n".join(lines).strip(), name)
    title, made = office_facts(packed, _ABOUT, "creation-date")
    yield from documents_in(text, name, title, made)


def _lines(packed: Packed) -> Iterator[str]:
    with packed.opened(CONTENT) as unpacking:
        for paragraph in _paragraphs(xml_events(unpacking, packed.name)):
            yield from clean(paragraph).split("\n")
            yield ""


def _paragraphs(events: Iterator[Event]) -> Iterator[str]:
    """The paragraphs that say something."""
    words: list[str] = []
    depth = skipped = 0
    for kind, tag, about in events:
        if kind == "text":
            if depth and not skipped:
                words.append(tag)
        elif tag in _SKIPPED:
            skipped += 1 if kind == "start" else -1
        elif tag in _PARAGRAPHS:
            if said := "".join(words).strip():
                yield said
            words.clear()
            depth += 1 if kind == "start" else -1
        elif kind == "start" and depth and not skipped:
            words.append(_blanks(about) if tag == "s" else _BREAKS.get(tag, ""))


def _blanks(about: object) -> str:
    count = about.get("c", "1") if isinstance(about, dict) else "1"
    return " " * min(int(count) if count.isdecimal() else 1, _MAX_BLANKS)
