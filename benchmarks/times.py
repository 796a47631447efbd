"""How fast times are found, beside dateparser's own search, on one text in one run.

    python benchmarks/times.py [FILE]

Without a file it reads the seed article, repeated. Prints the first call, characters a
second for growing lengths, and the same for ``dateparser.search.search_dates``, which is
given the shortest length alone: it would take minutes for the others.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from dateparser.search import search_dates

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Published
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import find_times

ARTICLE = Path(__file__).parents[1] / "seeds" / "syria" / "article.txt"
LENGTHS = (5_000, 50_000, 500_000)
DAY = date(2024, 12, 12)
PUBLISHED = Published("2024-12-12", DAY, DAY, "given")


def main() -> None:
    """Print the figures, one a line."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLE
    text = source.read_text(encoding="utf-8")
    known = KnownEvents.load()
    first = _seconds(lambda: find_times(prose_from("It rained on Monday."), PUBLISHED, known))
    print(f"first call               {first:8.3f} s")
    for length in LENGTHS:
        prose = prose_from((text * (length // len(text) + 1))[:length])
        seconds = min(_seconds(partial(find_times, prose, PUBLISHED, known)) for _ in range(3))
        print(f"find_times   {length:>9,}   {length / seconds:>12,.0f} characters a second")
    piece = text[: LENGTHS[0]]
    seconds = _seconds(lambda: search_dates(piece, languages=["en"]))
    print(f"search_dates {len(piece):>9,}   {len(piece) / seconds:>12,.0f} characters a second")


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
