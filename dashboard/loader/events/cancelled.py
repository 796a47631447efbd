"""What is called off: “cancelled a visit”, “a plan to close the school was dropped”."""

from __future__ import annotations

from typing import Final

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import Mention
from dashboard.loader.syntax import Clause, Phrase, Reading, Role, Verb
from dashboard.loader.syntax.reading import MAX_DEPTH
from dashboard.loader.syntax.rescheduling import calls_off
from dashboard.loader.syntax.verb_classes import is_in_class

# “there was no vote”, “no further vote”: so many words before a noun “no” may stand.
NO_REACH: Final = 2
# “The search was called off”: what goes on ends with it.
_ENDING: Final = frozenset(("call", "abandon"))
# “voted down”, “turned down”: so many words behind the verb its particle may stand.
_IN_TWO_WORDS: Final = {
    "turn": ("down",),
    "vote": ("down",),
    "throw": ("out",),
    "kill": ("off",),
    "strike": ("down",),
    "shoot": ("down",),
}


def is_cancelled(reading: Reading, mention: Mention, clause: Clause) -> bool:
    """“cancelled a visit”, “the talks were called off”, “no arrests were made”."""
    if _has_no(reading, mention.first) or _is_absent(reading, mention, clause):
        return True
    verb = clause.verb
    if verb is None:
        return False
    planned = _plan_before(reading, clause, mention.first)
    if not (calls_off(reading, verb) or (planned and _drops(reading, verb))):
        return False
    if reading.low[mention.last - 1] in word_set("underway_noun") and verb.lemma in _ENDING:
        return False
    if verb.passive:
        return planned or in_subject(clause, mention)
    return mention.first > verb.head


def is_dropped(reading: Reading, clause: Clause) -> bool:
    """Whether an infinitive is what a dropped plan was: “scrapped its scheme to widen the road”."""
    for _ in range(MAX_DEPTH):
        if clause.verb is None or clause.verb.modal != "to" or clause.parent < 0:
            return False
        above = reading.clauses[clause.parent]
        if above.role is not Role.PURPOSE:
            break
        clause = above
    verb = above.verb
    if verb is None or verb.negated or not _drops(reading, verb):
        return False
    return _is_plan(reading, above.subject if verb.passive else above.object)


def in_subject(clause: Clause, mention: Mention) -> bool:
    """Whether a mention stands in the subject of its clause."""
    subject = clause.subject
    return subject is not None and subject.first <= mention.first < subject.last


def _has_no(reading: Reading, index: int) -> bool:
    """“no arrests”, “without a vote”, “no reports of injuries”."""
    before = reading.low[max(0, index - NO_REACH) : index]
    if "no" in before or "without" in before:
        return True
    if "of" not in before:
        return False
    noun = index - before[::-1].index("of") - 2
    traces = noun > 0 and reading.low[noun] in word_set("trace_noun")
    return traces and "no" in reading.low[max(0, noun - NO_REACH) : noun]


def _is_absent(reading: Reading, mention: Mention, clause: Clause) -> bool:
    """“There was never a deal”, “there were neither arrests nor clashes”."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or verb.lemma != "be" or mention.first < verb.last:
        return False
    if reading.low[subject.head] != "there":
        return False
    return verb.negated or reading.low[verb.last : verb.last + 1] in (["neither"], ["never"])


def _drops(reading: Reading, verb: Verb) -> bool:
    """Whether a verb takes a plan back: “shelved”, “dropped”, “was voted down”."""
    if calls_off(reading, verb) or is_in_class(verb.lemma, "dropping"):
        return True
    behind = reading.low[verb.last : verb.last + 1]
    return bool(behind) and behind[0] in _IN_TWO_WORDS.get(verb.lemma, ())


def _plan_before(reading: Reading, clause: Clause, index: int) -> bool:
    """“Plans for a strike were dropped”: what is planned stands behind the plan, before the verb."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or not verb.passive:
        return False
    return subject.last <= index < verb.first and _is_plan(reading, subject)


def _is_plan(reading: Reading, phrase: Phrase | None) -> bool:
    return phrase is not None and reading.low[phrase.head] in word_set("plan_noun")
