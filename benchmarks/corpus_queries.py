"""How fast a corpus answers, and in how much memory: ``python benchmarks/corpus_queries.py FOLDER``.

Each question is asked of some filters; the median of some runs, which find the files in memory and
no table of an earlier one; then all questions of the page together, which share these tables.
With ``--visitors N`` so many ask at once, each in a thread.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from dashboard.corpus.opening import OpenCorpus, opened
from dashboard.corpus.queries import Questions
from dashboard.filters import Filter

RUNS: Final = 3
PLACES: Final = 2_000
Asked = Callable[[Questions, Filter], Any]
QUESTIONS: Final[dict[str, Asked]] = {
    "facets": lambda asked, wanted: asked.facets(wanted),
    "page": lambda asked, wanted: asked.page(wanted),
    "density": lambda asked, wanted: asked.density(wanted),
    "tally": lambda asked, wanted: asked.tally(wanted),
    "places": lambda asked, wanted: asked.busiest_places(wanted, PLACES),
    "sources": lambda asked, wanted: asked.sources(wanted, 10),
    "coverage": lambda asked, wanted: asked.coverage(wanted, "month"),
}
TOGETHER: Final = "together"


def filters_of(asked: Questions) -> dict[str, Filter]:
    """Filters of every kind, with the busiest names that the corpus has."""
    counts = asked.facets(Filter())
    place, actor = next(iter(counts["place"])), next(iter(counts["actor"]))
    sentence = asked.sentence(0).split()
    return {
        "nothing asked": Filter(),
        "a year": Filter(since="2020", until="2020"),
        "kind and certainty": Filter(kinds=("Protest", "Force"), statuses=("asserted",)),
        "busiest place": Filter(places=(place,)),
        "busiest actor, a year": Filter(actors=(actor,), since="2020", until="2020"),
        "a word": Filter(words=max(sentence, key=len)),
        "two words": Filter(words=" ".join(sentence[:2])),
    }


def all_of_them(asked: Questions, wanted: Filter) -> None:
    """What a page that is opened anew asks."""
    for ask in QUESTIONS.values():
        ask(asked, wanted)


def seconds(ask: Asked, corpus: OpenCorpus, wanted: Filter) -> tuple[float, float]:
    """The median of some runs by the clock, and of the processors' time; each is of a new visitor."""
    found = []
    for _ in range(RUNS):
        with closing(corpus.ask()) as asked:
            clock, worked = time.perf_counter(), time.process_time()
            ask(asked, wanted)
            found.append((time.perf_counter() - clock, time.process_time() - worked))
    return median(one for one, _ in found), median(one for _, one in found)


def main() -> None:
    """Print a table: by filter and question, seconds by the clock and of the processors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--visitors", type=int, default=1)
    given = parser.parse_args()
    corpus = opened(given.folder)
    first_visitor = corpus.ask()
    wanted = filters_of(first_visitor)
    print(f"{first_visitor.tally(Filter())}, load {os.getloadavg()[0]:.1f}")
    for name, filter_ in wanted.items():
        print(f"{name}: {first_visitor.tally(filter_).events:,} events")
        for question, ask in (*QUESTIONS.items(), (TOGETHER, all_of_them)):
            with ThreadPoolExecutor(given.visitors) as threads:
                runs = [
                    threads.submit(seconds, ask, corpus, filter_) for _ in range(given.visitors)
                ]
            clock, worked = max(run.result() for run in runs)
            print(f"    {question:10} {clock:7.2f} s  {worked:7.2f} s of processors")
    first = words_first(corpus.ask(), wanted["a word"])
    print(f"a word looked for the first time: {first:.2f} s")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most")


def words_first(asked: Questions, wanted: Filter) -> float:
    """How long the words alone take, before anything is counted."""
    clock = time.perf_counter()
    asked.conditions(wanted)
    return time.perf_counter() - clock


if __name__ == "__main__":
    main()
