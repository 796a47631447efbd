"""What a telling is of by its words: its verb or noun, who and what stand beside it, how many."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.events.figures import number_of
from dashboard.loader.events.inflection import other_number
from dashboard.loader.events.noun_classes import is_person
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.side_nouns import NOUNS, nouns_of
from dashboard.loader.syntax import Clause, Phrase, Reading, Verb
from dashboard.loader.syntax.lexicon import lexicon
from dashboard.loader.syntax.sets import word_set

# So many words before and behind the verb or noun are looked at.
REACH = 14
# How many words may stand between a number and what it counts: “23 coal miners”.
COUNTED_REACH = 3
_ENDS = ',.:;"()'
_DAYS = word_set("days")
# Years and days are compared for themselves.
# What tells a further one apart from one that was told before.
_FURTHER = frozenset("another second third fourth fifth further new fresh separate similar".split())
BEFORE_NOUN = 4
_TIME_UNITS = frozenset(
    "year years month months week weeks day days hour hours minute minutes am pm a.m p.m".split()
)


@dataclass(frozen=True, slots=True)
class Parties:
    """The words of a telling as the meanings table has them (“v:burst”, “n:pipe”).

    ``head`` is its verb or noun, ``subject`` and ``object`` who does it and to what it is done,
    also of a passive, ``others`` the further nouns of its clause, ``counts`` its numbers with
    what they count. ``another``: told as a further one, “a second blast”.
    """

    head: str = ""
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    another: bool = False


UNTOLD = Parties()
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def parties_of(scene: Scene, predicate: Predicate) -> Parties:
    """The words that a telling is compared by."""
    one = predicate.mention
    reading = scene.reading
    clause = scene.clause(predicate)
    first, last = max(0, one.first - REACH), min(len(reading.low), one.last + REACH)
    inside = [i for i in range(first, last) if reading.clause_of[i] == one.clause]
    subject, thing = _sides(reading, clause, predicate)
    taken = {*subject, *thing}
    others = dict.fromkeys(
        noun_of(reading, i)
        for i in inside
        if reading.tags[i] in NOUNS and not one.first <= i < one.last
    )
    return Parties(
        head=_head(reading, clause, predicate),
        subject=subject,
        object=thing,
        others=tuple(word for word in others if word not in taken),
        counts=_counts(scene, [*_antecedent(clause), *inside]),
        another=_is_another(reading, clause, predicate),
    )


def _antecedent(clause: Clause) -> range:
    """The words of whom a relative clause tells more: “five people whom a band took hostage”."""
    phrase = clause.antecedent
    return range(0) if phrase is None else range(phrase.first, phrase.head)


def _is_another(reading: Reading, clause: Clause, predicate: Predicate) -> bool:
    """“A second blast shook the town”: the noun, or the verb's subject, is a further one."""
    one = predicate.mention
    if not one.form:
        return _has_another(reading, max(0, one.first - BEFORE_NOUN), one.first)
    subject = clause.subject
    if subject is None:
        return False
    return _has_another(reading, subject.first, subject.head)


def _has_another(reading: Reading, first: int, last: int) -> bool:
    at = max((i for i in range(first, last) if reading.low[i] in _FURTHER), default=-1)
    return at >= 0 and all(tag in "jnsuUmtr," for tag in reading.tags[at + 1 : last])


def _head(reading: Reading, clause: Clause, predicate: Predicate) -> str:
    one = predicate.mention
    verb = clause.verb
    if not one.form:
        return noun_of(reading, one.last - 1)
    if verb is not None and verb.head in range(one.first, one.last):
        return f"v:{verb.lemma}"
    word = reading.low[one.first]
    return f"v:{lexicon().lemmas.get(word, word)}"


