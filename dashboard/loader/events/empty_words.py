"""Words that say nothing of which happening is told: function words and the commonest verbs."""

from __future__ import annotations

from functools import cache

from dashboard.data_files import rows
from dashboard.loader.events.inflection import verb_forms
from dashboard.loader.events.lexicon import trigger_forms
from dashboard.loader.syntax.lexicon import closed_words

_VERBS = ("saying", "catenative", "light", "plainverb")


@cache
def empty_words() -> frozenset[str]:
    """Function words and all forms of the commonest verbs."""
    verbs = (row["words"].split() for row in rows("event_words.csv") if row["class"] in _VERBS)
    forms = (form for words in verbs for word in words for form, _ in verb_forms(word))
    return frozenset((*closed_words(), *forms))


@cache
def words_of_kinds() -> frozenset[str]:
    """The same with all words that decide a kind."""
    return empty_words() | trigger_forms().keys()
