"""How sure a telling is: negated, possible, planned, reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.events.cancelled import in_subject, is_cancelled, is_dropped
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import TOLD, Mention
from dashboard.loader.syntax import Clause, Reading, Role, Verb
from dashboard.loader.syntax.classes import NEGATION
from dashboard.loader.syntax.reading import MAX_DEPTH
from dashboard.loader.syntax.rescheduling import puts_off
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.story import Status

HEDGE_REACH = 10
# “put off a planned strike”: so many words behind the verb the noun may stand.
OFF_REACH = 4
# How far behind it “yet refrained from doing so” may stand.
TAKEN_BACK_REACH = 30
_WILL = frozenset("will shall 'll wo would 'd".split())
_MIGHT = frozenset("may might could can ca".split())
_WOULD = frozenset("would 'd".split())
# Classes of verbs that tell one thing with the infinitive behind them.
_LEADING = ("planning", "promising", "beginning", "trying", "hedging", "auxiliary")
_NOBODY = frozenset("nobody none neither nothing no".split())

# “appears to”, “seemed that”, “appear likely”: what stands behind such a verb where it hedges.
_SEEMS = ("appear", "seem")
_WHAT_SEEMS = frozenset(("to", "that", "as", "likely", "certain", "set"))


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the words around a mention say of its being so; ``will``: its subject says it will."""

    negated: bool = False
    possible: bool = False
    planned: bool = False
    will: bool = False
    reported: bool = False

    @property
    def status(self) -> Status:
        """The one word for it; the first that holds."""
        if self.negated:
            return "negated"
        if self.possible:
            return "possible"
        if self.planned or self.will:
            return "planned"
        return "reported" if self.reported else "asserted"


def outlook_of(reading: Reading, mention: Mention) -> Outlook:
    """What the sentence says about the mention's being so."""
    clause = reading.clauses[mention.clause]
    carried = bool(mention.form) or mention.light >= 0
    told = _begun(reading, clause) if carried else clause
    verb = told.verb if carried or mention.role in TOLD else None
    negated = possible = planned = will = False
    if verb is not None and carried:
        negated = _is_negated(reading, told, verb)
        leading = _leading(reading, told, verb)
        would = leading.modal in _WOULD and mention.clause in reading.on_condition
        possible = leading.modal in _MIGHT or would or _is_thought(reading, told)
        will = leading.modal in _WILL
        planned = _is_planned(reading, told)
    elif verb is not None and in_subject(clause, mention):
        will = verb.modal in _WILL
        planned = verb.passive and is_in_class(verb.lemma, "planning") and verb.tense != "past"
    if not mention.form:
        adjectives = reading.low[max(0, mention.first - 4) : mention.first]
        possible = possible or not word_set("prospective").isdisjoint(adjectives)
        possible = possible or not word_set("chance").isdisjoint(
            reading.low[max(0, mention.first - 7) : mention.first]
        )
        planned = planned or not word_set("scheduled").isdisjoint(adjectives)
        planned = planned or _is_put_off(reading, clause, mention)
        negated = negated or is_cancelled(reading, mention, clause)
    elif mention.role is Role.PURPOSE and is_dropped(reading, clause):
        negated = True
    elif word_set("chance").intersection(reading.low[max(0, mention.first - 3) : mention.first]):
        possible = True
    negated = negated or _is_denied(reading, clause) or _is_taken_back(reading, mention)
    negated = negated or _is_no_reason(reading, clause)
    possible = possible or _is_conditional(reading, clause) or _is_hedged(reading, mention)
    return Outlook(
        negated=negated,
        possible=possible,
        planned=planned,
        will=will,
        reported=_is_reported(reading, mention, clause),
    )


def _is_negated(reading: Reading, clause: Clause, verb: Verb) -> bool:
    """“did not meet”, “never met”, “nobody met”, “would have met”, “have yet to meet”."""
    if verb.negated or reading.tags[max(0, verb.first - 1)] == NEGATION:
        return True
    leading = _leading(reading, clause, verb)
    if leading is not verb and leading.negated and not is_in_class(leading.lemma, "failing"):
        return True
    if reading.low[leading.last : leading.last + 2] == ["yet", "to"]:
        return True
    return _has_no_subject(reading, clause) or _is_unreal(reading, clause)


def _is_thought(reading: Reading, clause: Clause) -> bool:
    """“hoped the rain would wash it away”, “feared that soldiers would storm the village”."""
    verb, above = clause.verb, governor(reading, clause)
    if verb is None or above is None or verb.modal not in _WILL:
        return False
    return is_in_class(above.lemma, "wishing") or is_in_class(above.lemma, "hedging")