def _sides(
    reading: Reading, clause: Clause, predicate: Predicate
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to what, of a noun what stands before and behind it: “gas blast”, “loss of the ship”."""
    one = predicate.mention
    if not one.form:
        before = [
            i for i in range(max(0, one.first - 3), one.first) if _is_beside(reading, i, one.first)
        ]
        return (), _of(reading, one.last) + tuple(noun_of(reading, i) for i in before)
    subject, thing = _words_of(reading, clause.subject), _words_of(reading, clause.object)
    if clause.antecedent is not None and not (subject and thing):
        described = _words_of(reading, clause.antecedent)
        subject, thing = (subject, thing or described) if subject else (described, thing)
    verb = clause.verb
    if verb is None or not verb.passive:
        return subject, thing
    return _agent(reading, verb) or thing, subject


def _agent(reading: Reading, verb: Verb) -> tuple[str, ...]:
    """Who stands behind “by” of a passive, the noun first: “was robbed by two masked men”.

    Further behind it only who can be nothing but people: “was seen in the lane by night” names nobody.
    """
    for at in range(verb.last, min(verb.last + REACH, len(reading.low))):
        if reading.tags[at] in _ENDS or reading.clause_of[at] != reading.clause_of[verb.head]:
            return ()
        if reading.low[at] == "by" and reading.low[at - 1] != "not":
            nouns = _nouns_behind(reading, at)
            beside = "r" * (at - verb.last) == reading.tags[verb.last : at]
            if nouns and (beside or is_person(reading, nouns[0])):
                return tuple(dict.fromkeys(noun_of(reading, i) for i in nouns))
    return ()


def _nouns_behind(reading: Reading, at: int) -> list[int]:
    """The nouns of the phrase behind a preposition, its own first; none of a time's."""
    end = at + 1
    while end < len(reading.low) and reading.tags[end] in "tjnspuUmo":
        end += 1
    nouns = [i for i in reversed(range(at + 1, end)) if reading.tags[i] in NOUNS]
    return [] if nouns and reading.low[nouns[0]] in _TIME_UNITS | _DAYS else nouns


def _is_beside(reading: Reading, index: int, first: int) -> bool:
    return all(tag in "nspj" for tag in reading.tags[index:first]) and reading.tags[index] in NOUNS


def _of(reading: Reading, at: int) -> tuple[str, ...]:
    """What stands behind “of”, “in”, “on” or “at” right behind a noun."""
    if reading.low[at : at + 1] not in (["of"], ["in"], ["on"], ["at"], ["over"], ["against"]):
        return ()
    end = at + 1
    while end < len(reading.low) and reading.tags[end] in "tjnspuUm":
        end += 1
    return (noun_of(reading, end - 1),) if end - 1 > at and reading.tags[end - 1] in NOUNS else ()


def _words_of(reading: Reading, phrase: Phrase | None) -> tuple[str, ...]:
    """The noun of a phrase first, then the nouns before it."""
    return tuple(dict.fromkeys(noun_of(reading, i) for i in nouns_of(reading, phrase)))


def noun_of(reading: Reading, index: int) -> str:
    """A noun in the singular; a name as it stands in lower case."""
    word = reading.low[index]
    if reading.tags[index] == "s":
        single = other_number(word)
        word = single if len(single) < len(word) or single.endswith("man") else word
    return f"n:{word}"


def _counts(scene: Scene, inside: list[int]) -> tuple[tuple[str, int], ...]:
    """Numbers with the noun that they count."""
    reading = scene.reading
    found: list[tuple[str, int]] = []
    for index in inside:
        number = number_of(reading.low[index])
        if number is None or scene.times_over(reading.starts[index]):
            continue
        scale = _SCALES.get(reading.low[index + 1], 1) if index + 1 < len(reading.low) else 1
        first = index + 1 if scale == 1 else index + 2
        end = first
        while end < first + COUNTED_REACH and end < len(reading.low) and reading.tags[end] in "nsj":
            end += 1
        counted = reading.low[end - 1] if end > first else ""
        if counted not in _TIME_UNITS:
            found.append((noun_of(reading, end - 1) if counted else "", number * scale))
    return tuple(found)
