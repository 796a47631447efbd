"""Persons by name: every mention, long or short, under the name that the text gives in full."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dashboard.loader.actors.capitals import Capital, capitals, runs
from dashboard.loader.actors.known import find_known
from dashboard.loader.actors.lexicon import first_names, name_words, small_words
from dashboard.loader.actors.names import SAYS, Context, FullName, fold, full_names
from dashboard.loader.actors.titles import clash, is_learned
from dashboard.loader.prose import Prose

_LOWER = re.compile(r"\b[a-z]{3,}\b")
_SUFFIX = re.compile(r",? (?:[JS]r\.?|II|III|IV)$")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Words that name a person, the person's name in full and gender (m, f, None)."""

    start: int
    end: int
    text: str
    name: str
    gender: str | None


@dataclass(slots=True)
class _Person:
    """What the full mentions of one person have told so far."""

    given: str | None
    family: str
    spellings: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    titles: dict[str, None] = field(default_factory=dict)
    bare_titles: dict[str, None] = field(default_factory=dict)
    alone: bool = True
    named_at: list[int] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The first of the most complete spellings, without "Jr."; it has a title where that tells."""
        if self.given is None and self.bare_titles and not self.alone:
            return f"{next(iter(self.bare_titles))} {self.family}"
        full = max(
            self.spellings,
            key=lambda spelling: (not spelling.isupper(), min(len(spelling.split()), 2)),
        )
        return _SUFFIX.sub("", full.title() if full.isupper() and len(full) > 3 else full)

    def note(self, found: FullName, spelling: str) -> None:
        """Takes in one more mention; the offsets of those with a title or in full are kept."""
        self.spellings[spelling] += 1
        if found.gender:
            self.genders[found.gender] += 1
        if found.title:
            (self.titles if found.given else self.bare_titles).setdefault(found.title)
        if found.given or self.given is None:
            insort(self.named_at, found.start)

    def can_be(self, found: FullName) -> bool:
        """Whether a name without given name can be this person's, by its title."""
        if found.gender and self.gender not in (None, found.gender):
            return False
        if found.title in self.titles:
            return True
        said = [*self.bare_titles, *(one for one in self.titles if not is_learned(one))]
        return not any(clash(found.title, title) for title in said)

    @property
    def gender(self) -> str | None:
        return self.genders.most_common(1)[0][0] if self.genders else None


class _Register:
    """The persons of one document by family name and by given name."""

    def __init__(self) -> None:
        self._by_family: dict[str, list[_Person]] = {}
        self._by_given: dict[str, list[_Person]] = {}

    def person(self, found: FullName, spelling: str) -> _Person:
        """The person of a name: a known one, or a new one."""
        person = self._known(found) or self._new(found)
        person.note(found, spelling)
        return person

    def _known(self, found: FullName) -> _Person | None:
        same = self._by_family.get(fold(found.family), [])
        if found.given is None:
            return last_named([one for one in same if one.can_be(found)], found.start)
        return next((p for p in same if p.given and _same_given(p.given, found.given)), None)

    def _new(self, found: FullName) -> _Person:
        person = _Person(found.given, found.family)
        same = self._by_family.setdefault(fold(found.family), [])
        same.append(person)
        for one in same:
            one.alone = len(same) == 1
        if found.given is not None:
            self._by_given.setdefault(fold(found.given), []).append(person)
        return person

    def named(self, word: str, at: int) -> _Person | None:
        """The person whom a single word names: a family name, or a given name of one only."""
        folded = fold(word)
        if folded in self._by_family:
            return last_named(self._by_family[folded], at)
        last = folded.rpartition("-")[2]
        if last != folded and last in self._by_family:
            return None
        same = self._by_given.get(folded, [])
        known = first_names().get(word)
        return same[0] if len(same) == 1 and known and not known.weak else None


def last_named(same: Sequence[_Person], at: int) -> _Person | None:
    """Of persons with one family name the one last named in full; before all, the first one."""
    before = [
        (one.named_at[bisect_left(one.named_at, at) - 1], one)
        for one in same
        if one.named_at[0] < at
    ]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return min(same, key=lambda one: one.named_at[0], default=None)


def _same_given(one: str, other: str) -> bool:
    short, long = sorted((fold(one), fold(other)), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def find_people(prose: Prose) -> tuple[PersonMention, ...]:
    """Every mention of a person by name, in the order of the text."""
    known = [(mention.start, mention.end) for mention in prose.once(find_known)]
    found_runs = list(runs(prose.body, prose.once(capitals), known))
    solo = _solo_speakers(prose.body, found_runs)
    common = set(_LOWER.findall(prose.body))
    text = Context(prose.body, solo, common)
    names = [full_names(text, run) for run in found_runs]
    register = _Register()
    persons: list[tuple[int, int, _Person]] = []
    given_first = sorted((n for ns in names for n in ns), key=lambda n: (n.given is None, n.start))
    for found in given_first:
        person = register.person(found, prose.text[found.start : found.end])
        persons.append((found.start, found.end, person))
    for run, taken in zip(found_runs, names, strict=True):
        persons.extend(_short_mentions(run, taken, register))
    each = {id(person): person for _, _, person in persons}
    told = {key: (person.name, person.gender) for key, person in each.items()}
    return tuple(
        PersonMention(start, end, prose.text[start:end], *told[id(person)])
        for start, end, person in sorted(persons, key=lambda p: p[0])
    )


def _solo_speakers(body: str, found_runs: Sequence[Sequence[Capital]]) -> set[str]:
    """Single capitalised words that say something: "Kaseke said", "said Kaseke"."""
    solo = set()
    for run in found_runs:
        word = run[0]
        if len(run) == 1 and not word.possessive and word.word.lower() not in small_words():
            before = body[max(0, word.start - len("added ")) : word.start]
            if before.endswith(("said ", "added ")) or SAYS.match(body, word.end):
                solo.add(word.word)
    return solo


def _short_mentions(
    run: Sequence[Capital], taken: Sequence[FullName], register: _Register
) -> Iterator[tuple[int, int, _Person]]:
    """Single words of a run, outside its full names, that name a person already known."""
    for i, capital in enumerate(run):
        if taken and any(name.start <= capital.start < name.end for name in taken):
            continue
        if capital.word.lower() in small_words() or _names_a_thing(run, i):
            continue
        person = register.named(capital.word, capital.start)
        if person is not None:
            yield capital.start, capital.end, person


def _names_a_thing(run: Sequence[Capital], i: int) -> bool:
    """Whether the words after it make it a foundation's, a street's or the like."""
    for capital in run[i:]:
        if capital.word in name_words():
            return name_words()[capital.word] != "other"
        if capital.possessive:
            return False
    return False
