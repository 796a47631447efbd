"""Places beside geotext and flashgeotext: load time, memory, characters a second, and what is found.

    python benchmarks/places.py                 # on the seed story
    python benchmarks/places.py FOLDER          # on FOLDER/texts.jsonl {id, text}, and, where there
                                                # is FOLDER/gold.jsonl {doc, start, end, lat, lon},
                                                # with the share of places found and placed

Every tool runs in a process of its own; seconds are those of the processor. geotext and flashgeotext give names without positions:
a name is put where the most populous place of that name lies.
"""

from __future__ import annotations

import importlib
import json
import math
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dashboard.loader.actors.people import find_people
from dashboard.loader.places import find_places
from dashboard.loader.places.gazetteer import gazetteer
from dashboard.loader.prose import Prose
from dashboard.loader.sentences import prose_from

ARTICLE = Path(__file__).parents[1] / "seeds" / "syria" / "article.txt"
TOOLS = ("dateline", "geotext", "flashgeotext")
# Places count as right within this distance: 100 miles, as is usual in the field.
NEAR_KM = 161.0
# Short texts are read again until so many characters are done.
ENOUGH = 1_000_000

Found = tuple[int, int, float | None, float | None]
Tool = Callable[[Prose, Any], Iterator[Found]]


def dateline(prose: Prose, people: Any) -> Iterator[Found]:
    """Spans and positions by this project."""
    found = find_places(prose, people)
    places = {place.id: place for place in found.places}
    for mention in found.mentions:
        place = places[mention.place]
        yield mention.start, mention.end, place.lat, place.lon


def by_name(text: str, names: list[str]) -> Iterator[Found]:
    """Where names stand that a tool gives without their places in the text."""
    position = 0
    for name in names:
        start = text.find(name, position)
        if start >= 0:
            yield start, start + len(name), *most_populous(name)


def most_populous(name: str) -> tuple[float | None, float | None]:
    """The position of the best known place of a name."""
    meanings = gazetteer().meanings(name)
    if not meanings:
        return None, None
    best = max(meanings, key=lambda meaning: meaning.sense.prior).sense
    return best.lat, best.lon


def with_geotext() -> Tool:
    """Names by geotext."""
    reader = importlib.import_module("geotext").GeoText

    def find(prose: Prose, _: Any) -> Iterator[Found]:
        found = reader(prose.text)
        return by_name(prose.text, [*found.cities, *found.countries])

    return find


def with_flashgeotext() -> Tool:
    """Names by flashgeotext."""
    reader = importlib.import_module("flashgeotext.geotext").GeoText()

    def find(prose: Prose, _: Any) -> Iterator[Found]:
        found = reader.extract(prose.text, span_info=True)
        for kind in ("cities", "countries"):
            for name, told in found[kind].items():
                for start, end in told["span_info"]:
                    yield start, end, *most_populous(name)

    return find


def loaded(name: str) -> Tool:
    """The tool, with all its tables read."""
    if name == "dateline":
        gazetteer()
        return dateline
    return with_geotext() if name == "geotext" else with_flashgeotext()


def read(folder: str | None, name: str) -> list[dict[str, Any]]:
    """The lines of a file of the folder, or the seed story."""
    if folder is None:
        text = ARTICLE.read_text(encoding="utf-8")
        return [{"id": "syria", "text": text}] if name == "texts.jsonl" else []
    path = Path(folder) / name
    return [json.loads(line) for line in path.open(encoding="utf-8")] if path.exists() else []


def kilometres(one: Found, other: Found) -> float:
    """Between two positions, infinite where one is missing."""
    if None in (*one[2:], *other[2:]):
        return math.inf
    a, b, c, d = (math.radians(float(degrees or 0)) for degrees in (*one[2:], *other[2:]))
    part = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(part)))


def scores(gold: list[Found], found: list[Found]) -> tuple[int, int]:
    """How many of gold are touched by a span, and how many of these lie near."""
    free = list(found)
    touched = near = 0
    for item in gold:
        match = next((f for f in free if f[0] < item[1] and item[0] < f[1]), None)
        if match:
            free.remove(match)
            touched += 1
            near += kilometres(item, match) <= NEAR_KM
    return touched, near


def measure(name: str, folder: str | None) -> dict[str, float]:
    """All figures of one tool, in this process."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    tool = loaded(name)
    figures = {"load": time.process_time() - started}
    figures["memory"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    proses = {
        item["id"]: prose_from(item["text"], item["id"]) for item in read(folder, "texts.jsonl")
    }
    people = {key: find_people(prose) for key, prose in proses.items()}
    size = sum(len(prose.text) for prose in proses.values())
    rounds = max(1, ENOUGH // size)
    started = time.process_time()
    for _ in range(rounds):
        found = {key: list(tool(prose, people[key])) for key, prose in proses.items()}
    figures["rate"] = rounds * size / (time.process_time() - started)
    gold = defaultdict(list)
    for item in read(folder, "gold.jsonl"):
        gold[item["doc"]].append((item["start"], item["end"], item["lat"], item["lon"]))
    totals = [scores(gold[key], found[key]) for key in proses]
    figures["found"] = sum(map(len, found.values()))
    figures["gold"] = sum(map(len, gold.values()))
    figures["placed"] = sum(item[2] is not None for items in gold.values() for item in items)
    figures["touched"], figures["near"] = (sum(t[i] for t in totals) for i in (0, 1))
    return figures


def f1(hits: float, found: float, wanted: float) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (found + wanted) if found + wanted else 0.0


def main() -> None:
    """One line a tool."""
    folder = next((arg for arg in sys.argv[1:] if not arg.startswith("-")), None)
    print(
        f"{'':14}{'load s':>8}{'MB':>7}{'characters/s':>14}{'mentions':>10}{'found':>8}{'placed':>8}"
    )
    for name in TOOLS:
        command = [sys.executable, __file__, f"--only={name}", *([folder] if folder else [])]
        figures = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        line = f"{name:14}{figures['load']:8.2f}{figures['memory']:7.0f}{figures['rate']:14,.0f}"
        found = f1(figures["touched"], figures["found"], figures["gold"])
        placed = f1(figures["near"], figures["found"], figures["placed"])
        shares = f"{found:8.3f}{placed:8.3f}" if figures["gold"] else f"{'-':>8}{'-':>8}"
        print(f"{line}{figures['found']:10,.0f}{shares}")


if __name__ == "__main__":
    only = next(
        (arg.removeprefix("--only=") for arg in sys.argv if arg.startswith("--only=")), None
    )
    if only:
        target = next((arg for arg in sys.argv[1:] if not arg.startswith("-")), None)
        print(json.dumps(measure(only, target)))
    else:
        main()
