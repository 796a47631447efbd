"""What happens again and again: “every monsoon”, “used to”, “rarely”."""

from __future__ import annotations

from functools import cache

from dashboard.data_files import rows
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.mentions import Mention
from dashboard.loader.syntax import Clause, Reading, Verb

# How far behind a verb “every monsoon” may stand.
EVERY_REACH = 10
# How far behind “every” its time may stand: “every two weeks”, “every other rainy season”.
EVERY_WORDS = 3
# How far behind a verb of every morning “for six weeks” may stand, and how long that may be.
LENGTH_REACH, LENGTH_WORDS = 14, 5
# So many words are “and a half”, “and two months”.
SECOND_UNIT = 3
# A line longer than this is no headline.
HEADLINE_WORDS = 24


def is_headline(reading: Reading) -> bool:
    """A line without an end."""
    return reading.tags[-1] not in '."' and len(reading.tags) <= HEADLINE_WORDS


def is_every_time(reading: Reading, clause: Clause) -> bool:
    """“Landslides kill a hundred people there every monsoon”."""
    verb = clause.verb
    if verb is None or not verb.finite or not is_usual(verb) or verb.modal or verb.progressive:
        return False
    if is_headline(reading):
        return False
    behind = range(verb.last, min(verb.last + EVERY_REACH, len(reading.low)))
    return any(reading.low[at] == "every" and _is_of_time(reading, at + 1) for at in behind)


def is_at_rate(reading: Reading, clause: Clause) -> bool:
    """“Trucks are carrying 300 tonnes a week”: how much at a time; not “has sold 40 a day since May”.

    Nor “is selling 40 shops a year after the fire” or “for a year”: how long behind it, or how long.
    """
    verb = clause.verb
    if verb is None or not verb.finite or not is_usual(verb) or verb.modal or is_headline(reading):
        return False
    for at in range(verb.last + 1, min(verb.last + EVERY_REACH, len(reading.low) - 1)):
        if reading.tags[at] in _ENDS:
            return False
        if reading.low[at] in _PER and reading.low[at + 1] in word_set("rate_unit"):
            return "m" in reading.tags[verb.last : at] and not _is_length(reading, at)
    return False


def _is_length(reading: Reading, at: int) -> bool:
    """Whether “a day” is how long something lasts, or how far from something it is: “a day after”."""
    if reading.low[at] not in ("a", "an"):
        return False
    if reading.tags[at - 1] in "iI":
        return True
    end = at + 2
    if reading.low[end] == "and":  # “a year and a half after”, “a year and two months after”
        end += SECOND_UNIT
    behind = reading.low[end : end + 2]
    if behind[:1] == ["on"]:
        return behind[-1] in _BEHIND_ON
    return bool(behind) and behind[0] in word_set("length_from")


_PER = frozenset(("a", "an", "per", "each"))
_ENDS = frozenset('dzBHMD.:"')
# “a year on, …”, “a year on from the fire”; not “300 tonnes a week on barges”.
_BEHIND_ON = frozenset(("from", ",", "."))


def goes_on_for(reading: Reading, verb: Verb) -> bool:
    """“walked there every evening for the next six weeks”, “until the strike”: once, and so long."""
    if verb.tense != "past":
        return False
    behind = range(verb.last, min(verb.last + LENGTH_REACH, len(reading.low) - 1))
    for at in behind:
        if reading.tags[at] in '.:"dz':
            return False
        if reading.low[at] == "until":
            return True
        ahead = reading.low[at + 1 : at + 1 + LENGTH_WORDS]
        if reading.low[at] == "for" and not word_set("long_unit").isdisjoint(ahead):
            return True
    return False


def _is_of_time(reading: Reading, first: int) -> bool:
    """“every monsoon”, “every two weeks”; but “every house”, “every boat of the season”."""
    for at in range(first, min(first + EVERY_WORDS, len(reading.low))):
        if reading.low[at] in word_set("recurring"):
            return True
        if reading.tags[at] not in "jmotPr":
            return False
    return False


def is_usual(verb: Verb | None) -> bool:
    """“meets every month”, and not “has met every month”."""
    return verb is not None and verb.tense == "present" and not verb.perfect


def used_to(reading: Reading, clause: Clause) -> bool:
    """“She used to count the notes”: over and over; but “a knife used to cut the rope”."""
    verb = clause.verb
    if verb is None:
        return False
    used = verb.first - 1 if verb.modal == "to" else verb.head
    is_used = reading.low[used] == "used" and reading.tags[used] == "d"
    return is_used and reading.low[used + 1] == "to"


def is_habit(reading: Reading, mention: Mention, verb: Verb) -> bool:
    """“ceasefires rarely last”, “used to meet”; “they rarely met” too, for what is of no kind."""
    around = reading.low[max(0, verb.first - 2) : verb.last + 1]
    if habit_words().isdisjoint(around):
        return False
    return mention.is_plain or verb.tense == "present"


@cache
def habit_words() -> frozenset[str]:
    """Words that make of a clause a habit."""
    return frozenset(row["word"] for row in rows("habit_words.csv"))
