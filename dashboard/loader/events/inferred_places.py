"""Where an event was that does not say where: “there”, by whom it struck, else by what is told around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from dashboard.loader.events.arguments import side_of
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.sameness import bounds_of
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.spans import Spans
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose
from dashboard.story import Place, PlaceMention

# How many words a described noun may stand behind its adjective: “Syrian government troops”.
NOUN_REACH = 4
# So many characters back the place was named, and so many words behind its verb “there” stands.
LOOK_BACK = 300
THERE_REACH = 6
_HAPPENED = frozenset({"asserted", "reported"})
_NARROW = frozenset({"site", "city", "area"})


def struck_at(scene: Scene, predicate: Predicate) -> tuple[str, ...]:
    """“airstrikes against Syrian rebels”: the country of those who are at home where it struck."""
    found: dict[str, None] = {}
    for mention, index in scene.whose_near(predicate):
        if _is_at_home(scene, index) and side_of(scene, predicate, index) == "target":
            found.setdefault(mention.place)
    return tuple(found)


def _is_at_home(scene: Scene, index: int) -> bool:
    """Whether the word describes what does not leave its country: troops, towns, positions."""
    reading = scene.reading
    for later in range(index + 1, min(index + 1 + NOUN_REACH, len(reading.low))):
        if reading.low[later] in word_set("at_home"):
            return True
        if reading.tags[later] not in "njsgco":
            return False
    return False


def infer_places(
    prose: Prose,
    tellings: Sequence[Telling],
    places: Mapping[str, Place],
    countries: Mapping[str, str],
) -> Iterator[Telling]:
    """The tellings in order; those without a place with that of their paragraph, if it names one.

    ``countries`` are codes of the actors that are countries: what these do is not put into another.
    """
    last: Telling | None = None
    for one in sorted(tellings, key=lambda telling: (telling.sentence, telling.start)):
        if one.kind == "MOVE":  # whoever moves is elsewhere afterwards
            last = one if one.to_places and _happens_there(one) else None
        elif one.places and _happens_there(one):
            last = one
        if one.places or one.places_inferred or last is None or not _happens_there(one):
            yield one
            continue
        found = _narrowest(last.to_places or last.places, places)
        near = _is_near(prose, last.sentence, one.sentence) and not _at_another_time(last, one)
        near = near and not _comes_back(prose, last, one)
        there = near and _may_be_in(one, found, places, countries)
        yield replace(one, places_inferred=found) if there else one


def _comes_back(prose: Prose, last: Telling, one: Telling) -> bool:
    """“Their son was killed in Angola in 1973. | She joined the party”: a new paragraph is not at that time."""
    here, there = prose.sentences[one.sentence], prose.sentences[last.sentence]
    if here.paragraph == there.paragraph or last.time is None or last.time.basis != "explicit":
        return False
    return bounds_of(one.time)[0] is None


def _at_another_time(last: Telling, one: Telling) -> bool:
    """Whether both have days and no day in common."""
    first, end = bounds_of(last.time)
    other_first, other_end = bounds_of(one.time)
    if end is not None and other_first is not None and end < other_first:
        return True
    return other_end is not None and first is not None and other_end < first


def _narrowest(found: Sequence[str], places: Mapping[str, Place]) -> tuple[str, ...]:
    """Its sites and cities, where it has any."""
    narrow = tuple(one for one in found if places[one].kind in _NARROW)
    return narrow or tuple(found)


def _happens_there(one: Telling) -> bool:
    """Whether it is told as having happened, and not by somebody in quotation marks."""
    return one.status in _HAPPENED and not (one.question or one.spoken or one.known)


def _is_near(prose: Prose, before: int, number: int) -> bool:
    """In the same paragraph, or in the sentence before."""
    sentences = prose.sentences
    return number - before <= 1 or sentences[before].paragraph == sentences[number].paragraph


def _may_be_in(
    one: Telling,
    found: Sequence[str],
    places: Mapping[str, Place],
    countries: Mapping[str, str],
) -> bool:
    """Whether no country takes part that the places do not lie in."""
    acting = {countries[actor] for actor in one.actors if actor in countries}
    return not acting or acting <= {places[place].country for place in found}


class Placed(Protocol):
    """A text with its places."""

    @property
    def places(self) -> Spans[PlaceMention]:
        """Where they are named."""
        ...

    @property
    def located(self) -> Mapping[str, Place]:
        """The places by id."""
        ...


def place_there(scene: Scene, predicate: Predicate, text: Placed) -> list[str]:
    """The place that was named last before a “there” behind the verb, the narrower before lands."""
    one = predicate.mention
    if not one.form:
        return []
    reading = scene.reading
    behind = range(one.last, min(one.last + THERE_REACH, len(reading.low)))
    clause = (i for i in behind if reading.clause_of[i] == one.clause)
    index = next((i for i in clause if reading.low[i] == "there"), -1)
    if index < 0:
        return []
    offset = reading.starts[index]
    named = [
        mention.place
        for mention in text.places.between(max(0, offset - LOOK_BACK), offset)
        if mention.role == "literal" and mention.place in text.located
    ]
    narrow = [place for place in named if text.located[place].kind not in ("country", "region")]
    return (narrow or named)[-1:]
