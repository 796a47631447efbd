"""Several actors under one description: "the three countries" for "Norway, Sweden and Denmark"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.loader.actors.lexicon import roles
from dashboard.loader.prose import Prose
from dashboard.story import ActorKind, ActorMention

_COUNTED = re.compile(
    r"(?=[TtAaBb])"
    r"\b(?:(?:(?:[Tt]he|[Aa]ll) (two|three|four|five|six)|([Bb]oth)) ([a-z]{3,20})\b"
    r"|[Tt]he (pair|duo|trio|couple)\b)"
)
_NUMBERS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "couple": 2, "three": 3, "trio": 3}
_NUMBERS |= {"four": 4, "five": 5, "six": 6}
_COUNTRIES = frozenset(
    "allies countries governments nations neighbours neighbors powers states".split()
)
_ORGANISATIONS = frozenset(
    "agencies companies firms groups organisations organizations parties".split()
)
_PEOPLE = frozenset({"men", "women", "people"})
# What stands between the members of a list: ", ", " and President ".
_BETWEEN = re.compile(r"(?:, and|,| and)(?: (?:the|[A-Z][\w’'.-]{0,30})){0,4} ?")
# Sentences before a description in which those it counts are named.
MAX_BACK = 3
# So many namings before a description are looked at.
MAX_NEAR = 40


@dataclass(frozen=True, slots=True)
class Together:
    """A description and the actors that it counts, in the order of the text."""

    start: int
    end: int
    members: tuple[str, ...]


def find_together(
    prose: Prose, mentions: Sequence[ActorMention], kinds: Mapping[str, ActorKind]
) -> Iterator[Together]:
    """Every description of several actors whom the sentences before name, just as many."""
    ordered = sorted(mentions, key=lambda m: m.start)
    starts = [sentence.start for sentence in prose.sentences]
    place = sentence = 0
    for found in _COUNTED.finditer(prose.body):
        kind = _kind(found)
        if kind is None:
            continue
        while sentence + 1 < len(starts) and starts[sentence + 1] <= found.start():
            sentence += 1
        first = starts[max(0, sentence - MAX_BACK)] if starts else 0
        while place < len(ordered) and ordered[place].start < found.start():
            place += 1
        near = [m for m in ordered[max(0, place - MAX_NEAR) : place] if m.start >= first]
        fitting = [m for m in near if kinds[m.actor] == kind]
        members = _listed(prose.body, fitting, _number(found))
        if members:
            yield Together(found.start(), found.end(), members)


def _number(found: re.Match[str]) -> int:
    return _NUMBERS[(found[1] or found[2] or found[4]).lower()]


def _kind(found: re.Match[str]) -> ActorKind | None:
    """The kind of actors that a description counts, None where it is none of theirs."""
    noun = found[3]
    if noun is None or noun in _PEOPLE:
        return "person"
    if noun in _COUNTRIES:
        return "country"
    if noun in _ORGANISATIONS:
        return "organization"
    role = roles().get(noun)
    return "person" if role is not None and role.plural else None


def _listed(body: str, fitting: Sequence[ActorMention], number: int) -> tuple[str, ...]:
    """The actors of the last list, where it has so many members."""
    last: list[ActorMention] = []
    row: list[ActorMention] = []
    for mention in fitting:
        joined = row and _BETWEEN.fullmatch(body, row[-1].end, mention.start)
        row = [*row, mention] if joined else [mention]
        if len(row) > 1:
            last = row
    members = tuple(dict.fromkeys(m.actor for m in last))
    return members if len(members) == number else ()
