"""The pages of a PDF, each with its text.

A PDF is a program, too: it is read in the process that ``apart.py`` starts, page after page.
"""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf.errors import DependencyError

from dashboard.loader.readers import patience

ENCRYPTED = "encrypted"
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


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
        patience.go_on()
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
    title = about.get("/Title") if about else None  # of any type
    return {
        "title": str(title) if isinstance(title, str) else None,
        "made": "-".join(made.groups()) if made else None,
    }
