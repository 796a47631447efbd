"""Reads the tellings of events out of a document, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.loader.events.arguments import actors_of, places_of
from dashboard.loader.events.counted import Figures
from dashboard.loader.events.doubled import told_once
from dashboard.loader.events.echoes import echo_tellings, find_echoes
from dashboard.loader.events.figures import find_figures
from dashboard.loader.events.headings import Headings
from dashboard.loader.events.inferred_places import infer_places, place_there, struck_at
from dashboard.loader.events.lengths import days
from dashboard.loader.events.mentions import Mention, find_mentions
from dashboard.loader.events.moves import Moves
from dashboard.loader.events.named_later import with_later_days
from dashboard.loader.events.narrative import in_narrative
from dashboard.loader.events.never_so import stands_above
from dashboard.loader.events.parties import parties_of
from dashboard.loader.events.plans import planned_words
from dashboard.loader.events.pointing import is_definite, is_headline, is_narrated, is_pointing
from dashboard.loader.events.predicates import Predicate, Times, read_predicates
from dashboard.loader.events.pronouns import meant_by_pronouns, pronoun_names
from dashboard.loader.events.quoting import direct_spans
from dashboard.loader.events.references import References
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.spans import Spans
from dashboard.loader.events.status import is_taken_back
from dashboard.loader.events.tellings import Telling, Tense
from dashboard.loader.events.timing import Timing, is_put_off
from dashboard.loader.events.titles import title_of
from dashboard.loader.events.when import is_when
from dashboard.loader.known_events import KnownMatch
from dashboard.loader.language import READ_AS_ENGLISH
from dashboard.loader.prose import Prose, Published, Sentence
from dashboard.loader.syntax import Reading, Role
from dashboard.loader.syntax.reading import MAX_DEPTH
from dashboard.loader.times.days import day_of
from dashboard.loader.times.remembered import is_inside
from dashboard.story import ActorMention, Evidence, Place, PlaceMention, Quote, Status, Time


@dataclass(frozen=True)
class Material:
    """Everything found in a document that tellings are made of.

    ``countries`` are the actors that are countries, with their codes, ``located`` places by id.
    """

    prose: Prose
    actors: Spans[ActorMention]
    places: Spans[PlaceMention]
    times: Spans[Time]
    quotes: Sequence[Quote]
    known: Spans[KnownMatch]
    recalled: Sequence[tuple[int, int]]
    countries: Mapping[str, str]
    located: Mapping[str, Place]
    references: References
    published: Published


@dataclass(frozen=True, slots=True)
class Frame:
    """What all tellings of a sentence have in common; ``names`` are by pronouns' offsets."""

    number: int
    evidence: Evidence
    figures: Figures
    names: dict[int, str]
    direct: list[tuple[int, int]]
    dated: frozenset[int]
    planned: frozenset[int]
    reporter: str | None
    taken_back: bool
    moves: Moves
    timing: Timing


def find_tellings(material: Material) -> list[Telling]:
    """All tellings of a document, in the order of its sentences; none in another language.

    The triggers are English words: in other languages some of them mean something else.
    """
    if material.prose.language not in READ_AS_ENGLISH:
        return []
    found: list[Telling] = []
    direct = direct_spans(material.quotes)
    for number, sentence in enumerate(material.prose.sentences):
        found.extend(_tellings_in(material, number, sentence, direct))
    echoes = [one for one in found if one.echo]
    found = [one for one in found if not one.echo]
    headings = Headings(
        material.prose, material.times.between(0, len(material.prose.text)), material.published
    )
    named = material.actors, material.times
    dated = in_narrative(
        material.prose, named, with_later_days(found), material.published, headings
    )
    return [*infer_places(material.prose, dated, material.located, material.countries), *echoes]


def _tellings_in(
    material: Material, number: int, sentence: Sentence, direct: list[tuple[int, int]]
) -> Iterator[Telling]:
    reading = material.prose.readings[number]
    if not reading.low:
        return
    begin = reading.starts[0]
    mentions = [
        one
        for one in find_mentions(reading)
        if not _is_named(material, reading, one) and not _is_date(material, reading, one)
    ]
    times = material.times.between(begin, sentence.end)
    dated = _clauses_with(reading, [one for one in times if is_when(one)])
    repeated = _clauses_with(reading, [one for one in times if _is_again(one)])
    headed = material.prose.head_index(begin) is not None
    ahead = [one for one in times if _is_coming(one, material.published)]
    above = stands_above(material.prose, number)
    timed = Times(dated, repeated, headed, _clauses_with(reading, ahead), above)
    predicates = read_predicates(reading, mentions, timed) if mentions else []
    echoes = find_echoes(reading, mentions, predicates)
    scene = Scene(
        reading,
        predicates,
        material.actors.between(begin, sentence.end),
        material.places.between(begin, sentence.end),
        times,
        frozenset(material.countries),
    )
    if predicates:
        frame = _frame(material, scene, number, direct, dated)
        told = [_telling(material, scene, one, frame) for one in predicates]
        yield from told_once(scene, told)
    yield from _echoes(material, scene, echoes, number)


