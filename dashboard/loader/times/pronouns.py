"""Whom a pronoun can mean that an anchor begins with: "two days after it was opened"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from dashboard.loader.prose import Prose
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.words import Words

# So many sentences on, "it" is seldom what it was: more would make long texts slow.
MAX_SENTENCES: Final = 6
_FORMS: Final = MappingProxyType(
    {
        "it": frozenset(("it", "its", "itself")),
        "they": frozenset(("they", "their", "them", "themselves")),
        "he": frozenset(("he", "his", "him", "himself")),
        "she": frozenset(("she", "her", "hers", "herself")),
    }
)
_PERSONAL: Final = frozenset(("he", "she"))
_DEFINITE: Final = frozenset("the this that these those his her its their our my".split())
_DETERMINERS: Final = _DEFINITE | {"a", "an", "another"}


def is_pronoun(words: Words, index: int) -> bool:
    """Whether the word stands for somebody or something named before."""
    return words.lower(index) in beside("pronoun")


def can_mean(words: Words, prose: Prose, index: int, sentence: int) -> bool:
    """Whether a pronoun can mean what an earlier sentence is about.

    The sentences between go on with the pronoun, and what stands before it in its own
    sentence is named in the earlier one too.
    """
    forms = _FORMS.get(words.lower(index), frozenset())
    own = prose.sentence_index(words.starts[index])
    if not forms or own is None or not 0 <= own - sentence <= MAX_SENTENCES:
        return False
    if sentence == own:
        return True
    if not all(forms & _words_of(words, prose, between) for between in range(sentence + 1, own)):
        return False
    first = bisect_left(words.starts, prose.sentences[own].start)
    if forms & {words.lower(at) for at in range(first, index)}:
        return True
    named = frozenset(_named(words, first, index))
    return not named or bool(named & _words_of(words, prose, sentence))


def _words_of(words: Words, prose: Prose, sentence: int) -> frozenset[str]:
    bounds = prose.sentences[sentence]
    first, last = (bisect_left(words.starts, at) for at in (bounds.start, bounds.end))
    return frozenset(words.lower(at) for at in range(first, last))


def _named(words: Words, first: int, pronoun: int) -> Iterator[str]:
    """What else the pronoun could mean: names, and nouns behind an article.

    "The minister" can be a person whom the text has named.
    """
    personal = words.lower(pronoun) in _PERSONAL
    for at in range(first, pronoun):
        before, written = words.lower(at - 1) if at > first else "", words.written(at)
        if not written.isalpha() or words.has_class(at, "ANY_UNIT"):
            continue
        name = at > first and written[0].isupper()
        noun = before in _DETERMINERS and not (personal and before in _DEFINITE)
        if name or (noun and written.islower()):
            yield written.lower()
