"""Words of an article as the grammar reads them: one code letter each.

A word's *classes* say what it can be in an expression of time (MONTH, UNIT …); words
with the same classes share a code letter, so that the grammar's rules are regular
expressions over short strings of code letters, with a letter a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from dashboard.data_files import rows

# Code letters come from the private use area: none has a meaning in a regular expression.
FIRST_CODE = 0xE000
# Numbers of more digits are no part of a time.
MAX_DIGITS = 6
# "1,900 days" is written with a comma; four digits are a year.
MAX_COUNT_DIGITS = 3
MONTHS = 12
FIRST_YEAR, LAST_YEAR = 1000, 2199

# Words kept with what they are: the vocabulary of a language, not of all texts ever read.
WORDS_KEPT = 20_000
# However an owner's s is set off ("Mother’s", "Mother`s"), rules write it "'s".
APOSTROPHES = "'’‘ʼ′´`"
OWNER = "'s"

_TOKEN = re.compile(
    # Most words can be nothing else; they are tried first, with the blank before them.
    r" ?(?:(?P<plain>[^\W\d_ʼ]{2,}+(?!-))"
    r"|(?P<paragraph>\n\s*\n)"
    r"|(?P<glued>(?:1[5-9]|20)\d\d(?=\d{1,2}(?:st|nd|rd|th)\b))"
    r"|(?P<iso>(?<![\w.])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))"
    r"|(?P<ymd>(?<![\w./])(?:1[5-9]|20)\d\d/\d{1,2}/\d{1,2}(?![\w/]))"
    r"|(?P<dashed>(?<![\w./-])\d{1,2}-\d{1,2}-(?:1[5-9]|20)\d\d(?![\w/-]))"
    r"|(?P<slashed>(?<![\w./])\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\w/]|\.\d))"
    r"|(?P<decade>(?<![\w,.])(?:\d{3}0|['’]?\d0)['’]?s\b)"
    r"|(?P<compound>(?ai:(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y-"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))\b)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<clock>(?<![\d:.])\d{1,2}[:.]\d\d(?::\d\d)?(?=[apAP]\.?[mM]\b|hrs?\b|(?![\w%:]|[.,]\d)))"
    r"|(?P<amount>\d+(?:[.,]\d+)+)"
    r"|(?P<number>\d+(?=[apAP]\.?[mM]\b|h(?:rs?)?\b|(?![^\W_])))"
    r"|(?P<dotted>(?<!\w)(?:[ap]\.m\.?|[bB]\.[cC]\.?(?:[eE]\.?)?|[aA]\.[dD]\.?|[cC]\.[eE]\.?))"
    rf"|(?P<owner>[{APOSTROPHES}][sS]\b)"
    r"|(?P<code>[QH][1-4]\b|[1-4]Q\b)"
    r"|(?P<word>[^\W\d_ʼ]+)"
    r"|(?P<junk>\w+)"
    r"|(?P<mark>[^\w\s]))"
)
# A time of day of four digits that is no year and no count: digits first, which are rare.
_FOUR_DIGIT_CLOCK = re.compile(
    r"[012]\d[0-5]\d(?:(?<=\b\d{4}) ?(?:hrs?|[hH])\b|(?<=(?:[aA]t|[bB]y|om|il|ll|er|re|nd|ut|ce|en|to|To) 0\d{3})\b)"
)
# Kinds of tokens that are looked up as they are written.
_WORDS = frozenset(("plain", "word", "mark", "dotted", "owner", "code"))
# A word of the class on the left is one of those on the right too.
BROADER = {
    "MONTH": ("ANY_MONTH",),
    "MONTH_SHORT": ("ANY_MONTH",),
    "WEEKDAY": ("ANY_WEEKDAY",),
    "WEEKDAY_SHORT": ("ANY_WEEKDAY",),
    "ORDINAL": ("ANY_DAY", "RANKED"),
    "LAST_ONE": ("RANKED",),
    "UNIT": ("ANY_UNIT",),
    "UNITS": ("ANY_UNIT",),
    "LAST": ("PICK", "PICK_RECENT"),
    "NEXT": ("PICK", "PICK_RECENT"),
    "RECENT": ("PICK_RECENT",),
    "THIS": ("PICK",),
    "NUMBER": ("HOUR_WORD",),
}
# What a word is where the table says nothing else.
PLAIN, NAME, BREAK, OTHER = "plain", "NAME", "BREAK", "OTHER"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word can be: its classes with the value of each."""

    code: str
    values: dict[str, str]


