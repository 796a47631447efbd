"""A small language for rules: patterns over classes of words.

``month=MONTH day=DAY ( , )? year=YEAR`` reads: a MONTH, then a DAY, then perhaps a
comma, then a YEAR; ``month=`` gives the word a name. Capitals are classes of
``data/time_words.csv`` or shapes of numbers, small letters are words themselves,
parentheses, ``|`` and ``?`` are as in regular expressions. There is no repetition
without bound, so a rule takes a time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dashboard.loader.times.meaning import Meaning
from dashboard.loader.times.needs import Letters, Token, needs_of
from dashboard.loader.times.words import (
    BREAK,
    NAME,
    OTHER,
    PLAIN,
    Lexicon,
    Words,
    literals_of,
)

# Words and marks that rules name, and that say no time without others.
GLUE = (
    *("the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "for", "from", "by", "with"),
    *("-", "–", "—", ",", ".", "/", ":", "'", "’", "'s", "$", "£", "€", "%"),
)
# Short runs of words are few, and come again and again: so many are kept with the rules that fit.
MAX_KEPT_RUN, RUNS_KEPT = 8, 20_000
_PIECE = re.compile(
    r"(?P<name>[a-z_0-9]+)=|(?P<class>[A-Z][A-Z_0-9]+)|(?P<operator>[()|?])"
    r"|(?P<literal>'s|[a-z][a-z'’]*|[-–—,/.:'’$£€%])|\s+"
)


class PatternError(ValueError):
    """A rule's pattern that cannot be read."""

    def __init__(self, pattern: str, why: str) -> None:
        super().__init__(f"pattern “{pattern}”: {why}")


@dataclass(frozen=True, slots=True)
class Match:
    """The words that a rule's pattern fits, by name.

    ``shift`` words stand before the place in the text where ``found`` counts from.
    """

    words: Words
    found: re.Match[str]
    shift: int

    @property
    def first(self) -> int:
        """Index of the first word."""
        return self.found.start() + self.shift

    @property
    def last(self) -> int:
        """Index of the last word."""
        return self.found.end() - 1 + self.shift

    def has(self, name: str) -> bool:
        """Whether the named part is there."""
        return self.found.re.groupindex.get(name) is not None and self.found.start(name) >= 0

    def index(self, name: str) -> int:
        """Index of the named part's first word."""
        return self.found.start(name) + self.shift

    def span(self, name: str) -> tuple[int, int]:
        """Index of the named part's first word, and of the one after its last."""
        start, end = self.found.span(name)
        return start + self.shift, end + self.shift

    def lower(self, name: str) -> str:
        """The named word in lower case; nothing where it is not there."""
        return self.words.lower(self.index(name)) if self.has(name) else ""

    def value(self, name: str, of: str) -> str:
        """The named word's value as one of class ``of``; nothing where it is not there."""
        if not self.has(name):
            return ""
        return self.words.entries[self.index(name)].values.get(of, "")

    def number(self, name: str, of: str) -> int | None:
        """The named word's value as a number."""
        value = self.value(name, of)
        return int(value) if value else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what the words that fit it mean; None where they mean no time after all.

    ``meaning`` is a function of the match where it depends on it.
    """

    name: str
    pattern: str
    meaning: Callable[[Match], Meaning | None] | Meaning

    def read(self, match: Match) -> Meaning | None:
        """What the matched words mean."""
        return self.meaning(match) if callable(self.meaning) else self.meaning


@dataclass(frozen=True, slots=True)
class Found:
    """Words that a rule reads as a time."""

    rule: Rule
    first: int
    last: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A rule with its pattern over code letters, and what it needs as bits."""

    rule: Rule
    written: str
    needs: int

    @property
    def expression(self) -> re.Pattern[str]:
        """The pattern, compiled once a text has what the rule needs."""
        return _expression(self.written)


@cache
def _expression(written: str) -> re.Pattern[str]:
    return re.compile(written)


