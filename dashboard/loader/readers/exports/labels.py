"""The labels of facts in the exports of databases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.readers.article import one_line

# What stands before the words of an article, or behind them, and is none of them.
HEAD: Final = "head of the article in its database"
TAIL: Final = "facts of its database below the article"
COVER: Final = "page of the export, no article"
_LABEL: Final = re.compile(r"\s{0,40}([^\W\d_][\w &/().’'-]{0,39}?)\s{0,3}:(?:\s|$)")
_RIGHTS: Final = re.compile(
    r"\s*(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten"
    r"|tous droits réservés|todos los derechos|alle rechten voorbehouden|tutti i diritti)",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"(?:by|von|par|por|di|door)\s*:?\s+(?=\S)", re.IGNORECASE)
_AND: Final = re.compile(r"\s*;\s*|\s+(?:and|und|et|y)\s+")
_PAGE: Final = re.compile(r"\s*(?:page|seite)\s+\d+\s+(?:of|von)\s+\d+\s*", re.IGNORECASE)


@cache
def fields(database: str) -> Mapping[str, frozenset[str]]:
    """The fields that each label of a database can be, by its words in small letters."""
    found: dict[str, set[str]] = {}
    for row in rows("export_labels.csv"):
        if row["database"] == database:
            for words in row["words"].split("|"):
                found.setdefault(words, set()).add(row["field"])
    return {words: frozenset(names) for words, names in found.items()}


def label_of(line: str, database: str) -> frozenset[str]:
    """The fields that a line begins with the label of, or is the label of; none where it is not."""
    match = _LABEL.match(line)
    words = match[1] if match else line.strip()
    return fields(database).get(words.casefold(), frozenset()) if words else frozenset()


def behind_label(line: str) -> str:
    """What the line says behind its label."""
    match = _LABEL.match(line)
    return one_line(line[match.end() :]) if match else ""


def label_end(line: str) -> int:
    """Where the words behind a line's label begin."""
    match = _LABEL.match(line)
    return match.end() if match else 0


def is_rights(line: str) -> bool:
    """Whether it says whose the article is."""
    return _RIGHTS.match(line) is not None


def is_page_number(line: str) -> bool:
    """Whether it is the number of a page of the export."""
    return _PAGE.fullmatch(line) is not None


def authors_in(words: str) -> tuple[str, ...]:
    """The writers that a byline names."""
    names = _AND.split(_BY.sub("", one_line(words), count=1))
    return tuple(name.strip(" ,.") for name in names if name.strip(" ,."))


@cache
def _languages() -> Mapping[str, str]:
    from babel import Locale  # noqa: PLC0415 - only exports name their language in words

    codes = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "ar", "tr", "pl", "sv", "da", "zh")
    return {
        Locale(spoken).languages[code].casefold(): code for spoken in codes[:7] for code in codes
    }


def language_in(words: str) -> str | None:
    """The code of the first language that the words name."""
    names: Iterable[str] = re.findall(r"[^\W\d_]+", words.casefold())
    known = _languages()
    return next((known[name] for name in names if name in known), None)
