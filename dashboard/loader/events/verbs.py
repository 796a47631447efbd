"""Which words of a sentence are verbs where they stand."""

from __future__ import annotations

from dashboard.loader.events.inflection import BASE, GERUND, PARTICIPLE, PAST, PRESENT
from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.words import (
    ANY_VERB,
    AUXILIARY,
    BE,
    CATENATIVE,
    CONJUNCTION,
    DETERMINER,
    DO,
    HAVE,
    LIGHT,
    MARK,
    MODAL,
    NEGATION,
    NOUN_TRIGGER,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SAYING,
    SUBORDINATOR,
    VERB_BASE,
    VERB_GERUND,
    VERB_PARTICIPLE,
    VERB_PAST,
    VERB_PRESENT,
    SentenceWords,
)

# What can follow a verb and not a noun's first word.
_OBJECT_START = DETERMINER | PRONOUN | NUMBER
# What a word that describes a noun does not stand before.
_NO_NOUN = DETERMINER | PREPOSITION | PRONOUN | MARK | CONJUNCTION | SUBORDINATOR | AUXILIARY
_CLAUSE_EDGE = MARK | CONJUNCTION | SUBORDINATOR | RELATIVE | AUXILIARY | MODAL
# What no verb in the past stands right behind.
_NO_VERB_BEFORE = DETERMINER | PREPOSITION | AUXILIARY | CONJUNCTION | MARK | NUMBER
_TAKES_OBJECT = frozenset({PAST, BASE, GERUND, PRESENT})
# How far before a number its verb may stand, and before a reduced relative clause the main verb.
NUMBER_REACH = 4
RELATIVE_REACH = 9
# How many words of a plural object may stand between it and its verb.
OBJECT_GAP = 4
_SENTENCE_ENDS = frozenset({"", ".", "?", "!", "”", '"', ":"})


_QUOTES = frozenset({"“", "”", '"', "'", ".", "(", ")"})
_MOTION = frozenset({"into", "onto", "off", "through"})
_PLURALS = frozenset({"police", "people", "children", "troops", "youth"})
MAIN_FORMS = frozenset({PAST, PRESENT, BASE, "a"})


def read_verbs(words: SentenceWords) -> list[str]:
    """For each word the form of verb that it is there, or an empty string."""
    found: list[str] = []
    for index, tag in enumerate(words.tags):
        if tag & (ANY_VERB | AUXILIARY | MODAL):
            found.append(_reading(words, index, tag, found))
        else:
            found.append(BASE if not tag & ~NOUN_TRIGGER and _is_unknown_verb(words, index) else "")
    return found


def _is_unknown_verb(words: SentenceWords, index: int) -> bool:
    """“to bolster the”: an unknown word between “to” and an object is a verb."""
    if not index or words.low[index - 1] != "to" or words.upper[index]:
        return False
    return index + 1 < len(words.tags) and bool(words.tags[index + 1] & DETERMINER)


def before(words: SentenceWords, index: int) -> int:
    """The index of the word before, adverbs skipped; -1 at the beginning."""
    index -= 1
    while index >= 0 and (words.low[index] in word_set("adverb") or is_ly_adverb(words, index)):
        index -= 1
    return index


def is_ly_adverb(words: SentenceWords, index: int) -> bool:
    """“quickly”, and not “Italy”, “the assembly”."""
    return words.low[index].endswith("ly") and words.low[index] not in word_set("ly_noun")


def _reading(words: SentenceWords, index: int, tag: int, found: list[str]) -> str:
    if tag & (AUXILIARY | MODAL | POSSESSIVE):
        return "" if tag & POSSESSIVE else _auxiliary(words, index, tag)
    earlier = before(words, index)
    last = words.tags[earlier] if earlier >= 0 else 0
    last_word = words.low[earlier] if earlier >= 0 else ""
    if tag & VERB_GERUND:
        named = tag & NOUN_TRIGGER and last & PREPOSITION and not _object_follows(words, index)
        return "" if named or _is_ing_noun(words, index) else _gerund(earlier, last, found)
    if tag & (VERB_PAST | VERB_PARTICIPLE):
        reading = _past(words, index, tag, found)
        if reading or not tag & VERB_BASE:
            return reading
    if tag & VERB_BASE:
        return _base(words, index, last, last_word, found)
    if tag & VERB_PRESENT:
        return "" if _is_object(words, index, found) else _present(words, index, earlier, last)
    return ""


