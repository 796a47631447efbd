"""A sentence with everything that was found in it, and which of its events a word belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from dashboard.loader.events.mentions import Mention
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.syntax import Clause, Reading, Role
from dashboard.loader.syntax.reading import MAX_DEPTH
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.story import ActorMention, PlaceMention, Time

# Clauses that say more of the one that they hang on: what is in them is in it, too, where they
# tell of nothing themselves.
_LENDING = frozenset({Role.PARTICIPIAL, Role.PURPOSE, Role.ADVERBIAL, Role.CONDITION})
# Verbs that are one happening with what hangs on them with “to”, or with its not being done.
_DONE_WITH = ("beginning", "trying", "failing")
_LETTING = frozenset("allow let permit make help".split())
# So many words before and behind a mention stand those who take part in it, in long lists too:
# beyond there is another sentence, or a table.
REACH = 150
# So many expressions of time at most begin before a word and reach over it.
MAX_NESTED = 8


Placed = tuple[PlaceMention, int]


@dataclass(frozen=True)
class Scene:
    """What stands in a sentence; ``countries`` are ids of actors that are countries.

    ``by_clause`` are predicates by their clause, ``placed`` places with their words' indices by the
    first word of the predicate that they belong to, ``whose`` those that only say whose, by clause.
    """

    reading: Reading
    predicates: Sequence[Predicate]
    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]
    times: Sequence[Time]
    countries: frozenset[str]
    by_clause: dict[int, list[Predicate]] = field(init=False, repr=False)
    placed: dict[int, list[Placed]] = field(init=False, repr=False)
    whose: dict[int, list[Placed]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_clause", _by_clause(self.reading, self.predicates))
        placed: dict[int, list[Placed]] = {}
        whose: dict[int, list[Placed]] = {}
        for mention in self.places:
            index = self.word_at(mention.start)
            if mention.role != "literal":
                whose.setdefault(self.reading.clause_of[index], []).append((mention, index))
            elif owner := self.owner(index):
                placed.setdefault(owner.mention.first, []).append((mention, index))
        object.__setattr__(self, "placed", placed)
        object.__setattr__(self, "whose", whose)

    def word_at(self, offset: int) -> int:
        """The index of the word that begins at or after ``offset``."""
        return min(bisect_left(self.reading.starts, offset), len(self.reading.starts) - 1)

    def word_before(self, time: Time) -> str:
        """The word before a time, or nothing."""
        index = self.word_at(time.start)
        return self.reading.low[index - 1] if index else ""

    @cached_property
    def told_clauses(self) -> frozenset[int]:
        """The clauses whose verb is an event."""
        return frozenset(one.mention.clause for one in self.predicates if one.mention.form)

    @cached_property
    def actor_words(self) -> list[int]:
        """The indices of the words that the actors begin with."""
        return [self.word_at(one.start) for one in self.actors]

    @cached_property
    def country_starts(self) -> frozenset[int]:
        """Where the countries among the actors begin."""
        return frozenset(one.start for one in self.actors if one.actor in self.countries)

    @cached_property
    def place_ends(self) -> frozenset[int]:
        """Where the names of places end that are no such countries."""
        return frozenset(one.end for one in self.places if one.start not in self.country_starts)

    def actors_within(self, first: int, last: int) -> Sequence[ActorMention]:
        """The actors that begin with the words ``first`` to ``last`` (exclusive)."""
        begin, end = (bisect_left(self.actor_words, index) for index in (first, last))
        return self.actors[begin:end]

    def whose_near(self, predicate: Predicate) -> Sequence[Placed]:
        """The places in the predicate's clause, not far from it, that only say whose."""
        one = predicate.mention
        found = self.whose.get(one.clause, [])
        ends = one.first - REACH, one.last + REACH
        begin, end = (bisect_left(found, index, key=itemgetter(1)) for index in ends)
        return found[begin:end]

    def has_time_between(self, first: int, last: int) -> bool:
        """Whether an expression of time begins there, both ends included."""
        at = bisect_left(self.times, first, key=lambda one: one.start)
        return at < len(self.times) and self.times[at].start <= last

    def times_over(self, offset: int) -> list[Time]:
        """The expressions of time that hold an offset."""
        end = bisect_right(self.times, offset, key=lambda one: one.start)
        return [one for one in self.times[max(0, end - MAX_NESTED) : end] if offset < one.end]

    def times_before(self, offset: int) -> Sequence[Time]:
        """The last expressions of time that begin before an offset."""
        end = bisect_left(self.times, offset, key=lambda one: one.start)
        return self.times[max(0, end - MAX_NESTED) : end]

    def time_right_before(self, offset: int) -> Time | None:
        """The expression of time that ends where ``offset`` begins, a comma and a blank aside."""
        near = self.times_before(offset)
        return next((one for one in near if 0 <= offset - one.end <= len(", ")), None)

    def clause(self, predicate: Predicate) -> Clause:
        """The clause that a predicate is told in."""
        return self.reading.clauses[predicate.mention.clause]

    def list_of(self, number: int) -> int:
        """“operates two bases: one in Arna”: what stands alone behind a colon is of the clause before."""
        clause = self.reading.clauses[number]
        alone = clause.verb is None and clause.role is Role.MAIN and number not in self.by_clause
        return number - 1 if alone and number else number

    @cached_property
    def _rows(self) -> dict[int, list[Predicate]]:
        """In order those of a clause that its verb tells, where there are none all that stand in it."""
        rows: dict[int, list[Predicate]] = {}
        for number, here in self.by_clause.items():
            told = [one for one in here if one.mention.form or one.mention.light >= 0]
            rows[number] = sorted(told or here, key=_first)
        return rows

    def nearest(self, number: int, index: int) -> Predicate | None:
        """The nearest predicate of a clause: verbs before nouns that only stand in it."""
        row = self._rows.get(number, [])
        at = bisect_left(row, index, key=_first)
        beside = row[max(0, at - 1) : at + 1]
        return min(beside, key=lambda one: _nearness(one.mention, index), default=None)

    def owner(self, index: int) -> Predicate | None:
        """The predicate to whose clause the word belongs, else that of the clause above."""
        number = self.list_of(self.reading.clause_of[index])
        for _ in range(MAX_DEPTH):
            here = self.nearest(number, index)
            if here is not None:
                return here
            clause = self.reading.clauses[number]
            lends = clause.role in _LENDING or self._is_done_with(clause)
            if not lends or clause.parent < 0 or _is_to_be(clause):
                return None
            number = clause.parent
        return None

    def _is_done_with(self, clause: Clause) -> bool:
        """“stopped working on 29 April”, “refused to sell in 1990”: one happening with the verb above."""
        verb = clause.verb
        if clause.role is not Role.CONTENT or verb is None or verb.finite or clause.parent < 0:
            return False
        above = self.reading.clauses[clause.parent].verb
        if verb.form == "g" or above is None:
            return verb.form == "g"
        allowed = above.lemma in _LETTING  # “were allowed to leave on Friday”, “was let go in May”
        return allowed or any(is_in_class(above.lemma, name) for name in _DONE_WITH)


def _is_to_be(clause: Clause) -> bool:
    """“a dividend to be paid in June”: June is not when it was approved."""
    verb = clause.verb
    return verb is not None and verb.modal == "to" and verb.passive


def _first(predicate: Predicate) -> int:
    return predicate.mention.first


def _nearness(mention: Mention, index: int) -> tuple[int, float, int]:
    """The nearest; of two as near the one that is more what the sentence tells."""
    return abs(mention.first - index), mention.rank, mention.first


def _by_clause(reading: Reading, predicates: Sequence[Predicate]) -> dict[int, list[Predicate]]:
    """Predicates by the number of their clause, and of one above that only helps it."""
    found: dict[int, list[Predicate]] = {}
    for one in predicates:
        found.setdefault(one.mention.clause, []).append(one)
    for one in predicates:
        clause = reading.clauses[one.mention.clause]
        if not one.mention.form or clause.role is not Role.CONTENT or clause.verb is None:
            continue
        if not clause.verb.finite and clause.parent >= 0:
            found.setdefault(clause.parent, [one])
    return found
