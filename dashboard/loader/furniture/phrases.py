"""What a line is by its own words, as ``data/furniture.csv`` lists them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.data_files import rows

# Longer lines are prose that speaks of cookies or newsletters.
MAX_NOTICE: Final = 600
# "More live coverage: …": so far behind its first words a line of links has its colon or bar.
MAX_TO_SIGN: Final = 40
# A credit is no longer; "Photo: The works burned on Tuesday …" is a caption.
MAX_CREDIT: Final = 70
# Two words of a notice may stand in any sentence about cookies.
MIN_NOTICE_WORDS: Final = 2
# A trail of pages has so many steps, and none of them is longer.
MIN_STEPS: Final = 3
MAX_STEP: Final = 40
RELATED_LINKS: Final = "related links"
MENU: Final = "menu"
CONTACT: Final = "address of the newsroom"
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[\w’']+")
_MARKS: Final = " \t([{*_–—-•►▶»>#\"“'‘"
_SIGN: Final = re.compile(r"\s{0,3}(?:[:|»►▶•]|>(?!\S))")
_DASH: Final = re.compile(r"\s{1,3}[–—-]\s")
_FAR_SIGN: Final = re.compile(r"[:|»►]")
_ENDS_SENTENCE: Final = re.compile(r"[.!?…][”\"'’»)\]]*$")
_TRAIL: Final = re.compile(r"\s[>»›→]\s|\s?›\s?|\s/\s")
_BAR: Final = re.compile(r"\s*[/|•·,;]\s*|\s{3,}")
# What somebody can be reached by: an address, a name after "@", a site, a number (longer than a date).
_ADDRESS: Final = re.compile(
    r"(?:(?:e-?mail|tel|phone|telephone|fax|mob|mobile|cell|twitter|x|instagram|web|website|contact)\.?:?\s*)?"
    r"(?:[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}|@\w{1,30}|\+?\(?(?:\d[ ()-]{0,2}){9,14}"
    r"|(?:https?://|www\.)\S{1,200})\.?",
    re.IGNORECASE,
)


def reason_of_line(words: str) -> str | None:
    """Why a line is furniture whatever stands around it; None where it is not."""
    if len(words) > MAX_NOTICE:
        return None
    folded = words.casefold()
    for rule in _RULES:
        found = rule(folded)
        if found:
            return found
    return None


def _whole_line(folded: str) -> str | None:
    return _parts().lines.get(_label(folded))


def _label(folded: str) -> str:
    """The line from its first letter to its last, without counters and marks around it."""
    first, last = _LETTER.search(folded), _LETTER.search(folded[::-1])
    return folded[first.start() : len(folded) - last.start()] if first and last else ""


def _phrase(folded: str) -> str | None:
    """By the words that it starts with, and what must stand behind them."""
    return _started(folded) or _started(folded.lstrip(_MARKS))


def _started(opened: str) -> str | None:
    for phrase in _parts().phrases.get(opened[:1], ()):
        if opened.startswith(phrase.words) and _fits(phrase, opened):
            return phrase.reason
    return None


def _fits(phrase: _Phrase, opened: str) -> bool:
    behind = len(phrase.words)
    goes_on = opened[behind - 1].isalpha() and opened[behind : behind + 1].isalpha()
    if goes_on or (phrase.needs and phrase.needs.isdisjoint(_WORD.findall(opened))):
        return False
    if phrase.kind == "opening":
        return bool(_FAR_SIGN.search(opened, behind, behind + MAX_TO_SIGN))
    if phrase.kind == "credit":
        short = len(opened) <= MAX_CREDIT and not _ENDS_SENTENCE.search(opened[-4:])
        named = phrase.words.endswith((" by", " courtesy"))
        return short and (named or _is_signed(phrase, opened))
    return phrase.kind == "start" or _is_signed(phrase, opened)


def _is_signed(phrase: _Phrase, opened: str) -> bool:
    """Whether a colon or bar follows; behind several words also a dash."""
    behind = len(phrase.words)
    dashed = " " in phrase.words and _DASH.match(opened, behind)
    return bool(dashed or _SIGN.match(opened, behind))


def _notice(folded: str) -> str | None:
    for notice in _parts().notices:
        told = sum([word in folded for word in notice.words]) >= MIN_NOTICE_WORDS
        if told and (not notice.needs or not notice.needs.isdisjoint(folded.split())):
            return notice.reason
    return None


def _trail(folded: str) -> str | None:
    """Such as "Home > News > Ireland"."""
    steps = _TRAIL.split(folded)
    if len(steps) < MIN_STEPS and not (len(steps) > 1 and steps[0] == "home"):
        return None
    fits = all(0 < len(step) <= MAX_STEP for step in steps) and not _ENDS_SENTENCE.search(
        folded[-4:]
    )
    return MENU if fits and (steps[0] == "home" or "/" not in folded) else None


def _bar(folded: str) -> str | None:
    """Buttons in a row, or addresses in a row."""
    parts = [part for part in _BAR.split(folded.strip(_MARKS + ")]")) if part]
    if parts and all(_ADDRESS.fullmatch(part) for part in parts):
        return CONTACT
    reasons = [_whole_line(part) or _phrase(part) for part in parts]
    return reasons[0] if len(parts) > 1 and all(reasons) else None


_RULES: Final[tuple[Callable[[str], str | None], ...]] = (
    _whole_line,
    _phrase,
    _notice,
    _trail,
    _bar,
)


@dataclass(frozen=True, slots=True)
class _Notice:
    """Words of which a notice holds at least two, and words of which it needs one."""

    words: tuple[str, ...]
    needs: frozenset[str]
    reason: str


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that a line starts with, and words of which it needs one anywhere.

    Of kind ``label`` a sign follows them, of kind ``opening`` within a few words, of kind
    ``credit`` no sentence, and a sign but after "by".
    """

    kind: str
    words: str
    needs: frozenset[str]
    reason: str


@dataclass(frozen=True, slots=True)
class _Parts:
    """The table; phrases by their first letter."""

    lines: dict[str, str]
    phrases: dict[str, list[_Phrase]]
    notices: tuple[_Notice, ...]


@cache
def _parts() -> _Parts:
    lines: dict[str, str] = {}
    phrases: dict[str, list[_Phrase]] = {}
    notices: list[_Notice] = []
    for row in rows("furniture.csv"):
        words, needs = row["words"].split("|"), frozenset(filter(None, row["and"].split("|")))
        if row["kind"] == "line":
            lines.update(dict.fromkeys(words, row["reason"]))
        elif row["kind"] == "words":
            notices.append(_Notice(tuple(words), needs, row["reason"]))
        else:
            for start in words:
                phrase = _Phrase(row["kind"], start, needs, row["reason"])
                phrases.setdefault(start[:1], []).append(phrase)
    return _Parts(lines, phrases, tuple(notices))
