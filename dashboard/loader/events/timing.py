"""When an event is: the expression of time that belongs to its clause."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.syntax import Clause, Role
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import bounds_of_value, iso
from dashboard.story import Granularity, Time

# Subordinators that put what they open at the same time as the clause that it hangs on.
_TOGETHER = frozenset("when as while where whereupon".split())
# How many clauses of a row are looked through for a shared time.
MAX_ROW = 6


def time_of(scene: Scene, predicate: Predicate) -> Time | None:
    """When it is: the time of its clause, else the one that its clause shares with another."""
    own = _own_time(scene, predicate)
    if own is not None and (_is_put_off(scene, predicate, own) or _began(scene, predicate, own)):
        return whole(own)
    if own is not None or not (predicate.mention.form or predicate.mention.light >= 0):
        return own
    return _shared_time(scene, predicate)


# What leads to the new day of what is put off.
_NEW_DAY = frozenset("to until till for".split())
_PUT = frozenset("put push move set".split())


def _is_put_off(scene: Scene, predicate: Predicate, time: Time) -> bool:
    """“has been put off until August”, “was pushed back to 8 November”: its new day."""
    return is_put_off(scene, predicate) and _before(scene, time) in _NEW_DAY


def _began(scene: Scene, predicate: Predicate, time: Time) -> bool:
    """“has been closed since Tuesday”: it was closed on that day, and is so since."""
    verb = scene.clause(predicate).verb
    if verb is None or not verb.perfect or not verb.passive:
        return False
    return _before(scene, time) == "since" and not is_in_class(verb.lemma, "lasting")


def is_put_off(scene: Scene, predicate: Predicate) -> bool:
    """Whether its verb postpones."""
    verb = scene.clause(predicate).verb
    if verb is None:
        return False
    if is_in_class(verb.lemma, "postponing"):
        return True
    return verb.lemma in _PUT and scene.reading.low[verb.last : verb.last + 1] in (
        ["off"],
        ["back"],
    )


def _before(scene: Scene, time: Time) -> str:
    """The word before a time."""
    index = scene.word_at(time.start)
    return scene.reading.low[index - 1] if index else ""


def whole(time: Time) -> Time:
    """The time that the words name, where “until” or “since” had opened one of its ends."""
    bounds = bounds_of_value(time.value)
    if bounds is None:
        return time
    first, last = bounds
    kind: Granularity = "day" if first == last else "month"
    return replace(
        time, earliest=iso(first), latest=iso(last), edtf=edtf(first, last), granularity=kind
    )


def _own_time(scene: Scene, predicate: Predicate) -> Time | None:
    own: list[tuple[bool, int, Time]] = []
    for earlier, time in zip([None, *scene.times], scene.times, strict=False):
        if not is_when(time) or holds(time, scene, predicate) or is_counted_from(earlier, time):
            continue
        index = scene.word_at(time.start)
        if _owner(scene, index, time) is predicate:
            own.append((_is_wide(time), abs(index - predicate.mention.first), time))
    return min(own, key=lambda one: one[:2])[2] if own else None


def _is_wide(time: Time) -> bool:
    """“at its summer fete on Saturday”: a day says when, what is longer may only describe."""
    return time.granularity not in ("minute", "hour", "day")


def _owner(scene: Scene, index: int, time: Time) -> Predicate | None:
    """The noun that the time modifies, else whose clause it stands in."""
    last = scene.word_at(time.end - 1) if time.end > time.start else index
    last = last - 1 if scene.reading.starts[last] >= time.end else last
    noun = _modified(scene, index, last) or _planned(scene, index) or _in_subject(scene, index)
    if noun is not None:
        return noun
    number = scene.reading.clause_of[index]
    here = [
        one for one in scene.by_clause.get(number, ()) if one.mention.form or one.mention.light >= 0
    ]
    if here:
        return min(here, key=lambda one: abs(one.mention.first - index))
    if scene.by_clause.get(number):
        return _noun_owner(scene, number, index)
    return scene.owner(index)


def _planned(scene: Scene, index: int) -> Predicate | None:
    """“a march planned for Friday”: the day is the march's."""
    clause = scene.reading.clauses[scene.reading.clause_of[index]]
    described, verb = clause.antecedent, clause.verb
    if described is None or verb is None or not is_plan(clause):
        return None
    for one in scene.predicates:
        inside = described.first <= one.mention.first < described.last
        if inside and not one.mention.form:
            return one
    return None


def _in_subject(scene: Scene, index: int) -> Predicate | None:
    """“A rally in Daugavpils on Saturday drew few”: what the subject's noun says of itself."""
    clause = scene.reading.clauses[scene.reading.clause_of[index]]
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None or not subject.head < index < verb.first:
        return None
    for one in scene.predicates:
        if not one.mention.form and one.mention.first <= subject.head < one.mention.last:
            between = scene.reading.tags[one.mention.last : index]
            return one if not any(tag in ',.:-()"' for tag in between) else None
    return None


def is_plan(clause: Clause) -> bool:
    """Whether it is the participle of “a march planned for Friday”."""
    verb = clause.verb
    if clause.role is not Role.PARTICIPIAL or verb is None or verb.form != "c":
        return False
    return is_in_class(verb.lemma, "planning") or is_in_class(verb.lemma, "postponing")


# Verbs that tell nothing beside the noun of their clause.
_CARRYING = frozenset("be have see follow come".split())


