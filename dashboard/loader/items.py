"""News in brief: paragraphs that each begin with a place or a field, and tell a story of their own."""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.prose import Prose

# “Shelburne – About sixty guests came”, “HOCKEY — The Sea Dogs lost”.
_HEAD: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'.]{1,20}(?: [A-ZÀ-ÖØ-Þ&][\w’'.]{0,20}){0,3} ?(?: -|[–—]) ?(?=[A-ZÀ-ÖØ-Þ“\"‘'])"
)
# One such paragraph is a report with its dateline.
FEWEST: Final = 2


def first_sentences(prose: Prose) -> frozenset[int]:
    """The sentences with which items of a column begin, by number; none where fewer than two do."""
    paragraph, begun = -1, []
    for number, sentence in enumerate(prose.sentences):
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        if opens and _HEAD.match(prose.body, sentence.start):
            begun.append(number)
    return frozenset(begun) if len(begun) >= FEWEST else frozenset()
