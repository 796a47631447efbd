"""One task of a build: some articles in, a part of the corpus out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from dashboard.corpus.articles import Article
from dashboard.corpus.limits import Limits
from dashboard.corpus.parts import Manifest, write_part
from dashboard.corpus.readings import Outcome, read_articles
from dashboard.corpus.rows import Row, rows_of
from dashboard.corpus.rules import rules_version
from dashboard.loader import Settings


@dataclass(frozen=True, slots=True)
class How:
    """How articles are read."""

    settings: Settings = field(default_factory=Settings)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Task:
    """Articles to be read into a corpus; ``replaces`` are parts that the new one stands for."""

    corpus: Path
    articles: tuple[Article, ...]
    how: How = field(default_factory=How)
    replaces: tuple[str, ...] = ()


def read_task(task: Task) -> Manifest:
    """Read the articles of a task and write them as a part: what every engine does."""
    outcomes = read_articles(task.articles, task.how.settings, task.how.limits)
    return _written(task, rows_of(outcomes))


def write_off(task: Task, problem: str) -> Manifest:
    """Write the articles of a task as not read, with the problem."""
    outcomes = [Outcome(one, None, problem, 0.0) for one in task.articles]
    return _written(task, rows_of(outcomes))


def halves(task: Task) -> Sequence[Task]:
    """The task as two, with half of the articles each."""
    middle = len(task.articles) // 2
    parted = (task.articles[:middle], task.articles[middle:])
    return [replace(task, articles=one) for one in parted]


def _written(task: Task, rows: Mapping[str, Sequence[Row]]) -> Manifest:
    return write_part(task.corpus, rows, rules_version(), task.replaces)
