"""Sayings of one sentence: what is said, by which words, with which verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.loader.quotes.cues import HEARERS, Cue, find_cues, names_nobody
from dashboard.loader.quotes.extents import after_verb, has_finite_verb, is_speech, second_part
from dashboard.loader.quotes.mentions import (
    REPORTING_NOUNS,
    Saying,
    according,
    by_noun,
    labelled,
)
from dashboard.loader.quotes.stretches import DASHES, Stretch, Token
from dashboard.loader.quotes.subjects import Span, Subject, find_subject
from dashboard.loader.syntax import Role

# Behind these a quotation begins a sentence of its own.
_BEGINS = frozenset((":", ".", "!", "?"))
# The colon of a heading stands among so many words.
MAX_HEAD = 10
_UNNAMED = frozenset({"anonymous", "identified", "named", "quoted"})
_FINDINGS = frozenset(
    "analysis audit census data exam examination figures findings inquest inquiry investigation poll"
    " polls records report reports research results review studies study survey surveys"
    " tests".split()
)
# Verbs that tell what somebody said only where their subject is one of these.
_TELLERS = {"find": _FINDINGS, "hear": HEARERS, "show": _FINDINGS}
# Words of "not to be further identified".
MAX_UNNAMED = 5
# A clause before ", he said" has at least so many tokens.
MIN_CLAUSE = 3
# "Nine died" is one, too.
BRIEF_CLAUSE = 2
_BRIEF_SUBJECTS = frozenset({"name", "number", "subject", "word", "determiner"})
# Words such as "the bespectacled," can stand between a quotation and the rest of its subject.
NEAR = 4
# Left of the comma in "X, he said, did Y" stand at most so many tokens.
MAX_FIRST_PART = 40


@dataclass(slots=True)
class _Read:
    """How far a sentence is read: ``done`` is the token up to which it is used up."""

    done: int = 0
    contents: list[Span] = field(default_factory=list)

    def go_on(self, tokens: Sequence[Token], subject: Subject, contents: Sequence[Span]) -> None:
        """Past a verb that has told something."""
        stop = max(self.done, subject.end)
        if contents[-1][0] >= stop and _is_closed(tokens, contents[-1]):
            stop = contents[-1][1]
        self.done = stop
        self.contents = list(contents)

    def has_told(self, span: Span | None) -> bool:
        """Whether these words stand in what was said already."""
        return span is not None and any(a <= span[0] < b for a, b in self.contents)


def find_sayings(stretch: Stretch) -> Iterator[Saying]:
    """The sayings that the verbs of a sentence report, and those told by "according to"."""
    low = stretch.reading.low
    heading = labelled(stretch.tokens) if ":" in low[:MAX_HEAD] else None
    if heading is not None:
        yield heading
        return
    yield from _by_verbs(stretch)
    if "according" in low:
        yield from according(stretch.tokens)
    if not REPORTING_NOUNS.isdisjoint(low):
        yield from by_noun(stretch.tokens)


def _by_verbs(stretch: Stretch) -> Iterator[Saying]:
    cues = list(find_cues(stretch))
    others = {cue.first: cue for cue in cues}
    read = _Read()
    for cue in cues:
        if cue.first >= read.done:
            saying = _saying(stretch, cue, others, read)
            if saying is not None:
                yield saying


def _saying(stretch: Stretch, cue: Cue, others: Mapping[int, Cue], read: _Read) -> Saying | None:
    """The saying of one verb; ``read`` goes on past it."""
    tokens = stretch.tokens
    subject = find_subject(stretch, cue)
    if not subject.own and read.has_told(subject.span):
        subject = Subject(None, cue.first, cue.after)
    if _is_supposed(tokens, cue, subject.begin):
        return None
    contents = _contents(tokens, cue, others, subject, read.done)
    if not contents or not _is_telling(tokens, cue, subject.span):
        return None
    nobody = names_nobody(cue)
    span = None if nobody else subject.span
    speaker = (tokens[span[0]].start, tokens[span[1] - 1].end) if span else None
    pieces = tuple((tokens[a].start, tokens[b - 1].end) for a, b in contents)
    read.go_on(tokens, subject, contents)
    cue_span = (tokens[cue.first].start, tokens[cue.after - 1].end)
    return Saying(pieces, speaker, cue_span, inherits=speaker is None and not nobody)


def _is_telling(tokens: Sequence[Token], cue: Cue, subject: tuple[int, int] | None) -> bool:
    """Whether a verb that tells only of some has one of them: "The jury heard", "The poll found"."""
    allowed = _TELLERS.get(cue.lexeme.base)
    if allowed is None:
        return True
    return subject is not None and any(t.word in allowed for t in tokens[slice(*subject)])


def _contents(
    tokens: Sequence[Token], cue: Cue, others: Mapping[int, Cue], subject: Subject, done: int
) -> list[Span]:
    """What is said: before the verb, after it, or both."""
    end = subject.end
    left = _left(tokens, subject.begin, done) if is_speech(cue) and subject.own else None
    if left is not None and _is_said_before(tokens, cue, left):
        left = None
    quoted = left is not None and tokens[left[1] - 1].kind == "quote"
    if left is not None and not quoted and ("t" not in cue.lexeme.frames or _describes(cue)):
        left = None
    right = None
    if not subject.inverted:
        right = after_verb(tokens, cue, others, strict=quoted)
    elif end < len(tokens) and tokens[end].word in (",", ":"):
        right = _after_inversion(tokens, end)
    if right is not None and (
        _is_empty(tokens, right) or _is_naming(tokens, cue, subject.span, right)
    ):
        right = None
    if (
        left is not None
        and not quoted
        and cue.clause.role is Role.ATTRIBUTION
        and not subject.inverted
    ):
        right = _quoted_part(tokens, right)
    if left is None or (right is not None and not quoted and not subject.inverted):
        return [right] if right else []
    broken = tokens[left[1] - 1].kind == "auxiliary"  # “It was, said …”
    if right is None and not quoted and (broken or not _is_described(tokens, subject, end)):
        right = second_part(tokens, end, cue, others)
    if not quoted and right is None and not _is_clause(tokens, left, brief=subject.inverted):
        return []
    return [left, right] if right else [left]


def _describes(cue: Cue) -> bool:
    """“by the track, which adds two hours”: the verb is of a relative clause with its pronoun."""
    return cue.clause.role is Role.RELATIVE and cue.clause.opener >= 0


def _quoted_part(tokens: Sequence[Token], right: Span | None) -> Span | None:
    """Of what follows ", he said" where a clause stands before it: only words in marks."""
    return right if right is not None and tokens[right[0]].kind == "quote" else None


def _is_described(tokens: Sequence[Token], subject: Subject, end: int) -> bool:
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
        return tokens[begin].kind in _BRIEF_SUBJECTS and tokens[begin + 1].tag == "d"
    return end - begin >= MIN_CLAUSE and has_finite_verb(tokens[begin:end], 0, sure=False)


def _is_supposed(tokens: Sequence[Token], cue: Cue, begin: int) -> bool:
    """Whether nothing is told: "what he said surprised us"."""
    before = tokens[begin - 1].word if begin else ""
    if before != "what":
        return before in ("if", "unless")
    return cue.after < len(tokens) and tokens[cue.after].kind not in ("stop", "quote")


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
    start = done
    while start < end and tokens[start].kind == "stop":
        start += 1
    for index in range(end - 1, max(start, end - NEAR) - 1, -1):
        if tokens[index].word == "q,":
            end = index + 1
            break
    if end <= start:
        return None
    alone = not _has_words(tokens, start, end - 1) or tokens[end - 2].word in _BEGINS
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
