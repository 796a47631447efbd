"""How far the content of a saying goes, before and after its verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.loader.quotes.cues import Cue
from dashboard.loader.quotes.stretches import Token
from dashboard.loader.syntax.classes import FINITE

_QUESTIONS = frozenset("whether if what how why who when where which".split())
_SPEECH_ENDS = (",", ".", "!", "?", "…")
# Words after a comma with which the reporter goes on.
_AFTER_COMMA = frozenset(
    "referring deeming alluding apparently according while although though whereas which".split()
)
_DASHES = frozenset({"-", "--", ";", "–", "—"})
_SUBORDINATORS = frozenset(
    "when as after while since although though because whereas before".split()
)
# Tokens before a verb in which the word that makes its clause a subordinate one must stand.
MAX_BEFORE = 8
# What one verb reports is cut after so many tokens: longer sentences are broken text.
MAX_CONTENT = 300
_SUBJECTS = frozenset({"determiner", "name", "number", "word"})
# Tokens of a subject after "and" or "but" with which the next saying begins.
MAX_NEXT_SUBJECT = 6
MAX_LONG_SUBJECT = 10
_RELATIVE = frozenset({"who", "which", "whose"})
# Tokens of a relative clause in that subject.
MAX_RELATIVE = 16
# Prepositions with which no clause begins after a verb of saying.
_NO_CLAUSE = frozenset({"for", "from", "into", "of", "to", "with"})
# Verbs that urge only with "to": "told him the truth" gives no contents.
_ONLY_WITH_TO = frozenset({"promise", "tell"})
# Verbs that name whom it is said to, and those that do so only before these words.
_ADDRESSED = frozenset("assure inform notify reassure remind tell".split())
_ADDRESSED_BEFORE = {
    "advise": frozenset({"that", "to"}),
    "ask": frozenset({"if", "whether", "what", "when", "where", "who", "why", "how"}),
    "promise": frozenset({"that"}),
    "warn": frozenset({"that"}),
}
# Tokens of whom somebody urges, before "to leave".
MAX_TOLD = 12
_NO_PHRASE = frozenset({"preposition", "time", "adverb"})
_PRONOUNS = frozenset("it this that him her them us me you".split())
# What follows whom somebody praises or dismisses, and says nothing of it.
# “On Sunday in Lund” has so many tokens.
MAX_WHEN = 6
# With these begins what somebody calls a thing: “called the strike a mistake”.
_COMPLEMENT = frozenset("determiner word past name number quote verb".split())
_NOTHING_MORE = frozenset({"stop", "preposition", "time", "adverb"})
# A phrase of more tokens between the verb and what is said is no adjunct.
MAX_ADJUNCT = 25


def after_verb(
    tokens: Sequence[Token], cue: Cue, others: Mapping[int, Cue], *, strict: bool
) -> tuple[int, int] | None:
    """Token indices of the content that follows the verb; ``strict``: only where marked as such."""
    begin = _begin(tokens, cue, others, strict=strict)
    if begin is None or begin >= len(tokens):
        return None
    end = _end(tokens, begin, cue, others)
    return (begin, end) if end > begin else None


def _begin(
    tokens: Sequence[Token], cue: Cue, others: Mapping[int, Cue], *, strict: bool
) -> int | None:
    """Where the content after a verb begins."""
    at = cue.after
    if cue.content >= at and "t" in cue.lexeme.frames and not strict:
        return cue.content
    if "a" in cue.lexeme.frames:
        at = _after_addressee(tokens, at, cue)
    marked = _marked_begin(tokens, at, cue, others)
    if marked is not None or strict or at >= len(tokens) or tokens[at].kind == "stop":
        return marked
    if _is_done(tokens, at, cue):
        return None
    if _takes_phrase(tokens, at, cue):
        return at
    return _bare_begin(tokens, at) if "b" in cue.lexeme.frames else None


def _takes_phrase(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """Whether what follows can be the content though it is no clause."""
    frames = cue.lexeme.frames
    if "n" in frames and (cue.lexeme.particle or tokens[at].kind not in _NO_PHRASE):
        return True
    if "i" not in frames or tokens[at].word in ("for", "to") or "n" in frames:
        return "i" in frames
    told = tokens[at + 1 : at + MAX_TOLD]
    return cue.lexeme.base not in _ONLY_WITH_TO and any(t.word == "to" for t in told)


def _is_done(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """“called a strike”, “dismissed Han”, “praised it on Monday”: done, with nothing of what was said.

    “Called the strike a mistake” and “condemned them on Sunday as cowards” say something.
    """
    if cue.lexeme.particle:
        return False
    thing = cue.clause.object
    if thing is not None and cue.lexeme.done:
        end = at + thing.last - thing.first
        if any(one.word in cue.lexeme.done for one in tokens[at:end]):
            return end >= len(tokens) or tokens[end].kind not in _COMPLEMENT
    end = at + 1 if tokens[at].word in _PRONOUNS else at
    while cue.lexeme.base == "dismiss" and end < len(tokens) and tokens[end].kind == "name":
        end += 1
    return end > at and _says_nothing(tokens, end)


def _says_nothing(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows an object only says when or where, and not as what or for what."""
    if end >= len(tokens):
        return True
    if tokens[end].kind not in _NOTHING_MORE:
        return False
    for token in tokens[end : end + MAX_WHEN]:
        if token.word in ("as", "for") or token.kind == "stop":
            return token.kind == "stop"
    return True


