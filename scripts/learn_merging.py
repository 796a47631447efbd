"""Learns data/merging_weights.csv: how much each feature of a pair says that it is one happening.

``python scripts/learn_merging.py ECB SETS...``: a folder of ECB+ as topics (NN.jsonl, gold.jsonl), and
folders of sets of three articles with what is one happening in them. The lessons of
``scripts/lessons/merging.txt`` are read with them. Numpy is needed here, and not at run time.

Logistic regression. ECB+ gives no days of publication: its pairs teach the weights of undated
articles; those of dated ones start from these, and are learned from the sets and the lessons.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.loader import Settings, read_documents
from dashboard.loader.merging.collection import Collection, collect
from dashboard.loader.merging.parts import DocumentParts
from dashboard.loader.merging.people import actors_by_id, merge_actors
from dashboard.loader.merging.profiles import SURE_OF_CORPUS, Profiles
from dashboard.loader.merging.stories import LEAST_SHARED, document_features
from dashboard.loader.source import Source

ROOT = Path(__file__).parents[1]
LESSONS = ROOT / "scripts" / "lessons" / "merging.txt"
WEIGHTS = ROOT / "data" / "merging_weights.csv"
NOTE = (
    "# How much each feature of a pair of documents or events says that they tell the same, as "
    "log-odds; learned by scripts/learn_merging.py.\n"
    "# Source: own sets and lessons; ECB+ (CC BY 3.0), topics 1 to 35.\n"
)
_MARK = re.compile(r"\{([a-z0-9]+):([^}]*)\}")
# How much nearer to 0, or to the undated weights, a weight is the better.
# The undated pairs are of one corpus, which many weights would learn by heart; the dated ones are few, but of many.
UNDATED_PULL, DATED_PULL, DOCUMENTS_PULL = 3.0, 6.0, 0.5
# A pair of two articles of which one is not labelled is mostly two happenings; one article tells the same twice.
HALF_LABELLED = 0.5
# No step changes a weight by more than 1, so that none overshoots; one that changes none by more
# than this is the last.
STEPS, SETTLED = 60, 1e-3

Spans = Mapping[str, Sequence[tuple[int, int, str]]]


@dataclass(slots=True)
class Labelled:
    """Documents with the labels of spans of each, and the incident that each is of, where known."""

    sources: list[Source]
    labels: dict[str, list[tuple[int, int, str]]] = field(default_factory=lambda: defaultdict(list))
    incidents: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Rows:
    """Features of pairs, whether each is one, and how much it counts."""

    features: list[Mapping[str, float]] = field(default_factory=list)
    same: list[bool] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)

    def add(self, features: Mapping[str, float], *, same: bool, counts: float = 1.0) -> None:
        """One more pair."""
        self.features.append(features)
        self.same.append(same)
        self.counts.append(counts)


def lessons() -> Iterator[Labelled]:
    """The lessons, with each mark as a label."""
    for lesson in LESSONS.read_text(encoding="utf-8").split("\n== ")[1:]:
        found = Labelled([])
        for number, article in enumerate(lesson.split("\n-- ")[1:]):
            day, _, marked = article.partition("\n")
            text = ""
            at = 0
            for match in _MARK.finditer(marked):
                text += marked[at : match.start()]
                label = (len(text), len(text) + len(match.group(2)), match.group(1))
                found.labels[str(number)].append(label)
                text += match.group(2)
                at = match.end()
            found.sources.append(Source(str(number), text + marked[at:], published=day.strip()))
        yield found


def sets(folder: Path) -> Iterator[Labelled]:
    """The sets: groups of words that are one happening, other words that tell events are others."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(gold.get("published"), dict):
            continue
        found = Labelled([])
        for name, day in gold["published"].items():
            text = (folder / name).read_text(encoding="utf-8")
            found.sources.append(Source(name, text, published=day))
        groups = [*gold["same_event"], *([one["contains"]] for one in gold["events"])]
        labelled: set[str] = set()
        for number, words in enumerate(groups):
            for one in words:
                if one not in labelled:
                    _label(found, one, str(number))
                labelled.add(one)
        yield found


def _label(found: Labelled, words: str, label: str) -> None:
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    for source in found.sources:
        for match in pattern.finditer(source.text):
            found.labels[source.name].append((*match.span(), label))


def topics(folder: Path) -> Iterator[Labelled]:
    """The topics of ECB+ with their chains."""
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold[row["topic"].zfill(2)].append(row)
    for path in sorted(folder.glob("[0-9]*.jsonl")):
        found = Labelled([])
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found.sources.append(Source(row["id"], row["text"]))
        for row in gold[path.stem]:
            found.labels[row["doc"]].append((row["start"], row["end"], row["chain"]))
            found.incidents[row["doc"]] = row["sub"]
        yield found


