"""Where the events and quotes of a story stand, and which of them stand near some words."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from dashboard.loader.corrections.finding import Found
from dashboard.story import ActorMention, Event, PlaceMention, Quote, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is told: its own words, and their sentence; ``of`` is its id.

    ``rank`` is its number among all events or quotes.
    """

    document: str
    words: Span
    sentence: Span
    of: str
    rank: int

    @property
    def start(self) -> int:
        """Where words or sentence begin."""
        return min(self.words.start, self.sentence.start)

    @property
    def end(self) -> int:
        """Where words and sentence end."""
        return max(self.words.end, self.sentence.end)

    def away(self, found: Found) -> tuple[int, int]:
        """How far its words are from those that were found; of two as far the first one."""
        return abs(found.start - self.words.start) + abs(found.end - self.words.end), self.rank


@dataclass(slots=True)
class _Row:
    """What stands in one document, in order; none of it is longer than ``longest``."""

    places: list[Place] = field(default_factory=list)
    longest: int = 0


class Places:
    """Places by document and offset: those near some words are found without the others."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._rows: dict[str, _Row] = {}
        for one in sorted(places, key=_start):
            self._row(one).places.append(one)

    def put(self, one: Place) -> None:
        """Keep one more."""
        insort(self._row(one).places, one, key=_start)

    def drop(self, one: Place, is_of: Callable[[str], bool]) -> None:
        """Keep one with these words no longer, of those whose id is right."""
        places = self._rows[one.document].places
        at = bisect_left(places, one.start, key=_start)
        while (places[at].words, places[at].sentence) != (one.words, one.sentence) or not is_of(
            places[at].of
        ):
            at += 1
        del places[at]

    def over(self, document: str, start: int, end: int) -> Iterator[Place]:
        """Those that share a letter with a stretch of a document."""
        row = self._rows.get(document, _Row())
        first = bisect_left(row.places, start - row.longest, key=_start)
        last = bisect_left(row.places, end, key=_start)
        return (one for one in row.places[first:last] if one.end > start)

    def _row(self, one: Place) -> _Row:
        row = self._rows.setdefault(one.document, _Row())
        row.longest = max(row.longest, one.end - one.start)
        return row


def _start(one: Place) -> int:
    return one.start


def places_of_event(event: Event, rank: int) -> Iterator[Place]:
    """Where an event is told; one without tellings by its evidence."""
    for one in event.tellings:
        words = Span(one.start, one.end)
        yield Place(one.document, words, one.sentence, event.id, rank)
    for said in event.evidence if not event.tellings else ():
        words = Span(said.start, said.end)
        yield Place(said.document, words, words, event.id, rank)


def place_of_quote(quote: Quote, rank: int) -> Place:
    """Where a quote stands."""
    words = Span(quote.start, quote.end)
    return Place(quote.document, words, words, quote.id, rank)


def place_of_mention(mention: ActorMention | PlaceMention, of: str, rank: int) -> Place:
    """Where a place or somebody is named."""
    words = Span(mention.start, mention.end)
    return Place(mention.document, words, words, of, rank)


def overlap(some: Span, start: int, end: int) -> bool:
    """Whether a span shares a letter with a stretch."""
    return some.start < end and start < some.end
