"""Names on a time axis: no year twice in a row, none over another, lengths of gaps in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from dashboard.days import DAYS_A_YEAR, MONTH_NAMES, Moment, span_words, year_words

SPACE: Final = 6.0  # least pixels between two names
GAP_LETTER: Final = 6.6  # pixels of a letter in the name of a gap


@dataclass(frozen=True, slots=True)
class Tick:
    """A name on the axis around pixel ``x``; a gap's name is set quietly.

    ``year`` is the year that the name ends in, ``short`` the name without it, for where the
    name before ends in the same year.
    """

    x: float
    name: str
    width: float
    gap: bool = False
    year: str | None = None
    short: str | None = None


def span_tick(x: float, width: float, earliest: str, latest: str) -> Tick:
    """The name of a stretch from day to day."""
    year = year_words(Moment.read(latest).year)
    name = span_words(earliest, latest)
    same = Moment.read(earliest).year == Moment.read(latest).year
    return Tick(x, name, width, year=year, short=name.removesuffix(f" {year}") if same else None)


def day_tick(x: float, width: float, day: str) -> Tick:
    """The name of a round day: a year, a month, or the day itself."""
    moment = Moment.read(day)
    year = year_words(moment.year)
    if moment.month == 1 and moment.day == 1:
        return Tick(x, year, width, year=year)
    month = MONTH_NAMES[moment.month - 1]
    short = month if moment.day == 1 else f"{moment.day} {month}"
    return Tick(x, f"{short} {year}", width, year=year, short=short)


def gap_tick(x: float, width: float, days: float) -> Tick:
    """The length of a stretch in which nothing is told, between dots where they fit."""
    words = length_words(days)
    dotted = f"··· {words} ···"
    fits = len(dotted) * GAP_LETTER <= width
    return Tick(x, dotted if fits else words, width, gap=True)


def length_words(days: float) -> str:
    """A length in the unit in which people say it: ``5 months``."""
    for unit, length, least in (
        ("year", DAYS_A_YEAR, 1.5 * DAYS_A_YEAR),
        ("month", DAYS_A_YEAR / 12, 50),
        ("week", 7.0, 14),
        ("day", 1.0, 1),
    ):
        if days >= least:
            number = max(1, round(days / length))
            return f"{number} {unit}{'' if number == 1 else 's'}"
    hours = max(1, round(days * 24))
    return f"{hours} hour{'' if hours == 1 else 's'}"


def visible(ticks: Iterable[Tick], letter: float) -> list[Tick]:
    """The ticks whose names do not run into each other; ``letter`` is a letter's width.

    Dates come first, and lengths of gaps where there is room left between them.
    """
    listed = list(ticks)
    shown: list[Tick] = []
    year = None
    for tick in (tick for tick in listed if not tick.gap):
        named = replace(tick, name=tick.short) if tick.short and tick.year == year else tick
        if _is_free(named, shown[-1:], letter):
            shown.append(named)
            year = named.year or year
    gaps = [tick for tick in listed if tick.gap and _is_free(tick, shown, letter)]
    return sorted([*shown, *gaps], key=lambda tick: tick.x)


def _is_free(tick: Tick, others: Iterable[Tick], letter: float) -> bool:
    """Whether a name keeps its distance from others."""
    half = half_width(tick, letter)
    return all(abs(o.x - tick.x) > half + half_width(o, letter) + SPACE for o in others)


def half_width(tick: Tick, letter: float) -> float:
    """Half of how wide a name is, in pixels."""
    return max(map(len, wrapped(tick, letter).split("\n"))) * letter / 2


def within(tick: Tick, letter: float, width: float) -> float:
    """The middle of a tick's name, moved where a sheet of that width would cut it."""
    half = half_width(tick, letter)
    return max(half, min(tick.x, width - half))


def wrapped(tick: Tick, letter: float) -> str:
    """A tick's name in one line, or in two where the step is too narrow for one."""
    if len(tick.name) * letter <= tick.width - 8:
        return tick.name
    if " – " in tick.name:
        return tick.name.replace(" – ", " –\n", 1)
    if tick.year and tick.name.endswith(f" {tick.year}"):
        return f"{tick.name.removesuffix(tick.year).rstrip()}\n{tick.year}"
    return "\n".join(tick.name.rsplit(" ", 1))
