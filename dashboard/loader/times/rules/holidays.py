"""Days with a name: the table of holidays as one rule."""

from __future__ import annotations

import re
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.rules.shared import is_titled, shift_of
from dashboard.loader.times.words import NAME, OWNER, Words

# An owner in a name: "mother's", "presidents'", and "veterans" without a mark.
_OWNER = re.compile(r"\b(\w{2,}?)(?:'s|s'|s)(?= (?:day|eve)\b)")
_SAINT = re.compile("^saint")


# How a word picks a year out: by publication, or by the text.
_PICKS = {"last": "last", "next": "next", "this": "this", "that": "that", "same": "that"}


def rules() -> tuple[Rule, ...]:
    """One rule for all names, the longest first."""
    names = sorted(_names().values(), key=lambda name: -len(name))
    written = " | ".join(map(_pattern, names))
    return (
        Rule(
            "holiday",
            f"( pick=( PICK | that | same ) )? name=( {written} ) ( night | morning )?"
            " ( ( , | of | in )? year=YEAR | ( of )? turn=( PICK | that | same ) year )?"
            " ( ( holiday | long )? weekend=weekend ( ( , | of | in )? later=YEAR )? )?",
            _holiday,
        ),
    )


@cache
def _names() -> dict[str, str]:
    """The names of the table by their letters alone."""
    return {_letters(row["name"]): row["name"] for row in rows("holidays.csv")}


@cache
def first_words() -> frozenset[str]:
    """The words that the names of the table begin with."""
    return frozenset(row["name"].split()[0].lower() for row in rows("holidays.csv"))


def _letters(name: str) -> str:
    """A name without case, blanks and marks, in which its spellings differ."""
    letters = "".join(filter(str.isalpha, name.replace("ʼ", "").lower()))
    return _SAINT.sub("st", letters)


def _pattern(name: str) -> str:
    """The name in all its spellings: "Mother's Day", "Mothers' Day", "Mothers Day"."""
    owned = _OWNER.sub(rf"( \1 {OWNER} | \1s ( ' | ’ )? )", name)
    owned = re.sub(r"^st\.", "( st ( . )? | saint )", owned)
    return owned.replace("-", " ( - )? ")


def _is_of_person(words: Words, index: int) -> bool:
    """Such as "Tariq Ramadan", "Ramadan Shallah", and not "After Ramadan Iraqi troops"."""
    if words.lower(index) not in beside("feast and name"):
        return False
    if words.lower(index - 1) in beside("feast lead"):
        return False
    named = words.has_class(index - 1, NAME) or words.has_class(index + 1, NAME)
    return named or is_titled(words, index)


def _holiday(match: Match) -> Calendar | None:
    words = match.words
    first, end = match.span("name")
    written = words.text[words.starts[first] : words.ends[end - 1]]
    name = _names().get(_letters(written))
    if name is None or not written[0].isupper() or _is_of_person(words, first):
        return None
    turn, year_shift = match.lower("pick"), None
    if match.has("turn"):
        turn, year_shift = match.lower("turn"), _turned(match)
    pick = _PICKS.get(turn)
    return Calendar(
        holiday=name,
        year=match.number("year", "YEAR") or match.number("later", "YEAR"),
        pick=pick if year_shift is None or pick == "that" else None,
        year_shift=year_shift,
        around="weekend" if match.has("weekend") else None,
    )


def _turned(match: Match) -> int:
    """By how many years: "Diwali last year", "that year"."""
    return 0 if match.lower("turn") in ("that", "same") else shift_of(match, "turn")
