"""What a filter change costs before anything is drawn: ``python benchmarks/filters.py [COUNT...]``.

Medians in milliseconds of processor time over invented stories: what passes each field, the tables in view,
and how many events every choice of every list would leave.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Final

import synthetic

from dashboard.filters import Filter, apply, masks
from dashboard.filters.facets import facets
from dashboard.tables import Tables, tables_of

COUNTS: Final = (100, 10_000, 100_000)
PLACES: Final = 1_000
RUNS: Final = 7


def changes(tables: Tables) -> dict[str, Filter]:
    """One change of each field."""
    kind = str(tables.events["lane"].value_counts().index[0])
    place, actor = str(tables.places["label"].iloc[0]), str(tables.actors["label"].iloc[0])
    return {
        "dates": Filter(since="2018", until="2019"),
        "kind": Filter(kinds=(kind,)),
        "place": Filter(places=(place,)),
        "actor": Filter(actors=(actor,)),
        "speaker": Filter(speakers=(actor,)),
        "certainty": Filter(statuses=("asserted",)),
        "words": Filter(words="minister number"),
        "none": Filter(),
    }


def milliseconds(work: Callable[[], object]) -> float:
    """The median of some runs."""
    taken = []
    for _ in range(RUNS):
        started = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - started))
    return median(taken)


def main() -> None:
    """Prints a line for each number of events and each field."""
    for count in [int(one) for one in sys.argv[1:]] or COUNTS:
        tables = tables_of(synthetic.story(count, min(count, PLACES)))
        started = time.process_time()
        facets(masks(Filter(actors=("nobody",)), tables), tables)
        first = 1000 * (time.process_time() - started)
        print(f"{count:7,} events: {first:6.1f} ms once, for the first counts")
        for name, filter_ in changes(tables).items():
            passing = masks(filter_, tables)
            left = len(apply(filter_, tables, passing).events)
            parts = (
                milliseconds(partial(masks, filter_, tables)),
                milliseconds(partial(apply, filter_, tables, passing)),
                milliseconds(partial(facets, passing, tables)),
            )
            shown = "  ".join(
                f"{what} {ms:6.1f}"
                for what, ms in zip(("passing", "in view", "counts"), parts, strict=True)
            )
            print(f"    {name:10} {left:7,} left   {shown}   together {sum(parts):6.1f} ms")


if __name__ == "__main__":
    main()
