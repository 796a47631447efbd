"""The nouns of who does something, or to what: “nurses, not doctors”, “a unit of gendarmes”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dashboard.loader.syntax import Phrase, Reading

NOUNS: Final = "nsp"
# Of whom a noun is that only says that they are many: “a band of poachers”.
_MANY: Final = frozenset(
    "unit group band team gang squad crowd party handful dozens hundreds thousands scores crew platoon"
    " pair couple column patrol number delegation mob posse".split()
)
# Who is named behind these did not do it.
_NOT: Final = frozenset({"not", "never"})
_THAN: Final = frozenset({("rather", "than"), ("instead", "of")})
_LINKS: Final = frozenset({"and", "but", ","})
# What stands in a phrase of nouns.
_IN_PHRASE: Final = "tjnspuUmor"


def nouns_of(reading: Reading, phrase: Phrase | None) -> list[int]:
    """Where the nouns of a phrase stand, its own first; of one that is denied those it is put against."""
    if phrase is None:
        return []
    denied = _denied_from(reading, phrase)
    if denied is not None:
        return _instead(reading, phrase, denied)
    before = [i for i in range(phrase.first, phrase.head) if reading.tags[i] in NOUNS]
    return [*_of_many(reading, phrase.head), phrase.head, *before]


def _denied_from(reading: Reading, phrase: Phrase) -> int | None:
    """Where the words begin that deny a phrase: “and not police”, “rather than doctors”."""
    low = reading.low
    at = next((i for i in (phrase.first, phrase.first - 1) if i >= 0 and low[i] in _NOT), None)
    if at is None and tuple(low[max(0, phrase.first - 2) : phrase.first]) in _THAN:
        at = phrase.first - 2
    while at is not None and at > 0 and low[at - 1] in _LINKS:
        at -= 1
    return at


def _instead(reading: Reading, phrase: Phrase, denied: int) -> list[int]:
    """The nouns before a denied phrase, or behind “but”: “soldiers, and not police”, “not rebels but thieves”."""
    low, tags = reading.low, reading.tags
    but = next((i for i in range(phrase.head, phrase.last + 2) if low[i : i + 1] == ["but"]), None)
    if but is not None:
        end = but + 1
        while end < len(low) and tags[end] in _IN_PHRASE:
            end += 1
        return [i for i in reversed(range(but + 1, end)) if tags[i] in NOUNS]
    first = denied
    while first > 0 and (tags[first - 1] in _IN_PHRASE or low[first - 1] == "of"):
        first -= 1
    end = next((i for i in range(first, denied) if low[i] == "of"), denied)
    own = [i for i in reversed(range(first, end)) if tags[i] in NOUNS]
    return own + [i for i in range(end, denied) if tags[i] in NOUNS]


def _of_many(reading: Reading, head: int) -> Iterator[int]:
    """The noun of those of whom there are many: “a band of armed poachers”."""
    if reading.low[head] not in _MANY or reading.low[head + 1 : head + 2] != ["of"]:
        return
    end = head + 2
    while end < len(reading.low) and reading.tags[end] in "tjnspm":
        end += 1
    if reading.tags[end - 1] in "ns":
        yield end - 1
