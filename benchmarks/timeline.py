"""How fast timeline and player are made ready, and how large: ``python benchmarks/timeline.py``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, Final

import orjson

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]

import synthetic  # noqa: E402

from dashboard.figures.playback import playback  # noqa: E402
from dashboard.figures.theme import LIGHT  # noqa: E402
from dashboard.figures.timeline.axes import AXES  # noqa: E402
from dashboard.figures.timeline.drawing import timeline  # noqa: E402
from dashboard.figures.timeline.sheet import Settings, undated  # noqa: E402
from dashboard.tables import Tables, tables_of  # noqa: E402

SIZES: Final = (1, 10, 100, 1_000, 10_000, 100_000)
PLACES: Final = 500
RUNS: Final = 3


def measured(make: Callable[[], Any]) -> tuple[Any, float]:
    """What is made, and the median of some runs in seconds."""
    seconds = []
    for _ in range(RUNS):
        started = time.perf_counter()
        made = make()
        seconds.append(time.perf_counter() - started)
    return made, median(seconds)


def main() -> None:
    """Print a line for each size, axis and thing."""
    for size in SIZES:
        tables = tables_of(synthetic.story(size, min(size, PLACES)))
        for axis in AXES:
            settings = Settings(axis=axis)
            figure, seconds = measured(lambda: timeline(tables, None, settings, LIGHT))  # noqa: B023
            _line(size, f"timeline, {axis}", seconds, len(figure.to_json()))
        _, seconds = measured(lambda: undated(tables, settings))  # noqa: B023
        _line(size, "what is apart", seconds, 0)
        _player(size, tables)


def _player(size: int, tables: Tables) -> None:
    given, seconds = measured(lambda: playback(tables, "sequence", LIGHT))
    _line(size, "player", seconds, len(orjson.dumps(given)))


def _line(size: int, what: str, seconds: float, length: int) -> None:
    print(f"{size:>8,} events   {what:<20} {seconds:7.3f} s   {length / 1000:8.1f} kB")


if __name__ == "__main__":
    main()
