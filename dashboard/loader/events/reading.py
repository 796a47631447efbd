"""Reads the tellings of events out of a document, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.events.arguments import (
    Scene,
    Spans,
    actors_of,
    places_of,
)
from dashboard.loader.events.clauses import ATTRIBUTION, MAIN_VERBS, Clauses, read_clauses
from dashboard.loader.events.figures import Count, find_figures
from dashboard.loader.events.frames import in_frames
from dashboard.loader.events.inflection import BASE
from dashboard.loader.events.moves import ends_of
from dashboard.loader.events.pointing import is_definite, is_headline, is_narrated, is_pointing
from dashboard.loader.events.predicates import Predicate, read_predicates
from dashboard.loader.events.references import References
from dashboard.loader.events.tellings import Telling
from dashboard.loader.events.timing import holds, time_of
from dashboard.loader.events.titles import title_of
from dashboard.loader.events.triggers import Candidate, find_candidates
from dashboard.loader.events.words import PRONOUN, SAYING, SentenceWords, words_of
from dashboard.loader.known_events import KnownMatch
from dashboard.loader.prose import Prose, Sentence
from dashboard.loader.times.remembered import is_inside
from dashboard.story import ActorMention, Evidence, PlaceMention, Quote, Status, Time

# The place and agency at the head of a report: capitals, then an agency in brackets or a colon.
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z][\w .,]{1,40})?(?: ?\([A-Z][\w ./]{1,24}\) ?(?:--|[-–—_])|:| --| [-–—]) *"
)
MAX_DATELINE = 120
# English, and texts too short to tell.
LANGUAGES = frozenset({"en", "und"})


@dataclass(frozen=True)
class Material:
    """Everything found in a document that tellings are made of."""

    prose: Prose
    actors: Spans[ActorMention]
    places: Spans[PlaceMention]
    times: Spans[Time]
    quotes: Sequence[Quote]
    known: Spans[KnownMatch]
    recalled: Sequence[tuple[int, int]]
    countries: frozenset[str]
    references: References


@dataclass(frozen=True, slots=True)
class Frame:
    """What all tellings of a sentence have in common; ``names`` are by pronouns' offsets."""

    number: int
    evidence: Evidence
    figures: tuple[Count, ...]
    names: dict[int, str]
    direct: list[tuple[int, int]]


def find_tellings(material: Material) -> list[Telling]:
    """All tellings of a document, in the order of its sentences; none in another language.

    The triggers are English words: in other languages some of them mean something else.
    """
    if material.prose.language not in LANGUAGES:
        return []
    found: list[Telling] = []
    direct = _direct_spans(material.quotes)
    for number, sentence in enumerate(material.prose.sentences):
        found.extend(_tellings_in(material, number, sentence, direct))
    return in_frames(material.prose, material.actors, material.times, found)


def _tellings_in(
    material: Material, number: int, sentence: Sentence, direct: list[tuple[int, int]]
) -> Iterator[Telling]:
    body = material.prose.body
    begin = after_dateline(body, sentence.start, sentence.end)
    words = words_of(body, begin, sentence.end)
    clauses = read_clauses(words)
    candidates = [
        one for one in find_candidates(words, clauses) if not _is_named(material, words, one)
    ]
    if not candidates:
        return
    predicates = read_predicates(words, clauses, candidates)
    if not predicates:
        return
    scene = _scene(material, (begin, sentence.end), words, clauses, predicates)
    names = _pronoun_names(material.references, scene)
    text = material.prose.text[sentence.start : sentence.end]
    frame = Frame(
        number,
        Evidence(material.prose.document, sentence.start, sentence.end, text),
        find_figures(words, clauses.numbers),
        {at: material.references.name(actor) for at, actor in names.items()},
        direct,
    )
    for predicate in predicates:
        yield _telling(material, scene, predicate, frame)


def _is_named(material: Material, words: SentenceWords, candidate: Candidate) -> bool:
    """“Amnesty called it cruel”: the noun is a part of somebody's name."""
    if candidate.form:
        return False
    start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
    return any(
        one.start <= start and end <= one.end and words.upper[candidate.first]
        for one in material.actors.between(start, end)
    )


def after_dateline(body: str, start: int, end: int) -> int:
    """Where the sentence begins behind “MOSCOW (AP) -” or “RAWALPINDI:”."""
    found = _DATELINE.match(body, start, min(end, start + MAX_DATELINE))
    return found.end() if found else start


