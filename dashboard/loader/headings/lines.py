"""Lines that begin with a date and go on, or end, as the head of an entry does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dashboard.loader.page_lines import ends_sentence
from dashboard.loader.times.leading import MAX_DATE, Leading, leading_dates

# How a line goes on behind its date: not at all; behind a mark; as a new sentence; or at once
# with a capital, as in "18:02 What we know".
Bordered = Literal["alone", "marked", "stopped", "plain"]

_OPENER = re.compile(
    r"[ \t]{0,12}(?P<mark>#{1,6}[ \t]{1,4}|[-*+•▪◦●‣·–—>][ \t]{1,4}|\|[ \t]{0,4})?"
    r"(?P<strong>\*\*|__|[*_])?(?:(?:Week|Phase|Stage|Part|Chapter) \d{1,2}(?:[:,]| ?[–—-])? )?"
    r"[\[(]?(?:(?:c\.|ca\.|circa)[ ])?"
)
_BULLETS = frozenset("-*+•▪◦●‣·–—|")
# A date begins with a figure or a word with a capital.
_CAN_BE_DATE = re.compile(r"\d|[A-Z][^\W\d_]{1,9}\b")
_DOTTED = re.compile(r"\d{1,2}\.\d\d")
# So many figures such as "18.40" before a title, in their order, are times of day.
MIN_DOTTED = 3
# So much of a text is looked at for the line below one.
MAX_LOOK = 2_000
_CLOSED = re.compile(r"[\])]?(?:\*\*|__|[*_])?")
_ALONE = re.compile(r"[ \t]{0,4}[:.,–—-]?(?:\*\*|__|[*_])?[ \t]*$")
_MARKED = re.compile(
    r"(?:[ \t]{0,4}[:|–—](?:\*\*|__|[*_])?[ \t]{0,4}|[ \t]{1,4}-{1,2}[ \t]{1,4}|\t[ \t]{0,4}|[ ]{2,8})(?=\S)"
)
_STOPPED = re.compile(r"\.(?:\*\*|__|[*_])?[ \t]{1,4}(?=[“\"‘']?[A-Z])")
_PLAIN = re.compile(r"[ \t]{1,4}(?=[“\"‘']?[A-Z])")


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line of the text with the date that it begins with; ``content`` is where it goes on."""

    line: int
    start: int
    content: int
    line_end: int
    leading: Leading
    ending: Bordered
    bullet: bool

    @property
    def end(self) -> int:
        """Where the words of its date end."""
        return self.start + self.leading.end


def dated_lines(body: str, language: str) -> list[DatedLine]:
    """The lines of a text that may head an entry, in order."""
    found = list(_candidates(body))
    leading = leading_dates(
        [body[at : min(end, at + MAX_DATE)] for _, at, end, _ in found], language
    )
    read = [
        _read(body, opener, start, end, date)
        for (opener, start, end, _), date in zip(found, leading, strict=True)
        if date is not None
    ]
    return _without_prices(body, [one for one in read if one is not None])


def _without_prices(body: str, lines: list[DatedLine]) -> list[DatedLine]:
    """“18.40 Planes are moving” heads an entry where several follow by the clock, as no prices do.

    Sentences stand below most of them, as they do below no runners' times.
    """
    dotted = [
        one
        for one in lines
        if one.ending == "plain" and _DOTTED.fullmatch(body, one.start, one.end)
    ]
    clocks = [body[one.start : one.end].zfill(5) for one in dotted]
    told = sum(ends_sentence(_below(body, one.line_end)) for one in dotted)
    in_order = clocks == sorted(clocks, reverse=clocks[:1] > clocks[-1:])
    if len(clocks) >= MIN_DOTTED and in_order and 2 * told > len(dotted):
        return lines
    return [one for one in lines if one not in dotted]


def _below(body: str, end: int) -> str:
    """The next line that holds anything."""
    return body[end : end + MAX_LOOK].lstrip().partition("\n")[0].rstrip()


def _candidates(body: str) -> Iterator[tuple[re.Match[str], int, int, int]]:
    """Lines that begin as a date may: what opens them, where the date begins, the line's ends."""
    position = 0
    for line in body.splitlines(keepends=True):
        end = position + len(line.rstrip())
        opener = _OPENER.match(body, position, end)
        if opener and _CAN_BE_DATE.match(body, opener.end(), end):
            yield opener, opener.end(), end, position
        position += len(line)


def _read(
    body: str, opener: re.Match[str], start: int, end: int, leading: Leading
) -> DatedLine | None:
    """The line as the head of an entry; None where it goes on as a sentence does."""
    behind = _closed(body, start + leading.end, end)
    bullet = bool(opener["mark"]) and opener["mark"][0] in _BULLETS
    for ending, content in _endings(body, behind, end):
        if ending == "alone" and _is_in_column(body, opener.start(), start, end):
            return None
        is_set_off = opener["strong"] and opener["strong"] in body[start + leading.end : content]
        borders: Bordered = "marked" if is_set_off and ending != "alone" else ending
        return DatedLine(opener.start(), start, content, end, leading, borders, bullet)
    if opener["strong"] and behind > start + leading.end and body[behind : behind + 1] == " ":
        return DatedLine(opener.start(), start, behind + 1, end, leading, "marked", bullet)
    return None


def _is_in_column(body: str, line: int, start: int, end: int) -> bool:
    """Whether figures such as "19.45" stand below others, or right below text, as prices do."""
    figures = _DOTTED.fullmatch(body, start, end) is not None
    return figures and line > 0 and not body.endswith("\n\n", 0, line)


def _closed(body: str, behind: int, end: int) -> int:
    """Where the brackets and stars around a date end."""
    closed = _CLOSED.match(body, behind, end)
    return closed.end() if closed else behind


def _endings(body: str, behind: int, end: int) -> Iterator[tuple[Bordered, int]]:
    if _ALONE.match(body, behind, end):
        yield "alone", end
    for ending, pattern in _PATTERNS:
        match = pattern.match(body, behind, end)
        if match:
            yield ending, match.end()


_PATTERNS: tuple[tuple[Bordered, re.Pattern[str]], ...] = (
    ("marked", _MARKED),
    ("stopped", _STOPPED),
    ("plain", _PLAIN),
)
