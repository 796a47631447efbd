"""How fast sentences are read, and how far the reading agrees with a statistical parser.

Run with ``python benchmarks/syntax.py TEXTS.jsonl [--model FOLDER]``; each line of the file is a
record with a ``text``. Where spaCy is installed, ``--model`` names a folder or package of an English
model, and what the two say of finite verbs, subjects and roles is compared. spaCy is no dependency.
"""

from __future__ import annotations

import argparse
import importlib
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard.loader.sentences import find_sentences
from dashboard.loader.syntax import Clause, Reading, read_sentence

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
VERBS = FINITE | {"VB", "VBG", "VBN"}
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
AUXILIARIES = frozenset(("aux", "auxpass"))
# The quickest of so many readings counts: anything else that runs only makes one slower.
ROUNDS = 3
# What a clause can be to us where the parser's tree says this of its verb.
ROLES = {
    "relcl": {"relative"},
    "ccomp": {"content", "main"},
    "advcl": {"adverbial", "condition"},
    "ROOT": {"main", "attribution"},
}


def readings(text: str) -> list[Reading]:
    """All sentences of a text, read."""
    return [read_sentence(text, one.start, one.end) for one in find_sentences(text, "en")]


def seconds(texts: list[str]) -> float:
    """The least processor time that all texts take."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        for text in texts:
            readings(text)
        taken.append(time.process_time() - begun)
    return min(taken)


def clauses(text: str) -> Iterator[tuple[Reading, Clause]]:
    """The finite clauses of a text."""
    for reading in readings(text):
        for clause in reading.clauses:
            if clause.verb is not None and clause.verb.finite:
                yield reading, clause


def their_finite(doc: Any) -> dict[int, Any]:
    """The heads of the parser's finite verb groups by where they begin."""
    found = {}
    for token in doc:
        if token.tag_ not in VERBS or token.dep_ in AUXILIARIES:
            continue
        group = [token, *(child for child in token.children if child.dep_ in AUXILIARIES)]
        shared = token.dep_ == "conj" and token.head.idx in found
        alike = shared and token.head.tag_ == token.tag_ and len(group) == 1
        if alike or any(word.tag_ in FINITE for word in group):
            found[token.idx] = token
    return found


def their_subjects(token: Any) -> set[int]:
    """Where the subjects of a verb begin; those of the verb that it is coordinated with."""
    while True:
        own = [child for child in token.children if child.dep_ in SUBJECTS]
        if own or token.dep_ != "conj":
            described = token.dep_ == "relcl" and any(word.tag_ in ("WDT", "WP") for word in own)
            return {word.idx for word in own} | ({token.head.idx} if described else set())
        token = token.head


def compare(text: str, doc: Any, counts: Counter[str]) -> None:
    """Count what both say of the finite verbs of a text."""
    theirs = their_finite(doc)
    counts["theirs"] += len(theirs)
    for reading, clause in clauses(text):
        counts["ours"] += 1
        assert clause.verb is not None
        token = theirs.get(reading.starts[clause.verb.head])
        if token is None:
            continue
        counts["both"] += 1
        subjects = their_subjects(token)
        if subjects:
            counts["subjects"] += 1
            head = clause.subject.head if clause.subject is not None else -1
            counts["same subject"] += head >= 0 and reading.starts[head] in subjects
        expected = ROLES.get(token.dep_)
        if expected:
            counts["roles"] += 1
            counts["same role"] += clause.role.value in expected


def agreement(texts: list[str], model: str) -> None:
    """Print how far both agree, and how fast the parser is."""
    parse = importlib.import_module("spacy").load(model, exclude=["ner"])
    begun = time.process_time()
    docs = list(parse.pipe(texts))
    taken = time.process_time() - begun
    counts: Counter[str] = Counter()
    for text, doc in zip(texts, docs, strict=True):
        compare(text, doc, counts)
    print(f"spaCy: {sum(map(len, texts)) / taken:,.0f} characters/s")
    for name, part, whole in (
        ("finite verbs, precision", "both", "ours"),
        ("finite verbs, recall", "both", "theirs"),
        ("subject's noun", "same subject", "subjects"),
        ("role", "same role", "roles"),
    ):
        print(f"{name:24} {100 * counts[part] / max(counts[whole], 1):5.1f} % of {counts[whole]:,}")


def main() -> None:
    """Print characters a second, and the agreement where a model is named."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("texts", type=Path)
    arguments.add_argument("--model", default="")
    asked = arguments.parse_args()
    lines = asked.texts.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    readings(texts[0])
    characters, taken = sum(map(len, texts)), seconds(texts)
    print(f"{characters:,} characters in {taken:.2f} s: {characters / taken:,.0f} characters/s")
    if asked.model:
        agreement(texts, asked.model)


if __name__ == "__main__":
    main()