@dataclass
class Lexicon:
    """Code letters of words, of number shapes and of marks."""

    literals: frozenset[str]
    _codes: dict[frozenset[str], str] = field(default_factory=dict)
    _words: dict[str, Entry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        meanings: dict[str, dict[str, str]] = {
            word: {f"={word}": word} for word in sorted(self.literals)
        }
        for row in rows("time_words.csv"):
            word = row["word"]
            forms = (word.title(), word.upper()) if row["case"] == "title" else (word,)
            for form in forms:
                known = {f"={word}": word} if word in self.literals else {}
                values = meanings.setdefault(form, known)
                for name in (row["class"], *BROADER.get(row["class"], ())):
                    values.setdefault(name, row["value"])
        for row in rows("time_zones.csv"):
            meanings.setdefault(row["zone"], {})["ZONE"] = row["minutes"]
        self._words = {word: self._entry(values) for word, values in meanings.items()}
        self._plain = self._entry({PLAIN: ""})
        self._name = self._entry({NAME: ""})
        self._break = self._entry({BREAK: ""})
        self._other = self._entry({OTHER: ""})
        self._numbers: dict[str, Entry] = {}
        self.word = lru_cache(maxsize=WORDS_KEPT)(self._word)

    def _entry(self, values: dict[str, str]) -> Entry:
        classes = frozenset(values)
        code = self._codes.setdefault(classes, chr(FIRST_CODE + len(self._codes)))
        return Entry(code, values)

    def codes(self, name: str) -> str:
        """All code letters of words that can be of the class."""
        return "".join(code for classes, code in self._codes.items() if name in classes)

    def _word(self, word: str) -> Entry:
        """What a word of letters or a mark is."""
        found = self._words.get(word) or self._words.get(word.lower())
        return found or (self._name if word[0].isupper() else self._plain)

    def shaped(self, shape: str, text: str) -> Entry:
        """What a token of digits is, by its shape."""
        if shape in ("number", "glued"):
            return self._number(text)
        if shape in ("ordinal", "compound"):
            value = text[:-2] if shape == "ordinal" else self._sum(text)
            day = ("ORDINAL_DAY", "ANY_DAY") if 0 < int(value) <= 31 else ()
            classes = ("ORDINAL", "RANKED", *day)
            return self._entry(dict.fromkeys(classes, value))
        if shape == "dashed":
            return self._entry({"SLASHED": text})
        if shape in ("iso", "ymd", "slashed", "decade", "clock", "amount"):
            values = {shape.upper(): text}
            if shape == "clock" and "." in text:
                values["AMOUNT"] = text
            return self._entry(values)
        return self._break if shape == "paragraph" else self._other

    def _sum(self, text: str) -> str:
        """The number that "twenty-first" writes."""
        tens, _, ones = text.lower().partition("-")
        return str(int(self._words[tens].values["TENS"]) + int(self._words[ones].values["ORDINAL"]))

    def _number(self, text: str) -> Entry:
        if len(text) > MAX_DIGITS:
            return self._other
        found = self._numbers.get(text)
        if found is None:
            found = self._numbers[text] = self._entry(dict.fromkeys(number_classes(text), text))
        return found

    def prepare(self) -> None:
        """Give every shape of number its code letter, so that rules can be compiled."""
        for number in range(100):
            self._number(str(number))
            self._number(f"{number:02}")
        for text in NUMBERS:
            self._number(text)
        for shape, text in SHAPES:
            self.shaped(shape, text)


# Longer numbers, one of each kind that ``number_classes`` tells apart.
NUMBERS = ("100", "0100", "0160", "1000", "1060", "2200", "2260", "2400", "10000")
SHAPES = (
    ("ordinal", "5th"),
    ("ordinal", "50th"),
    ("iso", ""),
    ("slashed", ""),
    ("ymd", ""),
    ("decade", ""),
    ("clock", ""),
    ("clock", "."),
    ("amount", ""),
)


def number_classes(text: str) -> Iterator[str]:
    """What a number of at most MAX_DIGITS digits can be."""
    value = int(text)
    if len(text) <= MAX_COUNT_DIGITS:
        yield "COUNT"
    else:
        yield "LARGE"
    if len(text) <= 2:
        if len(text) == 2:
            yield "YEAR2"
            yield "FULL_OR_SHORT_YEAR"
        if 1 <= value <= 31:
            yield "DAY"
            yield "ANY_DAY"
        if value <= 24:
            yield "HOUR"
            yield "HOUR_WORD"
        if len(text) == 2 and value <= 59:
            yield "MINUTE"
    if len(text) <= 4:
        yield "ANY_YEAR"
    if len(text) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        yield "YEAR"
        yield "FULL_OR_SHORT_YEAR"
    if len(text) == 4 and value < 2400 and value % 100 < 60:
        yield "MILITARY"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text with their offsets, entries and code letters.

    ``day_first``: how the text writes 13/4/2024; None where no date of it tells.
    ``four_digit_clocks``: whether it writes "0540" or "1400 hrs".
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    entries: tuple[Entry, ...]
    codes: str
    day_first: bool | None = None
    four_digit_clocks: bool = False

    def __len__(self) -> int:
        return len(self.starts)

    def lower(self, index: int) -> str:
        """The word at ``index`` in lower case, or nothing outside the text."""
        if not 0 <= index < len(self.starts):
            return ""
        return self.text[self.starts[index] : self.ends[index]].lower()

    def written(self, index: int) -> str:
        """The word at ``index`` as it is written, or nothing outside the text."""
        if not 0 <= index < len(self.starts):
            return ""
        return self.text[self.starts[index] : self.ends[index]]

    def has_class(self, index: int, name: str) -> bool:
        """Whether the word at ``index`` can be of the class."""
        return 0 <= index < len(self.starts) and name in self.entries[index].values

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the word and the one before it."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


def read_words(text: str, lexicon: Lexicon) -> Words:
    """The words, numbers and marks of ``text`` with their code letters."""
    starts: list[int] = []
    ends: list[int] = []
    entries: list[Entry] = []
    slashed: list[str] = []
    word, shaped = lexicon.word, lexicon.shaped
    for match in _TOKEN.finditer(text):
        kind, group = match.lastgroup or "", match.lastindex or 0
        start, end = match.span(group)
        starts.append(start)
        ends.append(end)
        if kind == "owner":
            entries.append(word(OWNER))
        elif kind in _WORDS:
            entries.append(word(text[start:end]))
        else:
            entries.append(shaped(kind, text[start:end]))
            if kind == "slashed" and match["sep"] == "/":
                slashed.append(text[start:end])
    codes = "".join([entry.code for entry in entries])
    return Words(
        text,
        tuple(starts),
        tuple(ends),
        tuple(entries),
        codes,
        _day_first(slashed),
        _FOUR_DIGIT_CLOCK.search(text) is not None,
    )


def _day_first(dates: Iterable[str]) -> bool | None:
    """Whether the day stands first in dates such as 13/4/2024, by the first that can be read one way."""
    for written in dates:
        first, second, _ = (int(piece) for piece in written.split("/"))
        if (first > MONTHS) != (second > MONTHS):
            return first > MONTHS
    return None


def literals_of(patterns: Iterable[str]) -> frozenset[str]:
    """The words and marks that rules name themselves."""
    found: set[str] = set()
    for pattern in patterns:
        found.update(re.findall(r"(?<!\w)[a-z][a-z'’]*(?![\w=])|'s|[-–—,/.:'’$£€%]", pattern))
    return frozenset(found)
