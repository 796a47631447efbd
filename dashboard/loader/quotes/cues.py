"""Words that report a saying: the verb with its helpers, and whether it asserts one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.actors.lexicon import roles
from dashboard.loader.quotes.lexicon import Verb
from dashboard.loader.quotes.stretches import Token

_BE = frozenset(
    "is are was were be been being am it's it’s he's he’s she's she’s they're they’re"
    " we're we’re i'm i’m isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t".split()
)
_MODALS = frozenset(
    "would could should might may must shall ought will can cannot wouldn't wouldn’t couldn't"
    " couldn’t shouldn't shouldn’t won't won’t can't can’t i'd he'd she'd they'd we'd i’d he’d"
    " she’d they’d we’d i'll he'll she'll they'll we'll i’ll he’ll she’ll they’ll we’ll".split()
)
_NEGATIONS = frozenset(
    "not never nor didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t haven't haven’t"
    " hadn't hadn’t".split()
)
_BEFORE_INFINITIVE = frozenset(
    "on continued continues continue proceeded proceeds quick right correct fair".split()
)
# Words before a participle without helper: "when asked", "as promised".
_BEFORE_PASSIVE = frozenset("when whenever if unless as though although once than until".split())
_STARTS_SUBJECT = frozenset({"name", "determiner", "subject"})
_PRONOUNS_TOO = frozenset({"this", "that", "all", "both"})
# Who hears and is told what witnesses and lawyers say, without a word of who said it.
HEARERS = frozenset("court hearing inquest inquiry jurors jury tribunal".split())
# Endings of adjectives, after which "claims" is a noun.
_ADJECTIVES = ("ed", "al", "ous", "ful", "ive", "able", "ible", "less", "ic")
_PLURALS = frozenset("people police men women data media percent public children polls".split())
_DETERMINED = ("determiner", "preposition", "object")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb by token indices: ``first`` helper, ``verb`` itself, ``after`` the last."""

    first: int
    verb: int
    after: int
    lexeme: Verb
    participle: bool
    has: bool


def find_cues(tokens: Sequence[Token]) -> Iterator[Cue]:
    """The reporting verbs of a stretch that say that something was said."""
    for index, token in enumerate(tokens):
        if token.verbs:
            cue = _cue_at(tokens, index)
            if cue is not None:
                yield cue


def _cue_at(tokens: Sequence[Token], index: int) -> Cue | None:
    """The verb at ``index``; a form that is present and past ("put") as whichever fits."""
    fitting = (_cue_of(tokens, index, verb) for verb in _lexemes(tokens, index))
    return next((cue for cue in fitting if cue is not None), None)


def _cue_of(tokens: Sequence[Token], index: int, verb: Verb) -> Cue | None:
    noun = index > 0 and tokens[index - 1].kind == "determiner"
    if noun and verb.form == "ing":
        return None
    first = index
    while first and (
        tokens[first - 1].kind == "auxiliary"
        or (tokens[first - 1].kind == "adverb" and tokens[first - 1].word != "too")
    ):
        first -= 1
    helpers = [t.word for t in tokens[first:index]]
    while first < index and tokens[first].kind == "adverb" and _begins_clause(tokens, first):
        first += 1
    if not _asserts(tokens, first, index, helpers, verb):
        return None
    participle = verb.form == "ing" and not _BE.intersection(helpers)
    after = index + 1 + (1 if verb.particle else 0)
    has = any(h.endswith(("has", "have", "had", "ve", "’s", "'s")) for h in helpers)
    return Cue(first, index, after, verb, participle, has)