def _noun_owner(scene: Scene, number: int, index: int) -> Predicate | None:
    """In a clause whose verb tells nothing (“there was an explosion on Monday”): its noun."""
    verb = scene.reading.clauses[number].verb
    if verb is not None and verb.lemma not in _CARRYING:
        carries = ("planning", "postponing", "cancelling", "light")
        if not any(is_in_class(verb.lemma, name) for name in carries):
            return None
    return min(scene.by_clause[number], key=lambda one: abs(one.mention.first - index))


def _modified(scene: Scene, first: int, last: int) -> Predicate | None:
    """“Monday's attack”, “the 2016 election”, “the attack on Monday”, not the verb's object."""
    reading = scene.reading
    for one in scene.predicates:
        mention = one.mention
        if mention.form or mention.light >= 0:
            continue
        if last < mention.first <= last + 3 and all(
            tag in "onjsmg" for tag in reading.tags[last + 1 : mention.first]
        ):
            return one
        behind = first - mention.last
        if 0 <= behind <= 2 and all(tag in "it" for tag in reading.tags[mention.last : first]):
            clause = reading.clauses[mention.clause]
            verb = clause.verb
            in_subject = verb is None or first < verb.first
            if in_subject or not scene.by_clause.get(mention.clause, [one])[0].mention.form:
                return one
    return None


def holds(time: Time, scene: Scene, predicate: Predicate) -> bool:
    """Whether the expression names the event as what it is dated by."""
    start = scene.reading.starts[predicate.mention.first]
    return time.start <= start < time.end


def is_when(time: Time) -> bool:
    """A date, or a stretch that hangs on something ("in the preceding weeks"); no length or habit.

    A date that could not be resolved is the event's all the same: none beside it is.
    """
    if time.type == "SET":
        return False
    if time.earliest is not None or time.latest is not None:
        return True
    if time.type in {"DATE", "TIME"} and time.value.startswith("XXXX"):
        return True
    return time.anchor is not None


def is_counted_from(earlier: Time | None, time: Time) -> bool:
    """Whether a date only says what the words right before it are counted from: "days before 3 May"."""
    return earlier is not None and earlier.basis == "anchor" and time.start - earlier.end == 1


def _shared_time(scene: Scene, predicate: Predicate) -> Time | None:
    """The time of a clause that is coordinated with it, or that it is told together with."""
    reading = scene.reading
    clause = scene.clause(predicate)
    number = predicate.mention.clause
    for _ in range(MAX_ROW):
        if clause.joined < 0:
            break
        clause, number = reading.clauses[clause.joined], clause.joined
        time = _time_in(scene, number)
        if time is not None and _opens(scene, clause, time):
            return time
    before = _earlier_twin(scene, predicate)
    if before is not None:
        return before
    later = _later_twin(scene, predicate)
    if later is not None:
        return later
    clause = scene.clause(predicate)
    if clause.parent >= 0 and _is_together(scene, clause):
        return _time_in(scene, clause.parent)
    return _from_below(scene, predicate)


def _time_in(scene: Scene, number: int) -> Time | None:
    """The first time that stands in a clause as when it is."""
    for earlier, time in zip([None, *scene.times], scene.times, strict=False):
        if is_when(time) and not is_counted_from(earlier, time):
            index = scene.word_at(time.start)
            if scene.reading.clause_of[index] == number and _modified(scene, index, index) is None:
                return time
    return None


def _opens(scene: Scene, clause: Clause, time: Time) -> bool:
    """Whether the time stands before the clause's verb: it frames what is joined to it."""
    return clause.verb is not None and scene.word_at(time.start) < clause.verb.first


def _earlier_twin(scene: Scene, predicate: Predicate) -> Time | None:
    """“rallied on Wednesday, and police detained three”: what goes on in the same sentence."""
    clause = scene.clause(predicate)
    verb = clause.verb
    if clause.joined < 0 or verb is None or verb.perfect or verb.modal:
        return None
    twin = scene.reading.clauses[clause.joined].verb
    if twin is None or twin.tense != verb.tense or twin.perfect:
        return None
    return _time_in(scene, clause.joined)


def _later_twin(scene: Scene, predicate: Predicate) -> Time | None:
    """“attacked and torched the village on 3 May”: what has no object shares what follows."""
    reading = scene.reading
    clause = scene.clause(predicate)
    verb = clause.verb
    if verb is None or reading.tags[verb.last : verb.last + 1] != "&":
        return None
    for number, other in enumerate(reading.clauses):
        if other.joined == predicate.mention.clause:
            return _time_in(scene, number)
    return None


def _is_together(scene: Scene, clause: Clause) -> bool:
    """“killing nine”, “when police stormed the house”, “by throwing stones”."""
    if clause.verb is not None and not clause.verb.finite:
        return clause.role is Role.PARTICIPIAL and clause.verb.form == "g" and clause.opener < 0
    return clause.opener >= 0 and scene.reading.low[clause.opener] in _TOGETHER


def _from_below(scene: Scene, predicate: Predicate) -> Time | None:
    """“He was shot when police stormed the house on Monday”."""
    reading = scene.reading
    for number, other in enumerate(reading.clauses):
        if other.parent != predicate.mention.clause or other.opener < 0:
            continue
        if other.role is not Role.ADVERBIAL:
            continue
        time = _time_in(scene, number)
        opener = reading.low[other.opener]
        if time is not None and (opener in ("when", "as", "while") or _is_hours_from(opener, time)):
            return time
    return None


def _is_hours_from(opener: str, time: Time) -> bool:
    """“was halted before the market opened on Tuesday”: news counts from a day in hours."""
    return opener in ("after", "before", "until", "once") and not _is_wide(time)
