"""The words that name who speaks, from the subject of the clause that reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.actors.capitals import PARTICLES
from dashboard.loader.actors.lexicon import roles
from dashboard.loader.quotes.cues import MAX_CLAUSES, Cue
from dashboard.loader.quotes.stretches import Stretch, Token
from dashboard.loader.syntax import Clause, Phrase, Role

Span = tuple[int, int]
NOUNS = ("name", "word", "number", "verb")
# Words of a relative clause that tells which of many is meant.
MAX_RELATIVE = 25
# Words of an apposition in which a subject's name stands.
MAX_APPOSITION = 15
# Kinds of words with which a noun's phrase goes on: "of the port", "for the mayor, 41,".
_GOES_ON = frozenset(("preposition", "determiner", "name", "word", "number", "time"))
# Words behind a speaker that say when, where and how it was said.
_STOPS_AFTER = frozenset(
    "in on at during after before as by through via about regarding to last this earlier later".split()
)
_LEFT_OUT = frozenset(("preposition", "time", "adverb", "conjunction"))
_IMPERSONAL = frozenset(("it", "there", "here", "this", "that"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose verb it is by tokens, and from where to where subject and verb stand together.

    ``inverted``: it stands behind its verb. ``own``: it stands beside its verb, and is not that
    of a verb before.
    """

    span: Span | None
    begin: int
    end: int
    inverted: bool = False
    own: bool = False


def find_subject(stretch: Stretch, cue: Cue) -> Subject:
    """The subject of a reporting verb."""
    tokens, clause = stretch.tokens, cue.clause
    behind = _inverted(tokens, cue)
    if behind is not None:
        span = _behind(tokens, behind)
        return Subject(span, cue.first, span[1], inverted=True, own=True)
    phrase = _phrase(stretch, cue) if cue.participle else clause.subject
    if phrase is None:
        return _explained(tokens, cue) or Subject(None, cue.first, cue.after)
    if phrase.first >= cue.after and cue.group.finite:
        return Subject(None, cue.first, cue.after)
    own = _is_own(stretch.reading.clauses, cue, phrase)
    begin = phrase.first if own else cue.first
    if clause.role is Role.RELATIVE and clause.opener >= 0:
        begin = clause.opener
        if phrase is clause.antecedent and tokens[begin].word != "that":
            return Subject((begin, begin + 1), begin, cue.after, own=own)
    return Subject(_before(tokens, phrase, cue.first), begin, cue.after, own=own)


