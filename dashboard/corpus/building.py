"""Articles of files → a corpus; what it has already is not read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq

from dashboard.corpus.articles import Article, Articles
from dashboard.corpus.engines import Engine
from dashboard.corpus.layout import DAYS_KEPT, LAYOUT_VERSION
from dashboard.corpus.packing import unpacked_source
from dashboard.corpus.parts import Manifest, Part, parts_of
from dashboard.corpus.reading import How, Task
from dashboard.corpus.rules import rules_version
from dashboard.loader.source import SourceError

# The first tasks are small, so that few articles keep all workers busy; the later ones are so large
# that writing them takes one part in a hundred of the time.
_FIRST_TASKS: Final = (16, 16, 32, 32, 64, 64, 128, 128, 256, 256, 512, 512)
ARTICLES_A_TASK: Final = 1_000
# What is found in so many characters has some 60 to 80 MB until it is written.
CHARACTERS_A_TASK: Final = 1_000_000


@dataclass
class Report:
    """What came of a build; ``articles`` are those read in it, ``known`` those that were there.

    ``share`` is how much of what was given has been opened, from 0 to 1.
    """

    articles: int = 0
    events: int = 0
    problems: int = 0
    known: int = 0
    seconds: float = 0.0
    share: float = 0.0
    errors: list[SourceError] = field(default_factory=list)

    def count(self, part: Manifest) -> None:
        """Add what a part holds."""
        self.articles += part.rows["documents"]
        self.events += part.rows["events"] + part.rows["events_undated"]
        self.problems += part.problems
        self.seconds += part.seconds


Progress = Callable[[Report], None]


def build(
    paths: Iterable[Path],
    corpus: Path,
    engine: Engine,
    how: How | None = None,
    progress: Progress = lambda _: None,
) -> Report:
    """Read into a corpus what of the files it does not have; a build that was stopped goes on.

    ``progress`` is told after each part. What cannot be opened is among the report's ``errors``.
    """
    report = Report()
    found = Articles(paths)
    new = _new(found, known_articles(corpus), report)
    tasks = (Task(corpus, articles, how or How()) for articles in _in_tasks(new, _FIRST_TASKS))
    for part in engine.run(tasks):
        report.count(part)
        report.share = found.share
        progress(report)
    return report


def reread(
    corpus: Path,
    engine: Engine,
    how: How | None = None,
    progress: Progress = lambda _: None,
) -> Report:
    """Read again the parts in which an article failed or that older rules read.

    A part that is larger than what a build writes comes back as several.
    """
    report = Report()
    stale = [part for part in parts_of(corpus) if _is_stale(part.manifest)]
    articles = sum(part.manifest.rows["documents"] for part in stale)
    tasks = (
        Task(corpus, some, how or How(), (part.manifest.id,))
        for part in stale
        for some in _in_tasks(iter(_articles_of(part)))
    )
    for done in engine.run(tasks):
        report.count(done)
        report.share = min(1.0, report.articles / articles)
        progress(report)
    return report


def known_articles(corpus: Path) -> frozenset[str]:
    """The ids of the articles that a corpus has, those with problems too."""
    return frozenset(
        one
        for part in parts_of(corpus)
        for one in pq.read_table(part.file("documents"), columns=["id"])["id"].to_pylist()
    )


def _new(
    found: Iterable[Article | SourceError], known: frozenset[str], report: Report
) -> Iterator[Article]:
    for one in found:
        if isinstance(one, SourceError):
            report.errors.append(one)
        elif one.id in known:
            report.known += 1
        else:
            yield one


def _in_tasks(
    articles: Iterator[Article], first: Iterable[int] = ()
) -> Iterator[tuple[Article, ...]]:
    """The articles of each task: as many as ``first`` says, then as many as a task may have."""
    sizes = iter(first)
    while some := tuple(_up_to(islice(articles, next(sizes, ARTICLES_A_TASK)))):
        yield some


def _up_to(articles: Iterator[Article]) -> Iterator[Article]:
    """Articles until they have as many characters as a task may have."""
    characters = 0
    for article in articles:
        yield article
        characters += len(article.source.text)
        if characters >= CHARACTERS_A_TASK:
            return


def _is_stale(part: Manifest) -> bool:
    is_current = (part.layout, part.rules) == (LAYOUT_VERSION, rules_version())
    return part.problems > 0 or not is_current


def _articles_of(part: Part) -> tuple[Article, ...]:
    columns = ["id", "text", *(["came_in"] if part.manifest.layout >= DAYS_KEPT else [])]
    documents = pq.read_table(part.file("documents"), columns=columns).to_pylist()
    told = {one["id"]: (one["text"], one.get("came_in", part.written)) for one in documents}
    given = pq.read_table(part.file("readings"), columns=["document", "given"]).to_pylist()
    found = []
    for one in given:
        text, came_in = told[one["document"]]
        source = unpacked_source(one["given"], text)
        found.append(Article(one["document"], source, came_in))
    return tuple(found)