def _begun(reading: Reading, clause: Clause) -> Clause:
    """The clause of the verb that begins it: “are due to begin assembling”, “will start to leave”."""
    for _ in range(MAX_DEPTH):
        above = governor(reading, clause)
        if above is None or not is_in_class(above.lemma, "beginning"):
            return clause
        clause = reading.clauses[clause.parent]
    return clause


def _leading(reading: Reading, clause: Clause, verb: Verb) -> Verb:
    """The verb that an infinitive hangs on, where both tell one thing: “may begin to leave”."""
    above = governor(reading, clause) if verb.modal == "to" else None
    if above is None or not any(is_in_class(above.lemma, name) for name in _LEADING):
        return verb
    return above


def governor(reading: Reading, clause: Clause) -> Verb | None:
    """The verb that an infinitive or a clause of content hangs on."""
    if clause.role is not Role.CONTENT or clause.parent < 0:
        return None
    return reading.clauses[clause.parent].verb


def _is_planned(reading: Reading, clause: Clause) -> bool:
    """“plans to meet”, “is to meet”, “is due to meet”, “agreed to meet”, “is meeting on Friday”."""
    verb, above = clause.verb, governor(reading, clause)
    if verb is None:
        return False
    if verb.passive and verb.lemma in ("expect", "schedule", "plan"):
        return True
    if verb.modal != "to" or above is None:
        return False
    between = reading.low[above.head : verb.first]
    if above.lemma == "be":
        alone = len(between) == 1 and not above.perfect  # “had been to meet” is no plan
        return alone or not _PLANNING_WORDS.isdisjoint(between)
    if above.progressive and above.lemma == "go":
        return True
    return is_in_class(above.lemma, "planning") or is_in_class(above.lemma, "promising")


def _is_put_off(reading: Reading, clause: Clause, mention: Mention) -> bool:
    """“has pushed back the first flight”, “put off a strike”."""
    verb, thing = clause.verb, clause.object
    if verb is None or verb.passive or verb.negated or not puts_off(reading, verb):
        return False
    present = verb.perfect and verb.tense == "present"
    if not present and verb.lemma not in _POSTPONING:  # “snow delayed a flight”
        return False
    if thing is None:  # “put off a strike”
        return verb.last <= mention.first < verb.last + OFF_REACH
    return thing.first <= mention.first < thing.last


_POSTPONING = frozenset("postpone defer adjourn reschedule put".split())
_PLANNING_WORDS = frozenset(
    "due set scheduled expected about ready poised bound likely prepared".split()
)


def _is_unreal(reading: Reading, clause: Clause) -> bool:
    """“would have met”, “was to have met”, “should have met”, “failed to meet”."""
    verb, above = clause.verb, governor(reading, clause)
    if verb is None:
        return False
    if verb.perfect and verb.modal in ("would", "'d", "should", "ought"):
        return True
    if verb.modal != "to" or above is None:
        return False
    if verb.perfect and above.lemma == "be" and above.tense == "past":
        return True
    return is_in_class(above.lemma, "failing") and not above.negated


def _has_no_subject(reading: Reading, clause: Clause) -> bool:
    """“Nobody was hurt”, “no deal was reached”."""
    subject = clause.subject
    if subject is None or clause.verb is None or subject.first > clause.verb.first:
        return False
    return reading.low[subject.first] in _NOBODY


def _is_denied(reading: Reading, clause: Clause) -> bool:
    """“denied that it had banned the rally”; “reports that … are untrue”."""
    above = governor(reading, clause)
    if above is None:
        return False
    if is_in_class(above.lemma, "denying") and above.head < (
        clause.verb.first if clause.verb else 0
    ):
        return not above.negated
    to_do = clause.verb is not None and clause.verb.modal == "to"  # "it was wrong to close it"
    return above.lemma == "be" and not to_do and _is_untrue(reading, above)


def _is_no_reason(reading: Reading, clause: Clause) -> bool:
    """“not because she had stolen it”."""
    at = clause.opener
    return at > 0 and reading.low[at] == "because" and reading.low[at - 1] == "not"


def _is_untrue(reading: Reading, verb: Verb) -> bool:
    """“are false”, “are not true”."""
    after = reading.low[verb.head + 1 : verb.head + 4]
    if "true" in after:
        return verb.negated or "not" in after
    return not verb.negated and not _UNTRUE.isdisjoint(after)


