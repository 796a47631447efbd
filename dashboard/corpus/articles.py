"""Articles as collections have them: files of any kind, and folders of such files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from dashboard.corpus.layout import MANIFEST, PARTS
from dashboard.loader.readers import read_stream
from dashboard.loader.source import Source, SourceError

# Among a hundred million articles two of one id are one chance in 3,700.
_ID_BYTES: Final = 8


def _today() -> int:
    return (datetime.now(UTC).date() - date(1970, 1, 1)).days


@dataclass(frozen=True, slots=True)
class Article:
    """One text with an id that is made of what is in it, and the day on which a corpus first had it.

    Reading it again does not change that day, which counts from 1970.
    """

    id: str
    source: Source
    came_in: int = field(default_factory=_today)


class Articles:
    """The articles of files and folders, in the order of their names; each once.

    What cannot be read comes out as the error that names it.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._files = [(path, _size(path)) for path in _files(paths)]
        self._bytes = sum(size for _, size in self._files)
        self._closed = self._open = 0

    @property
    def share(self) -> float:
        """How much of the files' bytes has been opened, from 0 to 1."""
        return min(1.0, (self._closed + self._open) / self._bytes) if self._bytes else 1.0

    def __iter__(self) -> Iterator[Article | SourceError]:
        seen: set[str] = set()
        for path, size in self._files:
            for found in self._found(path):
                if isinstance(found, SourceError):
                    yield found
                    continue
                article = Article(id_of(found), found)
                if article.id not in seen:
                    seen.add(article.id)
                    yield article
            self._closed += size
            self._open = 0

    def _found(self, path: Path) -> Iterator[Source | SourceError]:
        """What a file holds, and how far it has been opened."""
        try:
            stream = path.open("rb")
        except OSError as error:
            reason = (error.strerror or "cannot be opened").lower()
            yield SourceError(str(path), reason, "Check the path")
            return
        with stream:
            for found in read_stream(stream, path):
                self._open = stream.tell()
                yield found


def id_of(source: Source) -> str:
    """Of the same words, given in the same way, whatever file they are in."""
    told = (source.text, source.title, source.published, source.source, source.url)
    digest = blake2b(digest_size=_ID_BYTES)
    for one in told:
        digest.update((one or "").encode("utf-8", "surrogatepass") + b"\0")
    return f"x{digest.hexdigest()}"


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves, and those in folders but what is hidden there, and no corpus' own."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        corpora = {one.parents[2] for one in path.rglob(f"{PARTS}/*/{MANIFEST}")}
        inside = (one for one in path.rglob("*") if one.is_file())
        shown = (one for one in inside if not _is_hidden(one.relative_to(path)))
        yield from sorted(one for one in shown if corpora.isdisjoint(one.parents))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
