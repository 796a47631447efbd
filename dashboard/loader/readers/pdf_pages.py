"""The pages of a PDF as JSON, from standard input to standard output: a program of its own.

A PDF is a program, too, and can keep its reader busy for ever or eat all memory. So it is
read in a process that ``pdf.py`` stops when its time is up, and whose memory is limited
where the system can do that.
"""

from __future__ import annotations

import io
import json
import re
import sys
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError

# A long report unpacks to far less; beyond this the file means harm.
MAX_MEMORY_BYTES = 1_000_000_000
ENCRYPTED = "encrypted"
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def main(max_pages: int, max_characters: int) -> None:
    """Write what ``pages_of`` finds."""
    _limit_memory()
    found = pages_of(sys.stdin.buffer.read(), max_pages, max_characters)
    sys.stdout.buffer.write(json.dumps(found).encode())


def pages_of(content: bytes, max_pages: int, max_characters: int) -> dict[str, Any]:
    """Text of each page, which of them are pictures, title and day of making; or an error."""
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not _opens_without_password(reader):
        return {"error": ENCRYPTED}
    count = len(reader.pages)
    if count > max_pages:
        return {"count": count, "pages": []}
    pages: list[str] = []
    pictures: list[int] = []
    length = 0
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        pages.append(text)
        if not text.strip() and _shows_picture(page):
            pictures.append(number)
        length += len(text)
        if length > max_characters:
            break
    return {"count": count, "pages": pages, "pictures": pictures, **_about(reader)}


def _opens_without_password(reader: PdfReader) -> bool:
    """Files that only forbid printing open with an empty password."""
    try:
        return reader.decrypt("") is not PasswordType.NOT_DECRYPTED
    except DependencyError:  # a cipher that needs a further library
        return False


def _shows_picture(page: PageObject) -> bool:
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources is not None else None
    objects = drawn.get_object().values() if drawn is not None else ()
    return any(one.get_object().get("/Subtype") == "/Image" for one in objects)


def _about(reader: PdfReader) -> dict[str, str | None]:
    about = reader.metadata
    made = _DAY.match(str(about.get("/CreationDate", ""))) if about else None
    return {
        "title": about.title if about else None,
        "made": "-".join(made.groups()) if made else None,
    }


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    # A small host may allow less than that, and nobody may ask for more than it allows.
    unlimited = hard == resource.RLIM_INFINITY
    most = MAX_MEMORY_BYTES if unlimited else min(MAX_MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
