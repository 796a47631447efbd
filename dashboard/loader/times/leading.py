"""Dates with which lines begin: what a list of dated entries is headed by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from dashboard.data_files import rows
from dashboard.loader.times.grammar import Grammar
from dashboard.loader.times.meaning import Calendar, Clock, Meaning, Offset
from dashboard.loader.times.pieces import pieces_of
from dashboard.loader.times.rules import grammar_of
from dashboard.loader.times.words import read_words

Rank = Literal["era", "year", "month", "day", "clock"]
# From the widest to the narrowest.
RANKS: tuple[Rank, ...] = ("era", "year", "month", "day", "clock")
# The longest heading that only says when has no more words than this:
# "from Wednesday, 28 September to Thursday, 2 October 1968".
MAX_DATE = 64
# "Monday, 3 June 2019, 21:10" are a day and a time, "28 April – 2 May" the two ends of a span.
MAX_PARTS = 3
_APART = "\n\n"
_LINK = re.compile(r",? ?\(| ?[-–—] ?|: ?| ?[,|]? {1,2}(?:(?:at|to|until) )?")
_RANGE = frozenset(("-", "–", "—", "to", "until"))
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?P<point>[:.h])(?P<minute>[0-5]\d)(?!\d|[:.,%]\d|['’′])"
    r"(?P<zone> ?(?:[A-Z]{1,4}T|UTC|hrs?)\b)?"
)
_YEAR = re.compile(r"\d{4}(?![\w%]|[.,:/-]\d)")
_COUNTED = re.compile(r"(?i:day) (?P<figure>\d{1,3}|[A-Za-z]{3,9})\b")
_WORD = re.compile(r"[^\W\d_]+\.?")
HOURS = 24


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a heading, from ``start`` to ``end`` of its line, and what they mean."""

    start: int
    end: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Leading:
    """The date that a line begins with: its words' end, its parts, ``count`` in "Day 3"."""

    end: int
    rank: Rank
    parts: tuple[Part, ...]
    has_figure: bool
    count: int | None = None

    @property
    def deictic(self) -> bool:
        """“Yesterday”: a day by where it stands from now."""
        return any(isinstance(one.meaning, Offset) for one in self.parts)

    @property
    def has_weekday(self) -> bool:
        """“Monday”, “Friday 3 May”."""
        meanings = (one.meaning for one in self.parts)
        return any(isinstance(one, Calendar) and one.weekday is not None for one in meanings)

    @property
    def has_year(self) -> bool:
        """Whether it says of which year it is."""
        meanings = (one.meaning for one in self.parts)
        return any(isinstance(one, Calendar) and one.year is not None for one in meanings)


def leading_dates(lines: Sequence[str], language: str) -> list[Leading | None]:
    """For each line the date that it begins with."""
    grammar = grammar_of(language)
    heads = [line[:MAX_DATE] for line in lines]
    parts = _parts_of(heads, grammar)
    return [_leading(head, found) for head, found in zip(heads, parts, strict=True)]


def _parts_of(heads: Sequence[str], grammar: Grammar) -> list[dict[int, Part]]:
    """What the rules find in each line, by where it begins; all lines are read at once."""
    text = _APART.join(heads)
    words = read_words(text, grammar.lexicon)
    begins = [0]
    for head in heads:
        begins.append(begins[-1] + len(head) + len(_APART))
    found: list[dict[int, Part]] = [{} for _ in heads]
    for piece in pieces_of(words, grammar.find(words)):
        start, end = words.starts[piece.first], words.ends[piece.last]
        number = bisect_left(begins, start + 1) - 1
        begin = begins[number]
        if end <= begin + len(heads[number]):
            found[number][start - begin] = Part(start - begin, end - begin, piece.meaning)
    return found


def _leading(head: str, found: Mapping[int, Part]) -> Leading | None:
    count, at = _count(head)
    parts: list[Part] = []
    end = at
    while len(parts) < MAX_PARTS:
        link = _LINK.match(head, end) if end else None
        begin = link.end() if link else end
        if end and begin == end:
            break
        part = found.get(begin) or _simple(head, begin)
        if part is None or _rank(part.meaning) is None:
            break
        if parts and not _goes_on(parts, part, link.group() if link else ""):
            break
        parts.append(part)
        end = part.end
    if not parts:
        return Leading(at, "day", (), has_figure=True, count=count) if count else None
    joined = _joined(parts)
    rank = "day" if count else _rank(joined[0].meaning)
    has_figure = any(character.isdigit() for character in head[:end])
    return Leading(end, rank, joined, has_figure, count) if rank else None


