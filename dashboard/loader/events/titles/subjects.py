"""Who does it, in the words that a title has room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.loader.events.titles.bonds import is_point
from dashboard.loader.events.titles.cut_up import chunks_from
from dashboard.loader.events.titles.marks import QUOTES, is_apostrophe, words
from dashboard.loader.syntax import Clause, Phrase, Reading, Role

# A subject longer than this leaves a title no room for what happened.
MAX_SUBJECT = 45
# So many words of a thing before the clause that describes it.
MAX_THING = 12
# The first and the last of a list of subjects may be longer.
MAX_PAIR = 66
# What stands for words that a title leaves out.
LEFT_OUT = " … "
_MEASURES = frozenset(
    "about nearly almost around roughly some least most than at more over".split()
)
_THINGS = frozenset("something anything everything nothing all".split())
_EXAMPLES = frozenset("as including like between".split())
_PLURAL = frozenset("are were have do".split())
_QUESTIONS = frozenset(("what", "whoever", "whatever"))


# What a beginning without a subject costs; that of a short one is less.
BARE = 9


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a title begins: ``said`` before the words from ``first`` on.

    ``cost``: how much of the subject is left out, ``BARE`` for all of it; ``loose``: there are
    words between subject and verb that can be left out.
    """

    said: str
    first: int
    cost: int = 0
    loose: bool = False


def beginnings(
    body: str, reading: Reading, clause: Clause, first: int, names: dict[int, str]
) -> Iterator[Beginning]:
    """The subject before the words at ``first``, the fullest form first."""
    described = _described(reading, clause, first)
    if described is not None:
        yield described
    subject = clause.subject or _opened(reading, clause, first)
    if subject is not None and subject.first > first and clause.role is Role.PARTICIPIAL:
        yield from _behind(body, reading, subject, first, names)
    if subject is None or subject.first >= first or not _is_subject(reading, subject, first):
        yield Beginning("", _question(reading, clause, first), BARE)
        return
    begin, end = _extent(reading, subject, first)
    name = names.get(reading.starts[subject.head])
    if name is not None:
        yield _with_name(reading, name, end, first)
    spared = 2 if name is not None else 0
    joined = _are_only(reading, end, first, "rX")
    if joined or (
        _are_only(reading, end, first, "rXiIjnspmtP$U")
        and _length(reading, begin, first) <= MAX_SUBJECT
    ):
        yield Beginning("", begin, spared, loose=not joined)
    for cost, (from_, to) in enumerate(_forms(reading, subject, begin, end)):
        adverbs = first if not _are_only(reading, to, first, "rX") else to
        joint = LEFT_OUT if adverbs == first and to < first else " "
        yield Beginning(words(body, reading, from_, to) + joint, adverbs, cost + spared)
    yield from _listed(body, reading, (begin, max(subject.head + 1, begin + 1), end), first)


def _behind(
    body: str, reading: Reading, subject: Phrase, first: int, names: dict[int, str]
) -> Iterator[Beginning]:
    """“[Ann Bell] Elected in 1988”: who is named only behind the comma."""
    name = names.get(reading.starts[subject.head])
    if name is None and reading.tags[subject.head] != "u":
        name = words(body, reading, subject.first, subject.last)
    if name is not None and len(name) <= MAX_SUBJECT:
        yield Beginning(f"[{name}] ", first)


def _listed(
    body: str, reading: Reading, span: tuple[int, int, int], first: int
) -> Iterator[Beginning]:
    """“The mayor … and the judge”: the first and the last of several who do it."""
    begin, head, end = span
    joins = [at for at in range(max(head, end - MAX_THING), end) if reading.tags[at] == "&"]
    if not joins or not _is_several(reading, head, end) or head - begin > MAX_THING:
        return
    said = words(body, reading, begin, head) + LEFT_OUT + words(body, reading, joins[-1], end)
    if len(said) <= MAX_PAIR:
        yield Beginning(said + (" " if _are_only(reading, end, first, "rX") else LEFT_OUT), first)
    if reading.low[first] not in _PLURAL:
        yield Beginning(words(body, reading, begin, head) + LEFT_OUT, first, 3)


def _is_several(reading: Reading, head: int, end: int) -> bool:
    """“the mayor and the judge”, and not “towns such as Rye and Ely”."""
    last = min(end, head + MAX_SUBJECT)
    if "&" not in reading.tags[head:last] or reading.tags[head - 1] not in "nsp":
        return False
    return _EXAMPLES.isdisjoint(reading.low[head:last])


def _with_name(reading: Reading, name: str, end: int, first: int) -> Beginning:
    """“[Kim]'s leaving”, “[Kim] also praised”, “[Kim] … praised”."""
    if not _are_only(reading, end, first, "rX"):
        return Beginning(f"[{name}]{LEFT_OUT}", first)
    blank = "" if reading.starts[end] == reading.ends[end - 1] else " "
    return Beginning(f"[{name}]{blank}", end)


def _described(reading: Reading, clause: Clause, first: int) -> Beginning | None:
    """“the plan that he promised”: what a clause with a subject of its own describes."""
    subject = clause.subject
    if clause.role is not Role.RELATIVE or subject is None:
        return None
    thing = clause.antecedent
    if thing is None and clause.opener < 0:
        thing = _phrase_before(reading, subject.first)
    if thing is None:
        return None
    if not thing.last <= subject.first < first or clause.object is not None:
        return None
    if clause.opener >= 0 and reading.tags[clause.opener] not in "qa":
        return None
    if reading.tags[max(subject.first - 2, 0)] in "iI" and clause.opener >= 0:
        return None
    return Beginning("", _extent(reading, thing, first)[0])


