"""What is no happening: frames, states, habits, truths, judgements, conditions, what ought to be."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.loader.events.always_so import is_able, is_always_so, is_of_anybody, is_of_law
from dashboard.loader.events.habits import (
    goes_on_for,
    is_at_rate,
    is_every_time,
    is_habit,
    is_headline,
    is_usual,
    used_to,
)
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import TOLD, Mention
from dashboard.loader.events.never_so import is_never_so, is_only_a_moment
from dashboard.loader.events.noun_classes import means_people, nouns
from dashboard.loader.events.plans import is_on_a_day
from dashboard.loader.events.status import is_charge
from dashboard.loader.syntax import Clause, Reading, Role, Verb
from dashboard.loader.syntax.subjects import is_of_somebody
from dashboard.loader.syntax.verb_classes import is_in_class

# How far before a noun the "is" that makes it a definition may stand.
COPULA_REACH = 4
# What people do to people, which is told also where neither has an article.
_DEEDS = frozenset("PROTEST ASSAULT RETREAT COERCE MOBILIZE CRIME MOVE THREATEN".split())
# How far before a noun the "of" of "the number of" may stand.
COUNT_REACH = 4
# How far before a participle the “with” may stand: “With the regime of the king crumbling”.
WITH_REACH = 10
_OUGHT = frozenset("should must ought".split())


@dataclass(frozen=True, slots=True)
class Timed:
    """What times say of a clause.

    ``dated``: it has one of its own, ``repeated``: one such as “every month”; ``headed``: a date
    stands above its sentence, so that what it tells in the present happened then. ``coming``: its
    time is after publication, so that what it tells in the present is planned. ``above``: its line
    stands above others.
    """

    dated: bool
    repeated: bool = False
    headed: bool = False
    coming: bool = False
    above: bool = False


def is_no_happening(reading: Reading, mention: Mention, timed: Timed) -> bool:
    """Whether the clause tells of nothing that happens."""
    clause = reading.clauses[mention.clause]
    if mention.role is Role.CONDITION:
        return True
    if timed.repeated and _is_repeated(reading, mention, clause.verb):
        return True
    no_day = _is_of_no_day(reading, clause) or is_never_so(reading, clause, above=timed.above)
    only_when = bool(mention.form) and is_only_a_moment(reading, clause)
    if no_day or only_when or is_asked(reading, clause):
        return True
    if not timed.dated and (
        _hangs_on_truth(reading, mention, clause) or _is_general(reading, mention, timed)
    ):
        return True
    if mention.form:
        return clause.verb is not None and _is_no_deed(reading, mention, clause.verb, timed)
    bare = not (timed.dated and is_on_a_day(reading, clause, mention.first))
    return bare and (is_counted(reading, mention) or _is_bare(reading, mention, clause))


def _is_repeated(reading: Reading, mention: Mention, verb: Verb | None) -> bool:
    """“They met every week”: so it was; “walked there every day for six weeks” was once, and so long."""
    if is_usual(verb):
        return True
    return mention.is_plain and not (verb is not None and goes_on_for(reading, verb))


def _is_general(reading: Reading, mention: Mention, timed: Timed) -> bool:
    """Whether a verb tells what is always so; in a headline it tells what happened."""
    bare = timed.headed or is_headline(reading) or not mention.form
    if bare:
        return False
    so = not _is_deed(reading, mention) and is_always_so(reading, mention.clause)
    return so or is_able(reading, mention)


def _is_deed(reading: Reading, mention: Mention) -> bool:
    """“Rebels attack villages”, “nurses strike”: what people do is told, and what wolves do is so."""
    subject = reading.clauses[mention.clause].subject
    if subject is None or mention.is_plain or mention.sense.kind not in _DEEDS:
        return False
    return means_people(reading.low[subject.head])


def _is_of_no_day(reading: Reading, clause: Clause) -> bool:
    """Whether it is said of whoever does it, of every time, of what used to be, or on a condition."""
    if _is_on_condition(reading, clause) or is_every_time(reading, clause):
        return True
    if is_at_rate(reading, clause) or is_of_law(reading, clause):
        return True
    return is_of_anybody(reading, clause) or used_to(reading, clause)


_IF = frozenset(("if", "unless"))


def _is_on_condition(reading: Reading, clause: Clause) -> bool:
    """“If convicted, he will hang”."""
    verb = clause.verb
    if verb is None or verb.finite or verb.form != "c":
        return False
    return bool(verb.first) and reading.low[verb.first - 1] in _IF


def _hangs_on_truth(reading: Reading, mention: Mention, clause: Clause) -> bool:
    """“A person arrested is presumed innocent”: describes in a sentence of what is always so."""
    if not mention.form or clause.role not in (Role.PARTICIPIAL, Role.RELATIVE):
        return False
    if is_charge(reading, mention):
        return False
    verb = clause.verb
    above = reading.clauses[clause.parent].verb if clause.parent >= 0 else None
    if verb is None or above is None or (verb.finite and verb.tense != "present"):
        return False
    opening = clause.antecedent is None and verb.first < above.first
    if opening and "with" in reading.low[max(0, verb.first - WITH_REACH) : verb.first]:
        return False
    return above.tense == "present" and not (above.perfect or above.progressive or above.modal)


def _is_no_deed(reading: Reading, mention: Mention, verb: Verb, timed: Timed) -> bool:
    clause = reading.clauses[mention.clause]
    untimed = _is_of_now(reading, mention, verb, timed) or not (timed.dated or timed.headed)
    described = clause.role is Role.RELATIVE and untimed
    if described and _is_timeless(reading, verb):
        return True  # "camps that shelter refugees"
    if mention.is_plain and _is_plain_no_deed(reading, mention, verb, timed):
        return True
    if not timed.dated and mention.sense.kind in ("OTHER", "LIFE") and _says_never(reading, verb):
        return True
    if is_habit(reading, mention, verb) or _is_imperative(reading, clause, verb):
        return True
    return _ought_to_be(reading, mention, verb)


# Kinds of what people do on any day.
_EVERYDAY = frozenset("LIFE PERSONNEL BUSINESS MOVE CONTEST WORK OTHER".split())


def _is_of_now(reading: Reading, mention: Mention, verb: Verb, timed: Timed) -> bool:
    """“who now runs a bakery”; not “who now returns to court on Friday”, “who now joins the bank”."""
    if "now" not in reading.low[max(0, verb.first - 1) : verb.last] or timed.coming:
        return False
    return mention.sense.kind in _EVERYDAY and not is_in_class(verb.lemma, "turning")


def _is_plain_no_deed(reading: Reading, mention: Mention, verb: Verb, timed: Timed) -> bool:
    """The same for verbs of no listed kind, which say more often what is than what happens."""
    clause = reading.clauses[mention.clause]
    if mention.sense.lemma == "due":
        return not timed.dated
    if timed.dated and verb.passive and is_in_class(verb.lemma, "planning"):
        return False
    if _only_is(reading, mention, verb, timed) or _is_imagined(reading, clause, verb):
        return True
    if not verb.finite and not is_charge(reading, mention):
        return not _tells_without_finite(reading, clause, verb, dated=timed.dated)
    if timed.headed and not verb.modal:
        return False
    coming = timed.coming and is_of_somebody(reading, clause)
    return _only_can(reading, verb) or (
        not coming and _is_never_dated(reading, verb, dated=timed.dated)
    )


def _is_imagined(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """“would have carried traffic”, “so that she could drive”."""
    if verb.perfect and verb.modal in _IMAGINING:
        return True
    opened = reading.low[max(0, clause.opener - 1) : clause.opener + 1]
    return bool(verb.modal) and clause.opener >= 0 and opened == ["so", "that"]


_IMAGINING = frozenset(("would", "'d"))


def _only_is(reading: Reading, mention: Mention, verb: Verb, timed: Timed) -> bool:
    """What verbs of saying frame, and what lasts."""
    lemma = verb.lemma
    if _is_order(reading, mention, verb):
        return False
    if is_in_class(lemma, "saying") or _shows_feeling(reading, mention, verb):
        return True
    of_a_day = timed.dated and (verb.tense == "past" or verb.passive)
    if is_in_class(lemma, "framing") and not of_a_day:
        return not _has_thing(reading, mention, reading.clauses[mention.clause], verb)
    return is_in_class(lemma, "stative") and not (timed.dated and is_in_class(lemma, "lasting"))


def _is_order(reading: Reading, mention: Mention, verb: Verb) -> bool:
    """“Villagers were told to boil their water”; not “was told that”, “was told to be quiet”."""
    if verb.lemma != "tell" or not verb.passive or verb.modal or verb.negated:
        return False
    below = (one.verb for one in reading.clauses if one.parent == mention.clause)
    return any(one is not None and one.modal == "to" and one.lemma != "be" for one in below)


def _shows_feeling(reading: Reading, mention: Mention, verb: Verb) -> bool:
    """“exhibited frustration”: how somebody was, and nothing done."""
    thing = reading.clauses[mention.clause].object
    if thing is None or not is_in_class(verb.lemma, "showing"):
        return False
    return reading.low[thing.head] in nouns().feelings


def _only_can(reading: Reading, verb: Verb) -> bool:
    """“can swim”, “should swim”, “could not swim”, “never swam”."""
    if verb.modal in ("can", "ca") or verb.modal in _OUGHT:
        return True
    return verb.negated and (verb.modal in ("could", "ca", "can") or _says_never(reading, verb))


def _is_never_dated(reading: Reading, verb: Verb, *, dated: bool) -> bool:
    """What is always so; “the court meets on Monday”, “Moe wins on Sunday” are of that day."""
    if not _is_timeless(reading, verb):
        return False
    of_a_day = is_in_class(verb.lemma, "timetable") or is_in_class(verb.lemma, "outcome")
    return not (dated and of_a_day and not verb.passive)


def _has_thing(reading: Reading, mention: Mention, clause: Clause, verb: Verb) -> bool:
    """“noticed iodine on a filter”, “read out a statement”: done to a thing, and no clause follows."""
    told = verb.tense == "past" or (
        verb.perfect and (verb.passive or verb.lemma in ("find", "announce"))
    )
    if not told or '"' in reading.tags:
        return False
    if clause.object is None and not verb.passive and verb.lemma not in _DONE_BY_SAYING:
        return False
    return mention.clause not in reading.with_content


# “He confessed.”, “She testified in May.”: said or not, it is done.
_DONE_BY_SAYING = frozenset(("confess", "testify", "concede"))


def _says_never(reading: Reading, verb: Verb) -> bool:
    """“never earned a crown”: nothing that did not happen on a day."""
    return not verb.passive and "never" in reading.low[max(0, verb.first - 1) : verb.last]


def _is_imperative(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """“Thank you for reading”."""
    plain = verb.form == "v" and verb.finite and verb.first == verb.head
    if plain and verb.lemma == "let" and reading.low[verb.last : verb.last + 1] in _US:
        return True
    return plain and clause.subject is None and clause.joined < 0 and not is_headline(reading)


_US = (["'s"], ["us"], ["me"])


def _is_timeless(reading: Reading, verb: Verb) -> bool:
    """A plain present: “jeepneys run on diesel”; in a headline it tells what happened."""
    if verb.tense != "present" or verb.perfect or verb.progressive or verb.modal:
        return False
    if verb.negated and verb.form == "c":
        return True
    return not is_headline(reading)


def _tells_without_finite(reading: Reading, clause: Clause, verb: Verb, *, dated: bool) -> bool:
    """“built in 1990”, “killing nine”; no purpose, no object of a preposition, no description."""
    if verb.modal == "to":
        return clause.role is Role.CONTENT and _is_carried(reading, clause)
    if clause.role is Role.CONTENT:
        return _is_carried(reading, clause)
    if clause.opener >= 0 and reading.tags[clause.opener] in "iI":
        return dated or reading.low[clause.opener] in ("after", "before", "since", "despite")
    if verb.form == "c":
        return dated or reading.low[verb.last : verb.last + 1] == ["by"]
    return dated or (verb.form == "g" and clause.antecedent is None and not verb.progressive)


def _is_carried(reading: Reading, clause: Clause) -> bool:
    """“began campaigning”, “is to meet”, “plans to leave”: one happening with what it hangs on.

    Of “denies having paid” it is what did not happen.
    """
    above = reading.clauses[clause.parent].verb if clause.parent >= 0 else None
    if above is None:
        return False
    if is_in_class(above.lemma, "denying"):
        return clause.verb is not None and clause.verb.modal != "to"
    return above.lemma in ("be", "have", "go") or any(
        is_in_class(above.lemma, name)
        for name in ("planning", "beginning", "trying", "failing", "hedging", "promising")
    )


def is_asked(reading: Reading, clause: Clause) -> bool:
    """“concern over whether the town could be saved”: asks, and tells nothing."""
    return clause.opener >= 0 and reading.low[clause.opener] in ("whether", "if", "unless")


def is_counted(reading: Reading, mention: Mention) -> bool:
    """“the number of attacks”: a figure made of many; “a number of attacks” are attacks."""
    if mention.form:
        return False
    for index in range(mention.first - 1, max(mention.first - COUNT_REACH, 1), -1):
        if reading.low[index] == "of":
            return (
                reading.low[index - 1] in word_set("statistic") and reading.low[index - 2] == "the"
            )
    return False


def _is_bare(reading: Reading, mention: Mention, clause: Clause) -> bool:
    """A noun that is only named: in a definition, a judgement, or bare beside a present."""
    if _is_needed(reading, mention):
        return True
    verb = clause.verb
    if mention.light >= 0 or verb is None:
        return False
    habit = is_habit(reading, mention, verb) and _is_timeless(reading, verb)
    judged = mention.role in TOLD and _is_judged(reading, mention, clause, verb)
    if habit or judged or _is_definition(reading, mention):
        return True
    if mention.is_plain and not _is_specific(reading, mention):
        return True
    if mention.role in TOLD or not _is_beside_present(reading, clause, verb):
        return False
    return not any(tag in "tPo" for tag in reading.tags[max(0, mention.first - 3) : mention.first])


def _is_beside_present(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """Whether its clause, or the one that a participle hangs on, is in the present."""
    if not verb.finite and clause.role is Role.PARTICIPIAL and clause.parent >= 0:
        verb = reading.clauses[clause.parent].verb or verb
    return verb.tense == "present" and not verb.perfect


def _is_needed(reading: Reading, mention: Mention) -> bool:
    """“crucial for its military operations”: what for, and not that there was any."""
    if mention.form:
        return False
    for index in range(mention.first - 1, max(mention.first - COPULA_REACH, 0), -1):
        if reading.low[index] == "worth":
            return True
        if reading.low[index] == "for":
            return reading.low[index - 1] in word_set("needed")
        if reading.tags[index] not in "tPojn":
            return False
    return False


def _is_specific(reading: Reading, mention: Mention) -> bool:
    """“the collapse of”, “his resignation”, “a five-day strike”, “Tuesday's vote”."""
    before = reading.tags[max(0, mention.first - 3) : mention.first]
    return any(tag in "tPom" for tag in before)


def _is_judged(reading: Reading, mention: Mention, clause: Clause, verb: Verb) -> bool:
    """“the talks are essential”: says what it is like, and not that it happened."""
    subject = clause.subject
    if subject is None or not subject.first <= mention.first < subject.last:
        return False
    return reading.low[verb.head] in ("is", "are", "'s", "'re") and verb.first == verb.head


def _is_definition(reading: Reading, mention: Mention) -> bool:
    """“a strike is a stoppage”."""
    begin = max(1, mention.first - COPULA_REACH)
    low = reading.low
    return any(
        low[index] in {"is", "are"}
        and low[index + 1 + (low[index + 1] == "not")] in {"a", "an", "any"}
        and low[index - 1] not in {"it", "this", "that", "there"}
        for index in range(begin, mention.first - 1)
    )


def _ought_to_be(reading: Reading, mention: Mention, verb: Verb) -> bool:
    """“the army should never negotiate”: an opinion, unless somebody is said to hold it."""
    if verb.modal not in _OUGHT or verb.perfect:
        return False
    if mention.role is Role.CONTENT and not mention.is_plain:
        return False
    return not reading.attributed
