"""Names in plain letters."""

from __future__ import annotations

import unicodedata

# Letters that are no plain letter with an accent.
LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L"}
    | {"æ": "ae", "Æ": "Ae", "ß": "ss", "ı": "i", "đ": "d", "Đ": "D"}
)


def plain_letters(name: str) -> str:
    """The name without accents, as towns.csv has it."""
    if name.isascii():
        return name
    parts = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(part for part in parts if not unicodedata.combining(part))