def _inverted(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """The phrase behind the verb where that is the subject: "“…,” said NAME", ", beamed NAME."."""
    clause, group = cue.clause, cue.group
    if not group.finite or (cue.first and tokens[cue.first - 1].kind == "conjunction"):
        return None
    subject = clause.subject
    if subject is not None and subject.first >= group.last:
        return subject
    behind = clause.object
    if behind is None or behind.first != cue.after or group.form not in "dz":
        return None
    before = tokens[cue.first - 1] if cue.first else None
    if before is not None and before.word != "," and before.kind != "quote":
        return None
    if subject is None:
        return behind
    apart = any(t.word == "," for t in tokens[subject.last : cue.first - 1])
    following = tokens[behind.last] if behind.last < len(tokens) else None
    ends = following is None or following.kind == "stop" or following.tag in "qwi&"
    return behind if ends and not apart and before is not None else None


def _explained(tokens: Sequence[Token], cue: Cue) -> Subject | None:
    """The name between two commas: "…, a spokesman for the growers, NAME, warned"."""
    close = cue.first - 1
    if cue.clause.role is not Role.ATTRIBUTION or close < 1 or tokens[close].word != ",":
        return None
    begin = close
    while begin and tokens[begin - 1].kind != "stop" and close - begin < MAX_APPOSITION:
        begin -= 1
    opening = begin - 1
    while opening > 0 and tokens[opening - 1].kind not in ("stop", "quote"):
        opening -= 1
    named = begin < close and after_names(tokens, begin) == close and opening >= 0
    if not named or tokens[opening].kind != "determiner":
        return None
    return Subject((begin, close), opening, cue.after, own=True)


def _phrase(stretch: Stretch, cue: Cue) -> Phrase | None:
    """Who says in "…, saying": a name right before, else whose clause it hangs on."""
    clause, first_word = cue.clause, cue.first
    if clause.joined >= 0:
        clause = stretch.reading.clauses[clause.joined]
        first_word = clause.verb.first if clause.verb else first_word
    parent = _of_parent(stretch, clause)
    described = clause.antecedent
    if described is None or described.last != first_word:
        return parent or clause.subject
    first = described.first
    while first > 1 and stretch.tokens[first - 1].word in ("and", "or"):
        first -= 2
        while first and stretch.tokens[first - 1].kind in NOUNS:
            first -= 1
    led = first > 0 and stretch.tokens[first - 1].word == "with"
    if led or stretch.tokens[described.head].kind == "name":
        return Phrase(first, described.last, described.head)
    return parent or clause.subject


def _of_parent(stretch: Stretch, clause: Clause) -> Phrase | None:
    """The subject of the clause that a participle hangs on: behind a comma, of the main one."""
    clauses = stretch.reading.clauses
    verb = clause.verb.first if clause.verb else 0
    apart = verb > 0 and stretch.tokens[verb - 1].word in (",", "q,")
    parent = clause.parent
    for _ in range(MAX_CLAUSES):
        if parent < 0:
            return None
        one = clauses[parent]
        outer = one.role in (Role.MAIN, Role.ATTRIBUTION) or one.parent < 0
        if outer or not (apart or one.verb is None or not one.verb.finite):
            return one.subject
        parent = one.parent
    return None


def _is_own(clauses: Sequence[Clause], cue: Cue, phrase: Phrase) -> bool:
    """Whether no other clause has lent the verb its subject."""
    clause = cue.clause
    if clause.joined >= 0 and clauses[clause.joined].subject == phrase:
        return False
    if clause.verb is not None and clause.verb.finite:
        return True
    return phrase.last == cue.first


def _before(tokens: Sequence[Token], phrase: Phrase, verb: int) -> Span:
    """A subject before its verb: with what goes on behind its noun, or the name that explains it."""
    end = next((at for at in range(phrase.first, phrase.last) if tokens[at].word == ","), 0)
    if not end or any(t.kind in ("name", "word") for t in tokens[end : phrase.last]):
        end = phrase.last  # no "two guards, 26 and 40"
    if phrase.head < end - 1 and tokens[end - 1].kind == "time":
        end = phrase.head + 1  # "police last night said"
    noun = end
    while end < verb and _goes_on(tokens[end]):
        end += 1
    while end > noun and tokens[end - 1].kind in _LEFT_OUT:
        end -= 1
    first = phrase.first + (tokens[phrase.first].tag == "o" and end - phrase.first > 1)
    named = _named(tokens, first, end, verb)
    return named or (first, with_relative(tokens, first, end, verb))


def _goes_on(token: Token) -> bool:
    """Whether a noun's phrase goes on: "of the port", "posted on the site"."""
    return token.kind in _GOES_ON or (token.kind == "verb" and token.tag in "gc")


def _named(tokens: Sequence[Token], first: int, end: int, limit: int) -> Span | None:
    """The name that explains a description: "The report's author, NAME of PLACE, said"."""
    if end + 1 >= limit or tokens[end].word != "," or not _is_described(tokens, first, end):
        return None
    close = end + 1
    while close < limit and tokens[close].kind != "stop" and close - end <= MAX_APPOSITION:
        close += 1
    name_end = after_names(tokens, end + 1)
    single = name_end == end + 2 and tokens[end - 1].word in roles()
    if name_end - end > 2 or single:
        return end + 1, name_end
    last = close
    while last > end + 1 and tokens[last - 1].kind == "name":
        last -= 1
    first_word = tokens[end + 1]
    opens = first_word.kind in ("name", "word") and first_word.tag not in "gc"
    return (end + 1, close) if close - last > 1 and opens else None


def _is_described(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether words tell a role and no name: "the mayor", "her son", "Keller's friend"."""
    opens = tokens[first].kind in ("determiner", "time") or tokens[first].tag == "P"
    return opens or any(t.tag == "o" for t in tokens[first:end]) or tokens[end - 1].kind == "word"


def _behind(tokens: Sequence[Token], phrase: Phrase) -> Span:
    """A subject behind its verb: "said NAME of PLACE", "said the mayor, NAME"."""
    end = phrase.last
    while end < len(tokens) and tokens[end].kind in (*_GOES_ON, "conjunction"):
        if tokens[end].word in _STOPS_AFTER:
            break
        if tokens[end].kind == "conjunction" and not _joins(tokens, end):
            break
        end += 1
    while end > phrase.last and tokens[end - 1].kind in _LEFT_OUT:
        end -= 1
    if end < len(tokens) and tokens[end].word == "," and _is_described(tokens, phrase.first, end):
        name_end = after_names(tokens, end + 1)
        closed = name_end == len(tokens) or tokens[name_end].kind == "stop"
        if name_end - end > 2 and closed:
            return end + 1, name_end
    return phrase.first, with_relative(tokens, phrase.first, end, len(tokens))


def _joins(tokens: Sequence[Token], conjunction: int) -> bool:
    """Whether two nouns are joined and no clause follows: "said Keller and others"."""
    rest = tokens[conjunction + 1 : conjunction + 1 + MAX_APPOSITION]
    after = next((t for t in rest if t.kind not in _GOES_ON), None)
    return bool(rest) and (after is None or after.kind in ("stop", "quote"))


def after_names(tokens: Sequence[Token], begin: int) -> int:
    """The index after the capitalised words that begin here."""
    while begin < len(tokens) and (
        tokens[begin].kind == "name" or (begin and _is_particle(tokens, begin))
    ):
        begin += 1
    return begin


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word goes on with a name: "Montes de Oca"."""
    following = next((t for t in tokens[at + 1 : at + 3] if t.word not in PARTICLES), None)
    joins = tokens[at].word in PARTICLES and tokens[at - 1].kind == "name"
    return joins and following is not None and following.kind == "name"


def with_relative(tokens: Sequence[Token], begin: int, end: int, limit: int) -> int:
    """Where somebody unnamed ends: "a woman who sells fish", "a man calling himself Bo"."""
    described = tokens[end - 1].kind != "name"
    if end >= limit or not described or any(t.kind == "name" for t in tokens[begin:end]):
        return end
    if tokens[end].word not in ("that", "who", "whose") and tokens[end].tag != "g":
        return end
    for close in range(end, min(limit, end + MAX_RELATIVE + 1)):
        if tokens[close].kind in ("stop", "quote", "time"):
            return close
    return limit if limit - end <= MAX_RELATIVE else end


def named_in(stretch: Stretch) -> list[Span]:
    """Where names of several words are subjects or objects, in characters and each once."""
    found: dict[Span, None] = {}
    for clause in stretch.reading.clauses[:MAX_CLAUSES]:
        for phrase in (clause.subject, clause.object):
            if phrase is not None:
                _note_name(stretch.tokens, phrase, found)
    return list(found)


def _note_name(tokens: Sequence[Token], phrase: Phrase, found: dict[Span, None]) -> None:
    first, last = _before(tokens, phrase, len(tokens))
    following = tokens[last] if last < len(tokens) else None
    bracketed = following is not None and following.word == "("
    if last - first > 1 and all(t.capital for t in tokens[first:last]) and not bracketed:
        found[tokens[first].start, tokens[last - 1].end] = None


def main_subject(stretch: Stretch, first: int, before: int) -> Span | None:
    """The subject of the first main clause between two tokens."""
    for clause in stretch.reading.clauses:
        phrase = clause.subject
        if clause.role not in (Role.MAIN, Role.ATTRIBUTION) or phrase is None:
            continue
        if first <= phrase.first and phrase.last <= before:
            if stretch.tokens[phrase.head].word in _IMPERSONAL:
                return None
            limit = clause.verb.first if clause.verb else before
            return _before(stretch.tokens, phrase, max(limit, phrase.last))
    return None
