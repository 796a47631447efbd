"""A plain present with a day: “tunes her last piano on Friday” is to come, “residents flee on Tuesday” is over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Clause, Phrase, Reading, Role, Verb
from dashboard.loader.syntax.subjects import is_of_somebody, is_pronoun, is_same, subject_of
from dashboard.loader.syntax.verb_classes import is_in_class

Present = Literal["coming", "unclear", ""]
# What the present says of no day that is to come: what is so, what somebody says, how it turned out.
_NO_DEED: Final = ("stative", "lasting", "saying", "framing", "auxiliary", "showing", "outcome")
_WILL: Final = frozenset("will shall 'll wo".split())
# “Her last piano”: what stands on a calendar.
_IN_A_ROW: Final = frozenset("last final next farewell".split())
# A paragraph with one of these is the caption of a picture, which tells the past in the present.
_OF_PICTURES: Final = frozenset(
    "photo photos photograph photographs photographer picture pictured image afp getty".split()
)
# No caption is longer.
MAX_CAPTION: Final = 4
# So far from a verb “her last piano” may stand, and so many clauses away a plan.
MAX_WORDS: Final = 40
MAX_CLAUSES: Final = 12


def present_of(prose: Prose, sentence: int, clause: Clause, start: int) -> Present:
    """What the clause's plain present says of the day at ``start``; "" where it is none, or a caption's.

    Captions tell what was in the same present: who does it must have been named before, and
    something around must look ahead. Where only the first is so, the day is unclear.
    """
    reading = prose.readings[sentence]
    verb = clause.verb
    if verb is None or not _is_deed(verb) or not _is_beside(reading, clause, verb, start):
        return ""
    subject = subject_of(reading, clause)
    if subject is None or not is_of_somebody(reading, clause) or _is_caption(prose, sentence):
        return ""
    if is_pronoun(reading, subject) and not _is_told_in_present(prose, sentence - 1):
        return "coming"
    ahead = _says_it_is_to_come(reading, verb) or _looks_ahead(prose, sentence, verb, subject)
    return "coming" if ahead else "unclear"


def _is_deed(verb: Verb) -> bool:
    compound = verb.modal or verb.perfect or verb.progressive
    if not verb.finite or verb.tense != "present" or compound or verb.negated:
        return False
    return not any(is_in_class(verb.lemma, name) for name in _NO_DEED)


def _is_beside(reading: Reading, clause: Clause, verb: Verb, start: int) -> bool:
    """Whether the day stands behind the verb, or before its subject."""
    index = bisect_left(reading.starts, start)
    return index >= verb.last or (clause.subject is not None and index < clause.subject.first)


def _is_caption(prose: Prose, sentence: int) -> bool:
    """Whether its paragraph says that it is of a picture."""
    paragraph = prose.sentences[sentence].paragraph
    near = range(max(0, sentence - MAX_CAPTION), min(sentence + MAX_CAPTION, len(prose.readings)))
    return any(
        not _OF_PICTURES.isdisjoint(prose.readings[at].low)
        for at in near
        if prose.sentences[at].paragraph == paragraph
    )


def _is_told_in_present(prose: Prose, sentence: int) -> bool:
    """Whether the sentence before tells a deed in the present, as reports of a day in somebody's life do."""
    if sentence < 0:
        return False
    reading = prose.readings[sentence]
    main = next((c for c in reading.clauses if c.role is Role.MAIN and c.verb is not None), None)
    return main is not None and main.verb is not None and _is_deed(main.verb)


def _says_it_is_to_come(reading: Reading, verb: Verb) -> bool:
    """“…her last piano”, “… to get married”: whose last one it is, or what it is for."""
    number = reading.clause_of[verb.head]
    if number in reading.with_purpose:
        return True
    first, last = max(1, verb.first - MAX_WORDS), min(verb.last + MAX_WORDS, len(reading.low))
    return any(
        reading.low[at] in _IN_A_ROW
        and reading.clause_of[at] == number
        and reading.tags[at - 1] in "tPj"
        for at in range(first, last)
    )


def _looks_ahead(prose: Prose, sentence: int, verb: Verb, subject: Phrase) -> bool:
    """Whether it says what somebody will do, or a sentence beside it what its own ``subject`` will."""
    reading = prose.readings[sentence]
    number = reading.clause_of[verb.head]
    near = reading.clauses[max(0, number - MAX_CLAUSES) : number + MAX_CLAUSES]
    if any(_is_plan(reading, one) for one in near):
        return True
    if sentence + 1 < len(prose.readings):
        after = prose.readings[sentence + 1]
        planners = _planners(after, after.clauses[:MAX_CLAUSES])
        if any(is_same(reading, subject, after, one) for one in planners):
            return True
    if not sentence:
        return False
    before = prose.readings[sentence - 1]
    planners = _planners(before, before.clauses[-MAX_CLAUSES:])
    return any(is_same(before, one, reading, subject) for one in planners)


def _planners(reading: Reading, clauses: Sequence[Clause]) -> Iterator[Phrase]:
    """Who will do something."""
    for clause in clauses:
        if not _is_plan(reading, clause):
            continue
        planner = subject_of(reading, clause)
        if planner is None and clause.parent >= 0:
            planner = subject_of(reading, reading.clauses[clause.parent])
        if planner is not None:
            yield planner


def _is_plan(reading: Reading, clause: Clause) -> bool:
    """“will stay”, “plans to stay”, “is to stay”; never “will not stay”."""
    verb = clause.verb
    if verb is None or verb.perfect or verb.negated:
        return False
    if verb.modal in _WILL:
        return True
    above = reading.clauses[clause.parent].verb if clause.parent >= 0 else None
    if verb.modal != "to" or above is None or above.tense != "present" or above.negated:
        return False
    return above.lemma == "be" or is_in_class(above.lemma, "planning")
