"""A corpus opened for questions: shared by all who ask, each of whom has a cursor of his own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dashboard.corpus.index_files import WORDS, index_of, reading
from dashboard.corpus.indexing import indexed_parts
from dashboard.corpus.layout import PARTS
from dashboard.corpus.parts import OtherLayoutError, readable_parts
from dashboard.corpus.queries import Questions
from dashboard.corpus.words import WordIndex


class NoIndexError(LookupError):
    """Raised for a corpus that cannot be asked; the message says what to do."""

    def __init__(self, corpus: Path) -> None:
        super().__init__(f"{corpus} {_missing(corpus)}")


def _missing(corpus: Path) -> str:
    """What a corpus that cannot be asked lacks, and how it comes by it."""
    if not (corpus / PARTS).is_dir():
        return f"is no corpus. Make one: dateline corpus build ARTICLES… --into {corpus}"
    try:
        readable_parts(corpus)
    except OtherLayoutError as error:
        return f"cannot be asked. {error}"
    return f"has no index, or one of another version. Make one: dateline corpus stories {corpus}"


class OpenCorpus:
    """A corpus whose index is open for reading."""

    def __init__(self, folder: Path, index: Path) -> None:
        self.folder = folder
        self.index = index
        self._database = reading(index)

    def ask(self) -> Questions:
        """Questions of one visitor."""
        words = WordIndex.reading(self.index / WORDS)
        return Questions(self.folder, self.index, self._database.cursor(), words)

    def close(self) -> None:
        """Let go of the files."""
        self._database.close()


def opened(folder: Path, index: Path | None = None) -> OpenCorpus:
    """A corpus with an index, else with the newest that it has.

    Raises NoIndexError where it has none, or one that would be made otherwise today.
    """
    index = index or index_of(folder)
    if index is None or indexed_parts(index) is None:
        raise NoIndexError(folder)
    return OpenCorpus(folder, index)


@contextmanager
def asking(folder: Path) -> Iterator[Questions]:
    """Questions to a corpus, which is closed at the end. Raises NoIndexError."""
    with closing(opened(folder)) as corpus, closing(corpus.ask()) as asked:
        yield asked
