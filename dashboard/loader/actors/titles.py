"""Titles that tell two people of one family name apart: "Mr. NAME" and "Dr. NAME"."""

from __future__ import annotations

from dashboard.loader.actors.lexicon import title_meanings

_POLITE = frozenset(("mr", "mister", "mrs", "ms", "miss"))
_LEARNED = frozenset(("dr", "doctor"))
_RANKS = frozenset(
    "general lieutenant colonel major captain commander sergeant cpl corporal pvt private admiral"
    " brigadier marshal".split()
)


def clash(one: str, other: str) -> bool:
    """Whether nobody is called by both titles in one text.

    A senator is "Mr. NAME" later on, a lieutenant colonel "Col. NAME"; a doctor stays one.
    """
    ones, others = (title.lower().replace(".", " ").split() for title in (one, other))
    if (_POLITE.intersection(ones) and _LEARNED.intersection(others)) or (
        _LEARNED.intersection(ones) and _POLITE.intersection(others)
    ):
        return True
    if {"mrs", "miss"} <= {*ones, *others} and ones != others:
        return True
    rank, other_rank = _rank(ones), _rank(others)
    return bool(rank and other_rank) and rank != other_rank


def is_learned(title: str) -> bool:
    """Whether a title is one that is left out later on: "Dr. ANNA NAME" is "Ms. NAME"."""
    return not _LEARNED.isdisjoint(title.lower().replace(".", " ").split())


def _rank(words: list[str]) -> str:
    """The last rank among the words of a title: "colonel" of "Lt Col"."""
    written = (title_meanings().get(word, (word,))[0] for word in words)
    return next((rank for rank in reversed(list(written)) if rank in _RANKS), "")