def _helped(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether an auxiliary belongs to the verb."""
    return any(t.kind == "auxiliary" for t in tokens[first:index])


def _begins_clause(tokens: Sequence[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].kind in ("stop", "quote")


def _lexemes(tokens: Sequence[Token], index: int) -> Sequence[Verb]:
    """The verb that the form is here, by the particle that follows, in each of its forms."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    fitting = [v for v in tokens[index].verbs if v.particle in ("", following)]
    return [v for v in fitting if (v.base, v.particle) == (fitting[0].base, fitting[0].particle)]


def _asserts(
    tokens: Sequence[Token], first: int, index: int, helpers: Sequence[str], verb: Verb
) -> bool:
    """Whether the verb tells of a saying: no wish, denial, passive, condition or noun."""
    if _MODALS.intersection(helpers) or _NEGATIONS.intersection(helpers):
        return False
    if verb.form in ("past", "participle") and _BE.intersection(helpers):
        return _passive(tokens, first, index, verb)
    if first and tokens[first - 1].word == "to":
        return first >= 2 and tokens[first - 2].word in _BEFORE_INFINITIVE
    alone = verb.form == "base" and not _plural_before(tokens, first, helpers)
    if alone or (verb.noun and not _verb_and_no_noun(tokens, first, index)):
        return False
    if verb.form not in ("past", "participle") or _helped(tokens, first, index):
        return True
    return verb.form == "past" and _is_past(tokens, first, index)


def _is_past(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a form such as "said" or "called" is a past tense and no participle."""
    if first == 0:
        return index + 1 < len(tokens) and tokens[index + 1].kind == "name"
    before = tokens[first - 1]
    if before.kind == "determiner" and before.word not in _PRONOUNS_TOO:
        return before.word in ("others", "another", "many", "some", "several", "one", "most")
    if before.word.endswith(("'s", "’s")) or _is_adjective(tokens, first, index):
        return False
    if before.word in _BEFORE_PASSIVE or _is_asked(tokens, first, index):
        return False
    return before.kind != "preposition" and not _followed_by(tokens, index, "by")


def _is_asked(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether it is the participle of "NAME, asked about the ice, said"."""
    if tokens[index].word != "asked" or tokens[first - 1].word != "," or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].kind in ("preposition", "subordinator")


def _passive(tokens: Sequence[Token], first: int, index: int, verb: Verb) -> bool:
    """Whether a passive tells what nobody is said to have said.

    "It was reported that ...", "He was asked, “...”", "The jury was told that ...".
    """
    before = tokens[first - 1].word if first else ""
    if before in ("it", "it's", "it’s") or (verb.base == "tell" and before in HEARERS):
        return _followed_by(tokens, index, "that")
    at = index + 1
    if at + 1 < len(tokens) and tokens[at].word in (",", ":"):
        at += 1
    quoted = at < len(tokens) and tokens[at].kind == "quote"
    return quoted and verb.base in ("ask", "tell") and first > 0


def _is_adjective(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a participle stands before its noun: "a racially charged argument"."""
    adverb = first < index and tokens[index - 1].kind == "adverb"
    return adverb and first > 0 and tokens[first - 1].kind in ("determiner", "preposition")


def names_nobody(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the cue is that of "it was reported that" or "the court heard that"."""
    passive = cue.lexeme.form in ("past", "participle") and cue.first < cue.verb
    return cue.lexeme.base == "hear" or (passive and tokens[cue.verb - 1].word in _BE)


def _followed_by(tokens: Sequence[Token], index: int, word: str) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].word == word


def _plural_before(tokens: Sequence[Token], first: int, helpers: Sequence[str]) -> bool:
    """Whether a base form has a subject that it agrees with, or "did" and the like."""
    if helpers and helpers[-1] in ("did", "do", "does"):
        return True
    if first == 0:
        return False
    before = tokens[first - 1]
    if before.kind == "subject":
        return before.word in ("i", "you", "we", "they")
    if before.kind in ("name", "word", "verb"):
        return before.word.endswith("s") or before.word in _PLURALS
    if before.word in ("—", "–", " - ", ","):
        after = tokens[first + 1] if first + 1 < len(tokens) else before
        says = tokens[first].word == "say" and after.kind in ("determiner", "subject")
        return says or after.word == "that"
    return before.word in ("who", "many", "some", "most", "several", "others", "and", "but", "few")


def _verb_and_no_noun(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a form such as "claims" or "report" is the verb here."""
    if first < index or first == 0:
        return first < index
    before = tokens[first - 1]
    if before.kind in _DETERMINED or before.word.endswith(("'s", "’s", "s'", "s’")):
        return False
    if before.kind == "subject" or before.word in ("who", "which", "and", "but"):
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before.kind in ("stop", "quote"):
        return after is None or after.kind in _STARTS_SUBJECT or after.word in roles()
    return after is not None and _goes_on_as_verb(before, after, tokens[index].verbs[0].form)


def _goes_on_as_verb(before: Token, after: Token, form: str) -> bool:
    """Whether the words around a form that is a noun as well make it the verb."""
    if after.kind in ("auxiliary", "preposition"):
        return False
    if after.kind == "stop":
        return after.word in (",", ":") and before.kind == "name"
    if before.kind == "name":
        return form != "base" or after.kind not in ("word", "verb", "past")
    clause = after.word == "that" or after.kind in ("quote", "subject")
    return clause and not before.word.endswith(_ADJECTIVES)