def _scene(
    material: Material,
    bounds: tuple[int, int],
    words: SentenceWords,
    clauses: Clauses,
    predicates: list[Predicate],
) -> Scene:
    """What stands in a sentence behind its dateline, which says where it was written."""
    return Scene(
        words,
        clauses,
        predicates,
        material.actors.between(*bounds),
        material.places.between(*bounds),
        material.times.between(*bounds),
        material.countries,
        _finite_clauses(words, clauses),
    )


def _finite_clauses(words: SentenceWords, clauses: Clauses) -> frozenset[int]:
    """Numbers of the clauses with a verb that stands for itself; “to” makes a plain form none."""
    return frozenset(
        clauses.numbers[index]
        for index, verb in enumerate(clauses.verbs)
        if verb in MAIN_VERBS or (verb == BASE and "to" not in words.low[max(0, index - 2) : index])
    )


def _telling(material: Material, scene: Scene, predicate: Predicate, frame: Frame) -> Telling:
    one = predicate.candidate
    start, end = scene.words.starts[one.first], scene.words.ends[one.last - 1]
    sources, targets = actors_of(scene, predicate)
    places = places_of(scene, predicate)
    time = None if _is_recalled(material, scene, predicate) else time_of(scene, predicate)
    named = scene.words.ends[one.first] if one.form else end
    known = _known(material.known, start, named) or _known_by_anchor(scene, predicate)
    bare = known is None and not (sources or targets or places or time)
    sources = sources or _meant(material.references, scene, predicate)
    status = _status(predicate, start, frame)
    from_places, to_places = _ends(material, frame, places)
    kept = predicate.kind == predicate.sense.kind
    return Telling(
        evidence=frame.evidence,
        sentence=frame.number,
        start=start,
        end=end,
        title=title_of(material.prose.text, scene, predicate, frame.names),
        kind=predicate.kind,
        mode=predicate.sense.mode if kept else "promise",
        concept=predicate.sense.concept,
        status=status,
        main=predicate.main,
        definite=is_definite(scene, predicate),
        pointing=known is None and is_pointing(scene, predicate, bare=bare),
        question=scene.words.low[-1] == "?",
        headline=is_headline(scene, frame.evidence.text, frame.number),
        narrated=is_narrated(predicate) and status in {"asserted", "reported"},
        sources=tuple(sources),
        targets=tuple(target for target in targets if target not in sources),
        places=tuple(places),
        time=time,
        figures=_figures_of(scene, predicate, frame.figures),
        known=known,
        reporter=_reporter(scene) if status == "reported" else None,
        from_places=from_places,
        to_places=to_places,
    )


def _is_recalled(material: Material, scene: Scene, predicate: Predicate) -> bool:
    """“Hours after the quake”, “the anniversary of the quake”: the sentence’s day is another’s."""
    start = scene.words.starts[predicate.candidate.first]
    held = any(holds(time, scene, predicate) for time in scene.times)
    return held or is_inside(material.recalled, start)


def _figures_of(scene: Scene, predicate: Predicate, counts: Sequence[Count]) -> tuple[Count, ...]:
    """The counts of its own clause; the main event has those that no other's clause holds."""
    others = {scene.clauses.numbers[one.candidate.first] for one in scene.predicates}
    own = scene.clauses.numbers[predicate.candidate.first]
    if predicate.main:
        here = [one for one in counts if one.clause == own]
        free = [one for one in counts if one.clause not in others]
        first = {one.what: one for one in reversed((*here, *free))}
        return tuple(first[what] for what in dict.fromkeys(one.what for one in (*here, *free)))
    main = {scene.clauses.numbers[one.candidate.first] for one in scene.predicates if one.main}
    return tuple(one for one in counts if one.clause == own and own not in main)


def _ends(
    material: Material, frame: Frame, places: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where it comes from and where it goes to, of at least two places."""
    if len(places) < 2:
        return (), ()
    said = frame.evidence
    mentions = material.places.between(said.start, said.end)
    return ends_of(material.prose.body, said.start, mentions, places)


def _status(predicate: Predicate, start: int, frame: Frame) -> Status:
    """What is said inside quotation marks is reported by the one who says it."""
    status = predicate.outlook.status
    quoted = any(first <= start < last for first, last in frame.direct)
    return "reported" if status == "asserted" and quoted else status


def _known_by_anchor(scene: Scene, predicate: Predicate) -> str | None:
    """The known event that an expression of time is dated by, where the trigger names it."""
    for time in scene.times:
        if holds(time, scene, predicate) and time.anchor and time.anchor.kind == "known":
            return time.anchor.id
    return None


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