def _auxiliary(words: SentenceWords, index: int, tag: int) -> str:
    """“a”, but for “had a conversation”, where having is what is told."""
    if not tag & HAVE or words.low[index + 1 : index + 2] not in (["a"], ["an"]):
        return "a"
    return {"had": PAST, "has": PRESENT, "have": BASE}.get(words.low[index], "a")


def _is_object(words: SentenceWords, index: int, found: list[str]) -> bool:
    """“put its garrisons on alert”, “denied charges that”: a plural close behind its verb."""
    for earlier in range(index - 1, max(index - OBJECT_GAP - 1, -1), -1):
        tag = words.tags[earlier]
        if tag & _CLAUSE_EDGE or words.low[earlier] == "that":
            return False
        if found[earlier] in _TAKES_OBJECT:
            return not tag & (SAYING | CATENATIVE)
    return False


def _gerund(earlier: int, last: int, found: list[str]) -> str:
    if earlier < 0 or last & (BE | MARK | PREPOSITION | SUBORDINATOR | CONJUNCTION | CATENATIVE):
        return GERUND
    if found[earlier] in {PAST, PRESENT, BASE} and last & LIGHT:
        return GERUND
    return "" if last & (DETERMINER | POSSESSIVE) else GERUND


def _is_ing_noun(words: SentenceWords, index: int) -> bool:
    """“a single meeting”, “the latest bombing”: an adjective between determiner and noun."""
    if (
        index < 2
        or not words.tags[index] & NOUN_TRIGGER
        or words.tags[index - 1] & ~(NUMBER | NOUN_TRIGGER)
        or _object_follows(words, index)
    ):
        return False
    return any(
        words.tags[earlier] & (DETERMINER | POSSESSIVE) and not words.tags[earlier] & PRONOUN
        for earlier in range(max(0, index - 3), index - 1)
    )


def _past(words: SentenceWords, index: int, tag: int, found: list[str]) -> str:
    earlier = before(words, index)
    last = words.tags[earlier] if earlier >= 0 else 0
    if last & (BE | HAVE):
        return PARTICIPLE
    owned = last & (DETERMINER | POSSESSIVE) and not last & (PRONOUN | RELATIVE)
    owned = owned and not _is_count(words, earlier)
    if owned or (last & (PREPOSITION | MODAL) and not last & SUBORDINATOR):
        return ""
    if _is_adjective(words, index) or _describes_object(words, index, found):
        return ""
    if _is_reduced_relative(words, index, found) or _reduces(words, index):
        return PARTICIPLE
    after = words.low[index + 1] if index + 1 < len(words.low) else ""
    if after == "by" or not tag & VERB_PAST:
        return PARTICIPLE
    return PAST


def _is_count(words: SentenceWords, index: int) -> bool:
    """“Three died in Paris”: a number that stands for people, and not “three armed men”."""
    after = words.tags[index + 2] if index + 2 < len(words.low) else MARK
    return words.low[index] in word_set("count") and bool(after & (MARK | PREPOSITION))


def _is_adjective(words: SentenceWords, index: int) -> bool:
    """“internationally recognised government”, “armed men”: describes what comes after it."""
    if index == 0:
        return True
    if words.low[index] in word_set("adjective"):
        return not _takes_clause(words, index)
    if index + 1 >= len(words.low) or not is_ly_adverb(words, index - 1):
        return False
    return words.tags[index + 1] == 0 and not words.upper[index + 1]


def _takes_clause(words: SentenceWords, index: int) -> bool:
    """“alleged that”, “wanted to”, “displaced the”: a verb, unlike in “alleged thieves”."""
    after = words.tags[index + 1] if index + 1 < len(words.low) else 0
    return bool(after & (DETERMINER | PRONOUN)) or words.low[index + 1 : index + 2] == ["to"]


def _describes_object(words: SentenceWords, index: int, found: list[str]) -> bool:
    """“evacuated 1,200 wounded Libyans”, “deliver promised helicopters”: between verb and noun."""
    if index + 1 >= len(words.low) or words.tags[index + 1] & _NO_NOUN:
        return False
    if words.tags[index - 1] & NUMBER:
        return any(form in _TAKES_OBJECT for form in found[max(0, index - NUMBER_REACH) : index])
    return found[index - 1] in _TAKES_OBJECT and not words.tags[index - 1] & (SAYING | CATENATIVE)


