"""What events of different documents are compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.events import Telling
from dashboard.loader.events.concepts import family_of
from dashboard.loader.events.empty_words import empty_words
from dashboard.loader.events.sameness import WIDE_PLACES
from dashboard.loader.times.days import day_of
from dashboard.story import Event, Place

MIN_WORD = 4
MAX_EVIDENCE = 3
MAX_NAMES = 8
MAX_TITLE_WORDS = 5
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """An event of one document; ``day`` is when it is or, without a date, was published.

    ``figures`` are counts by what happened to people, ``words`` the words of its evidence
    that are no function words, ``names`` those of them that are written with a capital, ``title`` those of the title.
    """

    event: Event
    document: str
    concept: str
    family: str
    known: str | None
    first: int | None
    last: int | None
    day: int | None
    sources: frozenset[str]
    actors: frozenset[str]
    sites: frozenset[str]
    countries: frozenset[str]
    figures: Mapping[str, int]
    words: frozenset[str]
    names: tuple[str, ...]
    title: frozenset[str]

    def looked_for(self) -> list[tuple[str, str]]:
        """Under what other tellings of the same are looked for."""
        if self.known is not None:
            return [("known", self.known)]
        kept = [*self.sites, *sorted(self.actors), *self.names, *sorted(self.title)]
        return [(self.family, key) for key in dict.fromkeys(kept)]


def told(
    event: Event,
    tellings: Sequence[Telling],
    places: Mapping[str, Place],
    actors: Mapping[str, str],
    published: int | None,
) -> Told:
    """The features of an event; ``actors`` gives ids of the whole story for a document's."""
    lead = next((one for one in tellings if one.title == event.title), tellings[0])
    first, last = day_of(event.earliest), day_of(event.latest)
    found = [places[one] for one in event.places]
    words, names = _words(event)
    return Told(
        event=event,
        document=event.evidence[0].document,
        concept=lead.concept,
        family=family_of(lead.concept),
        known=next((one.known for one in tellings if one.known), None),
        first=first,
        last=last,
        day=first if first is not None else (last if last is not None else published),
        sources=frozenset(
            actors[one] for telling in tellings if telling.narrated for one in telling.sources
        ),
        actors=frozenset(actors[one] for one in event.actors),
        sites=sites_of(found),
        countries=frozenset(one.country for one in found if one.country),
        figures={figure.what: figure.count for one in tellings for figure in one.figures},
        words=words,
        names=names,
        title=_title_words(event),
    )


def sites_of(places: Iterable[Place]) -> frozenset[str]:
    """The ids of places that are sharp enough to contradict each other, or of unknown position."""
    return frozenset(one.id for one in places if one.kind not in WIDE_PLACES or one.lat is None)


@cache
def _empty_words() -> frozenset[str]:
    """Function words, and those of dates: days are compared for themselves."""
    dates = (
        row["word"].title() if row["case"] == "title" else row["word"]
        for row in rows("time_words.csv")
    )
    return frozenset((*empty_words(), *dates))


def _title_words(event: Event) -> frozenset[str]:
    """The first words of the title that are no function words."""
    empty = _empty_words()
    found = dict.fromkeys(
        word.lower()
        for word in _WORD.findall(event.title)
        if len(word) >= MIN_WORD and empty.isdisjoint((word, word.lower()))
    )
    return frozenset(list(found)[:MAX_TITLE_WORDS])


def _words(event: Event) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that carry meaning, and of these the names."""
    words: set[str] = set()
    names: dict[str, None] = {}
    empty = _empty_words()
    for evidence in event.evidence[:MAX_EVIDENCE]:
        for number, word in enumerate(_WORD.findall(evidence.text)):
            low = word.lower()
            if len(low) < MIN_WORD or not empty.isdisjoint((word, low)):
                continue
            words.add(low)
            if number and word[0].isupper() and len(names) < MAX_NAMES:
                names.setdefault(low)
    return frozenset(words), tuple(names)
