"""Whether the days that matter are found: ``python benchmarks/key_days.py``.

``key_days/`` holds three invented collections of 14 or 15 short articles, each with the days that a
timeline of it should have; these were fixed before anything was run on them. A ranking is asked for as many
days as a collection has key days, so that its precision, recall and F1 are one number: the share of
them that it names. Beside what Dateline ranks stand two simple rankings, by how often the texts name a
day and by how many texts do; of equals the earlier day comes first.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

sys.path.insert(0, str(Path(__file__).parents[1]))

from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess
from dashboard.corpus.indexing import update_index
from dashboard.corpus.key_days import key_days
from dashboard.corpus.opening import asking
from dashboard.corpus.parts import parts_of
from dashboard.corpus.stories import make_stories

COLLECTIONS: Final = Path(__file__).parent / "key_days"


def corpus_of(collections: Iterable[dict[str, Any]], folder: Path) -> Path:
    """A corpus of all articles of some collections."""
    folder.mkdir()
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as lines:
        for collection in collections:
            lines.writelines(json.dumps(one) + "\n" for one in collection["articles"])
    corpus = folder / "corpus"
    build([folder / "articles.jsonl"], corpus, InProcess())
    make_stories(corpus)
    update_index(corpus)
    return corpus


def most_named(corpus: Path, most: int, *, once: bool) -> list[str]:
    """The days that the texts name most often, or that most texts name."""
    read = ["document", "earliest", "latest"]
    tables = [pq.read_table(part.file("times"), columns=read) for part in parts_of(corpus)]
    named = [
        (row["document"], row["earliest"][:10])
        for row in pa.concat_tables(tables).to_pylist()
        if row["earliest"] and row["latest"] and row["earliest"][:10] == row["latest"][:10]
    ]
    counted = Counter(day for _, day in (set(named) if once else named))
    return sorted(counted, key=lambda day: (-counted[day], day))[:most]


def asked_for(corpus: Path, words: str, most: int) -> list[str]:
    """The days that Dateline ranks highest."""
    with asking(corpus) as asked:
        return [one.day for one in key_days(asked, words, most)]


def share(wanted: Sequence[str], found: Sequence[str]) -> float:
    """F1 of as many days as are wanted."""
    return len(set(wanted) & set(found)) / len(wanted)


def main() -> None:
    """Print a line for each collection, and their means."""
    collections = {
        file.stem: json.loads(file.read_text(encoding="utf-8"))
        for file in sorted(COLLECTIONS.glob("*.json"))
    }
    scores: list[tuple[float, ...]] = []
    with tempfile.TemporaryDirectory() as place:
        together = corpus_of(collections.values(), Path(place) / "together")
        for name, one in collections.items():
            wanted, words = list(one["key_days"]), one["words"]
            corpus, most = corpus_of([one], Path(place) / name), len(wanted)
            found = asked_for(corpus, words, most)
            rankings = (
                found,
                asked_for(together, words, most),
                most_named(corpus, most, once=False),
                most_named(corpus, most, once=True),
            )
            scores.append(tuple(share(wanted, ranking) for ranking in rankings))
            print(f"{name:10}", *(f"{score:6.3f}" for score in scores[-1]))
            print("   missed", *sorted(set(wanted) - set(found)))
            print("   others", *sorted(set(found) - set(wanted)))
    print("mean      ", *(f"{mean(column):6.3f}" for column in zip(*scores, strict=True)))
    print("columns: key days; in a corpus of all three; days by mentions; days by texts")


if __name__ == "__main__":
    main()
