"""Which event a quote is about."""

from __future__ import annotations

from bisect import bisect_left
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
    told = _Told(prose, tellings, events)
    found: dict[str, str] = {}
    for quote in quotes:
        sentence = prose.sentence_index(quote.start)
        if sentence is None:
            continue
        about = told.in_sentence(sentence, quote)
        if about is None:
            about = told.occasion(sentence, quote)
        if about is not None:
            found[quote.id] = events[about]
    return found


class _Told:
    """The tellings of a document by sentence and start, its main ones, and its occasions."""

    def __init__(
        self, prose: Prose, tellings: Sequence[Telling], events: Mapping[int, str]
    ) -> None:
        self._prose = prose
        self._tellings = tellings
        self._main: dict[int, int] = {}
        self._occasions: dict[tuple[int, str], list[tuple[int, int]]] = {}
        numbers = sorted(events)
        for number in numbers:
            if tellings[number].main:
                self._main.setdefault(tellings[number].sentence, number)
            if tellings[number].concept in _OCCASIONS:
                self._keep_occasion(number)
        self._numbers = sorted(numbers, key=self._place)

    def _place(self, number: int) -> tuple[int, int]:
        return self._tellings[number].sentence, self._tellings[number].start

    def _keep_occasion(self, number: int) -> None:
        """Keep for each who takes part the first occasion of a sentence."""
        telling = self._tellings[number]
        paragraph = self._prose.sentences[telling.sentence].paragraph
        for actor in telling.actors:
            row = self._occasions.setdefault((paragraph, actor), [])
            if not row or row[-1][0] != telling.sentence:
                row.append((telling.sentence, number))

    def in_sentence(self, sentence: int, quote: Quote) -> int | None:
        """The event that the quote's own words tell, else the sentence's main one."""
        ends = (sentence, quote.start), (sentence, quote.end)
        begin, end = (bisect_left(self._numbers, place, key=self._place) for place in ends)
        inside = self._numbers[begin:end]
        if inside:
            return min(inside, key=lambda number: (not self._tellings[number].main, number))
        return self._main.get(sentence)

    def occasion(self, sentence: int, quote: Quote) -> int | None:
        """The last interview or meeting of the paragraph before it at which the speaker said it."""
        paragraph = self._prose.sentences[sentence].paragraph
        row = self._occasions.get((paragraph, quote.speaker or ""), [])
        at = bisect_left(row, (sentence, 0))
        return row[at - 1][1] if at else None


def direct_spans(quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Where somebody speaks, in order; quotations inside of others are within these."""
    found: list[tuple[int, int]] = []
    said = (quote.quoted for quote in quotes if quote.kind in {"direct", "mixed"})
    for start, end in sorted((piece.start, piece.end) for pieces in said for piece in pieces):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
