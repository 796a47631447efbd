"""Words → the numbers of the events, or the titles, that have them, by SQLite's full-text search."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

# Words are kept by their stems' letters alone, without accents; nothing else of a text is kept.
_TABLE: Final = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5("
    "text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2')"
)
# What a crash leaves is not looked at.
_QUICKLY: Final = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")
_BEGINNING: Final = "*"
_IS_WORD: Final = re.compile(r"\w")

DIFFERENCE: Final = (
    "Whole words are looked for here, in any case of letters and without accents: “port” finds "
    "“Port” and neither “ports” nor “airport”, which a story's own search would. “port*” finds "
    "what begins so, and words in quotation marks are found in this order."
)


class WordIndex:
    """A file of words that is written or read; one connection a visitor."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def writing(cls, file: Path) -> Iterator[WordIndex]:
        """The index in a file, made where it is not there; all is written at the end."""
        with closing(sqlite3.connect(file)) as connection:
            for statement in (*_QUICKLY, _TABLE):
                connection.execute(statement)
            yield cls(connection)
            connection.commit()

    @classmethod
    def reading(cls, file: Path) -> WordIndex:
        """The index in a file that is there; sessions run in threads, one at a time."""
        address = f"{file.resolve().as_uri()}?mode=ro"
        return cls(sqlite3.connect(address, uri=True, check_same_thread=False))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """The words of some things by the numbers of these."""
        folded = ((number, text.casefold()) for number, text in rows)  # as terms are: “ß” is “ss”
        self._connection.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", folded)

    def having(self, terms: Sequence[str]) -> NDArray[np.int32]:
        """The numbers of what has all terms, in ascending order."""
        query = match_of(terms)
        if query is None:
            return np.empty(0, np.int32)
        found = self._connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (query,))
        return np.fromiter((number for (number,) in found), np.int32)


def match_of(terms: Sequence[str]) -> str | None:
    """Terms as FTS5 asks for them; None where no term has a letter or a figure.

    Each is a string of its own, so that nothing in it is read as a sign of the query.
    """
    return " ".join(_quoted(term) for term in terms if _IS_WORD.search(term)) or None


def _quoted(term: str) -> str:
    begins = term.endswith(_BEGINNING)
    words = term.rstrip(_BEGINNING).replace('"', '""').replace("\0", " ")
    return f'"{words}"{" *" if begins else ""}'
