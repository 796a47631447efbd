"""Persons by name: every mention, long or short, under the name that the text gives in full."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter

from dashboard.loader.actors.capitals import Capital, capitals, runs
from dashboard.loader.actors.known import find_known
from dashboard.loader.actors.lexicon import first_name, name_words, small_words
from dashboard.loader.actors.names import SAYS, Context, FullName, fold, full_names
from dashboard.loader.actors.titles import clash, is_learned
from dashboard.loader.prose import Prose

_LOWER = re.compile(r"\b[a-z]{3,}\b")
# So many mentions with a title or in full before a name are asked whether it can be theirs: a text
# that names hundreds of one family must not take longer for each.
MAX_NAMINGS = 64
_START = itemgetter(0)
_SUFFIX = re.compile(r",? (?:[JS]r\.?|II|III|IV)$")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Words that name a person, the person's name in full and gender (m, f, None)."""

    start: int
    end: int
    text: str
    name: str
    gender: str | None


@dataclass(slots=True, eq=False)
class _Person:
    """What the full mentions of one person have told so far; ``namesakes`` has the person, too."""

    given: str | None
    family: str
    namesakes: _Namesakes
    spellings: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    titles: dict[str, None] = field(default_factory=dict)
    bare_titles: dict[str, None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The first of the most complete spellings, without "Jr."; it has a title where that tells."""
        if self.given is None and self.bare_titles and not self.namesakes.is_one:
            return f"{next(iter(self.bare_titles))} {self.family}"
        full = max(
            self.spellings,
            key=lambda spelling: (not spelling.isupper(), min(len(spelling.split()), 2)),
        )
        return _SUFFIX.sub("", full.title() if full.isupper() and len(full) > 3 else full)

    def note(self, found: FullName, spelling: str) -> None:
        """Takes in one more mention; where those with a title or in full are is kept."""
        self.spellings[spelling] += 1
        if found.gender:
            self.genders[found.gender] += 1
        if found.title:
            (self.titles if found.given else self.bare_titles).setdefault(found.title)
        if found.given or self.given is None:
            self.namesakes.note(self, found.start)

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


class _Namesakes:
    """The persons of one family name, and in order where each is named with a title or in full."""

    def __init__(self) -> None:
        self._persons: list[_Person] = []
        self._by_given: dict[str, int] = {}
        self._by_initial: dict[str, int] = {}
        self._named: list[tuple[int, _Person]] = []

    @property
    def is_one(self) -> bool:
        """Whether nobody else has the name."""
        return len(self._persons) == 1

    def add(self, person: _Person) -> None:
        """Takes in one more person."""
        if person.given:
            given = fold(person.given)
            self._by_given.setdefault(given, len(self._persons))
            self._by_initial.setdefault(given[:1], len(self._persons))
        self._persons.append(person)

    def note(self, person: _Person, at: int) -> None:
        """Keeps where a person is named."""
        insort(self._named, (at, person), key=_START)

    def of_given(self, given: str) -> _Person | None:
        """The first person of a given name, or of one that it is the initial of, or has as initial."""
        name = fold(given)
        if len(name) == 1:
            number = self._by_initial.get(name)
        else:
            written = (self._by_given.get(one) for one in (name, name[:1]))
            number = min((one for one in written if one is not None), default=None)
        return None if number is None else self._persons[number]

    def last_named(self, at: int, found: FullName | None = None) -> _Person | None:
        """The one last named before, who can be the one found; before all, the first such one."""
        here = bisect_left(self._named, at, key=_START)
        nearest = range(here - 1, max(here - 1 - MAX_NAMINGS, -1), -1)
        next_ones = range(here, min(here + MAX_NAMINGS, len(self._named)))
        for number in chain(nearest, () if here > MAX_NAMINGS else next_ones):
            person = self._named[number][1]
            if found is None or person.can_be(found):
                return person
        return None


class _Register:
    """The persons of one document by family name and by given name."""

    def __init__(self) -> None:
        self._by_family: dict[str, _Namesakes] = {}
        self._by_given: dict[str, list[_Person]] = {}

    def person(self, found: FullName, spelling: str) -> _Person:
        """The person of a name: a known one, or a new one."""
        person = self._known(found) or self._new(found)
        person.note(found, spelling)
        return person

    def _known(self, found: FullName) -> _Person | None:
        same = self._by_family.get(fold(found.family))
        if same is None:
            return None
        if found.given is None:
            return same.last_named(found.start, found)
        return same.of_given(found.given)

    def _new(self, found: FullName) -> _Person:
        same = self._by_family.setdefault(fold(found.family), _Namesakes())
        person = _Person(found.given, found.family, same)
        same.add(person)
        if found.given is not None:
            self._by_given.setdefault(fold(found.given), []).append(person)
        return person

    def named(self, word: str, at: int) -> _Person | None:
        """The person whom a single word names: a family name, or a given name of one only."""
        folded = fold(word)
        if folded in self._by_family:
            return self._by_family[folded].last_named(at)
        last = folded.rpartition("-")[2]
        if last != folded and last in self._by_family:
            return None
        same = self._by_given.get(folded, [])
        known = first_name(word)
        return same[0] if len(same) == 1 and known and not known.weak else None


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
