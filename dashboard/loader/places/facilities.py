"""Roads, buildings and natural features by the words they end or begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dashboard.loader.places.context import UPPER, last_preposition, words_before, words_of
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.numbered import numbered_roads
from dashboard.loader.places.runs import Run, word_after
from dashboard.loader.places.senses import Meaning
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.unlisted import has_a_word
from dashboard.story import PlaceKind

# So many words before "Street" belong to its name.
MAX_NAME = 4
# The last words of airfields, as a part of the name and behind it; so many words have their names.
AIRFIELDS = frozenset(("Airport", "Base", "Airbase"))
SMALL_AIRFIELDS = {"airport": "Airport", "airbase": "Airbase"}
MAX_AIRFIELD = 5


def roads(text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[Candidate]:
    """Streets and highways; ``runs`` are those of several words."""
    endings = words_of("road")
    for run in runs:
        yield from _named_first(run, taken, words_of("road_first", "quarter_first"))
        for last in range(len(run.words), 1, -1):
            if run.words[last - 1] in endings:
                following = (*run.words[last:], word_after(text, run.end))[0]
                if following not in words_of("after_road"):
                    yield from _named(run, last, taken)
                break
    yield from _by_suffix(text, taken)
    for start, name in numbered_roads(text):
        yield from _marked(start, name, taken)


@cache
def _suffixed() -> re.Pattern[str]:
    suffixes = "|".join(sorted(words_of("road_suffix")))
    return re.compile(rf"\b[{UPPER}][^\W\d_]{{2,20}}(?:{suffixes})\b")


def _by_suffix(text: str, taken: bytearray) -> Iterator[Candidate]:
    """Streets of other languages, whose names end with the word for it: “Uferstraße”, not “Blockade”."""
    for match in _suffixed().finditer(text):
        if has_a_word(match.group()):
            continue
        yield from _marked(match.start(), match.group(), taken)


def airports(runs: Sequence[Run], names: Gazetteer, taken: bytearray) -> Iterator[Candidate]:
    """Airports and air bases that the gazetteer knows, by the longest of their names."""
    for run in runs:
        last = next((i + 1 for i, word in enumerate(run.words) if word in AIRFIELDS), 0)
        small = run.after if run.after in SMALL_AIRFIELDS else ""
        if not last and not small:
            continue
        end = last or len(run.words)
        for first in range(max(0, end - MAX_AIRFIELD), end):
            start, name = run.part(first, end)
            known = name if last else f"{name} {SMALL_AIRFIELDS[small]}"
            senses = [Meaning("name", sense) for sense in names.airports(known)]
            if senses and taken.find(1, start, start + len(name)) < 0:
                taken[start : start + len(name)] = b"\1" * len(name)
                yield Candidate(start, start + len(name), known, tuple(senses), sure=True)
                break


def buildings(text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[Candidate]:
    """Buildings where the words before say that something is there; natural features anywhere.

    ``runs`` are those of several words.
    """
    endings, nature = words_of("building", "nature"), words_of("nature")
    located = words_of("locative") | {"of", "on"}
    for run in runs:
        yield from _named_first(run, taken, words_of("nature_first"))
        for last in range(len(run.words), 1, -1):
            ending = run.words[last - 1]
            if ending in endings:
                natural = ending in nature and last == len(run.words)
                if natural or last_preposition(words_before(text, run.start)) in located:
                    for found in _named(run, last, taken):
                        found.unplaced = _kind(ending)
                        yield found
                break


def _named_first(run: Run, taken: bytearray, heads: frozenset[str]) -> Iterator[Candidate]:
    """What begins with the word for it: "Lake Irving", "Via dei Ciliegi", "Barangay Umbeli"."""
    first = next((i for i, word in enumerate(run.words[:2]) if word in heads), -1)
    words = run.words[first : first + MAX_NAME]
    if first < 0 or len(words) == 1 or _is_something_else(words):
        return
    start, name = run.part(first, first + MAX_NAME)
    for found in _marked(start, name.removesuffix("'s"), taken):
        found.unplaced = _kind(words[0])
        yield found


def _is_something_else(words: Sequence[str]) -> bool:
    """Whether a name is an organisation's, a county's or a building's: "Lake County"."""
    others = words_of("organisation", "building", "road", "county", "calendar", "named_after")
    owner = any(word.endswith("'s") for word in words[1:-1])
    return owner or any(word in others for word in words[1:])


def _kind(word: str) -> PlaceKind:
    if word in words_of("river"):
        return "water"
    return "area" if word in words_of("nature", "nature_first", "quarter_first") else "site"


def _named(run: Run, last: int, taken: bytearray) -> Iterator[Candidate]:
    """The name that ends before ``last``, without what comes before it in the run."""
    first = max(0, last - 1 - MAX_NAME)
    for index in range(first, last - 1):
        word = run.words[index]
        owns = word.endswith("'s") and not _is_inside(run.words, index)
        if owns or (index == 0 and word.lower() in words_of("sentence_start")):
            first = index + 1
    start, name = run.part(first, last)
    if last - first > 1 and not words_of("no_place").intersection(run.words[first:last]):
        yield from _marked(start, name, taken)


def _is_inside(words: Sequence[str], index: int) -> bool:
    """Whether an owner is a part of the name: "St George's Chapel", "Children's Hospital"."""
    return words[index] in words_of("owner") or (index > 0 and words[index - 1] in ("St", "St."))


def _marked(start: int, name: str, taken: bytearray) -> Iterator[Candidate]:
    end = start + len(name)
    if taken.find(1, start, end) < 0:
        taken[start:end] = b"\1" * len(name)
        yield Candidate(start, end, name, (), True, None, "site")
