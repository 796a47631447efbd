"""Words that say nothing of which happening is told: function words and the commonest verbs."""

from __future__ import annotations

from functools import cache

from dashboard.loader.events.inflection import verb_forms
from dashboard.loader.events.lexicon import trigger_forms, word_set
from dashboard.loader.syntax.lexicon import closed_words


@cache
def empty_words() -> frozenset[str]:
    """Function words and all forms of the commonest verbs."""
    verbs = word_set("saying") | word_set("catenative") | word_set("light") | word_set("plainverb")
    forms = (form for verb in verbs for form in verb_forms(verb))
    return frozenset((*closed_words(), *forms))


@cache
def words_of_kinds() -> frozenset[str]:
    """The same with all words that decide a kind."""
    return empty_words() | trigger_forms().keys()
