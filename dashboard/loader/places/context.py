"""The words around a span."""

from __future__ import annotations

import re
from functools import cache

from dashboard.data_files import rows

# Wide enough for a handful of words on either side.
REACH = 60
MARKS = "“”\"'’‘(),.;:!?[]—–-"

# Capitals of the Latin scripts, as a part of a class of characters.
UPPER = "A-ZÀ-ÖØ-Þ" + "".join(
    chr(code) for code in (*range(0x100, 0x180), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)

# What stands between the members of a list.
LISTING = frozenset(
    {",", "and", ", and", "or", ", or", "&", "and the", "or the", ", and the", ", the"}
)


@cache
def words_of(*kinds: str) -> frozenset[str]:
    """The words of some kinds in place_words.csv."""
    return frozenset().union(*(_by_kind().get(kind, ()) for kind in kinds))


def governors(preposition: str, role: str) -> frozenset[str]:
    """The words whose ``preposition`` tells that a place is literal, or an actor."""
    return _by_kind().get(f"governs_{preposition}_{role}", frozenset())


@cache
def _by_kind() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("place_words.csv"):
        found.setdefault(row["kind"], set()).add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


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


# A word of a land's name: "Guinea-Bissau", "Québec".
_OF_LAND = rf"[{UPPER}][\w'-]{{1,20}}"
_HEAD = re.compile(
    rf"(?:, (?P<land>(?:{_OF_LAND} ){{0,3}}{_OF_LAND})\.?(?= \(|,? ?--|\.?-|,? ?—| - |, [A-Z][a-z]{{2,8}}\.? \d))?"
    r"(?: \((?:[A-Z]|\d)|,? ?--|\.-|,? ?—|,? - ?"
    r"|, (?:[A-Z][a-z]{2,8}\.?,? )?\d|, (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|: "
    rf"|\. (?=[{UPPER}“\"][^\n.]{{20}}))"
)


def heads_a_report(text: str, start: int, end: int) -> bool:
    """Whether a name stands where the dateline stands: "BERNE (AP) -", "BERNE, May 3"."""
    return _dateline(text, start, end) is not None


def land_of_a_dateline(text: str, start: int, end: int) -> str:
    """What stands between the town of a dateline and its end: "Kano" of "BICHI, Kano -"."""
    match = _dateline(text, start, end)
    land = match["land"] if match else None
    return "" if land is None or bare(land).lower() in words_of("calendar") else land


def _dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    return None if start and text[start - 1] != "\n" else _HEAD.match(text, end)


def bare(word: str) -> str:
    """The word without the marks around it."""
    return word.strip(MARKS)


def last_preposition(before: list[str]) -> str:
    """The word before a name, beyond articles, points of the compass and owners, in small letters."""
    for word in reversed(before):
        low = word.lower().lstrip("“\"'([")
        if low not in words_of("between") and not low.endswith("'s"):
            return low
    return ""
