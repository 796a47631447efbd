"""How to cite a view of a story: what it is, what it rests on, when and where it was seen."""

from __future__ import annotations

from dashboard.days import day_words
from dashboard.exports.edition import Edition
from dashboard.exports.facts import source_line


def corrected_words(corrections: int, address: str | None) -> str:
    """That a person set something right, which no address tells."""
    by_hand = f"With {corrections:,} correction{'' if corrections == 1 else 's'} by hand"
    return f"{by_hand}, which the link does not hold." if address else f"{by_hand}."


def cited(edition: Edition, address: str | None, corrections: int = 0) -> str:
    """One paragraph to paste; without an address where none is known."""
    sources = "; ".join(source_line(one) for one in edition.story.documents) or "none"
    title = " ".join(edition.title.split()).rstrip(".")
    accessed = f"Accessed {day_words(edition.made.isoformat())}"
    sentences = [f"{title}. Events, places and quotes found with Dateline in: {sources}."]
    if edition.note:
        sentences.append(edition.note)
    if corrections:
        sentences.append(corrected_words(corrections, address))
    sentences.append(f"{accessed}, {address}" if address else f"{accessed}.")
    return " ".join(sentences)
