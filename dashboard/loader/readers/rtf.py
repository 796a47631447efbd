"""Rich text (RTF): its words, a paragraph a line; or the articles of an export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from dashboard.loader.readers.article import numbered
from dashboard.loader.readers.decoding import clean, short_enough
from dashboard.loader.readers.exports import articles_in, export_of
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.readers.plain import documents_in
from dashboard.loader.source import SourceError

# Pictures are written out in it, letter by letter.
MAX_BYTES: Final = 100_000_000
# Pictures and data, which say nothing and take all the time.
_DATA: Final = re.compile(
    rb"\{\\(?:\*\\)?(?:pict|object|objdata|themedata|colorschememapping|datastore)\b"
)
_HEX: Final = re.compile(rb"[0-9a-fA-F\s]{200,}")
_ADVICE: Final = "Save it anew as .rtf or .docx, or paste its text"


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The file as one document, or each article of an export."""
    content = whole(stream, name, MAX_BYTES, "Take its pictures out, or split it")
    if not content.lstrip().startswith(b"{\\rtf"):
        raise SourceError(name, "is no RTF", "Give it the name that fits what it holds")
    lines = clean(_words(content, name)).split("\n")
    layout, lines_again = export_of(lines)
    if layout is not None:
        spaced = (one for line in lines_again for one in (line, ""))
        yield from numbered(articles_in(spaced, layout), name)
        return
    text = "\n\n".join(line.strip() for line in lines if line.strip())
    yield from documents_in(short_enough(text, name), name)


def _words(content: bytes, name: str) -> str:
    # Only rich text needs it.
    from striprtf import striprtf  # noqa: PLC0415

    plain = _HEX.sub(b"", content).decode("latin-1")
    try:
        reader: Any = striprtf
        return str(reader.rtf_to_text(plain, errors="replace"))
    except (ValueError, IndexError, LookupError, UnicodeError, RecursionError, TypeError) as error:
        reason = f"is damaged, or no RTF that can be read ({type(error).__name__})"
        raise SourceError(name, reason, _ADVICE) from None
