"""How fast people, actors and quotes are found: characters a second, and whether time is linear.

Run with ``python benchmarks/quotes.py [TEXTS.jsonl]``; without a file the Syria story is read,
repeated. Places are left out: they have a benchmark of their own.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.places import PlacesFound
from dashboard.loader.prose import Prose
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from

SYRIA = Path(__file__).parents[1] / "seeds" / "syria" / "article.txt"
NO_PLACES = PlacesFound((), ())
# Texts that would take quadratic time if anything looked back or ahead without a limit.
HOSTILE = {
    "every other character a straight mark": 'a"',
    "every other character a single mark": "a'",
    "every other word in marks": '"a" b ',
    "opening marks only": "“",
    "open and close": "“a” ",
    "verbs of saying": "he said that ",
    "quotations and verbs in one sentence": "“a,” he said, ",
    "verbs without a subject": "and said ",
    "pronouns": "He said so. ",
    "commas": "Anna, ",
    "capitals": "Anna Keller ",
    "according": "according to ",
    "unclosed paragraphs": "“Anna said.\n\n",
    "labels": "ANNA KELLER: a\n",
    "block quotes": "> a\n",
}


def seconds(proses: list[Prose]) -> float:
    """The processor time that the three finders take for all texts."""
    started = time.process_time()
    for prose in proses:
        find_quotes(prose, find_actors(prose, find_people(prose), NO_PLACES))
    return time.process_time() - started


def texts() -> list[str]:
    """The texts of a file of records, or the Syria story many times over."""
    if len(sys.argv) > 1:
        lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["text"] for line in lines if line.strip()]
    return [SYRIA.read_text(encoding="utf-8")] * 50


def main() -> None:
    """Prints characters a second, and for hostile texts how time grows with length."""
    proses = [prose_from(text) for text in texts()]
    seconds(proses[:1])
    taken = seconds(proses)
    characters = sum(len(prose.text) for prose in proses)
    print(f"{characters:,} characters in {taken:.2f} s: {characters / taken:,.0f} characters/s")
    for name, piece in HOSTILE.items():
        small, large = (prose_from(piece * (n // len(piece))) for n in (50_000, 200_000))
        first, second = seconds([small]), seconds([large])
        print(f"{name:40} 50,000: {first:.2f} s  200,000: {second:.2f} s  ({second / first:.1f}x)")


if __name__ == "__main__":
    main()
