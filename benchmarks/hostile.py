"""How reading grows when a hostile text is doubled: ``python benchmarks/hostile.py [CHARACTERS]``.

Prints each step of each repetition that grows by more than ``MOST_GROWTH`` for each doubling, by
processor time. ``tests/loader/test_hostile_repetition.py`` does the same at small sizes.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from dashboard.loader import Settings, load, load_sources
from dashboard.loader.corrections import (
    Add,
    Correction,
    Finder,
    Hide,
    Merge,
    SetDate,
    SetPlaces,
    SetSpeaker,
    SetTitle,
    Split,
    Words,
    apply,
)
from dashboard.loader.source import Source
from dashboard.loader.steps import Step
from dashboard.story import Span, Story

MOST_GROWTH: Final = 2.2
# What takes less says nothing of how it grows.
LEAST_SECONDS: Final = 0.02
CHARACTERS: Final = 100_000
RUNS: Final = 3

# Each is aimed at a finder: marks, sayings, speakers, furniture, imprints, dates, names, places,
# events, their order and their merging.
PIECES: Final = (
    *(
        "“We go,” he said. ",
        '"We go," he said. ',
        "he said “we will go there now” and ",
        "“a” and ",
    ),
    *("he said, “we go,” she said, ", "“we will go there now” and ", "“We go?” he asked. "),
    *("“", '"', "'", 'a"', "“a. b “c. d” ", '"We go." — Ann\n\n', "Q: Who?\nA: Me.\n"),
    *("He said that ", "Ann Keller said Bob Miller said ", "according to ", "who said that "),
    *("Share this\n", "Read more: a\n", "a\n\n", "\n", "| a ", "</p>", "It fell.\n"),
    *("Published 4 March 2024\n", "DAMASCUS, March 4 (AP) — It fell.\n", "By Ann Keller\n"),
    *(
        "4 March\n\nIt fell.\n\n",
        "12:34\n",
        "4-5 March ",
        "days after ",
        "Christmas ",
        "1/2 ",
        "the end of ",
    ),
    *("two days after the fall of Damascus ", "The next day it fell. ", "Monday , "),
    *(
        "Ann Keller ",
        "Mayor Ann Keller ",
        "Ann, 45, a teacher, ",
        "A.",
        "Jan. ",
        "his wife ",
        "@a ",
    ),
    *("Damascus, Syria, ", "Springfield ", "10 km north of Damascus ", "the village of ", "US "),
    *(
        "The army attacked Damascus on Monday. ",
        "and attacked ",
        "it fell when it fell ",
        "It fell. ",
    ),
    *(
        "word ",
        "war ",
        "war in the ",
        "earthquake ",
        "was killed by ",
        "which ",
        "to attack ",
        "five ",
    ),
    *(
        "He met her in an interview. “We go,” he said. ",
        "The earthquake killed 5 people. ",
        "中文。",
        "x",
    ),
)


def seconds_of_steps(text: str) -> dict[str, float]:
    """Processor time of each step of reading a text, without that of Python's own tidying up."""
    begun: list[tuple[str, float]] = []

    def progress(_: int, __: int, step: Step) -> None:
        begun.append((step.name.lower(), time.process_time()))

    gc.collect()
    gc.disable()
    load_sources(
        [Source("a.txt", text)], Settings(published_default="2024-12-12"), progress=progress
    )
    begun.append(("done", time.process_time()))
    gc.enable()
    return {name: end - start for (name, start), (_, end) in pairwise(begun)}


def best(measure: Callable[[], Mapping[str, float]], runs: int) -> dict[str, float]:
    """The least of several runs of each step: what other work on the machine added least to."""
    found = [measure() for _ in range(runs)]
    return {name: min(one[name] for one in found) for name in found[0]}


def growth(piece: str, characters: int, runs: int = RUNS) -> dict[str, float]:
    """How much more each step takes for each doubling of a repetition, up to two doublings."""
    short, long = (piece * (times * characters // len(piece)) for times in (1, 4))
    before = best(lambda: seconds_of_steps(short), runs)
    after = best(lambda: seconds_of_steps(long), runs)
    return {name: (after[name] / max(before[name], LEAST_SECONDS)) ** 0.5 for name in after}


def story_to_correct(events: int) -> Story:
    """A story of so many events, each with a quote."""
    sentences = (
        f"Police arrested Ann Keller number {number} in Paris on {number % 28 + 1} May"
        f" {number // 28 % 20 + 2000}, “we go {number} now,” Bob Miller said."
        for number in range(events)
    )
    return load(" ".join(sentences))


def corrections_of(story: Story) -> dict[str, list[Correction]]:
    """Of each kind as many corrections as there are events."""
    finder = Finder(story.documents)
    told = [one.tellings[0] for one in story.events]
    at = [finder.words(one.document, one.start, one.end, one.sentence) for one in told]
    said = [
        finder.words(one.document, one.start, one.end, Span(one.start, one.end))
        for one in story.quotes
    ]
    name = story.documents[0].name
    numbered = list(enumerate(at))
    return {
        "titles": [SetTitle(one, f"Title {number}") for number, one in numbered],
        "dates": [SetDate(one, "2024-05-01") for one in at],
        "places": [SetPlaces(one, (f"Nowhere {number}",)) for number, one in numbered],
        "hidden": [Hide(one) for one in at],
        "merged into one": [Merge(at[0], one) for one in at[1:]],
        "merged in a chain": [Merge(second, first) for first, second in pairwise(at)],
        "split": [*(Merge(at[0], one) for one in at[1:]), *(Split(one) for one in at[1:])],
        "added": [Add(one, "new", "CRIME", "asserted", "") for one in at],
        "speakers": [SetSpeaker(one, f"New {number}") for number, one in enumerate(said)],
        "far occurrences": [
            SetTitle(Words(name, "Police", "Police", number + 1), "new") for number, _ in numbered
        ],
    }


def seconds_of_corrections(story: Story) -> dict[str, float]:
    """Processor time of applying the corrections of each kind."""
    found = {}
    for name, corrections in corrections_of(story).items():
        gc.collect()
        begun = time.process_time()
        apply(story, corrections)
        found[name] = time.process_time() - begun
    return found


def growth_of_corrections(events: int, runs: int = RUNS) -> dict[str, float]:
    """How much more each kind of correction takes for each doubling, up to two doublings."""
    before = best(lambda: seconds_of_corrections(story_to_correct(events)), runs)
    after = best(lambda: seconds_of_corrections(story_to_correct(4 * events)), runs)
    return {name: (after[name] / max(before[name], LEAST_SECONDS)) ** 0.5 for name in after}


def main() -> None:
    """Print what grows too fast, and the fastest growth of all."""
    characters = int(sys.argv[1]) if len(sys.argv) > 1 else CHARACTERS
    load("It fell on Monday in Damascus, Ann Keller said.")
    worst = 0.0
    for piece in PIECES:
        for step, factor in growth(piece, characters).items():
            worst = max(worst, factor)
            if factor > MOST_GROWTH:
                print(f"{piece!r:50} {step:10} x{factor:.2f}", flush=True)
    for name, factor in growth_of_corrections(500).items():
        worst = max(worst, factor)
        if factor > MOST_GROWTH:
            print(f"corrections: {name:40} x{factor:.2f}", flush=True)
    print(f"{len(PIECES)} repetitions, the fastest growth x{worst:.2f} for each doubling")


if __name__ == "__main__":
    main()
