from pathlib import Path

import pytest

from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess

ARTICLES = {
    "bridge.txt": "Lisbon, 3 March 2024\n\nA bridge collapsed in Porto on Friday, killing four people. "
    "“We heard a roar,” said Ana Lopes, a baker.",
    "vote.txt": "Oslo, 5 April 2023\n\nNorway elected a new parliament on Monday. "
    "Prime Minister Kari Holm resigned on Tuesday.",
    "undated.txt": "Workers painted the hall. The mayor thanked the workers.",
}


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def corpus(articles, tmp_path) -> Path:
    folder = tmp_path / "corpus"
    build([articles], folder, InProcess())
    return folder
