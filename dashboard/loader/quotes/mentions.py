"""Sayings that no verb reports: headings, "according to", nouns such as "his promise to"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.actors.lexicon import roles
from dashboard.loader.quotes.extents import has_finite_verb
from dashboard.loader.quotes.lexicon import heading_words
from dashboard.loader.quotes.stretches import Stretch, Token
from dashboard.loader.quotes.subjects import after_names, main_subject

# Words of a name before the colon of a heading, and tokens that the rest must have.
MAX_LABEL = 6
MIN_HEADING = 4
# "Last year, according to NAME, prices fell": no more tokens stand before it.
MAX_OPENING = 3
# "Keller's own warning": so many words may stand from the owner to the noun.
MAX_OWNER = 5
_CLOCKS = frozenset({"am", "pm", "gmt", "bst", "cet", "et"})
_STAMP = re.compile(r"\d{1,2}[:.]\d\d")
_NOUNS = frozenset(
    "promise promises pledge vow call calls claim claims assertion insistence suggestion argument"
    " contention allegation allegations accusation warning warnings prediction statement demand"
    " proposal threat complaint complaints".split()
)
# Nouns of what somebody speaks about, with the preposition before it.
_ABOUT = {
    "call": "for",
    "calls": "for",
    "comments": "about",
    "complaint": "about",
    "complaints": "about",
    "condemnation": "of",
    "criticism": "of",
    "criticisms": "of",
    "praise": "for",
    "remarks": "about",
    "warnings": "about",
}
REPORTING_NOUNS = _NOUNS | _ABOUT.keys()
# Nouns of what a colon announces.
_ANNOUNCED = _NOUNS | frozenset(
    "advice answer comment comments diary email explanation letter message motto note post reaction"
    " remark reply response testimony text tweet verdict view words".split()
)
_ENDS_SOURCE = frozenset((",", ";", "—", "–", ":", "(", "according"))
_STOPS = frozenset({"-", "(", ")", ",", "--", ";", "–", "—"})


@dataclass(frozen=True, slots=True)
class Saying:
    """Contents, speaker and cue as character spans; a speaker of None is carried over."""

    contents: tuple[tuple[int, int], ...]
    speaker: tuple[int, int] | None
    cue: tuple[int, int]
    inherits: bool = False
    by_label: bool = False


def labelled(tokens: Sequence[Token]) -> Saying | None:
    """A heading that gives what somebody said: "Keller: The Harbour Is Open"."""
    first = _after_stamp(tokens)
    colon = first
    while colon < min(len(tokens), MAX_LABEL) and tokens[colon].capital:
        colon += 1
    if colon == first or colon + 1 >= len(tokens) or tokens[colon].word != ":":
        return None
    if tokens[first].word in heading_words():
        return None
    if len(tokens) - colon < MIN_HEADING and tokens[colon + 1].kind != "quote":
        return None
    content = (tokens[colon + 1].start, tokens[without_stop(tokens, len(tokens)) - 1].end)
    label = (tokens[first].start, tokens[colon - 1].end)
    return Saying((content,), label, (tokens[colon].start, tokens[colon].end), by_label=True)


def _after_stamp(tokens: Sequence[Token]) -> int:
    """The first token behind what a live blog's line begins with: "LIVE | 18:02 GMT – "."""
    at = next((at for at, token in enumerate(tokens[:3]) if _STAMP.fullmatch(token.word)), None)
    if at is None or (at and tokens[0].word not in heading_words()):
        return 0
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return 0
    return at + 2 if following.kind == "stop" or following.word in _CLOCKS else at + 1


def subject_beside(stretch: Stretch, start: int) -> tuple[int, int] | None:
    """Who a quotation without a verb of saying belongs to by the words beside it.

    The name before a colon, the subject of the clause before it, or that after it.
    """
    tokens = stretch.tokens
    index = next((i for i, t in enumerate(tokens) if t.end > start), len(tokens))
    if not any(t.kind != "stop" for t in tokens[:index]):
        subject = main_subject(stretch, index + 1, len(tokens))
    else:
        owner = _owner_before_colon(tokens, index)
        if owner is not None:
            return owner
        subject = _before_colon(tokens, index) or main_subject(stretch, 0, index)
    first = _after_stamp(tokens)
    if subject is None or first >= len(tokens):
        return None
    if index > 1 and tokens[index - 1].word == ":" and tokens[first].word in heading_words():
        return None
    return tokens[max(subject[0], first)].start, tokens[subject[1] - 1].end