def _echoes(
    material: Material, scene: Scene, echoes: Sequence[Predicate], number: int
) -> Iterator[Telling]:
    """What the sentence names and does not tell."""
    if not echoes:
        return
    prose, sentence = material.prose, material.prose.sentences[number]
    start, end = sentence.start, sentence.end
    evidence = Evidence(prose.document, start, end, prose.text[start:end])
    yield from echo_tellings(replace(scene, predicates=echoes), number, evidence)


def _frame(
    material: Material,
    scene: Scene,
    number: int,
    direct: list[tuple[int, int]],
    dated: frozenset[int],
) -> Frame:
    """What is asked of the sentence once for all of its tellings."""
    prose, sentence = material.prose, material.prose.sentences[number]
    start, end = sentence.start, sentence.end
    names = pronoun_names(material.references, scene)
    return Frame(
        number,
        Evidence(prose.document, start, end, prose.text[start:end]),
        Figures(find_figures(scene.reading), scene.predicates),
        {at: material.references.name(actor) for at, actor in names.items()},
        direct,
        dated,
        planned_words(scene.reading),
        _reporter(scene),
        is_taken_back(prose.readings, number),
        Moves(prose.body, start, material.places.between(start, end)),
        Timing(scene),
    )


def _is_again(time: Time) -> bool:
    """“every morning”, “on Mondays”; not “on a Monday in May” or “at night”, which are once."""
    return time.type == "SET" and time.rule != "weekday" and time.text.lower() != "at night"


def _is_coming(time: Time, published: Published) -> bool:
    """Whether it is a day after that of publication; months come round again: “sells best in May”."""
    if days(time) > 1:
        return False
    first, last = day_of(time.earliest), published.latest
    return first is not None and last is not None and first > last.toordinal()


def _clauses_with(reading: Reading, times: Sequence[Time]) -> frozenset[int]:
    """Numbers of the clauses in which one of the times stands."""
    last = len(reading.starts) - 1
    words = (min(bisect_left(reading.starts, time.start), last) for time in times)
    return frozenset(reading.clause_of[index] for index in words)


def _is_named(material: Material, reading: Reading, mention: Mention) -> bool:
    """“Amnesty called it cruel”: the noun is a part of somebody's name."""
    if mention.form:
        return False
    start, end = reading.starts[mention.first], reading.ends[mention.last - 1]
    return any(
        one.start <= start and end <= one.end and reading.written[mention.first][0].isupper()
        for one in material.actors.between(start, end)
    )


def _is_date(material: Material, reading: Reading, mention: Mention) -> bool:
    """“March 2024” above what happened in it: a word of the date that heads an entry."""
    start = reading.starts[mention.first]
    number = material.prose.head_index(start)
    return number is not None and start < material.prose.heads[number].end


def _telling(material: Material, scene: Scene, predicate: Predicate, frame: Frame) -> Telling:
    one = predicate.mention
    reading = scene.reading
    start, end = reading.starts[one.first], reading.ends[one.last - 1]
    sources, targets = actors_of(scene, predicate)
    places = places_of(scene, predicate) or place_there(scene, predicate, material)
    time = None if _is_recalled(material, scene, predicate) else frame.timing.time_of(predicate)
    named = reading.ends[one.first] if one.form else end
    known = _known(material.known, start, named) or _known_by_anchor(scene, predicate)
    bare = known is None and not (sources or targets or places or time)
    meant, done_to = meant_by_pronouns(material.references, scene, predicate, sources)
    sources, targets = sources or meant, targets or done_to
    status = _status(scene, predicate, frame, time)
    figures = frame.figures.of(predicate)
    counted_up = any(one.total for one in figures)
    told = Telling(
        evidence=frame.evidence,
        sentence=frame.number,
        start=start,
        end=end,
        title=title_of(material.prose.text, scene, predicate, frame.names),
        kind="OTHER" if _is_shifted(scene, predicate, time) else predicate.kind,
        mode=predicate.sense.mode if predicate.kind == predicate.sense.kind else "promise",
        concept=predicate.sense.concept,
        status=status,
        main=predicate.main,
        definite=is_definite(scene, predicate),
        pointing=known is None and not counted_up and is_pointing(scene, predicate, bare=bare),
        question=reading.low[-1] == "?",
        headline=is_headline(scene, frame.number),
        narrated=is_narrated(scene, predicate) and status in {"asserted", "reported"},
        sources=tuple(sources),
        targets=tuple(target for target in targets if target not in sources),
        places=tuple(places),
        time=time,
        figures=figures,
        known=known,
        reporter=frame.reporter if status == "reported" else None,
    )
    return _as_told(scene, predicate, frame, told)


