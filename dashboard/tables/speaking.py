"""Who speaks in which event: by the quotes that belong to it, and by those in its sentences."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.story import Evidence, Quote, Story
from dashboard.words.labels import UNNAMED, speaker_name


def speakers_by_event(story: Story, actors: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """By event the speakers of its quotes and of those that share words with its sentences.

    ``actors`` are labels by id. A quote of several sentences speaks in all of them.
    """
    names = {quote.id: speaker_name(quote, actors) or UNNAMED for quote in story.quotes}
    said: dict[str, dict[str, None]] = defaultdict(dict)
    for event in story.events:
        said[event.id].update((names[quote], None) for quote in event.quotes if quote in names)
    for quote in story.quotes:
        if quote.event:
            said[quote.event][names[quote.id]] = None
    for event_id, quote in _in_sentences(story):
        said[event_id][names[quote.id]] = None
    return {event: tuple(speakers) for event, speakers in said.items() if speakers}


def _in_sentences(story: Story) -> Iterator[tuple[str, Quote]]:
    """Pairs of an event and a quote that shares words with a sentence that tells it."""
    sentences: dict[str, list[tuple[Evidence, str]]] = defaultdict(list)
    for event in story.events:
        for sentence in event.evidence:
            sentences[sentence.document].append((sentence, event.id))
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for quote in story.quotes:
        quotes[quote.document].append(quote)
    for document, said in quotes.items():
        yield from _overlapping(sentences[document], said)


def _overlapping(
    sentences: Sequence[tuple[Evidence, str]], quotes: Iterable[Quote]
) -> Iterator[tuple[str, Quote]]:
    """One walk through a document: each pair is looked at once, however long a quote is."""
    waiting = deque(sorted(quotes, key=lambda quote: quote.start))
    begun: list[Quote] = []
    for sentence, event in sorted(sentences, key=lambda one: one[0].start):
        while waiting and waiting[0].start < sentence.end:
            begun.append(waiting.popleft())
        begun = [quote for quote in begun if quote.end > sentence.start]
        yield from ((event, quote) for quote in begun if quote.start < sentence.end)
