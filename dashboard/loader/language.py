"""Which language a text is in, by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from dashboard.loader.data_files import rows

# Enough words to tell languages apart, few enough to cost nothing on long texts.
SAMPLE_CHARACTERS = 4_000
# Fewer hits than this say nothing: ISO 639 has "und" for undetermined.
MIN_SHARE = 0.04
UNDETERMINED = "und"
_WORDS = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language whose function words are commonest, or ``und``.

    A text too short to have function words counts as English where it is in Latin letters.
    """
    words = _WORDS.findall(text[:SAMPLE_CHARACTERS].casefold())
    hits: Counter[str] = Counter()
    for word in words:
        hits.update(_languages_by_word().get(word, ()))
    if hits:
        language, count = hits.most_common(1)[0]
        if count >= MIN_SHARE * len(words):
            return language
    return "en" if words and all(word.isascii() for word in words) else UNDETERMINED


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    languages: dict[str, tuple[str, ...]] = {}
    for row in rows("function_words.csv"):
        for word in row["words"].split():
            languages[word] = (*languages.get(word, ()), row["language"])
    return languages
