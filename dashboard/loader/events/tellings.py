"""One place in a text that tells of an event, with what tellings are compared by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.events.arguments import (
    Scene,
    Spans,
    actors_of,
    holds,
    places_of,
    time_of,
)
from dashboard.loader.events.clauses import (
    ATTRIBUTION,
    MAIN_VERBS,
    OPENING,
    read_clauses,
)
from dashboard.loader.events.figures import Figure, find_figures
from dashboard.loader.events.inflection import BASE, PRESENT
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.predicates import Predicate, read_predicates
from dashboard.loader.events.references import References
from dashboard.loader.events.titles import title_of
from dashboard.loader.events.triggers import SUBJECT_NOUN, find_candidates
from dashboard.loader.events.words import PRONOUN, SAYING, words_of
from dashboard.loader.known_events import KnownMatch
from dashboard.loader.prose import Prose, Sentence
from dashboard.story import (
    ActorMention,
    EventKind,
    Evidence,
    PlaceMention,
    Quote,
    Status,
    Time,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence's words that tell of an event.

    ``start`` and ``end`` are the trigger's; ``sources`` and ``targets`` are ids of actors
    who do it and to whom it is done; ``places`` ids of where it is; ``known`` the id of the
    known event that the words name; ``reporter`` the actor who is given as its source.
    A ``definite`` telling can mean an event told before, a ``pointing`` one can only do that.
    """

    evidence: Evidence
    sentence: int
    start: int
    end: int
    title: str
    kind: EventKind
    mode: str | None
    concept: str
    status: Status
    main: bool
    definite: bool
    pointing: bool
    question: bool
    narrated: bool
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    places: tuple[str, ...]
    time: Time | None
    figures: tuple[Figure, ...]
    known: str | None
    reporter: str | None

    @property
    def actors(self) -> tuple[str, ...]:
        """Who does it, then to whom it is done."""
        return (*self.sources, *(one for one in self.targets if one not in self.sources))


@dataclass(frozen=True)
class Material:
    """Everything found in a document that tellings are made of."""

    prose: Prose
    actors: Spans[ActorMention]
    places: Spans[PlaceMention]
    times: Spans[Time]
    quotes: Sequence[Quote]
    known: Spans[KnownMatch]
    countries: frozenset[str]
    references: References


def find_tellings(material: Material) -> list[Telling]:
    """All tellings of a document, in the order of its sentences."""
    found: list[Telling] = []
    direct = _direct_spans(material.quotes)
    for number, sentence in enumerate(material.prose.sentences):
        found.extend(_tellings_in(material, number, sentence, direct))
    return found


def _tellings_in(
    material: Material, number: int, sentence: Sentence, direct: list[tuple[int, int]]
) -> Iterator[Telling]:
    body = material.prose.body
    words = words_of(body, sentence.start, sentence.end)
    clauses = read_clauses(words)
    candidates = find_candidates(words, clauses)
    if not candidates:
        return
    predicates = read_predicates(words, clauses, candidates)
    bounds = (sentence.start, sentence.end)
    scene = Scene(
        words,
        clauses,
        predicates,
        material.actors.between(*bounds),
        material.places.between(*bounds),
        material.times.between(*bounds),
        material.countries,
        frozenset(
            clauses.numbers[index]
            for index, verb in enumerate(clauses.verbs)
            if verb in MAIN_VERBS or (verb == BASE and _is_finite(words.low, index))
        ),
    )
    names = _pronoun_names(material.references, scene)
    evidence = Evidence(
        material.prose.document,
        sentence.start,
        sentence.end,
        material.prose.text[sentence.start : sentence.end],
    )
    figures = find_figures(words)
    for predicate in predicates:
        yield _telling(material, scene, predicate, (number, evidence, figures, names, direct))


def _is_finite(low: list[str], index: int) -> bool:
    """A plain form that no "to" stands before: "they appear"."""
    return "to" not in low[max(0, index - 2) : index]


