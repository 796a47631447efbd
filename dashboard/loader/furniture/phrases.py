"""What a line is by its own words, as ``data/furniture.csv`` lists them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.page_lines import ends_sentence

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
# "More in world news": the head of links has no more letters.
MAX_HEADING: Final = 40
# The last sentences of a line that are page: so long all together, and each of them.
MAX_TAIL: Final = 240
# "of", "and", "the" stand in headings too.
MAX_SMALL_WORD: Final = 3
RELATED_LINKS: Final = "related links"
MENU: Final = "menu"
CONTACT: Final = "address of the newsroom"
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[\w’']+")
_MARKS: Final = " \t([{*_–—-•►▶»>#\"“'‘"
_SIGN: Final = re.compile(r"\s{0,3}(?:[:|»►▶•]|>(?!\S))")
_DASH: Final = re.compile(r"\s{1,3}[–—-]\s")
_FAR_SIGN: Final = re.compile(r"[:|»►]")
_TRAIL: Final = re.compile(r"\s[>»›→]\s|\s?›\s?|\s/\s")
_BAR: Final = re.compile(r"\s*[/|•·,;]\s*|\s{3,}")
_SENTENCE_START: Final = re.compile(
    r"[.!?;][”\"’)]?\s{1,4}|(?<=[a-z])(?=(?:Credit|Picture): ?[A-Z])"
)
_COUNTER: Final = re.compile(r"\d[\d.,]{0,8}[km]?")
_JUMP: Final = re.compile(
    r"(?:(?:please )?(?:see|turn to|continued|cont(?:inue)?d?\.?|from|more on|story on|story,|full story)\b.{0,40}?\W)?"
    r"(?:from |on )?(?:page|pages|pg\.?|p\.)\s?[a-z]{0,2}\d{1,3}[a-z]?"
)
_BUTTONS: Final = frozenset(("share button", "comment counter", "reaction button"))
# What the last sentences of a line can be.
_OF_TAILS: Final = frozenset(
    (CONTACT, "credit", "newsletter form", "page link", "correction", "copyright notice", "notice")
)
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
    if heads_links(words):
        return RELATED_LINKS
    folded = words.casefold()
    for rule in _RULES:
        found = rule(folded)
        if found:
            return found
    return None


def heads_links(words: str) -> bool:
    """Whether a line says that links follow: "Related stories", "More in World News"."""
    if len(words) > MAX_HEADING or ends_sentence(words):
        return False
    folded = words.casefold().strip(_MARKS + ":")
    if _whole_line(folded) == RELATED_LINKS:
        return True
    start = next((one for one in _parts().headings if folded.startswith(f"{one} ")), None)
    named = words.strip(_MARKS)[len(start) :].split() if start else []
    return any(word[0].isupper() for word in named) and not any(
        word[0].islower() and len(word) > MAX_SMALL_WORD for word in named
    )


def tail_of_line(words: str) -> tuple[int, str] | None:
    """Where the last sentences of a line are page and no article, and why."""
    found: tuple[int, str] | None = None
    end = len(words)
    begin = max(0, end - MAX_TAIL)
    starts = [match.end() for match in _SENTENCE_START.finditer(words, begin)]
    for start in reversed([0, *starts] if not begin else starts):
        reason = _reason_of_sentence(words[start:end].strip())
        if reason is None:
            break
        found, end = (start, reason), start
    return found


def _reason_of_sentence(words: str) -> str | None:
    """Why a sentence among others is page: a credit, or how somebody can be reached."""
    if not words[:1].isalpha():
        return None
    folded = words.casefold()
    for phrase in _parts().phrases.get(folded[:1], ()):
        if folded.startswith(phrase.words) and phrase.reason in _OF_TAILS and _fits(phrase, folded):
            return phrase.reason
    for start, reason in _parts().tails:
        if folded.startswith(start) and len(folded) <= MAX_CREDIT:
            return reason
    for start, reason in _parts().reaches:
        if folded.startswith(start) and len(folded) <= MAX_CREDIT and _ADDRESS.search(folded):
            return reason
    return None


def _buttons(folded: str) -> str | None:
    """Buttons with their counters side by side: "Share 214 Comments"."""
    words = [word for word in _WORD.findall(folded) if not _COUNTER.fullmatch(word)]
    reasons = [_parts().lines.get(word) for word in words]
    found = bool(words) and len(folded.split()) > 1 and _BUTTONS.issuperset(reasons)
    return reasons[0] if found else None


def _jump(folded: str) -> str | None:
    """Such as "See FLOOD, Page 6", "From page A1"."""
    return "page link" if _JUMP.fullmatch(folded.strip(_MARKS + ")]")) else None


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
        short = len(opened) <= MAX_CREDIT and not ends_sentence(opened)
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
    fits = all(0 < len(step) <= MAX_STEP for step in steps) and not ends_sentence(folded)
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
    _buttons,
    _jump,
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
    headings: tuple[str, ...]
    tails: tuple[tuple[str, str], ...]
    reaches: tuple[tuple[str, str], ...]


@cache
def _parts() -> _Parts:
    lines: dict[str, str] = {}
    phrases: dict[str, list[_Phrase]] = {}
    notices: list[_Notice] = []
    pairs: dict[str, list[tuple[str, str]]] = {"heading": [], "tail": [], "reach": []}
    for row in rows("furniture.csv"):
        words, needs = row["words"].split("|"), frozenset(filter(None, row["and"].split("|")))
        if row["kind"] == "line":
            lines.update(dict.fromkeys(words, row["reason"]))
        elif row["kind"] == "words":
            notices.append(_Notice(tuple(words), needs, row["reason"]))
        elif row["kind"] in pairs:
            pairs[row["kind"]].extend((start, row["reason"]) for start in words)
        else:
            for start in words:
                phrase = _Phrase(row["kind"], start, needs, row["reason"])
                phrases.setdefault(start[:1], []).append(phrase)
    headings = tuple(start for start, _ in pairs["heading"])
    return _Parts(
        lines, phrases, tuple(notices), headings, tuple(pairs["tail"]), tuple(pairs["reach"])
    )