def _marked_begin(
    tokens: Sequence[Token], at: int, cue: Cue, others: Mapping[int, Cue]
) -> int | None:
    """Where "that", a question word, a colon or a mark says that content begins."""
    frames = cue.lexeme.frames
    for index in range(at, min(len(tokens), at + MAX_ADJUNCT)):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.word == "that" and "t" in frames:
            return None if following is None or following.kind == "time" else index
        if token.word in _QUESTIONS and index == at and ("w" in frames or "t" in frames):
            return index
        if token.kind == "quote":
            return index if index == at or tokens[index - 1].word in (",", ":") else None
        if following is not None and _introduces(token, following):
            return index + 1
        if not _in_adjunct(tokens, index, at) or (index > at and index in others):
            break
    return None


def _introduces(token: Token, following: Token) -> bool:
    """Whether a stop leads on to what is said."""
    return token.word == ":" or (token.word == "," and following.kind == "quote")


def _in_adjunct(tokens: Sequence[Token], index: int, at: int) -> bool:
    """Whether a token can belong to "in an interview on Tuesday" and the like."""
    token = tokens[index]
    if token.kind in ("preposition", "time", "adverb", "number"):
        return True
    if index == at:
        return False
    return token.kind in ("determiner", "word", "name", "verb") or token.word in (".", "and")


def _after_addressee(tokens: Sequence[Token], at: int, cue: Cue) -> int:
    """The index after "reporters", "him", "the New York Daily News"."""
    if at >= len(tokens):
        return at
    token = tokens[at]
    if token.kind == "object" or token.word in ("her", "you", "it"):
        return at + 1
    base = cue.lexeme.base
    if token.kind not in ("name", "determiner", "word", "number") or (
        base not in _ADDRESSED and base not in _ADDRESSED_BEFORE
    ):
        return at
    index = at + 1
    while index < len(tokens) and _in_addressee(tokens, index):
        index += 1
    if base in _ADDRESSED:
        return index
    return index if index < len(tokens) and tokens[index].word in _ADDRESSED_BEFORE[base] else at


def _in_addressee(tokens: Sequence[Token], index: int) -> bool:
    token, before = tokens[index], tokens[index - 1]
    if token.word in ("of", "and"):
        return True
    if before.kind in ("determiner", "conjunction") or before.word == "of":
        return token.kind in ("word", "name", "number", "verb", "determiner")
    if token.kind == "name":
        return before.kind in ("name", "word")
    return token.kind == "word" and before.kind == "word" and not before.word.endswith("s")


