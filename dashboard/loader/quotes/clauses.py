"""Main clauses of a sentence: where they begin, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.quotes.stretches import Token
from dashboard.loader.quotes.subjects import (
    MAX_SUBJECT,
    is_determined,
    is_finite,
    is_noun_here,
    starts_noun_phrase,
)

# Tokens of a dateline before its dash: "BERGEN, Norway, March 3 (NTB) -".
MAX_DATELINE = 12
# Tokens of an apposition in which a subject's name stands.
MAX_APPOSITION = 10
_DASHES = frozenset({"—", "–", "--", "-"})
_NO_SUBJECT = frozenset({"here", "there"})


def clause_subject(tokens: Sequence[Token], before: int) -> tuple[int, int] | None:
    """The subject of the sentence's main clause, for a verb that shares it."""
    begin = _main_clause(tokens, before)
    end = begin
    while end < before and end - begin < MAX_SUBJECT:
        token = tokens[end]
        if token.kind == "subject":
            return (end, end + 1) if end == begin else (begin, end)
        pronoun = _pronoun_after_time(tokens, end, before)
        if pronoun is not None:
            return pronoun, pronoun + 1
        if token.kind in ("auxiliary", "stop", "quote", "subordinator", "object", "adverb"):
            break
        if token.kind == "verb" and end > begin and not is_noun_here(tokens, end):
            break
        if end > begin and is_finite(tokens, end):
            break
        end += 1
    named = _named_between_commas(tokens, begin, end, before)
    if named is not None:
        return named
    while end > begin and tokens[end - 1].kind in ("preposition", "conjunction", "time"):
        end -= 1
    if all(t.kind == "time" or t.word in _NO_SUBJECT for t in tokens[begin:end]):
        return None
    return begin, end


def _named_between_commas(
    tokens: Sequence[Token], begin: int, end: int, before: int
) -> tuple[int, int] | None:
    """The name by which a description is explained: "The other guest, Mayor NAME, left"."""
    if end == begin or end >= before or tokens[end].word != "," or not is_determined(tokens[begin]):
        return None
    close = end + 1
    while close < before and tokens[close].kind != "stop" and close - end <= MAX_APPOSITION:
        close += 1
    if close >= before or tokens[close].word != ",":
        return None
    first = close
    while first > end + 1 and tokens[first - 1].kind == "name":
        first -= 1
    opening = tokens[end + 1]
    if close - first < 2 or opening.kind in ("determiner", "preposition", "subordinator"):
        return None
    return end + 1, close


def _pronoun_after_time(tokens: Sequence[Token], index: int, before: int) -> int | None:
    """The index of "they" in "A few hours later they", from the word "hours"."""
    at = index
    while at < before and tokens[at].kind in ("adverb", "time"):
        at += 1
    return at if index < at < before and tokens[at].kind == "subject" else None


def _main_clause(tokens: Sequence[Token], before: int) -> int:
    """Where the main clause begins: after "In Iowa," and "While ...,"."""
    begin = after_dateline(tokens, before)
    while begin < before and tokens[begin].kind in ("stop", "conjunction", "adverb"):
        begin += 1
    opens = begin < before and (
        tokens[begin].kind in ("preposition", "subordinator", "time")
        or tokens[begin].word.endswith("ing")
        or _is_asked(tokens, begin)
    )
    if not opens:
        return begin
    for index in range(begin, before):
        if tokens[index].word in (",", "q,") and index + 1 < before:
            if tokens[index + 1].kind == "preposition" and _comma_after(tokens, index + 1, before):
                continue
            return _after_place(tokens, index + 1, before)
    if tokens[begin].kind == "subordinator":
        return begin + 1
    for index in range(begin + 1, before):
        if starts_noun_phrase(tokens, index):
            return index
    return begin


def _comma_after(tokens: Sequence[Token], index: int, before: int) -> bool:
    """Whether a phrase such as ", at the port," is closed by a comma before the clause."""
    return any(t.word == "," for t in tokens[index : before - 1])


def _after_place(tokens: Sequence[Token], begin: int, before: int) -> int:
    """The index after the second name of an address: "In Moss, Norway, the mayor"."""
    place = begin > 1 and tokens[begin - 2].kind == "name" and tokens[begin].kind == "name"
    return begin + 2 if place and begin + 2 < before and tokens[begin + 1].word == "," else begin


def _is_asked(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause such as "Asked about the ice, " or "Pressed on it, " begins here."""
    if index + 1 >= len(tokens) or not tokens[index].word.endswith("ed"):
        return False
    return tokens[index + 1].kind in ("preposition", "subordinator")


def following_subject(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject of the main clause that a comma parts from an opening clause before it."""
    if at + 1 >= len(tokens) or tokens[at].word not in (",", "q,"):
        return None
    if tokens[at + 1].word in ("though", "however") and at + 3 < len(tokens):
        at += 2
    return _subject_from(tokens, at + 1, len(tokens))


def next_subject(tokens: Sequence[Token], begin: int, before: int) -> tuple[int, int] | None:
    """The subject of a clause that begins here and has its verb before ``before``."""
    while begin < before and tokens[begin].kind in ("stop", "conjunction", "adverb"):
        begin += 1
    found = _subject_from(tokens, begin, before) if begin < before else None
    if found is None or found[0] != begin or found[1] >= before:
        return None
    verb = tokens[found[1]]
    finite = verb.kind in ("auxiliary", "past", "verb") or is_finite(tokens, found[1])
    return found if finite else None


def _subject_from(tokens: Sequence[Token], begin: int, before: int) -> tuple[int, int] | None:
    rest = tokens[begin:before]
    found = clause_subject(rest, len(rest))
    return (found[0] + begin, found[1] + begin) if found else None


def after_dateline(tokens: Sequence[Token], before: int) -> int:
    """The index after "WASHINGTON (AP) —", or 0."""
    for index in range(min(before, MAX_DATELINE)):
        if tokens[index].word in _DASHES and index:
            return index + 1
        if tokens[index].kind not in ("name", "stop", "time", "number", "verb"):
            return 0
    return 0


def after_address(tokens: Sequence[Token], before: int) -> int:
    """The index after a dateline with more than a name: "OSLO, March 3 (NTB) -", or 0."""
    end = after_dateline(tokens, before)
    kinds = {t.kind for t in tokens[: max(0, end - 1)]}
    told = kinds & {"stop", "number", "time"} and tokens[0].kind == "name"
    return end if told else 0
