from pathlib import Path

import pytest

from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess
from dashboard.corpus.indexing import update_index

ARTICLES = {
    "bridge.txt": "Lisbon, 3 March 2024\n\nA bridge collapsed in Porto on Friday, killing four people. "
    "“We heard a roar,” said Ana Lopes, a baker.",
    "vote.txt": "Oslo, 5 April 2023\n\nNorway elected a new parliament on Monday. "
    "Prime Minister Kari Holm resigned on Tuesday.",
    "undated.txt": "Workers painted the hall. The mayor thanked the workers.",
}


def written(folder: Path, texts: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def articles(tmp_path):
    return written(tmp_path / "articles", ARTICLES)


@pytest.fixture
def corpus(articles, tmp_path) -> Path:
    folder = tmp_path / "corpus"
    build([articles], folder, InProcess())
    return folder


@pytest.fixture
def indexed(corpus) -> Path:
    update_index(corpus)
    return corpus


@pytest.fixture(scope="session")
def read_only(tmp_path_factory) -> Path:
    """A corpus with its index that no test changes."""
    folder = tmp_path_factory.mktemp("read-only")
    build([written(folder / "articles", ARTICLES)], folder / "corpus", InProcess())
    update_index(folder / "corpus")
    return folder / "corpus"
