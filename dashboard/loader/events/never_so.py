"""Words that name what did not happen: “before a note had been sung”, “has 14 days to sign”, “he grinned”."""

from __future__ import annotations

from typing import Final

from dashboard.loader.events.habits import is_headline
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause, Reading, Role
from dashboard.loader.syntax.verb_classes import is_in_class

# “Before any vote had been cast”: of which there was none yet.
_NONE_YET: Final = frozenset("a an any one single".split())
_UNITS: Final = frozenset("day days week weeks month months hour hours year years".split())
# Behind them stands what happened at the moment that the clause above names.
_AT_ONCE: Final = frozenset(("when", "as"))
_ASKING: Final = frozenset("how why what".split())
# How somebody looks who speaks.
_LOOKS: Final = frozenset("grin smile shrug beam laugh chuckle sigh sob wink giggle".split())


def is_never_so(reading: Reading, clause: Clause, *, above: bool) -> bool:
    """Whether the clause names what was not, or not yet; ``above``: its line stands above others."""
    tests = (has_time_to, is_how_said, has_not_begun, is_wanted_done)
    return (above and is_heading(reading, clause)) or any(test(reading, clause) for test in tests)


def is_only_a_moment(reading: Reading, clause: Clause) -> bool:
    """“The turning point came in 1984, when a drought …”: says when, and what happened is told below it.

    Not “The low point came with a strike”, “A moment of calm came on Monday”.
    """
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or verb.lemma not in ("come", "arrive"):
        return False
    if reading.low[subject.head] not in word_set("moment_noun"):
        return False
    below = (one for one in reading.clauses if one.opener >= verb.last and one.verb is not None)
    return any(
        reading.low[one.opener] in _AT_ONCE and reading.clauses[one.parent] is clause
        for one in below
    )


def stands_above(prose: Prose, sentence: int) -> bool:
    """Whether the sentence is a paragraph of its own, and others follow."""
    if sentence + 1 >= len(prose.sentences):
        return False
    near = prose.sentences[max(0, sentence - 1) : sentence + 2]
    return sum(one.paragraph == prose.sentences[sentence].paragraph for one in near) == 1


def is_heading(reading: Reading, clause: Clause) -> bool:
    """“How it came to this”, “What happens next”: says what is told below, and tells nothing.

    “How they fled: a flood tore a bridge away” and “What began in jest ended in tears” tell it.
    """
    if not is_headline(reading) or reading.low[0] not in _ASKING or clause.role is Role.RELATIVE:
        return False
    verb = clause.verb
    if verb is None:
        return True
    if ":" in reading.low[: verb.first]:
        return False
    return not (reading.low[0] == "what" and _goes_on(reading, clause))


def _goes_on(reading: Reading, clause: Clause) -> bool:
    """“What began in jest ended in tears”: a past verb that is not the one of what is asked."""
    verb = clause.verb
    if verb is None or not verb.finite or verb.tense != "past" or clause is reading.clauses[0]:
        return False
    return clause.opener < 0 or reading.low[clause.opener] not in _ASKING


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
    wanted = (
        verb.form == "c" and is_in_class(above.verb.lemma, "wanting") and not above.verb.passive
    )
    return wanted and thing.last == verb.first and thing.first == above.verb.last


def is_how_said(reading: Reading, clause: Clause) -> bool:
    """““I found it in the queue,” he grinned”: said so, and nothing done."""
    verb, subject = clause.verb, clause.subject
    if verb is None or verb.lemma not in _LOOKS:
        return False
    first = min(verb.first, subject.first) if subject is not None else verb.first
    return first > 0 and reading.tags[first - 1] == '"'
