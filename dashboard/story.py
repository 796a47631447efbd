"""The nouns of a story: frozen dataclasses, and nothing else.

Offsets count characters of ``Document.text``; ``end`` is exclusive. Days are
``YYYY-MM-DD``, minutes ``YYYY-MM-DDTHH:MM``, years before 1 ``-YYYY``; ``None``
as a bound means that it is open on that side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.reports import Denial, Thread, TollSeries

CONTRACT_VERSION = 1

PublishedBasis = Literal["given", "metadata", "dateline", "inferred", "unknown"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal[
    "minute", "hour", "day", "week", "month", "season", "year", "decade", "century", "vague"
]
Basis = Literal[
    "explicit",
    "published",
    "narrative",
    "anchor",
    "heading",
    "context",
    "told",
    "unresolved",
]
AnchorKind = Literal["published", "time", "event", "known"]
PlaceKind = Literal["site", "city", "region", "country", "water", "area"]
PlacePosition = Literal["known", "near"]
PlaceRole = Literal["literal", "associative"]
ActorKind = Literal["person", "organization", "country", "group"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Status = Literal["asserted", "reported", "possible", "planned", "negated"]
EventKind = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "DISASTER",
    "ACCIDENT",
    "CRIME",
    "ELECTION",
    "DEATH",
    "LIFE",
    "PERSONNEL",
    "BUSINESS",
    "MOVE",
    "CONTEST",
    "WORK",
    "OTHER",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A slice of a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """A span that is page, not article, and why it was taken for that."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One source as read; ``text`` is never cut.

    ``source`` is the paper, agency or site as the document names it. ``published_from`` are the
    words that say when it was published.
    """

    id: str
    name: str
    title: str | None
    language: str
    published: str | None
    published_basis: PublishedBasis
    text: str
    furniture: tuple[Furniture, ...] = ()
    published_from: Span | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a time was resolved from; ``date`` is EDTF."""

    kind: AnchorKind
    id: str | None
    label: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: its TIMEX3 value and the first and last moment it can mean."""

    id: str
    document: str
    start: int
    end: int
    text: str
    type: TimeType
    value: str
    edtf: str | None
    earliest: str | None
    latest: str | None
    granularity: Granularity
    basis: Basis
    anchor: Anchor | None
    rule: str


@dataclass(frozen=True, slots=True)
class Namesake:
    """Another place of the same name, by its row in a gazetteer."""

    name: str
    kind: PlaceKind
    lat: float
    lon: float
    country: str | None
    gazetteer: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its position in degrees (WGS 84) and the gazetteer row it comes from.

    ``position`` is ``near`` where the text puts it in or beside another place, ``position_km``
    how far from that it may be. ``why`` says why it is there, ``namesakes`` are the likeliest
    others that the name can mean.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float | None
    lon: float | None
    country: str | None
    gazetteer: str | None
    corrected: tuple[str, ...] = ()
    position: PlacePosition | None = None
    position_km: float | None = None
    why: str = ""
    namesakes: tuple[Namesake, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place, and whether something is there or is only named after it."""

    document: str
    start: int
    end: int
    text: str
    place: str
    role: PlaceRole
    reason: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organization, country or group, however often and however written."""

    id: str
    name: str
    kind: ActorKind
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name an actor."""

    document: str
    start: int
    end: int
    text: str
    actor: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A saying: the content alone is the span; ``quoted`` are the pieces inside marks."""

    id: str
    document: str
    start: int
    end: int
    text: str
    quoted: tuple[Span, ...]
    kind: QuoteKind
    speaker: str | None
    speaker_text: str | None
    speaker_role: str | None
    cue: str | None
    event: str | None = None
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that says it."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SourcedValue:
    """One of the values that sources give, and the documents that give it."""

    value: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which sources, or two statements of one source, differ.

    ``rising`` where it is a count that grew with the days of the reports, or of the missing, who
    may become fewer: no contradiction, and ``values`` stand in the order of these days.
    """

    field: str
    values: tuple[SourcedValue, ...]
    rising: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people: what happened to them, how many, and the words that say it.

    A ``total`` is a toll so far (“the death toll rose to six”), not what one event did.
    """

    what: str
    count: int
    document: str
    start: int
    end: int
    text: str
    total: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of one document that name a happening, and what they say of it.

    ``sentence`` is where they stand, ``time`` the id of the time that they give,
    ``reporter`` the actor whom they name as their source. ``from_places`` and ``to_places``
    are where a movement begins and ends.
    """

    document: str
    start: int
    end: int
    text: str
    sentence: Span
    title: str
    kind: EventKind
    mode: str | None
    status: Status
    main: bool
    time: str | None
    places: tuple[str, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    reporter: str | None
    from_places: tuple[str, ...] = ()
    to_places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is said to have happened, may happen, or did not.

    ``sources`` are the actors who do it, ``targets`` those to whom it is done.
    ``tellings`` stand by document, the surest and plainest of each first. ``agreed`` are the features by which its tellings were taken for one happening, ``independent``
    its documents in groups that have it from one source. ``places_inferred`` are where what is
    said around it puts it, none where its own words say where. ``salience`` from 0 to 1: how much
    it belongs on a short timeline, ``salient_for`` why. ``corrected`` are the names of the fields
    that a person set.
    """

    id: str
    title: str
    kind: EventKind
    mode: str | None
    status: Status
    main: bool
    edtf: str | None
    earliest: str | None
    latest: str | None
    granularity: Granularity
    basis: Basis
    anchor: Anchor | None
    places: tuple[str, ...]
    actors: tuple[str, ...]
    quotes: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    disagreements: tuple[Disagreement, ...] = ()
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    tellings: tuple[Telling, ...] = ()
    agreed: tuple[str, ...] = ()
    independent: tuple[tuple[str, ...], ...] = ()
    from_places: tuple[str, ...] = ()
    to_places: tuple[str, ...] = ()
    places_inferred: tuple[str, ...] = ()
    salience: float = 0.0
    salient_for: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()

    @property
    def contradictions(self) -> tuple[Disagreement, ...]:
        """What sources say differently and cannot all be so."""
        return tuple(one for one in self.disagreements if not one.rising)


@dataclass(frozen=True, slots=True)
class Relation:
    """``before`` ends no later than ``after`` begins, and the words that say so."""

    before: str
    after: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Two events that could be one happening, were it not for the one field in which they differ.

    ``agreed`` are the features that they have in common.
    """

    one: str
    other: str
    differs: Disagreement
    agreed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that the sources say, each part with the words behind it."""

    title: str | None
    documents: tuple[Document, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    place_mentions: tuple[PlaceMention, ...]
    actors: tuple[Actor, ...]
    actor_mentions: tuple[ActorMention, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    perhaps: tuple[Perhaps, ...] = ()
    threads: tuple[Thread, ...] = ()
    denials: tuple[Denial, ...] = ()
    tolls: tuple[TollSeries, ...] = ()
    version: int = CONTRACT_VERSION
