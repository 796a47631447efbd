"""By what a word is found again in another form: "the capture" in "captured"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from dashboard.data_files import rows
from dashboard.loader.known_events import families, plain

# Endings that make nouns and verb forms of a word, and how much of it must remain.
SHORT_STEM, LONG_STEM = 3, 4
# With this the key of a family of words for one kind of happening ends.
FAMILY = "~"
# Words kept with their keys: the vocabulary of a language, not of all texts ever read.
WORDS_KEPT = 20_000
_SHORT_ENDINGS = ("e", "ed", "ing", "s", "es", "er", "d")
_LONG_ENDINGS = (
    *("ion", "ions", "ation", "ations", "ated", "ating", "ate", "ment", "ments"),
    *("al", "als", "ance", "ence", "ure", "ures", "ery", "y", "ies", "ied", "ition"),
)


@lru_cache(maxsize=WORDS_KEPT)
def keys_of(word: str) -> frozenset[str]:
    """By what a word is compared with others: the families that it is of, and its stems."""
    lower = plain(word)
    return _family_names().get(lower, frozenset()) | stems(lower)


def stems(word: str) -> frozenset[str]:
    """The word, and what remains of it without its ending: evacuat, evacu of "evacuation"."""
    found = {word}
    for endings, length in ((_SHORT_ENDINGS, SHORT_STEM), (_LONG_ENDINGS, LONG_STEM)):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= length:
                stem = word[: -len(ending)]
                found.add(stem)
                if len(stem) > SHORT_STEM and stem[-1] == stem[-2]:
                    found.add(stem[:-1])
    return frozenset(found)


def kinds_of(word: str) -> frozenset[str]:
    """The keys of what a general word can stand for: an explosion, a shooting for "attack"."""
    return _kinds().get(plain(word), frozenset())


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    return {
        row["word"]: frozenset(f"{name}{FAMILY}" for name in row["families"].split("|"))
        for row in rows("general_events.csv")
    }


@cache
def _family_names() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in families().items():
        for word in words:
            found.setdefault(word, set()).add(f"{name}{FAMILY}")
    return {word: frozenset(names) for word, names in found.items()}
