"""Tellings as they are followed through a story: in order of report, each with its event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from dashboard.loader.events import Telling
from dashboard.loader.events.meanings import alike, most_alike
from dashboard.loader.events.noun_classes import nouns
from dashboard.loader.merging.features import day_published
from dashboard.loader.merging.parts import DocumentParts
from dashboard.reports import Passage
from dashboard.story import Story

# From here on two words mean one act, or one thing: a noun and the verb it is made from do.
ONE_ACT, ONE_THING = 0.45, 0.5


@dataclass(frozen=True, slots=True)
class Saying:
    """A telling, the event of the story that it tells, who takes part and when it was published."""

    told: Telling
    event: str
    actors: frozenset[str]
    published: int | None

    @property
    def document(self) -> str:
        """The document that says it."""
        return self.told.evidence.document

    @property
    def sentence(self) -> tuple[str, int]:
        """The sentence where it stands."""
        return self.document, self.told.sentence

    @property
    def passage(self) -> Passage:
        """Its words."""
        told = self.told
        before = told.evidence.start
        words = told.evidence.text[told.start - before : told.end - before]
        return Passage(self.event, self.document, told.start, told.end, words)


def sayings_of(story: Story, parts: Sequence[DocumentParts]) -> list[Saying]:
    """All tellings that the story keeps, the first reported first."""
    kept = {
        (one.document, one.start, one.end): (event.id, frozenset((*one.sources, *one.targets)))
        for event in story.events
        for one in event.tellings
    }
    found = []
    for part in parts:
        published = day_published(part.document)
        for told in _tellings(part):
            event, actors = kept.get((told.evidence.document, told.start, told.end), (None, None))
            if event is not None and actors is not None:
                found.append(Saying(told, event, actors, published))
    return sorted(found, key=_reported)


def _tellings(part: DocumentParts) -> Iterable[Telling]:
    yield from (one for told in part.events.tellings.values() for one in told)
    yield from part.events.echoes


def _reported(one: Saying) -> tuple[bool, int, str, int]:
    """By day of publication, unknown ones last, within a document as they stand."""
    return one.published is None, one.published or 0, one.document, one.told.start


def is_one_act(one: str, other: str) -> bool:
    """Whether two words (“v:visit”, “n:visit”) name one act."""
    if not one or not other:
        return False
    some, others = act_of(one), act_of(other)
    return some == others or alike(some, others) >= ONE_ACT


def act_of(word: str) -> str:
    """The verb that a noun is made from, else the word itself."""
    if word.startswith("n:"):
        verb = nouns().verbs.get(word[2:])
        return f"v:{verb}" if verb else word
    return word


def are_alike(some: Collection[str], others: Collection[str]) -> bool:
    """Whether a word of each means the same."""
    return most_alike(some, others) >= ONE_THING