def _bare_begin(tokens: Sequence[Token], at: int) -> int | None:
    """The start of a clause that no "that" opens."""
    index = at
    while index < len(tokens) and tokens[index].kind in ("time", "adverb"):
        index += 1
    if index < len(tokens) and tokens[index].kind == "preposition":
        index = _after_adjunct(tokens, index)
    if index >= len(tokens) or tokens[index].kind == "stop":
        return None
    if tokens[index].word in _NO_CLAUSE:
        return None
    return index if has_finite_verb(tokens, index, sure=True) else None


def _after_adjunct(tokens: Sequence[Token], at: int) -> int:
    """The subject pronoun that ends an adjunct, else where the adjunct begins."""
    for index in range(at + 1, min(len(tokens), at + MAX_ADJUNCT)):
        if tokens[index].kind == "subject":
            return index
        if not _in_adjunct(tokens, index, at):
            return at
    return at


def has_finite_verb(tokens: Sequence[Token], at: int, *, sure: bool) -> bool:
    """Whether a clause or a quotation stands here; where it must be ``sure``, before any comma."""
    for index in range(at, len(tokens)):
        token = tokens[index]
        if token.kind == "quote" or token.tag in FINITE or token.kind == "past":
            return True
        if token.word in (";", ":") or (sure and token.word == ","):
            return False
    return False


def _end(tokens: Sequence[Token], begin: int, cue: Cue, others: Mapping[int, Cue]) -> int:
    """The index after the last token of content that begins at ``begin``."""
    supposed = _is_subordinate(tokens, cue)
    index, told = begin, tokens[begin].word != "that"
    limit = min(len(tokens), begin + MAX_CONTENT)
    while index < limit:
        token = tokens[index]
        if index > begin and _is_done_next(tokens, begin, index):
            break
        told = told or token.tag in FINITE
        if index > begin and (told or not _describes_subject(tokens, index)):
            ends = _ends_before(tokens, index, cue, others, subordinate=supposed)
            if ends:
                break
        index += 1
        if token.marked is not None and _closes_speech(tokens, index):
            break
    while index > begin and tokens[index - 1].kind in ("stop", "conjunction"):
        index -= 1
    return index


def _is_done_next(tokens: Sequence[Token], begin: int, index: int) -> bool:
    """“asked for a copy | and left”: what somebody did behind having spoken of a thing."""
    if tokens[index].word != "and" or index + 1 >= len(tokens) or tokens[index + 1].tag not in "dz":
        return False
    said = tokens[begin:index]
    return all(
        one.tag not in FINITE and one.tag not in "TaSwq" and one.kind != "quote" for one in said
    )


def _describes_subject(tokens: Sequence[Token], index: int) -> bool:
    """“said that the trial, which took a week, had cost”: before the verb of what is said."""
    behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
    return tokens[index].word == "," and behind in _RELATIVE


