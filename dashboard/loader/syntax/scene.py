"""A sentence while its words are classed: what is decided to the left, what can be to the right."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import Options, lexicon, valency
from dashboard.loader.syntax.tokens import Tokens

# How far ahead a verb of the same clause is looked for.
MAX_AHEAD = 30
_BOUNDARY = frozenset(',.:-"()qwSa')
_NOUN_START = frozenset("tPmnspjUu$")
_OPENERS = frozenset("qwSa")
_CLOSERS = frozenset("BHDMzd")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight"
    " january february march april may june july august september october november december"
    " jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.".split()
)
_PICKS = frozenset("this last next early late mid earlier later each every".split())
_UNITS = _DAYS | frozenset(
    "week month year night morning evening afternoon weekend spring summer autumn fall winter decade"
    " century season day hour".split()
)
# How far back the beginning of a clause is looked for.
MAX_BACK = 40


class Scene:
    """The words of a sentence, what each can be, and the classes decided so far in ``tags``."""

    __slots__ = ("either", "low", "open", "options", "tags", "tokens")

    def __init__(self, tokens: Tokens, can_be: list[Options]) -> None:
        self.tokens = tokens
        self.low = tokens.low
        self.options = can_be
        self.tags: list[str] = []
        self.open = 1  # clauses that were opened and have no finite verb yet
        self.either = 0  # words that may have opened one: "after", "as"

    def note(self, tag: str) -> None:
        """Take in the class of the next word."""
        if tag in _OPENERS:
            self.open += 1
        elif tag in _CLOSERS:
            last = self.last_of(len(self.tags))
            if self.open and not (last == "&" or (tag in "HD" and last in "TM" and last)):
                self.open -= 1
        elif tag == "I":
            self.either += 1
        elif tag in ".:K":  # behind a quotation somebody can still say it
            self.open = 1
            self.either = 0
        elif tag == "v" and self.open and self.last_of(len(self.tags)) not in "TMD&":
            self.open -= 1
        self.tags.append(tag)

    def before(self, index: int) -> str:
        """The class right before, or nothing."""
        return self.tags[index - 1] if index else ""

    def last(self, index: int) -> int:
        """The index of the word before, adverbs and negations skipped; -1 at the beginning."""
        index -= 1
        while index >= 0 and self.tags[index] in "rX":
            index -= 1
        return index

    def last_of(self, index: int) -> str:
        """The class of the word before, adverbs and negations skipped; nothing at the beginning."""
        last = self.last(index)
        return self.tags[last] if last >= 0 else ""

    def after(self, index: int) -> Options | None:
        """What the next word can be."""
        return self.options[index + 1] if index + 1 < len(self.options) else None

    def next_is(self, index: int, letters: str) -> bool:
        """Whether the next word is likeliest one of these classes."""
        one = self.after(index)
        return one is not None and one.first in letters

    def noun_follows(self, index: int) -> bool:
        """Whether the next word goes on with a noun's phrase that an adjective could open."""
        one = self.after(index)
        if one is None:
            return False
        if one.first in "nspg" or (one.first == "v" and "n" in one.usual):
            return True
        if one.first == "z" and "s" in one.usual:
            return True
        return one.first in "jcd" and "j" in one.usual + one.rare and self._noun_at(index + 2)

    def _noun_at(self, index: int) -> bool:
        return index < len(self.options) and self.options[index].first in "nsp"

    def object_follows(self, index: int) -> bool:
        """Whether the next word begins a noun's phrase: “killed the”, “met Kim”, “took 40”."""
        one = self.after(index)
        if one is None:
            return False
        if self.low[index + 1] in ("that", "what"):
            return True
        return one.first in _NOUN_START

    def time_follows(self, index: int) -> bool:
        """Whether the next words say when: “this week”, “Monday”, “last year”."""
        ahead = self.low[index + 1 : index + 3]
        return bool(ahead) and (ahead[0] in _DAYS or (ahead[0] in _PICKS and ahead[-1] in _UNITS))

    def preposition_follows(self, index: int) -> bool:
        """Whether a preposition comes next."""
        one = self.after(index)
        return (one is not None and one.first in "iI") or self.low[index + 1 : index + 2] == ["to"]

    def clause_start(self, index: int) -> int:
        """Where the clause begins that ``index`` is in, as far as its words so far tell."""
        start = index
        least = max(0, index - MAX_BACK)
        while start > least and self.tags[start - 1] not in '.:-"(qwSa':
            start -= 1
        return start

    @property
    def has_finite(self) -> bool:
        """Whether every clause that was opened so far has its finite verb."""
        return self.open == 0

    def finite_ahead(self, index: int) -> int:
        """The index of the next word of the clause that must be a finite verb, or -1."""
        for at in range(index + 1, min(index + MAX_AHEAD, len(self.options))):
            one = self.options[at]
            first = one.first
            if first in _BOUNDARY:
                return -1
            if first in "BHDM":
                return at
            if first in "dc" and "d" in one.usual and self.options[at - 1].first not in "tPjoi":
                return at
            if first == "z" and len(one.usual) == 1:
                return at
            if first == "&":
                return -1
        return -1

    def frames(self, index: int) -> str:
        """What may stand behind the verb at ``index``."""
        return valency(lexicon().lemmas.get(self.low[index], "")).frames
