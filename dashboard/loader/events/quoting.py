"""Which event a quote is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose
from dashboard.story import Quote

# What people say something at: a quote later in the paragraph belongs to it.
_OCCASIONS = frozenset(
    {"interview", "meeting", "talks", "statement", "conference", "visit", "appeal", "accusation"}
)


def quotes_by_event(
    prose: Prose,
    quotes: Sequence[Quote],
    tellings: Sequence[Telling],
    events: Mapping[int, str],
) -> dict[str, str]:
    """For each quote that is about an event, the event's id."""
    by_sentence: dict[int, list[int]] = {}
    for index in events:
        by_sentence.setdefault(tellings[index].sentence, []).append(index)
    found: dict[str, str] = {}
    for quote in quotes:
        sentence = prose.sentence_index(quote.start)
        if sentence is None:
            continue
        about = _in_sentence(by_sentence.get(sentence, ()), quote, tellings)
        if about is None:
            about = _occasion(prose, sentence, quote, tellings, by_sentence)
        if about is not None:
            found[quote.id] = events[about]
    return found


def _in_sentence(indices: Sequence[int], quote: Quote, tellings: Sequence[Telling]) -> int | None:
    """The event that the quote's own words tell, else the sentence's main one."""
    inside = [i for i in indices if quote.start <= tellings[i].start < quote.end]
    if inside:
        return min(inside, key=lambda i: not tellings[i].main)
    main = [i for i in indices if tellings[i].main]
    return main[0] if main else None


def _occasion(
    prose: Prose,
    sentence: int,
    quote: Quote,
    tellings: Sequence[Telling],
    by_sentence: Mapping[int, Sequence[int]],
) -> int | None:
    """The interview or meeting of the same paragraph at which the speaker said it."""
    paragraph = prose.sentences[sentence].paragraph
    for earlier in range(sentence - 1, -1, -1):
        if prose.sentences[earlier].paragraph != paragraph:
            return None
        for index in by_sentence.get(earlier, ()):
            telling = tellings[index]
            if telling.concept in _OCCASIONS and quote.speaker in telling.actors:
                return index
    return None
