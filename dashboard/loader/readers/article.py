"""One article as a reader finds it in a file: its lines, what of them is none of it, and its facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from dashboard.loader.readers.kind import Found
from dashboard.loader.source import Source, SourceError
from dashboard.story import Furniture

_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file; ``reason`` says why it is no word of the article, where it is none."""

    words: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Lines in the order of the file, blank ones between paragraphs; ``published`` is EDTF."""

    lines: tuple[Line, ...]
    title: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None

    def with_lines(self, before: Iterable[Line], after: Iterable[Line] = ()) -> Article:
        """The article with what else stands in the file around it."""
        return replace(self, lines=(*before, *self.lines, *after))

    def as_source(self, name: str) -> Source:
        """Its text, with its furniture told apart."""
        parts: list[str] = []
        furniture: list[Furniture] = []
        length = 0
        for line in _single_spaced(self.lines):
            if line.reason and line.words:
                furniture.append(Furniture(length, length + len(line.words), line.reason))
            parts.append(line.words)
            length += len(line.words) + 1
        return Source(
            name,
            "\n".join(parts),
            title=self.title,
            metadata_published=self.published,
            furniture=tuple(furniture),
            source=self.source,
            authors=self.authors,
            url=self.url,
            language=self.language,
        )


def _single_spaced(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with no more than one blank one between two, and none at the edges."""
    waiting = begun = False
    for line in lines:
        if not line.words.strip():
            waiting = begun
            continue
        if waiting:
            yield Line("")
        yield line
        waiting, begun = False, True


def numbered(articles: Iterable[Article | SourceError], name: str) -> Iterator[Found]:
    """Each of several articles under the file's name and its number; one alone under its name."""
    waiting: list[Article | SourceError] = []
    count = given = 0
    for one in articles:
        count += isinstance(one, Article)
        waiting.append(one)
        if count < 2:  # it may be the only one
            continue
        for each in waiting:
            given += isinstance(each, Article)
            yield each.as_source(f"{name} #{given}") if isinstance(each, Article) else each
        waiting.clear()
    for each in waiting:
        yield each.as_source(name) if isinstance(each, Article) else each


def one_line(words: str) -> str:
    """The words with single blanks between them."""
    return _SPACES.sub(" ", words).strip()
