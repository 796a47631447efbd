"""A text that begins with clocks alone: on which day it does so is named by a later sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.loader.prose import Prose
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.lines import StoryLine
from dashboard.loader.times.meaning import Calendar, Meaning
from dashboard.loader.times.whereabouts import Whereabouts
from dashboard.story import Anchor

# “Saturday's flood” says when what was told so far happened, where that is no longer ago.
MAX_DAYS_AGO: Final = 31
_OWNS: Final = ("'s", "’s")
# Start and end of some words, and what they mean.
Span = tuple[int, int, Meaning]


def opening_day(
    line: StoryLine,
    prose: Prose,
    spans: Sequence[Span],
    resolved: Sequence[Resolved],
    published: int | None,
) -> Whereabouts | None:
    """“The phone rang at ten past three … Saturday's flood”, “… It was Saturday”: on that it begins.

    None where a day stands before the clocks, where these are not told as past, or where the first
    day neither stands in the next sentence nor opens a paragraph, as that of something told.
    """
    if published is None or prose.language != "en":
        return None
    clocks = 0
    for (start, end, meaning), found in zip(spans, resolved, strict=True):
        if _is_clock(meaning):
            if not _is_past(line, prose, start):
                return None
            clocks += 1
            continue
        if found.focus is None:
            continue
        first, last = found.focus
        owned = prose.body[end : end + 2] in _OWNS and _opens_paragraph(line, prose, start)
        named = owned and 0 < published - last <= MAX_DAYS_AGO
        number = prose.sentence_index(start)
        named = named or (number is not None and line.sets_scene(number, start, end))
        named = named or _goes_on(line, prose, number, start)
        if not (clocks and named and first == last):
            return None
        anchor = Anchor("time", None, prose.body[start:end], edtf(first, last))
        return Whereabouts((first, last), "day", anchor, 0, None, (first, last))
    return None


def _is_clock(meaning: Meaning) -> bool:
    """“At ten past three”, of no day that the words name."""
    return isinstance(meaning, Calendar) and meaning == Calendar(clock=meaning.clock)


def _is_past(line: StoryLine, prose: Prose, start: int) -> bool:
    """Whether a verb in the past stands around: not “he wakes at six”."""
    number = prose.sentence_index(start)
    clause = None if number is None else line.clause(number, start)
    return clause is not None and clause.verb is not None and clause.verb.tense == "past"


def _goes_on(line: StoryLine, prose: Prose, number: int | None, start: int) -> bool:
    """“She left at nine. She had sung on Saturday night”: whether the next sentence names their day."""
    if number != 1 or prose.sentences[1].paragraph != prose.sentences[0].paragraph:
        return False
    low = prose.readings[1].low
    if line.is_aside(number, start) or low[:1] not in (["he"], ["she"], ["it"], ["they"]):
        return False
    verb = (line.clause(number, start) or prose.readings[1].clauses[0]).verb
    judged = verb is not None and is_in_class(verb.lemma, "procedural")
    return not judged and (line.steps_back(number, start) or _is_past(line, prose, start))


def _opens_paragraph(line: StoryLine, prose: Prose, start: int) -> bool:
    number = prose.sentence_index(start)
    if number is None or prose.sentences[number].start != start:
        return False
    return line.opens_paragraph(number)
