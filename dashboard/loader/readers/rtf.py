"""Rich text (RTF): its words, a paragraph a line; or the articles of an export.

Read here, since the library that there is takes the square of a file's links in time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Final

from dashboard.loader.readers.decoding import clean, short_enough
from dashboard.loader.readers.exports import documents_in_export, export_of
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.readers.plain import documents_in
from dashboard.loader.source import SourceError

# Pictures are written out in it, letter by letter.
MAX_BYTES: Final = 100_000_000
# Groups within groups; no program writes more than some dozens.
MAX_DEPTH: Final = 10_000
_TOKEN: Final = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
# Groups that hold no words of the text.
_UNSEEN: Final = frozenset(
    (
        "fonttbl colortbl stylesheet info pict object objdata fldinst header headerf headerl headerr"
        " footer footerf footerl footerr listtable listoverridetable rsidtbl generator themedata"
        " colorschememapping datastore latentstyles xmlnstbl bkmkstart bkmkend pntext pntxta pntxtb"
        " annotation atnauthor atnid atnref atndate template operator revtbl filetbl tc xe mmathPr"
        " nonshppict shpinst sp sn sv listtext"
    ).split()
)
_WORDS: Final = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "page": "\n\f\n",
    "row": "\n",
    "cell": "\t",
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
_SIGNS: Final = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
_FIRST_HALVES: Final = range(0xD800, 0xDC00)
_SECOND_HALVES: Final = range(0xDC00, 0xE000)
_CHARSETS: Final = {
    128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The file as one document, or each article of an export."""
    content = whole(stream, name, MAX_BYTES, "Take its pictures out, or split it")
    if not content.lstrip().startswith(b"{\\rtf"):
        raise SourceError(name, "is no RTF", "Give it the name that fits what it holds")
    layout, lines = export_of(_spaced(content, name))
    if layout is not None:
        yield from documents_in_export(lines, layout, name)
        return
    text = "\n".join(lines).strip()
    yield from documents_in(short_enough(text, name), name)


def _spaced(content: bytes, name: str) -> Iterator[str]:
    """The paragraphs that say something, with a blank line between two, and two between pages."""
    for line in paragraphs(content.decode("latin-1"), name):
        if line == "\f":
            yield ""
        elif line.strip():
            yield clean(line).replace("\n", " ").strip()
            yield ""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    unseen: bool = False
    is_fonts: bool = False
    hidden: bool = False
    skip: int = 1
    font: int = -1


@dataclass(slots=True)
class _Reading:
    """A text as it is read: its groups, its fonts' letters, and the paragraph so far."""

    state: _State = field(default_factory=_State)
    outer: list[_State] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    encoding: str = "cp1252"
    words: list[str] = field(default_factory=list)
    bytes_: bytearray = field(default_factory=bytearray)
    to_skip: int = 0
    is_optional: bool = False

    def write(self, words: str) -> None:
        """Words of the text, where they are seen."""
        if words and not (self.state.unseen or self.state.hidden):
            self.words.append(words)

    def settle(self) -> None:
        """Turn the bytes that were gathered into the letters of their font."""
        if self.bytes_:
            encoding = self.fonts.get(self.state.font, self.encoding)
            self.write(self.bytes_.decode(encoding, errors="replace"))
            self.bytes_.clear()

    def plain(self, words: str) -> None:
        """Letters that stand as they are, but for those that stand for one beyond ASCII."""
        skipped = min(self.to_skip, len(words))
        self.to_skip -= skipped
        self.is_optional = False
        self.write(words[skipped:])

    def byte(self, written: str) -> None:
        """A byte that is written in figures."""
        if self.to_skip:
            self.to_skip -= 1
        else:
            self.bytes_.append(int(written, 16))

    def command(self, word: str, number: str | None) -> None:
        """A control word."""
        value = int(number) if number else 0
        if word in _UNSEEN or self.is_optional:
            self.state = replace(self.state, unseen=True, is_fonts=word == "fonttbl")
        elif word == "u":
            self._letter(value % 65_536)
            self.to_skip = self.state.skip
        elif word == "uc":
            self.state = replace(self.state, skip=min(max(value, 0), 10))
        elif word == "f":
            self.state = replace(self.state, font=value)
        elif word == "fcharset" and self.state.is_fonts:
            self.fonts[self.state.font] = _CHARSETS.get(value, self.encoding)
        elif word == "ansicpg":
            self.encoding = _known(f"cp{value}", self.encoding)
        elif word == "v":
            self.state = replace(self.state, hidden=number != "0")
        elif word in _WORDS:
            self.write(_WORDS[word])
        self.is_optional = False

    def _letter(self, code: int) -> None:
        """A letter by its number; those beyond 65,535 are written in two halves."""
        half = self.words[-1] if self.words and code in _SECOND_HALVES else ""
        if half and ord(half[-1]) in _FIRST_HALVES:
            self.words[-1] = half[:-1]
            code = 0x10000 + ((ord(half[-1]) - 0xD800) << 10) + (code - 0xDC00)
        self.write(chr(code))

    def group(self, brace: str) -> None:
        """A group begins or ends."""
        self.to_skip = 0
        if brace == "{":
            self.outer.append(self.state)
        elif self.outer:
            self.state = self.outer.pop()

    def sign(self, sign: str) -> None:
        """A sign behind a backslash; a star says that what follows may be passed over."""
        if sign == "*":
            self.is_optional = True
        elif self.to_skip:
            self.to_skip -= 1
        else:
            self.write(_SIGNS.get(sign, ""))


def paragraphs(text: str, name: str) -> Iterator[str]:
    """The paragraphs of the text. Raises SourceError where its groups do not end."""
    reading = _Reading()
    at = 0
    while match := _TOKEN.match(text, at):
        at = match.end()
        word, number, byte, sign, brace, plain = match.groups()
        if byte is not None:
            reading.byte(byte)
            continue
        reading.settle()
        if word is not None:
            at += int(number or 0) if word == "bin" and number and number[0] != "-" else 0
            reading.command(word, number)
        elif plain is not None:
            reading.plain(plain)
        elif brace is not None:
            reading.group(brace)
        elif sign is not None:
            reading.sign(sign)
        if len(reading.outer) > MAX_DEPTH:
            reason = f"has more than {MAX_DEPTH:,} groups within one another"
            raise SourceError(name, reason, "Save it anew, or paste its text")
        if reading.words and "\n" in reading.words[-1]:
            *whole_, rest = "".join(reading.words).split("\n")
            yield from whole_
            reading.words = [rest] if rest else []
    reading.settle()
    yield "".join(reading.words)


def _known(encoding: str, other: str) -> str:
    try:
        b"x".decode(encoding)  # of no bytes Python asks no encoding
    except LookupError:
        return other
    return encoding
