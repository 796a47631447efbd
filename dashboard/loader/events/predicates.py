"""What the mentions of a sentence come to: which are events, of which kind, which is the main one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.loader.events.cancelled import is_dropped
from dashboard.loader.events.concepts import family_of
from dashboard.loader.events.generalities import Timed, is_no_happening
from dashboard.loader.events.governed import is_denied, not_governed
from dashboard.loader.events.harm import fold_harm
from dashboard.loader.events.lexicon import Sense, word_set
from dashboard.loader.events.mentions import TOLD, VERB_RANK, Mention, is_background
from dashboard.loader.events.noun_classes import means_people
from dashboard.loader.events.status import Outlook, outlook_of
from dashboard.loader.syntax import Reading, Role
from dashboard.loader.syntax.rescheduling import calls_off
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.story import EventKind

# What it is to say that one will do it: PLOVER takes announced cooperation for an
# agreement to it, announced opposition for a threat.
ANNOUNCED: dict[EventKind, EventKind] = {
    "AID": "AGREE",
    "COOPERATE": "AGREE",
    "SUPPORT": "AGREE",
    "CONCEDE": "AGREE",
    "RETREAT": "AGREE",
    "SANCTION": "THREATEN",
    "COERCE": "THREATEN",
    "ASSAULT": "THREATEN",
    "MOBILIZE": "THREATEN",
    "PROTEST": "THREATEN",
}
# Concepts of what says that its subject will do something.
_ANNOUNCING = frozenset({"promise", "intention"})
# What sport has words for of its own.
_FOUGHT_IN_SPORT = frozenset(
    {"ASSAULT", "PROTEST", "THREATEN", "RETREAT", "MOBILIZE", "CONCEDE", "SUPPORT", "ACCIDENT"}
)
SPORT_WORDS = 2
# How many words may stand between a promise and the verb of what is promised.
PROMISE_REACH = 3
# So many verbs before a noun may have it in their phrase or as their object: further ones are too
# many words away.
MAX_REACHING = 24
# How many words before a purpose somebody may have moved for it.
MOVED_REACH = 100
# How many words behind a verb its object may stand.
OBJECT_REACH = 8
COOPERATIVE = frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "CONCEDE", "RETREAT", "AGREE"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """An event as its sentence tells it."""

    mention: Mention
    sense: Sense
    kind: EventKind
    outlook: Outlook
    main: bool


@dataclass(frozen=True, slots=True)
class Times:
    """What times say of a sentence.

    ``dated`` are the clauses that have one, ``repeated`` those with one such as “daily”;
    ``headed``: a date stands above the sentence; ``coming`` are the clauses with one after publication;
    ``above``: the sentence is a line above others.
    """

    dated: frozenset[int]
    repeated: frozenset[int]
    headed: bool
    coming: frozenset[int] = frozenset()
    above: bool = False

    def of(self, clause: int) -> Timed:
        """What they say of a clause."""
        return Timed(
            clause in self.dated,
            clause in self.repeated,
            self.headed,
            clause in self.coming,
            self.above,
        )


def read_predicates(
    reading: Reading,
    mentions: list[Mention],
    times: Times,
) -> list[Predicate]:
    """The events of a sentence, its main one first."""
    if _is_sport(reading):
        mentions = [one for one in mentions if one.sense.kind not in _FOUGHT_IN_SPORT]
    hostile = _hostile_promises(mentions)
    said = _with_contents(reading, not_governed(reading, mentions))
    free = _without_objects(_without_helpers(reading, said))
    found = [_predicate(reading, one, times) for one in fold_harm(free)]
    found = [
        replace(one, kind="THREATEN") if hostile.get(one.mention.first) == one.mention else one
        for one in found
    ]
    found.sort(key=lambda one: (one.mention.rank, one.mention.first))
    if not found:
        return []
    strong = _strong(found)
    told = [one for one in strong if not _is_aside(reading, one, strong[0], times)]
    kept = _without_echoes(reading, told)
    if not kept:
        return []
    if not _is_only_background(reading, kept[0].mention):
        kept[0] = replace(kept[0], main=True)
    return kept


def _strong(found: list[Predicate]) -> list[Predicate]:
    """Without weak nouns, where the sentence tells something of a listed kind that is not weak."""
    strong = [one for one in found if "weak" not in one.sense.flags or _is_told(one.mention)]
    if any(not one.mention.is_plain for one in strong):
        return strong
    return [
        one for one in found if "weak" not in one.sense.flags or not _names_people(one)
    ] or found


def _is_told(mention: Mention) -> bool:
    """Whether a verb of the story itself says it: “voted 61 to 40 to impeach the governor”.

    Also with its noun: “has declared an outbreak”.
    """
    return (bool(mention.form) or mention.light >= 0) and mention.role in TOLD


def _without_echoes(reading: Reading, told: list[Predicate]) -> list[Predicate]:
    """“The attack shocked the city”: the verb tells only that its subject happened."""
    nouns = {
        one.mention.last - 1
        for one in told
        if not (one.mention.form or one.kind == "OTHER" or _names_people(one))
    }
    doubled = _doubled(reading, told)
    return [one for one in told if not _echoes(reading, one, nouns) and id(one) not in doubled]


def _doubled(reading: Reading, told: list[Predicate]) -> set[int]:
    """“A coup toppled the king”: the noun says what its verb tells."""
    nouns = {one.mention.last - 1: one for one in told if not one.mention.form}
    found = set()
    for one in told:
        subject = reading.clauses[one.mention.clause].subject if one.mention.form else None
        noun = nouns.get(subject.head) if subject is not None else None
        if noun is not None and _are_one(one, noun):
            found.add(id(noun))
    return found


def _are_one(verb: Predicate, noun: Predicate) -> bool:
    """Whether verb and noun are of one listed kind and family."""
    listed = verb.kind == noun.kind != "OTHER"
    return listed and family_of(verb.sense.concept) == family_of(noun.sense.concept)


def _echoes(reading: Reading, one: Predicate, nouns: set[int]) -> bool:
    if not one.mention.form or not one.mention.is_plain or one.kind != "OTHER":
        return False
    clause = reading.clauses[one.mention.clause]
    subject, verb = clause.subject, clause.verb
    if subject is None or subject.head not in nouns or verb is None or calls_off(reading, verb):
        return False
    # "Talks began in May and resumed in July": of a row only the first verb says that there were talks.
    return reading.clause_of[subject.head] == one.mention.clause


def _names_people(one: Predicate) -> bool:
    """“protesters”: who they are tells of a protest only where nothing else is told of them."""
    return not one.mention.form and means_people(one.sense.lemma)


def _is_only_background(reading: Reading, mention: Mention) -> bool:
    bare = not mention.form and mention.light < 0
    return bare and is_background(reading, mention.first)


def _is_aside(
    reading: Reading,
    one: Predicate,
    main: Predicate,
    times: Times,
) -> bool:
    """What is no event of its own: a purpose, the main event said again, a thing in general."""
    mention = one.mention
    if mention.role is Role.PURPOSE and is_dropped(reading, reading.clauses[mention.clause]):
        return False
    if mention.role is Role.PURPOSE:
        before = reading.low[max(0, mention.first - MOVED_REACH) : mention.first]
        moved = not word_set("movement").isdisjoint(before)
        return mention.is_plain or one is not main or "weak" in one.sense.flags or not moved
    if is_no_happening(reading, mention, times.of(mention.clause)):
        return True
    if one is not main and not one.mention.is_plain and mention.role is Role.PARTICIPIAL:
        return family_of(one.sense.concept) == family_of(main.sense.concept)
    return False


def _predicate(reading: Reading, mention: Mention, times: Times) -> Predicate:
    outlook = outlook_of(reading, mention)
    kind = mention.sense.kind
    if "promise" in mention.sense.flags:
        outlook = replace(outlook, planned=True)
    elif (outlook.will and outlook.negated) and (kind in COOPERATIVE or _refuses(reading, mention)):
        kind = "REJECT"
        outlook = replace(outlook, negated=False)
    elif outlook.will and not outlook.negated and mention.role is not Role.RELATIVE:
        kind = kind if _is_arranged(reading, mention, times) else ANNOUNCED.get(kind, kind)
    elif _might(reading, mention) and ANNOUNCED.get(kind) == "THREATEN" and not outlook.negated:
        kind = "THREATEN"
    return Predicate(mention, mention.sense, kind, outlook, main=False)


def _is_arranged(reading: Reading, mention: Mention, times: Times) -> bool:
    """“will be sentenced”, “drivers will march on Friday”: what is to be done, and no threat of its doer."""
    verb = reading.clauses[mention.clause].verb
    passive = verb is not None and verb.passive and mention.sense.kind in ("SANCTION", "COERCE")
    return passive or (mention.sense.kind == "PROTEST" and mention.clause in times.dated)


def _refuses(reading: Reading, mention: Mention) -> bool:
    """“said he would not widen the bridge”: who says so of himself."""
    subject = reading.clauses[mention.clause].subject
    if mention.role is not Role.CONTENT or not mention.is_plain or subject is None:
        return False
    return reading.low[subject.head] in word_set("subject_pronoun")


def _might(reading: Reading, mention: Mention) -> bool:
    """“his rockets could hit the capital”: an act that is held out, not harm that may have come."""
    verb = reading.clauses[mention.clause].verb
    if not mention.form or verb is None or mention.role not in TOLD or verb.perfect:
        return False
    return verb.modal in word_set("possible")


def _is_sport(reading: Reading) -> bool:
    """Where teams attack, shoot and defend."""
    return sum(word in word_set("sport") for word in reading.low) >= SPORT_WORDS


def _without_helpers(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """“began campaigning”, “tried to flee”: what only says how the next verb is done goes."""
    governed = {
        reading.clauses[one.clause].parent
        for one in mentions
        if one.form and _is_governed(reading, one)
    }
    typed = {one.clause for one in mentions if one.form and not one.is_plain}
    return [
        one
        for one in mentions
        if not (one.is_plain and one.form and one.clause in governed and _only_helps(reading, one))
        and not (
            one.is_plain
            and _is_governed(reading, one)
            and reading.clauses[one.clause].parent in typed
            and not is_denied(reading, one)
        )
    ]


def _is_governed(reading: Reading, mention: Mention) -> bool:
    verb = reading.clauses[mention.clause].verb
    return mention.role is Role.CONTENT and verb is not None and not verb.finite


def _only_helps(reading: Reading, mention: Mention) -> bool:
    verb = reading.clauses[mention.clause].verb
    return verb is not None and any(
        is_in_class(verb.lemma, name) for name in ("planning", "beginning", "trying", "hedging")
    )


def _without_objects(mentions: list[Mention]) -> list[Mention]:
    """“resumed talks”, “reached a deal”: verb and noun tell one event."""
    told = [one for one in mentions if one.form]
    mentions = [one for one in mentions if one.form or not _is_within(one, told)]
    carried = {one.light: one for one in mentions if not one.form and one.light >= 0}
    mentions = [
        one for one in mentions if one.first not in carried or _decides(one, carried[one.first])
    ]
    verbs = [one for one in mentions if one.form]
    kept = {one.first for one in verbs}
    return [
        one
        for one in mentions
        if one.form
        or (
            not (one.first < one.light and one.light in kept)
            and not any(_has_object(verb, one) for verb in _before(verbs, one))
        )
    ]


def _has_object(verb: Mention, noun: Mention) -> bool:
    """Whether the noun behind a verb tells the same as the verb."""
    if verb.clause != noun.clause or not verb.first < noun.first <= verb.last + OBJECT_REACH:
        return False
    same = family_of(verb.sense.concept) == family_of(noun.sense.concept)
    return same or noun.light == verb.first


def _before(verbs: list[Mention], noun: Mention) -> list[Mention]:
    """The verbs before a noun that can reach it."""
    end = bisect_left(verbs, noun.first, key=lambda one: one.first)
    return verbs[max(0, end - MAX_REACHING) : end]


def _with_contents(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """“released a statement calling for talks”: what the text says is what is done with it."""
    said = {
        reading.clauses[one.clause].parent: one
        for one in mentions
        if one.form == "g" and not one.is_plain and _describes_text(reading, one)
    }
    issued = {one.clause: one for one in mentions if one.form and one.is_plain}
    taken = {id(said[number]) for number in said if number in issued}
    return [
        replace(one, sense=said[one.clause].sense, rank=VERB_RANK[one.role])
        if issued.get(one.clause) is one and one.clause in said
        else one
        for one in mentions
        if id(one) not in taken
    ]


def _describes_text(reading: Reading, mention: Mention) -> bool:
    """Whether it says what stands in the object of the clause above: a letter, a resolution."""
    clause = reading.clauses[mention.clause]
    above = reading.clauses[clause.parent] if clause.parent >= 0 else None
    described = clause.antecedent
    if described is None or above is None or above.object is None:
        return False
    inside = above.object.first <= described.head < above.object.last
    return inside and reading.low[described.head] in word_set("text_noun")


def _hostile_promises(mentions: list[Mention]) -> dict[int, Mention]:
    """“vowed to blockade the roads”: what is promised is opposition; by their first words."""
    return {
        one.first: one
        for one, governed in pairwise(mentions)
        if one.sense.concept in _ANNOUNCING
        and one.form
        and governed.form == "v"
        and governed.first - one.last <= PROMISE_REACH
        and ANNOUNCED.get(governed.sense.kind) == "THREATEN"
    }


def _is_within(noun: Mention, verbs: list[Mention]) -> bool:
    """“set fire to”: the noun is part of the verb's phrase."""
    return any(noun.first < one.last for one in _before(verbs, noun))


def _decides(verb: Mention, noun: Mention) -> bool:
    """Whether a verb that carries a noun says itself what happens: “called off the strike”."""
    if verb.is_plain:
        return noun.sense.kind == "OTHER" and verb.sense.kind != "OTHER"
    if "weak" in verb.sense.flags and "weak" not in noun.sense.flags:
        return False
    if "govern" in verb.sense.flags or noun.first < verb.first:
        return True
    if verb.sense.rest or verb.sense.object:
        return True
    return family_of(verb.sense.concept) == family_of(noun.sense.concept)
