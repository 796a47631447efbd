"""Words that name what did not happen: “before a note had been sung”, “has 14 days to sign”, “he grinned”."""

from __future__ import annotations

from typing import Final

from dashboard.loader.events.habits import is_headline
from dashboard.loader.syntax import Clause, Reading, Role

# “Before any vote had been cast”: of which there was none yet.
_NONE_YET: Final = frozenset("a an any one single".split())
_UNITS: Final = frozenset("day days week weeks month months hour hours year years".split())
_WANTING: Final = frozenset(("order", "want", "need", "demand"))
_ASKING: Final = frozenset("how why what".split())
# How somebody looks who speaks.
_LOOKS: Final = frozenset("grin smile shrug beam laugh chuckle sigh sob wink giggle".split())


def is_never_so(reading: Reading, clause: Clause) -> bool:
    """Whether the clause names what was not, or not yet."""
    tests = (has_time_to, is_how_said, has_not_begun, is_wanted_done, is_heading)
    return any(test(reading, clause) for test in tests)


def is_heading(reading: Reading, clause: Clause) -> bool:
    """“How it came to this”, “What happens next”: says what is told below, and tells nothing."""
    return is_headline(reading) and reading.low[0] in _ASKING and clause.role is not Role.RELATIVE


def has_not_begun(reading: Reading, clause: Clause) -> bool:
    """“left before a note had been sung”: said of the first of many, which was not there yet."""
    verb, subject, at = clause.verb, clause.subject, clause.opener
    if clause.role is not Role.ADVERBIAL or verb is None or subject is None or at < 0:
        return False
    yet = verb.perfect and verb.tense == "past" and reading.low[at] == "before"
    return yet and reading.low[subject.first] in _NONE_YET


def has_time_to(reading: Reading, clause: Clause) -> bool:
    """“The club has 21 days to appeal”: how long it may take, and not that it does."""
    above = reading.clauses[clause.parent] if clause.parent >= 0 else None
    if above is None or above.verb is None or clause.verb is None or clause.verb.modal != "to":
        return False
    between = reading.low[above.verb.last : clause.verb.first]
    return above.verb.lemma == "have" and bool(between) and between[-1] in _UNITS


def is_wanted_done(reading: Reading, clause: Clause) -> bool:
    """“ordered the ship released”, “wants it closed”: what somebody wants, and not what is."""
    verb, thing = clause.verb, clause.antecedent
    above = reading.clauses[clause.parent] if clause.parent >= 0 else None
    if verb is None or thing is None or above is None or above.verb is None or verb.finite:
        return False
    wanted = verb.form == "c" and above.verb.lemma in _WANTING and not above.verb.passive
    return wanted and thing.last == verb.first and thing.first == above.verb.last


def is_how_said(reading: Reading, clause: Clause) -> bool:
    """““I found it in the queue,” he grinned”: said so, and nothing done."""
    verb, subject = clause.verb, clause.subject
    if verb is None or verb.lemma not in _LOOKS:
        return False
    first = min(verb.first, subject.first) if subject is not None else verb.first
    return first > 0 and reading.tags[first - 1] == '"'
