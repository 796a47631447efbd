"""What the reading of a sentence gives: verbs, phrases, clauses, by indices of its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Literal

# kind, first, last (exclusive); a kind is "V", "N" or the class of a single word.
Chunk = tuple[str, int, int]
# What something can be according to that tells nobody anything.
_NO_SOURCE = frozenset(("plan", "schedule"))
Tense = Literal["past", "present", "future", ""]
# How many clauses up what a clause hangs on is followed.
MAX_DEPTH = 6


class Role(Enum):
    """What a clause is to the one that it hangs on."""

    MAIN = "main"
    CONTENT = "content"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    PARTICIPIAL = "participial"
    PURPOSE = "purpose"
    CONDITION = "condition"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group: words ``first`` to ``last`` (exclusive), its main verb at ``head``.

    ``form`` is the class of the main verb, ``modal`` the modal's word or "to" of an infinitive.
    """

    first: int
    last: int
    head: int
    lemma: str
    form: str
    finite: bool
    tense: Tense
    perfect: bool
    progressive: bool
    passive: bool
    modal: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun's phrase: words ``first`` to ``last`` (exclusive), its noun at ``head``."""

    first: int
    last: int
    head: int


@dataclass(slots=True, eq=False)
class Clause:
    """A verb with what belongs to it.

    ``parent`` is the index of the clause that it hangs on, ``joined`` of the one that it is
    coordinated with, ``opener`` of the word that opens it; -1 where there is none. ``antecedent``
    is what a relative or participial clause describes, ``receiver`` the one to whom the object
    goes: “gave the town water”.
    """

    role: Role
    parent: int
    opener: int = -1
    joined: int = -1
    verb: Verb | None = None
    subject: Phrase | None = None
    object: Phrase | None = None
    antecedent: Phrase | None = None
    receiver: Phrase | None = None


@dataclass(frozen=True)
class Reading:
    """A sentence: its words, their classes, its chunks, its clauses and which word is in which.

    ``attributed``: one of its clauses says who says the rest. What is asked of a sentence again and
    again is looked up once and kept with it.
    """

    starts: list[int]
    ends: list[int]
    written: list[str]
    low: list[str]
    tags: str
    chunks: list[Chunk]
    clauses: list[Clause]
    clause_of: list[int]
    attributed: bool = False

    @cached_property
    def names_source(self) -> bool:
        """Whether it says “according to a monitoring group”, and not “according to plan”."""
        low = self.low
        return "according" in low and any(
            low[index] == "to" and low[index + 1] not in _NO_SOURCE
            for index in range(1, len(low) - 1)
            if low[index - 1] == "according"
        )

    @cached_property
    def on_condition(self) -> frozenset[int]:
        """The numbers of the clauses that a condition hangs on."""
        return frozenset(one.parent for one in self.clauses if one.role is Role.CONDITION)

    @cached_property
    def with_content(self) -> frozenset[int]:
        """The numbers of the clauses that a clause of content hangs on."""
        return frozenset(one.parent for one in self.clauses if one.role is Role.CONTENT)

    @cached_property
    def with_purpose(self) -> frozenset[int]:
        """The numbers of the clauses that a purpose hangs on: “flies home to marry”."""
        return frozenset(one.parent for one in self.clauses if one.role is Role.PURPOSE)

    @cached_property
    def chunk_at(self) -> dict[int, int]:
        """Which chunk begins at a word, by the word."""
        return {first: number for number, (_, first, _) in enumerate(self.chunks)}

    @cached_property
    def inner_words(self) -> frozenset[int]:
        """The words before which no chunk ends."""
        return frozenset(at for _, first, last in self.chunks for at in range(first + 1, last))
