"""Who does it, in the words that a title has room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.loader.events.titles.bonds import is_point
from dashboard.loader.events.titles.marks import is_apostrophe, words
from dashboard.loader.syntax import Clause, Phrase, Reading, Role
from dashboard.loader.syntax.chunks import chunks_of

# A subject longer than this leaves a title no room for what happened.
MAX_SUBJECT = 45
# What stands for words that a title leaves out.
LEFT_OUT = " … "
_MEASURES = frozenset("about nearly almost around roughly some least most than at more over".split())
_QUESTIONS = frozenset(("what", "whoever", "whatever"))


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a title begins: ``said`` before the words from ``first`` on; ``bare``: with no subject."""

    said: str
    first: int
    bare: bool = False


def beginnings(
    body: str, reading: Reading, clause: Clause, first: int, names: dict[int, str]
) -> Iterator[Beginning]:
    """The subject before the words at ``first``, the fullest form first."""
    described = _described(reading, clause, first)
    if described is not None:
        yield described
    subject = clause.subject
    if subject is None or subject.first >= first or reading.tags[subject.head] in "qE.,":
        yield Beginning("", _question(reading, clause, first), bare=True)
        return
    begin, end = _extent(reading, subject, first)
    name = names.get(reading.starts[subject.head])
    if name is not None:
        yield _with_name(reading, name, end, first)
        return
    joined = _are_only(reading, end, first, "rX")
    if joined or (
        _are_only(reading, end, first, "rXiIjnspmtP$") and _length(reading, begin, first) <= MAX_SUBJECT
    ):
        yield Beginning("", begin)
    for from_, to in _forms(reading, subject, begin, end):
        adverbs = first if not _are_only(reading, to, first, "rX") else to
        joint = LEFT_OUT if adverbs == first and to < first else " "
        yield Beginning(words(body, reading, from_, to) + joint, adverbs)


def _with_name(reading: Reading, name: str, end: int, first: int) -> Beginning:
    """“[Kim]'s leaving”, “[Kim] also praised”, “[Kim] … praised”."""
    if not _are_only(reading, end, first, "rX"):
        return Beginning(f"[{name}]{LEFT_OUT}", first)
    blank = "" if reading.starts[end] == reading.ends[end - 1] else " "
    return Beginning(f"[{name}]{blank}", end)


def _described(reading: Reading, clause: Clause, first: int) -> Beginning | None:
    """“the plan that he promised”: what a clause with a subject of its own describes."""
    thing, subject = clause.antecedent, clause.subject
    if clause.role is not Role.RELATIVE or thing is None or subject is None:
        return None
    if not thing.last <= subject.first < first or clause.object is not None:
        return None
    if clause.opener >= 0 and reading.tags[clause.opener] not in "qa":
        return None
    if reading.tags[max(subject.first - 2, 0)] in "iI" and clause.opener >= 0:
        return None
    return Beginning("", _extent(reading, thing, first)[0])


def _question(reading: Reading, clause: Clause, first: int) -> int:
    """“what began”: the word that asks stands for the subject."""
    asked = first > 0 and reading.low[first - 1] in _QUESTIONS
    return first - 1 if asked and clause.subject is None else first


def _extent(reading: Reading, phrase: Phrase, before: int) -> tuple[int, int]:
    """The phrase with “at least” before it, and with the point or the owner's noun behind it."""
    begin, end = phrase.first, min(phrase.last, before)
    while begin > 0 and reading.tags[begin] in "m$ri" and reading.low[begin - 1] in _MEASURES:
        begin -= 1
    if reading.low[max(begin - 1, 0)] == "only" and reading.tags[max(begin - 2, 0)] in "tP":
        begin -= 2
    if end < before and is_point(reading, end):
        end += 1
    if end < before and is_apostrophe(reading, end):
        chunks = chunks_of(reading.tags[end + 1 : before])
        owned = bool(chunks) and chunks[0][0] == "N" and chunks[0][1] == 0
        end = end + 1 + chunks[0][2] if owned else end
    return begin, end


def _are_only(reading: Reading, first: int, last: int, letters: str) -> bool:
    return all(tag in letters for tag in reading.tags[first : min(last, first + MAX_SUBJECT)])


def _length(reading: Reading, first: int, last: int) -> int:
    return reading.ends[last - 1] - reading.starts[first]


def _forms(
    reading: Reading, subject: Phrase, begin: int, end: int
) -> Iterator[tuple[int, int]]:
    """The whole subject where it is short, then its head with what stands before."""
    if _length(reading, begin, end) <= MAX_SUBJECT:
        yield begin, end
    head = max(subject.head, begin)
    first = head
    while first > begin and _length(reading, first - 1, head + 1) <= MAX_SUBJECT:
        first -= 1
    while first < head and reading.tags[first] not in "tPjnspm$":
        first += 1
    if (first, head + 1) != (begin, end):
        yield first, head + 1
