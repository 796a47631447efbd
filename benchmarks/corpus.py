"""What a corpus costs to build, and whether it survives being killed.

``python benchmarks/corpus.py size FOLDER 1000 10000`` reads so many articles, made of the beginnings
of a folder's texts by a sentence with a number, with one worker and with two, and prints articles a
second, processor time, what the engine adds to it (of few articles mostly the start of two
processes, some four seconds), memory and disk. ``… kill 10`` kills so many
builds of invented articles at random moments and compares what they leave, built on, with an
undisturbed one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
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
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq
from merging import articles as invented

from dashboard.corpus.building import build
from dashboard.corpus.engines import Engine, InProcess, Pool
from dashboard.corpus.indexing import update_index
from dashboard.corpus.layout import TABLES
from dashboard.corpus.opening import asking
from dashboard.corpus.parts import parts_of
from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.stories import make_stories
from dashboard.filters import Filter

KILLED_ARTICLES = 300
# What comes with the day or the clock, and not with the articles.
PASSING = ("seconds", "came_in")
# Of each text, up to the end of a line: ten thousand such articles are read by one worker in minutes.
CHARACTERS = 1_500


def written(folder: Path, number: int, into: Path) -> Path:
    """So many articles in one file of records; each another one by its last sentence."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    if not texts:
        sys.exit(f"{folder} has no .txt files to make articles of")
    begun = [text[:CHARACTERS].rsplit("\n", 1)[0] for text in texts]
    numbered = (
        f"{begun[index % len(begun)]}\n\nThis is report number {index}." for index in range(number)
    )
    return records(((text, None) for text in numbered), into)


def records(articles: Iterator[tuple[str, str | None]], into: Path) -> Path:
    """A file of articles, each with its day of publication where it has one."""
    with into.open("w", encoding="utf-8") as lines:
        for index, (text, day) in enumerate(articles):
            lines.write(json.dumps({"id": str(index), "text": text, "published": day}) + "\n")
    return into


def processor_seconds() -> float:
    """Of this process and of those that it started and that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


@dataclass(frozen=True, slots=True)
class Sized:
    """What one build took: articles a second by the clock, milliseconds of processor an article."""

    articles_a_second: float
    processor: float
    characters: int
    events: int
    articles: int


def sized(articles: Path, corpus: Path, engine: Engine) -> Sized:
    """What one build takes."""
    shutil.rmtree(corpus, ignore_errors=True)
    began, used = time.perf_counter(), processor_seconds()
    report = build([articles], corpus, engine)
    wall = time.perf_counter() - began
    for worker in multiprocessing.active_children():  # what they used counts once they have ended
        worker.join()
    processor = processor_seconds() - used
    many = report.articles
    return Sized(
        many / wall, 1000 * processor / many, articles.stat().st_size // many, report.events, many
    )


def size(folder: Path, number: int, place: Path) -> None:
    """Print what so many articles take with one worker and with two, and what they leave."""
    articles, corpus = written(folder, number, place / "articles.jsonl"), place / "corpus"
    one, two = (sized(articles, corpus, engine) for engine in (InProcess(), Pool(2)))
    print(f"{one.articles:,} articles of {one.characters:,} bytes, {one.events:,} events")
    for workers, found in (("1 worker ", one), ("2 workers", two)):
        print(
            f"  {workers}: {found.articles_a_second:6.1f} articles a second, "
            f"{found.processor:.1f} ms of processor each"
        )
    print(
        f"  2 workers are {two.articles_a_second / one.articles_a_second:.2f} times as fast; "
        f"the pool adds {two.processor / one.processor - 1:.1%} of processor time"
    )
    parts = bytes_of(corpus)
    began = time.process_time()
    update_index(corpus)
    indexed = 1000 * (time.process_time() - began) / number
    print(
        f"  disk: parts {parts / number / 1000:.1f} kB an article, "
        f"index {(bytes_of(corpus) - parts) / number / 1000:.1f} kB, made in {indexed:.1f} ms each"
    )
    print(f"  memory: largest worker {mebibytes(resource.RUSAGE_CHILDREN)} MB", end="")
    print(f", this process {mebibytes(resource.RUSAGE_SELF)} MB", flush=True)


def bytes_of(folder: Path) -> int:
    """What all files below a folder hold."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def mebibytes(who: int) -> int:
    """The most memory that this process, or one that has ended, had at once."""
    return resource.getrusage(who).ru_maxrss // 1024


def contents(corpus: Path) -> dict[str, list[str]]:
    """All that a corpus holds but what goes by the clock: rows of its tables, stories, the index."""
    stored = stored_stories(corpus)
    with asking(corpus) as asked:
        index = [repr(asked.tally(Filter())), repr(asked.facets(Filter()))]
    return {
        **{name: sorted(_rows(corpus, name)) for name in TABLES},
        "stories": sorted(map(repr, stored.rows())) if stored else [],
        "index": index,
    }


def _rows(corpus: Path, name: str) -> Iterator[str]:
    for part in parts_of(corpus):
        for row in pq.read_table(part.file(name)).to_pylist():
            for passing in PASSING:
                row.pop(passing, None)
            yield json.dumps(row, default=repr)


def command(articles: Path, corpus: Path) -> list[str]:
    """A whole build from a shell, with stories and index."""
    whole = [sys.executable, "-m", "dashboard", "corpus", "build", str(articles)]
    return [*whole, "--into", str(corpus), "--workers", "2"]


def killed(articles: Path, corpus: Path, undisturbed: dict[str, list[str]], seconds: float) -> bool:
    """Whether a build killed after so many seconds, then built on, holds what it should."""
    shutil.rmtree(corpus, ignore_errors=True)
    with subprocess.Popen(
        command(articles, corpus), start_new_session=True, stderr=subprocess.DEVNULL
    ) as started:
        time.sleep(seconds)
        os.killpg(started.pid, signal.SIGKILL)
    left = sum(part.manifest.rows["documents"] for part in parts_of(corpus))
    build([articles], corpus, InProcess())
    make_stories(corpus)
    update_index(corpus)
    is_same = contents(corpus) == undisturbed
    told = "the same" if is_same else "DIFFERENT"
    print(f"killed after {seconds:.1f} s with {left} articles there: then {told}", flush=True)
    return is_same


def kill(times: int, place: Path) -> None:
    """Kill so many builds at random moments."""
    texts = ((text, day.isoformat()) for text, day in invented(KILLED_ARTICLES))
    articles = records(texts, place / "articles.jsonl")
    began = time.perf_counter()
    subprocess.run(command(articles, place / "undisturbed"), check=True, stderr=subprocess.DEVNULL)
    took = time.perf_counter() - began
    undisturbed = contents(place / "undisturbed")
    moments = [random.uniform(0.1, 1.0) * took for _ in range(times)]
    same = [killed(articles, place / "corpus", undisturbed, one) for one in moments]
    print(f"{sum(same)} of {times} killed builds of {KILLED_ARTICLES} articles gave the same rows")


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    asked = parser.add_subparsers(dest="what", required=True)
    sizing = asked.add_parser("size")
    sizing.add_argument("folder", type=Path)
    sizing.add_argument("numbers", type=int, nargs="+")
    asked.add_parser("kill").add_argument("times", type=int)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as at:
        if given.what == "kill":
            kill(given.times, Path(at))
            return
        for number in given.numbers:
            size(given.folder, number, Path(at))


if __name__ == "__main__":
    main()