def read(labelled: Labelled) -> tuple[list[DocumentParts], Collection]:
    """The documents as the loader reads them, and their events as it compares them."""
    parts = read_documents(labelled.sources, Settings())
    genders = {one: told for part in parts for one, told in part.actors.genders.items()}
    actors, ids = merge_actors([part.actors.actors for part in parts], genders)
    places = {place.id: place for part in parts for place in part.places.places}
    return parts, collect(parts, places, actors_by_id(actors, ids))


def add_events(
    rows: Rows, labelled: Labelled, parts: Sequence[DocumentParts], found: Collection
) -> None:
    """The pairs of events that labels tell to be one or two."""
    names = {part.document.id: part.document.name for part in parts}
    labels = [
        _labels_of(one.event.tellings, labelled.labels[names[one.document]]) for one in found.told
    ]
    for (one, other), features in found.pairs():
        if features is None:
            continue
        documents = [names[found.told[at].document] for at in (one, other)]
        here, there = (labelled.incidents.get(name) for name in documents)
        if labels[one] and labels[other]:
            rows.add(features, same=bool(labels[one] & labels[other]))
        elif (here and there and here != there) or (
            not labelled.incidents
            and (labels[one] or labels[other])
            and documents[0] != documents[1]
        ):
            rows.add(features, same=False, counts=HALF_LABELLED)


def _labels_of(tellings: Sequence[Any], labels: Sequence[tuple[int, int, str]]) -> set[str]:
    return {
        label
        for start, end, label in labels
        if any(one.start < end and start < one.end for one in tellings)
    }


def add_documents(rows: Rows, labelled: Labelled, parts: Sequence[DocumentParts]) -> None:
    """The pairs of documents of one incident or two."""
    names = {part.document.id: part.document.name for part in parts}
    profiles = Profiles({part.document.id: part.document.text for part in parts})
    known = [one for one in names if names[one] in labelled.incidents]
    for one, other in combinations(known, 2):
        here, there = (labelled.incidents[names[at]] for at in (one, other))
        rows.add(document_features(*profiles.likeness(one, other)), same=here == there)


def add_corpus(rows: Rows, many: Sequence[Labelled]) -> None:
    """The pairs of documents of one incident or two, of all topics as one corpus.

    These are the pairs that a corpus compares: documents with several telling terms in common.
    """
    texts = {one.name: one.text for found in many for one in found.sources}
    profiles = Profiles(texts, SURE_OF_CORPUS)
    incidents = {name: told for found in many for name, told in found.incidents.items()}
    by_term: dict[str, list[str]] = defaultdict(list)
    for name in sorted(incidents):
        for term in profiles.of[name].top:
            by_term[term].append(name)
    shared = Counter(pair for names in by_term.values() for pair in combinations(names, 2))
    for (one, other), times in sorted(shared.items()):
        if times >= LEAST_SHARED:
            features = document_features(*profiles.likeness(one, other))
            rows.add(features, same=incidents[one] == incidents[other])


def learned(rows: Rows, pull: float, start: Mapping[str, float] | None = None) -> dict[str, float]:
    """The weights that fit the pairs best and are near where they start (Newton's method)."""
    names = sorted({name for one in rows.features for name in one} | set(start or ()))
    column = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(rows.same), len(names)))
    for at, one in enumerate(rows.features):
        for name, value in one.items():
            table[at, column[name]] = value
    same, counts = np.array(rows.same, float), np.array(rows.counts)
    base = np.array([(start or {}).get(name, 0.0) for name in names])
    weights = base.copy()
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (likely - same)) + pull * (weights - base)
        bend = (table * (counts * likely * (1 - likely))[:, None]).T @ table
        step = np.linalg.solve(bend + pull * np.eye(len(names)), slope)
        most = float(np.abs(step).max())
        weights -= step / max(1.0, most)
        if most < SETTLED:
            break
    return dict(zip(names, map(float, weights), strict=True))


def main() -> None:
    """Learn the weights and write the table."""
    ecb, *folders = [Path(one) for one in sys.argv[1:]]
    documents, corpus, undated, dated = Rows(), Rows(), Rows(), Rows()
    add_corpus(corpus, list(topics(ecb)))
    for labelled in topics(ecb):
        parts, found = read(labelled)
        add_documents(documents, labelled, parts)
        add_events(undated, labelled, parts, found)
    for labelled in (*lessons(), *(one for folder in folders for one in sets(folder))):
        add_events(dated, labelled, *read(labelled))
    events = learned(undated, UNDATED_PULL)
    tables = {
        "corpus": learned(corpus, DOCUMENTS_PULL),
        "documents": learned(documents, DOCUMENTS_PULL),
        "events": events,
        "dated events": learned(dated, DATED_PULL, events),
    }
    with WEIGHTS.open("w", encoding="utf-8", newline="") as out:
        out.write(NOTE + "of,feature,weight\n")
        for of, weights in tables.items():
            for name, weight in sorted(weights.items()):
                quoted = f'"{name}"' if "," in name else name
                out.write(f"{of},{quoted},{weight:.2f}\n")


if __name__ == "__main__":
    main()
