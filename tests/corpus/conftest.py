import shutil
from pathlib import Path

import pytest

from tests.corpus.made import ARTICLES, copied, written


@pytest.fixture
def articles(tmp_path):
    return written(tmp_path / "articles", ARTICLES)


@pytest.fixture
def indexed(read_only, tmp_path) -> Path:
    """The corpus of three articles, to be changed."""
    return copied(read_only, tmp_path / "corpus")


@pytest.fixture
def corpus(indexed) -> Path:
    """The same as it is when its articles have just been read."""
    for made in (indexed / "stories", *indexed.glob("index-*")):
        shutil.rmtree(made)
    return indexed