def _count(head: str) -> tuple[int | None, int]:
    """The number of "Day 3", and where its words end."""
    match = _COUNTED.match(head)
    if match is None:
        return None, 0
    figure = match["figure"].lower()
    count = int(figure) if figure.isdigit() else _numbers().get(figure)
    return count, match.end() if count else 0


def _goes_on(parts: Sequence[Part], part: Part, link: str) -> bool:
    """Whether a further part is the time of the day before it, its day, or the end of a span."""
    before, here = _rank(parts[-1].meaning), _rank(part.meaning)
    if link.strip(" ,") in _RANGE:
        return before == here and len(parts) == 1
    return {before, here} == {"day", "clock"} and ":" not in link


def _joined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """A day and a time of day as one."""
    calendars = [one.meaning for one in parts if isinstance(one.meaning, Calendar)]
    if len(calendars) < len(parts) or len({_rank(one) for one in calendars}) == 1:
        return tuple(parts)
    day = next(one for one in calendars if _rank(one) == "day")
    clock = next(one.clock for one in calendars if _rank(one) == "clock")
    return (Part(parts[0].start, parts[-1].end, replace(day, clock=clock)),)


def _simple(head: str, begin: int) -> Part | None:
    """What is a date at the head of a line and nothing in a sentence: "18:02", "1968", "March"."""
    clock = _CLOCK.match(head, begin)
    if clock and int(clock["hour"]) < HOURS and _is_time(head, clock):
        minute = 60 * int(clock["hour"]) + int(clock["minute"])
        return Part(begin, clock.end(), Calendar(clock=Clock(minute=minute)))
    year = _YEAR.match(head, begin)
    if year and "1000" <= year.group() < "2200":
        return Part(begin, year.end(), Calendar(year=int(year.group())))
    word = _WORD.match(head, begin)
    month = _months().get(word.group().rstrip(".").lower()) if word else None
    if word is None or month is None or not head[begin].isupper():
        return None
    return Part(begin, word.end(), Calendar(month=month))


def _is_time(head: str, clock: re.Match[str]) -> bool:
    """Whether figures are a time of day: “18.02” is one with its zone, alone, or above “18.02 What we know”."""
    rest = head[clock.end() :]
    alone = not rest.strip(" *_])|") or (rest[:1] == " " and rest[1:2].isupper())
    return clock["point"] != "." or bool(clock["zone"]) or (len(clock["hour"]) > 1 and alone)


def _rank(meaning: Meaning) -> Rank | None:
    """How much of the calendar a heading takes in; None for what heads nothing."""
    if isinstance(meaning, Offset):
        near = meaning.amount.unit == "day" and meaning.origin == "published"
        return "day" if near and (meaning.amount.count or 0) <= 1 else None
    return _rank_of_calendar(meaning) if isinstance(meaning, Calendar) else None


def _rank_of_calendar(calendar: Calendar) -> Rank | None:
    """The narrowest of its fields; a part of a day alone heads nothing."""
    clock = calendar.clock
    ranks: tuple[tuple[Rank, bool], ...] = (
        ("day", bool(calendar.day or calendar.nth or calendar.holiday)),
        ("day", calendar.weekday is not None),
        ("month", bool(calendar.month or calendar.season or calendar.quarter or calendar.half)),
        ("year", calendar.year is not None),
        ("clock", clock is not None and clock.minute is not None),
        ("era", calendar.decade is not None or calendar.century is not None),
    )
    return next((rank for rank, is_there in ranks if is_there), None)


@cache
def _months() -> dict[str, int]:
    return {
        row["word"].lower(): int(row["value"])
        for row in rows("time_words.csv")
        if row["class"] in ("MONTH", "MONTH_SHORT")
    }


@cache
def _numbers() -> dict[str, int]:
    return {
        row["word"]: int(row["value"]) for row in rows("time_words.csv") if row["class"] == "NUMBER"
    }
