"""The words of a sentence with what each can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from dashboard.data_files import rows
from dashboard.loader.events.inflection import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    PLURAL,
    PRESENT,
    SINGULAR,
    verb_forms,
)
from dashboard.loader.events.lexicon import trigger_forms, word_set

# Abbreviations with points, figures with theirs, words with inner hyphens, points and
# apostrophes; anything else stands alone.
_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,:]\d+)+|\w+(?:[-.'’]\w+)*|[^\w\s]")

# A sentence longer than this is a list or a table: only its beginning is read.
MAX_WORDS = 160
# Above this part of words with a capital a sentence is a headline.
TITLE_CASE = 0.6

# What a word can be; a word may be several.
DETERMINER = 1 << 0
PREPOSITION = 1 << 1
OPENER = 1 << 2
SUBORDINATOR = 1 << 3
RELATIVE = 1 << 4
CONJUNCTION = 1 << 5
BE = 1 << 6
HAVE = 1 << 7
DO = 1 << 8
FUTURE = 1 << 9
WOULD = 1 << 10
POSSIBLE = 1 << 11
MUST = 1 << 12
NEGATION = 1 << 13
PRONOUN = 1 << 14
PLANNING = 1 << 15
HEDGE = 1 << 16
REPORTEDLY = 1 << 17
SAYING = 1 << 18
SAYING_NOUN = 1 << 19
CATENATIVE = 1 << 20
LIGHT = 1 << 21
VERB_BASE = 1 << 22
VERB_PRESENT = 1 << 23
VERB_PAST = 1 << 24
VERB_PARTICIPLE = 1 << 25
VERB_GERUND = 1 << 26
POSSESSIVE = 1 << 27
MARK = 1 << 28
NUMBER = 1 << 29
OPEN_TO = 1 << 30
NOUN_TRIGGER = 1 << 31

AUXILIARY = BE | HAVE | DO
MODAL = FUTURE | WOULD | POSSIBLE | MUST
ANY_VERB = VERB_BASE | VERB_PRESENT | VERB_PAST | VERB_PARTICIPLE | VERB_GERUND

_CLASSES = {
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "opener": OPENER,
    "subordinator": SUBORDINATOR,
    "relative": RELATIVE,
    "conjunction": CONJUNCTION,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "future": FUTURE,
    "would": WOULD,
    "possible": POSSIBLE,
    "must": MUST,
    "negation": NEGATION,
    "pronoun": PRONOUN,
    "planning": PLANNING,
    "hedge": HEDGE,
    "reportedly": REPORTEDLY,
    "sayingnoun": SAYING_NOUN,
    "opento": OPEN_TO,
    "number": NUMBER,
}
_VERB_CLASSES = {
    "saying": SAYING,
    "catenative": CATENATIVE,
    "light": LIGHT,
    "plainverb": 0,
}
_SHAPES = {
    BASE: VERB_BASE,
    PRESENT: VERB_PRESENT,
    PAST: VERB_PAST,
    PARTICIPLE: VERB_PARTICIPLE,
    GERUND: VERB_GERUND,
}


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The words of one sentence in lower case without 's, their spans and what they can be.

    ``titled``: a headline that writes most of its words with a capital.
    """

    low: list[str]
    starts: list[int]
    ends: list[int]
    tags: list[int]
    upper: list[bool]
    titled: bool


def words_of(body: str, start: int, end: int) -> SentenceWords:
    """The words of ``body[start:end]``."""
    spans = [match.span() for match in islice(_WORD.finditer(body, start, end), MAX_WORDS)]
    raws = [body[first:last] for first, last in spans]
    known = word_tags()
    lows = [raw.lower() for raw in raws]
    upper = [raw[0].isupper() for raw in raws]
    titled = _is_title_case(raws, upper)
    tags = []
    for index, low in enumerate(lows):
        extra = 0
        tag = known.get(low)
        if "'" in low or "’" in low:
            lows[index], extra = _plain(low)
            tag = known.get(lows[index])
        if tag and upper[index]:
            if _is_name(raws, lows, index):
                tag = 0
                lows[index] = raws[index] if raws[index] in _MONTHS else lows[index]
            elif tag & ANY_VERB and index and upper[index - 1] and not titled:
                tag = 0  # “Human Rights Watch”
        if tag is None:
            named = raws[index] != low and (index > 0 or low in word_set("verb_like_name"))
            tag = 0 if named and low[0].isalpha() else _tag_by_shape(lows[index])
        tags.append(tag | extra)
    return SentenceWords(
        lows,
        [first for first, _ in spans],
        [last for _, last in spans],
        tags,
        upper,
        titled,
    )


@cache
def word_tags() -> dict[str, int]:
    """What every known word can be."""
    tags = dict(common_word_tags())
    for form, senses in trigger_forms().items():
        for sense, shape in senses:
            if sense.verb:
                tags[form] = tags.get(form, 0) | _SHAPES[shape]
            elif shape in {SINGULAR, PLURAL}:
                tags[form] = tags.get(form, 0) | NOUN_TRIGGER
    return tags


@cache
def common_word_tags() -> dict[str, int]:
    """What function words and the commonest verbs can be, which tell of no event by themselves."""
    tags: dict[str, int] = {}
    for row in rows("event_words.csv"):
        for word in row["words"].split():
            if row["class"] in _CLASSES:
                tags[word] = tags.get(word, 0) | _CLASSES[row["class"]]
            elif row["class"] in _VERB_CLASSES:
                for form, shape in verb_forms(word):
                    tags[form] = tags.get(form, 0) | _VERB_CLASSES[row["class"]] | _SHAPES[shape]
    return tags


def _is_title_case(raws: list[str], upper: list[bool]) -> bool:
    """A headline that writes most of its words with a capital."""
    return sum(upper) > TITLE_CASE * sum(raw[0].isalnum() for raw in raws)


# Names of months that are other words in lower case; as a month their word keeps its capital.
_MONTHS = frozenset({"March", "May"})
_BEFORE_MONTH = frozenset(
    "in of by since until till last next early late mid this from through during before after".split()
)


def _is_name(raws: list[str], lows: list[str], index: int) -> bool:
    """“IS fighters”, “3 May”, “in May”: letters that stand for a name, a month; no auxiliary."""
    raw = raws[index]
    if raw.isupper() and len(raw) > 1:
        return not all(one.isupper() for one in raws[index + 1 : index + 3] if one.isalpha())
    if raw not in _MONTHS:
        return False
    if index and lows[index - 1] in _BEFORE_MONTH:
        return True
    beside = lows[max(0, index - 1) : index] + lows[index + 1 : index + 2]
    return any(low[0].isdigit() for low in beside)


def _plain(low: str) -> tuple[str, int]:
    if len(low) > 2 and low[-1] == "s" and low[-2] in "'’":
        return low[:-2], POSSESSIVE
    return low.replace("’", "'"), 0


def _tag_by_shape(low: str) -> int:
    """What an unknown word can be by its ending."""
    if not low[0].isalnum():
        return MARK
    if low[0].isdigit():
        return NUMBER
    if low.endswith("ed") and len(low) > 4:
        return VERB_PAST | VERB_PARTICIPLE
    if low.endswith("ing") and len(low) > 5:
        return VERB_GERUND
    return 0
