"""News in brief: paragraphs that each begin with a place or a field, and tell a story of their own."""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.prose import Prose

# “Shelburne – About sixty guests came”, “HOCKEY — The Sea Dogs lost”.
_HEAD: Final = re.compile(
    r"([A-ZÀ-ÖØ-Þ][\w’'.]{1,20}(?: [A-ZÀ-ÖØ-Þ&][\w’'.]{0,20}){0,3}) ?(?: -|[–—]) ?(?=[A-ZÀ-ÖØ-Þ])(?![^\n.]{0,80} [-–—] )"
)
# One such paragraph is a report with its dateline, two can be anything.
FEWEST: Final = 3


def first_sentences(prose: Prose) -> frozenset[int]:
    """The sentences with which items of a column begin, by number; none where fewer than three do.

    Heads that come again are those of who speaks.
    """
    paragraph, begun, heads = -1, [], set()
    for number, sentence in enumerate(prose.sentences):
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        head = _HEAD.match(prose.body, sentence.start) if opens else None
        if head:
            begun.append(number)
            heads.add(head[1])
    return frozenset(begun) if len(begun) == len(heads) >= FEWEST else frozenset()
