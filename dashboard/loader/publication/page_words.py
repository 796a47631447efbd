"""The words of ``data/publication_words.csv``, as they are looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from dashboard.data_files import plain_rows, rows

Label = Literal["first", "published", "stated", "updated", "later", "event", "field"]
LABELS: Final[tuple[Label, ...]] = (
    "first",
    "published",
    "stated",
    "updated",
    "later",
    "event",
    "field",
)
_BLANK: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PageWords:
    """Labels with what they say (``at_start``: those that are labels only there), and other words."""

    labels: dict[str, Label]
    at_start: frozenset[str]
    page: frozenset[str]
    job: frozenset[str]
    told: frozenset[str]
    paper: frozenset[str]
    issue: frozenset[str]
    numbered: frozenset[str]
    appearing: frozenset[str]
    signing: frozenset[str]
    caption: frozenset[str]
    pictured: frozenset[str]
    serial: frozenset[str]
    zones: tuple[str, ...]
    day_first: frozenset[str]


@cache
def page_words() -> PageWords:
    """The table, read once."""
    table = rows("publication_words.csv")
    labels: dict[str, Label] = {}
    at_start: set[str] = set()
    for kind in LABELS:
        for row in table:
            if row["kind"] == kind:
                words = row["words"].split("|")
                labels.update((word, kind) for word in words if word not in labels)
                at_start.update(words if row["where"] == "start" else ())
    zones = [row["zone"] for row in rows("time_zones.csv")]
    return PageWords(
        labels,
        frozenset(at_start),
        _words(table, "page"),
        _words(table, "job"),
        _words(table, "told"),
        _words(table, "paper"),
        _words(table, "issue"),
        _words(table, "numbered"),
        _words(table, "appearing"),
        _words(table, "signing"),
        _words(table, "caption"),
        _words(table, "pictured"),
        _words(table, "serial"),
        tuple(sorted({*zones, *_words(table, "zone")}, key=len, reverse=True)),
        _words(table, "day_first"),
    )


@cache
def first_names() -> frozenset[str]:
    """First names that are nothing else, with which the names of writers begin."""
    return frozenset(name for name, _, weak, _ in plain_rows("first_names.csv") if not weak)


def _words(table: tuple[dict[str, str], ...], kind: str) -> frozenset[str]:
    return frozenset(w for row in table if row["kind"] == kind for w in row["words"].split("|"))


def folded(words: str) -> str:
    """Words as labels are compared: small letters, single blanks, no "ſ", "ı" or "İ"."""
    return _BLANK.sub(" ", words).casefold().replace("\u0307", "").replace("ı", "i")