class Grammar:
    """Rules compiled over one lexicon."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.lexicon = Lexicon(literals_of(rule.pattern for rule in rules))
        self.lexicon.prepare()
        self._classes: dict[str, str] = {}
        self._bits: dict[Letters, int] = {}
        self._answers: dict[str, int] = {}
        idle = "".join(self.lexicon.codes(name) for name in (PLAIN, NAME, BREAK, OTHER))
        glue = "".join(self.lexicon.codes(f"={word}") for word in GLUE if self._is_bare(word))
        self._runs = re.compile(f"[^{idle}]+")
        self._core = re.compile(f"[^{idle}{glue}]")
        self._compiled = [self._compile(rule) for rule in rules]
        self._kept = lru_cache(maxsize=RUNS_KEPT)(self._fits)

    def find(self, words: Words) -> list[Found]:
        """What the rules find, in order: of overlapping findings the longest that starts first."""
        found = sorted(self._all(words), key=lambda f: (f.first, -f.last))
        kept: list[Found] = []
        for candidate in found:
            if not kept or candidate.first > kept[-1].last:
                kept.append(candidate)
        return kept

    def _all(self, words: Words) -> Iterator[Found]:
        for run in self._runs.finditer(words.codes):
            first, last = run.span()
            if not self._core.search(words.codes, first, last):
                continue
            fits = self._fits if last - first > MAX_KEPT_RUN else self._kept
            for rule, found in fits(run.group()):
                match = Match(words, found, first)
                meaning = rule.read(match)
                if meaning is not None:
                    yield Found(rule, match.first, match.last, meaning)

    def _fits(self, run: str) -> tuple[tuple[Rule, re.Match[str]], ...]:
        """Where each rule's pattern fits a run of words, rule by rule."""
        there = 0
        for letter in set(run):
            there |= self._answers.get(letter, 0)
        return tuple(
            (one.rule, found)
            for one in self._compiled
            if one.needs & there == one.needs
            for found in one.expression.finditer(run)
        )

    def _is_bare(self, word: str) -> bool:
        """Whether a word that rules name is nothing else: "second" is a unit, too."""
        return set(self.lexicon.word(word).values) == {f"={word}"}

    def _compile(self, rule: Rule) -> _Compiled:
        expression: list[str] = []
        tokens: list[Token] = []
        position, name = 0, ""
        while position < len(rule.pattern):
            piece = self._piece(rule.pattern, position)
            position = piece.end()
            if piece["name"]:
                name = f"(?P<{piece['name']}>"
            elif piece["operator"]:
                opened = "(?:" if piece["operator"] == "(" else piece["operator"]
                expression.append(name or opened)
                tokens.append(piece["operator"])
                name = ""
            elif piece["class"] or piece["literal"]:
                letters = self._letters(rule.pattern, piece)
                expression.append(f"{name}[{letters}]{')' if name else ''}")
                tokens.append(frozenset(letters))
                name = ""
        return _Compiled(rule, "".join(expression), self._mask(needs_of(tokens)))

    def _piece(self, pattern: str, position: int) -> re.Match[str]:
        piece = _PIECE.match(pattern, position)
        if piece is None:
            raise PatternError(pattern, f"nothing is written like “{pattern[position:]}”")
        return piece

    def _mask(self, needs: Iterable[Letters]) -> int:
        """The needs as bits of a number; each letter is noted with the needs that it answers."""
        mask = 0
        for need in needs:
            bit = self._bits.setdefault(need, 1 << len(self._bits))
            mask |= bit
            for letter in need:
                self._answers[letter] = self._answers.get(letter, 0) | bit
        return mask

    def _letters(self, pattern: str, piece: re.Match[str]) -> str:
        name = piece["class"] or f"={piece['literal']}"
        letters = self._classes.get(name) or self.lexicon.codes(name)
        self._classes[name] = letters
        if not letters:
            raise PatternError(pattern, f"no word is of class “{piece.group()}”")
        return letters