_UNTRUE = frozenset(
    "untrue false unfounded baseless wrong fake mistaken groundless fabricated incorrect".split()
)
# “They were wrong.”, “She had not.”: a sentence of so many words at most takes back what was said.
TAKING_BACK_WORDS = 7
_SAID_BEFORE = frozenset("they it that this he she both neither".split())


def is_taken_back(readings: Sequence[Reading], number: int) -> bool:
    """Whether the sentence behind only says that what is said in one is not so."""
    if number + 1 >= len(readings):
        return False
    reading = readings[number + 1]
    low = reading.low
    if len(low) > TAKING_BACK_WORDS or not low or low[0] not in _SAID_BEFORE:
        return False
    if low[-2:-1] in (["not"], ["n't"]):
        return len(low) == len("she had not .".split())
    verbs = [clause.verb for clause in reading.clauses if clause.verb is not None]
    return len(verbs) == 1 and verbs[0].lemma == "be" and _is_untrue(reading, verbs[0])


def _is_taken_back(reading: Reading, mention: Mention) -> bool:
    """“had the option of it, yet refrained from doing so”."""
    low = reading.low
    for index in range(mention.last, min(mention.last + TAKEN_BACK_REACH, len(low) - 2)):
        if low[index] in word_set("refraining") and low[index + 1] in {"from", "short"}:
            return "so" in low[index + 2 : index + 5] or "that" in low[index + 2 : index + 5]
    return False


def _is_conditional(reading: Reading, clause: Clause) -> bool:
    """Inside a clause that "if", "unless" or "whether" opens."""
    for _ in range(MAX_DEPTH):
        if clause.role is Role.CONDITION:
            return True
        if (
            clause.role is Role.RELATIVE
            and clause.opener > 0
            and reading.low[clause.opener - 1] == ","
        ):
            return False  # "if loans, which arrive on Friday, lapse"
        if clause.opener >= 0 and reading.low[clause.opener] in word_set("condition"):
            return True
        if clause.parent < 0:
            return False
        clause = reading.clauses[clause.parent]
    return False


def _is_hedged(reading: Reading, mention: Mention) -> bool:
    """“appears to have”, “it seems that”, “signs that” stand before it in its sentence."""
    for index in range(mention.first - 1, max(mention.first - HEDGE_REACH, -1), -1):
        word = reading.low[index]
        if word.startswith(_SEEMS) and reading.low[index + 1] not in _WHAT_SEEMS:
            continue  # “after it appeared”
        if word in word_set("hedge") and word not in word_set("reportedly"):
            return not (index and reading.tags[index - 1] in "tP")
        if word in ",;" and reading.clause_of[index] == mention.clause:
            return False
    return False


def is_charge(reading: Reading, mention: Mention) -> bool:
    """“is charged with robbing a courier”, “was accused of having taken it”: said of the accused."""
    clause = reading.clauses[mention.clause]
    verb = clause.verb
    if not mention.form or verb is None or verb.finite or clause.parent < 0:
        return False
    above = reading.clauses[clause.parent].verb
    first = reading.clauses[clause.joined].verb if clause.joined >= 0 else verb
    before = first.first if first is not None else 0
    led = reading.low[max(0, before - 1) : before] in (["of"], ["with"])
    return led and above is not None and is_in_class(above.lemma, "accusing")


def _is_reported(reading: Reading, mention: Mention, clause: Clause) -> bool:
    if is_charge(reading, mention):
        return True
    if reading.attributed or reading.names_source:
        return mention.role is not Role.ATTRIBUTION
    if not word_set("reportedly").isdisjoint(
        reading.low[max(0, mention.first - 8) : mention.first]
    ):
        return True
    for _ in range(MAX_DEPTH):
        if clause.parent < 0:
            return False
        above = reading.clauses[clause.parent]
        if clause.role is Role.CONTENT and _frames(reading, clause, above):
            return True
        clause = above
    return False


def _frames(reading: Reading, clause: Clause, above: Clause) -> bool:
    """Whether a verb or noun of saying stands above a clause of content."""
    verb = above.verb
    if clause.verb is not None and clause.verb.modal == "to":
        return False
    if verb is not None and verb.head < (clause.verb.first if clause.verb else 0):
        said = verb.lemma in word_set("saying") or is_in_class(verb.lemma, "framing")
    else:
        said = False
    before = reading.low[max(0, clause.opener - 1)] if clause.opener > 0 else ""
    return said or before in word_set("sayingnoun")
