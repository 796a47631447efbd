"""One task of a build: some articles in, a part of the corpus out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import process_time
from typing import Final

from dashboard.corpus.articles import Article
from dashboard.corpus.gathering import give_back
from dashboard.corpus.limits import Limits, TooLargeError, TooLongError, limited
from dashboard.corpus.parts import Manifest, write_part
from dashboard.corpus.rows import Row, rows_found, rows_unread
from dashboard.corpus.rules import rules_version
from dashboard.loader import Settings, read_document

_TOO_LONG: Final = "takes longer than {:g} seconds"
_TOO_LARGE: Final = "takes more than {} MB"
LONGEST_PROBLEM: Final = 500


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
    return _written(task, (row for one in task.articles for row in _rows_of(one, task.how)))


def write_off(task: Task, problem: str) -> Manifest:
    """Write the articles of a task as not read, with the problem."""
    return _written(task, (row for one in task.articles for row in rows_unread(one, problem, 0.0)))


def halves(task: Task) -> Sequence[Task]:
    """The task as two, with half of the articles each."""
    middle = len(task.articles) // 2
    parted = (task.articles[:middle], task.articles[middle:])
    return [replace(task, articles=one) for one in parted]


def _rows_of(article: Article, how: How) -> list[tuple[str, Row]]:
    """All rows of one article; whatever fails is its problem, and stops no other."""
    began = process_time()
    try:
        with limited(how.limits):
            parts = read_document(article.source, article.id, how.settings)
            return rows_found(article, parts, process_time() - began)
    except TooLongError:
        problem = _TOO_LONG.format(how.limits.seconds)
    except (TooLargeError, MemoryError):
        problem = _TOO_LARGE.format(how.limits.megabytes)
    except Exception as error:  # noqa: BLE001 - one article in a million must not stop a night's work
        problem = f"cannot be read ({type(error).__name__}: {error})"[:LONGEST_PROBLEM]
    return rows_unread(article, problem, process_time() - began)


def _written(task: Task, found: Iterable[tuple[str, Row]]) -> Manifest:
    part = write_part(task.corpus, found, rules_version(), task.replaces)
    give_back()
    return part