def _as_told(scene: Scene, predicate: Predicate, frame: Frame, told: Telling) -> Telling:
    """The telling with how its clause tells it, and where it leads or may be."""
    from_places, to_places = _ends(frame, told.places)
    return replace(
        told,
        role=predicate.mention.role,
        tense=_tense(scene, predicate),
        timed=predicate.mention.clause in frame.dated,
        spoken=_is_spoken(frame, told.start),
        from_places=from_places,
        to_places=to_places,
        places_inferred=() if told.places else struck_at(scene, predicate),
        parties=parties_of(scene, predicate),
        opened=_opened(scene, predicate),
    )


def _opened(scene: Scene, predicate: Predicate) -> int:
    """Where the conjunction of its clause stands, if it is the verb of an adverbial one, or “where”; else -1."""
    clause = scene.clause(predicate)
    verbal = predicate.mention.form or predicate.mention.light >= 0
    if not verbal or clause.opener < 0:
        return -1
    where = clause.role is Role.RELATIVE and scene.reading.low[clause.opener] == "where"
    return scene.reading.starts[clause.opener] if where or clause.role is Role.ADVERBIAL else -1


def _is_recalled(material: Material, scene: Scene, predicate: Predicate) -> bool:
    """“Hours after the quake”, “the anniversary of the quake”: the sentence’s day is another’s."""
    start = scene.reading.starts[predicate.mention.first]
    counted = any(
        time.value.startswith("P") for time in scene.times_over(_opened(scene, predicate))
    )
    return counted or bool(scene.times_over(start)) or is_inside(material.recalled, start)


def _ends(frame: Frame, places: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where it comes from and where it goes to, of at least two places."""
    return frame.moves.ends(places) if len(places) > 1 else ((), ())


def _is_ahead(scene: Scene, predicate: Predicate, status: Status, frame: Frame, time: Time) -> bool:
    """“a march planned for Friday”, “was put off until August”: what has a day that is to come."""
    if status not in ("asserted", "reported"):
        return False
    if is_put_off(scene, predicate, time):
        return True
    return not predicate.mention.form and predicate.mention.first in frame.planned


def _is_shifted(scene: Scene, predicate: Predicate, time: Time | None) -> bool:
    """“was moved to Sunday”: to a day, and to no place."""
    return predicate.kind == "MOVE" and time is not None and is_put_off(scene, predicate, time)


def _tense(scene: Scene, predicate: Predicate) -> Tense:
    """The tense of its clause; a participle has that of the clause that it hangs on."""
    clause = scene.clause(predicate)
    verb = clause.verb
    for _ in range(MAX_DEPTH):
        if verb is None or verb.finite or clause.parent < 0:
            break
        clause = scene.reading.clauses[clause.parent]
        verb = clause.verb
    if verb is None:
        return ""
    if verb.perfect:
        return "earlier" if verb.tense == "past" else "perfect" if verb.tense == "present" else ""
    return verb.tense


def _status(scene: Scene, predicate: Predicate, frame: Frame, time: Time | None) -> Status:
    """What is said inside quotation marks is reported; what has a day that is to come is planned."""
    status = predicate.outlook.status
    if status == "reported" and frame.taken_back:
        return "negated"
    start = scene.reading.starts[predicate.mention.first]
    if status == "asserted" and _is_spoken(frame, start):
        status = "reported"
    ahead = time is not None and _is_ahead(scene, predicate, status, frame, time)
    return "planned" if ahead else status


def _is_spoken(frame: Frame, start: int) -> bool:
    return is_inside(frame.direct, start)


def _known_by_anchor(scene: Scene, predicate: Predicate) -> str | None:
    """The known event that an expression of time is dated by, where the trigger names it."""
    for time in scene.times_over(scene.reading.starts[predicate.mention.first]):
        if time.anchor and time.anchor.kind == "known":
            return time.anchor.id
    return None


def _known(matches: Spans[KnownMatch], start: int, end: int) -> str | None:
    """The known event whose name the trigger is part of."""
    for match in matches.between(start - 80, end):
        if match.start <= start and end <= match.end + 1:
            return match.event.id
    return None


def _reporter(scene: Scene) -> str | None:
    """The actor who is given as the source: the subject of the attribution, or of the saying."""
    clauses = scene.reading.clauses
    for number, clause in enumerate(clauses):
        subject = clause.subject
        if subject is None or not (
            clause.role is Role.ATTRIBUTION or number in scene.reading.with_content
        ):
            continue
        for mention in scene.actors_within(subject.first, subject.last):
            return mention.actor
    return None