def _opened(reading: Reading, clause: Clause, first: int) -> Phrase | None:
    """“remarks, that | were quoted”: what an opener without a subject behind it takes up."""
    if clause.verb is None or not clause.verb.finite:
        return None
    at = first
    while at > 1 and reading.tags[at - 1] in "rX":
        at -= 1
    if at == clause.opener + 1 > 1 and reading.tags[at - 1] in "qa":
        return _described_before(reading, at - 1 - (reading.tags[at - 2] == ","))
    return _described_before(reading, at)


def _described_before(reading: Reading, at: int) -> Phrase | None:
    """“the only man in town | who sings”: the noun's phrase with one that hangs on it."""
    thing = _phrase_before(reading, at)
    if thing is None or not thing.first or reading.tags[thing.first - 1] != "i":
        return thing
    whole = _phrase_before(reading, thing.first - 1)
    return Phrase(whole.first, thing.last, whole.head) if whole is not None else None


def _phrase_before(reading: Reading, last: int) -> Phrase | None:
    """“the stuff | he promised”: the noun's phrase that ends there."""
    first = last
    if first > 0 and (reading.tags[first - 1] == "u" or reading.low[first - 1] in _THINGS):
        return Phrase(first - 1, first, first - 1)
    while first > 0 and last - first < MAX_THING:
        joins = reading.tags[first - 1] == "&" and reading.tags[max(first - 2, 0)] in "jn"
        if not (joins and first < last) and reading.tags[first - 1] not in "jnspmo$r":
            break
        first -= 1
    if first == 1 and reading.tags[0] == "g":
        first = 0
    while first > 0 and (reading.tags[first - 1] in "tP" or reading.low[first - 1] in _MEASURES):
        first -= 1
    return Phrase(first, last, last - 1) if first < last else None


def _question(reading: Reading, clause: Clause, first: int) -> int:
    """“what began”: the word that asks stands for the subject."""
    asked = first > 0 and reading.low[first - 1] in _QUESTIONS
    return first - 1 if asked and clause.subject is None else first


def _is_subject(reading: Reading, subject: Phrase, first: int) -> bool:
    """“There” is one only right before its verb."""
    tag = reading.tags[subject.head]
    return tag not in "q.," and (tag != "E" or _are_only(reading, subject.last, first, "rX"))


def _extent(reading: Reading, phrase: Phrase, before: int) -> tuple[int, int]:
    """The phrase with “at least” before it, and with the point or the owner's noun behind it."""
    return _begin(reading, phrase.first), _end(reading, min(phrase.last, before), before)


def _begin(reading: Reading, begin: int) -> int:
    """With “at least”, “not”, “the only” before; without a “that” that opens the clause."""
    while begin > 0 and reading.tags[begin] in "m$ri" and reading.low[begin - 1] in _MEASURES:
        begin -= 1
    if reading.low[begin].endswith(("self", "selves")) and begin > 0:
        thing = _phrase_before(reading, begin)
        begin = thing.first if thing is not None else begin
    if begin > 0 and reading.tags[begin - 1] == "X":
        begin -= 1
    if reading.low[max(begin - 1, 0)] == "only" and reading.tags[max(begin - 2, 0)] in "tP":
        begin -= 2
    opened = reading.low[begin] == "that" and reading.tags[begin + 1 : begin + 2] in ("t", "P")
    return begin + opened


def _end(reading: Reading, end: int, before: int) -> int:
    """With the noun where the phrase was left without, and with what is written to it."""
    if reading.low[end : end + 1] == ["than"] or reading.low[end : end + 1] == ["/"]:
        end = min(_noun_end(reading, end + 1, before), before)
    if reading.tags[end - 1] in "tPjo":
        end = _noun_end(reading, end, before)
    if end < before and is_point(reading, end):
        end += 1
    if end < before and is_apostrophe(reading, end):
        chunks = chunks_from(reading, end + 1)
        owned = bool(chunks) and chunks[0][0] == "N" and chunks[0][1] == 0
        end = min(end + 1 + chunks[0][2], before) if owned else end
    return end


def _noun_end(reading: Reading, end: int, before: int) -> int:
    """“The neighbouring | mine”, “A | "concession" wagon”: the end of the phrase's noun."""
    last = end
    while last < before and reading.tags[last] in 'tjrgcm"`':
        last += 1
    while last < before and (
        reading.tags[last] in "nsp"
        or (reading.tags[last] in QUOTES and reading.tags[last + 1 : last + 2] in ("n", "s", "p"))
    ):
        last += 1
    return last if reading.tags[last - 1] in "nspg" else end


def _are_only(reading: Reading, first: int, last: int, letters: str) -> bool:
    return all(tag in letters for tag in reading.tags[first : min(last, first + MAX_SUBJECT)])


def _length(reading: Reading, first: int, last: int) -> int:
    return reading.ends[last - 1] - reading.starts[first]


def _forms(reading: Reading, subject: Phrase, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The whole subject where it is short, then its head with what stands before."""
    if _length(reading, begin, end) <= MAX_SUBJECT:
        yield begin, end
    head = max(subject.head, begin)
    if _is_several(reading, head, end):
        return
    if reading.tags[head] in "tPjr":
        return
    first = head
    while first > begin and _length(reading, first - 1, head + 1) <= MAX_SUBJECT:
        first -= 1
    while first < head and reading.tags[first] not in "tPjnspm$":
        first += 1
    if (first, head + 1) != (begin, end):
        yield first, head + 1
    if first < head and reading.tags[head] != "p":
        yield head, head + 1
