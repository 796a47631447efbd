"""Noun's phrases: which word is the noun, which are times, what a quantity is of."""

from __future__ import annotations

from dashboard.loader.syntax.reading import Phrase
from dashboard.loader.syntax.sets import word_set

_DAYS = word_set("days")
_TIMES = _DAYS | word_set("times")
_PICKS = word_set("picks")
_QUANTITIES = word_set("quantities")
_OFFICES = word_set("offices")
_TITLES = word_set("titles before of")
# A year has so many figures.
YEAR = 4
# “By Saturday | hundreds of people”: no day is counted by them.
_CROWDS = frozenset("tens dozens scores hundreds thousands millions".split())
# “2 May 2019”: so many words has a date.
DATE_WORDS = 4


def is_year(word: str) -> bool:
    """“2016”."""
    return len(word) == YEAR and word.isdigit()


def is_clock(word: str) -> bool:
    """“18:02”."""
    return ":" in word and word[0].isdigit()


def is_time(low: list[str], phrase: Phrase) -> bool:
    """“last week”, “Monday”, “2016”."""
    word = low[phrase.head]
    return word in _TIMES or is_year(word) or is_clock(word)


_ONE = frozenset(("a", "an", "one"))
_COUNTING_ON = word_set("counting on")


def splits_after(low: list[str], tags: str, first: int, last: int) -> int:
    """Where “last year | Kim” falls apart, or 0: a time without an article before a name."""
    if tags[first] in "tP":
        return _picked_time(low, tags, first, last)
    if not first and is_clock(low[0]):
        return 1
    if opening := _opening_time(low, tags, first, last):
        return opening
    if tags[first : first + 2] == "jm" and low[last - 1] in _TIMES and low[first] not in _PICKS:
        return first + 1  # “turned violent | two weeks later”
    for at in range(first, last - 1):
        if (
            tags[at + 1] == "p"
            and low[at + 1] not in _DAYS
            and (low[at] in _TIMES or (is_year(low[at]) and _ends_date(low, first, at)))
        ):
            return at + 1
    return 0


def _picked_time(low: list[str], tags: str, first: int, last: int) -> int:
    """Where “by the following afternoon | gardens lay” falls apart; 0 where it does not.

    So does “by the end of the month | 400 people”.
    """
    counted = low[first + 1] in _TIMES and tags[first + 2 : first + 4] in ("ms", "mn")
    if (counted and first > 0) or _is_within(low, tags, first, last):
        return first + 2
    picked = low[first + 1 : first + 2] and low[first + 1] in _COUNTING_ON
    if not picked or first + 3 >= last or low[first + 2] not in _TIMES:
        return 0
    led = first > 0 and tags[first - 1] == "i"
    return first + 3 if led and tags[first + 3] in "spm" else 0


def _is_within(low: list[str], tags: str, first: int, last: int) -> bool:
    """“Within an hour | police had sealed it”, “In a week | two men died”."""
    begins = first == 1 or (first > 1 and tags[first - 2] in '.,":-')
    if not begins or tags[first - 1] not in "iI" or first + 2 >= last:
        return False
    timed = low[first] in _ONE and low[first + 1] in _TIMES
    return timed and tags[last : last + 1] in tuple("dzBHDM")


def _ends_date(low: list[str], first: int, at: int) -> bool:
    """“2019 | Kim”, “2 May 2019 | Kim”: the year stands alone or behind a month."""
    return at == first or low[at - 1] in _DAYS


def _opening_time(low: list[str], tags: str, first: int, last: int) -> int:
    """Where “In 2019 | police arrested” falls apart: a sentence begins with when; 0 where not."""
    begins = first == 1 or (first > 1 and tags[first - 2] in '.,":-&')
    if not begins or tags[first - 1] != "i":
        return 0
    if low[first] in _DAYS and low[first + 1] in _CROWDS:
        return first + 1
    if tags[last : last + 1] not in tuple("dzBHDM"):
        return 0
    for at in range(first, min(first + DATE_WORDS, last - 1)):
        ends = low[at] in _TIMES or (is_year(low[at]) and _ends_date(low, first, at))
        if ends and tags[at + 1] in "nsj" and low[at + 1] not in _TIMES:
            return at + 1
    return 0


def head_of(low: list[str], tags: str, first: int, last: int) -> int:
    """The noun of a phrase: its last word, but for 's and a time behind the noun."""
    head = last - 1
    if head == first or (tags[head] in "ns" and low[head] not in _TIMES):
        return head
    while head > first and tags[head] == "o":
        head -= 1
    end = head
    while head > first and (
        low[head] in _TIMES
        or (low[head] in _PICKS and head < end)
        or (tags[head] == "m" and low[head - 1] in _DAYS)
    ):
        head -= 1
    return head if head < end and tags[head] in "nsp" and low[head] not in _TIMES else end


def with_part(low: list[str], tags: str, whole: Phrase, part: Phrase) -> Phrase:
    """“dozens of people” is about people, “the head of the army” about the head."""
    head = whole.head
    counted = tags[head] == "m" and low[head] != "one" and tags[part.head] in "sp"
    if counted or low[head] in _QUANTITIES or (low[head] in _TITLES and _is_named(low, part)):
        head = part.head
    return Phrase(whole.first, part.last, head)


def _is_named(low: list[str], part: Phrase) -> bool:
    """“Secretary of State Ann Lee”: a name behind the office."""
    return low[part.first] in _OFFICES and part.head > part.first + 1