def _owner_before_colon(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Whose words a colon announces: "NAME's verdict: “", "From her letter: “", "For NAME ...: “"."""
    if index < 2 or tokens[index - 1].word != ":":
        return None
    if tokens[0].word == "for" and tokens[1].capital:
        end = after_names(tokens, 1)
        return tokens[1].start, tokens[end - 1].end
    for at in range(index - 2, max(-1, index - MAX_LABEL), -1):
        if tokens[at].word in _ANNOUNCED:
            owner = _owner(tokens, at)
            if owner and tokens[index - 2].kind in ("word", "verb"):
                return owner
        if tokens[at].kind not in ("word", "verb"):
            break
    if tokens[0].word == "from" and index - 1 <= MAX_LABEL:
        return tokens[1].start, tokens[index - 2].end
    return None


def _before_colon(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A name that stands alone before ": “"."""
    if index < 2 or tokens[index - 1].word != ":":
        return None
    end = index - 1
    if tokens[end - 1].word == ")":
        while end and tokens[end].word != "(":
            end -= 1
    begin = end
    while begin and (tokens[begin - 1].capital or _joins_names(tokens, begin - 1)):
        begin -= 1
    alone = begin == 0 or tokens[begin - 1].kind == "stop"
    return (begin, end) if begin < end and alone else None


def _joins_names(tokens: Sequence[Token], index: int) -> bool:
    """Whether an "and" stands between two names."""
    return index > 0 and tokens[index].word == "and" and tokens[index - 1].kind == "name"


def according(tokens: Sequence[Token]) -> Iterator[Saying]:
    """ "According to NAME, ..." in front, in the middle or at the end of what is told."""
    for index in range(len(tokens) - 2):
        if tokens[index].word == "according" and tokens[index + 1].word == "to":
            saying = _told_by(tokens, index)
            if saying is not None:
                yield saying


def _told_by(tokens: Sequence[Token], index: int) -> Saying | None:
    end = index + 2
    while end < len(tokens) and tokens[end].word not in _ENDS_SOURCE:
        end += 1
    if end < len(tokens) and tokens[end].word == "according":
        return None  # no source holds another one
    if tokens[-1].word in (".", "!", "?") and end == len(tokens):
        end -= 1
    first, end = _explained(tokens, index + 2, end)
    source = (tokens[first].start, tokens[end - 1].end)
    begin = 0
    while begin < index and tokens[begin].kind in ("stop", "conjunction"):
        begin += 1
    before = (begin, index - 1 if index and tokens[index - 1].word == "," else index)
    after = (min(end + 1, len(tokens)), len(tokens))
    pieces = []
    if before[1] - before[0] >= 1:
        pieces.append(before)
    goes_on = before[1] - before[0] <= MAX_OPENING and has_finite_verb(tokens, end + 1, sure=True)
    opens = not pieces or (tokens[index - 1].word == "," and goes_on)
    if opens and end < len(tokens) and after[1] > after[0]:
        pieces.append((after[0], without_stop(tokens, after[1])))
    spans = tuple((tokens[a].start, tokens[b - 1].end) for a, b in pieces if b > a)
    if not spans or end <= index + 2:
        return None
    return Saying(spans, source, (tokens[index].start, tokens[index + 1].end))


def _explained(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    """The name that explains a source's role: "according to the mayor, NAME, ..."."""
    role = roles().get(tokens[end - 1].word) if end > first else None
    after = end + 1
    while after < len(tokens) and tokens[after].kind == "name":
        after += 1
    named = end + 1 < after < len(tokens) and tokens[after].kind == "stop"
    return (end + 1, after) if role and not role.plural and named else (first, end)


def without_stop(tokens: Sequence[Token], end: int) -> int:
    """The index after the last word before ``end``."""
    while end and tokens[end - 1].kind == "stop":
        end -= 1
    return end


def by_noun(tokens: Sequence[Token]) -> Iterator[Saying]:
    """ "His promise to ...", "Keller's criticism of ..." and "a warning from Keller that ..."."""
    for index in range(1, len(tokens) - 2):
        noun = tokens[index]
        if noun.word not in REPORTING_NOUNS:
            continue
        owner, begin = _giver(tokens, index) or (_owner(tokens, index), _begin(tokens, index))
        if owner is None or begin is None:
            continue
        end = begin + 1
        while end < len(tokens) and tokens[end].word not in _STOPS:
            end += 1
        end = without_stop(tokens, end)
        if end > begin + 1:
            cue = (noun.start, noun.end)
            yield Saying(((tokens[begin].start, tokens[end - 1].end),), owner, cue)


def _begin(tokens: Sequence[Token], index: int) -> int | None:
    """Where what a noun tells of begins: at "to" and "that", or after its own preposition."""
    noun, following = tokens[index].word, tokens[index + 1].word
    if noun in _NOUNS and following in ("to", "that"):
        return index + 1
    return index + 2 if _ABOUT.get(noun) == following else None


def _giver(tokens: Sequence[Token], index: int) -> tuple[tuple[int, int], int] | None:
    """Whose saying it is, and where it begins: "a warning from Keller that the port"."""
    end = index + 2
    while end < len(tokens) and tokens[end].kind == "name":
        end += 1
    gives = tokens[index].word in _NOUNS and tokens[index + 1].word in ("by", "from")
    if not gives or end == index + 2 or end >= len(tokens) or tokens[end].word != "that":
        return None
    return (tokens[index + 2].start, tokens[end - 1].end), end


def _owner(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Whose saying it is: a possessive at most two words before the noun."""
    for at in range(index - 1, max(-1, index - MAX_OWNER), -1):
        token = tokens[at]
        if token.word in ("his", "her", "their", "its"):
            return token.start, token.end
        if token.tag == "o" and at and tokens[at - 1].kind == "name":
            begin = at
            while begin and tokens[begin - 1].kind == "name":
                begin -= 1
            return tokens[begin].start, tokens[at - 1].end
        if token.kind not in ("word", "adverb", "name"):
            return None
    return None
