"""The pages in their order, with their addresses."""

from __future__ import annotations

from typing import Final

from dashboard.views import corpus_given

# The first one opens first. Those of a corpus are there where the app was started with one.
PAGES: Final = {
    "Timeline": "timeline",
    "Map": "map",
    "Play": "play",
    "Quotes": "quotes",
    "Compare": "compare",
    "Source": "source",
    "Stories": "stories",
    "Corpus": "corpus",
    "Your text": "own",
    "Method": "method",
}
OF_A_CORPUS: Final = ("Stories", "Corpus")


def titles() -> list[str]:
    """The pages that there are."""
    is_given = corpus_given.folder() is not None
    return [title for title in PAGES if is_given or title not in OF_A_CORPUS]
