"""The words around a span."""

from __future__ import annotations

# Wide enough for a handful of words on either side.
REACH = 60
_ENDS = (".", "!", "?", ":", ";", "\n")


def words_before(text: str, start: int) -> list[str]:
    """Up to some six words before ``start``, in the same paragraph, nearest last."""
    piece = text[max(0, start - REACH) : start]
    cut = piece.rfind("\n")
    return piece[cut + 1 :].split()


def words_after(text: str, end: int) -> list[str]:
    """The words after ``end``, in the same paragraph, nearest first."""
    piece = text[end : end + REACH]
    cut = piece.find("\n")
    return (piece if cut < 0 else piece[:cut]).split()
