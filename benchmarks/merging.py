"""Time and memory of merging many short articles: ``python benchmarks/merging.py [COUNT...]``.

The articles are made from a few hundred sentences about invented happenings: each happening
is told by about four of them, with other words, days and tolls. Shown are the seconds of
processor time that merging alone takes, and reading, what it takes for each article times log₂ of
their number (which stays the same where the time grows with n·log n), and the most memory that the
process had.
"""

from __future__ import annotations

import math
import random
import resource
import sys
import time
from datetime import date, timedelta

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.events import find_events
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.merging import DocumentParts, merge
from dashboard.loader.places import find_places
from dashboard.loader.prose import Published
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import find_times
from dashboard.story import Document

COUNTS = (1_000, 3_000, 10_000)
TELLINGS = 4
TOWNS = (
    "Mombasa Nairobi Kampala Lagos Accra Tunis Cairo Amman Baghdad Kabul Lahore Mumbai Dhaka "
    "Yangon Bangkok Manila Jakarta Seoul Lima Quito Bogota Caracas Havana Athens Sofia"
).split()
WHO = ("Rebels", "Gunmen", "Soldiers", "Militiamen", "Hezbollah", "Hamas", "The Taliban")
WHAT = (
    "attacked the {thing} of {town} on {day}, killing {toll} people.",
    "stormed the {thing} in {town} on {day}. At least {toll} people were killed.",
    "bombed a {thing} near {town} on {day}, police said.",
)
THINGS = ("harbour", "airport", "market", "courthouse", "station", "barracks", "university")
MORE = (
    "The minister condemned the attack.",
    "Talks between the parties will begin in Geneva next week.",
    "Police arrested nine people in the evening.",
    "The European Union suspended aid to the province.",
    "“We will rebuild it,” the governor said.",
)


def articles(count: int, seed: int = 1) -> list[tuple[str, date]]:
    """Texts with the days of their publication."""
    choose = random.Random(seed)
    found: list[tuple[str, date]] = []
    while len(found) < count:
        day = date(2023, 1, 1) + timedelta(days=choose.randrange(700))
        town, thing, who = choose.choice(TOWNS), choose.choice(THINGS), choose.choice(WHO)
        for _ in range(choose.randint(1, 2 * TELLINGS - 1)):
            told = choose.choice(WHAT).format(
                thing=thing,
                town=town,
                day=f"{day.day} {day:%B} {day.year}",
                toll=choose.randint(2, 9),
            )
            rest = " ".join(choose.sample(MORE, 3))
            found.append((f"{who} {told}\n\n{rest}", day + timedelta(days=1)))
    return found[:count]


def read(number: int, text: str, published: date) -> DocumentParts:
    """What one article gives."""
    document = f"d{number}"
    prose = prose_from(text, document)
    known = KnownEvents.load()
    times = find_times(prose, Published(str(published), published, published, "given"), known)
    people = find_people(prose)
    places = find_places(prose, people)
    actors = find_actors(prose, people, places)
    quotes = find_quotes(prose, actors)
    events = find_events(prose, times, places, actors, quotes, known)
    about = Document(document, document, None, "en", str(published), "given", text)
    return DocumentParts(about, times, places, actors, quotes, events)


def main() -> None:
    """Prints a line for each number of articles."""
    for count in [int(one) for one in sys.argv[1:]] or COUNTS:
        started = time.process_time()
        parts = [read(n, text, day) for n, (text, day) in enumerate(articles(count), 1)]
        read_in = time.process_time() - started
        started = time.process_time()
        story = merge(parts)
        seconds = time.process_time() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        told = sum(len(part.events.events) for part in parts)
        print(
            f"{count:6} articles  read {read_in:6.1f} s  merge {seconds:6.2f} s  "
            f"{1e6 * seconds / (count * math.log2(count)):6.1f} µs/(n·log n)  "
            f"{told} events told, {len(story.events)} events  {memory:6.0f} MB"
        )


if __name__ == "__main__":
    main()
