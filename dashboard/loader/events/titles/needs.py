"""What a verb needs behind it to make sense: particle, object, complement, content."""

from __future__ import annotations

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.titles.cut_up import chunks_from
from dashboard.loader.events.titles.marks import QUOTES
from dashboard.loader.syntax import Clause, Phrase, Reading, Role
from dashboard.loader.times.days import WEEKDAYS

# How many words after a verb and its object what is said may begin: “said on Monday in Rome that”.
CONTENT_GAP = 6
# How deep what is said in what is said is followed.
MAX_DEPTH = 3
# How many words a complement is looked for in.
COMPLEMENT_WORDS = 16
MAX_PAIR = 10
_PAIRED = frozenset("between both either neither".split())
DAYS = frozenset(WEEKDAYS) | frozenset("today yesterday tomorrow tonight".split())
_WHEN = DAYS | frozenset("last next this early late every each".split())
_COPULAS = frozenset("be become seem appear remain look feel stay turn get".split())


def needs_of(reading: Reading, span: tuple[int, int], last: int, ahead: int) -> set[int]:
    """The words of a title to ``last`` before which something begun is not complete.

    ``span`` is what the title holds at least: a clause around it is not told by it.
    """
    first = span[0]
    numbers = sorted(set(reading.clause_of[first:ahead]))
    children: dict[int, list[int]] = {}
    for number in numbers:
        clause = reading.clauses[number]
        if clause.role is Role.CONTENT and clause.parent >= 0:
            children.setdefault(clause.parent, []).append(number)
    blocked: set[int] = set()
    for number in numbers:
        begin, end = _extent(reading, number, children, span)
        blocked.update(range(max(begin, first) + 1, min(end, last + 1)))
    for index in range(first, last):
        if reading.low[index] in _PAIRED:
            blocked.update(range(index + 1, _pair_end(reading, index)))
    return blocked


def outer_verb(reading: Reading, span: tuple[int, int], last: int) -> int:
    """Where a clause that began before the title's own goes on with its verb, or ``last``.

    So does one that the title's own opens: “the river rose in May | she hauled the sacks”.
    """
    first, least = span
    found = last
    own = reading.clauses[reading.clause_of[first]]
    for number in set(reading.clause_of[least:last]):
        verb = reading.clauses[number].verb
        if verb is None or not verb.finite or not max(least, first + 1) <= verb.first < found:
            continue
        start, subject = clause_start(reading, number), reading.clauses[number].subject
        if start < least or (subject is not None and subject.first <= first < subject.last):
            found = verb.first
        elif own.role in (Role.ADVERBIAL, Role.CONDITION) and own.parent == number:
            found = min(found, start)
    return found


def _extent(
    reading: Reading, number: int, children: dict[int, list[int]], span: tuple[int, int]
) -> tuple[int, int]:
    """Where a clause begins and the least that it needs ends; nothing where it is before."""
    first, least = span
    clause = reading.clauses[number]
    begin = clause_start(reading, number)
    if clause.verb is None:
        opened = clause.opener >= first and reading.tags[clause.opener] in "qwSa"
        return (clause.opener, _clause_end(reading, clause.opener)) if opened else (0, 0)
    if clause.verb.last <= first or begin < least <= clause.verb.first:
        return 0, 0
    return begin, need(reading, number, children, 0)


def _clause_end(reading: Reading, index: int) -> int:
    end = index + 1
    while end < len(reading.tags) and end - index < COMPLEMENT_WORDS:
        if reading.tags[end] in ",.:":
            break
        end += 1
    return end


def clause_start(reading: Reading, number: int) -> int:
    """Where the words of a clause begin: its opener, its subject or its verb."""
    clause = reading.clauses[number]
    verb = clause.verb
    opened = clause.opener >= 0 and clause.joined < 0
    if opened and (verb is None or clause.opener <= verb.first):
        return clause.opener
    if verb is None:
        return -1
    subject = clause.subject
    if subject is not None and subject.first < verb.first and _is_own(reading, clause, number):
        return subject.first
    return verb.first


def _is_own(reading: Reading, clause: Clause, number: int) -> bool:
    subject = clause.subject
    return subject is not None and reading.clause_of[subject.first] == number


