"""What a corpus costs to build, and whether it survives being killed.

``python benchmarks/corpus.py size FOLDER 1000 10000`` reads so many articles, made of the texts of a
folder by a sentence with a number, once in this process and once by a pool, and prints articles a
second, processor time, memory and disk. ``… kill FOLDER 10`` kills so many builds at random moments
and compares what they leave, built on, with an undisturbed one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from dashboard.corpus.building import build
from dashboard.corpus.engines import Engine, InProcess, Pool
from dashboard.corpus.layout import TABLES
from dashboard.corpus.parts import parts_of

KILLED_ARTICLES = 200


def written(folder: Path, number: int, into: Path) -> Path:
    """So many articles in one file of records; each another one by its last sentence."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    with into.open("w", encoding="utf-8") as lines:
        for index in range(number):
            text = f"{texts[index % len(texts)]}\n\nThis is report number {index}."
            lines.write(json.dumps({"id": str(index), "text": text}) + "\n")
    return into


def processor_seconds() -> float:
    """Of this process and of those that it started and that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def sized(articles: Path, corpus: Path, engine: Engine) -> str:
    """What one build takes."""
    shutil.rmtree(corpus, ignore_errors=True)
    began, used = time.perf_counter(), processor_seconds()
    report = build([articles], corpus, engine)
    wall, processor = time.perf_counter() - began, processor_seconds() - used
    disk = sum(file.stat().st_size for file in corpus.rglob("*") if file.is_file())
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return (
        f"{report.articles:,} articles, {report.events:,} events: {report.articles / wall:.1f} a second, "
        f"{1000 * processor / report.articles:.1f} ms of processor an article "
        f"({1000 * report.seconds / report.articles:.1f} ms of it reading), "
        f"{disk / report.articles / 1000:.1f} kB an article on disk, largest worker {memory} MB"
    )


def contents(corpus: Path) -> dict[str, list[str]]:
    """All rows of a corpus but the seconds that they took."""
    return {name: sorted(_rows(corpus, name)) for name in TABLES}


def _rows(corpus: Path, name: str) -> Iterator[str]:
    for part in parts_of(corpus):
        for row in pq.read_table(part.file(name)).to_pylist():
            row.pop("seconds", None)
            yield json.dumps(row, default=repr)


def killed(articles: Path, corpus: Path, undisturbed: dict[str, list[str]], seconds: float) -> str:
    """A build killed after so many seconds, then built on."""
    shutil.rmtree(corpus, ignore_errors=True)
    command = [sys.executable, "-m", "dashboard", "corpus", "build", str(articles)]
    with subprocess.Popen(
        [*command, "--into", str(corpus)], start_new_session=True, stderr=subprocess.DEVNULL
    ) as started:
        time.sleep(seconds)
        os.killpg(started.pid, signal.SIGKILL)
    left = sum(part.manifest.rows["documents"] for part in parts_of(corpus))
    build([articles], corpus, InProcess())
    same = "the same" if contents(corpus) == undisturbed else "DIFFERENT"
    return f"killed after {seconds:.1f} s with {left} articles there: then {same}"


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("size", "kill"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("numbers", type=int, nargs="+")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as at:
        place = Path(at)
        if given.what == "size":
            for number in given.numbers:
                articles = written(given.folder, number, place / "articles.jsonl")
                print("one process:", sized(articles, place / "corpus", InProcess()), flush=True)
                print("pool of 2:  ", sized(articles, place / "corpus", Pool(2)), flush=True)
            return
        articles = written(given.folder, KILLED_ARTICLES, place / "articles.jsonl")
        began = time.perf_counter()
        build([articles], place / "undisturbed", Pool(2))
        took = time.perf_counter() - began
        undisturbed = contents(place / "undisturbed")
        for _ in range(given.numbers[0]):
            seconds = random.uniform(0.2, 1.0) * took
            print(killed(articles, place / "corpus", undisturbed, seconds), flush=True)


if __name__ == "__main__":
    main()
