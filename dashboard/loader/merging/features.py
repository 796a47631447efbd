"""What events of different documents are compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, TypedDict

from dashboard.loader.events import Telling
from dashboard.loader.events.meanings import is_known
from dashboard.loader.events.noun_classes import means_people
from dashboard.loader.events.parties import Parties
from dashboard.loader.events.sameness import WIDE_PLACES
from dashboard.loader.merging.acts import ANYBODY, acts_of
from dashboard.loader.merging.counted import alone, is_newcomer, things_of, undergone
from dashboard.loader.merging.participants import Participants, participants_of
from dashboard.loader.merging.profiles import MIN_WORD, dull_words, stem_of
from dashboard.loader.merging.roles import NO_ROLES, Roles, roles_of
from dashboard.loader.merging.sources import long_sentences
from dashboard.loader.syntax.lexicon import lexicon
from dashboard.loader.times.days import day_of
from dashboard.story import Actor, Document, Event, EventKind, Place

MAX_EVIDENCE = 3
MAX_WORDS = 120
# An event told in the headline or in the first sentences is what its document is about.
LEAD_SENTENCES = 3
# So many words of its clauses say what it is about.
MAX_CLAUSE = 12
# So many tellings say what words an event is told with.
MAX_TELLINGS = 6
# So many words, and characters, right behind a verb are looked at for its particle.
MOST_BEHIND, BEHIND = 4, 40
# Kinds of harm: one incident is told by what caused it, by whom it struck, by who died.
HARM: Final = frozenset({"ASSAULT", "DISASTER", "ACCIDENT", "CRIME", "DEATH"})
# Words for harm that say nothing else of it.
GENERAL: Final = frozenset(
    f"n:{word}"
    for word in "disaster tragedy catastrophe calamity accident incident collapse crash attack blast fire blaze toll".split()
)
# A time of more days says no day.
NARROW = 3
_WORD = re.compile(r"[^\W_]+")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one document says of an event.

    ``published`` is the day of the document, ``figures`` are counts by what happened to people,
    ``things`` those of what is no person, by the word for it, and of whom it is done to. ``persons`` are those of its actors, ``targets`` persons
    to whom it is done, by their full names, ``roles`` what its people are called, ``alone`` what is done to a single one of them (“a workman was killed”).
    Two that stand in one place of one sentence, word for word, have one ``copy``.
    """

    event: Event
    document: str
    published: int | None
    first: int | None
    last: int | None
    sources: frozenset[str]
    actors: frozenset[str]
    sites: frozenset[str]
    countries: frozenset[str]
    figures: Mapping[str, int]
    things: Mapping[str, int] = field(default_factory=dict)
    copy: str | None = None
    persons: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    roles: Roles = NO_ROLES
    alone: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that an event is told with, and its numbers with what they count.

    ``heads`` are its verbs and nouns, ``words`` those of its evidence that are no function words,
    ``names`` of these those that no list of words has. ``stems`` are those of ``words``, ``clause``
    the words of its own clause with their stems, which are what it is ``about``, ``acts`` what they
    tell whatever they are.
    """

    heads: tuple[str, ...]
    subjects: frozenset[str]
    objects: frozenset[str]
    others: frozenset[str]
    counts: frozenset[tuple[str, int]]
    words: frozenset[str]
    names: frozenset[str]
    stems: frozenset[str]
    clause: Mapping[str, str]
    about: frozenset[str]
    acts: Mapping[str, float]
    another: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Version):
    """An event of one document with everything that it is compared by.

    ``order`` sorts events by what they say, whatever the order of their documents. ``day`` is when
    it is or, without a date, was published. A ``toll`` says how many are dead by then, a
    ``general`` one no more than that there was harm (“the disaster”). ``first_harm`` is the harm that
    its document tells first, or a part of it. An ``echo`` is only named; what is named by a verb, as in
    “killing ten”, is of the days ``beside`` it: those of the one event that its sentence tells. It is done to a ``newcomer``
    where its document tells of them for the first time; ``introduced`` is where that first writes a name.
    """

    order: tuple[int, str, int, int]
    concept: str
    known: str | None
    day: int | None
    weekday: int | None
    lead: bool
    definite: bool
    echo: bool
    toll: bool
    general: bool
    said: Wording
    who: Participants
    first_harm: bool = False
    beside: tuple[int, int] | None = None
    newcomer: bool = False
    introduced: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of an event's document: a mark made of its text, and when it was published.

    ``tolls`` are the counts of each sentence: one incident is told by what caused it and by whom
    it struck. ``introduced`` is where each word of its names first stands, in small letters.
    """

    mark: str
    published: int | None
    tolls: Mapping[int, Mapping[str, int]]
    introduced: Mapping[str, int] = field(default_factory=dict)


