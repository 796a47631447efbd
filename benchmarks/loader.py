"""How fast the whole loader is: ``python benchmarks/loader.py [ARTICLES.jsonl]``.

With a file of articles, one record with a "text" a line, each is read as a story of its own, and
what one core's processor time gives is printed beside spaCy's small English model, where
``--model FOLDER`` names one: spaCy is no dependency.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dashboard.loader import Settings, load, load_each
from dashboard.loader.readers.text_or_page import read_text
from dashboard.loader.source import Source

ARTICLE = Path(__file__).parents[1] / "seeds" / "syria" / "article.txt"
RUNS = 5
# Articles that are read before the clock starts, so that tables and automata are there.
WARM_UP = 5


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


def on_one_article() -> None:
    """The first story, alone and repeated."""
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


def on_articles(path: Path, model: str | None) -> None:
    """Every article as a story of its own, by processor time."""
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    sources = [read_text(text, str(number)) for number, text in enumerate(texts)]
    list(load_each(sources[:WARM_UP], Settings()))
    rates = []
    for _ in range(RUNS):
        started = time.process_time()
        events = sum(len(story.events) for story in load_each(sources, Settings()))
        rates.append(sum(map(len, texts)) / (time.process_time() - started))
    print(
        f"{len(texts)} articles, {sum(map(len, texts)):,} characters, {events:,} events: "
        f"{max(rates):,.0f} characters/s at best, {sorted(rates)[RUNS // 2]:,.0f} in the middle"
    )
    if model:
        print(f"spaCy {model}: {_spacy_rate(model, texts):,.0f} characters/s")


def _spacy_rate(model: str, texts: Sequence[str]) -> float:
    spacy: Any = __import__("spacy")
    parse = spacy.load(model)
    list(parse.pipe(texts[:WARM_UP]))
    started = time.process_time()
    for _ in parse.pipe(texts):
        pass
    return sum(map(len, texts)) / (time.process_time() - started)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--model", help="spaCy's model, by name or folder")
    given = parser.parse_args()
    if given.articles:
        on_articles(given.articles, given.model)
    else:
        on_one_article()


if __name__ == "__main__":
    main()
