"""Roads and buildings by the words they end in; placed at the town that the text names nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dashboard.loader.places.context import last_preposition, words_before, words_of
from dashboard.loader.places.runs import Run, word_after
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate

# So many words before "Street" belong to its name.
MAX_NAME = 4
# A town named within so many characters after a building is where it stands.
SAME_SENTENCE = 60
_NUMBERED = re.compile(
    r"\b(?:(?:State|County|U\.S\.|US|Interstate|Federal) )?"
    r"(?:Highway|Route|Interstate|Road|Hwy\.?) \d{1,4}\b"
)


def roads(text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[Candidate]:
    """Streets and highways."""
    for run in runs:
        for last in range(len(run.words), 1, -1):
            if run.words[last - 1] in words_of("road"):
                following = (*run.words[last:], word_after(text, run.end))[0]
                if following not in words_of("after_road"):
                    yield from _named(run, last, taken)
                break
    for match in _NUMBERED.finditer(text):
        yield from _marked(match.start(), match.group(), taken)


def buildings(text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[Candidate]:
    """Buildings and grounds where the words before say that something is there."""
    endings = words_of("building") | words_of("nature")
    located = words_of("locative") | {"of", "on"}
    for run in runs:
        for last in range(len(run.words), 1, -1):
            if run.words[last - 1] in endings:
                if last_preposition(words_before(text, run.start)) in located:
                    yield from _named(run, last, taken)
                break


def _named(run: Run, last: int, taken: bytearray) -> Iterator[Candidate]:
    """The name that ends before ``last``, without what comes before it in the run."""
    first = max(0, last - 1 - MAX_NAME)
    for index in range(first, last - 1):
        word = run.words[index]
        if word.endswith("'s") or (index == 0 and word.lower() in words_of("sentence_start")):
            first = index + 1
    start, name = run.part(first, last)
    if last - first > 1:
        yield from _marked(start, name, taken)


def _marked(start: int, name: str, taken: bytearray) -> Iterator[Candidate]:
    end = start + len(name)
    if taken.find(1, start, end) < 0:
        taken[start:end] = b"\1" * len(name)
        yield Candidate(start, end, name, (), True, None, "site")


def beside(candidate: Candidate, resolved: Sequence[tuple[Candidate, Sense]]) -> Sense | None:
    """The town that the text names nearest: right after it, or else before it."""
    before = after = None
    for other, sense in resolved:
        if sense.kind != "city":
            continue
        if other.start < candidate.start:
            before = sense
        elif after is None:
            after = (other.start, sense)
    if after and (before is None or after[0] - candidate.end < SAME_SENTENCE):
        return after[1]
    return before
