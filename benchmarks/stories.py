"""Time and memory of grouping a corpus' documents: ``python benchmarks/stories.py [COUNT...]``.

The documents are invented as what they are grouped by: each story has names of its own that its
documents share, and beside them words and names that are as unevenly common as in news. One in ten
is a copy of another one. Reading and merging are measured elsewhere.
"""

from __future__ import annotations

import resource
import sys
import time

import numpy as np
import pyarrow as pa

from dashboard.corpus.copies import first_copies
from dashboard.corpus.grouping import group_documents
from dashboard.corpus.keys import CLASSES, WORD, Keys, Numbers, Ragged
from dashboard.loader.merging.copying import MARKS

COUNTS = (10_000, 100_000)
WORDS, NAMES = 20_000, 5_000  # there are so many, as unevenly common as Zipf says
WORDS_EACH, NAMES_EACH, OWN_EACH, OWN = 110, 15, 25, 12
STORY = 4  # documents that tell one story, on average
STORIES_A_DAY = 500
COPIES = 0.1


def invented(count: int, seed: int = 1) -> Keys:
    """Documents by their keys, in the order of their days."""
    random = np.random.default_rng(seed)
    story = np.sort((random.random(count) * (count / STORY)).astype(np.int64))
    days = (story // STORIES_A_DAY + random.geometric(0.5, count)).astype(np.int32)
    order = np.argsort(days, kind="stable")
    story, days = story[order], days[order]
    words = _uneven(random, WORDS, (count, WORDS_EACH)) << 2 | WORD
    names = (_uneven(random, NAMES, (count, NAMES_EACH)) + WORDS) << 2
    own = random.integers(0, OWN, (count, OWN_EACH))
    own = (story[:, None] * OWN + own + WORDS + NAMES) << 2
    rows = np.sort(np.concatenate([words, names, own], axis=1), axis=1)
    new = np.diff(rows, axis=1, prepend=-1) > 0
    starts = np.concatenate(([0], np.cumsum(new.sum(axis=1))))
    terms = Ragged(rows[new].astype(np.uint32), starts)
    counts = Ragged(random.geometric(0.6, len(terms.values)).astype(np.uint16), starts)
    marks = np.sort(random.integers(0, 1 << 62, (count, MARKS)), axis=1)
    copied = np.flatnonzero(random.random(count) < COPIES)
    marks[copied] = marks[np.maximum(copied - random.integers(1, 50, len(copied)), 0)]
    return Keys(
        documents=[f"x{number:016x}" for number in range(count)],
        days=days,
        told=pa.table({"title": pa.nulls(count)}),
        marks=Ragged(marks.ravel(), np.arange(0, count * MARKS + 1, MARKS)),
        terms=terms,
        counts=counts,
    )


def _uneven(random: np.random.Generator, many: int, shape: tuple[int, int]) -> Numbers:
    return (many ** random.random(shape)).astype(np.int64) - 1


def main() -> None:
    """Prints a line for each number of documents."""
    print(f"{len(CLASSES)} classes of terms, {STORY} documents a story")
    for count in [int(one) for one in sys.argv[1:]] or COUNTS:
        keys = invented(count)
        began = time.process_time()
        first_copy = first_copies(keys)
        copied = time.process_time() - began
        groups = group_documents(keys, first_copy)
        grouped = time.process_time() - began - copied
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count:9,} documents  copies {copied:6.1f} s  stories {grouped:7.1f} s  "
            f"{1e3 * grouped / count:5.2f} ms each  {len(groups):,} stories  {memory:6,.0f} MB"
        )


if __name__ == "__main__":
    main()
