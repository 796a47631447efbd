"""Which language a text is in, by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from dashboard.data_files import rows

# Enough words to tell languages apart, few enough to cost nothing on long texts.
SAMPLE_CHARACTERS = 4_000
# Fewer hits than this say nothing: ISO 639 has "und" for undetermined.
MIN_SHARE = 0.04
# One word may be a name or a quotation.
MIN_DIFFERENT = 2
ENGLISH = "en"
ONLY_ENGLISH = (ENGLISH,)
UNDETERMINED = "und"
# Texts that are read by the rules of English: too short ones, too.
READ_AS_ENGLISH = frozenset((ENGLISH, UNDETERMINED))
_WORDS = re.compile(r"[^\W\d_]+")


def language_of(text: str, said: str | None) -> str:
    """The language of a text: as its words tell, else as its file says, which is often wrong."""
    detected = detect_language(text)
    return said if said and detected == UNDETERMINED else detected


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language whose function words are commonest, or ``und``.

    Words that English has, too, speak for no other language, and words with a capital can be
    names (“Al Shabaab”, “El Adde”); a text in plain Latin letters
    counts as English until at least two different words speak for another one.
    """
    written = _WORDS.findall(text[:SAMPLE_CHARACTERS])
    shouted = not any(word.islower() for word in written)
    words = [word.casefold() for word in written]
    known = _languages_by_word()
    hits: Counter[str] = Counter()
    different: dict[str, set[str]] = {}
    for raw, word in zip(written, words, strict=True):
        languages = known.get(word)
        if languages is None or (languages != ONLY_ENGLISH and raw[0].isupper() and not shouted):
            continue
        for language in languages:
            hits[language] += 1
            different.setdefault(language, set()).add(word)
    for language, count in hits.most_common():
        enough = language == ENGLISH or len(different[language]) >= MIN_DIFFERENT
        if enough and count >= MIN_SHARE * len(words):
            return language
    return ENGLISH if words and all(word.isascii() for word in words) else UNDETERMINED


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """The languages of each word; English alone where it has the word, too."""
    languages: dict[str, tuple[str, ...]] = {}
    for row in rows("function_words.csv"):
        for word in row["words"].split():
            languages[word] = (*languages.get(word, ()), row["language"])
    return {word: ONLY_ENGLISH if ENGLISH in found else found for word, found in languages.items()}
