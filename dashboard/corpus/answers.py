"""What a corpus answers: rows and counts, each as few as a screen shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any, Final, Literal, get_args

from dashboard.corpus.layout import OPEN_END, OPEN_START
from dashboard.days import day_of, span_words
from dashboard.words.kinds import KINDS

BINS: Final = 400  # stretches of time: more are narrower than what can be pointed at

Step = Literal["day", "week", "month", "year"]
STEPS: Final[tuple[Step, ...]] = get_args(Step)
STEP_DAYS: Final[Mapping[Step, int]] = {"day": 1, "week": 7, "month": 31, "year": 366}
# The start of the stretch that a day lies in, as a number of days.
Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events, of how many articles, from how many sources; events without a date."""

    events: int
    undated: int
    articles: int
    sources: int


@dataclass(frozen=True, slots=True)
class Found:
    """An event in a list; ``number`` holds in this index alone, ``address`` in any that has it."""

    number: int
    id: str
    title: str
    kind: str
    status: str
    when: str
    day: int | None
    start: int
    document: str
    document_title: str
    source: str
    published: str | None
    places: tuple[str, ...]
    actors: tuple[str, ...]

    @property
    def address(self) -> str:
        """Its article, and the sentence and the title by which that tells it."""
        title = blake2b(self.title.encode(), digest_size=4).hexdigest()
        return f"{self.document}-{self.start}-{title}"


@dataclass(frozen=True, slots=True)
class Page:
    """Some events in the order of their days, and how many stand before them."""

    events: tuple[Found, ...]
    before: int
    passing: int


@dataclass(frozen=True, slots=True)
class Density:
    """How many events by start of a stretch and kind; how many lie before and after all of these.

    ``steps`` are the stretches that one can choose from.
    """

    step: Step
    counts: Mapping[tuple[int, str], int]
    steps: tuple[Step, ...] = ()
    before: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class Busy:
    """A place with the events there, and of which kinds they are."""

    key: str
    label: str
    kind: str
    lat: float
    lon: float
    country: str | None
    events: int
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """Of the articles published in a stretch of time, those that tell of something."""

    start: int
    telling: int
    articles: int


@dataclass(frozen=True, slots=True)
class Told:
    """An article in a list: what it is, or why it could not be read."""

    id: str
    name: str
    title: str | None
    source: str | None
    published: str | None
    events: int
    problem: str | None
    came_in: date


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A story in a list; ``sizes`` are its articles by ``days``, those without one apart."""

    id: str
    title: str | None
    first_day: int | None
    last_day: int | None
    size: int
    voices: int
    events: int
    disagreements: int
    sources: tuple[str, ...]
    days: tuple[int, ...]
    sizes: tuple[int, ...]


def fitting_steps(first: int, last: int) -> tuple[Step, ...]:
    """The stretches of which so few lie between two days that each can be seen, the finest first."""
    return tuple(
        one for one in STEPS if one == STEPS[-1] or (last - first) / STEP_DAYS[one] <= BINS
    )


def busy(row: Sequence[Any]) -> Busy:
    """A row of places whose last column has a bit for each kind, in the order of all kinds."""
    key, label, kind, lat, lon, country, events, kinds = row
    there = tuple(name for at, name in enumerate(KINDS) if kinds >> at & 1)
    return Busy(key, label, kind, lat, lon, country, events, there)


def found(
    number: int, row: Sequence[Any], places: tuple[str, ...], actors: tuple[str, ...]
) -> Found:
    """A row of events beside its article's, with the names of its places and actors."""
    id_, title, kind, status, first, last, day, start, document, *article = row
    headline, name, source, published = article
    return Found(
        number=number,
        id=id_,
        title=title,
        kind=kind,
        status=status,
        when=when_words(first, last),
        day=day,
        start=start or 0,
        document=document,
        document_title=headline or name,
        source=source or name,
        published=published,
        places=places,
        actors=actors,
    )


def when_words(first: int | None, last: int | None) -> str:
    """The days of an event in words; a sentinel is an open side."""
    return span_words(
        None if first is None or first <= OPEN_START else day_of(first),
        None if last is None or last >= OPEN_END else day_of(last),
    )