def told(
    event: Event,
    tellings: Sequence[Telling],
    places: Mapping[str, Place],
    actors: Mapping[str, Actor],
    around: Around,
) -> Told:
    """The features of an event; ``actors`` gives the story's actor for each id of a document's."""
    lead = next((one for one in tellings if one.title == event.title), tellings[0])
    first, last = day_of(event.earliest), day_of(event.latest)
    found = [places[one] for one in event.places]
    acts = [_acts(one, actors) for one in tellings[:MAX_TELLINGS]]
    said = _wording(event, tellings, acts)
    day = next((one for one in (first, last) if one is not None), around.published)
    return Told(
        event=event,
        document=event.evidence[0].document,
        order=(day or 0, around.mark, tellings[0].start, tellings[0].end),
        concept=lead.concept,
        known=next((one.known for one in tellings if one.known), None),
        first=first,
        last=last,
        day=day,
        weekday=_weekday(event, tellings, first, last),
        published=around.published,
        lead=any(one.sentence < LEAD_SENTENCES for one in tellings),
        definite=all(one.definite for one in tellings),
        echo=all(one.echo for one in tellings),
        toll=any(figure.total for one in tellings for figure in one.figures),
        general=_is_general(tellings),
        copy=_copy(tellings[0]),
        alone=alone(tellings, acts),
        things=things_of(tellings, acts),
        sites=sites_of(found),
        countries=frozenset(one.country for one in found if one.country),
        figures=undergone(tellings, acts) | _figures(lead.kind, tellings, around),
        said=said,
        introduced=around.introduced,
        **_people(event, tellings, said, actors),
    )


class _People(TypedDict):
    """The fields of ``Told`` that say who takes part."""

    sources: frozenset[str]
    actors: frozenset[str]
    persons: frozenset[str]
    targets: frozenset[str]
    roles: Roles
    who: Participants
    newcomer: bool


def _people(
    event: Event, tellings: Sequence[Telling], said: Wording, actors: Mapping[str, Actor]
) -> _People:
    """The features that say who takes part."""
    return {
        "sources": frozenset(actors[one].id for one in _narrated(tellings)),
        "actors": frozenset(actors[one].id for one in event.actors),
        "persons": _persons(event.actors, actors),
        "targets": _persons(event.targets, actors, named_in_full=True),
        "roles": roles_of(tellings[:MAX_TELLINGS]),
        "who": _who(event, tellings[:MAX_TELLINGS], said, actors),
        "newcomer": _is_of_newcomers(tellings),
    }


def _narrated(tellings: Iterable[Telling]) -> Iterable[str]:
    return (one for telling in tellings if telling.narrated for one in telling.sources)


def _is_of_newcomers(tellings: Iterable[Telling]) -> bool:
    return all(one.sentence >= LEAD_SENTENCES and is_newcomer(one) for one in tellings)


def _persons(
    ids: Iterable[str], actors: Mapping[str, Actor], *, named_in_full: bool = False
) -> frozenset[str]:
    persons = (actors[one] for one in ids if actors[one].kind == "person")
    return frozenset(one.id for one in persons if " " in one.name or not named_in_full)


def _who(
    event: Event, tellings: Sequence[Telling], said: Wording, actors: Mapping[str, Actor]
) -> Participants:
    parties = [one.parties for one in tellings]
    return participants_of(parties, said.names, (actors[one] for one in event.actors))


def day_published(document: Document) -> int | None:
    """The one day that a document was published on, where that is known."""
    written = document.published or ""
    return day_of(written) if len(written) == 10 and written[4] == "-" else None


def _is_general(tellings: Iterable[Telling]) -> bool:
    """“The disaster”, “the tragedy”: whatever it was."""
    return all(one.definite and one.parties.head in GENERAL for one in tellings)


def _figures(kind: EventKind, tellings: Sequence[Telling], around: Around) -> dict[str, int]:
    """The counts of its tellings, of harm also those that their sentences tell with it."""
    own = {figure.what: figure.count for one in tellings for figure in one.figures}
    if kind not in HARM:
        return own
    beside = (around.tolls.get(one.sentence, {}) for one in tellings)
    return {what: count for counts in beside for what, count in counts.items()} | own


