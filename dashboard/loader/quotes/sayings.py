"""Sayings of one sentence: what is said, by which words, with which verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.quotes.cues import Cue, find_cues, is_impersonal
from dashboard.loader.quotes.extents import after_verb
from dashboard.loader.quotes.stretches import Stretch, Token
from dashboard.loader.quotes.subjects import clause_subject, subject_after, subject_before

_ENDS_CONTENT = (",", "?", "!", ".", "…")


# Words of a name before the colon of a heading, and tokens that the rest must have.
MAX_LABEL = 6
MIN_HEADING = 4


@dataclass(frozen=True, slots=True)
class Saying:
    """Contents, speaker and cue as character spans; a speaker of None is carried over."""

    contents: tuple[tuple[int, int], ...]
    speaker: tuple[int, int] | None
    cue: tuple[int, int]
    inherits: bool = False
    by_label: bool = False


def find_sayings(stretch: Stretch) -> Iterator[Saying]:
    """The sayings that the verbs of a sentence report, and those told by "according to"."""
    tokens = stretch.tokens
    labelled = _labelled(tokens)
    if labelled is not None:
        yield labelled
        return
    cues = list(find_cues(tokens))
    done = 0
    for cue in cues:
        if cue.first < done:
            continue
        saying, done = _saying(tokens, cue, cues, done)
        if saying is not None:
            yield saying
    yield from _according(tokens)


def _labelled(tokens: Sequence[Token]) -> Saying | None:
    """A heading that gives what somebody said: "Keller: The Harbour Is Open"."""
    colon = 0
    while colon < min(len(tokens), MAX_LABEL) and tokens[colon].kind == "name":
        colon += 1
    if not colon or len(tokens) - colon < MIN_HEADING or tokens[colon].word != ":":
        return None
    content = (tokens[colon + 1].start, tokens[_without_stop(tokens, len(tokens)) - 1].end)
    label = (tokens[0].start, tokens[colon - 1].end)
    return Saying((content,), label, (tokens[colon].start, tokens[colon].end), by_label=True)


def _saying(
    tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue], done: int
) -> tuple[Saying | None, int]:
    """The saying of one verb, and the token up to which the sentence is used up."""
    subject, inverted, inherits = _subject(tokens, cue, done)
    begin = subject[0] if subject and not inverted else cue.first
    end = subject[1] if subject and inverted else cue.after
    left = _left(tokens, begin, done) if _is_speech(cue) and not inherits else None
    left_is_quote = left is not None and tokens[left[1] - 1].kind == "quote"
    right = None
    if not inverted:
        right = after_verb(tokens, cue, cues, strict=left_is_quote)
    elif end < len(tokens) and tokens[end].word in (",", ":"):
        right = _after_inversion(tokens, end)
    if subject is not None and _is_condition(tokens, subject[0]):
        return None, done
    contents = []
    if right is not None and _is_empty(tokens, right):
        right = None
    if left is not None and (left_is_quote or right is None or inverted):
        contents.append(left)
    if right is not None:
        contents.append(right)
    if not contents:
        return None, done
    spans = tuple((tokens[a].start, tokens[b - 1].end) for a, b in contents)
    if is_impersonal(tokens, cue):
        subject, inherits = None, False
    elif subject is None and not _follows_another(cues, cue):
        subject = clause_subject(tokens, cue.first)
        inherits = subject is None
    speaker = (tokens[subject[0]].start, tokens[subject[1] - 1].end) if subject else None
    stop = contents[-1][1] if right is not None and _is_closed(tokens, right) else end
    return Saying(spans, speaker, _cue_span(tokens, cue), inherits), max(stop, done)


def _is_condition(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the saying is only supposed: "if he said"."""
    return begin > 0 and tokens[begin - 1].word in ("if", "unless")


