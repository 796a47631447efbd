"""Sayings of one sentence: what is said, by which words, with which verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dashboard.loader.quotes.clauses import (
    after_address,
    clause_subject,
    following_subject,
    next_subject,
)
from dashboard.loader.quotes.cues import HEARERS, Cue, find_cues, names_nobody
from dashboard.loader.quotes.extents import after_verb, has_finite_verb, is_speech, second_part
from dashboard.loader.quotes.mentions import Saying, according, by_noun, labelled
from dashboard.loader.quotes.stretches import DASHES, Stretch, Token
from dashboard.loader.quotes.subjects import (
    is_finite,
    subject_after,
    subject_before,
    subject_of_with,
)

_UNNAMED = frozenset({"anonymous", "identified", "named", "quoted"})
# Kinds of words before "after saying": "One month", "But only days".
_OPENING = frozenset({"adverb", "conjunction", "determiner", "number", "stop", "time"})
_FINDINGS = frozenset(
    "analysis audit census data exam examination figures findings inquest inquiry investigation poll"
    " polls records report reports research results review studies study survey surveys"
    " tests".split()
)
# Verbs that tell what somebody said only where their subject is one of these.
_TELLERS = {"find": _FINDINGS, "hear": HEARERS, "show": _FINDINGS}
# Kinds of words that make a clause of what follows a noun.
_CLAUSAL = frozenset({"auxiliary", "past", "quote", "subject", "subordinator", "verb"})
# Words of "not to be further identified".
MAX_UNNAMED = 5
# A clause before ", he said" has at least so many tokens.
MIN_CLAUSE = 3
# "Nine died" is one, too.
BRIEF_CLAUSE = 2
_BRIEF_SUBJECTS = frozenset({"name", "number", "subject", "word", "determiner"})
# Words such as "the bespectacled," can stand between a quotation and the rest of its subject.
NEAR = 4
# Tokens of ", a doctor from PLACE, who".
MAX_BEFORE_RELATIVE = 12
# Left of the comma in "X, he said, did Y" stand at most so many tokens.
MAX_FIRST_PART = 40


@dataclass(frozen=True, slots=True)
class _Subject:
    """The subject's tokens, whether it follows its verb, whether an earlier verb has it."""

    span: tuple[int, int] | None
    inverted: bool = False
    inherits: bool = False


@dataclass(slots=True)
class _Read:
    """How far a sentence is read.

    ``done`` is the token up to which it is used up, ``ended`` where the last content ends;
    ``spoken`` where a verb had a speaker, ``shared`` where a participle had one of its own.
    """

    done: int = 0
    ended: int | None = None
    spoken: bool = False
    shared: bool = False

    def go_on(
        self,
        tokens: Sequence[Token],
        cue: Cue,
        subject: _Subject,
        contents: Sequence[tuple[int, int]],
    ) -> None:
        """Past a verb that has told something."""
        stop = max(self.done, cue.after, subject.span[1] if subject.span else 0)
        if contents[-1][0] >= stop and _is_closed(tokens, contents[-1]):
            stop = contents[-1][1]
        self.done, self.ended = stop, max(stop, contents[-1][1])
        self.spoken = self.spoken or not cue.participle
        self.shared = cue.participle and subject.span is not None


def find_sayings(stretch: Stretch) -> Iterator[Saying]:
    """The sayings that the verbs of a sentence report, and those told by "according to"."""
    tokens = stretch.tokens
    heading = labelled(tokens)
    if heading is not None:
        yield heading
        return
    cues = list(find_cues(stretch))
    others = {cue.first: cue for cue in cues}
    read = _Read()
    for cue in cues:
        if cue.first >= read.done:
            saying = _saying(tokens, cue, others, read)
            if saying is not None:
                yield saying
    yield from according(tokens)
    yield from by_noun(tokens)


def _saying(
    tokens: Sequence[Token], cue: Cue, others: Mapping[int, Cue], read: _Read
) -> Saying | None:
    """The saying of one verb; ``read`` goes on past it."""
    subject = _subject(tokens, cue, read.done)
    if subject.span is not None and _is_supposed(tokens, cue, subject.span[0]):
        return None
    contents = _contents(tokens, cue, others, subject, read.done)
    if not contents or not _is_telling(tokens, cue, subject.span):
        return None
    span = _speaker(tokens, cue, subject, contents, read)
    speaker = (tokens[span[0]].start, tokens[span[1] - 1].end) if span else None
    inherits = speaker is None and not names_nobody(cue)
    pieces = tuple((tokens[a].start, tokens[b - 1].end) for a, b in contents)
    cue_span = (tokens[cue.first].start, tokens[cue.after - 1].end)
    read.go_on(tokens, cue, subject, contents)
    return Saying(pieces, speaker, cue_span, inherits)


