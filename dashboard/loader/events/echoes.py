"""Words that name a happening without telling it: “the blaze of 11 December”, “Sunday's attack”.

They make no event of their own; where another text or sentence tells it, they tell it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.loader.events.inflection import PLURAL, SINGULAR, other_number
from dashboard.loader.events.lexicon import Sense, senses_of
from dashboard.loader.events.mentions import Mention
from dashboard.loader.events.noun_classes import means_people, nouns
from dashboard.loader.events.owners import Owners
from dashboard.loader.events.parties import parties_of
from dashboard.loader.events.plain_senses import unlisted_noun
from dashboard.loader.events.pointing import is_definite
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.status import Outlook
from dashboard.loader.events.tellings import Telling
from dashboard.loader.syntax import Reading, Role
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.story import Evidence, Time

_EMPTY = ("saying", "light", "auxiliary", "stative", "beginning", "planning")


def find_echoes(
    reading: Reading, mentions: Sequence[Mention], told: Sequence[Predicate]
) -> list[Predicate]:
    """The words of a sentence that name happenings and tell none, in order."""
    taken = {at for one in told for at in range(one.mention.first, one.mention.last)}
    free = [one for one in mentions if one.first not in taken and not _names_nothing(one)]
    taken.update(at for one in free for at in range(one.first, one.last))
    free += [one for one in _nouns(reading) if one.first not in taken]
    return [
        Predicate(one, one.sense, one.sense.kind, Outlook(), main=False)
        for one in sorted(free, key=lambda one: one.first)
    ]


def _names_nothing(one: Mention) -> bool:
    """Whether it is a verb that only says, carries a noun or lasts: none that another would name."""
    return bool(one.form) and any(is_in_class(one.sense.lemma, name) for name in _EMPTY)


def _nouns(reading: Reading) -> Iterator[Mention]:
    for index, word in enumerate(reading.low):
        if reading.tags[index] not in "ns" or not reading.written[index][0].islower():
            continue
        sense = _sense_of(word, reading.low, plural=reading.tags[index] == "s")
        if sense is not None:
            clause = reading.clause_of[index]
            yield Mention(index, index + 1, sense, "", Role.MAIN, clause, 0.0)


def _sense_of(word: str, sentence: Sequence[str], *, plural: bool) -> Sense | None:
    """What a noun means that can name a happening: as the table of kinds has it, else of no kind."""
    if means_people(word):
        return None
    listed = [
        sense for sense, shape in senses_of(word) if shape in {SINGULAR, PLURAL} and not sense.rest
    ]
    for sense in listed:
        if _is_allowed(sense, sentence):
            return sense
    single = other_number(word) if plural else word
    return unlisted_noun(single) if listed or single in nouns().happenings else None


def _is_allowed(sense: Sense, sentence: Sequence[str]) -> bool:
    """Whether the sentence has a word of each sort that the meaning asks for: a coal mine is no bomb."""
    return all(not asked.isdisjoint(sentence) for asked in sense.asked)


def echo_tellings(scene: Scene, number: int, evidence: Evidence) -> Iterator[Telling]:
    """The words as tellings; ``scene`` holds all echoes of the sentence and nothing else."""
    times = _times_of_nouns(scene)
    for predicate in scene.predicates:
        yield _telling(scene, predicate, number, evidence, times.get(id(predicate)))


def _telling(
    scene: Scene, predicate: Predicate, number: int, evidence: Evidence, time: Time | None
) -> Telling:
    one = predicate.mention
    reading = scene.reading
    start, end = reading.starts[one.first], reading.ends[one.last - 1]
    return Telling(
        evidence=evidence,
        sentence=number,
        start=start,
        end=end,
        title=evidence.text[start - evidence.start : end - evidence.start],
        kind=predicate.kind,
        mode=predicate.sense.mode,
        concept=predicate.sense.concept,
        status="reported",
        main=False,
        definite=is_definite(scene, predicate),
        pointing=True,
        question=False,
        headline=False,
        narrated=False,
        sources=(),
        targets=(),
        places=(),
        time=time,
        figures=(),
        known=None,
        reporter=None,
        role=one.role,
        parties=parties_of(scene, predicate),
        echo=True,
    )


def _times_of_nouns(scene: Scene) -> dict[int, Time]:
    """“Sunday's attack”, “the blaze of 11 December”: the first time that each noun itself has."""
    owners = Owners(scene)
    found: dict[int, Time] = {}
    for time in scene.times:
        first, last = scene.word_at(time.start), scene.word_at(time.end - 1)
        last = last - 1 if scene.reading.starts[last] >= time.end else last
        noun = owners.modified(first, last)
        if noun is not None:
            found.setdefault(id(noun), time)
    return found
