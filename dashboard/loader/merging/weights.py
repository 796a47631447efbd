"""How much each feature says for or against, as ``data/merging_weights.csv`` has it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dashboard.data_files import rows


@cache
def weights(of: str) -> Mapping[str, float]:
    """The weights of the features of pairs of “events”, of “dated events” or of documents.

    Of “documents” of one load, which are few, or of a “corpus”, which has many stories.
    """
    return {
        row["feature"]: float(row["weight"])
        for row in rows("merging_weights.csv")
        if row["of"] == of
    }


def weighed(of: str, features: Mapping[str, float]) -> float:
    """How likely the pair is one, as log-odds."""
    known = weights(of)
    total = 0.0
    for name, value in features.items():
        if name in known:
            total += known[name] * value
    return total
