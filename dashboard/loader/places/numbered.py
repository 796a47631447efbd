"""Roads by their numbers: “Highway 5”, “I-80”, “on the M4”; no mask, aircraft or group that has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.hints import near
from dashboard.loader.places.context import UPPER, words_before, words_of
from dashboard.loader.places.runs import word_after
from dashboard.loader.syntax.lexicon import lexicon, unknown

# Behind an article a number can be of anything, so that the words around decide.
_NUMBERED = re.compile(
    r"\b(?:(?:State|County|U\.S\.|US|Interstate|Federal) )?"
    r"(?:Highway|Route|Interstate|Road|Hwy\.?|Loop) \d{1,4}\b"
    r"|\b(?:I|NH|SR)-\d{1,3}\b|\bU\.S\. \d{1,3}(?:-\d{1,3})?\b(?![-,.]\w| [a-z])"
    r"|\b(?:Calle|Carrera|Avenida|Rua|Rue|Ruta|Jalan) \d{1,3}\b"
    r"|(?<=[Tt]he )(?P<bare>A(?!3\d0\b)\d{1,4}\b(?! [A-Z])|[BDEMNR]\d{1,4}\b(?![- ][A-Z]))"
)
# A number as such names have it; no more characters of a name stand before and behind it.
_NUMBER = re.compile(r"[ABDEMNR -]\d")
MAX_LEAD, MAX_TAIL = 40, 20
# “The N13 was shut”, “The R61 between Umtata and”.
_STATE = re.compile(
    r" (?:(?:was|is|stayed|stays|remained|remains) (?:(?:still|again|partly|briefly) )?"
    r"(?:closed|shut|blocked|flooded|impassable|jammed|clogged|gridlocked|cleared|reopened|open)\b"
    rf"|reopened\b|between [{UPPER}])"
)
# Classes of nouns in the tables of English words.
_NOUNS = frozenset("ns")


def numbered_roads(text: str) -> Iterator[tuple[int, str]]:
    """Where each stands, and its name."""
    for start, end in near(_NUMBER.finditer(text), MAX_LEAD, MAX_TAIL):
        for match in _NUMBERED.finditer(text, start, end):
            if not match["bare"] or _is_a_road(text, match.start(), match.group()):
                yield match.start(), match.group()


def _is_a_road(text: str, start: int, name: str) -> bool:
    """Whether the words around “the M4” are those of a road; an A alone is one unless they forbid it."""
    end = start + len(name)
    if name in _actors():
        return False
    following = word_after(text, end)
    if following in words_of("of_a_road"):
        return True
    if _is_a_noun(following):
        return False  # "on the B52 bomber"
    before = words_before(text, start)[-2:-1]
    on_it = before and before[0].lower() in words_of("on_a_road")
    return name[0] == "A" or bool(on_it) or _STATE.match(text, end) is not None


def _is_a_noun(word: str) -> bool:
    if not word.isalpha() or not word.islower() or word in words_of("function"):
        return False
    return (lexicon().words.get(word) or unknown(word)).first in _NOUNS


@cache
def _actors() -> frozenset[str]:
    """Known actors by all their names."""
    return frozenset(
        name
        for row in rows("organisations.csv")
        for name in (row["name"], *row["forms"].split("|"))
        if name
    )
