"""Whether the words around a time speak of the past or of the future."""

from __future__ import annotations

from functools import cache
from typing import Literal

from dashboard.data_files import rows
from dashboard.loader.times.words import BREAK, Words

Tense = Literal["past", "future"]
# The verb that a time belongs to is seldom further away.
MAX_WORDS = 25
# "to have not been published": so many words between the first and the last of a verb.
MAX_VERB_GROUP = 4
# Shorter words in -ed are "red" and "need".
MIN_PAST_LENGTH = 4
_CLOSING = ("'", "’", '"', "”", ")")
_INSIDE_VERBS = frozenset(
    [
        "be",
        "been",
        "not",
        "have",
        "being",
        "also",
        "still",
        "now",
        "then",
        "only",
        "never",
        "ever",
        "soon",
        "again",
        "stay",
        "remain",
        "keep",
        "get",
        "become",
        "go",
    ]
)
_AT_TIMES = frozenset(["on", "at", "in", "over", "during"])
_PARTICLES = frozenset(
    ["out", "down", "up", "off", "away", "over", "back", "in", "apart", "through"]
)
_OPEN_ENDS = frozenset(["until", "till", "by", "through"])
_TO_LEADS = frozenset(
    [
        "plan",
        "planning",
        "plans",
        "planned",
        "expected",
        "scheduled",
        "due",
        "set",
        "slated",
        "hopes",
        "hope",
        "intends",
        "agreed",
        "wants",
        "ready",
        "going",
        "is",
        "are",
        "was",
        "were",
        "have",
        "has",
        "about",
        "likely",
        "ought",
    ]
)


def tense_at(words: Words, first: int, last: int) -> Tense | None:
    """The tense of the words around a time: those that touch it, then the nearest verb.

    The nearest verb is looked for in the same sentence, first to the left.
    """
    firm = _by_neighbours(words, first, last)
    if firm:
        return firm
    left = _nearest(words, range(first - 1, max(-1, first - 1 - MAX_WORDS), -1))
    if left is None:
        left = _nearest(words, range(last + 1, min(len(words), last + 1 + MAX_WORDS)))
    if words.lower(first - 1) not in _OPEN_ENDS:
        return left
    if left is None or _is_perfect(words, first):
        return "future"
    return None if left == "past" else left


def _by_neighbours(words: Words, first: int, last: int) -> Tense | None:
    """Such as "Friday rejected", "Friday's ruling", "since March", "as of 30 September"."""
    before, after = words.lower(first - 1), words.lower(last + 1)
    if after in ("'s", "’s") or before == "since":
        return "past"
    if (before == "of" and words.lower(first - 2) == "as") or before in ("ended", "ending"):
        return "past"
    if before in ("payable", "effective", "due"):
        return "future"
    return _tense_of(words, last + 1) if words.written(last + 1).islower() else None


def is_over(words: Words, first: int) -> bool:
    """Whether a past verb stands right before the time: "expired on", "ran out on", "sang at"."""
    index = first - 1 - (words.lower(first - 1) in _AT_TIMES)
    if words.lower(index) in _PARTICLES:
        index -= 1
    return words.lower(index) not in _TO_LEADS and _tense_of(words, index) == "past"


def future_verb(words: Words, first: int) -> str:
    """The nearest verb before that looks ahead, in the same sentence; nothing where none does."""
    for index in range(first - 1, max(-1, first - 1 - MAX_WORDS), -1):
        if _ends_sentence(words, index):
            return ""
        if _verbs().get(words.lower(index)) == "future":
            return words.lower(index)
    return ""


def _is_perfect(words: Words, first: int) -> bool:
    """Whether the verb before is "have given": "have given them until Friday" looks ahead."""
    for index in range(first - 1, max(-1, first - 1 - MAX_WORDS), -1):
        if _ends_sentence(words, index):
            return False
        if words.lower(index) in ("have", "has", "gave", "given", "gives"):
            return True
    return False


def _nearest(words: Words, indices: range) -> Tense | None:
    for index in indices:
        if _ends_sentence(words, index):
            return None
        found = _tense_of(words, index)
        if found:
            return found
    return None


def _ends_sentence(words: Words, index: int) -> bool:
    lower = words.lower(index)
    if BREAK in words.entries[index].values or lower in ("?", "!", ";"):
        return True
    following = index + 1
    while words.written(following) in _CLOSING:
        following += 1
    opens = words.written(following)[:1]
    return (
        lower == "."
        and (not opens.isalpha() or opens.isupper())
        and len(words.lower(index - 1)) > 3
    )


def _tense_of(words: Words, index: int) -> Tense | None:
    lower = words.lower(index)
    if lower == "to":
        return "future" if words.lower(index - 1) in _TO_LEADS else None
    found = _verbs().get(lower)
    if lower in _TO_LEADS and "as" in (words.lower(index - 1), words.lower(index - 2)):
        return None
    if lower in _timetable() and _is_present(words, index):
        return "future"
    if found is None and lower.endswith("ed") and len(lower) > MIN_PAST_LENGTH:
        found = "past" if words.written(index).islower() else None
    return _of_group(words, index) if found == "past" else found


def _of_group(words: Words, index: int) -> Tense | None:
    """The tense of a past form: "was switched", but "will be switched", "to be published"."""
    for before in range(index - 1, max(-1, index - 1 - MAX_VERB_GROUP), -1):
        lower = words.lower(before)
        if lower == "to" or _verbs().get(lower) == "future":
            return "future"
        if lower in ("is", "are"):
            return "future" if words.lower(index) in _TO_LEADS else None
        if lower not in _INSIDE_VERBS and not lower.endswith("ly"):
            return "past"
    return "past"


def _is_present(words: Words, index: int) -> bool:
    """Whether "opens", "meet" are the verb of a subject: "the court opens", "ministers meet"."""
    before = words.lower(index - 1)
    return before.isalpha() and before.endswith("s") != words.lower(index).endswith("s")


@cache
def _verbs() -> dict[str, Tense]:
    return {
        row["word"]: "future" if row["tense"] == "future" else "past"
        for row in rows("verb_tenses.csv")
        if row["tense"] != "timetable"
    }


@cache
def _timetable() -> frozenset[str]:
    """Verbs whose present speaks of what is on the calendar."""
    return frozenset(row["word"] for row in rows("verb_tenses.csv") if row["tense"] == "timetable")