def _is_reduced_relative(words: SentenceWords, index: int, found: list[str]) -> bool:
    """“blacklisted firms accused of”: a second past form that no conjunction joins to the first."""
    if index + 1 >= len(words.low) or not words.tags[index + 1] & PREPOSITION:
        return False
    for earlier in range(index - 1, max(index - RELATIVE_REACH, -1), -1):
        if words.tags[earlier] & _CLAUSE_EDGE or words.low[earlier] == "that":
            return False
        if found[earlier] == PAST:
            return earlier < index - 1 and not words.tags[earlier] & (SAYING | CATENATIVE)
    return False


def _reduces(words: SentenceWords, index: int) -> bool:
    """“talks aimed at ending the war collapsed”: describes the subject; the verb comes later."""
    if words.low[index] not in word_set("reducing") or index + 1 >= len(words.low):
        return False
    if not words.tags[index + 1] & PREPOSITION or words.tags[index - 1] & PRONOUN:
        return False
    for later in range(index + 2, len(words.low)):
        tag = words.tags[later]
        if tag & (MARK | CONJUNCTION | SUBORDINATOR & ~PREPOSITION | RELATIVE):
            return False
        if tag & VERB_PAST and not words.tags[later - 1] & _NO_VERB_BEFORE:
            return True
    return False


def _base(words: SentenceWords, index: int, last: int, last_word: str, found: list[str]) -> str:
    if last_word == "to" or last & (MODAL | DO) or (last & PRONOUN and not last & DETERMINER):
        return BASE
    if last & (DETERMINER | PREPOSITION | POSSESSIVE | NUMBER | HAVE | BE) or index == 0:
        return ""
    asked = any(words.tags[earlier] & DO for earlier in range(max(0, index - 4), index))
    if asked or (last & (CONJUNCTION | MARK) and BASE in found and last_word not in _QUOTES):
        return BASE if not last & MARK or _object_follows(words, index) else ""
    if not _is_plural(last_word) or last & VERB_PAST:
        return ""
    plain = not words.tags[index] & NOUN_TRIGGER or _is_only_verb(words, index)
    alone = plain and not MAIN_FORMS.intersection(found)
    return BASE if alone or _object_follows(words, index) else ""


def _is_plural(word: str) -> bool:
    return word in _PLURALS or word.endswith("men") or (word.endswith("s") and word[-2:] != "ss")


def _is_only_verb(words: SentenceWords, index: int) -> bool:
    """“Gunmen attack police post”, and not “Rebels attack kills nine”: no verb comes after it."""
    if index + 1 >= len(words.low) or words.tags[index + 1] & (MARK | PREPOSITION):
        return False
    for tag in words.tags[index + 1 :]:
        if tag & MARK:
            break
        if tag & (VERB_PAST | VERB_PRESENT | AUXILIARY | MODAL) and not tag & NOUN_TRIGGER:
            return False
    return True


def _present(words: SentenceWords, index: int, earlier: int, last: int) -> str:
    if earlier < 0 or last & (DETERMINER | PREPOSITION | POSSESSIVE | NUMBER | BE | HAVE):
        return ""
    if last & CONJUNCTION:
        return ""
    after = words.low[index + 1] if index + 1 < len(words.low) else ""
    if after in _SENTENCE_ENDS and words.tags[index] & SAYING and words.upper[earlier]:
        return PRESENT
    if after == "to":
        named = words.upper[earlier] or bool(last & PRONOUN)
        return PRESENT if named and words.low[index] not in word_set("noun_with_to") else ""
    joined = any(tag & SUBORDINATOR & ~PREPOSITION for tag in words.tags[max(0, index - 3) : index])
    going = after in _MOTION and joined
    aiming = after in {"for", "on"} and not last & ~NOUN_TRIGGER
    return PRESENT if going or aiming or _object_follows(words, index) else ""


def _object_follows(words: SentenceWords, index: int) -> bool:
    if index + 1 >= len(words.low):
        return False
    after = words.tags[index + 1]
    if after & (_OBJECT_START | NEGATION) or words.low[index + 1] in {"that", "having"}:
        return True
    return words.upper[index + 1] or bool(after & (SUBORDINATOR | VERB_GERUND))
