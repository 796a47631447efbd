"""Classes of verbs by what they do in a clause: ``data/verb_classes.csv``."""

from __future__ import annotations

from functools import cache

from dashboard.data_files import rows


def is_in_class(lemma: str, name: str) -> bool:
    """Whether the verb is of the class."""
    return lemma in _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {row["class"]: frozenset(row["verbs"].split()) for row in rows("verb_classes.csv")}
