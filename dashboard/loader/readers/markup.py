"""XML as events, one after the other, so that a file of any size takes little memory."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from xml.parsers import expat

from dashboard.loader.readers.packed import Readable
from dashboard.loader.source import SourceError

# Of the largest honest files within the limits; as many take some two seconds.
MAX_ELEMENTS: Final = 3_000_000
_ENCODING: Final = re.compile(
    rb"\s{0,9}<\?xml\b[^>]{0,99}\bencoding=[\"']([\w.-]{1,40})[\"']", re.ASCII
)
# Encodings of East Asia, in which a letter takes several bytes.
_WIDE: Final = frozenset(
    "gb2312 gbk gb18030 hz big5 big5hkscs cp950 shift_jis cp932 euc_jp iso2022_jp euc_kr cp949".split()
)
_PIECE: Final = 262_144
_NO_ATTRIBUTES: Final[Mapping[str, str]] = {}
_ADVICE: Final = "Save it anew from the program that made it, or paste its text"


# "start" or "end" with an element's name without its namespace, and its attributes; "text" with words.
# Tuples, since there are millions.
Event = tuple[str, str, Mapping[str, str]]


class _Gathering:
    """The events of the piece of XML that is read now."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.events: list[Event] = []
        self.elements = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins. Raises SourceError where there were too many."""
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            reason = f"has more than {MAX_ELEMENTS:,} elements"
            raise SourceError(self.name, reason, "Split it into several files")
        if attributes:
            attributes = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self.events.append(("start", tag.rpartition(" ")[2], attributes))

    def end(self, tag: str) -> None:
        """An element ends."""
        self.events.append(("end", tag.rpartition(" ")[2], _NO_ATTRIBUTES))

    def text(self, words: str) -> None:
        """Words."""
        self.events.append(("text", words, _NO_ATTRIBUTES))

    def refuse_entity(self, entity: str, *_: Any) -> None:
        """An entity is declared: it can stand for any amount of text, or for a file."""
        reason = "declares entities (“{}”), as no honest file does"
        raise SourceError(self.name, reason, _ADVICE, entity)


def xml_events(stream: Readable, name: str) -> Iterator[Event]:
    """The events of XML. Raises SourceError where it is damaged, too large or declares entities."""
    gathering = _Gathering(name)
    piece = stream.read(_PIECE)
    decoder = _decoder(piece)
    parser = expat.ParserCreate("utf-8" if decoder else None, namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = gathering.start
    parser.EndElementHandler = gathering.end
    parser.CharacterDataHandler = gathering.text
    parser.EntityDeclHandler = gathering.refuse_entity
    try:
        while piece:
            parser.Parse(decoder.decode(piece).encode() if decoder else piece, False)
            yield from gathering.events
            gathering.events.clear()
            piece = stream.read(_PIECE)
        parser.Parse(b"", True)
        yield from gathering.events
    except expat.ExpatError as error:
        reason = f"is damaged: {expat.ErrorString(error.code)} in line {error.lineno}"
        raise SourceError(name, reason, _ADVICE) from None
    except (LookupError, ValueError):  # as expat raises them for what Python cannot map
        reason = "names an encoding that it cannot be read in"
        raise SourceError(name, reason, "Save it anew as UTF-8") from None


def _decoder(head: bytes) -> codecs.IncrementalDecoder | None:
    """What reads the letters that the first line names, where expat cannot."""
    named = _ENCODING.match(head)
    try:
        encoding = codecs.lookup(named[1].decode("ascii")).name if named else ""
    except LookupError:
        return None
    return codecs.getincrementaldecoder(encoding)("replace") if encoding in _WIDE else None
