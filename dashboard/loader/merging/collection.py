"""The events of all documents as they are compared, and the pairs of them that are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from dashboard.loader.events import EventsFound, Telling
from dashboard.loader.events.happenings import event_from
from dashboard.loader.events.sameness import Happening
from dashboard.loader.merging.candidates import candidates
from dashboard.loader.merging.features import HARM, Around, Told, day_published, told
from dashboard.loader.merging.grouping import Pair
from dashboard.loader.merging.interplay import Features
from dashboard.loader.merging.likeness import Likeness
from dashboard.loader.merging.meant import with_what_is_meant
from dashboard.loader.merging.parts import DocumentParts
from dashboard.loader.merging.profiles import Profiles
from dashboard.loader.merging.rarity import Rarity
from dashboard.loader.merging.sites import Sites
from dashboard.loader.merging.stories import stories_of
from dashboard.loader.merging.tolls import as_named
from dashboard.loader.times.days import day_of
from dashboard.story import Actor, Document, Event, Place

# “A talk”, “another quake”, “a smaller disturbance”: before a noun that names nothing told elsewhere.
# “A week before elections” names none that is new.
_APART = (
    "of|in|on|at|to|from|for|by|with|without|before|after|since|until|till|during|into|over|under|near|off|about"
    "|against|between|among|within|past|second|minute|hour|day|night|week|weekend|fortnight|month|year|decade"
)
_NEW = re.compile(
    rf"\b(?:an?|another)(?: (?!(?:{_APART}) )[a-z-]{{1,14}}){{0,2}} \Z", re.IGNORECASE
)
NEW_REACH = 40
_NAME = re.compile(r"\b[A-Z]\w+")
# What was so many days before a document is not what it reports on.
LATE = 60


@dataclass(frozen=True, slots=True)
class Collection:
    """Events in an order that what they say gives, and what they are compared by."""

    told: Sequence[Told]
    profiles: Profiles
    likeness: Likeness

    def pairs(self) -> Iterator[tuple[Pair, Features | None]]:
        """The features of the pairs of numbers that are compared; None for what cannot be one."""
        told = self.told
        for one, other in candidates(told, self.profiles):
            can_be = self.likeness.can_be(told[one], told[other])
            yield (one, other), self.likeness.of(told[one], told[other]) if can_be else None


def collect(
    parts: Sequence[DocumentParts], places: Mapping[str, Place], actors: Mapping[str, Actor]
) -> Collection:
    """The events of all documents; ``actors`` gives the story's actor for each id of a document's."""
    events = (one for part in parts for one in _with_first_harm(list(_told(part, places, actors))))
    listed = sorted(events, key=lambda one: one.order)
    profiles = Profiles({part.document.id: part.document.text for part in parts})
    documents = dict.fromkeys(one.document for one in listed)
    likeness = Likeness(places, profiles, Rarity(listed), stories_of(list(documents), profiles))
    return Collection(listed, profiles, likeness)


def _told(
    part: DocumentParts, places: Mapping[str, Place], actors: Mapping[str, Actor]
) -> Iterator[Told]:
    """The events of a document, then the words that only name some."""
    found = part.events
    meant = with_what_is_meant(found.tellings, found.echoes)
    around = _around(part.document, _tolls(found.tellings))
    sites = Sites(part, places)
    days: dict[int, set[tuple[int, int] | None]] = {}
    for event in found.events:
        one = sites.placed(told(event, meant[event.id], places, actors, around))
        span = None if one.first is None or one.last is None else (one.first, one.last)
        for telling in found.tellings[event.id]:
            days.setdefault(telling.sentence, set()).add(span)
        yield one
    tolls = list(_tolls_named(found))
    for number, (toll, until) in enumerate(tolls, 1):
        named = _named(toll, number, places)
        one = sites.placed(told(named, [toll], places, actors, around))
        yield replace(one, last=until)
    spans = [(toll.start, toll.end) for toll, _ in tolls]
    echoes = (one for one in found.echoes if _can_name(one) and not _is_within(one, spans))
    for number, echo in enumerate(echoes, len(tolls) + 1):
        named = _named(echo, number, places)
        beside = days.get(echo.sentence, set()) if echo.parties.head.startswith("v:") else set()
        one = sites.placed(told(named, [echo], places, actors, around))
        yield replace(one, beside=next(iter(beside))) if len(beside) == 1 else one


def _tolls_named(found: EventsFound) -> Iterator[tuple[Telling, int | None]]:
    """The tolls that are told by themselves, and the last day on which each can have been counted."""
    for event in found.events:
        for toll in filter(None, map(as_named, found.tellings[event.id])):
            yield toll, day_of(event.latest)


def _named(echo: Telling, number: int, places: Mapping[str, Place]) -> Event:
    """What words that only name something tell of it."""
    return event_from(Happening([echo]), -number, places, {})


def _with_first_harm(told: Sequence[Told]) -> Iterator[Told]:
    """The events of a document, those marked that are what its first lines tell of harm, or else its first harm."""
    harm = [one for one in told if not one.echo and _is_harm_of_late(one)]
    first = min(map(_begin, harm), default=None)
    leads = any(one.lead for one in harm)
    for one in told:
        here = one.lead if leads else first is not None and _begin(one) == first
        yield replace(one, first_harm=True) if here and _is_harm_of_late(one) else one


def _begin(one: Told) -> int:
    return min(evidence.start for evidence in one.event.evidence)


def _is_harm_of_late(one: Told) -> bool:
    """Whether it is harm, no burial, that no text tells as of long ago."""
    if one.event.kind not in HARM or one.said.another or one.said.acts.get("bury") == 1.0:
        return False
    return one.last is None or one.published is None or one.published - one.last <= LATE


def _can_name(echo: Telling) -> bool:
    """Whether it can name what is told elsewhere: “asked for a talk” names none, “a fire last month” does."""
    before = echo.evidence.text[: echo.start - echo.evidence.start]
    dated = echo.time is not None and echo.time.earliest is not None
    return dated or _NEW.search(before[-NEW_REACH:]) is None


def _is_within(echo: Telling, tolls: Sequence[tuple[int, int]]) -> bool:
    """Whether it is a word of a toll: the “death” of a death toll, the “crash” of that in a crash."""
    return any(start <= echo.start and echo.end <= end for start, end in tolls)


def _tolls(tellings: Mapping[str, Sequence[Telling]]) -> Mapping[int, Mapping[str, int]]:
    """For each sentence the counts of those who were harmed, by what was done to them."""
    found: dict[int, dict[str, int]] = {}
    for told_by in tellings.values():
        for one in told_by:
            for figure in one.figures:
                found.setdefault(one.sentence, {}).setdefault(figure.what, figure.count)
    return found


def _around(document: Document, tolls: Mapping[int, Mapping[str, int]]) -> Around:
    """A document by its text, with the day that it was published on, where that is known."""
    mark = blake2b(document.text.encode(), digest_size=8).hexdigest()
    introduced: dict[str, int] = {}
    for match in _NAME.finditer(document.text):
        introduced.setdefault(match.group().lower(), match.start())
    return Around(mark, day_published(document), tolls, introduced)
