"""Roads and buildings by the words they end in; placed at the town that the text names nearest."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from dashboard.loader.places.context import last_preposition, words_before, words_of
from dashboard.loader.places.runs import Run, word_after
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate
from dashboard.story import PlaceKind

# So many words before "Street" belong to its name.
MAX_NAME = 4
# A town named within so many characters of a building is where it stands.
SAME_SENTENCE = 60
_NUMBERED = re.compile(
    r"\b(?:(?:State|County|U\.S\.|US|Interstate|Federal) )?"
    r"(?:Highway|Route|Interstate|Road|Hwy\.?) \d{1,4}\b"
)


def roads(text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[Candidate]:
    """Streets and highways."""
    endings = words_of("road")
    for run in runs:
        for last in range(len(run.words), 1, -1):
            if run.words[last - 1] in endings:
                following = (*run.words[last:], word_after(text, run.end))[0]
                if following not in words_of("after_road"):
                    yield from _named(run, last, taken)
                break
    for match in _NUMBERED.finditer(text):
        yield from _marked(match.start(), match.group(), taken)


def buildings(text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[Candidate]:
    """Buildings and grounds where the words before say that something is there."""
    endings = words_of("building", "nature")
    waters = words_of("river")
    located = words_of("locative") | {"of", "on"}
    for run in runs:
        for last in range(len(run.words), 1, -1):
            if run.words[last - 1] in endings:
                if last_preposition(words_before(text, run.start)) in located:
                    for found in _named(run, last, taken):
                        ending = run.words[last - 1]
                        found.unplaced = "water" if ending in waters else _kind(ending)
                        yield found
                break


def _kind(ending: str) -> PlaceKind:
    return "area" if ending in words_of("nature") else "site"


def _named(run: Run, last: int, taken: bytearray) -> Iterator[Candidate]:
    """The name that ends before ``last``, without what comes before it in the run."""
    first = max(0, last - 1 - MAX_NAME)
    for index in range(first, last - 1):
        word = run.words[index]
        if word.endswith("'s") or (index == 0 and word.lower() in words_of("sentence_start")):
            first = index + 1
    start, name = run.part(first, last)
    if last - first > 1 and not words_of("no_place").intersection(run.words[first:last]):
        yield from _marked(start, name, taken)


def _marked(start: int, name: str, taken: bytearray) -> Iterator[Candidate]:
    end = start + len(name)
    if taken.find(1, start, end) < 0:
        taken[start:end] = b"\1" * len(name)
        yield Candidate(start, end, name, (), True, None, "site")


class TownsNamed:
    """The towns of a document in order, to find the one that a building or a road stands in."""

    def __init__(self, text: str, resolved: Sequence[tuple[Candidate, Sense]]) -> None:
        self._text = text
        self._towns = [(other, sense) for other, sense in resolved if sense.kind == "city"]
        self._starts = [other.start for other, _ in self._towns]
        counts = Counter(sense.id for _, sense in self._towns)
        most = counts.most_common(1)[0][0] if counts else ""
        self._most = next((sense for _, sense in self._towns if sense.id == most), None)

    def around(self, candidate: Candidate) -> Sense | None:
        """The town named in the same sentence, or else the one that the text names most."""
        index = bisect_left(self._starts, candidate.start)
        for other, sense in self._towns[index : index + 1]:
            if self._are_joined(candidate.end, other.start):
                return sense
        for other, sense in self._towns[max(0, index - 1) : index]:
            if self._are_joined(other.end, candidate.start):
                return sense
        return self._most

    def _are_joined(self, end: int, start: int) -> bool:
        """Whether what ends and what starts there stand near, in one sentence."""
        return 0 <= start - end < SAME_SENTENCE and ". " not in self._text[end:start]
