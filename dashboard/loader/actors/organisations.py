"""Organisations and groups: the known ones, and names that say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.actors.capitals import Capital, capitals
from dashboard.loader.actors.known import KnownMention, names_in_text
from dashboard.loader.actors.lexicon import name_words, small_words
from dashboard.loader.actors.named_by_nouns import named_by_nouns
from dashboard.loader.prose import Prose
from dashboard.story import ActorKind

# A longer row of capitalised words is a heading.
MAX_WORDS = 9
_JOINS = re.compile(r"(?:\u00a0| )(?:(?:of|for|on|and|&|de|du|des|der|für|to)(?: the)? )?")
_SHORT = re.compile(r" \(([A-Z][A-Za-z]{1,9})\)")
_OPENERS = frozenset(
    "Academy Agency Association Bank Board Bureau Center Centre Chamber College Commission"
    " Committee Congress Council Court Department Embassy Federation Foundation House"
    " Institute Ministry Office Party School University Union".split()
)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A name of an organisation with its place in the text and, where given, its short form."""

    start: int
    end: int
    name: str
    kind: ActorKind
    stands_for: str | None = None


def find_organisations(
    prose: Prose, known: Sequence[KnownMention], people: Sequence[tuple[int, int]]
) -> list[Organisation]:
    """Every mention of an organisation in order, short forms under the long name."""
    body = prose.body
    written = names_in_text(body, known)
    taken = sorted([*people, *((k.start, k.end) for k in known)])
    found = [
        Organisation(
            k.start,
            k.end,
            written.get(k.known.name, k.known.name),
            k.known.kind,
            k.known.stands_for,
        )
        for k in known
    ]
    found.extend(_by_pattern(body, prose.once(capitals), taken))
    found.sort(key=lambda o: o.start)
    taken = sorted([*people, *((one.start, one.end) for one in found)])
    for start, end in named_by_nouns(body, prose.once(capitals), taken):
        found.append(Organisation(start, end, " ".join(body[start:end].split()), "organization"))
    found.sort(key=lambda o: o.start)
    return sorted([*found, *_short_forms(body, found)], key=lambda o: o.start)


def _by_pattern(
    body: str, words: Iterable[Capital], taken: Sequence[tuple[int, int]]
) -> Iterator[Organisation]:
    """Names such as "Northern Ports Authority" and "Ministry of Health"."""
    spans = iter([*taken, (len(body) + 1, len(body) + 1)])
    start, end = next(spans)
    row: list[Capital] = []
    for word in words:
        while word.start >= end:
            start, end = next(spans)
        inside = word.end > start
        if row and (inside or len(row) > MAX_WORDS or not _goes_on(body, row[-1], word)):
            yield from _organisation(body, row)
            row = []
        if not inside:
            row.append(word)
    yield from _organisation(body, row)


def _goes_on(body: str, before: Capital, after: Capital) -> bool:
    gap = body[before.end : after.start]
    if before.possessive or before.dotted or len(gap) > 10:
        return False
    join = _JOINS.fullmatch(gap)
    if join is None:
        return False
    joined = gap.strip()
    if joined == "and":
        return False
    return not joined or before.word in _OPENERS or joined == "&"


def _organisation(body: str, row: Sequence[Capital]) -> Iterator[Organisation]:
    while row and row[0].word.lower() in small_words() and len(row[0].word) < 7:
        row = row[1:]
    if not 2 <= len(row) <= MAX_WORDS:
        return
    opens = row[0].word in _OPENERS and body[row[0].end :].startswith((" of ", " for ", " on "))
    closes = name_words().get(row[-1].word) == "organization"
    if opens or closes:
        start, end = row[0].start, row[-1].end
        yield Organisation(start, end, " ".join(body[start:end].split()), "organization")


def _short_forms(body: str, found: Sequence[Organisation]) -> Iterator[Organisation]:
    """Mentions of a short form that the text introduces in brackets after the long one."""
    shorts: dict[str, Organisation] = {}
    for organisation in found:
        short = _SHORT.match(body, organisation.end)
        if short and organisation.name.startswith(short[1][0]):
            shorts.setdefault(short[1], organisation)
    if not shorts:
        return
    spans = {o.start for o in found}
    for mention in re.finditer(r"\b(?:" + "|".join(map(re.escape, shorts)) + r")\b", body):
        if mention.start() not in spans:
            long = shorts[mention.group()]
            yield Organisation(
                mention.start(), mention.end(), long.name, long.kind, long.stands_for
            )