def _is_empty(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    """Whether nothing but "that" or "it" is left as content."""
    kinds = {t.kind for t in tokens[slice(*span)]}
    return kinds <= {"subordinator", "subject", "object", "determiner", "adverb", "stop"}


def _contracted(token: Token) -> tuple[int, int] | None:
    """The pronoun of "he's saying"."""
    pronoun = token.word.replace("’", "'").partition("'")[0]
    if token.kind != "auxiliary" or pronoun not in ("he", "she", "they", "it", "we", "i", "you"):
        return None
    return token.start, token.start + len(pronoun)


def _follows_another(cues: Sequence[Cue], cue: Cue) -> bool:
    """Whether an earlier verb of the sentence has a speaker to be carried over."""
    return any(other.verb < cue.verb and not other.participle for other in cues)


def _is_closed(tokens: Sequence[Token], right: tuple[int, int]) -> bool:
    """Whether what follows the verb is in marks altogether."""
    return right[1] - right[0] == 1 and tokens[right[0]].kind == "quote"


def _is_speech(cue: Cue) -> bool:
    return "q" in cue.lexeme.frames or "t" in cue.lexeme.frames


def _cue_span(tokens: Sequence[Token], cue: Cue) -> tuple[int, int]:
    return tokens[cue.first].start, tokens[cue.after - 1].end


def _subject(
    tokens: Sequence[Token], cue: Cue, done: int
) -> tuple[tuple[int, int] | None, bool, bool]:
    """The subject, whether it follows its verb, and whether it is that of an earlier verb."""
    before = tokens[cue.first - 1] if cue.first else None
    if cue.participle:
        own = before is not None and before.kind == "name"
        return (subject_before(tokens, cue), False, False) if own else (None, False, True)
    if before is not None and _invites_inversion(before) and cue.first == cue.verb:
        after = subject_after(tokens, cue)
        if after is not None and _is_inverted(tokens, before, cue, after):
            return after, True, False
    if before is not None and before.kind == "conjunction":
        return None, False, True
    found = subject_before(tokens, cue)
    if found is None or found[0] < done:
        return None, False, True
    return found, False, False


def _is_inverted(tokens: Sequence[Token], before: Token, cue: Cue, after: tuple[int, int]) -> bool:
    """Whether the words after the verb are its subject and not the beginning of a clause."""
    if cue.lexeme.form not in ("past", "third", "base"):
        return False
    if before.kind == "quote":
        return True
    ends = after[1] == len(tokens) or tokens[after[1]].kind == "stop"
    return ends and tokens[after[0]].kind != "subject"


def _invites_inversion(before: Token) -> bool:
    return before.kind == "quote" or before.word == ","


def _left(tokens: Sequence[Token], begin: int, done: int) -> tuple[int, int] | None:
    """The content before "…, he said": back to the start of the sentence."""
    if begin == 0:
        return None
    end = begin
    if tokens[end - 1].word == ",":
        end -= 1
    elif tokens[end - 1].kind != "quote":
        return None
    start = done
    while start < end and tokens[start].kind == "stop":
        start += 1
    if end <= start:
        return None
    if tokens[end - 1].kind == "quote" and not _has_words(tokens, start, end - 1):
        return end - 1, end
    return (start, end) if tokens[end - 1].kind == "quote" or end - start >= 3 else None


def _has_words(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(t.kind not in ("stop",) for t in tokens[start:end])


def _after_inversion(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The second half of a quotation that is split around its cue."""
    at = end + 1
    if at < len(tokens) and tokens[at].kind == "quote":
        return at, at + 1
    return None


def subject_beside(stretch: Stretch, start: int) -> tuple[int, int] | None:
    """Who a quotation without a verb of saying belongs to by the words beside it.

    The name before a colon, the subject of the clause before it, or that after it.
    """
    tokens = stretch.tokens
    index = next((i for i, t in enumerate(tokens) if t.end > start), len(tokens))
    if not any(t.kind != "stop" for t in tokens[:index]):
        subject = clause_subject(tokens[index + 1 :], len(tokens) - index - 1)
        subject = subject and (subject[0] + index + 1, subject[1] + index + 1)
    else:
        subject = _before_colon(tokens, index) or clause_subject(tokens, index)
    return (tokens[subject[0]].start, tokens[subject[1] - 1].end) if subject else None


def _before_colon(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A name that stands alone before ": “"."""
    if index < 2 or tokens[index - 1].word != ":":
        return None
    end = index - 1
    if tokens[end - 1].word == ")":
        while end and tokens[end].word != "(":
            end -= 1
    begin = end
    while begin and tokens[begin - 1].kind == "name":
        begin -= 1
    alone = begin == 0 or tokens[begin - 1].kind == "stop"
    return (begin, end) if begin < end and alone else None


def _according(tokens: Sequence[Token]) -> Iterator[Saying]:
    """ "According to NAME, ..." in front, in the middle or at the end of what is told."""
    for index in range(len(tokens) - 2):
        if tokens[index].word == "according" and tokens[index + 1].word == "to":
            saying = _told_by(tokens, index)
            if saying is not None:
                yield saying


def _told_by(tokens: Sequence[Token], index: int) -> Saying | None:
    end = index + 2
    while end < len(tokens) and tokens[end].word not in (",", ";", "—", "–", ":", "("):
        end += 1
    if tokens[-1].word in (".", "!", "?") and end == len(tokens):
        end -= 1
    source = (tokens[index + 2].start, tokens[end - 1].end)
    begin = 0
    while begin < index and tokens[begin].kind in ("stop", "conjunction"):
        begin += 1
    before = (begin, index - 1 if index and tokens[index - 1].word == "," else index)
    after = (min(end + 1, len(tokens)), len(tokens))
    pieces = []
    if before[1] - before[0] >= 1:
        pieces.append(before)
    opens = not pieces or (tokens[index - 1].word == "," and before[1] - before[0] <= 3)
    if opens and end < len(tokens) and after[1] > after[0]:
        pieces.append((after[0], _without_stop(tokens, after[1])))
    spans = tuple((tokens[a].start, tokens[b - 1].end) for a, b in pieces if b > a)
    if not spans or end <= index + 2:
        return None
    return Saying(spans, source, (tokens[index].start, tokens[index + 1].end))


def _without_stop(tokens: Sequence[Token], end: int) -> int:
    while end and tokens[end - 1].kind == "stop":
        end -= 1
    return end
