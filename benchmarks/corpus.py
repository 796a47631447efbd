"""What a corpus costs to build, and whether it survives being killed.

``python benchmarks/corpus.py size TEXTS… --articles 1000 10000`` reads so many articles with one
worker, with two and with two of Dask, groups them and makes their index, each step in a process of
its own, and prints articles a second, processor time, what the engine adds to it (of few articles
mostly the start of processes), memory and disk. The articles are those of the TEXTS (files of records in
JSONL, folders of .txt); where there are too few, they come again some weeks later, each another one by
its last sentence. ``--beginnings N`` takes of each so many characters; ``--two`` leaves one worker and
Dask out.

``… kill 10`` kills so many builds of invented articles at random moments and compares what they
leave, built on, with an undisturbed one.
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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pyarrow.parquet as pq
from merging import articles as invented

from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess, Pool
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
FIRST_DAY = date(2024, 1, 1)
ARTICLES_A_DAY = (
    100  # so that what comes again does so after weeks, and is no news of the same days
)


def written(given: list[Path], number: int, characters: int | None, into: Path) -> Path:
    """So many articles in one file of records, those of what is given again and again."""
    texts = [text for one in given for text in _texts(one)]
    if not texts:
        sys.exit("no texts to make articles of")
    begun = [text[:characters].rsplit("\n", 1)[0] if characters else text for text in texts]

    def article(index: int) -> tuple[str, str | None]:
        again, at = divmod(index, len(begun))
        number = f"\n\nThis is report number {index}." if again or characters else ""
        day = FIRST_DAY + timedelta(days=index // ARTICLES_A_DAY)
        return begun[at] + number, day.isoformat()

    return records(map(article, range(number)), into)


def _texts(given: Path) -> Iterator[str]:
    if given.is_dir():
        yield from (path.read_text(encoding="utf-8") for path in sorted(given.glob("*.txt")))
        return
    with given.open(encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


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
class Took:
    """What a step took: seconds by the clock and of processors, the most that a process had in MB.

    ``memory`` is that of the largest process, ``own`` that of the one that started the others.
    """

    clock: float
    processor: float
    memory: int
    own: int


def with_dask(articles: Path, corpus: Path) -> None:
    """Build with a scheduler here and two workers of it, each a process of one thread."""
    from distributed import LocalCluster  # noqa: PLC0415 - an extra

    from dashboard.corpus.cluster import Cluster  # noqa: PLC0415 - an extra

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        build([articles], corpus, Cluster(cluster.scheduler_address))


STEPS: dict[str, Callable[[Path, Path], object]] = {
    "1 worker": lambda articles, corpus: build([articles], corpus, InProcess()),
    "2 workers": lambda articles, corpus: build([articles], corpus, Pool(2)),
    "Dask, 2 workers": with_dask,
    "stories": lambda _, corpus: make_stories(corpus, 2),
    "index": lambda _, corpus: update_index(corpus),
}


def step(name: str, articles: Path, corpus: Path) -> None:
    """Do one step here and print what it took."""
    began, used = time.perf_counter(), processor_seconds()
    STEPS[name](articles, corpus)
    clock = time.perf_counter() - began
    for worker in multiprocessing.active_children():  # what they used counts once they have ended
        worker.join()
    memory = [mebibytes(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([clock, processor_seconds() - used, max(memory), memory[0]]))


def took(name: str, articles: Path, corpus: Path) -> Took:
    """What a step takes in a process that has done nothing else."""
    command = [sys.executable, __file__, "step", name, str(articles), str(corpus)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    found = Took(*json.loads(done.stdout))
    print(
        f"  {name}: {found.clock:.0f} s, {found.processor:.0f} s of processors, "
        f"{found.memory} MB at most, {found.own} MB the process that starts others",
        flush=True,
    )
    return found


def size(articles: Path, corpus: Path, *, with_one: bool) -> None:
    """Print what these articles take, and what they leave."""
    one = took("1 worker", articles, corpus.with_name("one")) if with_one else None
    dask = took("Dask, 2 workers", articles, corpus.with_name("dask")) if with_one else None
    two = took("2 workers", articles, corpus)
    counts = [part.manifest.rows for part in parts_of(corpus)]
    number = sum(rows["documents"] for rows in counts)
    events = sum(rows["events"] + rows["events_undated"] for rows in counts)
    print(
        f"  {number:,} articles, {articles.stat().st_size // number:,} bytes each, {events:,} events"
    )
    for workers, found in (("1 worker", one), ("2 workers", two), ("Dask, 2 workers", dask)):
        if found:
            print(
                f"  {workers}: {number / found.clock:.1f} articles a second, "
                f"{1000 * found.processor / number:.1f} ms of processor each"
            )
    if one and dask:
        print(
            f"  2 workers are {one.clock / two.clock:.2f} times as fast; "
            f"the pool adds {two.processor / one.processor - 1:.1%} of processor time, "
            f"Dask {dask.processor / one.processor - 1:.1%}"
        )
    parts = bytes_of(corpus)
    took("stories", articles, corpus)
    stories = bytes_of(corpus)
    took("index", articles, corpus)
    for name, left in (
        ("parts", parts),
        ("stories", stories - parts),
        ("index", bytes_of(corpus) - stories),
    ):
        print(f"  {name}: {left / number / 1000:.2f} kB an article", flush=True)


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
    sizing.add_argument("texts", type=Path, nargs="+")
    sizing.add_argument("--articles", type=int, nargs="+", required=True)
    sizing.add_argument("--beginnings", type=int)
    sizing.add_argument("--two", action="store_true")
    one_step = asked.add_parser("step")
    one_step.add_argument("name", choices=STEPS)
    one_step.add_argument("articles", type=Path)
    one_step.add_argument("corpus", type=Path)
    asked.add_parser("kill").add_argument("times", type=int)
    given = parser.parse_args()
    if given.what == "step":
        step(given.name, given.articles, given.corpus)
        return
    with tempfile.TemporaryDirectory() as at:
        if given.what == "kill":
            kill(given.times, Path(at))
            return
        for number in given.articles:
            print(f"{number:,} articles, load {os.getloadavg()[0]:.1f}", flush=True)
            place = Path(at) / str(number)
            place.mkdir()
            articles = written(given.texts, number, given.beginnings, place / "articles.jsonl")
            size(articles, place / "corpus", with_one=not given.two)


if __name__ == "__main__":
    main()
