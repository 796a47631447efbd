"""A small language for rules: patterns over classes of words.

``month=MONTH day=DAY ( , )? year=YEAR`` reads: a MONTH, then a DAY, then perhaps a
comma, then a YEAR; ``month=`` gives the word a name. Capitals are classes of
``data/time_words.csv`` or shapes of numbers, small letters are words themselves,
parentheses, ``|`` and ``?`` are as in regular expressions. There is no repetition
without bound, so a rule takes a time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.times.meaning import Meaning
from dashboard.loader.times.words import Lexicon, Words, literals_of

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
    """The words that a rule's pattern fits, by name."""

    words: Words
    found: re.Match[str]

    @property
    def first(self) -> int:
        """Index of the first word."""
        return self.found.start()

    @property
    def last(self) -> int:
        """Index of the last word."""
        return self.found.end() - 1

    def has(self, name: str) -> bool:
        """Whether the named part is there."""
        return self.found.re.groupindex.get(name) is not None and self.found.start(name) >= 0

    def index(self, name: str) -> int:
        """Index of the named part's first word."""
        return self.found.start(name)

    def lower(self, name: str) -> str:
        """The named word in lower case; nothing where it is not there."""
        return self.words.lower(self.found.start(name)) if self.has(name) else ""

    def value(self, name: str, of: str) -> str:
        """The named word's value as one of class ``of``; nothing where it is not there."""
        if not self.has(name):
            return ""
        return self.words.entries[self.found.start(name)].values.get(of, "")

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


class Grammar:
    """Rules compiled over one lexicon."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.lexicon = Lexicon(literals_of(rule.pattern for rule in rules))
        self.lexicon.prepare()
        self._classes: dict[str, str] = {}
        self._compiled = [(rule, re.compile(self._expression(rule.pattern))) for rule in rules]

    def find(self, words: Words) -> list[Found]:
        """What the rules find, in order: of overlapping findings the longest that starts first."""
        found = sorted(self._all(words), key=lambda f: (f.first, -f.last))
        kept: list[Found] = []
        for candidate in found:
            if not kept or candidate.first > kept[-1].last:
                kept.append(candidate)
        return kept

    def _all(self, words: Words) -> Iterator[Found]:
        for rule, expression in self._compiled:
            for found in expression.finditer(words.codes):
                meaning = rule.read(Match(words, found))
                if meaning is not None:
                    yield Found(rule, found.start(), found.end() - 1, meaning)

    def _expression(self, pattern: str) -> str:
        parts: list[str] = []
        position, name = 0, ""
        while position < len(pattern):
            piece = _PIECE.match(pattern, position)
            if piece is None:
                raise PatternError(pattern, f"nothing is written like “{pattern[position:]}”")
            position = piece.end()
            if piece["name"]:
                name = f"(?P<{piece['name']}>"
            elif piece["operator"]:
                opened = "(?:" if piece["operator"] == "(" else piece["operator"]
                parts.append(f"{name}{opened}" if not name else f"{name}")
                name = ""
            elif piece["class"] or piece["literal"]:
                parts.append(f"{name}{self._letters(pattern, piece)}{')' if name else ''}")
                name = ""
        return "".join(parts)

    def _letters(self, pattern: str, piece: re.Match[str]) -> str:
        name = piece["class"] or f"={piece['literal']}"
        letters = self._classes.get(name) or self.lexicon.codes(name)
        self._classes[name] = letters
        if not letters:
            raise PatternError(pattern, f"no word is of class “{piece.group()}”")
        return f"[{letters}]"
