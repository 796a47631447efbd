"""How words of time are said, by what they mean: as a comparison, of a day alone, of a quarter."""

from __future__ import annotations

import re

from dashboard.loader.prose import Prose
from dashboard.loader.syntax import subjects
from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.lines import StoryLine
from dashboard.loader.times.meaning import Anchored, Calendar, Meaning, Offset
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.scene import Scene
from dashboard.loader.times.words import Words

# The rule of “On the fourth day … On the fifth day”: all count from where the text was before.
BY_NUMBER = "unit by its number"
# A month without a year follows what is no wider than a season: a year may only be mentioned.
SEASON_DAYS = 100
# So far before a date what it is compared with begins.
COMPARED_REACH = 9
_COMPARING = frozenset("from than compared against versus since".split())
_UP_FROM = frozenset(
    "up down rise rose risen rises fall fell fallen drop dropped increase increased decrease decline"
    " declined jump jumped grow grew growth change changed".split()
)
_COUNTS = re.compile(r"[$€£¥\d]")
_ENDS = frozenset((",", ".", ";", ":", "\n"))


def rule_of(piece: Piece, found: Resolved) -> str:
    """The rule's name; where a date's weekday is another day's, the date counts without it."""
    meaning = piece.meaning
    dated = isinstance(meaning, Calendar) and meaning.day is not None and found.first is not None
    if not (dated and isinstance(meaning, Calendar) and found.first == found.last):
        return piece.rule
    named = meaning.weekday is not None and meaning.month is not None
    fits = found.first is None or days.weekday(found.first) == meaning.weekday
    return piece.rule if fits or not named else f"{piece.rule}, whose weekday does not fit"


def follows(meaning: Meaning, scene: Scene) -> bool:
    """Such as "12 September" in a text that is at 10 September 2023, whenever it was published."""
    if scene.tense != "past" or scene.told is None or scene.told[1] - scene.told[0] > SEASON_DAYS:
        return False
    return isinstance(meaning, Calendar) and bool(meaning.month or meaning.season)


def compares(meaning: Meaning) -> bool:
    """Such as "up from 5% a year earlier" compares; the text stays where it is."""
    return isinstance(meaning, Offset) and meaning.direction < 0 and meaning.amount.is_a_year


def is_compared(words: Words, first: int) -> bool:
    """“up from 4 million in May 2024”, “more than in May 2024”: a year that no story goes on from."""
    for at in range(first - 1, max(first - COMPARED_REACH, -1), -1):
        if words.lower(at) in _COMPARING and not _is_of_place(words, at):
            return True
        if words.lower(at) in _ENDS:
            return False
    return False


def _is_of_place(words: Words, at: int) -> bool:
    """“was taken from a yard in May 2024”, and not “up from 4 million”, “a rise from the level of”."""
    if words.lower(at) != "from" or not at:
        return False
    return words.lower(at - 1) not in _UP_FROM and not _COUNTS.match(words.lower(at + 1))


def stays_near(meaning: Meaning) -> bool:
    """Such as "nine days after the collision", which leaves the text near the days it is at."""
    amount = meaning.amount if isinstance(meaning, Anchored) else None
    return amount is not None and amount.unit in ("second", "minute", "hour", "day", "week")


def leaves(meaning: Meaning, found: Resolved) -> bool:
    """Such as "last December" of nobody knows which year: the text is at no days that it has told."""
    picked = isinstance(meaning, Calendar) and meaning.pick in ("last", "next")
    return picked and found.basis == "unresolved"


def is_quarter(found: Resolved, published: int | None) -> bool:
    """Whether it is a quarter of a year, the topic of figures."""
    return "-Q" in found.value and found.focus is not None and published is not None


def unresolved() -> Resolved:
    """What no rule can place."""
    return Resolved("DATE", "XXXX-XX-XX", "vague", "unresolved")


def takes_up(
    meaning: Meaning, prose: Prose, line: StoryLine, sentence: int | None, start: int
) -> bool:
    """Whether a night is told of who was named right before: “Overnight its radio failed”."""
    if not (isinstance(meaning, Offset) and meaning.loose and sentence):
        return False
    clause = line.clause(sentence, start)
    before, reading = prose.readings[sentence - 1 : sentence + 1]
    return clause is not None and subjects.takes_up(before, reading, clause)