def _wording(
    event: Event, tellings: Sequence[Telling], acts: Sequence[Mapping[str, float]]
) -> Wording:
    words, names = _words(event)
    parties = [one.parties for one in tellings[:MAX_TELLINGS]]
    clause = _clause(parties)
    return Wording(
        heads=tuple(dict.fromkeys(one.head for one in parties if one.head)),
        subjects=frozenset(word for one in parties for word in one.subject),
        objects=frozenset(word for one in parties for word in one.object),
        others=frozenset(word for one in parties for word in one.others),
        counts=frozenset(count for one in parties for count in one.counts),
        words=words,
        names=names,
        stems=frozenset(map(stem_of, words)),
        clause=clause,
        about=frozenset(clause.values()),
        acts={act: max(one.get(act, 0.0) for one in acts) for told_as in acts for act in told_as},
        another=any(one.another for one in parties),
    )


def _copy(telling: Telling) -> str | None:
    """The mark of its sentence, where nobody writes that twice by chance, with its place there."""
    mark = min(long_sentences(telling.evidence.text), default=None)
    return f"{mark} {telling.start - telling.evidence.start}" if mark else None


def _clause(parties: Sequence[Parties]) -> dict[str, str]:
    """The first words of its clauses as the meanings table has them, with their stems."""
    told = (
        word
        for one in parties
        for word in (one.head, *one.subject, *one.object, *one.others)
        if word
    )
    words = islice(dict.fromkeys(told), MAX_CLAUSE)
    return {word: stem_of(word.partition(":")[2]) for word in words}


def _acts(one: Telling, actors: Mapping[str, Actor]) -> Mapping[str, float]:
    """What its verb or noun tells with the words of its clause, whatever they are."""
    parties = one.parties
    concept, *rest = one.concept.split() or [""]
    beside = (*parties.subject, *parties.object, *parties.others, *rest, *_behind(one))
    if any(means_people(noun.partition(":")[2]) for noun in parties.object) or any(
        actors[target].kind == "person" for target in one.targets
    ):
        beside = (*beside, ANYBODY)
    acts = acts_of((parties.head,), beside)
    return acts if 1.0 in acts.values() or rest else acts_of((parties.head, concept), beside)


def _behind(one: Telling) -> list[str]:
    """Its verb as it is written, and the words right behind its verb or noun: “born”, “handed in”."""
    start, end = one.start - one.evidence.start, one.end - one.evidence.start
    behind = _WORD.findall(one.evidence.text[end : end + BEHIND].lower())[:MOST_BEHIND]
    own = one.evidence.text[start:end].lower() if one.parties.head.startswith("v:") else ""
    return [*own.split(), *behind]


def _weekday(
    event: Event, tellings: Sequence[Telling], first: int | None, last: int | None
) -> int | None:
    """Of a day or, where no date is known, as the words say: 0 is Monday."""
    if first is not None and first == last:
        return (first - 1) % 7
    for one in tellings:
        match = _WEEKDAY.match(one.time.value) if one.time else None
        if match:
            return int(match.group(1)) - 1
    return None


def _is_english(word: str) -> bool:
    """Whether a list of words has it: a name is in none."""
    return word in lexicon().words or is_known(f"n:{word}") or is_known(f"v:{word}")


def sites_of(places: Iterable[Place]) -> frozenset[str]:
    """The ids of places that are sharp enough to contradict each other, or of unknown position."""
    return frozenset(one.id for one in places if one.kind not in WIDE_PLACES or one.lat is None)


def _words(event: Event) -> tuple[frozenset[str], frozenset[str]]:
    """The words of its evidence that carry meaning, in small letters, and of these the names."""
    empty = dull_words()
    words: dict[str, None] = {}
    names: set[str] = set()
    for evidence in event.evidence[:MAX_EVIDENCE]:
        for number, word in enumerate(_WORD.findall(evidence.text)[:MAX_WORDS]):
            low = word.lower()
            if low in empty:
                continue
            if len(word) >= MIN_WORD or word.isdigit():
                words.setdefault(low)
            if word[0].isupper() and len(word) > 1 and (number or not _is_english(low)):
                names.add(low)
    return frozenset(words), frozenset(names | {word for word in words if not _is_english(word)})
