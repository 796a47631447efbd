"""Words that report a saying: the verb with its helpers, and whether it asserts one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.quotes.lexicon import Lexeme, lexemes
from dashboard.loader.quotes.stretches import Stretch, Token
from dashboard.loader.syntax import Clause, Reading, Role, Verb
from dashboard.loader.syntax.classes import FINITE, VERBAL

# Verbs behind which "to say" tells that something was said, and adjectives: "is quick to say".
_GOING_ON = frozenset("continue go proceed use".split())
_READY = frozenset("quick right correct fair".split())
# Who hears and is told what witnesses and lawyers say, without a word of who said it.
HEARERS = frozenset("court hearing inquest inquiry jurors jury tribunal".split())

# So many clauses away one can belong to another.
MAX_CLAUSES = 12


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb by token indices: ``first`` helper, ``verb`` itself, ``after`` the last."""

    first: int
    verb: int
    after: int
    lexeme: Lexeme
    group: Verb
    clause: Clause
    content: int  # the "that" which opens what is said, or -1
    inside: bool  # whether the main verb of a subject before it is still to come

    @property
    def participle(self) -> bool:
        """Whether it is the participle of "…, saying …"."""
        return self.group.form == "g" and not self.group.progressive

    def is_like(self, other: Cue) -> bool:
        """Whether both tell in the same tense."""
        one, two = self.group, other.group
        return (one.form, one.tense, one.perfect) == (two.form, two.tense, two.perfect)


def find_cues(stretch: Stretch) -> Iterator[Cue]:
    """The reporting verbs of a stretch that say that something was said, in order."""
    found = []
    for own, clause in enumerate(stretch.reading.clauses):
        verb = clause.verb
        if verb is not None and verb.form in VERBAL and lexemes(verb.lemma):
            cue = _cue_of(stretch.tokens, stretch.reading, own, verb)
            if cue is not None:
                found.append(cue)
    yield from sorted(found, key=lambda cue: cue.verb)


def _cue_of(tokens: Sequence[Token], reading: Reading, own: int, group: Verb) -> Cue | None:
    index = group.head
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    lexeme = next((v for v in tokens[index].lexemes if v.particle in ("", following)), None)
    if lexeme is None:
        return None
    first = _with_adverbs(tokens, min(group.first, index))
    after = index + 1 + (1 if lexeme.particle else 0)
    clause = reading.clauses[own]
    if _is_stranded(reading, clause, index + 1):
        return None
    content, inside = _opener(reading, own, after), _is_inside(reading, own, first, after)
    cue = Cue(first, index, after, lexeme, group, clause, content, inside)
    return cue if _asserts(tokens, reading, cue) else None


def _is_stranded(reading: Reading, clause: Clause, at: int) -> bool:
    """Whether the verb's preposition has its thing before it: “the field he had asked for was sold”."""
    tags = reading.tags[at : at + 2]
    return clause.role is Role.RELATIVE and tags[:1] in ("i", "I") and tags[1:] in tuple(FINITE)


def _opener(reading: Reading, own: int, after: int) -> int:
    """The "that" of the clause that hangs on the verb, or -1."""
    for other in reading.clauses[own + 1 : own + MAX_CLAUSES]:
        if other.role is Role.CONTENT and other.parent == own:
            opens = other.opener >= after and reading.tags[other.opener] == "a"
            return other.opener if opens else -1
    return -1


def _is_inside(reading: Reading, own: int, first: int, after: int) -> bool:
    """Whether the clause stands between a main verb and its subject: "NAME, who said so, left"."""
    for other in reading.clauses[max(0, own - MAX_CLAUSES) : own]:
        verb, subject = other.verb, other.subject
        if other.role is not Role.MAIN or verb is None or subject is None:
            continue
        if subject.last <= first and verb.first >= after:
            return True
    return False


def _with_adverbs(tokens: Sequence[Token], first: int) -> int:
    """Where the adverbs before a verb group begin, but for those that open a clause."""
    index = first
    while index and tokens[index - 1].kind == "adverb" and tokens[index - 1].word != "too":
        index -= 1
    while index < first and (index == 0 or tokens[index - 1].kind in ("stop", "quote")):
        index += 1
    return index


def _asserts(tokens: Sequence[Token], reading: Reading, cue: Cue) -> bool:
    """Whether the verb tells of a saying: no wish, denial, passive, condition or bare participle."""
    group = cue.group
    if group.negated or "X" in reading.tags[cue.first : cue.verb]:
        return False
    if group.passive:
        return _passive(tokens, cue)
    if group.modal == "to":
        return _goes_on(tokens, reading, cue)
    if group.modal or (group.form == "c" and not group.perfect):
        return False
    return group.finite or group.form == "g"


def _goes_on(tokens: Sequence[Token], reading: Reading, cue: Cue) -> bool:
    """ "went on to say", "is right to say"."""
    before = tokens[cue.group.first - 1] if cue.group.first else None
    parent = reading.clauses[cue.clause.parent].verb if cue.clause.parent >= 0 else None
    goes_on = parent is not None and parent.lemma in _GOING_ON
    return goes_on or (before is not None and before.word in _READY)


def _passive(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a passive tells what nobody is said to have said.

    "It was reported that ...", "He was asked, “...”", "The jury was told that ...".
    """
    before = tokens[cue.first - 1].word if cue.first else ""
    base = cue.lexeme.base
    if before == "it" or (base == "tell" and before in HEARERS):
        return _followed_by(tokens, cue.verb, "that")
    at = cue.verb + 1
    if at + 1 < len(tokens) and tokens[at].word in (",", ":"):
        at += 1
    quoted = at < len(tokens) and tokens[at].kind == "quote"
    return quoted and base in ("ask", "tell") and cue.first > 0


def names_nobody(cue: Cue) -> bool:
    """Whether the cue is that of "it was reported that" or "the court heard that"."""
    return cue.lexeme.base == "hear" or cue.group.passive


def _followed_by(tokens: Sequence[Token], index: int, word: str) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].word == word
