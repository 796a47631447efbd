"""A story of any size to measure with: invented events in real cities, the same in every run."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from dashboard.data_files import rows
from dashboard.story import (
    Actor,
    ActorMention,
    Document,
    Event,
    EventKind,
    Evidence,
    Place,
    PlaceMention,
    Quote,
    Span,
    Status,
    Story,
)
from dashboard.words.kinds import KINDS

DOCUMENT: Final = "d1"
FIRST_DAY: Final = date(2015, 1, 1)
DAYS: Final = 3650
LENGTHS: Final = (0, 0, 0, 1, 6, 30)  # days from the first to the last one that an event can mean
ACTORS: Final = 200
KIND_NAMES: Final[tuple[EventKind, ...]] = tuple(KINDS)
STATUSES: Final[tuple[Status, ...]] = ("asserted", "asserted", "asserted", "reported", "possible")
UNDATED: Final = 20  # one event in so many says no date
UNPLACED: Final = 21  # one in so many says no place
QUOTED: Final = 5  # one in so many has a quote
SITES: Final = 4  # one place in so many is a site


def story(events: int, places: int) -> Story:
    """So many events in so many places, at most as many as ``data/cities.csv`` has rows."""
    writer = _Writer(_places(places), _actors(ACTORS))
    told = tuple(writer.event(number) for number in range(events))
    document = Document(
        DOCUMENT, "invented.txt", None, "en", "2025-01-01", "given", "".join(writer.text)
    )
    return Story(
        title="An invented story",
        documents=(document,),
        times=(),
        places=writer.places,
        place_mentions=tuple(writer.place_mentions),
        actors=writer.actors,
        actor_mentions=tuple(writer.actor_mentions),
        quotes=tuple(writer.quotes),
        events=told,
        relations=(),
    )


def _places(number: int) -> tuple[Place, ...]:
    return tuple(
        Place(
            f"p{at}",
            city["name"],
            "city" if at % SITES else "site",
            float(city["lat"]),
            float(city["lon"]),
            city["country"],
            f"geonames:{city['geonameid']}",
        )
        for at, city in enumerate(rows("cities.csv")[:number])
    )


def _actors(number: int) -> tuple[Actor, ...]:
    return tuple(Actor(f"a{at}", f"Minister {at}", "person") for at in range(number))


@dataclass
class _Writer:
    """Writes the document sentence by sentence, and notes what stands where."""

    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    text: list[str] = field(default_factory=list)
    place_mentions: list[PlaceMention] = field(default_factory=list)
    actor_mentions: list[ActorMention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    length: int = 0
    random: Random = field(default_factory=lambda: Random(7))

    def event(self, number: int) -> Event:
        """An event and the sentence that says it."""
        kind, actor = self.random.choice(KIND_NAMES), self.random.choice(self.actors)
        place = self.places[number % len(self.places)] if number % UNPLACED else None
        earliest, latest = self._days() if number % UNDATED else (None, None)
        title = f"{actor.name} spoke of {KINDS[kind].name.casefold()} number {number}"
        quoted = (self._quote(number, actor),) if number % QUOTED == 0 else ()
        return Event(
            id=f"{DOCUMENT}-e{number}",
            title=title,
            kind=kind,
            mode=None,
            status=self.random.choice(STATUSES),
            main=True,
            edtf=None,
            earliest=earliest,
            latest=latest,
            granularity="day" if earliest else "vague",
            basis="explicit" if earliest else "unresolved",
            anchor=None,
            places=(place.id,) if place else (),
            actors=(actor.id,),
            quotes=quoted,
            evidence=(self._sentence(title, actor, place),),
        )

    def _days(self) -> tuple[str, str]:
        first = FIRST_DAY + timedelta(self.random.randrange(DAYS))
        return first.isoformat(), (first + timedelta(self.random.choice(LENGTHS))).isoformat()

    def _quote(self, number: int, actor: Actor) -> str:
        words = f"Nothing like number {number} will happen again"
        start = self._write(f"“{words}”, {actor.name} said. ")[0] + len("“")
        end = start + len(words)
        speaker = (actor.id, actor.name, None, "said")
        quote = Quote(
            f"q{number}", DOCUMENT, start, end, words, (Span(start, end),), "direct", *speaker
        )
        self.quotes.append(quote)
        return quote.id

    def _sentence(self, title: str, actor: Actor, place: Place | None) -> Evidence:
        words = f"{title} in {place.name}." if place else f"{title}."
        start, end = self._write(words)
        self._write(" ")
        span = (DOCUMENT, start, start + len(actor.name))
        self.actor_mentions.append(ActorMention(*span, actor.name, actor.id))
        if place:
            span = (DOCUMENT, end - 1 - len(place.name), end - 1)
            mention = PlaceMention(*span, place.name, place.id, "literal", "after “in”")
            self.place_mentions.append(mention)
        return Evidence(DOCUMENT, start, end, words)

    def _write(self, words: str) -> tuple[int, int]:
        """Where the words now stand."""
        start = self.length
        self.text.append(words)
        self.length += len(words)
        return start, self.length