def _telling(
    material: Material,
    scene: Scene,
    predicate: Predicate,
    frame: tuple[int, Evidence, tuple[Figure, ...], dict[int, str], list[tuple[int, int]]],
) -> Telling:
    number, evidence, figures, names, direct = frame
    one = predicate.candidate
    start, end = scene.words.starts[one.first], scene.words.ends[one.last - 1]
    sources, targets = actors_of(scene, predicate)
    places, time = places_of(scene, predicate), time_of(scene, predicate)
    known = _known(material.known, start, end) or _known_by_anchor(scene, predicate)
    if not sources:
        sources = _meant(material.references, scene, predicate)
    status = predicate.outlook.status
    if status == "asserted" and any(first <= start < last for first, last in direct):
        status = "reported"
    return Telling(
        evidence=evidence,
        sentence=number,
        start=start,
        end=end,
        title=title_of(
            material.prose.text,
            scene,
            predicate,
            {at: material.references.name(actor) for at, actor in names.items()},
        ),
        kind=predicate.kind,
        mode=predicate.sense.mode if predicate.kind == predicate.sense.kind else "promise",
        concept=predicate.sense.concept,
        status=status,
        main=predicate.main,
        definite=_is_definite(scene, predicate),
        pointing=known is None
        and _is_pointing(scene, predicate, bare=not (sources or targets or places or time)),
        question=scene.words.low[-1] == "?",
        narrated=_is_narrated(predicate) and status in {"asserted", "reported"},
        sources=tuple(sources),
        targets=tuple(one for one in targets if one not in sources),
        places=tuple(places),
        time=time,
        figures=figures if predicate.main else (),
        known=known,
        reporter=_reporter(scene) if status == "reported" else None,
    )


def _known_by_anchor(scene: Scene, predicate: Predicate) -> str | None:
    """The known event that an expression of time is dated by, where the trigger names it."""
    for time in scene.times:
        if holds(time, scene, predicate) and time.anchor and time.anchor.kind == "known":
            return time.anchor.id
    return None


def _is_pointing(scene: Scene, predicate: Predicate, *, bare: bool) -> bool:
    """“the collapse” with nothing said of what collapsed: an event only if told before."""
    one = predicate.candidate
    if one.form or one.light >= 0:
        return False
    if not predicate.sense.flags & {"ofplace", "ofregime"}:
        return bare and not predicate.main
    after = scene.words.low[one.last : one.last + 1]
    return after != ["of"]


def _known(matches: Spans[KnownMatch], start: int, end: int) -> str | None:
    """The known event whose name the trigger is part of."""
    for match in matches.between(start - 80, end):
        if match.start <= start and end <= match.end + 1:
            return match.event.id
    return None


def _pronoun_names(references: References, scene: Scene) -> dict[int, str]:
    """For each "he" and "she" of a sentence, by its offset, the person who is meant."""
    found: dict[int, str] = {}
    for index, tag in enumerate(scene.words.tags):
        if tag & PRONOUN and scene.words.low[index] in {"he", "she"}:
            actor = references.person(scene.words.low[index], scene.words.starts[index])
            if actor is not None:
                found[scene.words.starts[index]] = actor
    return found


def _meant(references: References, scene: Scene, predicate: Predicate) -> list[str]:
    """The subject of a clause that names none: a pronoun's person, a group's members."""
    words = scene.words
    first = predicate.candidate.first
    for index in range(first - 1, -1, -1):
        if scene.clauses.numbers[index] != scene.clauses.numbers[first]:
            break
        if words.tags[index] & PRONOUN and words.low[index] in {"he", "she"}:
            actor = references.person(words.low[index], words.starts[index])
            return [actor] if actor else []
    group = references.group(words)
    return group[1] if group and group[0] < first else []


def _is_narrated(predicate: Predicate) -> bool:
    """Told as having happened: by a verb that is not in the present, or as a subject."""
    one = predicate.candidate
    if not predicate.main or one.form == PRESENT:
        return False
    return bool(one.form) or one.light >= 0 or one.rank == SUBJECT_NOUN or one.role == OPENING


def _is_definite(scene: Scene, predicate: Predicate) -> bool:
    """“the attack”, “this meeting”: a noun that points back."""
    one = predicate.candidate
    words = scene.words
    if one.form:
        return _subject_points(scene, one.first)
    for index in range(one.first - 1, max(one.first - 5, -1), -1):
        if words.low[index] in word_set("pointing"):
            return True
        if words.tags[index] & PRONOUN or scene.clauses.verbs[index]:
            return False
    return False


def _subject_points(scene: Scene, verb: int) -> bool:
    """“They reached a deal”: the subject was named before."""
    for index in range(verb - 1, max(verb - 4, -1), -1):
        if scene.clauses.numbers[index] != scene.clauses.numbers[verb]:
            return False
        if scene.words.low[index] in {"they", "it"}:
            return True
    return False


def _reporter(scene: Scene) -> str | None:
    """The actor who is given as the source: in the attribution, or before the saying."""
    roles = scene.clauses.roles
    saying = next(
        (
            index
            for index, tag in enumerate(scene.words.tags)
            if tag & SAYING and scene.clauses.verbs[index]
        ),
        -1,
    )
    for mention in scene.actors:
        index = scene.word_at(mention.start)
        if roles[index] == ATTRIBUTION or (roles[index] == "M" and index < saying):
            return mention.actor
    return None


def _direct_spans(quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    return [
        (piece.start, piece.end)
        for quote in quotes
        for piece in quote.quoted
        if quote.kind in {"direct", "mixed"}
    ]