def need(reading: Reading, number: int, children: dict[int, list[int]], depth: int) -> int:
    """The index after what the clause's verb needs."""
    clause = reading.clauses[number]
    verb = clause.verb
    if verb is None:
        return 0
    end = _with_adverbs(reading, verb.last)
    taken = clause.object
    if taken is not None and taken.first >= verb.last and taken.first - end <= 2:
        end = _second_object(reading, max(end, _phrase_end(reading, taken)))
    elif (
        clause.subject is not None
        and clause.subject.first >= verb.last
        and _is_own(reading, clause, number)
    ):
        end = clause.subject.last
    else:
        end = _complement(reading, verb.lemma, end)
    if depth >= MAX_DEPTH:
        return end
    for child in children.get(number, ()):
        begin = clause_start(reading, child)
        if reading.tags[begin - 1] in "iI":
            continue  # “alarms about how sick they are”
        if verb.last <= begin <= end + CONTENT_GAP:
            end = max(end, need(reading, child, children, depth + 1))
    return end


def _phrase_end(reading: Reading, phrase: Phrase) -> int:
    """The end of the phrase's own words; what follows by “of” is bound to it anyway."""
    chunks = chunks_from(reading, phrase.first)
    return phrase.first + chunks[0][2] if chunks else phrase.last


def _with_adverbs(reading: Reading, end: int) -> int:
    """The particle of a verb, and the adverbs right behind it where a complement follows."""
    at = end
    while reading.tags[at : at + 1] in ("r", "X"):
        at += 1
    return at


def _complement(reading: Reading, lemma: str, end: int) -> int:
    """What stands right behind a verb without an object."""
    at = end
    while reading.tags[at : at + 1] in QUOTES:
        at += 1
    chunks = chunks_from(reading, at)
    if not chunks or chunks[0][1] > 0 or _is_other_clause(reading, at, end):
        return end
    kinds = [kind for kind, _, _ in chunks[:4]]
    if kinds[0] == "N" and (lemma in _COPULAS or not _says_when(reading, at)):
        return at + chunks[0][2]
    if kinds[0] in "iI" and not _says_when(reading, at + 1):
        return _prepositional(at, kinds, chunks, end)
    return end


def _is_other_clause(reading: Reading, index: int, end: int) -> bool:
    """“fell | since the bank opened”: what can be a preposition opens a clause."""
    clauses = reading.clause_of[index : index + 1]
    return reading.tags[index] == "I" and clauses != [reading.clause_of[end - 1]]


def _prepositional(at: int, kinds: list[str], chunks: list[tuple[str, int, int]], end: int) -> int:
    """“relied on the river”, “talked about buying shares”."""
    depth = 1
    while kinds[depth : depth + 1] in (["i"], ["I"]):
        depth += 1
    if kinds[depth : depth + 1] == ["N"]:
        return at + chunks[depth][2]
    if kinds[depth : depth + 1] == ["V"]:
        more = kinds[depth + 1 : depth + 2] == ["N"]
        return at + chunks[depth + more][2]
    return end


def _says_when(reading: Reading, index: int) -> bool:
    return bool(_WHEN.intersection(reading.low[index : index + 1])) or reading.low[
        index + 1 : index + 2
    ] == ["ago"]


def _second_object(reading: Reading, end: int) -> int:
    """“gave him | some hope”, “made it | popular”, “set it | up”."""
    if reading.low[end : end + 1] and reading.low[end] in word_set("particle"):
        loose = reading.tags[end] == "r" and reading.low[end + 1 : end + 2] != ["of"]
        return end + 1 if loose else end
    chunks = chunks_from(reading, end)
    if chunks and chunks[0][0] == "N" and chunks[0][1] == 0 and not _says_when(reading, end):
        if reading.tags[end] in "uE":
            return end
        return end + chunks[0][2]
    return end


def _pair_end(reading: Reading, index: int) -> int:
    """The end of “between A and B”."""
    for at in range(index + 1, min(index + MAX_PAIR, len(reading.low) - 1)):
        if reading.tags[at] == "&":
            chunks = chunks_from(reading, at + 1)
            return at + 1 + (chunks[0][2] if chunks else 1)
        if reading.tags[at] in ".:":
            break
    return index + 1
