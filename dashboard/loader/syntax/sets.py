"""Sets of words by their name in ``data/syntax_sets.csv``."""

from __future__ import annotations

from functools import cache
from typing import Final

from dashboard.data_files import rows

# Auxiliaries of which a noun in the singular is no subject.
PLURAL_FORMS: Final = frozenset(("were", "are", "have"))


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a set, in lower case."""
    return _sets()[name]


@cache
def only_subjects() -> frozenset[str]:
    """Pronouns that are nothing but subjects: “it” and “you” are objects, too."""
    return word_set("subject pronouns") - {"it", "you"}


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {row["set"]: frozenset(row["words"].split()) for row in rows("syntax_sets.csv")}
