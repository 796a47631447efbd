"""News in brief: items that each begin with a place or a headline, and tell a story of their own."""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.prose import Prose

# “Shelburne – About sixty guests came”, “HOCKEY — The Sea Dogs lost”.
_HEAD: Final = re.compile(
    r"([A-ZÀ-ÖØ-Þ][\w’'.]{1,20}(?: [A-ZÀ-ÖØ-Þ&][\w’'.]{0,20}){0,3}) ?(?: -|[–—]) ?(?=[A-ZÀ-ÖØ-Þ])(?![^\n.]{0,80} [-–—] )"
)
# A headline has no more words, and shares a word of so many letters with what it heads.
LINE_WORDS: Final = 12
WEIGHT: Final = 4
_VERBS: Final = frozenset("dzcv")
# One such paragraph is a report with its dateline, two can be anything.
FEWEST: Final = 3


def first_sentences(prose: Prose) -> frozenset[int]:
    """The sentences with which items of a column begin, by number; none where fewer than three do."""
    return frozenset(_behind_places(prose) or _headlines(prose))


def _behind_places(prose: Prose) -> list[int]:
    """Paragraphs that begin with a place or a field; heads that come again are those of who speaks."""
    paragraph, begun, heads = -1, [], set()
    for number, sentence in enumerate(prose.sentences):
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        head = _HEAD.match(prose.body, sentence.start) if opens else None
        if head:
            begun.append(number)
            heads.add(head[1])
    return begun if len(begun) == len(heads) >= FEWEST else []


def _headlines(prose: Prose) -> list[int]:
    """“Crash closes highway” above “The highway was closed …”: lines that the next paragraph tells again.

    Lines within one story have a word of it, too; three must have two.
    """
    if prose.language != "en":
        return []
    lone = [number for number in range(len(prose.sentences) - 1) if _is_lone_line(prose, number)]
    heads = [number for number in lone if not _is_lone_line(prose, number + 1)]
    shared = {number: _told_again(prose, number) for number in heads}
    begun = [number for number in heads if shared[number]]
    surely = sum(many > 1 for many in shared.values())
    return begun if surely >= FEWEST and 2 * len(begun) > len(lone) else []


def _is_lone_line(prose: Prose, number: int) -> bool:
    """Whether a sentence is a paragraph of a few words without an end."""
    sentences = prose.sentences
    paragraph = sentences[number].paragraph
    around = (number - 1, number + 1)
    alone = all(sentences[at].paragraph != paragraph for at in around if 0 <= at < len(sentences))
    tags = prose.readings[number].tags
    return alone and len(tags) <= LINE_WORDS and tags[-1] not in '.":,'


def _told_again(prose: Prose, number: int) -> int:
    """How many words of weight a line with a verb has that the next sentence has, too."""
    line, following = prose.readings[number], prose.readings[number + 1]
    if not any(tag in _VERBS for tag in line.tags):
        return 0
    return len({word for word in line.low if len(word) >= WEIGHT and word in following.low})
