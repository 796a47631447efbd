"""How a column writes its dates: which of two numbers is the month, and whether clocks mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Order = Literal["day first", "month first"]

_FIGURES: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])")
_CLOCK: Final = re.compile(r"\d[T ](\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?:Z|[+-]\d\d:?\d\d)?")
_MIDNIGHT: Final = re.compile(r"00?:00(?::00(?:\.0{1,9})?)?")
# Where nothing in the column decides: months come first in no language that writes 3.4.2024.
_DOT: Final = "."
# As spreadsheets read years of two figures.
_LAST_OF_2000S: Final = 29


@dataclass(frozen=True, slots=True)
class Style:
    """``order`` is None where no date of the column settles it; ``at_midnight``: no clock says more."""

    order: Order | None = None
    at_midnight: bool = False


def style_of(cells: Iterable[str]) -> Style:
    """The style of a column, by all its cells."""
    orders: set[Order] = set()
    clocks = midnights = 0
    dotted = slashed = False
    for cell in cells:
        for first, mark, second, _ in _FIGURES.findall(cell):
            dotted, slashed = dotted or mark == _DOT, slashed or mark != _DOT
            if int(first) > 12 >= int(second):
                orders.add("day first")
            elif int(second) > 12 >= int(first):
                orders.add("month first")
        for clock in _CLOCK.findall(cell):
            clocks += 1
            midnights += _MIDNIGHT.fullmatch(clock) is not None
    at_midnight = clocks > 0 and clocks == midnights
    if len(orders) == 1:
        return Style(orders.pop(), at_midnight)
    return Style("day first" if dotted and not slashed else None, at_midnight)


def day_alone(cell: str) -> str:
    """The cell without its clocks."""
    return _CLOCK.sub(lambda found: found[0][0], cell)


def in_order(cell: str, style: Style) -> str:
    """The cell with its dates in figures as years, months and days, where their order is settled."""
    return _FIGURES.sub(lambda found: _iso(found, style), cell)


def _iso(found: re.Match[str], style: Style) -> str:
    first, second, year = int(found[1]), int(found[3]), found[4]
    order = style.order
    if first > 12 or second > 12:
        order = "day first" if first > 12 else "month first"
    if order is None:
        return found[0]
    day, month = (first, second) if order == "day first" else (second, first)
    return f"{_whole(year)}-{month:02}-{day:02}"


def _whole(year: str) -> str:
    if len(year) == 4:
        return year
    return f"20{year}" if int(year) <= _LAST_OF_2000S else f"19{year}"
