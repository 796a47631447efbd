"""Titles: the words of the evidence that say it shortest, never written anew."""

from __future__ import annotations

from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.syntax import Clause, Phrase, Reading, Role

MAX_TITLE = 80
# What stands for words that a title leaves out between its subject and its verb.
_LEFT_OUT = " … "
# A noun that makes a shorter title says too little by itself.
SHORT_TITLE = 14
# A subject longer than this leaves a title no room for what happened.
MAX_SUBJECT = 45
# A title never ends in a word of these classes, and a phrase begins with one of these.
_OPEN_END = frozenset('tPiIT&aqwSBHDMbhoX$-"(,:')
_BEGINS = frozenset('iI&SqwaT-,.:"()')


def title_of(body: str, scene: Scene, predicate: Predicate, names: dict[int, str]) -> str:
    """At most 80 characters of the sentence around the trigger.

    ``names`` gives for a pronoun's offset the name that it stands for; it is put in
    brackets, since it is not the text's own word there.
    """
    clause = scene.clause(predicate)
    one = predicate.mention
    if not one.form and one.light < 0 and not _is_head_of_subject(clause, one.first):
        title = _noun_title(body, scene.reading, one.first)
        if len(title) >= SHORT_TITLE or clause.verb is None:
            return _capitalised(title)
    if clause.verb is None:
        return _capitalised(_cut(body, scene.reading, 0, len(scene.reading.low), MAX_TITLE))
    return _clause_title(body, scene, clause, names)


def _is_head_of_subject(clause: Clause, index: int) -> bool:
    subject = clause.subject
    return subject is not None and subject.first <= index < subject.last


def _capitalised(title: str) -> str:
    return title[:1].upper() + title[1:]


def _clause_title(body: str, scene: Scene, clause: Clause, names: dict[int, str]) -> str:
    """“The navy … seized a dhow”: subject, verb and what follows as far as there is room."""
    reading, verb = scene.reading, clause.verb
    if verb is None:
        return ""
    above = _helper(reading, clause)
    first = above.verb.first if above is not None and above.verb is not None else verb.first
    subject = clause.subject or (above.subject if above is not None else None)
    if subject is not None and subject.first >= first:
        said, joint = "", ""
        end = max(verb.last, subject.last)
    else:
        said = _subject(body, reading, subject, first, names)
        joint = _joint(reading, subject, first) if said else ""
        end = verb.last
    room = MAX_TITLE - len(said) - len(joint)
    rest = _cut(body, reading, first, len(reading.low), room, least=end)
    return _capitalised(" ".join(f"{said}{joint}{rest}".split()))


def _helper(reading: Reading, clause: Clause) -> Clause | None:
    """The clause of “began” above “campaigning”, of “plans” above “to leave”."""
    verb = clause.verb
    if clause.role is Role.CONTENT and verb is not None and not verb.finite and clause.parent >= 0:
        above = reading.clauses[clause.parent]
        if above.verb is not None and above.verb.last <= verb.first:
            return above
    return None


def _subject(
    body: str, reading: Reading, subject: Phrase | None, before: int, names: dict[int, str]
) -> str:
    if subject is None or subject.first >= before:
        return ""
    name = names.get(reading.starts[subject.head])
    if name is not None:
        return f"[{name}]"
    first, last = subject.first, min(subject.last, before)
    text = body[reading.starts[first] : reading.ends[last - 1]]
    if len(text) > MAX_SUBJECT:
        head = subject.head
        while first < head and reading.ends[head] - reading.starts[first] > MAX_SUBJECT:
            first += 1
        text = body[reading.starts[first] : reading.ends[max(head, first)]]
    return text


def _joint(reading: Reading, subject: Phrase | None, before: int) -> str:
    """A blank where the verb follows, else the sign that words are left out."""
    if subject is None:
        return ""
    between = reading.tags[subject.last : before]
    return " " if all(tag in "rX" for tag in between) else _LEFT_OUT


def _cut(body: str, reading: Reading, first: int, last: int, room: int, least: int = 0) -> str:
    """The words from ``first`` to the last end of a phrase that fits and closes what it opens."""
    best = min(max(least, first + 1), last)
    limit = reading.starts[first] + room
    for index in range(best, last + 1):
        if reading.ends[index - 1] > limit:
            break
        tag = reading.tags[index - 1]
        following = reading.tags[index] if index < last else "."
        if following in _BEGINS and tag not in _OPEN_END and not _asks_more(reading, index):
            best = index
        if following in ".:-()" or (following == "," and index > least and best == index):
            break
    while best > first + 1 and reading.tags[best - 1] in _OPEN_END:
        best -= 1
    text = body[reading.starts[first] : reading.ends[best - 1]]
    return text if len(text) <= room else text[:room].rsplit(" ", 1)[0]


def _asks_more(reading: Reading, index: int) -> bool:
    """“the fall | of Damascus”, “in Aug | .”: what stands before is no whole phrase."""
    if index >= len(reading.low):
        return False
    return reading.low[index] == "of" or (
        reading.ends[index - 1] == reading.starts[index] != 0 and (reading.tags[index] not in ",.:")
    )


def _noun_title(body: str, reading: Reading, index: int) -> str:
    """The noun's phrase with what follows it by "of", "in", "between"."""
    first = index
    while first > 0 and reading.tags[first - 1] in "jnsmpgo" and index - first < MAX_MODIFIERS:
        first -= 1
    while first > 0 and reading.tags[first - 1] in "P" and first:
        first -= 1
    if reading.tags[first] == "o":
        first += 1
    last = index + 1
    while (
        last < len(reading.low)
        and reading.tags[last] in "iItPjnspmor&$"
        and (reading.clause_of[last] == reading.clause_of[index])
    ):
        last += 1
    return _cut(body, reading, first, last, MAX_TITLE, least=index + 1)


# So many words before a noun say what it is.
MAX_MODIFIERS = 7
