"""Corpora that tests ask: each read once, and copied as files where a test changes it."""

import shutil
from pathlib import Path

import orjson
import pyarrow.parquet as pq

from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess
from dashboard.corpus.indexing import update_index
from dashboard.corpus.layout import MANIFEST
from dashboard.corpus.parts import Part, parts_of
from dashboard.corpus.stories import make_stories

ARTICLES = {
    "bridge.txt": "Lisbon, 3 March 2024\n\nA bridge collapsed in Porto on Friday, killing four people. "
    "“We heard a roar,” said Ana Lopes, a baker.",
    "vote.txt": "Oslo, 5 April 2023\n\nNorway elected a new parliament on Monday. "
    "Prime Minister Kari Holm resigned on Tuesday.",
    "undated.txt": "Workers painted the hall. The mayor thanked the workers.",
}


def in_one_line(output: str) -> str:
    """What a shell said, however it is broken into lines: a long path breaks it anywhere."""
    return " ".join(output.replace("│", " ").split())


def written(folder: Path, texts: dict[str, str]) -> Path:
    """Each text in a file of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def made_of(articles: Path, corpus: Path) -> Path:
    """A corpus of these articles with stories and index."""
    build([articles], corpus, InProcess())
    make_stories(corpus)
    update_index(corpus)
    return corpus


def copied(corpus: Path, into: Path) -> Path:
    """A corpus that a test may change."""
    return shutil.copytree(corpus, into)


def older(corpus: Path) -> Part:
    """The part of a corpus, as the first layout had it: no article told when it came in."""
    (part,) = parts_of(corpus)
    manifest = part.folder / MANIFEST
    manifest.write_bytes(orjson.dumps(orjson.loads(manifest.read_bytes()) | {"layout": 1}))
    documents = pq.read_table(part.file("documents")).drop_columns("came_in")
    pq.write_table(documents, part.file("documents"))
    return part
