"""Numbers in words and figures, and amounts of time."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.grammar import Match
from dashboard.loader.times.meaning import Amount, Reach, Unit
from dashboard.loader.times.words import Words

# One amount as rules write it; read with ``amount_of``.
NUMBER = (
    "( COUNT | TENS ( - ? ( NUMBER | COUNT ) ) ? | NUMBER ( HUNDRED ) ? | a HUNDRED | an HUNDRED )"
)
MIXED = f"( COUNT / COUNT | {NUMBER} ( COUNT / COUNT | and a half | - and - a - half ) ? | AMOUNT | a | an | one | half ( a | an ) )"
SOME = "( a ? FEW | ( a | another ) ? couple ( of ) ? | a number of | a dozen | dozens of )"
# More is no time that anybody counts, and may be no number that a machine holds.
MOST = 1e12
# The longer ones first: "no more than" is not "more than".
_REACHES: tuple[tuple[str, Reach], ...] = (
    *((words, "under") for words in ("no more than", "less than", "up to", "at most", "under")),
    ("as many as", "under"),
    *((words, "over") for words in ("more than", "at least", "over")),
    *((words, "about") for words in ("about", "around", "roughly", "approximately", "some")),
    *((words, "about") for words in ("nearly", "almost", "barely", "close to")),
)
_LETTERS: dict[Unit, str] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "half": "M",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}


def number_of(words: Words, first: int, last: int) -> float | None:
    """The number that the words write, or None where they write none."""
    total = 0.0
    seen = False
    for index in range(first, last + 1):
        values = words.entries[index].values
        lower = words.lower(index)
        if lower == "half":
            total, seen = (total + 0.5 if seen else 0.5), True
        elif lower == "/":
            continue
        elif "COUNT" in values:
            total, seen = _with_figure(words, index, total), True
        elif "NUMBER" in values or "TENS" in values:
            total, seen = total + int(values.get("NUMBER") or values["TENS"]), True
        elif "HUNDRED" in values:
            total, seen = (total or 1) * int(values["HUNDRED"]), True
        elif "AMOUNT" in values:
            total, seen = _figure(words.written(index)), True
        elif lower == "couple":
            total, seen = 2, True
        elif lower == "dozen":
            total, seen = 12, True
    return total if seen else None


def _with_figure(words: Words, index: int, total: float) -> float:
    """The total with one more figure: a fraction where a stroke is beside it."""
    figure = int(words.written(index))
    if words.lower(index + 1) == "/":
        return total + figure
    if words.lower(index - 1) == "/":
        numerator = int(words.written(index - 2)) if words.written(index - 2).isdecimal() else 0
        return total - numerator + numerator / figure if figure else total
    return total + figure


def _figure(written: str) -> float:
    """A number with separators: 1,973 and 2.5."""
    digits = written.replace(",", "")
    return float(digits if digits.count(".") <= 1 else digits.replace(".", ""))


def amount_of(match: Match, count: str, unit: str) -> Amount | None:
    """The amount that the parts named ``count`` and ``unit`` write; None of what is none."""
    found = match.value(unit, "UNIT") or match.value(unit, "UNITS")
    if not match.has(count):
        return _amount(None, found, few=False)
    first, end = match.span(count)
    number = number_of(match.words, first, end - 1)
    lower = [match.words.lower(index) for index in range(first, end)]
    if number is None and lower[-1] in ("a", "an", "one", "another"):
        number = 1
    if number is not None and number > MOST:
        return None
    few = any(word in ("few", "several") for word in lower)
    amount = _amount(number, found, few=few)
    reach = _reach(match.words, match.first, first)
    return replace(amount, reach=reach) if amount and number is not None else amount


def _reach(words: Words, start: int, end: int) -> Reach:
    """What the words right before a number say of it: "about", "more than", "at most"."""
    before = f" {' '.join(words.lower(index) for index in range(start, end))}"
    return next((reach for phrase, reach in _REACHES if before.endswith(f" {phrase}")), "just")


def _amount(number: float | None, unit: str, *, few: bool) -> Amount | None:
    if unit == "fortnight":
        return Amount(None if number is None else 2 * number, "week", few)
    for known in _LETTERS:
        if known == unit:
            return Amount(number, known, few)
    return None


def duration(amount: Amount) -> str:
    """The amount as a TIMEX3 duration: P2W, PT24H, PXM, P2Y6M."""
    letters = _LETTERS[amount.unit]
    clock, letter = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    count = amount.count
    if count is None:
        return f"P{clock}X{letter}"
    if amount.unit == "half":
        count = 6 * count
    if amount.unit == "decade":
        count, letter = count * 10, "Y"
    if amount.unit == "century":
        count, letter = count * 100, "Y"
    whole, rest = int(count), count - int(count)
    if rest == 0:
        return f"P{clock}{whole}{letter}"
    smaller = {"year": ("M", 12), "hour": ("M", 60), "minute": ("S", 60)}.get(amount.unit)
    if smaller is None:
        return f"P{clock}{count:g}{letter}"
    return f"P{clock}{f'{whole}{letter}' if whole else ''}{round(rest * smaller[1])}{smaller[0]}"
