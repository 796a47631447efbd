"""How well copies and stories of a corpus are found.

``python benchmarks/grouping.py copies TEXTS.jsonl`` makes copies of the texts, cut or with words changed,
and prints how many are found, and how many pairs of different texts are taken for copies.

``python benchmarks/grouping.py stories FOLDER`` reads ECB+ (NN.jsonl, a topic's documents, and gold.jsonl,
which says of which incident each is) as one corpus without topics and days of publication, and prints
B³ of the documents by incident (Bagga and Baldwin 1998).
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pyarrow.parquet as pq

sys.path.insert(0, str(Path(__file__).parents[1]))

from dashboard.corpus.building import build
from dashboard.corpus.copies import first_copies
from dashboard.corpus.engines import Pool
from dashboard.corpus.grouping import group_documents
from dashboard.corpus.keys import read_keys
from dashboard.corpus.parts import parts_of
from dashboard.loader.merging.copying import copies, marks

Groups = Mapping[str, int]
_WORD: Final = re.compile(r"\w+")


def cut(text: str, share: float, dice: random.Random) -> str:
    """So large a part of the words of a text, in one piece, from anywhere in it."""
    words = text.split(" ")
    keep = max(1, round(share * len(words)))
    first = dice.randint(0, len(words) - keep)
    return " ".join(words[first : first + keep])


def changed(text: str, share: float, dice: random.Random) -> str:
    """A text in which so large a part of the words is another one."""
    return _WORD.sub(lambda found: "other" if dice.random() < share else found[0], text)


MADE: Final[dict[str, Callable[[str, random.Random], str]]] = {
    "cut to 75 %": lambda text, dice: cut(text, 0.75, dice),
    "cut to 50 %": lambda text, dice: cut(text, 0.5, dice),
    "cut to 30 %": lambda text, dice: cut(text, 0.3, dice),
    "5 % changed": lambda text, dice: changed(text, 0.05, dice),
    "10 % changed": lambda text, dice: changed(text, 0.1, dice),
    "cut to 75 %, 5 % changed": lambda text, dice: changed(cut(text, 0.75, dice), 0.05, dice),
    "cut to 50 %, 5 % changed": lambda text, dice: changed(cut(text, 0.5, dice), 0.05, dice),
}


def print_copies(file: Path) -> None:
    """A line for each way of copying."""
    with file.open(encoding="utf-8") as lines:
        texts = {f"{at:06}": json.loads(line)["text"] for at, line in enumerate(lines)}
    for how, make in MADE.items():
        dice = random.Random(1)
        made = {f"{name} copy": make(text, dice) for name, text in texts.items()}
        began = time.process_time()
        found = copies({name: marks(text) for name, text in (texts | made).items()})
        seconds = time.process_time() - began
        recall = sum(f"{name} copy" in found and _is_of(found, name) for name in texts)
        wrong = sum(one.split()[0] != first.split()[0] for one, first in found.items())
        rate = 2 * len(texts) / seconds
        print(f"{how:26} {recall / len(texts):6.1%}  {wrong} of other texts  {rate:,.0f} a second")
    among = len(copies({name: marks(text) for name, text in texts.items()}))
    print(f"different texts among themselves: {among} of {len(texts)} taken for copies")


def _is_of(found: Mapping[str, str], name: str) -> bool:
    return found[f"{name} copy"].split()[0] == name


def b_cubed(wanted: Groups, found: Groups) -> tuple[float, float]:
    """Precision and recall, by the documents that are labelled."""
    both, of_found, of_wanted = Counter[Any](), Counter[int](), Counter[int]()
    for name, group in wanted.items():
        both[group, found[name]] += 1
        of_wanted[group] += 1
        of_found[found[name]] += 1
    precision = sum(many * many / of_found[one] for (_, one), many in both.items())
    recall = sum(many * many / of_wanted[one] for (one, _), many in both.items())
    return precision / len(wanted), recall / len(wanted)


def print_stories(folder: Path) -> None:
    """One line: precision, recall, F1."""
    numbers: dict[str, int] = defaultdict(lambda: len(numbers))
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        incident = {row["doc"]: numbers[row["sub"]] for row in map(json.loads, lines)}
    names: dict[str, str] = {}
    for file in sorted(folder.glob("[0-9]*.jsonl")):
        with file.open(encoding="utf-8") as lines:
            names |= {row["text"].strip(): row["id"] for row in map(json.loads, lines)}
    with tempfile.TemporaryDirectory() as place:
        build(sorted(folder.glob("[0-9]*.jsonl")), corpus := Path(place) / "corpus", Pool(2))
        parts = parts_of(corpus)
        columns = ["id", "text"]
        texts = [pq.read_table(part.file("documents"), columns=columns) for part in parts]
        name_of = {
            row["id"]: names[row["text"].strip()] for table in texts for row in table.to_pylist()
        }
        keys = read_keys(parts)
    found = {
        name_of[keys.documents[number]]: at
        for at, group in enumerate(group_documents(keys, first_copies(keys)))
        for number in group.documents
    }
    labelled = {name: one for name, one in incident.items() if name in found}
    precision, recall = b_cubed(labelled, found)
    f1 = 2 * precision * recall / (precision + recall)
    print(
        f"{len(labelled)} documents of {len(set(labelled.values()))} incidents, {len(found)} read"
    )
    print(f"B³ precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    {"copies": print_copies, "stories": print_stories}[sys.argv[1]](Path(sys.argv[2]))
