"""Lists positions in countries that a text neither names nor lies in, to be read by hand.

``python scripts/check_places.py FOLDER``: every text of the folder and of those within it, a line of
``texts.jsonl`` and the like counting as one. A country is named by its own name, as an adjective or
for its people, or by a state or another place of it that the text names it with; a text lies in a
country that two of its places are in, or that its first place is in. Capitals and cities of a million
are known without their country. What is listed can be right: only reading tells.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dashboard.loader.actors.people import find_people
from dashboard.loader.places import PlacesFound, find_places
from dashboard.loader.places.gazetteer import gazetteer
from dashboard.loader.places.senses import CAPITAL, FAMOUS_PRIOR
from dashboard.loader.sentences import prose_from
from dashboard.story import Place

# So many places of a country make a text lie there.
TOGETHER = 2
# Characters shown on either side of a name.
REACH = 60


def texts_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Every text below the folder, with the name of where it is from."""
    for path in sorted(folder.rglob("*.txt")):
        yield (
            path.relative_to(folder).as_posix(),
            path.read_text(encoding="utf-8", errors="replace"),
        )
    for path in sorted(folder.rglob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            record = json.loads(line) if line.strip() else {}
            if isinstance(record, dict) and isinstance(record.get("text"), str):
                yield f"{path.relative_to(folder).as_posix()}:{number}", record["text"]


def strange(found: PlacesFound) -> Iterator[Place]:
    """The places in countries that nothing else in the text is in."""
    points = [place for place in found.places if place.lat is not None and place.country]
    lands = Counter(place.country for place in points)
    named = {p.country for p in points if p.kind in ("country", "region")}
    first = next((place.country for place in points), None)
    for place in points:
        alone = lands[place.country] < TOGETHER and place.country not in named
        if alone and place.country != first and not is_known(place):
            yield place


def is_known(place: Place) -> bool:
    """Whether it is a capital or a city of a million."""
    meanings = (meaning.sense for meaning in gazetteer().meanings(place.name))
    return any(
        sense.id == place.id and (sense.note == CAPITAL or sense.prior >= FAMOUS_PRIOR)
        for sense in meanings
    )


def main() -> None:
    """Print what strikes, and how many texts and positions were looked at."""
    texts = positions = struck = 0
    for name, text in texts_in(Path(sys.argv[1])):
        prose = prose_from(text)
        found = find_places(prose, find_people(prose))
        texts += 1
        positions += sum(place.lat is not None for place in found.places)
        for place in strange(found):
            struck += 1
            mention = next(m for m in found.mentions if m.place == place.id)
            around = prose.text[max(0, mention.start - REACH) : mention.end + REACH]
            print(f"{name}\t{place.name}\t{place.country}\t{' '.join(around.split())}\t{place.why}")
    print(f"{struck} of {positions} places with a position, in {texts} texts")


if __name__ == "__main__":
    main()
