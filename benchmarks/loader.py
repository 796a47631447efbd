"""How fast the whole loader is: ``python benchmarks/loader.py``."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from dashboard.loader import load
from dashboard.loader.source import Source

ARTICLE = Path(__file__).parents[1] / "seeds" / "syria" / "article.txt"
RUNS = 5


def timed(text: str) -> float:
    """The best of some runs, in seconds."""
    best = float("inf")
    for _ in range(RUNS):
        started = time.perf_counter()
        load(text, published="2024-12-12")
        best = min(best, time.perf_counter() - started)
    return best


def start_up() -> float:
    """Seconds of a whole ``python -m dashboard extract`` on the article."""
    command = [sys.executable, "-m", "dashboard", "extract", str(ARTICLE)]
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    """Print the figures."""
    article = ARTICLE.read_text(encoding="utf-8")
    print(f"command on the article      {min(start_up() for _ in range(RUNS)):.2f} s")
    started = time.perf_counter()
    load(Source("article", article).text)
    print(f"first story in a process    {time.perf_counter() - started:.2f} s")
    for times in (1, 4, 16):
        text = "\n".join(article.replace("Damascus", f"Damascus {n}") for n in range(times))
        seconds = timed(text)
        rate = len(text) / seconds
        print(f"{len(text):>9,} characters        {seconds:.3f} s   {rate:>9,.0f} characters/s")


if __name__ == "__main__":
    main()