def _speaker(
    tokens: Sequence[Token],
    cue: Cue,
    subject: _Subject,
    contents: Sequence[tuple[int, int]],
    read: _Read,
) -> tuple[int, int] | None:
    """The tokens that name the speaker; None where nothing does or an earlier verb's goes on."""
    if names_nobody(cue):
        return None
    if subject.span is not None:
        return subject.span
    if cue.participle and read.ended is not None:
        own = next_subject(tokens, read.ended, cue.first)
        if own is not None:
            return own
    if read.spoken or (read.shared and tokens[cue.first - 1].kind == "conjunction"):
        return None
    if _opens(tokens, cue):
        following = following_subject(tokens, contents[-1][1])
        if following is not None:
            return following
    return clause_subject(tokens, cue.first)


def _is_telling(tokens: Sequence[Token], cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether a verb that tells only of some has one of them: "The jury heard", "The poll found"."""
    allowed = _TELLERS.get(cue.lexeme.base)
    if allowed is None:
        return True
    return subject is not None and any(t.word in allowed for t in tokens[slice(*subject)])


def _opens(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a participle opens the sentence, so that its subject is still to come."""
    if not cue.participle:
        return False
    if cue.first == 0:
        return True
    if tokens[cue.first - 1].kind not in ("preposition", "subordinator"):
        return False
    last = tokens[cue.first - 2].kind if cue.first > 1 else "stop"
    return last in ("stop", "quote") or all(t.kind in _OPENING for t in tokens[: cue.first - 1])


def _contents(
    tokens: Sequence[Token], cue: Cue, others: Mapping[int, Cue], subject: _Subject, done: int
) -> list[tuple[int, int]]:
    """What is said: before the verb, after it, or both."""
    span = subject.span
    begin = span[0] if span and not subject.inverted else cue.first
    end = span[1] if span and subject.inverted else cue.after
    left = _left(tokens, begin, done) if is_speech(cue) and not subject.inherits else None
    if left is not None and _is_said_before(tokens, cue, left):
        left = None
    quoted = left is not None and tokens[left[1] - 1].kind == "quote"
    if left is not None and not quoted and "t" not in cue.lexeme.frames:
        left = None
    right = None
    if not subject.inverted:
        right = after_verb(tokens, cue, others, strict=quoted)
    elif end < len(tokens) and tokens[end].word in (",", ":"):
        right = _after_inversion(tokens, end)
    if right is not None and (_is_empty(tokens, right) or _is_naming(tokens, cue, span, right)):
        right = None
    if left is None or (right is not None and not quoted and not subject.inverted):
        return [right] if right else []
    broken = tokens[left[1] - 1].kind == "auxiliary"  # “It was, said …”
    if right is None and not quoted and (broken or not _is_described(tokens, subject, end)):
        right = second_part(tokens, end, cue, others)
    if not quoted and right is None and not _is_clause(tokens, left, brief=subject.inverted):
        return []
    return [left, right] if right else [left]


def _is_described(tokens: Sequence[Token], subject: _Subject, end: int) -> bool:
    """Whether only a description of the speaker follows: "said Anna Lund, the mayor of Arna"."""
    if not subject.inverted or subject.span is None or end + 1 >= len(tokens):
        return False
    named = tokens[subject.span[0]].kind != "subject" and tokens[end].word == ","
    return named and not has_finite_verb(tokens, end + 1, sure=True)


def _is_said_before(tokens: Sequence[Token], cue: Cue, left: tuple[int, int]) -> bool:
    """Whether a quotation is complete before "NAME said: “…”" begins another."""
    ended = tokens[left[1] - 1].word in ("q.", "q!", "q?")
    return ended and cue.after < len(tokens) and tokens[cue.after].word == ":"


def _is_clause(tokens: Sequence[Token], span: tuple[int, int], *, brief: bool) -> bool:
    """Whether what stands before ", he said" is a clause and no "a day earlier"."""
    begin, end = span
    if brief and end - begin == BRIEF_CLAUSE:
        return tokens[begin].kind in _BRIEF_SUBJECTS and tokens[begin + 1].word.endswith("ed")
    return end - begin >= MIN_CLAUSE and has_finite_verb(tokens[begin:end], 0, sure=False)


def _is_supposed(tokens: Sequence[Token], cue: Cue, begin: int) -> bool:
    """Whether nothing is told: "if he said", and "what he said surprised us"."""
    before = tokens[begin - 1].word if begin else ""
    if before == "what":
        return cue.after < len(tokens) and tokens[cue.after].kind not in ("stop", "quote")
    return before in ("if", "unless")


def _is_empty(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    """Whether nothing but "that", "it" or the wish "not to be named" is left as content."""
    words = [t.word for t in tokens[slice(*span)]]
    if words[-1] in _UNNAMED and len(words) <= MAX_UNNAMED and "to" in words[:2]:
        return True
    kinds = {t.kind for t in tokens[slice(*span)]}
    return kinds <= {"subordinator", "subject", "object", "determiner", "adverb", "stop"}


def _is_naming(
    tokens: Sequence[Token], cue: Cue, subject: tuple[int, int] | None, right: tuple[int, int]
) -> bool:
    """Whether a verb of calling only gives a name: "a ship called “Northern Star”"."""
    if cue.lexeme.base not in ("call", "dub", "label", "brand") or cue.group.form != "d":
        return False
    owner = tokens[(subject[1] if subject else cue.first) - 1]
    if cue.first < cue.verb or owner.kind in ("name", "subject", "stop", "conjunction", "adverb"):
        return False
    words = tokens[slice(*right)]
    if words[0].word == "the" and len(words) > 1:
        words = words[1:]
    stop = next((i for i, t in enumerate(words) if t.kind == "stop"), len(words))
    kinds = {t.kind for t in words[:stop]}
    return words[0].kind in ("name", "quote") and kinds <= {"name", "quote", "adverb", "time"}


def _is_closed(tokens: Sequence[Token], right: tuple[int, int]) -> bool:
    """Whether what follows the verb is in marks altogether."""
    return right[1] - right[0] == 1 and tokens[right[0]].kind == "quote"


def _subject(tokens: Sequence[Token], cue: Cue, done: int) -> _Subject:
    """The subject of a verb: before it, after it, or that of an earlier verb."""
    before = tokens[cue.first - 1] if cue.first else None
    inherited = _Subject(None, inherits=True)
    if cue.participle:
        own = before is not None and before.kind == "name"
        found = subject_of_with(tokens, cue) or (subject_before(tokens, cue.first) if own else None)
        return _Subject(found) if found or own else inherited
    if before is not None and _invites_inversion(before) and cue.first == cue.verb:
        after = None if _closes_relative(tokens, cue) else subject_after(tokens, cue)
        if after is not None and _is_inverted(tokens, before, cue, after):
            return _Subject(after, inverted=True)
    if before is None and cue.group.form == "d":
        return _Subject(subject_after(tokens, cue), inverted=True)
    if before is not None and before.kind == "conjunction":
        return inherited
    found = subject_before(tokens, cue.first)
    if found is None or (found[0] < done and not _has_relative(tokens, found)):
        return inherited
    return _Subject(found)


def _closes_relative(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the comma before a verb ends a clause of its subject: "two men, who had left, said"."""
    own = subject_before(tokens, cue.first)
    return own is not None and tokens[cue.first - 1].word == "," and _has_relative(tokens, own)


def _has_relative(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    """Whether the subject is parted from its verb by ", who ...,", whatever is said in that."""
    after = [t.word for t in tokens[span[1] : span[1] + MAX_BEFORE_RELATIVE]]
    return after[:1] == [","] and any(w in ("which", "who", "whose") for w in after)


def _is_inverted(tokens: Sequence[Token], before: Token, cue: Cue, after: tuple[int, int]) -> bool:
    """Whether the words after the verb are its subject and not the beginning of a clause."""
    if cue.group.form not in ("d", "z", "v"):
        return False
    if before.kind == "quote":
        return True
    ends = after[1] == len(tokens) or tokens[after[1]].kind == "stop"
    ends = ends or _only_when_and_where(tokens, after[1])
    return ends and is_speech(cue) and tokens[after[0]].kind != "subject"


def _only_when_and_where(tokens: Sequence[Token], at: int) -> bool:
    """Whether "on Monday", "in a statement" and the like end a sentence that began with a clause.

    "The group, which runs the port, said workers on Monday walked out" begins with none.
    """
    if tokens[at].kind not in ("preposition", "time", "adverb"):
        return False
    stop = next((i for i in range(at, len(tokens)) if tokens[i].kind == "stop"), len(tokens))
    if any(tokens[i].kind in _CLAUSAL or is_finite(tokens, i) for i in range(at, stop)):
        return False
    opening = list(takewhile(lambda token: token.kind != "stop", tokens))
    return has_finite_verb(opening, 0, sure=False)


def _invites_inversion(before: Token) -> bool:
    return before.kind == "quote" or before.word == ","


def _left(tokens: Sequence[Token], begin: int, done: int) -> tuple[int, int] | None:
    """The content before "…, he said": back to the start of the sentence."""
    if begin == 0:
        return None
    end = begin
    dash = end > 1 and tokens[end - 1].word in DASHES and tokens[end - 2].kind == "quote"
    if dash or tokens[end - 1].word == ",":
        end -= 1
    elif tokens[end - 1].kind != "quote":
        return None
    start = done or after_address(tokens, end)
    while start < end and tokens[start].kind == "stop":
        start += 1
    for index in range(end - 1, max(start, end - NEAR) - 1, -1):
        if tokens[index].word == "q,":
            end = index + 1
            break
    if end <= start:
        return None
    alone = not _has_words(tokens, start, end - 1) or tokens[end - 2].word == ":"
    if tokens[end - 1].kind == "quote" and alone:
        return end - 1, end
    return (
        (start, end) if end - start <= MAX_FIRST_PART or tokens[end - 1].kind == "quote" else None
    )


def _has_words(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(t.kind != "stop" for t in tokens[start:end])


def _after_inversion(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The second half of a quotation that is split around its cue."""
    at = end + 1
    if at < len(tokens) and tokens[at].kind == "quote":
        return at, at + 1
    return None