def _is_subordinate(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the verb stands in a clause that a main clause follows: "When she said …, he left"."""
    if (cue.participle and cue.first == 0) or _opens_with_hearing(tokens, cue) or cue.inside:
        return True
    for index in range(cue.first - 1, max(-1, cue.first - MAX_BEFORE), -1):
        if tokens[index].word == ",":
            return False
        if tokens[index].word in _SUBORDINATORS:
            return True
    return False


def _opens_with_hearing(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the sentence begins as "Told that NAME had called ..., she laughed" does."""
    heard = tokens[0].word in ("told", "asked", "informed", "reminded") and cue.first > 1
    return heard and tokens[1].kind in ("preposition", "subordinator")


def _closes_speech(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation that ends with a comma or full stop ends the content too."""
    marked = tokens[index - 1].marked
    if marked is None or index >= len(tokens):
        return True
    following = tokens[index]
    if following.kind == "quote":
        return False
    if following.word in ("and", "or") and index + 1 < len(tokens):
        after = tokens[index + 1]
        if after.kind == "quote" or (index + 2 < len(tokens) and tokens[index + 2].kind == "quote"):
            return False
    return following.word != "," and tokens[index - 1].word[1:] in _SPEECH_ENDS


def _ends_before(
    tokens: Sequence[Token], index: int, cue: Cue, others: Mapping[int, Cue], *, subordinate: bool
) -> bool:
    """Whether the content ends before this token."""
    word = tokens[index].word
    if word in _DASHES:
        return True
    if word == ",":
        return subordinate or _comma_ends(tokens, index, cue, others)
    if word in ("and", "but"):
        return _coordination_ends(tokens, index + 1, cue, others)
    return False


def _comma_ends(tokens: Sequence[Token], index: int, cue: Cue, others: Mapping[int, Cue]) -> bool:
    """Whether the words after a comma are the reporter's again."""
    if index + 1 >= len(tokens):
        return True
    following = tokens[index + 1].word
    if following in _AFTER_COMMA or not is_speech(cue):
        return True
    if following == "and" and index + 2 < len(tokens) and tokens[index + 2].kind == "subject":
        return True
    at = index + 1
    while at < len(tokens) and tokens[at].kind == "adverb":
        at += 1
    other = others.get(at) or others.get(index + 1)
    if other is None or other.verb == cue.verb:
        return False
    return other.participle or cue.is_like(other)


def second_part(
    tokens: Sequence[Token], at: int, cue: Cue, others: Mapping[int, Cue]
) -> tuple[int, int] | None:
    """The rest of a clause that "he said" parts: "The plan, he said, was dead"."""
    said = at
    while at < min(len(tokens), said + MAX_ADJUNCT) and _in_adjunct(tokens, at, said):
        at += 1
    if at + 1 >= len(tokens) or tokens[at].word != ",":
        return None
    first = tokens[at + 1]
    if at > said and first.kind not in ("auxiliary", "past"):
        return None
    if first.kind in ("conjunction", "stop", "quote") or first.word in _AFTER_COMMA:
        return None
    if first.tag == "g" or first.kind == "subordinator" or at + 1 in others:
        return None
    end = _end(tokens, at + 1, cue, others)
    return (at + 1, end) if end > at + 1 else None


def is_speech(cue: Cue) -> bool:
    """Whether the verb reports clauses and not only what somebody spoke of."""
    return "q" in cue.lexeme.frames or "t" in cue.lexeme.frames


def _coordination_ends(
    tokens: Sequence[Token], at: int, cue: Cue, others: Mapping[int, Cue]
) -> bool:
    """Whether "and" or "but" leads on to another saying of the same speaker."""
    begin = at
    while at < len(tokens) and tokens[at].kind == "adverb":
        at += 1
    apart = begin > 1 and tokens[begin - 2].word == ","
    other = others.get(at) or others.get(begin) or others.get(_after_subject(tokens, begin))
    if other is None and apart:
        other = others.get(_after_long_subject(tokens, begin))
    return other is not None and other.verb != cue.verb and cue.is_like(other)


def _after_subject(tokens: Sequence[Token], begin: int) -> int:
    """The index after a pronoun or a short subject with which another clause begins."""
    if begin < len(tokens) and tokens[begin].kind == "subject":
        return begin + 1
    end = begin
    while end < len(tokens) and end - begin < MAX_NEXT_SUBJECT and tokens[end].kind in _SUBJECTS:
        end += 1
    return end


def _after_long_subject(tokens: Sequence[Token], begin: int) -> int:
    """The index after the subject of another sentence: ", and two lawmakers from the north, who"."""
    end = begin
    limit = min(len(tokens), begin + MAX_LONG_SUBJECT)
    while end < limit and (tokens[end].kind in _SUBJECTS or _placed(tokens, begin, end)):
        end += 1
    relative = tokens[end + 1].word if end + 1 < len(tokens) else ""
    if end == begin or relative not in _RELATIVE or tokens[end].word != ",":
        return end
    closing = range(end + 2, min(len(tokens), end + MAX_RELATIVE))
    return next((at + 1 for at in closing if tokens[at].word == ","), end)


def _placed(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether a preposition goes on with a subject: "two lawmakers from the north"."""
    return at > begin and tokens[at].kind == "preposition"
