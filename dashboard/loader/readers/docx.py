"""A Word file reduced to its text: paragraphs, cells of tables, notes at the end.

Read from its parts directly, each no further than a limit: what is packed can be a
thousand times as large as the file. What a reader has struck out is left out, what was put
in or stands in a box is read, like all else that Word shows in the body of the page.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from lxml import etree

from dashboard.loader.readers.decoding import clean, filled
from dashboard.loader.readers.kind import DAMAGED_ZIP, whole
from dashboard.loader.source import Source, SourceError

# With pictures; the text of the longest book is a tenth of it.
MAX_BYTES: Final = 50_000_000
# A book of a million characters takes some 10 million as Word writes it, and ten times that
# in memory while it is read.
MAX_UNPACKED_BYTES: Final = 30_000_000
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_TYPE_OF_MAIN: Final = "/officeDocument"
_FIRST_PART: Final = "word/document.xml"
_TERMS: Final = "{http://purl.org/dc/terms/}"
_ELEMENTS: Final = "{http://purl.org/dc/elements/1.1/}"
# Struck out, there a second time for older programs, or how it looks.
_SKIPPED: Final = frozenset(
    {"moveFrom", "del", "Fallback", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"}
)
_BREAKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_PARAGRAPHS: Final = frozenset({"p", "tc", "tr", "txbxContent"})
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
# The standard of Word files knows no others; theirs may take any amount of memory to unpack.
_PACKINGS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ADVICE: Final = "Save it anew from the program that made it, or paste its text"


@dataclass(frozen=True, slots=True)
class WordText:
    """The words of a Word file, a paragraph a line with a blank one between."""

    text: str
    title: str | None
    made: str | None


def read(stream: BinaryIO, name: str) -> Iterator[Source]:
    """The file as one document."""
    found = read_docx(
        whole(stream, name, MAX_BYTES, "Take its pictures out, or paste its text"), name
    )
    yield filled(Source(name, clean(found.text), title=found.title, made=found.made))


def read_docx(content: bytes, name: str) -> WordText:
    """The file's words.

    Raises SourceError where it is no Word file, damaged, or too large.
    """
    if content.startswith(_OLD_WORD):
        reason = "is a Word file of the old kind, or locked with a password"
        raise SourceError(name, reason, "Save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _read_parts(_Parts(packed, name))
    except DAMAGED_ZIP:
        raise SourceError(name, "is damaged, or no Word file", _ADVICE) from None


class _Parts:
    """The parts of the file, as far as the limit on all of them together allows."""

    def __init__(self, packed: zipfile.ZipFile, name: str) -> None:
        self.name = name
        self._packed = packed
        self._left = MAX_UNPACKED_BYTES

    def read(self, part: str) -> etree._Element | None:
        """The XML of a part; None where the file does not have it.

        The sizes that the file declares may be wrong: what counts is what comes out.
        """
        try:
            found = self._packed.getinfo(part)
        except KeyError:
            return None
        if found.compress_type not in _PACKINGS:
            raise SourceError(self.name, "is packed as no Word file is", _ADVICE)
        with self._packed.open(found) as unpacking:
            xml = unpacking.read(self._left + 1)
        self._left -= len(xml)
        if self._left < 0:
            reason = f"unpacks to more than {MAX_UNPACKED_BYTES:,} bytes"
            raise SourceError(self.name, reason, "Paste its text")
        return self._parsed(xml)

    def _parsed(self, xml: bytes) -> etree._Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(xml, parser)
        except etree.XMLSyntaxError:
            raise SourceError(self.name, "is damaged, or no Word file", _ADVICE) from None
        if root.getroottree().docinfo.doctype:
            reason = "declares entities, as no Word file does"
            raise SourceError(self.name, reason, _ADVICE)
        return root


def _read_parts(parts: _Parts) -> WordText:
    main = _main_part(parts)
    document = parts.read(main)
    if document is None or document.tag not in {f"{_WORD}document", f"{_STRICT}document"}:
        raise SourceError(parts.name, "is a zip or Office file, and no Word file", _ADVICE)
    folder = main.rpartition("/")[0]
    notes = (parts.read(f"{folder}/{kind}.xml") for kind in ("footnotes", "endnotes"))
    lines = [line for part in (document, *notes) if part is not None for line in _lines(part)]
    about = parts.read("docProps/core.xml")
    title = _property(about, f"{_ELEMENTS}title")
    made = _DAY.match(_property(about, f"{_TERMS}created") or "")
    return WordText("\n\n".join(lines), title, made.group() if made else None)


def _main_part(parts: _Parts) -> str:
    """The part that the file's own list of parts calls the document."""
    listed = parts.read("_rels/.rels")
    for one in listed.iter("{*}Relationship") if listed is not None else ():
        if one.get("Type", "").endswith(_TYPE_OF_MAIN):
            return one.get("Target", _FIRST_PART).lstrip("/")
    return _FIRST_PART


def _property(about: etree._Element | None, tag: str) -> str | None:
    found = about.findtext(tag) if about is not None else None
    return " ".join((found or "").split()) or None


def _lines(part: etree._Element) -> list[str]:
    """The paragraphs of a part that say something, in reading order."""
    words: list[str] = []
    walk = etree.iterwalk(part, events=("start", "end"))
    for action, element in walk:
        tag = etree.QName(element).localname
        if action == "start" and tag in _SKIPPED:
            walk.skip_subtree()
        elif tag in _PARAGRAPHS:
            words.append("\n\n")
        elif action == "start" and _in_word(element):
            words.append((element.text or "") if tag == "t" else _BREAKS.get(tag, ""))
    paragraphs = "".join(words).split("\n\n")
    return [line for one in paragraphs if (line := one.strip())]


def _in_word(element: etree._Element) -> bool:
    """Whether it is an element of the text, and not of a drawing within it."""
    return str(element.tag).startswith((_WORD, _STRICT))
