"""A line of a page's head or foot as what it is made of: dates, times, labels, names, signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from dashboard.loader.publication.page_words import Label, folded, page_words
from dashboard.loader.publication.written import DATE, STYLES, Written, read_written
from dashboard.loader.times.days import weekday_named

Kind = Literal["date", "weekday", "time", "ago", "count", "label", "by", "sign", "word"]
WEEKDAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs(?:day)?|r)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)(?![\w])\.?"
)
# Signs that part what stands beside them for certain; a dash or comma also stands within titles.
# So do the blanks between the columns of a masthead, and its stars.
COLUMN: Final = "  "
STRONG: Final = frozenset("|•·∙●▪■»") | {COLUMN}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a line; ``start`` and ``end`` are offsets of the text, ``value`` by its kind."""

    kind: Kind
    start: int
    end: int
    words: str
    written: Written | None = None
    weekday: int | None = None
    label: Label | None = None


def read_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens between two offsets of a text."""
    tokens: list[Token] = []
    for match in _pattern().finditer(text, start, end):
        token = _token(match, tokens[-1] if tokens else None)
        tokens.extend([token] if token else _plain(match))
    return tuple(tokens)


def _token(match: re.Match[str], before: Token | None) -> Token | None:
    """The token of a match; None where its words are no more than words there."""
    words, kind = match.group(), match.lastgroup
    start, end = match.span()
    if kind == "date" or kind in STYLES:
        written = read_written(match)
        return Token("date", start, end, words, written) if written else None
    if kind == "label":
        label = page_words().labels[folded(words)]
        behind = match.string[end : end + 2].lstrip()[:1]
        return (
            Token("label", start, end, words, label=label)
            if _is_label(words, label, before, behind)
            else None
        )
    if kind == "weekday":
        return Token("weekday", start, end, words, weekday=weekday_named(folded(words)))
    if kind == "column":
        return Token("sign", start, end, COLUMN)
    plain: dict[str | None, Kind] = {
        "time": "time",
        "ago": "ago",
        "count": "count",
        "by": "by",
        "mark": "sign",
    }
    return Token(plain.get(kind, "word"), start, end, words)


def _is_label(words: str, label: Label, before: Token | None, behind: str) -> bool:
    """Whether words that can be a label are one where they stand."""
    starts = before is None or before.kind in ("sign", "date", "time")
    if label in ("event", "field"):
        return starts and behind in (":", "=")
    return starts or folded(words) not in page_words().at_start


def _plain(match: re.Match[str]) -> Iterator[Token]:
    """The words of a match that is nothing more."""
    for word in re.finditer(r"\S+", match.group()):
        start = match.start() + word.start()
        yield Token("word", start, start + len(word.group()), word.group())


def _by_first_letter(labels: Iterable[str]) -> str:
    """One pattern of many labels, the longest first, that is left early where no label begins so."""
    by_letter: dict[str, list[str]] = {}
    for words in sorted(labels, key=len, reverse=True):
        rest = re.escape(words[1:]).replace(r"\ ", r"\s{1,3}")
        by_letter.setdefault(words[0], []).append(rest)
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


@cache
def _pattern() -> re.Pattern[str]:
    table = page_words()
    labels = _by_first_letter(table.labels)
    zones = "|".join(map(re.escape, table.zones))
    offset = r"[+-]\d{1,2}(?::?\d{2})?"
    zone = (
        rf"(?:[\s,]{{0,2}}\(?(?:(?-i:{zones})(?![\w])(?:\s?{offset})?|{offset}(?![\d])"
        r"|local[ ]time|eastern(?:[ ]time)?|uhr|hrs?\b|hours\b|h\b)\)?)"
    )
    half = r"[ap]\.?\s?m\b\.?"
    clock = rf"\d{{1,2}}[:.h]\d{{2}}(?![\d])(?::\d{{2}})?(?:\.\d{{1,6}})?(?:\s?{half})?{zone}?"
    # Behind a year a clock stands without a blank, too: "May 14, 202409:12".
    begin = r"(?:(?<![\w.:])|(?<=(?:19|20)\d\d)(?=\d\d:\d\d))"
    time = rf"{begin}(?:at\s{{1,3}})?(?:{clock}|\d{{1,2}}\s?{half}{zone}?|\d{{4}}{zone}|noon\b|midnight\b)"
    unit = r"(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?"
    counted = r"(?:words?|comments?|views?|shares?|likes?|reads?|repl(?:y|ies)|reactions?)\b"
    reading = (
        rf"(?:{unit}[ -](?:min(?:ute)?s?[ -])?read(?:ing(?:[ ]time)?)?\b|{unit}[ ]to[ ]read\b)"
    )
    deeds = (
        "(?:additional |further )?reporting|(?:additional )?editing|written|reported|edited|text|words"
        "|compiled|released|issued|story|report|photo(?:graph)?s?|photography|pictures?|images?|illustrations?|graphics?"
        "|video|interview"
    ).replace(" ", r"\s")
    return re.compile(
        rf"""(?P<url>(?:https?://|www\.)\S{{1,300}})
        |(?=[\djfmasondw])(?:{DATE})
        |(?P<ago>(?=[\dayj])\b(?:an?|\d{{1,3}})[ ]{unit}[ ]ago\b|\byesterday\b|\bjust[ ]now\b)
        |(?P<count>\bno[ ]comments\b|(?<![^\W\d_])reading[ ]time\b:?|\b\d[\d.,]{{0,8}}[km]?[ -]?(?:{reading}|{counted}|{unit}(?=\s*(?:read|[|•·]|$))))
        |(?P<time>(?=[\danm]){time})
        |(?P<weekday>(?=[mtwfs])\b{WEEKDAY})
        |(?P<by>(?=[bwretacfpisv])\b(?:by|(?:{deeds})\sby)\b)
        |(?P<label>(?<![\w])(?:{labels})(?:(?<=\.)|(?![\w])))
        |(?P<word>@\w{{1,30}}|[^\W_](?:[\w'’.&@-]*[\w])?\.?)
        |(?P<column>(?<=[^\W_])[^\S\n]{{2,}}(?=[^\W_])|(?<=\s)[*~](?=\s))
        |(?P<mark>[^\w\s]|_)
        """,
        re.IGNORECASE | re.VERBOSE,
    )
